"""Tells whether a page is a collection of reports, and where each of them begins."""

from __future__ import annotations

import re
from itertools import pairwise

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of, numeral_value
from core.outline.shapes import LONGEST_SHORT, finished, is_text

NUMERAL = r"(?P<number>[一二三四五六七八九十]{1,3}|\d{1,2})"
COUNT = rf"第\s*{NUMERAL}\s*篇"
NAME = r"(?:范文|例文|样文|样本|模板|篇)\s*"

FORMS = (
    # "第一篇：镇政府年度工作报告" · "【第二篇】" · rejects "第一篇章开启"
    re.compile(rf"[【\[（(]?\s*{COUNT}(?:[】\]）)]|\s*[:：、.．]|\s+|\Z)\s*(?P<title>.{{0,48}})"),
    # "篇一：2023年工作总结" · "范文2" · rejects "篇幅一"
    re.compile(rf"[【\[（(]?\s*{NAME}{NUMERAL}(?:[】\]）)]|\s*[:：、.．]|\s+|\Z)\s*(?P<title>.{{0,48}})"),
    # "无毒乡镇创建工作总结【第一篇】" · "镇政府工作报告 篇2" · "工作总结范文（三）" · rejects "报告指出，一"
    re.compile(rf"(?P<title>[^。，；]{{4,48}}?)\s*[【\[（(]?\s*(?:第\s*|{NAME}){NUMERAL}\s*篇?\s*[】\]）)]?"),
    # "镇政府工作报告1" · "镇政府工作报告（二）" · rejects "报告2024"
    re.compile(rf"(?P<title>[^。，；]{{2,40}}(?:报告|总结|计划|汇报|要点|思路))\s*[【\[（(]?\s*{NUMERAL}\s*[】\]）)]?"),
)

# What the title of a report ends with: "2023年工作总结", "…工作报告（全文）"; rejects "项目建设".
TITLE = re.compile(
    r"[^。，；！？]{0,40}(?:报告|总结|思路|计划|要点|规划|汇报|综述|方案|体会|发言|讲话)(?:范文|材料|稿)?(?:[（(【][^）)】]{1,12}[）)】])?"
)

# What names the yearly report of a body: "街道2022年工作总结", "镇政府工作报告"; rejects "环境自行监测方案".
YEARLY = re.compile(r"(?:19|20)(?:\d\d|XX|xx)年?|工作(?:报告|总结|计划|要点|思路|汇报)")

# How a report addresses those who hear it: "各位代表：", "现在，我代表镇人民政府"; rejects "代表们认为".
SALUTATION = re.compile(r"(?:尊敬的)?(?:各位代表|各位委员|同志们|各位领导|各位同志|各位来宾)|现在[,，]?我(?:代表|受)")

# The line below a title: "——2024年1月5日在某镇第十八届人民代表大会第三次会议上"; rejects "在会上".
MEETING = re.compile(r".{0,30}在.{2,40}(?:会议|大会)上.{0,4}")

LEAST_ENTRIES = 2
"""Reports that make a collection."""

MOST_BETWEEN = 4
"""Lines between the title of a report and its salutation."""

LEAST_RESTARTS = 3
"""Reports whose numbers begin anew, when nothing else shows that they are several."""


def entries_of(blocks: list[Block]) -> list[int]:
    """Return the lines with which the reports of a collection begin; none when the page is one report.

    Reports are numbered (第一篇…第二篇…, 篇一, 范文2), or each has its title, its salutation and numbers that begin
    anew. Parts of one report are neither: their titles are not those of reports, or their numbers run on.
    """
    short = [
        index
        for index, block in enumerate(blocks)
        if len(block.text) <= LONGEST_SHORT + 10 and block.kind in {"body", "title"} and not finished(block.text)
    ]
    for form in FORMS:
        found = _numbered(short, blocks, form)
        if len(found) >= LEAST_ENTRIES and _whole(found, blocks):
            return found
    titles = [
        index
        for index in short
        if TITLE.fullmatch(blocks[index].text) and marker_of(blocks[index].text) is None and _opens(index, blocks)
    ]
    called = [index for index in titles if _addressed(index, blocks)]
    if len(called) >= LEAST_ENTRIES and _whole(called, blocks):
        return called
    yearly = [index for index in titles if YEARLY.search(blocks[index].text)]
    return yearly if len(yearly) >= LEAST_RESTARTS and _anew(yearly, blocks) else []


def _numbered(short: list[int], blocks: list[Block], form: re.Pattern[str]) -> list[int]:
    """Return the lines of a form whose numbers run on from one."""
    found: list[int] = []
    for index in short:
        match = form.fullmatch(blocks[index].text.strip())
        if match is None or _value(match["number"]) != len(found) + 1:
            continue
        if match["title"] and not TITLE.fullmatch(match["title"].strip()):
            continue
        found.append(index)
    return found


def _whole(found: list[int], blocks: list[Block]) -> bool:
    """Tell whether each part has text, and most of them numbers that begin anew or a salutation."""
    parts = [blocks[left + 1 : right] for left, right in pairwise([*found, len(blocks)])]
    if not all(any(block.kind == "body" and is_text(block) for block in part) for part in parts):
        return False
    anew = sum(any(_first(block) or _calls(block) for block in part) for part in parts)
    return anew >= LEAST_ENTRIES and anew * 2 >= len(parts)


def _anew(found: list[int], blocks: list[Block]) -> bool:
    """Tell whether the first number of every part is 一、, and each part has text."""
    for left, right in pairwise([*found, len(blocks)]):
        markers = (marker_of(block.text) for block in blocks[left + 1 : right] if block.kind == "body")
        first = next((marker for marker in markers if marker is not None and marker.kind in {"cn", "part"}), None)
        if first is None or first.number != 1:
            return False
    return _whole(found, blocks)


def _first(block: Block) -> bool:
    marker = marker_of(block.text) if block.kind == "body" else None
    return marker is not None and marker.number == 1 and marker.kind in {"cn", "part"}


def _calls(block: Block) -> bool:
    return block.kind == "body" and SALUTATION.match(block.text) is not None


def _opens(index: int, blocks: list[Block]) -> bool:
    """Tell whether the text before a line has ended, and is not its own lead-in."""
    at = index - 1
    while at >= 0 and blocks[at].kind not in {"body", "row", "title"}:
        at -= 1
    before = blocks[at] if at >= 0 else None
    return before is None or before.kind == "title" or finished(before.text) or TITLE.fullmatch(before.text) is not None


def _addressed(index: int, blocks: list[Block]) -> bool:
    """Tell whether a salutation or the name of a meeting stands right below a title."""
    below = blocks[index + 1 : index + 1 + MOST_BETWEEN]
    return any(_calls(block) or (block.kind in {"meta", "kicker"} and MEETING.search(block.text)) for block in below)


def _value(numeral: str) -> int:
    """Return what a numeral says, 0 when nothing."""
    return int(numeral) if numeral.isdecimal() else numeral_value(numeral)
