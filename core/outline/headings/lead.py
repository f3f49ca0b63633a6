"""Leads: the short first sentences of paragraphs that stand side by side and are alike in form."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from statistics import median
from typing import NamedTuple

from core.model import Span
from core.outline.blocks import Block
from core.outline.headings.counted import form, last_inside
from core.outline.headings.head import Head
from core.outline.headings.numbering import Marker
from core.outline.shapes import balanced

LEAST_LEAD, LONGEST_LEAD = 4, 27
"""Characters of a lead with its stop."""

LEAST_TEXT = 12
"""Characters of a paragraph behind its lead."""

LEAST_ALIKE = 2
"""Leads side by side that make a pattern."""

LEAST_SAME, LEAST_OPENING = 3, 5
"""Characters with which leads of two clauses, and those that open like running text, must begin alike: 五年来，我们."""

LEAST_SHARE, DENSE = 0.25, 0.75
"""Of the paragraphs from the first lead to the last, how many must be leads, and how many are when nearly all are.

A copy may cut the paragraphs of a report at the ends of sentences, and then many a sentence that goes on looks like a
lead; the true ones among them are short.
"""

LEAST_LONG, LONG = 14, 1.5
"""Characters of a long lead, and how many times as long as the others it is."""

# Signs of a sentence that may be a lead or a thought: "农业增产，农民增收。", "奋斗才能赢得未来。"; rejects "抓改革。".
CLAUSES = re.compile("[，,]|必须|才能|即将|面临")

# Signs of a sentence that tells something by itself: figures, colons; rejects "实现“双赢”。".
SIGN = re.compile(r"[\d：:；;！？!?]")

# The same in words: "改革是动力。", "“…”是我们的…。", "开放与改革相伴而生。"; rejects "特别是", "实现“双赢”。",
# "推动科技与产业相互融合。".
TELLING = re.compile(
    r"“[^”]{12,}|(?<![一二三四五六七八九特尤就凡还可])是|离不开|[事攸]关|关乎|意味|标志|与.{1,6}相(?![互结融])"
)

# Openings of a sentence that leads over or names a time: "过去一年，", "同时，", "我们将"; rejects "推进", "今年来料".
OPENING = re.compile(
    r"(?:今年|去年|明年|过去|当前|目前|未来|近年|近日|近期|日前|下一步|接下来|[一二三四五六七八九十半]+年来|20\d\d年"
    r"|同时|此外|另外|其中|但|而|由于|因此|因为|为此|如果|虽然|我们|我市|我县|我区|我镇|我省|我国|我局|全[省市县区镇国]"
    r"|大家|会议|记者|他|她|这|那|在此|对此|总的|回顾|展望|面对|以上|做好|让|与此|具体)"
)

NEVER = ("各位", "同志们", "成绩", "上述")
"""Openings of a paragraph that speaks to its hearers or sums up, which no lead has."""

OUTSIDE, CUT = -1, -2
"""Instead of a place: below no member of a run; no lead at all."""


class _Line(NamedTuple):
    """A line below a firm heading, as leads are looked for."""

    block: int
    """Its index among the blocks."""
    marker: Marker | None
    """Its number or sign."""
    end: int
    """Where its lead would end, 0 when it can have none."""


def lead_heads(blocks: list[Block], markers: list[Marker | None], heads: dict[int, Head]) -> dict[int, Head]:
    """Return the leads, by block: "产业升级步伐加快。推动传统产业…" beside "产业生态持续优化。促进…".

    Leads are soft headings of the paragraph that they begin. One alone is the beginning of a text like any other, so at
    least two must stand below the same heading, or inside the same member of a run of 一是 … 二是 ….
    """
    found: dict[int, Head] = {}
    stretch: list[_Line] = []
    below = False
    for index, block in enumerate(blocks):
        head = heads.get(index)
        if block.kind == "title" or (head is not None and not head.soft):
            found.update(_leads(stretch, blocks))
            stretch = []
            below = head is not None
        elif below and block.kind == "body":
            plain = head is None and markers[index] is None
            stretch.append(_Line(index, markers[index], _lead(block.text) if plain else 0))
    found.update(_leads(stretch, blocks))
    return found


def _leads(stretch: list[_Line], blocks: list[Block]) -> dict[int, Head]:
    """Return the leads among the lines between two firm headings."""
    if sum([line.end > 0 for line in stretch]) < LEAST_ALIKE:
        return {}
    inside = _members(stretch, blocks)
    groups: dict[int, list[tuple[int, int]]] = {}
    for at, line in enumerate(stretch):
        if line.end and (member := inside.get(at, OUTSIDE)) != CUT:
            groups.setdefault(member, []).append((line.block, line.end))
    plain = [line.block for line in stretch if line.marker is None and len(blocks[line.block].text) >= LEAST_TEXT]
    found: dict[int, Head] = {}
    for group in groups.values():
        found.update(_dense(_alike(group, blocks), plain, blocks))
    return found


def _dense(found: dict[int, Head], plain: list[int], blocks: list[Block]) -> dict[int, Head]:
    """Return the leads of one group without those that other paragraphs stand too densely between."""
    if not found:
        return found
    around = bisect_right(plain, max(found)) - bisect_left(plain, min(found))
    if len(found) < LEAST_SHARE * around:
        return {}
    if len(found) >= DENSE * around:
        return found
    longest = max(LEAST_LONG, LONG * median(len(head.span) for head in found.values()))
    starts = Counter(blocks[index].text[:LEAST_OPENING] for index in found)
    short = {
        index: head
        for index, head in found.items()
        if len(head.span) <= longest or starts[blocks[index].text[:LEAST_OPENING]] >= LEAST_ALIKE
    }
    return short if len(short) >= LEAST_ALIKE else {}


def _members(stretch: list[_Line], blocks: list[Block]) -> dict[int, int]:
    """Return, for each line inside a run of 一是 … 二是 …, the place of the member that it stands below.

    Where the run itself began inside a lead, a sentence between its members goes on with the one above: CUT.
    """
    found: dict[int, int] = {}
    if not any(line.marker is not None and line.marker.kind == "ordinal" for line in stretch):
        return found
    last: dict[str, tuple[int, int, bool]] = {}
    for at, line in enumerate(stretch):
        if line.marker is None:
            if begun := last_inside(blocks[line.block].text):
                last = {begun[0]: (at, begun[1], True)}
        elif line.marker.kind == "ordinal":
            kind, number = form(line.marker), line.marker.number or 0
            above, before, led = last.get(kind, (at, 0, False))
            if number != before + 1 or above == at:
                above, led = at, number > 1 or (at > 0 and stretch[at - 1].end > 0)
            found |= dict.fromkeys(range(above + 1, at), CUT if led else above)
            last[kind] = (at, number, led)
    return found


def _lead(text: str) -> int:
    """Return where the lead of a paragraph ends, 0 when it has none."""
    end = text.find("。", 0, LONGEST_LEAD) + 1
    if not LEAST_LEAD < end <= len(text) - LEAST_TEXT or text.startswith(NEVER) or SIGN.search(text, 0, end):
        return 0
    return 0 if TELLING.search(text, 0, end) or not balanced(text[:end]) else end


def _fits(text: str, starts: Counter[str]) -> bool:
    """Tell whether a lead is like the others, whose beginnings are counted.

    A clause alone is one beside others. A sentence of two clauses, and one that opens like running text, must begin as
    another does: 立足于培育产业集聚区，加快工业转型升级。
    """
    if OPENING.match(text):
        return starts[text[:LEAST_OPENING]] >= LEAST_ALIKE
    return CLAUSES.search(text) is None or starts[text[:LEAST_SAME]] >= LEAST_ALIKE


def _alike(group: list[tuple[int, int]], blocks: list[Block]) -> dict[int, Head]:
    """Return the leads of one group that are alike."""
    if len(group) < LEAST_ALIKE:
        return {}
    texts = [blocks[index].text[:end] for index, end in group]
    starts = Counter([text[:size] for text in texts for size in (LEAST_SAME, LEAST_OPENING)])
    alike = [_fits(text, starts) for text in texts]
    if sum(alike) < LEAST_ALIKE:
        return {}
    return {
        index: Head(index, Span(start, start + end), None, "run_in", soft=True)
        for (index, end), good in zip(group, alike, strict=True)
        if good
        for start in (blocks[index].span.start,)
    }
