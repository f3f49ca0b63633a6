"""The top of a document: its title, the line above it, and the lines between it and the text."""

from __future__ import annotations

import re
from dataclasses import replace

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.repair.contents import without_contents
from core.outline.shapes import short

# Nouns that end the title of a report: "2025年福建省政府工作报告", "…工作总结及2024年工作思路"; rejects "报告会".
DOCUMENT_NOUN = re.compile(
    r"(?:报告|報告|总结|總結|思路|计划|要点|规划|综述|公报|年报|方案|汇报|摘要|全文)(?:[（(].*[）)])?$"
)

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
    blocks = without_contents(blocks)
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
        goes_with = again or SUBTITLE.fullmatch(text) or SPEAKER.fullmatch(text)
        if index < chosen or (index > chosen and not out[index].level and goes_with):
            out[index] = replace(out[index], kind="kicker")
    out[chosen] = replace(out[chosen], kind="title")
    return _unwrapped(out, chosen)


def title_text(text: str) -> str:
    """Return the words of a title, without the blanks of characters that are set apart: 政 府 工 作 报 告."""
    line = "".join(text.splitlines())
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
        if len(found) == MOST_LISTED:
            return found[:MOST_LINES]
        found.append(index)
    return found if any(blocks[index].level == 0 for index in found) else found[:1]


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
    named = [index for index in plain if DOCUMENT_NOUN.search(re.sub(r"\s", "", _with_rest(blocks, index)))]
    return named[-1] if named else (plain or top)[0]


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
