"""Running heads and page numbers: what stands at the edge of page after page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from core.read.pdf.pieces import Piece
from core.read.pdf.rows import strip_of
from core.read.pdf.style import NUMBERED

EDGE, WIDEST_EDGE, MARGIN = 0.16, 0.28, 115
"""Part of the height of a page, at its top and at its foot, in which such lines stand; on a low page, the part up to
which they may stand within so many points.
"""

MOST_ROWS = 3
"""Rows at an edge that may be furniture."""

LONGEST = 60
"""Characters of such a line."""

SMALL = 0.95
"""Ratio to the font size of the text below which a line is set small."""

SHORT = 16
"""Characters of a head that differs between the only two pages."""

SAME_PLACE = 2.0
"""Points by which the same line differs from page to page."""

# Accepts "— 3 —", "12", "第 3 页 共 10 页", "3/195", "Page 3 of 10", "·3·", "iv"; rejects "2024年", "3.5%".
DASH = r"[—–\-~·•.|\s]*"
PAGE_NUMBER = re.compile(
    rf"{DASH}\d{{1,4}}{DASH}|{DASH}第?\d{{1,4}}页?[/,，、\s]*(?:共|总)?\d{{1,4}}页{DASH}|{DASH}第\d{{1,4}}页{DASH}"
    rf"|\d{{1,4}}[/／]\d{{1,4}}|(?:page)?\d{{1,4}}of\d{{1,4}}|page\d{{1,4}}|[—\-]?[ivxl]{{1,6}}[—\-]?|第[一二三四五六七八九十百]+页",
    re.IGNORECASE,
)

# What changes from page to page in a line that is otherwise the same.
CHANGING = re.compile(r"\d+|第[一二三四五六七八九十百]+|^[ivxlc]+(?![a-z])|(?<![a-z])[ivxlc]+$")


class Edge(NamedTuple):
    """A row at the top or the foot of a page."""

    page: int
    """Number of the page."""
    at_top: bool
    """True at the top, False at the foot."""
    away: float
    """Distance from the edge of the page."""
    text: str
    """Its characters without blanks."""
    pieces: list[Piece]
    """What stands in it."""
    apart: float
    """Font sizes to the next row inward."""
    size: float
    """Font size."""

    @property
    def key(self) -> str:
        """What is the same on every page."""
        return CHANGING.sub("#", self.text)


def furniture_of(pages: list[list[list[Piece]]], heights: list[float], size: float) -> set[int]:
    """Return the `id` of each piece that is furniture.

    Args:
        pages: The rows of each page, from the top.
        heights: Height of each page, in points.
        size: Font size of the text proper.
    """
    edges = [list(_edges(number, rows, heights[number])) for number, rows in enumerate(pages)]
    every = [edge for mine in edges for edge in mine]
    same = Counter(place for edge in every for place in _places(edge, edge.key))
    places = {(edge.page, *place) for edge in every for place in _places(edge, edge.key)}
    apart = Counter(place for edge in every if _set_off(edge, size) for place in _places(edge, ""))
    filled = sum(bool(rows) for rows in pages)
    least = 2 if filled < 12 else 3
    found: set[int] = set()
    for mine in edges:
        for at_top in (True, False):
            for edge in (edge for edge in mine if edge.at_top == at_top):
                set_off = _set_off(edge, size)
                times, alike = same[_place(edge, edge.key)], apart[_place(edge, "")]
                small = edge.size < SMALL * size
                often = times * 5 >= filled * 2 or ((set_off or small) and _runs(edge, places))
                repeated = times >= least and often
                pair = filled == 2 and (small or (len(edge.text) <= SHORT and not NUMBERED.match(edge.text)))
                in_place = set_off and alike * 5 >= filled * 3 and (filled > 2 or pair)
                number = PAGE_NUMBER.fullmatch(edge.text) is not None and edge.size <= 1.3 * size
                if not (number or repeated or in_place):
                    break
                found.update(map(id, edge.pieces))
    return found


def _runs(edge: Edge, places: set[tuple[int, bool, int, str]]) -> bool:
    """Tell whether a row stands at its place on three pages that follow each other, or on every other of them."""
    place = _place(edge, edge.key)
    for step in (1, 2):
        near = [(edge.page + step * by, *place) in places for by in (-2, -1, 1, 2)]
        if any(left and right for left, right in pairwise(near)):
            return True
    return False


def _edges(page: int, rows: list[list[Piece]], height: float) -> Iterable[Edge]:
    """Yield the rows at the edges of a page, from the outside."""
    for at_top in (True, False):
        order = rows if at_top else rows[::-1]
        for at, row in enumerate(order[:MOST_ROWS]):
            whole = strip_of(row)
            away = whole.base if at_top else height - whole.base
            text = "".join(whole.text.split())
            if away > max(EDGE * height, min(MARGIN, WIDEST_EDGE * height)) or len(text) > LONGEST:
                break
            inward = abs(order[at + 1][0].base - whole.base) if at + 1 < len(order) else height
            yield Edge(page, at_top, away, text, row, inward / max(whole.size, 1.0), whole.size)


def _set_off(edge: Edge, size: float) -> bool:
    """Tell whether a row looks like a head: apart from the text, not larger than it, and no sentence."""
    return edge.apart >= 2.4 and edge.size <= 1.05 * size and "。" not in edge.text


def _place(edge: Edge, key: str) -> tuple[bool, int, str]:
    return edge.at_top, round(edge.away / SAME_PLACE), key


def _places(edge: Edge, key: str) -> Iterable[tuple[bool, int, str]]:
    """Yield the place of a row and its neighbours, so that rounding parts no two that are close."""
    at = round(edge.away / SAME_PLACE)
    return ((edge.at_top, near, key) for near in (at - 1, at, at + 1))
