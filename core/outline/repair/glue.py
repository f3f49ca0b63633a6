"""What a document library has glued to the lines of a text: the counters of its pages, signs at the ends of lines."""

from __future__ import annotations

import re
from collections import Counter

from core.outline.blocks import Block
from core.outline.shapes import finished

# The counter before the text of a page, as it stands inside a sentence: "2、平新时代…"; rejects "2.5", "2024、".
COUNTER = re.compile(r"(\d{1,3})、(?=[^\d\s])")

# A sign behind the last word of a line: "…的部署。C6m", "各位代表：PZl"; rejects "GDP", "…达到5G".
SIGN = re.compile(
    r"(?<=[。，、；：！？）”’》:;!?一-鿿])(?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]*[A-Z0-9])[A-Za-z0-9]{2,5}\Z"
)

STOPS = ("。", "！", "？", "；")
"""Ends of a line that has no sign behind its last word."""

# A sign with the name of a site behind the end of a sentence: "。EiW乡村百科--为乡村振兴助力"; rejects "（已完成）".
NAMED = re.compile(
    r"(?<=[。！？；])(?:[A-Za-z0-9]{2,5}[一-鿿]|[一-鿿]{2,8}(?:网|文库|百科)(?![一-鿿]))[^。！？；]{0,24}\Z"
)

LONGEST_SIGN = 36
"""Characters from the end of a line in which a sign is looked for."""

LEAST_CUT = 60
"""Characters of a line that a page's end has cut; a shorter one may be an item of a list."""

LEAST_COUNTERS = 2
"""Counters that run on from one."""

LEAST_SIGNS = 5
"""Lines with the same sign, half of all at least, that show it to be no word."""


def without_glue(blocks: list[Block]) -> list[Block]:
    """Return the blocks with counters and signs cut off as blocks of their own, marked as furniture."""
    counters = _counters(blocks)
    sign = _sign(blocks)
    if not counters and sign is None:
        return blocks
    out: list[Block] = []
    for index, block in enumerate(blocks):
        rest = block
        if index in counters:
            counter, rest = block.cut(counters[index], first="furniture")
            out.append(counter)
        if sign is not None and rest.kind == "body" and rest.text.endswith(sign) and len(rest.text) > len(sign):
            out += rest.cut(len(rest.text) - len(sign), second="furniture")
        else:
            out.append(rest)
    return out


def _counters(blocks: list[Block]) -> dict[int, int]:
    """Return the lines that begin with the counter of a page, and its length.

    The first stands at the top, each other one inside a sentence that the end of the page has cut.
    """
    found: dict[int, int] = {}
    above: Block | None = None
    for index, block in enumerate(blocks):
        if block.kind != "body" or block.level is not None:
            continue
        match = COUNTER.match(block.text) if block.text[:1].isdecimal() else None
        if match is not None and int(match[1]) == len(found) + 1:
            cut = above is not None and len(above.text) >= LEAST_CUT and not finished(above.text)
            if cut if found else above is None:
                found[index] = match.end()
        above = block
    return found if len(found) >= LEAST_COUNTERS else {}


def _sign(blocks: list[Block]) -> str | None:
    """Return the sign that most lines end with."""
    lines = [block.text for block in blocks if block.kind == "body"]
    ends: Counter[str] = Counter()
    for line in lines:
        if line.endswith(STOPS):
            continue
        pattern = SIGN if line[-1:].isascii() else NAMED
        match = pattern.search(line, max(0, len(line) - LONGEST_SIGN))
        ends.update([match[0]] if match else [])
    sign, count = max(ends.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return sign if count >= LEAST_SIGNS and 2 * sum(line.endswith(sign) for line in lines) >= len(lines) else None
