"""What a line looks like: finished or broken off, short or long, balanced or not."""

from __future__ import annotations

import re

from core.outline.blocks import INVISIBLE, Block

FINISHED = tuple("。！？!?；;…：:—")
"""Marks that end a sentence, a clause or a lead-in."""

UNTITLED = ("。", "；", ";", "：", ":", "，", ",", "、", "…")
"""Marks with which no heading, headline or caption ends."""

BLANKS = INVISIBLE + " \t\xa0\u3000"
"""What may stand behind the last mark of a line and is not seen."""

CLOSING = "”’）)」』】》〉\"'"
"""Marks that may follow the end of a sentence."""

# Characters and words with which no Chinese sentence begins: "等基层治理中心的相继揭牌…", "治理”、警网融合中心…".
HEADLESS = re.compile(r"[的了着等及们，,、。；;：:！？!?”’）)》%％]")

# Characters after which a sentence must go on: "…陈埭、", "…统筹推进和".
OPEN = re.compile(r"[、，,的在和与及将把对以为从向“‘（(《—]$")

# The title of notes at the end, which may have a colon: "注释：", "名词解释:"; rejects "注：", "解释说：".
NOTES = re.compile(r"(?:注释|附注|(?:有关)?(?:名词|术语)(?:术语)?(?:解释|注释|说明))[:：]")

# Titles of whole parts without a number: 2024年工作回顾, 加强政府自身建设; rejects 2024年，我们完成投资5亿元.
PART_TITLE = re.compile(
    r".{0,12}(?:\d{4}年|今年|去年|下半年|上半年).{0,16}(?:回顾|总结|安排|建议|任务|思路|计划|打算|重点|目标|情况)|.{0,8}自身建设"
)

# The heading of such a part that begins with its year: 2023年工作回顾, 下半年工作打算; rejects 某镇2023年工作总结.
PART_BEGUN = re.compile(
    r"(?:(?:19|20)\d\d年|今年|去年|明年|[上下]半年|过去[一五的]).{0,16}"
    r"(?:回顾|总结|安排|建议|任务|思路|计划|打算|重点|目标|情况)"
)

# A figure with its unit, which no line above a text has: "产值236.8亿元", "8.1%"; rejects "2024年1月8日", "10件实事".
FIGURED = re.compile(r"\d[\d.,]*[ \xa0]?(?:[万亿]?元|[%％]|[万亿]?(?:平方|公[里斤顷]|亩|吨|人次|户|千瓦)|个百分点)")

# Figures in two clauses: "产值236.8亿元，增长8.1%"; rejects "4,520万元" and the headline "阿婆接来电，被骗走139万元".
FIGURES = re.compile(r"\d[^，]*(?:，|,(?!\d)).*\d")

# What may follow the stop of a sentence: a note, a sign left by a page. "。[43]", "。37", "。①", "。}"; rejects "2.5".
NOTED = re.compile(r"(?<=[。！？；])(?:[\[［【〔(（]?\d{1,3}[\]］】〕)）]?|[①-⑳]|[}｝\]])+$")
NOTE_ENDS = frozenset("0123456789]］】〕}｝)）①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")

LONGEST_SHORT = 40
"""Characters of a short line, one that may be a heading, a headline or a caption."""

LEAST_BODY = 30
"""Characters of a line that is a paragraph even when it does not end like a sentence."""


def finished(text: str) -> bool:
    """Tell whether a line ends like a sentence."""
    if text.endswith(FINISHED):
        return True
    bare = text.rstrip(BLANKS)
    if bare[-1:] in NOTE_ENDS and NOTED.search(bare):
        return True
    inner = bare.rstrip(CLOSING)
    if inner.endswith(FINISHED):
        return True
    return inner != bare and balanced(bare) and len(bare) > LONGEST_SHORT


def balanced(text: str) -> bool:
    """Tell whether all brackets and quotation marks that open also close; both widths are mixed in practice: （三)."""
    count = text.count
    return (
        count("“") == count("”")
        and count("（") + count("(") == count("）") + count(")")
        and count("《") == count("》")
        and count("‘") == count("’")
    )


def short(block: Block) -> bool:
    """Tell whether a line is short and does not end like a sentence; a question or an exclamation may."""
    if block.text.endswith(UNTITLED):
        return False
    text = block.text.rstrip(BLANKS)
    return 1 < len(text) <= LONGEST_SHORT and not text.endswith(UNTITLED)


def is_text(block: Block) -> bool:
    """Tell whether a line is a paragraph: long, or ending like a sentence."""
    if block.kind != "body" or block.level is not None:
        return block.kind == "row"
    text = block.text
    return (
        text.endswith(FINISHED)
        or (len(text) >= LEAST_BODY and not short(block))
        or text.rstrip(CLOSING + " \t\xa0\u3000").endswith(FINISHED)
        or tells_figure(text)
        or (text[-1:] in NOTE_ENDS and NOTED.search(text) is not None)
    )


def tells_figure(text: str) -> bool:
    """Tell whether a line is a sentence with a figure, which needs no stop: 完成产值236.8亿元，增长8.1%."""
    return len(text) <= 2 * LONGEST_SHORT and FIGURES.search(text) is not None and FIGURED.search(text) is not None


def wide_gap(blocks: list[Block]) -> int:
    """Return how many blank lines above a line are more than this document usually has."""
    gaps = sorted(block.gap for block in blocks if block.kind == "body") or [0]
    return gaps[len(gaps) // 2] + 1
