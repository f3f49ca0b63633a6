"""The columns of a PDF page, and the reading order of what stands in them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from typing import NamedTuple

from core.read.pdf.pieces import Piece
from core.read.pdf.rows import OUTSIDE, Strip, strips_of

NARROWEST_GUTTER = 0.4
"""Font sizes between two columns at least; a comma at the end of a line may stand half out of its column."""

GAP = 0.2
"""Font sizes between columns where a comma stands half out of the first and a quotation mark out of the second."""

LEAST_LINES = 3
"""Lines that a column has at least, when it is not known from other pages."""

LEAST_WIDTH = 6
"""Font sizes of a line that shows where a column begins."""

FULL = 1.6
"""Font sizes by which a full line may end before the edge of its column."""

WIDEST_INDENT = 3
"""Font sizes that a line of a column may be indented."""


class Column(NamedTuple):
    """A column of text from top to bottom, or the part of it between two stretches over the whole width."""

    page: int
    """Number of the page."""
    beside: int
    """How many columns stand beside each other here."""
    place: int
    """Which of them it is, from 0."""
    width: float
    """Width of the page."""
    rows: list[list[Strip]]
    """Its rows, from the top; each holds one strip, or several that stand apart."""


def gutters_of(rows: list[list[Strip]], width: float, size: float) -> dict[float, int]:
    """Return the left edges of the second and further columns of a page, with the lines that must begin there."""
    strips = [strip for row in rows for strip in row if not strip.cells]
    wide = [strip for strip in strips if strip.width >= LEAST_WIDTH * size and strip.size <= 1.3 * size]
    edges = Counter(round(strip.left / 2) for strip in wide)
    if not edges:
        return {}
    main = min(strip.left for strip in wide)
    found: list[float] = []
    for bucket, count in sorted(edges.items(), key=lambda item: (-item[1], item[0])):
        edge = bucket * 2.0
        if count + edges[bucket + 1] + edges[bucket - 1] < LEAST_LINES:
            continue
        apart = all(abs(edge - other) > LEAST_WIDTH * size for other in (main, *found))
        end = _end_before(edge, wide, strips, size) if apart else None
        if end is not None:
            found.append(min(s.left for s in wide if s.left >= max(end + GAP * size, edge - WIDEST_INDENT * size)))
    found.sort()
    last = _last(found[-1] if found else main, wide, strips, width, size)
    return dict.fromkeys(found, 2) | ({} if last is None else {last: 1})


def _last(start: float, wide: list[Strip], strips: list[Strip], width: float, size: float) -> float | None:
    """Return the left edge of a last column of few lines: beyond full lines that leave room for another such column."""
    mine = [strip for strip in wide if -OUTSIDE * size <= strip.left - start <= WIDEST_INDENT * size]
    if len(mine) <= LEAST_LINES:
        return None
    end = sorted(strip.right for strip in mine)[len(mine) * 4 // 5]
    beyond = [strip for strip in strips if strip.left >= end + NARROWEST_GUTTER * size]
    edge = min((strip.left for strip in beyond), default=width)
    full = sum(abs(strip.right - end) <= FULL * size for strip in mine)
    if full * 2 < len(mine) or width - edge < end - start or end - start < LEAST_WIDTH * size:
        return None
    top, bottom = min(strip.top for strip in beyond) - size, max(strip.base for strip in beyond) + size
    crossing = any(strip.left < end and strip.right > edge and top < strip.base < bottom for strip in strips)
    return None if crossing or edge > end + 5 * size else edge


def _end_before(edge: float, wide: list[Strip], strips: list[Strip], size: float) -> float | None:
    """Return where the full lines end before an edge at which others begin beside them: columns, not cells."""
    right = [s for s in wide if -OUTSIDE * size <= s.left - edge <= WIDEST_INDENT * size]
    top, bottom = min(s.top for s in right) - size, max(s.base for s in right) + size
    beside = [s for s in wide if s.right <= edge + 0.1 * size and top <= s.base <= bottom]
    if len(beside) < LEAST_LINES:
        return None
    end = max(s.right for s in beside)
    beside = [s for s in beside if s.right > end - 2 * LEAST_WIDTH * size]
    crossing = sum(s.left < edge - size and s.right > edge + size and top < s.base < bottom for s in strips)
    columns = _mostly_full(right, size) and _mostly_full(beside, size) and crossing * 2 < len(right) + len(beside)
    return end if columns else None


def _mostly_full(strips: list[Strip], size: float) -> bool:
    end = max(strip.right for strip in strips)
    full = sum(strip.right >= end - FULL * size for strip in strips)
    return full >= LEAST_LINES and full * 2 >= len(strips)


def rows_in_strips(rows: list[list[Piece]], tables: list[Strip], edges: Collection[float] = ()) -> list[list[Strip]]:
    """Return the rows of a page in strips, parted at the edges of columns, with each table as a row, from the top."""
    found = [strips_of(row, NARROWEST_GUTTER, edges) for row in rows] + [[table] for table in tables]
    return sorted(found, key=lambda row: row[0].top)


def columns_of(
    page: int, width: float, rows: list[list[Strip]], gutters: dict[float, int], size: float
) -> list[Column]:
    """Return the columns of a page in reading order.

    A row that crosses a gutter (a title, a wide table) ends the columns above it, which are read first.

    Args:
        page: Number of the page.
        width: Its width.
        rows: Its rows, from the top.
        gutters: Left edges of second and further columns, with the lines that must begin there: fewer when the edge
            is known from other pages.
        size: Font size of the text proper.
    """
    found: list[Column] = []
    zone: list[list[Strip]] = []
    crossed: tuple[float, ...] = ()
    banners = _banners(rows, width, size) if gutters else set()
    for number, row in enumerate([*rows, []]):
        over = number in banners
        mine = tuple(edge for edge in gutters if over or any(_crosses(strip, edge, size) for strip in row))
        if zone and (mine != crossed or not row):
            free = {edge: least for edge, least in gutters.items() if edge not in crossed}
            for column in _zone(page, width, zone, free, size):
                if found and found[-1].beside == column.beside == 1:
                    found[-1].rows.extend(column.rows)
                else:
                    found.append(column)
            zone = []
        zone.append(row)
        crossed = mine
    return found


def _crosses(strip: Strip, edge: float, size: float) -> bool:
    return strip.left < edge - OUTSIDE * size and strip.right > edge + 0.1 * size


def _banners(rows: list[list[Strip]], width: float, size: float) -> set[int]:
    """Return the rows that are titles of the whole page though they cross no gutter: large, central, nothing beside."""
    found = [
        number
        for number, row in enumerate(rows)
        if len(row) == 1 and row[0].size > 1.15 * size and abs((row[0].left + row[0].right) / 2 - width / 2) < size
    ]
    others = sorted(row[0].base for number, row in enumerate(rows) if number not in found)
    kept: set[int] = set()
    for number in found:
        strip = rows[number][0]
        at = bisect_right(others, strip.base)
        above = others[at - 1] if at else float("-inf")
        below = others[at] if at < len(others) else float("inf")
        if below - above >= 2.2 * strip.size:
            kept.add(number)
    return kept


def _zone(page: int, width: float, rows: list[list[Strip]], gutters: dict[float, int], size: float) -> Iterable[Column]:
    """Return the columns of a stretch of a page that no row crosses."""
    used = [edge for edge, least in gutters.items() if _begins(rows, edge, size) >= least]
    columns: list[list[list[Strip]]] = [[] for _ in range(len(used) + 1)]
    for row in rows:
        split: dict[int, list[Strip]] = {}
        for strip in row:
            at = sum(strip.left >= edge - OUTSIDE * size for edge in used)
            split.setdefault(at, []).append(strip)
        for at, mine in split.items():
            columns[at].append(mine)
    return [Column(page, len(columns), at, width, mine) for at, mine in enumerate(columns) if mine]


def _begins(rows: list[list[Strip]], edge: float, size: float) -> int:
    """Return how many lines begin at an edge here, or stand before it, whichever are fewer."""
    strips = [strip for row in rows for strip in row]
    after = sum(-OUTSIDE * size <= strip.left - edge <= WIDEST_INDENT * size for strip in strips)
    return min(after, sum(strip.right <= edge + 0.1 * size for strip in strips))
