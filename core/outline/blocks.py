"""The lines of a document, as the stages of the outline pass them on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from core.model import Document, Mark, Span

Kind = Literal["body", "title", "kicker", "row", "chrome", "caption", "byline", "meta", "duplicate", "furniture"]
"""What a line is; the last six are dropped, with the kind as the reason (a kicker as meta)."""

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width, as web pages leave them."""

# Line ends of all systems, and the form feed that some converters put between pages.
LINE_END = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")

# The indent of a new paragraph in a text whose line ends were lost: "…提出意见。　　一、去年工作回顾　　2019年…".
LOST_LINE_END = re.compile(r"(?<=[^\s\u3000])[ \xa0]?\u3000[ \xa0]?\u3000[ \xa0\u3000]*(?=[^\s\u3000])")

LONG_LINE = 120
"""Characters above which a line may hold several paragraphs whose line ends were lost."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the document that is not blank."""

    span: Span
    """Where it stands, without blanks at its ends and without the signs of Markdown."""
    text: str
    """Its characters."""
    indent: int
    """Width of the blanks before it, a full-width blank counting 2."""
    gap: int
    """Number of blank lines above it."""
    level: int | None = None
    """Level of the heading that the format says it is; 0 for the title."""
    kind: Kind = "body"
    """What it is, as far as is known."""
    outer: Span | None = None
    """Where it stands with the signs of Markdown, if it has any."""
    named: str | None = None
    """Name of the metadata that the format says it is."""


def blocks_of(document: Document) -> list[Block]:
    """Return the lines of a document that are not blank, with what its format says of them."""
    marks = {mark.span.start: mark for mark in document.marks}
    starts = sorted(marks)
    found: list[Block] = []
    gap = at = 0
    for line in _lines(document.text):
        inner = line.stripped(document.text)
        if not len(inner):
            gap += 1
            continue
        while at < len(starts) and starts[at] < inner.start:
            at += 1
        mark = marks[starts[at]] if at < len(starts) and starts[at] < inner.end else None
        blanks = document.text[line.start : inner.start]
        indent = sum(2 if char == "\u3000" else 1 for char in blanks)
        found.append(_block(document.text, inner, indent, gap, mark))
        gap = 0
    return found


def _block(text: str, inner: Span, indent: int, gap: int, mark: Mark | None) -> Block:
    if mark is None or mark.kind not in {"title", "heading", "table_row", "metadata"}:
        bare = inner.of(text).strip(INVISIBLE + " \t\u3000")
        return Block(inner, inner.of(text), indent, gap, kind="body" if bare else "furniture")
    kind: Kind = "row" if mark.kind == "table_row" else "meta" if mark.kind == "metadata" else "body"
    level = 0 if mark.kind == "title" else mark.level
    outer = inner if mark.span != inner else None
    return Block(mark.span, mark.span.of(text), indent, gap, level, kind, outer, mark.value)


def _lines(text: str) -> Iterator[Span]:
    """Yield the lines, also those whose line ends were lost."""
    ends = [0, *(end for match in LINE_END.finditer(text) for end in match.span()), len(text)]
    for start, end in zip(ends[::2], ends[1::2], strict=True):
        if end - start <= LONG_LINE:
            yield Span(start, end)
            continue
        cuts = [start, *(match.end() for match in LOST_LINE_END.finditer(text, start, end)), end]
        for left, right in pairwise(cuts):
            yield Span(left, right)
