"""Tables of contents, and the numbers that a page sets above its headings for show."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.shapes import short

LEAST_LINES = 3
"""Lines of a table of contents."""

LEAST_SPREAD = 2
"""How many times as far apart as in the table its headings must stand in the text."""

LONGEST_LINE = 80
"""Characters of a line of a table of contents."""

KEY, MOST_TRIED = 4, 8
"""Characters by which a heading is looked up again, and places where it is looked for."""

TITLE = frozenset({"目录", "目次", "内容目录", "本文目录"})

# The leaders and the page of a line: "第一节 释义........ 2", "一、回顾 (12)"; rejects "开局2024".
PAGE = re.compile(r"(?:[.·•…．。\s]{2,}|\s)[（(]?\d{1,3}[）)]?$|[.·…．]{3,}$")

# A number set above a heading for show: "01", "PART 2", "Part.03"; rejects "12", "2024".
ORNAMENT = re.compile(r"(?:PART|Part|part|NO|No)[ .]{0,2}(\d{1,2})|0([1-9])")


def without_contents(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the lines of tables of contents marked, and numbers that stand above their heading.

    A line of a table comes again later as a heading; its lines follow each other, their headings do not.
    """
    out = list(blocks)
    titles = [i for i, block in enumerate(blocks) if len(block.text) <= KEY + 2 and _bare(block.text) in TITLE]
    for index in (*_tables(blocks, titles), *_ornaments(blocks)):
        out[index] = replace(out[index], kind="furniture")
    return out


def _bare(text: str) -> str:
    return "".join(text.split())


def _tables(blocks: list[Block], titles: list[int]) -> list[int]:
    """Return the lines of tables of contents, with their titles."""
    rows = _rows(blocks)
    if not rows:
        return []
    heads: dict[str, list[int]] = {}
    starts = [_start(block) if block.kind == "body" else "" for block in blocks]
    for index, start in enumerate(starts):
        heads.setdefault(start[:KEY], []).append(index)
    found: list[int] = []
    for row in rows:
        run: list[tuple[int, int]] = []
        for index in row:
            key = _bare(PAGE.sub("", blocks[index].text))
            again = _again(key, index, heads, starts) if len(key) >= KEY and index not in titles else None
            if again is not None:
                run.append((index, again))
            elif not run or not PAGE.search(blocks[index].text):
                found += _table(run, blocks, titles)
                run = []
        found += _table(run, blocks, titles)
    return found


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
    return _bare(block.text[: LONGEST_LINE if len(block.text) <= LONGEST_LINE else LONGEST_LINE // 2])


def _again(key: str, index: int, heads: dict[str, list[int]], starts: list[str]) -> int | None:
    """Return where a line comes again later, at the start of a line."""
    places = heads.get(key[:KEY], [])
    first = bisect_right(places, index)
    return next((at for at in places[first : first + MOST_TRIED] if starts[at].startswith(key)), None)


def _table(run: list[tuple[int, int]], blocks: list[Block], titles: list[int]) -> list[int]:
    """Return the lines of a run that is a table of contents, with its title."""
    if len(run) < LEAST_LINES:
        return []
    first, last = run[0][0], run[-1][0]
    head, end = run[0][1], max(again for _, again in run)
    title = next((index for index in titles if first - LEAST_SPREAD <= index < first), None)
    numbered = sum(marker_of(blocks[index].text) is not None for index, _ in run)
    if head <= last or (end - head) < LEAST_SPREAD * (last - first) or (title is None and 2 * numbered < len(run)):
        return []
    return [*([title] if title is not None else []), *range(first, last + 1)]


def _ornaments(blocks: list[Block]) -> list[int]:
    """Return the numbers on lines of their own that run on from one, each above a short line: 01 / 产业强街."""
    found: list[int] = []
    for index, block in enumerate(blocks[:-1]):
        if block.kind == "body" and len(block.text) <= LONGEST_LINE // 8 and (match := ORNAMENT.fullmatch(block.text)):
            number = int(match[1] or match[2])
            if number == len(found) + 1 and short(blocks[index + 1]):
                found.append(index)
    return found if len(found) > 1 else []
