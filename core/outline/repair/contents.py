"""Tables of contents, and the numbers that a page sets above its headings for show."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.shapes import CLOSING, short

LEAST_LINES = 3
"""Lines of a table of contents."""

LEAST_SPREAD = 2
"""How many times as far apart as in the table its headings must stand in the text."""

LONGEST_LINE = 80
"""Characters of a line of a table of contents."""

NEAR = 60
"""Lines from the top within which a table without a title (目录) begins."""

MOST_TIMES = 2
"""How often a line of a table stands in a document: there and as a heading; what comes again and again is a label."""

MOST_ASTRAY = 5
"""One in so many lines of a table may come back out of order, or as a line that is no heading."""

KEY, MOST_TRIED = 4, 8
"""Characters by which a heading is looked up again, and places where it is looked for."""

TITLE = frozenset({"目录", "目次", "内容目录", "本文目录"})

ENDED = tuple("。；;：:，,")
"""Marks with which no line of a table ends; a heading that asks or calls out is one like any other."""

# The leaders and the page of a line: "第一节 释义........ 2", "一、回顾 (12)"; rejects "开局2024".
PAGE = re.compile(r"(?:[.·•…．。\s]{2,}|\s)[（(]?\d{1,3}[）)]?$|[.·…．]{3,}$")

# A number set above a heading for show: "01", "PART 2", "Part.03"; rejects "12", "2024".
ORNAMENT = re.compile(r"(?:PART|Part|part|NO|No)[ .]{0,2}(\d{1,2})|0([1-9])")


def without_contents(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the lines of tables of contents marked, and numbers that stand above their heading.

    A line of a table comes again later as a heading; its lines follow each other, their headings do not. A sentence is
    no heading, nor is a line that stands all over a document: 单位：元, □ 适用 √ 不适用.
    """
    out = list(blocks)
    titles = [i for i, block in enumerate(blocks) if len(block.text) <= KEY + 2 and _bare(block.text) in TITLE]
    empty = [index for index in titles if index + 1 < len(blocks) and _leads_on(blocks[index + 1])]
    for index in (*_tables(blocks, titles), *empty, *_ornaments(blocks)):
        out[index] = replace(out[index], kind="furniture")
    return out


def _bare(text: str) -> str:
    return "".join(text.split())


def _leads_on(block: Block) -> bool:
    """Tell whether a line of a table was dropped before."""
    return block.kind == "furniture" and PAGE.search(block.text) is not None


def _tables(blocks: list[Block], titles: list[int]) -> list[int]:
    """Return the lines of tables of contents, with their titles."""
    rows = [row for row in _rows(blocks) if row[0] < NEAR or any(_titles(title, row) for title in titles)]
    if not rows:
        return []
    starts = _Starts.of(blocks)
    found: list[int] = []
    for row in rows:
        run: list[tuple[int, int]] = []
        most = len(blocks) if any(title in row for title in titles) else MOST_TIMES
        for index in row:
            key = _key(blocks[index].text) if index not in titles else ""
            after = max(index, run[-1][1]) if run else index
            again = starts.again(key, index, after, most) if len(key) >= KEY else None
            if again is not None:
                run.append((index, again))
            elif not run or not PAGE.search(blocks[index].text):
                found += _table(run, blocks, titles)
                run = []
        found += _table(run, blocks, titles)
    return found


def _titles(title: int, row: list[int]) -> bool:
    """Tell whether a line with the word 目录 can be the title of a table among short lines."""
    return row[0] - LEAST_SPREAD <= title < row[-1]


@dataclass(frozen=True, slots=True)
class _Starts:
    """How the lines of a document begin."""

    texts: list[str]
    """The beginning of each line; nothing of one that is dropped."""
    places: dict[str, list[int]]
    """Where lines stand that begin with the same few characters."""

    @classmethod
    def of(cls, blocks: list[Block]) -> _Starts:
        """Return those of the lines of a document."""
        texts = [_start(block) if block.kind == "body" else "" for block in blocks]
        places: dict[str, list[int]] = {}
        for index, text in enumerate(texts):
            places.setdefault(text[:KEY], []).append(index)
        return cls(texts, places)

    def again(self, key: str, index: int, after: int, most: int) -> int | None:
        """Return where a line comes again, or None.

        Args:
            key: The words of the line.
            index: Where it stands.
            after: Where the line above it came again; a place behind it is the better one.
            most: How often the document may have such a line.
        """
        alike = self.places.get(key[:KEY], [])
        first = bisect_right(alike, index)
        found = [at for at in alike[first : first + MOST_TRIED] if self.texts[at].startswith(key)]
        if not found or sum(self.texts[at] == key for at in found) >= most:
            return None
        return next((at for at in found if at > after), found[0])


def _key(text: str) -> str:
    """Return the words of a line that its heading in the text begins with; none of a line that ends like a sentence."""
    words = PAGE.sub("", text)
    return "" if words.rstrip(CLOSING).endswith(ENDED) else _bare(words)


def _rows(blocks: list[Block]) -> list[list[int]]:
    """Return the short lines that follow each other, where they are enough for a table."""
    rows: list[list[int]] = [[]]
    for index, block in enumerate(blocks):
        if block.kind == "body" and len(block.text) <= LONGEST_LINE:
            rows[-1].append(index)
        elif rows[-1]:
            rows.append([])
    return [row for row in rows if len(row) >= LEAST_LINES]


def _start(block: Block) -> str:
    """Return the beginning of a line without blanks; a paragraph gives only what a number and a few words take."""
    text = block.text
    return _bare(text if len(text) <= LONGEST_LINE else text[: LONGEST_LINE // 2])


def _table(run: list[tuple[int, int]], blocks: list[Block], titles: list[int]) -> list[int]:
    """Return the lines of a run that is a table of contents, with its title."""
    if len(run) < LEAST_LINES:
        return []
    first, last = run[0][0], run[-1][0]
    head, end = run[0][1], max(again for _, again in run)
    title = next((index for index in titles if first - LEAST_SPREAD <= index < first), None)
    numbered = sum(marker_of(blocks[index].text) is not None for index, _ in run)
    if head <= last or (end - head) < LEAST_SPREAD * (last - first) or _astray(run, blocks) * MOST_ASTRAY > len(run):
        return []
    if title is None and (2 * numbered < len(run) or first >= NEAR):
        return []
    return [*([title] if title is not None else []), *range(first, last + 1)]


def _astray(run: list[tuple[int, int]], blocks: list[Block]) -> int:
    """Return how many lines come back before the one above them does, or as what is no heading."""
    order = sum(after <= before for (_, before), (_, after) in pairwise(run))
    plain = sum(len(blocks[again].text) > LONGEST_LINE and marker_of(blocks[again].text) is None for _, again in run)
    return order + plain


def _ornaments(blocks: list[Block]) -> list[int]:
    """Return the numbers on lines of their own that run on from one, each above a short line: 01 / 产业强街."""
    found: list[int] = []
    for index, block in enumerate(blocks[:-1]):
        if len(block.text) <= LONGEST_LINE // 8 and block.kind == "body" and (match := ORNAMENT.fullmatch(block.text)):
            number = int(match[1] or match[2])
            if number == len(found) + 1 and short(blocks[index + 1]):
                found.append(index)
    return found if len(found) > 1 else []
