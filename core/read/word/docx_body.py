"""Walks what a Word file holds in order: paragraphs, tables, text boxes, through controls and other wrappers.

A table becomes one line a row; one that only frames text (a single column, or cells full of prose) becomes paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from lxml.etree import _Element

from core.model import Message
from core.read.limits import Deadline
from core.read.word.docx_faces import OFF
from core.read.word.docx_package import MC, VAL, W, child_of
from core.read.word.docx_styles import Style, Styles, outline_level
from core.read.word.docx_text import SKIPPED, Line, TextReader
from core.read.word.lists import with_number
from core.read.word.output import Item, headlike, one_line, table_row

PARAGRAPH, TABLE, ROW, CELL, PROPERTIES = W + "p", W + "tbl", W + "tr", W + "tc", W + "pPr"
CHOICES, DELETION = MC + "AlternateContent", W + "del"


class Numbers(Protocol):
    """What tells the number of a paragraph."""

    def next(self, properties: _Element | None, style: Style, ident: str | None) -> str:
        """Count a paragraph and return its number (see `core.read.word.docx_numbering.Numbering`)."""


class Walker:
    """Yields the lines of one file's parts; numbers count on from one part to the next."""

    def __init__(self, styles: Styles, numbering: Numbers, deadline: Deadline) -> None:
        self._styles = styles
        self._numbering = numbering
        self._deadline = deadline
        self._reader = TextReader(styles)
        self._open: Line | None = None  # a paragraph whose end was deleted: the next one goes on in it

    @property
    def notes(self) -> dict[str, list[str]]:
        """Identifiers of the footnotes and endnotes met so far, in order."""
        return self._reader.notes

    @property
    def left_out(self) -> tuple[Message, ...]:
        """What was not read so far and the user must know of."""
        return tuple(Message.of(key, count=count) for key, count in sorted(self._reader.left_out.items()))

    def part(self, root: _Element) -> Iterator[Item]:
        """Yield the lines of a whole part, also a last one whose end was deleted (see `items`)."""
        yield from self.items(root)
        yield from self._left()

    def _left(self) -> Iterator[Item]:
        line, self._open = self._open, None
        if line is not None:
            yield Item(line.text, faces=line.faces)

    def items(self, parent: _Element) -> Iterator[Item]:
        """Yield the lines below an element, looking through content controls and the like.

        Raises:
            LimitError: The time is over.
        """
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                yield from self._paragraph(child)
            elif tag == TABLE:
                yield from self._table(child)
            elif tag == CHOICES:
                yield from next((found for choice in child if (found := list(self.items(choice)))), [])
            elif tag in SKIPPED:
                self._reader.leave_out(tag)
            else:
                yield from self.items(child)

    def _paragraph(self, paragraph: _Element) -> Iterator[Item]:
        self._deadline.check()
        properties = child_of(paragraph, PROPERTIES)
        ident = _value(properties, "pStyle")
        style = self._styles.of(ident)
        line, self._open = self._open or Line(), None
        self._reader.read(paragraph, self._styles.base.under(style.format), line)
        if properties is not None and _ends_deleted(properties):
            self._open = line
            return
        text = line.text
        if text.strip() or not _hidden(properties):
            number = self._numbering.next(properties, style, ident)
            yield from self._written(text, number if text.strip() else "", line, style, properties)
        for box in line.boxes:
            yield from self.items(box)

    @staticmethod
    def _written(text: str, number: str, line: Line, style: Style, properties: _Element | None) -> Iterator[Item]:
        level = style.level if style.role == "" else None
        own = outline_level(properties) if properties is not None and style.role == "" else None
        level = level if own is None else own or None
        if style.role == "contents" or (line.contents and headlike(text)):
            yield Item(with_number(number, one_line(text)), "contents")
        elif style.role == "title" and headlike(text):
            yield Item(one_line(text), "title")
        elif style.role == "caption" and headlike(text):
            yield Item(with_number(number, one_line(text)), "caption")
        elif level is not None and headlike(text):
            yield Item(with_number(number, one_line(text)), "heading", level)
        else:
            for index, part in enumerate(text.split("\n")):
                yield Item(with_number(number, part) if index == 0 else part, faces=line.faces)

    def _table(self, table: _Element) -> Iterator[Item]:
        yield from self._left()
        rows: list[list[_Element]] = []
        for line in _within(table, ROW):
            if _row_deleted(line):
                self._reader.leave_out(DELETION)
            else:
                rows.append(list(_within(line, CELL)))
        frame = all(len(row) <= 1 for row in rows)
        for row in rows:
            cells = [list(self.items(cell)) if _shown(cell) else [] for cell in row]
            yield from table_row(cells, frame=frame)


def _within(parent: _Element, wanted: str) -> Iterator[_Element]:
    """Yield the rows of a table or the cells of a row, also those inside controls, without looking into them."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag not in SKIPPED and child.tag not in {ROW, CELL, PARAGRAPH, TABLE}:
            yield from _within(child, wanted)


def _value(properties: _Element | None, name: str) -> str | None:
    found = child_of(properties, W + name)
    return found.get(VAL) if found is not None else None


def _ends_deleted(properties: _Element) -> bool:
    """Tell whether the end of a paragraph was deleted or moved away with the changes tracked."""
    mark = child_of(properties, W + "rPr")
    return child_of(mark, W + "del") is not None or child_of(mark, W + "moveFrom") is not None


def _hidden(properties: _Element | None) -> bool:
    mark = child_of(child_of(properties, W + "rPr"), W + "vanish")
    return mark is not None and mark.get(VAL) not in OFF


def _row_deleted(row: _Element) -> bool:
    return child_of(child_of(row, W + "trPr"), DELETION) is not None


def _shown(cell: _Element) -> bool:
    """Tell whether a cell shows its text: neither deleted nor covered by the one above or before it."""
    properties = child_of(cell, W + "tcPr")
    if properties is None:
        return True
    merges = (child_of(properties, W + "vMerge"), child_of(properties, W + "hMerge"))
    covered = any(merge is not None and merge.get(VAL, "continue") == "continue" for merge in merges)
    return not covered and child_of(properties, W + "cellDel") is None
