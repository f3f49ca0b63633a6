"""Page numbers and running heads that a text copied from pages has kept between its lines."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from core.outline.blocks import Block
from core.outline.shapes import finished

# "— 12 —", "第 5 页", "第5页 共20页", "5/20 页", "Page 5 of 20"; rejects "12", "2.5", "第5次".
PAGE_NUMBER = re.compile(
    r"[-—–―─－·•~～]+\s*\d{1,4}\s*[-—–―─－·•~～]+"
    r"|[-—–―─－·]*\s*第\s*\d{1,4}\s*[页頁]\s*[-—–―─－·]*(?:[,，/／（(]?\s*[共总]\s*\d{1,4}\s*[页頁][)）]?)?"
    r"|\d{1,4}\s*[/／]\s*\d{1,4}\s*[页頁]|Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?",
    re.IGNORECASE,
)
# A bare number, which is one of a page only in a series; rejects "2.5".
BARE_NUMBER = re.compile(r"\d{1,3}")

# "一", "周日", "Sun"; rejects "一月".
WEEKDAY = re.compile(r"(?:周|星期)?[日一二三四五六]|Mon|Tue|Wed|Thu|Fri|Sat|Sun")

LONGEST_HEAD = 40
"""Characters of a running head."""

LEAST_TIMES = 3
"""How often a running head must come back, and how many bare page numbers make a series."""

MOST_HEADS = 20
"""Heads, one for each part, among which the pages may be divided; what is rarer is a line of a form: 其他情况."""

LEAST_BETWEEN = 4
"""Lines between two pages on the average; a shorter series of numbers is a calendar or a table."""

LEAST_DAYS = 10
"""Numbers one below the other that make a calendar."""


def without_running_heads(blocks: list[Block]) -> list[Block]:
    """Return the blocks with page numbers, running heads and the days of a calendar marked.

    A bare number is that of a page when such lines run on by one with text between. A line is a running head when it
    comes back at least three times, two times in three beside a page number or a form feed.
    """
    if not any(block.text[:1].isdecimal() or not block.text[:1].isalnum() or block.fed for block in blocks):
        return blocks
    out = list(blocks)
    bare: list[int] = []
    for index, block in enumerate(blocks):
        if block.kind != "body" or len(block.text) > LONGEST_HEAD or block.level is not None:
            continue
        if PAGE_NUMBER.fullmatch(block.text):
            out[index] = replace(block, kind="furniture")
        elif BARE_NUMBER.fullmatch(block.text):
            bare.append(index)
    for index in _calendar(bare, blocks):
        out[index] = replace(blocks[index], kind="chrome")
    for index in _series(bare, blocks):
        out[index] = replace(out[index], kind="furniture") if out[index].kind == "body" else out[index]
    return _without_heads(out)


def _calendar(bare: list[int], blocks: list[Block]) -> list[int]:
    """Return the bare numbers in a run of at least ten, as the days of a month are, and the weekdays above them."""
    run: list[int] = []
    found: list[int] = []
    for index in [*bare, -2]:
        if run and index != run[-1] + 1:
            if len(run) >= LEAST_DAYS and _days(run, blocks):
                first = run[0]
                while first and WEEKDAY.fullmatch(blocks[first - 1].text):
                    first -= 1
                found += range(first, run[-1] + 1)
            run = []
        run.append(index)
    return found


def _days(run: list[int], blocks: list[Block]) -> bool:
    numbers = [int(blocks[index].text) for index in run]
    return max(numbers) <= 31 and sum(b == a + 1 for a, b in pairwise(numbers)) * 4 >= 3 * (len(numbers) - 1)


def _series(bare: list[int], blocks: list[Block]) -> list[int]:
    """Return the bare numbers that run on by one through the text, a page apart."""
    run: list[int] = []
    best: list[int] = []
    for index in bare:
        if run and int(blocks[index].text) != int(blocks[run[-1]].text) + 1:
            best, run = max(best, run, key=len), []
        run.append(index)
    best = max(best, run, key=len)
    if len(best) < LEAST_TIMES or best[-1] - best[0] < LEAST_BETWEEN * (len(best) - 1):
        return []
    return best


def _without_heads(blocks: list[Block]) -> list[Block]:
    """Return the blocks with lines marked that come back beside page numbers or form feeds."""
    edges = [
        index
        for index, block in enumerate(blocks)
        if (block.kind == "furniture" and BARE_NUMBER.search(block.text)) or block.fed
    ]
    if len(edges) < LEAST_TIMES:
        return blocks
    beside = {near for index in edges for near in range(index - 2, index + 3)}
    times: Counter[str] = Counter()
    at_edge: Counter[str] = Counter()
    for index, block in enumerate(blocks):
        if block.kind == "body" and len(block.text) <= LONGEST_HEAD and not finished(block.text):
            times[block.text] += 1
            at_edge[block.text] += index in beside
    least = max(LEAST_TIMES, len(edges) // MOST_HEADS)
    heads = {text for text, count in times.items() if count >= least and at_edge[text] * 3 >= count * 2}
    return [
        replace(block, kind="furniture") if block.kind == "body" and block.text in heads else block for block in blocks
    ]
