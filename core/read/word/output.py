"""What both kinds of Word files (DOCX, DOC) are turned into: lines, and then one text with its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from core.model import Mark, Span
from core.read.builder import TextBuilder
from core.read.word.faces import Face, body_face, stands_out

CONTENTS_TARGET = "_Toc"
"""Beginning of the names of the places that a table of contents points to."""

LONGEST_BOLD = 60
"""Characters of a line whose look can make it a heading."""

LONGEST_HEADING = 120
"""Characters of a heading; a longer paragraph in the style of one is text."""

LEAST_PROSE = 60
"""Characters of a paragraph that is prose when it ends like a sentence."""

FRAME_PROSE = 3
"""Paragraphs of prose in one cell that make its row a frame and no row of a table."""


@dataclass(slots=True)
class Item:
    """One line of the text to be."""

    text: str
    """Its characters; for a row nothing."""
    kind: Literal["body", "heading", "title", "caption", "contents", "row"] = "body"
    """What it is; contents is a line of the table of contents."""
    level: int = 0
    """Level of a heading."""
    cells: list[str] = field(default_factory=list)
    """Cells of a row."""
    faces: list[tuple[Face, int]] = field(default_factory=list)
    """Look and number of characters of each piece."""

    @property
    def words(self) -> str:
        """All of it on one line, blanks single."""
        return " ".join(word for text in (self.text, *self.cells) for word in text.split())


class Output:
    """Puts the lines into the text, and keeps what is needed to tell which stand out by their look."""

    def __init__(self) -> None:
        self.builder = TextBuilder()
        self._faces: Counter[Face] = Counter()
        self._short: list[tuple[Span, list[tuple[Face, int]]]] = []
        self._running: set[str] = set()

    def add(self, items: Iterable[Item]) -> None:
        """Add lines of the body."""
        for item in items:
            match item.kind:
                case "row":
                    self.builder.row(item.cells)
                case "heading":
                    self.builder.heading(item.text, item.level)
                case "title":
                    self.builder.metadata("title", item.text)
                case "caption":
                    self.builder.caption(item.text)
                case "contents":
                    self.builder.furniture(item.text)
                case "body":
                    self._body(item)

    def _body(self, item: Item) -> None:
        span = self.builder.line(item.text)
        if span is None:
            return
        for face, size in item.faces:
            self._faces[face] += size
        if len(span) <= LONGEST_BOLD:
            self._short.append((span, item.faces))

    def notes(self, items: Iterable[Item]) -> None:
        """Add the lines of a note to the text."""
        for item in items:
            self.builder.footnote(item.words)

    def running(self, items: Iterable[Item]) -> None:
        """Add running heads and feet, each wording once; those of figures only are page numbers."""
        for item in items:
            if item.words not in self._running and any(map(str.isalpha, item.words)):
                self._running.add(item.words)
                self.builder.furniture(item.words)

    def marks(self) -> tuple[Mark, ...]:
        """Return all marks, with those for short lines that stand out by their look."""
        body = body_face(self._faces)
        bold = [
            Mark("bold", span)
            for span, faces in self._short
            if faces and all(stands_out(face, body) for face, _ in faces)
        ]
        return tuple(sorted((*self.builder.marks, *bold), key=lambda mark: mark.span))


def one_line(text: str) -> str:
    """Return a heading on one line; where it was broken between Chinese characters, nothing comes between them."""
    out = ""
    for part in text.split("\n"):
        words = " ".join(part.split())
        out += " " + words if out and words and out[-1].isascii() and words[0].isascii() else words
    return out


def headlike(text: str) -> bool:
    """Tell whether a paragraph in the style of a heading is one, and no text that somebody put in that style."""
    bare = text.strip()
    return len(bare) <= LONGEST_HEADING and "。" not in bare[:-1]


def prose(item: Item) -> bool:
    """Tell whether a line is a paragraph of running text."""
    return len(item.text) >= LEAST_PROSE and item.text.rstrip().endswith(("。", "；", "！", "？"))


def table_row(cells: list[list[Item]], *, frame: bool) -> Iterable[Item]:
    """Return the lines of a table's row: one for the row, or those of its cells where it only frames text."""
    if frame or any(sum(map(prose, cell)) >= FRAME_PROSE for cell in cells):
        return [item for cell in cells for item in cell]
    return [Item("", "row", cells=[" ".join(item.words for item in cell if item.words) for cell in cells])]
