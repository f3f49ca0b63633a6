"""The top of a document: its title, the line above it, and the lines between it and the text."""

from __future__ import annotations

import re
from dataclasses import replace

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.opening import DOCUMENT_NOUN, VENUE_ENDED, with_whole_opening
from core.outline.repair.contents import without_contents
from core.outline.shapes import FIGURED, PART_BEGUN, short

# What names the yearly report of a body: "2024年某县政府工作报告", "镇政府工作报告"; rejects "规划计划".
YEARLY = re.compile(r"(?:19|20)\d\d年?|工作(?:报告|報告|总结|總結)")

# Lines below a title that go with it: "——在第十四届人民代表大会上", "争先出彩（权威发布）"; rejects "（一）工业".
SUBTITLE = re.compile(r"[—–―─-]{1,2}.*|[^（）()]*[（(][^（）()]*[）)]")

# Who spoke and when, below a title: "区长 李 某", "张 某 某", "（2021年9月10日）"; rejects "区长信箱".
SPEAKER = re.compile(
    r".{0,20}(?:[长長]|主席|总理|主任|书记)[\s\u3000]+[一-鿿][\s\u3000]{0,3}[一-鿿]{1,3}(?:[\s\u3000]{0,3}[一-鿿])?"
    r"|[一-鿿](?:[ \u3000\xa0]+[一-鿿]){1,2}|[（(]?\d{4}年\d{1,2}月(?:\d{1,2}日)?[）)]?"
    r"|\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?[ \u3000\xa0].{0,24}"
)

# What parts the steps of a path through a site: "首页 > 互动 > 在线访谈".
PATH = re.compile("[>＞»›→]")

# A report of what was done, with its year, before one of plans: "某镇2023年工作总结"; rejects "历年政府工作报告".
TOLD = re.compile(r"(?:19|20)\d\d.*(?:报告|報告|总结|總結)$")

PLANNED = re.compile(r"(?:思路|计划|要点|规划|方案)$")

# Words before which no headline ends: "某县举行" above "庆祝大会".
CUT_HEADLINE = re.compile(r".{2,12}(?:举行|召开|举办|开展|发布)")

# What a page adds to the title where it says it again: "…工作总结范文".
ADDED = re.compile(r"(?:范文|全文|原文|正文)?")

# Who reports, below the place: "某市财政局", "镇人民政府"; rejects "加快建设法治政府".
GIVER = re.compile(r"[一-鿿]{2,16}(?:局|委员会|人民政府|办事处|财政所|厅)")

# The first line of a speech: "各位代表：", "同志们："; rejects "主要目标：".
CALL = re.compile(r"(?:尊敬的)?(?:各位|同志|大家).{0,20}[:：]")
# A day above the name of the speaker: "（2021年8月24日）"; rejects "2021年8月".
DAY = re.compile(r"[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[）)]?")

# Characters set apart for show: "政 府 工 作 报 告", "政府 工 作 报 告"; rejects "坚持创新 推动发展".
SPACED = re.compile(r"[ \t\u3000\xa0]+")

# The end of an office, as it stands above the name of who holds it: "国务院总理", "福建省省长"; rejects "总理府".
OFFICE = re.compile(r"(?:总理|[省市区县镇乡州旗盟]长|主席|主任)$")
# An office before the name of who holds it, below a "——": "省长 张三"; rejects "省长张三".
OFFICER = re.compile(r"(?:[长長]|主席|总理|主任)[\s\u3000\xa0]")
# A name of a person: "李克强", "张 三"; rejects "国务院总理李克强".
NAME = re.compile(r"[一-鿿]{1,2}[\s　]?[一-鿿]{1,2}")

MOST_LINES, MOST_LISTED = 30, 120
"""Lines that the top may have, and that it may have above the name of a yearly report: the navigation of a page."""

LEAST_NAMED = 8
"""Characters of a line that names a report and not a part of a site: 工作报告."""

FURTHEST_ECHO = 12
"""Lines of text below the title among which it may stand once more."""

LEAST_HEADLINE = 6
"""Characters of a line below the title that says it once more."""

LONGEST_TITLE = 80
"""Characters of a title."""

LONGEST_REST = 3
"""Characters of the second line of a title that was wrapped: 政府工作报 / 告."""


def with_title(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the title marked, and the lines that go with it as kickers.

    A table of contents between them is marked first.
    """
    blocks = with_whole_opening(without_contents(blocks))
    top = _top(blocks)
    if not top:
        return blocks
    chosen = _chosen(blocks, top)
    out = list(blocks)
    for index in top:
        if _speaker(out, index):
            out[index] = replace(out[index], kind="meta")
    for index in top:
        text = out[index].text
        again = len(text) >= LEAST_HEADLINE and blocks[chosen].text.startswith(text)
        headline = chosen < index and _headline(blocks, index, top)
        goes_with = again or SUBTITLE.fullmatch(text) or SPEAKER.fullmatch(text)
        if index < chosen or headline or (index > chosen and not out[index].level and goes_with):
            out[index] = replace(out[index], kind="kicker")
    out[chosen] = replace(out[chosen], kind="title")
    return _without_echoes(_unwrapped(out, chosen), chosen)


def _headline(blocks: list[Block], index: int, top: list[int]) -> bool:
    """Tell whether a line is one of the two of a headline: 某县举行 / 庆祝大会."""
    first, second = (near in top and CUT_HEADLINE.fullmatch(blocks[near].text) for near in (index, index - 1))
    return bool((first and index + 1 in top) or second)


def _without_echoes(blocks: list[Block], chosen: int) -> list[Block]:
    """Return the blocks with the title marked where it stands once more at the top of the text."""
    title = title_text(blocks[chosen].text)
    if len(title) < LEAST_NAMED:
        return blocks
    body = [index for index in range(chosen + 1, len(blocks)) if blocks[index].kind == "body"][:FURTHEST_ECHO]
    again = {index for index in body if _says(title, blocks[index].text) and not blocks[index].level}
    return [replace(block, kind="duplicate") if index in again else block for index, block in enumerate(blocks)]


def _says(title: str, text: str) -> bool:
    return text.startswith(title) and ADDED.fullmatch(text, len(title)) is not None


def title_text(text: str) -> str:
    """Return the words of a title, without the blanks of characters that are set apart: 政 府 工 作 报 告."""
    line = "".join(map(str.strip, text.splitlines()))
    words = SPACED.split(line.strip())
    return "".join(words) if len(words) > LONGEST_REST and 2 * sum(map(_single, words)) > len(words) else line


def _single(word: str) -> bool:
    return len(word) == 1 and "一" <= word <= "鿿"


def _numbered(text: str) -> bool:
    marker = marker_of(text)
    return marker is not None and marker.kind not in {"dash", "bullet"}


def _speaker(blocks: list[Block], index: int) -> bool:
    """Tell whether a line is the name of who gave the report: 李克强 below 国务院总理."""
    above = blocks[index - 1] if index else None
    if above is not None and above.text.startswith("—") and OFFICER.search(blocks[index].text):
        return True
    if above is not None and above.kind == "meta":
        if VENUE_ENDED.search(above.text) and GIVER.fullmatch(blocks[index].text):
            return True
        called = index + 1 < len(blocks) and CALL.fullmatch(blocks[index + 1].text)
        if called and DAY.fullmatch(above.text) and NAME.fullmatch(blocks[index].text):
            return True
    return (
        above is not None
        and above.kind == "meta"
        and bool(OFFICE.search(above.text) and NAME.fullmatch(blocks[index].text))
    )


def _top(blocks: list[Block]) -> list[int]:
    """Return the indices of the short lines before the text."""
    found: list[int] = []
    for index, block in enumerate(blocks):
        if block.kind != "body" and block.level != 0:
            continue
        above = blocks[found[-1]].text if found and len(block.text) <= LONGEST_REST else ""
        rest = above != "" and DOCUMENT_NOUN.search(above + block.text) is not None
        own = block.level is None and not rest and (not short(block) or _numbered(block.text))
        if block.level != 0 and (len(block.text) > LONGEST_TITLE or own):
            return _ending(blocks, found)
        if block.level is None and found and (FIGURED.search(block.text) or _part_begun(blocks, index, found)):
            return _ending(blocks, found)
        if len(found) == MOST_LISTED:
            return found[:MOST_LINES]
        found.append(index)
    return found if any(blocks[index].level == 0 for index in found) else found[:1]


def _part_begun(blocks: list[Block], index: int, found: list[int]) -> bool:
    """Tell whether a line is the heading of a part below the title of a report: 2023年工作回顾."""
    if not PART_BEGUN.fullmatch(blocks[index].text):
        return False
    above = ["".join(blocks[at].text.split()) for at in found]
    if any(blocks[index].text in text for text in above):
        return False
    return any(len(text) >= LEAST_NAMED and YEARLY.search(text) and DOCUMENT_NOUN.search(text) for text in above)


def _ending(blocks: list[Block], found: list[int]) -> list[int]:
    """Return the top without what is too much: a longer list of short lines is one when a yearly report is named."""
    if len(found) <= MOST_LINES:
        return found
    texts = (blocks[index].text for index in found)
    named = any(YEARLY.search(text) and DOCUMENT_NOUN.search(text) for text in texts)
    return found if named else found[:MOST_LINES]


def _chosen(blocks: list[Block], top: list[int]) -> int:
    """Return which of the lines is the title."""
    for index in top:
        if blocks[index].level == 0:
            return index
    if blocks[top[0]].level:
        return _deepest(blocks, top)
    plain = [index for index in top if not (blocks[index].text.endswith("——") or blocks[index].text.startswith("—"))]
    plain = [index for index in plain if not _crumb(blocks, index)] or plain
    named = [index for index in plain if DOCUMENT_NOUN.search(re.sub(r"\s", "", _with_rest(blocks, index)))]
    told = [index for index in named if TOLD.search(blocks[index].text)]
    if told and PLANNED.search(blocks[named[-1]].text):
        return told[-1]
    return named[-1] if named else (plain or top)[0]


def _crumb(blocks: list[Block], index: int) -> bool:
    """Tell whether a line names the part of a site that the path above it ends with: 首页 > 互动 > 在线访谈."""
    text = blocks[index].text
    paths = (block.text for block in blocks[:index] if block.kind == "chrome" and len(block.text) > len(text))
    return len(text) < LEAST_NAMED and any(path.endswith(text) and PATH.search(path) is not None for path in paths)


def _deepest(blocks: list[Block], top: list[int]) -> int:
    """Return the last of the headings that stand one below the other, unless its level comes again in the text."""
    later = {block.level for block in blocks[top[-1] + 1 :] if block.kind == "body"}
    chain = [index for index in top if blocks[index].level and blocks[index].level not in later]
    return chain[-1] if chain else top[0]


def _with_rest(blocks: list[Block], index: int) -> str:
    """Return a line with the next one when that is the rest of a wrapped title."""
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    return blocks[index].text + (after.text if after is not None and len(after.text) <= LONGEST_REST else "")


def _unwrapped(blocks: list[Block], chosen: int) -> list[Block]:
    """Give the title the rest of its words when it was wrapped."""
    title = blocks[chosen]
    whole = _with_rest(blocks, chosen)
    if DOCUMENT_NOUN.search(title.text) or whole == title.text or not DOCUMENT_NOUN.search(whole):
        return blocks
    rest = blocks[chosen + 1]
    return [
        *blocks[:chosen],
        replace(title, text=whole, span=title.span.joined(rest.span)),
        *blocks[chosen + 2 :],
    ]
