"""A paragraph as one folded line, cut into sentences and clauses, with the way back to the document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from core import words
from core.model import Paragraph, Report, Role, Span

Item = TypeVar("Item")
_QUOTES = re.compile("[“”‘’「」]")
_BRACKETS = {"“": "”", "‘": "’", "(": ")", "《": "》", "「": "」", "【": "】"}
_LONG = 40
"""A bracket or quotation longer than this holds whole sentences, so its commas part clauses too."""
# Accepts the comma of 完成投资,同比… and the blank of 常态防控 常态化设置 (a bullet's heading); rejects that of 1,430.
_CUT = re.compile(r"[;。!?:…]|(?<!\d),|,(?!\d{3}(?!\d))|(?<=[\u4e00-\u9fff”)]) +(?=[\u4e00-\u9fff“])|[●■◆▲|]")
_STRONG = frozenset("。!?…")


def fold(text: str) -> str:
    """Return `core.words.fold(text)` with the quotation marks as they were: they tell where a quotation opens."""
    folded = words.fold(text)
    if not _QUOTES.search(text):
        return folded
    characters = list(folded)
    for match in _QUOTES.finditer(text):
        characters[match.start()] = match.group()
    return "".join(characters)


@dataclass(frozen=True, slots=True)
class Clause:
    """The stretch between two commas (or stronger signs), in the passage's own offsets."""

    start: int
    """First character."""
    end: int
    """After the last character; the sign that ends it is not part of it."""
    stop: str
    """The sign that ends it, "" at the end."""
    sentence: int
    """Index of its sentence."""
    chain: int
    """Index of its chain: clauses between ; or 。 that may share a subject."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph (or a heading) ready to be searched."""

    raw: str
    """The pieces joined, as written."""
    text: str
    """The same, folded; offset for offset."""
    pieces: tuple[Span, ...]
    """Where the pieces stand in the document."""
    starts: tuple[int, ...]
    """Offset in `text` of each piece."""
    role: Role
    """What the paragraph tells."""
    section: str | None
    """Id of its section."""
    clauses: tuple[Clause, ...]
    """In order, without empty ones."""

    def span(self, start: int, end: int) -> Span:
        """Return the document's span of `text[start:end]`.

        Where a piece stands earlier in the file than the one before it (columns read in their order), no one span holds
        both: the longer part of the stretch stands for it.
        """
        if self._turns(start, end):
            return self._longest(start, end)
        return Span(self._at(start), self._at(max(start, end - 1)) + (1 if end > start else 0))

    def _turns(self, start: int, end: int) -> bool:
        """Tell whether the stretch runs over a piece that stands earlier in the file than the one before it."""
        low, high = bisect_right(self.starts, start), bisect_left(self.starts, end)
        return any(self.pieces[i].start < self.pieces[i - 1].start for i in range(max(1, low), high))

    def _longest(self, start: int, end: int) -> Span:
        """Return the longest part of the stretch that lies in one piece, of equals the first."""
        low, high = max(0, bisect_right(self.starts, start) - 1), max(1, bisect_left(self.starts, end))
        parts = (
            Span(
                piece.start + max(0, start - offset),
                piece.start + min(len(piece), end - offset),
            )
            for piece, offset in zip(self.pieces[low:high], self.starts[low:high], strict=True)
        )
        return max(parts, key=len)

    def _at(self, offset: int) -> int:
        index = max(0, bisect_right(self.starts, offset) - 1)
        return self.pieces[index].start + offset - self.starts[index]

    def by_clause(self, placed: list[tuple[int, Item]]) -> list[list[Item]]:
        """Return the things that start at the given offsets, clause by clause."""
        starts = [clause.start for clause in self.clauses]
        result: list[list[Item]] = [[] for _ in self.clauses]
        for offset, item in placed:
            index = bisect_right(starts, offset) - 1
            if index >= 0 and offset < self.clauses[index].end:
                result[index].append(item)
        return result

    def sentence(self, index: int) -> tuple[int, int]:
        """Return start and end of the sentence of the clause at `index`."""
        number = self.clauses[index].sentence
        first = bisect_left(self.clauses, number, key=_sentence)
        last = bisect_right(self.clauses, number, key=_sentence) - 1
        return self.clauses[first].start, self.clauses[last].end


def _sentence(clause: Clause) -> int:
    return clause.sentence


def passage(report: Report, paragraph: Paragraph) -> Passage:
    """Return the paragraph as a passage."""
    source = report.document.text
    pieces = paragraph.pieces
    starts, length = [], 0
    for piece in pieces:
        starts.append(length)
        length += len(piece)
    raw = "".join(piece.of(source) for piece in pieces)
    text = fold(words.simplified(raw))
    return Passage(raw, text, pieces, tuple(starts), paragraph.role, paragraph.section, tuple(cut(text)))


def cut(text: str) -> list[Clause]:
    """Return the clauses of a folded text."""
    held = painted(len(text), (Span(start, end) for start, end in _held(text)))
    clauses: list[Clause] = []
    start = sentence = chain = 0
    for match in _CUT.finditer(text):
        if held[match.start()]:
            continue
        stop = match.group()[0]
        _add(clauses, text, (start, match.start()), stop, (sentence, chain))
        start = match.end()
        sentence += stop in _STRONG
        chain += stop in _STRONG or stop in ";●■◆▲|"
    _add(clauses, text, (start, len(text)), "", (sentence, chain))
    return clauses


def painted(length: int, spans: Iterable[Span]) -> bytearray:
    """Return one byte for each character, 1 where a span covers it: one pass instead of comparing every pair."""
    paint = bytearray(length)
    for span in spans:
        paint[span.start : span.end] = b"\x01" * len(span)
    return paint


def _add(clauses: list[Clause], text: str, span: tuple[int, int], stop: str, place: tuple[int, int]) -> None:
    inner = Span(*span).stripped(text)
    if len(inner):
        clauses.append(Clause(inner.start, inner.end, stop, *place))


def _held(text: str) -> list[tuple[int, int]]:
    """Return the short brackets and quotations, inside which a comma parts nothing."""
    spans: list[tuple[int, int]] = []
    for opener, closer in _BRACKETS.items():
        at = text.find(opener)
        while at >= 0:
            end = text.find(closer, at, at + _LONG + 1)
            if end > 0:
                spans.append((at, end))
            at = text.find(opener, at + 1)
    return spans
