"""What an old Word document says of its characters and paragraphs: hidden, deleted, style, list, level, table.

Source: [MS-DOC] 2.8.5, 2.8.6, 2.9.33, 2.9.175 (pages of looks), 2.6 (the single changes, called sprm).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from operator import itemgetter
from struct import unpack_from
from typing import TYPE_CHECKING

from core.read.limits import Deadline
from core.read.word.faces import Face, Family, family_of

if TYPE_CHECKING:
    from core.read.word.doc_pieces import Fib

CHARACTER_PAGES, PARAGRAPH_PAGES = 12, 13
"""Which tables list the pages of looks."""

TYPEFACES, NAME_AT = 15, 40
"""Which table lists the typefaces, and where in an entry its name begins."""

PAGE = 512
"""Bytes of a page."""

DELETED, HIDDEN, BOLD, SIZE, FONT = 0x0800, 0x083C, 0x0835, 0x4A43, 0x4A50
IN_TABLE, ROW_END, LEVEL, DEPTH, LIST = 0x2416, 0x2417, 0x2640, 0x260A, 0x460B
"""The changes that matter here."""

SIZES = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes of what a change sets, by its three highest bits; 0: the first byte tells."""

TABLE_LOOK = 0xD608
"""The one change whose size takes two bytes."""

BODY_LEVEL = 9
"""What a paragraph has for its level that is no heading."""


class CellMark(Enum):
    """What the end of a paragraph ends in a table."""

    NONE = 0
    CELL_END = 1
    ROW_END = 2


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of a paragraph."""

    style: int = 0
    """Number of its style."""
    level: int | None = None
    """Level of a heading, from 1; 0 for text, None when nothing is said."""
    list: int | None = None
    """Number of its list, 0 for none; None when nothing is said."""
    depth: int | None = None
    """Its level in the list, from 0; None when nothing is said."""
    in_table: bool = False
    """Whether it stands in a table."""
    cell: CellMark = CellMark.NONE
    """What its end ends."""

    def ending_cell(self) -> Look:
        """Return the look of the last paragraph of a cell."""
        return replace(self, in_table=True, cell=CellMark.CELL_END)


PLAIN = Look()


class Looks:
    """Looks up what is said of a place in the file."""

    def __init__(
        self,
        deleted: list[tuple[int, int]],
        hidden: list[tuple[int, int]],
        faces: list[tuple[int, int, Face]],
        paragraphs: list[tuple[int, int, Look]],
    ) -> None:
        self._faces = sorted(faces, key=itemgetter(0))
        self.deletions, self.hidden = _apart(deleted), _apart(hidden)
        """How many stretches are left out because they are deleted, and because they are hidden."""
        self._left_out = sorted(deleted + hidden)
        self._paragraphs = sorted(paragraphs, key=itemgetter(0))

    def paragraph(self, at: int) -> Look:
        """Return the look of the paragraph that has the byte at an offset."""
        found = bisect_right(self._paragraphs, at, key=itemgetter(0)) - 1
        return self._paragraphs[found][2] if found >= 0 and at < self._paragraphs[found][1] else PLAIN

    def faces(self, start: int, end: int) -> Iterator[tuple[Face, int]]:
        """Yield the looks of a stretch of bytes, each with the number of bytes."""
        first = bisect_right(self._faces, start, key=itemgetter(1))
        for left, right, face in self._faces[first:]:
            if left >= end:
                break
            yield face, min(right, end) - max(left, start)

    def shown(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield what is left of a stretch of bytes without what is hidden or deleted."""
        first = bisect_right(self._left_out, start, key=itemgetter(1))
        for left, right in self._left_out[first:]:
            if left >= end:
                break
            if left > start:
                yield start, left
            start = max(start, right)
        if start < end:
            yield start, end


def _apart(stretches: list[tuple[int, int]]) -> int:
    """Return the number of stretches, those that touch counted as one."""
    starts, ends = {left for left, _ in stretches}, {right for _, right in stretches}
    return len(starts - ends)


def looks_of(fib: Fib, deadline: Deadline) -> Looks:
    """Return all looks of a document.

    Raises:
        LimitError: The time is over.
    """
    deleted, hidden, faces = [], [], []
    families = _families(fib.table(TYPEFACES))
    for start, end, raw in _runs(fib, CHARACTER_PAGES, deadline):
        said = dict(changes(raw))
        if said.get(DELETED):
            deleted.append((start, end))
        elif said.get(HIDDEN) == 1:
            hidden.append((start, end))
        faces.append((start, end, Face(said.get(BOLD) == 1, families.get(said.get(FONT, -1), ""), said.get(SIZE, 0))))
    paragraphs = [(start, end, paragraph_look(raw)) for start, end, raw in _runs(fib, PARAGRAPH_PAGES, deadline)]
    return Looks(deleted, hidden, faces, paragraphs)


def _families(table: bytes) -> dict[int, Family]:
    """Return the kinds of the typefaces by their numbers."""
    found: dict[int, Family] = {}
    count, at = unpack_from("<H", table)[0] if len(table) > 4 else 0, 4
    for number in range(count):
        if at >= len(table):
            break
        name = table[at + NAME_AT : at + 1 + table[at]].decode("utf-16-le", "replace")
        found[number] = family_of(name.partition("\0")[0])
        at += 1 + table[at]
    return found


def paragraph_look(raw: bytes) -> Look:
    """Return the look of a paragraph: the number of its style, and the changes to it."""
    if len(raw) < 2:
        return PLAIN
    said = dict(changes(raw[2:]))
    level = said.get(LEVEL)
    return Look(
        style=unpack_from("<H", raw)[0],
        level=None if level is None else level + 1 if level < BODY_LEVEL else 0,
        list=said.get(LIST),
        depth=said.get(DEPTH),
        in_table=bool(said.get(IN_TABLE)),
        cell=CellMark.ROW_END if said.get(ROW_END) else CellMark.NONE,
    )


def changes(raw: bytes) -> Iterator[tuple[int, int]]:
    """Yield the changes of a look: what is set, and to what (0 for what is longer than four bytes)."""
    at = 0
    while at + 3 <= len(raw):
        code = unpack_from("<H", raw, at)[0]
        at += 2
        size = SIZES[code >> 13]
        if code == TABLE_LOOK:
            at += 1 + int(unpack_from("<H", raw, at)[0])
            continue
        if size == 0:
            at += 1 + raw[at]
            continue
        yield code, int.from_bytes(raw[at : at + size], "little")
        at += size


def _runs(fib: Fib, table: int, deadline: Deadline) -> Iterator[tuple[int, int, bytes]]:
    """Yield the stretches of bytes of one look, with what the file says of it."""
    places = fib.table(table)
    count = (len(places) - 4) // 8
    for number in dict.fromkeys(unpack_from(f"<{count}I", places, 4 * (count + 1)) if count > 0 else ()):
        deadline.check()
        page = fib.main[number * PAGE : (number + 1) * PAGE]
        if len(page) == PAGE:
            yield from _page(page, paragraphs=table == PARAGRAPH_PAGES)


def _page(page: bytes, *, paragraphs: bool) -> Iterator[tuple[int, int, bytes]]:
    count = page[-1]
    if 4 * (count + 1) + (13 if paragraphs else 1) * count > PAGE:
        return
    bounds = unpack_from(f"<{count + 1}I", page)
    for number in range(count):
        at = 2 * page[4 * (count + 1) + (13 if paragraphs else 1) * number]
        yield bounds[number], bounds[number + 1], _said(page, at, paragraphs=paragraphs) if at else b""


def _said(page: bytes, at: int, *, paragraphs: bool) -> bytes:
    """Return what is said at a place of a page; of paragraphs the size counts in pairs of bytes."""
    size = page[at]
    if not paragraphs:
        return page[at + 1 : at + 1 + size]
    return page[at + 1 : at + 2 * size] if size else page[at + 2 : at + 2 + 2 * page[at + 1]]
