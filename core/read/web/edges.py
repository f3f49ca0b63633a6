"""Where a main text begins and ends: what stands just above and below it on the page, and belongs to it or does not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from core.read.web.chrome import PARAGRAPHS
from core.read.web.lines import Box, Page
from core.read.web.worth import linked

ITEMS = frozenset({"p", "li", "dd", "dt", "td", "pre"})
"""Boxes that hold an item of a text, however short."""

LIST_ITEMS = ITEMS - {"p", "td"}
"""Those of a list."""

FARTHEST = 2
"""How many lines below the text, or below the last such line, a line that belongs to it may stand."""

PROSE = 40
"""Characters of running text of a line that ends no text before it, whatever box holds it."""

LITTLE = 4
"""Running text above a headline is little if it is less than one of so many characters of all."""

MOST_AROUND = 2
"""The lines round a text that are left out hold less than one of so many of its characters."""

MAIN_SHARE = 10
"""A kind of box holds the text if it holds one of so many of its characters."""

# What stands below a text and belongs to it. Accepts "附件：1.工作要点.pdf", "晋江市人民政府", "2022年9月16日";
# rejects "附近", "晋江市人民政府网站".
SIGNED = re.compile(
    r"附件(?:\d{0,2}\s*[:：.、]|\d{0,2}$)|[一-鿿]{2,24}(?:政府|委员会|办公室|局|厅|党委|公司)$"
    r"|(?:19|20|二[〇○零0])\S{2}年\S{1,3}月\S{1,3}日$"
)

# A line of those who put a text on its page. Accepts "（责任编辑：汤诗瑶）", "来源：新华社", "标签：经济";
# rejects "编辑部", "资金来源：".
EDITED = re.compile(
    r"^[\s（(\[【]*(?:责任编辑|责编|编辑|校对|审核|监制|本文来源|文章来源|信息来源|来源|稿源|原标题|作者|标签|关键词"
    r"|文章关键词|浏览|阅读|分享到)(?:\s*[:：]|量|次数)"
)


def signed(page: Page, kept: Sequence[bool], best: Box, last: int) -> int:
    """Return the number of the line after the text, with the date, the names and the attachments below it."""
    for number in range(last, page.boxes[best.parent].last if best.parent >= 0 else last):
        line = page.lines[number]
        if not kept[number] or number >= last + FARTHEST:
            break
        if SIGNED.match(line.text) and not linked(line):
            last = number + 1
    return last


def from_headline(page: Page, chosen: list[int], anchors: frozenset[int], text: Sequence[int]) -> list[int]:
    """Return the lines without those above the headline, if the text has one: 首页 > 新闻 > 正文.

    Running text above it stays, unless it is little (a notice to all readers) and the headline is a heading of the
    first level.
    """
    first = next((at for at, number in enumerate(chosen) if number in anchors), 0)
    if not any(text[number] for number in chosen[:first]):
        chosen = chosen[first:]
    tops = (at for at, number in enumerate(chosen) if number in anchors and page.lines[number].level == 1)
    top = next(tops, 0)
    above, every = (sum(text[number] for number in numbers) for numbers in (chosen[:top], chosen))
    return chosen[top:] if above * LITTLE < every else chosen


def between_sentences(
    page: Page, best: Box, chosen: list[int], anchors: frozenset[int], text: Sequence[int]
) -> list[int]:
    """Return the lines without what other boxes than those of the text hold above its first sentence or below its last.

    Such are the lines of the date and the source, the number of readers, and the tags. Headings, captions, a signature,
    the items of a list and the rows of a table stay.
    """
    boxes = [page.lines[number].box for number in chosen]
    sizes: Counter[tuple[str, str]] = Counter()
    for number, box in zip(chosen, boxes, strict=True):
        sizes[_kind(page.boxes, box)] += text[number]
    own = {kind for kind, size in sizes.items() if size * MAIN_SHARE >= sizes.total() > 0}
    inside = [_kind(page.boxes, box) in own or page.boxes[holder(page.boxes, box)] is best for box in boxes]
    told = [at for at, number in enumerate(chosen) if text[number] >= (1 if inside[at] else PROSE)]
    if not told:
        return chosen
    above = [
        number
        for at, number in enumerate(chosen[: told[0]])
        if not inside[at] and number not in anchors and page.lines[number].kind != "heading" and not _held(page, number)
    ]
    below: list[int] = []
    attached = False
    for at in range(told[-1] + 1, len(chosen)):
        line = page.lines[chosen[at]]
        attached = attached or line.text.startswith("附件")
        outside = EDITED.search(line.text) is not None or (linked(line) and line.kind != "row" and not attached)
        if outside or not (inside[at] or _held(page, chosen[at]) or SIGNED.match(line.text)):
            below.append(chosen[at])
    out = {*_little(page, above, sizes.total()), *_little(page, below, sizes.total())}
    return [number for number in chosen if number not in out]


def _little(page: Page, numbers: list[int], text: int) -> list[int]:
    """Return the lines if they are short against the text; else they may be the text, and its sentences a notice."""
    return numbers if sum(len(page.lines[number].text) for number in numbers) * MOST_AROUND < text else []


def _held(page: Page, number: int) -> bool:
    """Tell whether a line is one of a list, a table or a picture."""
    line = page.lines[number]
    return page.boxes[line.box].tag in LIST_ITEMS or line.kind in {"row", "caption"}


def _kind(boxes: Sequence[Box], number: int) -> tuple[str, str]:
    """Return the tag and the name of the box that holds a line's paragraph."""
    box = boxes[holder(boxes, number)]
    return box.tag, box.name


def holder(boxes: Sequence[Box], number: int) -> int:
    """Return the number of the box that holds a line's paragraph."""
    return max(boxes[number].parent, 0) if boxes[number].tag in PARAGRAPHS else number


def once(page: Page, chosen: list[int]) -> list[int]:
    """Return the lines without captions that a page repeats, as it does for the small and the large picture."""
    told: set[str] = set()
    lines = []
    for number in chosen:
        line = page.lines[number]
        if line.kind == "caption" and line.text in told:
            continue
        if line.kind == "caption":
            told.add(line.text)
        lines.append(number)
    return lines
