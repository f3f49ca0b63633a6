"""Which box of a page holds its main text: the one of greatest worth, seen with what the page says of itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.read.web.chrome import totals, within
from core.read.web.edges import PROSE
from core.read.web.lines import Box, Page

GAIN = 40
"""By how much the worth of a box must exceed that of the best box in it to be taken instead."""

PURE = 7
"""How many tenths of what such a box adds are running text where it adds a part of the article; beside an article stand
menus, dates and titles as well."""

LEAST_PART = 2
"""One of so many characters of the best box is what a box that is not so pure must add."""

THIN = 300
"""Characters of sentences below which a page has hardly any: a recipe, a poem, a page of pictures or of code."""

LEAST_TOLD = 8
"""One of so many characters of the best box is what the box with the first words of the article must hold."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many characters of each line of a page are text."""

    running: Sequence[int]
    """Those in sentences."""
    plain: Sequence[int]
    """Those that may belong to a text without sentences."""


def best_box(page: Page, sums: Sequence[int], sizes: Sizes, anchors: Sequence[int]) -> Box | None:
    """Return the box that holds the main text, None if no box is worth anything.

    Args:
        page: The lines of the page.
        sums: Running totals of the worth of its lines.
        sizes: How much of its lines is text.
        anchors: Numbers of the lines that surely belong to the article.
    """
    told = [number for number in anchors if sizes.running[number] >= PROSE]
    best = _told(page, sums, sizes.running, told)
    return _below_headline(page, sizes.plain, anchors, best) if best is None or within(best, sums) < THIN else best


def _below_headline(page: Page, plain: Sequence[int], anchors: Sequence[int], best: Box | None) -> Box | None:
    """Return the box with most plain text below the headline, where a page has hardly any sentence.

    Args:
        page: The lines of the page.
        plain: Of each line, its characters that may belong to a text.
        anchors: See `best_box`.
        best: The box with most sentences, if any; it is kept if an anchor is in it, or it and the other one overlap.
    """
    headline = next((number for number in anchors if page.lines[number].kind == "heading"), None)
    if headline is None or (best is not None and any(best.first <= number < best.last for number in anchors)):
        return best
    sums = totals(
        0 if number <= headline else size or -len(page.lines[number].text) // 2 for number, size in enumerate(plain)
    )
    found = _best(page, page.boxes, sums, plain)
    if best is None or found is None:
        return found or best
    return found if _apart(found, best) and within(found, sums) >= within(best, totals(plain)) else best


def _told(page: Page, sums: Sequence[int], text: Sequence[int], told: list[int]) -> Box | None:
    """Return the box of greatest worth, of those with the first words of the article if these hold enough of it."""
    best = _best(page, page.boxes, sums, text)
    if best is None or not told or any(best.first <= number < best.last for number in told):
        return best
    held = frozenset(told)
    known = totals(number in held for number in range(len(page.lines)))
    own = _best(page, [box for box in page.boxes if within(box, known)], sums, text)
    if own is None or not _apart(own, best) or within(own, sums) * LEAST_TOLD < within(best, sums):
        return best
    return own


def _apart(box: Box, other: Box) -> bool:
    """Tell whether two boxes have no line in common."""
    return box.last <= other.first or other.last <= box.first


def _best(page: Page, boxes: Sequence[Box], sums: Sequence[int], text: Sequence[int]) -> Box | None:
    """Return the box of greatest worth; a box around it must be worth clearly more, by what looks like an article."""
    size, words = totals(len(line.text) for line in page.lines), totals(text)
    best: Box | None = None
    most = 0
    for box in reversed(boxes):
        value, least = within(box, sums), most
        if best is not None and box.first <= best.first and best.last <= box.last:
            added = within(box, size) - within(best, size)
            pure = (within(box, words) - within(best, words)) * 10 >= added * PURE
            least += GAIN if pure else max(GAIN, most // LEAST_PART)
        if value > least:
            best, most = box, value
    return best
