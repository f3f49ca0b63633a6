"""Leads: the short first sentences of paragraphs that stand side by side and are alike in form."""

from __future__ import annotations

import re
from collections import Counter

from core.model import Span
from core.outline.blocks import Block
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

# Signs of a sentence that tells something by itself: figures, colons; rejects "实现“双赢”。".
SIGN = re.compile(r"[\d：:；;！？!?]")

# The same in words: "改革是动力。", "“…”是我们的…。"; rejects "特别是", "实现“双赢”。".
TELLING = re.compile(r"“[^”]{12,}|(?<![一二三四五六七八九特尤就凡还可])是")

# Openings of a sentence that leads over or names a time: "过去一年，", "同时，", "我们将"; rejects "推进", "今年来料".
OPENING = re.compile(
    r"(?:今年|去年|明年|过去|当前|目前|未来|近年|近日|近期|日前|下一步|接下来|[一二三四五六七八九十半]+年来|20\d\d年"
    r"|同时|此外|另外|其中|但|而|由于|因此|因为|为此|如果|虽然|我们|我市|我县|我区|我镇|我省|我国|我局|全[省市县区镇国]"
    r"|各位|同志|大家|会议|记者|他|她|这|那|在此|对此|总的|回顾|展望|面对|成绩|以上|做好|让|与此|具体)"
)


def lead_heads(blocks: list[Block], markers: list[Marker | None], heads: dict[int, Head]) -> dict[int, Head]:
    """Return the leads, by block: "产业升级步伐加快。推动传统产业…" beside "产业生态持续优化。促进…".

    Leads are soft headings of the paragraph that they begin. One alone is the beginning of a text like any other, so at
    least two must stand below the same heading.
    """
    found: dict[int, Head] = {}
    group: list[tuple[int, int]] = []
    below = False
    for index, block in enumerate(blocks):
        head = heads.get(index)
        if block.kind == "title" or (head is not None and not head.soft):
            found.update(_alike(group, blocks))
            group = []
            below = head is not None
        elif below and block.kind == "body" and head is None and markers[index] is None and (end := _lead(block.text)):
            group.append((index, end))
    found.update(_alike(group, blocks))
    return found


def _lead(text: str) -> int:
    """Return where the lead of a paragraph ends, 0 when it has none."""
    end = text.find("。", 0, LONGEST_LEAD) + 1
    if not LEAST_LEAD < end <= len(text) - LEAST_TEXT or SIGN.search(text, 0, end):
        return 0
    lead = text[:end]
    told = ("是" in lead or "“" in lead) and TELLING.search(lead) is not None
    return 0 if told or not balanced(lead) else end


def _fits(text: str, starts: Counter[str]) -> bool:
    """Tell whether a lead is like the others, whose beginnings are counted.

    A clause alone is one beside others. A sentence of two clauses, and one that opens like running text, must begin as
    another does: 立足于培育产业集聚区，加快工业转型升级。
    """
    if OPENING.match(text):
        return starts[text[:LEAST_OPENING]] >= LEAST_ALIKE
    return not ("，" in text or "," in text) or starts[text[:LEAST_SAME]] >= LEAST_ALIKE


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
