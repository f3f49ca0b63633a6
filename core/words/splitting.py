"""Sentences and clauses of Chinese text, as spans."""

from __future__ import annotations

import re
from collections.abc import Iterator

from core.model import Span

_CLOSING = "”’」』）)》】\"'"
_SENTENCE_END = re.compile(rf"[。！？!?]+[{re.escape(_CLOSING)}]*|\n+")
"""Accepts the 。” of 他说：“好。” and a line break; rejects the ； between two halves of a sentence."""

_QUOTED = r"“[^“”\n]{0,60}”|「[^「」\n]{0,60}」|《[^《》\n]{0,60}》"
_BRACKETED = r"（[^（）\n]{0,60}）|\([^()\n]{0,60}\)"
_GROUPED_DIGITS = r"(?<=\d)[,，:：](?=\d)"
_CLAUSE_BREAK = re.compile(rf"(?P<keep>{_QUOTED}|{_BRACKETED}|{_GROUPED_DIGITS})|[，,；;：:。！？!?\n]+")
"""Accepts the ， of 增长5%，居第1 and the ； of a list; rejects the commas of 1,234元 and of （其中，工业2亿元）."""


def sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the sentences between two offsets, each with its closing mark, without white space around.

    A line break ends a sentence too: in plain text it ends a heading or a paragraph.
    """
    end = len(text) if end is None else end
    cuts = (match.end() for match in _SENTENCE_END.finditer(text, start, end))
    return tuple(_pieces(text, start, end, ((cut, cut) for cut in cuts)))


def clauses(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return the clauses between two offsets, without their punctuation.

    Commas inside quotation marks, brackets and numbers do not divide; 、 never does.
    """
    end = len(text) if end is None else end
    breaks = (m.span() for m in _CLAUSE_BREAK.finditer(text, start, end) if m["keep"] is None)
    return tuple(_pieces(text, start, end, breaks))


def _pieces(text: str, start: int, end: int, breaks: Iterator[tuple[int, int]]) -> Iterator[Span]:
    """Yield what lies between the breaks; each break gives the end of one piece and the start of the next."""
    position = start
    for left, right in breaks:
        piece = Span(position, left).stripped(text)
        if len(piece):
            yield piece
        position = right
    last = Span(position, max(position, end)).stripped(text)
    if len(last):
        yield last
