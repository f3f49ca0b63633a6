"""Which lines of a page are its main text.

Each line has a worth (`html_worth`). The box with the greatest sum holds the main text; inside it, parts whose name or
whose links say that they are chrome are left out (`html_chrome`).

Source of the method: Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation"
(WWW 2009), with the boxes of the page for segments, and the part names of Arc90 Readability (2009).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from core.read.web.best import Sizes, best_box
from core.read.web.chrome import LISTS, PARAGRAPHS, mark, parts, shown, totals, within
from core.read.web.edges import ITEMS, PROSE, between_sentences, from_headline, holder, once, signed
from core.read.web.lines import Box, Page
from core.read.web.worth import linked, plain_size, running, worth

LOSS = 10
"""How much less the box around a lone paragraph may be worth, to be taken instead."""

LEAST_SIBLING = 40
"""Characters of running text of a box beside the best one that is a part of the text as well."""

LEAD = 8
"""Lines above the best box among which the first words of the article stand, if a page sets them apart (导语)."""

LONGEST_NAME = 12
"""Characters of the name of a list of links."""


def main_lines(page: Page, anchors: Sequence[int]) -> list[int]:
    """Return the numbers of the lines of the main text.

    Args:
        page: All lines.
        anchors: Numbers of lines that surely belong to the article: its headline, and its first words as the page tells
            them to search machines.
    """
    lines, boxes = page.lines, page.boxes
    known = frozenset(anchors)
    text = [running(line) for line in lines]
    seen = shown(lines, text)
    chrome, teasers = parts(page, seen, anchors)
    kept = [show and not out for show, out in zip(seen, chrome, strict=True)]
    lists, among = _link_lists(page, text, kept, known)
    value = totals(
        worth(line, size, teaser=teaser) if keep and number not in among else 0
        for number, (line, size, keep, teaser) in enumerate(zip(lines, text, kept, teasers, strict=True))
    )
    plain = [0 if gone else plain_size(line) for gone, line in zip(lists, lines, strict=True)]
    plain = [size if keep else 0 for size, keep in zip(plain, kept, strict=True)]
    best = best_box(page, value, Sizes(text, plain), [number for number in anchors if kept[number]])
    if best is None:
        every = [number for number, keep in enumerate(kept) if keep] or list(range(len(lines)))
        return [number for number in every if not lists[number] and not linked(lines[number])] or every
    best = _with_neighbours(page, value, kept, best)
    own = totals(size if keep else 0 for size, keep in zip(text, kept, strict=True))
    first, last = _with_siblings(boxes, best, own, totals(line.links for line in lines))
    if first > 0 and _heads_text(page, kept, best, first - 1):
        first -= 1
    above = range(max(0, first - LEAD), first)
    first = next((n for n in above if n in known and kept[n] and text[n] >= LEAST_SIBLING), first)
    numbers = range(first, signed(page, kept, best, last))
    chosen = [n for n in numbers if kept[n] and not lists[n] and not _heads_list(page, lists, n)]
    chosen = from_headline(page, chosen, known, text)
    return once(page, between_sentences(page, best, chosen, known, text))


def _link_lists(
    page: Page, text: list[int], kept: list[bool], anchors: frozenset[int]
) -> tuple[list[bool], frozenset[int]]:
    """Tell of each line whether it is in a part that is mostly links, and which of them stand among paragraphs."""
    rows = list(zip(page.lines, text, kept, strict=True))
    size = totals(len(line.text) if keep else 0 for line, _, keep in rows)
    links = totals(line.links if keep else 0 for line, _, keep in rows)
    words = totals(own if keep else 0 for _, own, keep in rows)
    anchored = totals(number in anchors for number in range(len(rows)))
    holders = Counter(holder(page.boxes, line.box) for line, own, keep in rows if own and keep)
    out = [False] * len(rows)
    among: set[int] = set()
    done = 0
    for box in page.boxes:
        if box.first < done or box.last - box.first < 2 or within(box, anchored):
            continue
        few = within(box, words) < PROSE and within(box, words) * 10 < within(box, size)
        if few and within(box, links) * 10 > within(box, size) * 6:
            done = mark(out, box)
            if holders[box.parent] > 1:
                among.update(range(box.first, box.last))
    return out, frozenset(among)


def _with_neighbours(page: Page, sums: list[int], kept: list[bool], best: Box) -> Box:
    """Return the box around a lone paragraph, if it adds only a few short lines, or the items of a list."""
    if best.parent < 0 or (best.tag not in PARAGRAPHS and best.last - best.first > 1):
        return best
    around = page.boxes[best.parent]
    if within(around, sums) >= within(best, sums) - LOSS:
        return around
    added = [page.lines[n] for n in range(around.first, around.last) if kept[n] and not best.first <= n < best.last]
    items = sum(page.boxes[line.box].tag in ITEMS for line in added)
    return around if items * 2 > len(added) and not any(map(linked, added)) else best


def _with_siblings(boxes: list[Box], best: Box, text: list[int], links: list[int]) -> tuple[int, int]:
    """Return the lines from which to which the text goes, with the boxes beside the best one that are made like it.

    A text is cut in parts where a page puts pictures or lists of links in it, each part in a box of the same name.
    """
    first, last = best.first, best.last
    for box in boxes:
        if box.parent != best.parent:
            continue
        alike = (box.tag, box.name) == (best.tag, best.name) or box.tag in PARAGRAPHS
        part = alike and within(box, text) >= LEAST_SIBLING and within(box, links) * 2 < within(box, text)
        if part or (box.tag in LISTS and box.last - box.first > 1 and not within(box, links)):
            first, last = min(first, box.first), max(last, box.last)
    return first, last


def _heads_text(page: Page, kept: list[bool], best: Box, number: int) -> bool:
    """Tell whether a line is the heading of the part of the text below it; the headline stands higher."""
    line = page.lines[number]
    return kept[number] and line.level > 1 and not linked(line) and page.boxes[line.box].parent == best.parent


def _heads_list(page: Page, lists: list[bool], number: int) -> bool:
    """Tell whether a line is the name of a list of links that is left out: 相关文章."""
    after, lines = number + 1, page.lines
    if page.boxes[lines[number].box].tag in ITEMS:
        return False
    return (
        after < len(lines) and lists[after] and len(lines[number].text) <= LONGEST_NAME and not running(lines[number])
    )
