"""How a document sets its paragraphs: indents, gaps, justified edges."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import NamedTuple

from core.read.pdf.text_lines import Line

# Accepts "一、", "（二）", "3.", "第四节", "●", "①"; rejects "1.29亿元", "一是". Such a line begins a paragraph.
NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}\s*、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}\s*(?:、|[.．](?!\d))|[①-⑳●■◆★▲•○□]"
    r"|第[一二三四五六七八九十百\d]{1,3}[章节篇部编条]"
)

TERMINAL = frozenset("。！？；：!?;:…”」）)")
"""Signs after which a line may well be the last of its paragraph."""

INDENT = 1.2
"""Font sizes from which a line is indented."""

SLACK, SLACK_AT_END = 2.1, 1.1
"""Font sizes that a full line may be short of the edge, within a sentence and after one."""

EXACT = 0.15
"""Font sizes by which lines set to the edge miss it."""

GAP = 0.2
"""Font sizes by which a step to a new paragraph is wider than one within."""

LEAST_GAPS, MOST_GAPS = 4, 0.7
"""Last lines by which gaps are judged, and the part of them that a gap follows."""

SHORT = 3
"""Font sizes that the last line of a paragraph is short, surely."""


class Style(NamedTuple):
    """How a document sets its paragraphs."""

    size: float
    """Font size of the text proper."""
    indented: bool
    """True when paragraphs begin with an indent."""
    justified: bool
    """True when full lines end exactly at the edge and neither indents nor gaps show where paragraphs begin."""
    spaced: bool
    """True when a gap parts paragraphs."""
    hanging: bool
    """True when the lines of a paragraph are indented but for its first."""
    steps: dict[int, float]
    """Points from one baseline to the next within a paragraph, by rounded font size."""


def style_of(lines: list[Line], size: float) -> Style:
    """Find out how paragraphs are set, from the lines that surely begin or continue one."""
    steps: dict[int, Counter[float]] = defaultdict(Counter)
    seen: Counter[str] = Counter()
    gaps: list[tuple[float, float]] = []
    for last, line in pairwise(lines):
        step = line.base - last.base
        if last.cells or line.cells or last.column != line.column or step <= 0 or abs(last.size - line.size) > 0.5:
            continue
        if last.slack <= SLACK and line.indent < INDENT:
            steps[round(line.size)][round(2 * step) / 2] += 1
            seen["flush line"] += 1
            seen["exact line"] += abs(last.slack) < EXACT
        elif last.slack <= SLACK and last.text[-1] not in TERMINAL:
            seen["hanging line"] += 1
        elif last.slack > SHORT:
            gaps.append((line.size, step))
        if last.slack > SHORT and line.slack <= SLACK and abs(line.size - size) < 1:
            seen["indented start" if line.indent >= INDENT else "flush start"] += not NUMBERED.match(line.text)
    indented = seen["indented start"] >= max(seen["flush start"], 1)
    usual = {at: min(counts.items(), key=lambda item: (-item[1], item[0]))[0] for at, counts in steps.items()}
    wide = sum(step > usual.get(round(size), step) + GAP * size for size, step in gaps)
    return Style(
        size=size,
        indented=indented,
        justified=not indented and seen["exact line"] * 3 > seen["flush line"] * 2,
        spaced=not indented and wide >= MOST_GAPS * max(len(gaps), LEAST_GAPS),
        hanging=seen["hanging line"] > seen["flush line"] and seen["flush start"] > seen["indented start"],
        steps=usual,
    )
