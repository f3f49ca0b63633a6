"""Which lines of a page are its main text.

Each line has a worth (`html_worth`). The box with the greatest sum holds the main text; inside it, parts whose name or
whose links say that they are chrome are left out (`html_chrome`).

Source of the method: Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation"
(WWW 2009), with the boxes of the page for segments, and the part names of Arc90 Readability (2009).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from core.read.html_chrome import PARAGRAPHS, mark, parts, shown, totals, within
from core.read.html_lines import Box, Page
from core.read.html_worth import linked, running, worth

GAIN = 40
"""By how much the worth of a box must exceed that of the best box in it to be taken instead."""

PURE = 7
"""How many tenths of what such a box adds are running text where it adds a part of the article; beside an article stand
menus, dates and titles as well."""

LEAST_PART = 2
"""One of so many characters of the best box is what a box that is not so pure must add."""

LOSS = 10
"""How much less the box around a lone paragraph may be worth, to be taken instead."""

ITEMS = frozenset({"p", "li", "dd", "dt", "td", "pre"})
"""Boxes that hold an item of a text, however short."""

LISTS = frozenset({"ul", "ol", "dl", "table"})
"""Boxes of items; beside a text and without links, they belong to it."""

LEAST_SIBLING = 40
"""Characters of running text of a box beside the best one that is a part of the text as well."""

LEAD = 8
"""Lines above the best box among which the first words of the article stand, if a page sets them apart (导语)."""

LONGEST_NAME = 12
"""Characters of the name of a list of links."""

FARTHEST = 2
"""How many lines below the text, or below the last such line, a line that belongs to it may stand."""

# What stands below a text and belongs to it. Accepts "附件：1.工作要点.pdf", "晋江市人民政府", "2022年9月16日";
# rejects "附近", "晋江市人民政府网站".
SIGNED = re.compile(
    r"附件(?:\d{0,2}\s*[:：.、]|\d{0,2}$)|[一-鿿]{2,24}(?:政府|委员会|办公室|局|厅|党委|公司)$"
    r"|(?:19|20|二[〇○零0])\S{2}年\S{1,3}月\S{1,3}日$"
)


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
    best = _best(page, value, text)
    if best is None:
        every = [number for number, keep in enumerate(kept) if keep]
        return [number for number in every if not lists[number] and not linked(lines[number])] or every
    best = _with_neighbours(page, value, kept, best)
    own = totals(size if keep else 0 for size, keep in zip(text, kept, strict=True))
    first, last = _with_siblings(boxes, best, own, totals(line.links for line in lines))
    above = range(max(0, first - LEAD), first)
    first = next((n for n in above if n in known and kept[n] and text[n] >= LEAST_SIBLING), first)
    numbers = range(first, _signed(page, kept, best, last))
    chosen = [n for n in numbers if kept[n] and not lists[n] and not _heads_list(page, lists, n)]
    return _from_headline(chosen, known, text)


def _link_lists(
    page: Page, text: list[int], kept: list[bool], anchors: frozenset[int]
) -> tuple[list[bool], frozenset[int]]:
    """Tell of each line whether it is in a part that is mostly links, and which of them stand among paragraphs."""
    rows = list(zip(page.lines, text, kept, strict=True))
    size = totals(len(line.text) if keep else 0 for line, _, keep in rows)
    links = totals(line.links if keep else 0 for line, _, keep in rows)
    words = totals(own if keep else 0 for _, own, keep in rows)
    anchored = totals(number in anchors for number in range(len(rows)))
    holders = Counter(_holder(page.boxes, line.box) for line, own, keep in rows if own and keep)
    out = [False] * len(rows)
    among: set[int] = set()
    done = 0
    for box in page.boxes:
        if box.first < done or box.last - box.first < 2 or within(box, anchored):
            continue
        if within(box, links) * 10 > within(box, size) * 6 and within(box, words) * 10 < within(box, size):
            done = mark(out, box)
            if holders[box.parent] > 1:
                among.update(range(box.first, box.last))
    return out, frozenset(among)


def _holder(boxes: list[Box], number: int) -> int:
    """Return the box that holds a line's paragraph."""
    return boxes[number].parent if boxes[number].tag in PARAGRAPHS else number


def _best(page: Page, sums: list[int], text: list[int]) -> Box | None:
    """Return the box of greatest worth; a box around it must be worth clearly more, by what looks like an article."""
    size, words = totals(len(line.text) for line in page.lines), totals(text)
    best: Box | None = None
    most = 0
    for box in reversed(page.boxes):
        value, least = within(box, sums), most
        if best is not None and box.first <= best.first and best.last <= box.last:
            added = within(box, size) - within(best, size)
            pure = (within(box, words) - within(best, words)) * 10 >= added * PURE
            least += GAIN if pure else max(GAIN, most // LEAST_PART)
        if value > least:
            best, most = box, value
    return best


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
        part = alike and within(box, text) >= LEAST_SIBLING and within(box, links) * 4 < within(box, text)
        if part or (box.tag in LISTS and box.last - box.first > 1 and not within(box, links)):
            first, last = min(first, box.first), max(last, box.last)
    return first, last


def _signed(page: Page, kept: list[bool], best: Box, last: int) -> int:
    """Return the number of the line after the text, with the date, the names and the attachments below it."""
    for number in range(last, page.boxes[best.parent].last if best.parent >= 0 else last):
        line = page.lines[number]
        if not kept[number] or number >= last + FARTHEST:
            break
        if SIGNED.match(line.text) and not linked(line):
            last = number + 1
    return last


def _heads_list(page: Page, lists: list[bool], number: int) -> bool:
    """Tell whether a line is the name of a list of links that is left out: 相关文章."""
    after, lines = number + 1, page.lines
    if page.boxes[lines[number].box].tag in ITEMS:
        return False
    return (
        after < len(lines) and lists[after] and len(lines[number].text) <= LONGEST_NAME and not running(lines[number])
    )


def _from_headline(chosen: list[int], anchors: frozenset[int], text: list[int]) -> list[int]:
    """Return the lines without those that stand above the headline, if the text has one: 首页 > 新闻 > 正文."""
    first = next((at for at, number in enumerate(chosen) if number in anchors), 0)
    return chosen if any(text[number] for number in chosen[:first]) else chosen[first:]
