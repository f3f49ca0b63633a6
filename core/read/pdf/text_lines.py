"""The lines of a document in reading order, each with the edges of the column that it stands in."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from core.read.pdf.aligned import apart, tabular, whole
from core.read.pdf.columns import Column
from core.read.pdf.rows import Strip, stacked

LEAST_LINES = 3
"""Lines of a column that show where it begins, or ends."""


class Line(NamedTuple):
    """A printed line, or a row of a table."""

    text: str
    """Its characters."""
    left: float
    """Left edge, in points."""
    right: float
    """Right edge."""
    base: float
    """Distance of the baseline from the top of the page."""
    size: float
    """Font size."""
    bold: bool
    """True when all of it is heavy."""
    page: int
    """Number of the page, from 0."""
    column: int
    """Number of the column, counted through the document."""
    start: float
    """Where full lines of the column begin."""
    end: float
    """Where they end."""
    cells: tuple[str, ...] = ()
    """For a row of a table, its cells."""

    @property
    def indent(self) -> float:
        """Font sizes from the edge of the column to the line."""
        return (self.left - self.start) / self.size

    @property
    def slack(self) -> float:
        """Font sizes from the line to the far edge of the column."""
        return (self.end - self.right) / self.size

    @property
    def centred(self) -> bool:
        """True for a line in the middle of the column, away from both edges."""
        return min(self.indent, self.slack) > 1 and abs(self.indent - self.slack) < 1.5


def lines_of(columns: list[Column], size: float) -> list[Line]:
    """Return the lines of all columns.

    Args:
        columns: The columns of all pages, in reading order.
        size: Font size of the text proper, in points.
    """
    places: dict[tuple[object, ...], list[Strip]] = defaultdict(list)
    for column in columns:
        places[_place(column)] += _long(column, size)
    common = {place: _edges(strips) for place, strips in places.items()}
    found: list[Line] = []
    for number, column in enumerate(columns):
        edges = _own_edges(column, common[_place(column)], size)
        mine = _lines(number, column, edges, size)
        if found and mine and _goes_over(found[-1], mine[0]):
            rest = mine.pop(0).cells
            found[-1] = found[-1]._replace(cells=tuple(map(_stacked, found[-1].cells, rest)))
        found += mine
    return found


def _goes_over(above: Line, row: Line) -> bool:
    """Tell whether a row on a new page is the rest of the last one: words in few cells, not in the first."""
    if above.page + 1 != row.page or len(above.cells) != len(row.cells) or len(row.cells) < 2 or row.cells[0]:
        return False
    filled = [at for at, cell in enumerate(row.cells) if cell]
    return 2 * len(filled) <= len(row.cells) and all(
        above.cells[at] and not row.cells[at].lstrip("-").replace(",", "").replace(".", "").isdecimal() for at in filled
    )


def _stacked(above: str, below: str) -> str:
    return stacked([above, below]) if below else above


def _place(column: Column) -> tuple[object, ...]:
    """Return what columns share whose edges are the same: left and right pages often differ."""
    return column.beside, column.place, column.page % 2, round(column.width)


def _long(column: Column, size: float) -> list[Strip]:
    """Return the lines of a column that reach from edge to edge or nearly so."""
    runs = [row if len(row) == 1 else apart(row) for row in column.rows if not row[0].cells]
    whole = [run[0] for run in runs if len(run) == 1 and run[0].size <= 1.3 * size]
    widest = max((strip.width for strip in whole), default=0.0)
    return [strip for strip in whole if strip.width * 10 >= widest * 7 and strip.width >= 8 * size]


def _edges(strips: list[Strip]) -> tuple[float, float] | None:
    """Return where full lines begin and end: the leftmost edge that several share, and nearly the last right one."""
    if not strips:
        return None
    widest = max(strip.width for strip in strips)
    strips = [strip for strip in strips if strip.width * 10 >= widest * 7]
    lefts = Counter(round(strip.left / 2) for strip in strips)
    shared = [at for at in lefts if (lefts[at] + lefts[at + 1]) * 8 >= len(strips) and lefts[at] + lefts[at + 1] > 1]
    left = min(shared) * 2.0 if shared else min(strip.left for strip in strips)
    rights = sorted(strip.right for strip in strips)
    return left, rights[len(rights) * 4 // 5]


def _own_edges(column: Column, common: tuple[float, float] | None, size: float) -> tuple[float, float]:
    """Return the edges of a column: its own where its lines agree, else those of its like on other pages."""
    strips = _long(column, size)
    own = _edges(strips)
    if own is None or common is None:
        if common is not None:
            return common
        every = [strip for row in column.rows for strip in row]
        return min(strip.left for strip in every), max(strip.right for strip in every)
    ends = sum(abs(strip.right - own[1]) <= 0.6 * size for strip in strips)
    right = own[1] if ends >= LEAST_LINES and ends * 5 >= len(strips) * 2 else max(common[1], own[1])
    lefts = [row[0].left for row in column.rows if not row[0].cells]
    begins = sum(abs(left - own[0]) <= 0.3 * size for left in lefts)
    out = any(abs(left - common[0]) <= 0.3 * size for left in lefts)
    near = out and 0 <= own[0] - common[0] <= 3 * size
    left = own[0] if begins >= LEAST_LINES and not near else common[0]
    return left, right


def _lines(number: int, column: Column, edges: tuple[float, float], size: float) -> list[Line]:
    found: list[Line] = []
    cellular = tabular(column.rows, size)
    for at, row in enumerate(column.rows):
        first = row[0]
        place = (column.page, number, *edges)
        if first.cells:
            step = (first.base - first.top) / max(len(first.cells), 1)
            found += [
                Line("", first.left, first.right, first.top + step * k, first.size, False, *place, cells)  # noqa: FBT003
                for k, cells in enumerate(first.cells)
            ]
            continue
        cells = tuple(strip.text for strip in apart(row)) if at in cellular else ()
        if at in cellular and cellular[at] >= 0 and found and found[-1].cells:
            found[-1] = found[-1]._replace(cells=_with_rest(found[-1].cells, cellular[at], first.text))
            continue
        line = whole(row)
        found.append(Line(line.text, line.left, line.right, line.base, line.size, line.bold, *place, cells))
    return found


def _with_rest(cells: tuple[str, ...], at: int, text: str) -> tuple[str, ...]:
    return tuple(stacked([cell, text]) if number == at else cell for number, cell in enumerate(cells))
