"""A paragraph as one folded line, cut into sentences and clauses, with the way back to the document."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from core import words
from core.model import Document, Paragraph, Role, Span
from core.model.swift import swift

Item = TypeVar("Item")
_QUOTES = "“”‘’「」"
_BRACKETS = {"“": "”", "‘": "’", "(": ")", "《": "》", "「": "」", "【": "】"}
_LONG = 40
"""A bracket or quotation longer than this holds whole sentences, so its commas part clauses too."""
# Accepts the comma of 完成投资,同比… and the blank of 常态防控 常态化设置 (a bullet's heading); rejects that of 1,430.
# It begins with all its signs in one class, which is found several times as fast as one sign after the other.
_CUT = re.compile(
    r"[;。!?:…●■◆▲|, ](?:(?<=[^, ])|(?<=,)(?:(?<!\d,)|(?!\d{3}(?!\d)))|(?<=[\u4e00-\u9fff”)] ) *(?=[\u4e00-\u9fff“]))"
)
_BLANK = frozenset("\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\u2028\u2029")
"""White space as it stands in a folded text."""
_STRONG = frozenset("。!?…")
_CHAIN_ENDS = frozenset("。!?…;●■◆▲|")


def fold(text: str) -> str:
    """Return `core.words.fold(text)` with the quotation marks as they were: they tell where a quotation opens."""
    return words.fold(text, _QUOTES)


@dataclass(slots=True)
class Clause:
    """The stretch between two commas (or stronger signs), in the passage's own offsets.

    Never changed; not frozen, as that takes four times as long to make and there is one every 16 characters.
    """

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


@swift
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
    base: int | None
    """Where the text begins in the document, if it stands there in one piece."""

    def span(self, start: int, end: int) -> Span:
        """Return the document's span of `text[start:end]`.

        Where a piece stands earlier in the file than the one before it (columns read in their order), no one span holds
        both: the longer part of the stretch stands for it.
        """
        if self.base is not None:
            return Span(self.base + start, self.base + (end if end > start else start))  # noqa: FURB136 - max() is slow
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
        """Return start and end of the sentence of the clause at `index`, at the cost of its clauses."""
        clauses, first, last = self.clauses, index, index + 1
        number = clauses[index].sentence
        while first and clauses[first - 1].sentence == number:
            first -= 1
        while last < len(clauses) and clauses[last].sentence == number:
            last += 1
        return clauses[first].start, clauses[last - 1].end


@dataclass(frozen=True, slots=True)
class Source:
    """A document's text, folded once for all its paragraphs."""

    raw: str
    """As written."""
    folded: str | None
    """The same, folded; None with traditional characters, whose neighbours in the paragraph tell what they become."""


def source(document: Document) -> Source:
    """Return the text that passages are cut from."""
    raw = document.text
    return Source(raw, fold(raw) if words.simplified(raw) is raw else None)


def passage(text: Source, paragraph: Paragraph) -> Passage:
    """Return the paragraph as a passage."""
    pieces, role, section = paragraph.pieces, paragraph.role, paragraph.section
    if len(pieces) == 1 and text.folded is not None:
        start, end = pieces[0].start, pieces[0].end
        folded = text.folded[start:end]
        return Passage(text.raw[start:end], folded, pieces, (0,), role, section, tuple(cut(folded)), start)
    starts, length = [], 0
    for piece in pieces:
        starts.append(length)
        length += len(piece)
    raw = "".join(piece.of(text.raw) for piece in pieces)
    folded = fold(words.simplified(raw))
    base = pieces[0].start if len(pieces) == 1 else None
    return Passage(raw, folded, pieces, tuple(starts), role, section, tuple(cut(folded)), base)


def cut(text: str) -> list[Clause]:
    """Return the clauses of a folded text."""
    held = _held(text)
    signs = [match.span() for match in _CUT.finditer(text)]
    if held is not None:
        signs = [sign for sign in signs if not held[sign[0]]]
    clauses: list[Clause] = []
    start = sentence = chain = 0
    for at, after in (*signs, (len(text), len(text))):
        end, stop = at, text[at] if at < after else ""
        if start < end and (text[start] in _BLANK or text[end - 1] in _BLANK):
            bare = text[start:end].lstrip()
            start = end - len(bare)
            end = start + len(bare.rstrip())
        if start < end:
            clauses.append(Clause(start, end, stop, sentence, chain))
        start = after
        if stop in _CHAIN_ENDS:
            chain += 1
            sentence += stop in _STRONG
    return clauses


def painted(length: int, spans: Iterable[Span]) -> bytearray:
    """Return one byte for each character, 1 where a span covers it: one pass instead of comparing every pair."""
    paint = bytearray(length)
    for span in spans:
        paint[span.start : span.end] = b"\x01" * len(span)
    return paint


def _held(text: str) -> bytearray | None:
    """Return 1 for each character in a short bracket or quotation, where a comma parts nothing; None without any."""
    held: bytearray | None = None
    for opener, closer in _BRACKETS.items():
        at = text.find(opener)
        while at >= 0:
            end = text.find(closer, at, at + _LONG + 1)
            if end > 0:
                held = held or bytearray(len(text))
                held[at:end] = b"\x01" * (end - at)
            at = text.find(opener, at + 1)
    return held
