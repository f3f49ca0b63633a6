"""Finds the numbered parts of a text that has lost all its line ends."""

from __future__ import annotations

import re
from itertools import pairwise

from core.outline.headings.numbering import numeral_value

LEAST = 1200
"""Characters of a line that is a whole text and no paragraph."""

LEAST_PART = 120
"""Characters of a numbered part; shorter ones are a list inside a paragraph."""

LEAST_RUN = 2
"""Parts that must be numbered in order, from the first."""

CN = r"(?P<cn>[一二三四五六七八九]?十?[一二三四五六七八九]?)"

# What stands before a part: the end of a sentence, and blanks.
BEFORE = r"(?<=[。！？：:!?”）\s])"

LADDER = (
    # "…提出意见。一、去年工作回顾" · "…各位代表：二、今年安排" · rejects "统一、规范"
    (("一、",), re.compile(rf"{BEFORE}{CN}、(?=\S)")),
    # "…主要做了：（一）着力…" · "…。(二)加快…" · rejects "附件（一）"
    (("一）", "一)"), re.compile(rf"{BEFORE}[（(]{CN}[）)](?=\S)")),
)
"""What the first number of a kind looks like, without which nothing is looked for, and every number of it."""

# A heading that a blank parts from its text: "一、去年工作回顾 2013年，…"; rejects "一、坚持稳中求进， 加快…".
SET_OFF = re.compile(r"[^\s，。；：,;:]{4,32}[ \xa0\u3000]{1,4}(?=[^\s]{12})")


def run_in_cuts(text: str, start: int, end: int) -> list[int]:
    """Return where the numbered parts of a long line begin, and where their headings end.

    Only numbers that run on from one (一、…二、…三、…) count, and only those with much text behind them.
    """
    if end - start < LEAST:
        return []
    cuts: list[int] = []
    edges = [start, end]
    for firsts, rung in LADDER:
        if all(text.find(first, start, end) < 0 for first in firsts):
            continue
        found = [
            (match.start(), numeral_value(match["cn"])) for match in rung.finditer(text, start, end) if match["cn"]
        ]
        places: list[int] = []
        for low, high in pairwise(edges):
            places += _run([place for place in found if low <= place[0] < high], high)
        cuts += places
        edges = sorted({*edges, *places})
    set_off = [match.end() for at in cuts if (match := SET_OFF.match(text, at, end))]
    return cuts + set_off


def _run(found: list[tuple[int, int]], end: int) -> list[int]:
    """Return the places of the numbers that run on from one, when much stands behind each."""
    places: list[int] = []
    for at, number in found:
        if number == len(places) + 1:
            places.append(at)
    if len(places) < LEAST_RUN or min(b - a for a, b in pairwise([*places, end])) < LEAST_PART:
        return []
    return places
