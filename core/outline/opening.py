"""Mends the lines above a text: a title on two lines, and what says on two or three where a report was given."""

from __future__ import annotations

import re
from dataclasses import replace

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.shapes import finished, short

# Nouns that end the title of a report: "2025年福建省政府工作报告", "…工作总结及2024年工作思路"; rejects "报告会".
DOCUMENT_NOUN = re.compile(
    r"(?:报告|報告|总结|總結|思路|计划|要点|规划|综述|公报|年报|方案|汇报|摘要|全文)(?:[（(].*[）)])?$"
)

DAY = r"(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?"
SPEECH = r"(?:报告|報告|讲话|講話)"

# Where and when a report was given: "——2024年1月8日在某镇第五届人民代表大会第四次会议上", "（2024年1月8日在全会上）";
# rejects "——在全市率先完成任务".
VENUE = re.compile(
    rf"(?:[—–―─-]{{1,2}}|[（(])?(?:{DAY})?[^，。；：]{{0,8}}在.{{4,80}}"
    rf"(?:(?:会议|大会|全会|會議|大會)上?|[会會]上?的?{SPEECH})[）)]?"
)
# How such a line begins: "——2024年1月8日在", "——在", "（2024年1月8日在"; rejects "在镇第五届", "——必须坚持".
VENUE_BEGUN = re.compile(rf"(?:[—–―─-]{{1,2}}(?:{DAY})?|[（(]?{DAY})[^，。；：]{{0,8}}在")
# The end of all of it: "…第四次会议上", "…代表大会上的报告"; rejects "…人民代表大会".
VENUE_ENDED = re.compile(rf"上(?:的?{SPEECH})?[）)]?\Z")

DATED = re.compile(DAY)

# The second line of a title: "及2024年预算草案的报告", "和2025年工作计划"; rejects "和谐社会建设总结".
SECOND = re.compile(r"[及和与與暨](?![谐時时睦平])")

LONGEST_TOP = 40
"""Lines at the beginning that are looked at."""

LONGEST_LINE = 40
"""Characters of a line above the text, apart from its title."""

MOST_LINES = 3
"""Lines on which it may stand where a report was given."""

LONGEST_VENUE_END = 24
"""Characters of the last of them: 第四次会议上."""

LEAST_FIRST = 8
"""Characters of the first line of a title; shorter ones name parts of a site: 关于我们."""

LEAST_SLOGAN = 5
"""Characters of a line of a title that calls for something: 凝心聚力谱新篇."""


def with_whole_opening(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the place of a report marked as meta, and titles on two lines put together."""
    out = _with_venue(blocks)
    for index in range(min(LONGEST_TOP, len(out) - 1)):
        if index < len(out) - 1 and _one_title(out, index):
            out[index : index + 2] = [replace(out[index].followed_by(out[index + 1]), level=0)]
    return out


def _with_venue(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the lines marked that say where and when a report was given."""
    out = list(blocks)
    for index, block in enumerate(blocks[:LONGEST_TOP]):
        if block.kind == "body" and finished(block.text) and not short(block) and len(block.text) > LONGEST_LINE:
            break
        if block.kind not in {"body", "meta"} or block.level or not VENUE_BEGUN.match(block.text):
            continue
        whole = ""
        for at in range(index, min(index + MOST_LINES, len(blocks))):
            line = blocks[at]
            if at > index and (line.kind != "body" or line.level or finished(line.text) or marker_of(line.text)):
                break
            whole += "".join(line.text.split())
            whole_ends = VENUE_ENDED.search(whole) or (DATED.search(whole) and not _ends_below(blocks, at))
            if whole_ends and VENUE.fullmatch(whole):
                out[index : at + 1] = [replace(part, kind="meta") for part in blocks[index : at + 1]]
                break
    return out


def _ends_below(blocks: list[Block], at: int) -> bool:
    """Tell whether the line below ends what a line says of the place: 第四次会议上."""
    text = blocks[at + 1].text if at + 1 < len(blocks) else ""
    return len(text) <= LONGEST_VENUE_END and VENUE_ENDED.search(text) is not None


def _one_title(blocks: list[Block], index: int) -> bool:
    """Tell whether a line and the next one are one title.

    The first opens with 关于 and lacks its noun, or the second with 及 or 和; or both are calls, the first lines of the
    document, above the line that says what it is: 凝心聚力谱新篇 / 奋力开创新局面 / ——在某镇代表大会上的报告.
    """
    first, second = blocks[index : index + 2]
    if not (_plain(first) and _plain(second)) or second.gap > 1:
        return False
    named = DOCUMENT_NOUN.search(second.text) is not None
    if named and len(first.text) >= LEAST_FIRST:
        opens = first.text.startswith("关于") and not DOCUMENT_NOUN.search(first.text)
        return opens or SECOND.match(second.text) is not None
    below = blocks[index + 2] if index + 2 < len(blocks) else None
    calls = below is not None and below.text.startswith("—") and below.kind in {"body", "meta", "kicker"}
    if not calls or second.gap or any(block.kind == "body" for block in blocks[:index]):
        return False
    return not named and not DOCUMENT_NOUN.search(first.text) and min(map(_size, (first, second))) >= LEAST_SLOGAN


def _size(block: Block) -> int:
    return len("".join(block.text.split()))


def _plain(block: Block) -> bool:
    """Tell whether a line is a short one of which the format says nothing, and that has no number or sign."""
    unmarked = block.kind == "body" and block.level is None and not block.text.startswith(("（", "("))
    return unmarked and short(block) and marker_of(block.text) is None
