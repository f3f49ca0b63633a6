"""Tables of a PDF page: cells between ruled lines, or figures that stand below each other."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from core.read.pdf.pieces import Piece
from core.read.pdf.rows import Strip, rows_of, stacked, strip_of
from core.read.pdf.rules import Rule

NEAR = 2.5
"""Points within which ruled lines meet, or are the same."""

NARROWEST = 6.0
"""Points of the narrowest cell."""

LONGEST_ALONE = 400
"""Characters in a grid of a single row above which it is no table but a page in columns."""

Box = tuple[float, float, float, float]


class Grid(NamedTuple):
    """Ruled lines that hang together."""

    level: list[Rule]
    """Those from left to right."""
    upright: list[Rule]
    """Those from top to bottom."""
    box: Box
    """Left, top, right and bottom."""


def grids_of(rules: list[Rule]) -> list[Grid]:
    """Return the ruled lines in groups that hang together and could be a table."""
    level, upright = _merged(r for r in rules if r.level), _merged(r for r in rules if not r.level)
    group = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    heights = [rule.at for rule in level]
    for number, line in enumerate(upright, start=len(level)):
        for at in range(bisect_right(heights, line.start - NEAR), bisect_right(heights, line.end + NEAR)):
            if level[at].start - NEAR <= line.at <= level[at].end + NEAR:
                group[root(at)] = root(number)
    members: dict[int, list[Rule]] = defaultdict(list)
    for at, rule in enumerate([*level, *upright]):
        members[root(at)].append(rule)
    grids = []
    for mine in members.values():
        across, down = [r for r in mine if r.level], [r for r in mine if not r.level]
        if len(across) > 1 and down:
            left, right = min(r.start for r in across), max(r.end for r in across)
            grids.append(Grid(across, down, (left, across[0].at, right, across[-1].at)))
    return grids


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Return rules with those on one line that touch put together, by where they stand."""
    lines: list[list[Rule]] = []
    for rule in sorted(rules, key=attrgetter("at", "start")):
        if lines and rule.at - lines[-1][0].at <= NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    found: list[Rule] = []
    for line in lines:
        level, at, start, end = min(line, key=attrgetter("start"))
        at = line[0].at
        for rule in sorted(line, key=attrgetter("start")) if len(line) > 1 else ():
            if rule.start > end + NEAR:
                found.append(Rule(level, at, start, end))
                start, end = rule.start, rule.end
            end = max(end, rule.end)
        found.append(Rule(level, at, start, end))
    return found


def table_of(grid: Grid, pieces: list[Piece]) -> Strip | None:
    """Return the table that a grid makes of the pieces in it; None when it is a mere frame."""
    bands = sorted({rule.at for rule in grid.level})
    texts: dict[tuple[int, float], list[Piece]] = defaultdict(list)
    columns = [_columns(grid, (top + bottom) / 2) for top, bottom in pairwise(bands)]
    closing: dict[float, list[Rule]] = defaultdict(list)
    for rule in grid.level:
        closing[rule.at].append(rule)
    tops: dict[tuple[int, float], int] = {}
    for piece in pieces:
        band = min(max(bisect_right(bands, piece.base - piece.size * 0.3) - 1, 0), len(columns) - 1)
        middle = (piece.left + piece.right) / 2
        left = max((start for start, _ in columns[band] if start <= middle), default=grid.box[0])
        end = next((end for start, end in columns[band] if start == left), grid.box[2])
        if (band, left) not in tops:
            tops[band, left] = _top([closing[at] for at in bands[: band + 1]], (left + end) / 2)
        texts[tops[band, left], left].append(piece)
    rows: list[tuple[str, ...]] = []
    for band, cells in enumerate(columns):
        row = [_cell(texts.pop((band, left), [])) for left, _ in cells]
        row += [_cell(texts.pop(key)) for key in sorted(key for key in texts if key[0] == band)]
        if any(row):
            rows.append(tuple(row))
    if max((len(row) for row in rows), default=0) < 2:
        return None
    if len(rows) == 1 and sum(map(len, rows[0])) > LONGEST_ALONE:
        return None
    left, top, right, bottom = grid.box
    return Strip("", left, right, top, bottom, pieces[0].size, bold=False, cells=tuple(rows))


def _columns(grid: Grid, height: float) -> list[tuple[float, float]]:
    """Return the left and right edges of the cells at a height."""
    edges = sorted({rule.at for rule in grid.upright if rule.start - NEAR <= height <= rule.end + NEAR})
    left, right = grid.box[::2]
    if not edges or edges[0] > left + NARROWEST:
        edges.insert(0, left)
    if edges[-1] < right - NARROWEST:
        edges.append(right)
    return list(pairwise(edges))


def _top(closing: list[list[Rule]], middle: float) -> int:
    """Return the band in which the cell begins that covers the last band at a place: no line closes it above."""
    for band in range(len(closing) - 1, 0, -1):
        if any(rule.start - NEAR <= middle <= rule.end + NEAR for rule in closing[band]):
            return band
    return 0


def _cell(pieces: list[Piece]) -> str:
    if len(pieces) < 2:
        return pieces[0].text if pieces else ""
    return stacked([strip_of(row).text for row in rows_of(pieces)])
