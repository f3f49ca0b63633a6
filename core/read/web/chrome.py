"""Which parts of a page are not its main text, by the names of their boxes and by what they hold.

Boxes are ranges of lines, and what they hold are differences of running totals, so the time is linear.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from core.read.web.lines import CHROME_TAGS, HEADINGS, Box, Line, Page
from core.read.web.names import Chrome, chrome_name
from core.read.web.worth import linked, running

MOST_TEXT: dict[Chrome, int] = {"other text": 1_000_000_000, "control": 120, "likely": 40, "no": -1}
"""Characters of running text that a part with such a name may hold to be left out."""

LARGE = 3
"""A part with a doubtful name stays if it holds one of so many characters of the page."""

LEAST_TEXT, LEAST_SHARE, LEAST_UNKNOWN = 40, 12, 2
"""What must be left when names are believed: so many characters of running text, and one of so many of the page's; more
where nothing tells which text is the article."""

TEASER_LINES, TEASER_TEXT, TEASERS = 6, 240, 3
"""Lines of a box that leads to another page, characters of running text in it, at most; how many make a list."""

REPLY_LINES, REPLIES = range(2, 9), 4
"""Lines of a box with one reader's words, and how many of them make a discussion."""

LONGEST_SIGN = 30
"""Characters of a line that says when it was written, and lets one answer."""

# Accepts "2024-05-10 回复", "3小时前", "12楼", "举报"; rejects "总书记回复村民来信的消息传来" in a longer line, "楼房".
REPLY = re.compile(r"(?:^|[\s\d)）|·])(?:回复|举报|点赞|赞同)(?:$|[\s\d(（|·])|\d\s*(?:楼|小时前|分钟前|天前)")

HIDDEN_TIMES = 4
"""How many times more text a page must hide than show for the hidden text to be read."""

UNNAMED = frozenset({"html", "body", "main", "article"})
"""Boxes whose names say nothing of their content: "body.has-sidebar"."""

LISTS = frozenset({"ul", "ol", "dl", "table"})
"""Boxes of items; without links, a name such as "list" says only what they are."""

PARAGRAPHS = frozenset({"p", "blockquote", "pre", *HEADINGS})
"""Boxes that hold one paragraph; a name such as "share-able" says only what can be done with it."""


@dataclass(frozen=True, slots=True)
class Totals:
    """Running totals over the lines that a page shows: lines i to j hold total[j] - total[i]."""

    text: Sequence[int]
    """Characters of running text."""
    plain: Sequence[int]
    """Characters outside links."""
    links: Sequence[int]
    """Lines that are mostly links."""
    anchored: Sequence[int]
    """Lines that surely belong to the article."""
    fixed: Sequence[int]
    """Lines that are set as they stand, such as code, which no control of a page is."""


def totals(values: Iterable[int]) -> list[int]:
    """Return running totals that begin with 0."""
    return list(accumulate(values, initial=0))


def within(box: Box, sums: Sequence[int]) -> int:
    """Return what a box holds."""
    return sums[box.last] - sums[box.first]


def mark(flags: list[bool], box: Box) -> int:
    """Set the flags of a box's lines, and return the number of the line after it."""
    flags[box.first : box.last] = [True] * (box.last - box.first)
    return box.last


def shown(lines: list[Line], text: list[int]) -> list[bool]:
    """Tell of each line whether it is read: hidden ones are where the page shows almost nothing else."""
    visible = sum(size for line, size in zip(lines, text, strict=True) if not line.hidden)
    hidden = sum(size for line, size in zip(lines, text, strict=True) if line.hidden)
    return [not line.hidden or visible * HIDDEN_TIMES < hidden for line in lines]


def parts(page: Page, seen: list[bool], anchors: Sequence[int]) -> tuple[list[bool], list[bool]]:
    """Tell of each line whether it is to be left out, and whether it leads to another page.

    Args:
        page: All lines.
        seen: Of each line, whether the page shows it.
        anchors: Numbers of lines that surely belong to the article.
    """
    known = frozenset(anchors)
    pairs = list(zip(page.lines, seen, strict=True))
    text = [running(line) if show else 0 for line, show in pairs]
    held = Totals(
        totals(text),
        totals(len(line.text) - line.links if show else 0 for line, show in pairs),
        totals(map(linked, page.lines)),
        totals(number in known for number in range(len(pairs))),
        totals(_fixed(page)),
    )
    found = _teasers(page.boxes, held)
    teasers = [False] * len(pairs)
    for box in found:
        mark(teasers, box)
    out = _named(page.boxes, held, believing=True)
    left = sum(size for size, gone, teaser in zip(text, out, teasers, strict=True) if not gone and not teaser)
    own = sum(size for size, teaser in zip(text, teasers, strict=True) if not teaser)
    if left < max(LEAST_TEXT, own // (LEAST_SHARE if known else LEAST_UNKNOWN)):
        out = _named(page.boxes, held, believing=False)
    for box in _lists(page.boxes, found):
        mark(out, box)
    replies = _replies(page, held)
    said = sum(within(box, held.text) for box in replies)
    if sum(size for size, gone in zip(text, out, strict=True) if not gone) - said >= LEAST_TEXT:
        for box in replies:
            mark(out, box)
    return out, teasers


def _fixed(page: Page) -> list[bool]:
    """Tell of each line whether it is in an element for text that is set as it stands."""
    flags = [False] * len(page.lines)
    done = 0
    for box in page.boxes:
        if box.tag in {"pre", "xmp"} and box.first >= done:
            done = mark(flags, box)
    return flags


def _named(boxes: list[Box], held: Totals, *, believing: bool) -> list[bool]:
    """Tell of each line whether a box holds it that is named as chrome.

    Args:
        boxes: The boxes of the page.
        held: What the lines hold.
        believing: Believe a name that says that a text is another one, however long it is.
    """
    out = [False] * (len(held.text) - 1)
    done = 0
    for box in boxes:
        if box.first < done or box.tag in UNNAMED or within(box, held.anchored):
            continue
        kind = _kind(box)
        if kind == "other text" and (box.tag in PARAGRAPHS or not believing):
            kind = "likely"
        large = kind == "likely" and within(box, held.plain) * LARGE > held.plain[-1]
        items = kind == "likely" and box.tag in LISTS and not within(box, held.links)
        fixed = kind != "other text" and within(box, held.fixed) > 0
        if within(box, held.text) <= MOST_TEXT[kind] and not (large or items or fixed):
            done = mark(out, box)
    return out


def _kind(box: Box) -> Chrome:
    """Return what the tag and the name of a box say that it is."""
    if box.tag in CHROME_TAGS:
        return "other text"
    named: Chrome = chrome_name(box.name) if box.name else "no"
    return "control" if box.tag == "form" and named != "other text" else named


def _teasers(boxes: list[Box], held: Totals) -> list[Box]:
    """Return the boxes that lead to other pages: a link for a title, a few words of that page, perhaps a date.

    They do not hold the headline of this page, nor half of its text.
    """
    found: list[Box] = []
    done = 0
    for box in boxes:
        inside = within(box, held.text)
        small = 2 <= box.last - box.first <= TEASER_LINES and 0 < inside <= TEASER_TEXT
        if box.first < done or not small or not _link_first(box, held):
            continue
        if inside * 2 <= held.text[-1] and not within(box, held.anchored):
            found.append(box)
            done = box.last
    return found


def _replies(page: Page, held: Totals) -> list[Box]:
    """Return the boxes of what readers wrote below a text: many of one make, each with a line like "3小时前 回复"."""
    signs = totals(
        len(line.text) <= LONGEST_SIGN and REPLY.search(line.text) is not None and not line.hidden
        for line in page.lines
    )
    found: list[Box] = []
    done = 0
    for box in page.boxes:
        if box.first >= done and box.last - box.first in REPLY_LINES and within(box, signs) == 1:
            if not within(box, held.anchored):
                found.append(box)
            done = box.last
    alike = Counter((box.tag, box.name) for box in found)
    return [box for box in found if alike[box.tag, box.name] >= REPLIES]


def _link_first(box: Box, held: Totals) -> bool:
    """Tell whether a link comes in a box before its running text."""
    for number in range(box.first, box.last):
        if held.links[number + 1] > held.links[number]:
            return True
        if held.text[number + 1] > held.text[number]:
            return False
    return False


def _lists(boxes: list[Box], teasers: list[Box]) -> list[Box]:
    """Return the teasers that stand in a row with others of their name."""
    alike = Counter((boxes[box.parent].name, box.tag, box.name) for box in teasers)
    return [box for box in teasers if alike[boxes[box.parent].name, box.tag, box.name] >= TEASERS]
