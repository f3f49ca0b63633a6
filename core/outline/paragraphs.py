"""Puts the lines of an article together into paragraphs, rejoining those that a caption or a column break cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.model import Span
from core.outline.blocks import Block
from core.outline.headings.heads import Head
from core.outline.headings.numbering import marker_of
from core.outline.shapes import HEADLESS, PART_BEGUN, finished

LEAST_PART, LEAST_LONG = 12, 25
"""Characters of the first part of a broken paragraph, with and without a mark inside; a shorter line is a cell."""

# What a line of prose has little of; a row of figures has nothing else.
NO_HAN = re.compile(r"[^一-鿿]+")

# A mark inside a sentence.
CLAUSE = re.compile(r"[，,、；：“《]")


# A short line of its own: "单位：元", "√ 适用 □ 不适用", "① 收取…"; rejects "提升两城人气等的“多赢”。".
LABEL = re.compile(r"[□√☑①-⑳◎●■◆★▲]|[^，。；“”]{1,12}[:：].{0,24}\Z")

# What a form asks, and its boxes: "报告期内取得和处置子公司的情况", "是否公布□ 适用 √ 不适用"; rejects "改善了情况，".
ASKED = re.compile(
    r"[^，。；！？]*(?:情况|说明|事项|原因|方[案法]|程序|依据|信息|影响|概况|的单位|的?(?:公司)?债券|是否.{2,60})(?:[：:]?\s*[□☐√☑].*)?"
    r"|.*[□☐√☑]\s*(?:不?适用|是|否)"
)

# What a form answers on a line of its own: "是", "不适用"; rejects "展。".
ANSWER = re.compile(r"是|否|有|无|不?适用")


@dataclass(slots=True)
class ParagraphDraft:
    """A paragraph before its section and role are known."""

    pieces: list[Span]
    """Its stretches in reading order."""
    blocks: list[int]
    """The blocks they come from."""
    ends: list[int]
    """Where each of these blocks ends."""
    size: int = 0
    """Characters of its stretches."""


def paragraphs_of(order: tuple[int, ...], blocks: list[Block], heads: dict[int, Head]) -> list[ParagraphDraft]:
    """Return the paragraphs of an article whose blocks are given in reading order."""
    found: list[ParagraphDraft] = []
    last: Block | None = None
    for index in order:
        block = blocks[index]
        pieces = _behind(heads[index], block) if index in heads else block.parts
        if not pieces:
            last = None
            continue
        if last is not None and index not in heads and _goes_on(found[-1].size, last, block):
            found[-1].pieces += pieces
            found[-1].blocks.append(index)
            found[-1].ends.append(block.span.end)
        else:
            found.append(ParagraphDraft([*pieces], [index], [block.span.end]))
        found[-1].size += sum([piece.end - piece.start for piece in pieces])
        last = block
    return found


def _behind(head: Head, block: Block) -> list[Span]:
    """Return the stretches of a line behind the heading in it, none where only blanks are left."""
    start = head.span.end
    if not block.text[start - block.span.start :].strip():
        return []
    return [Span(max(start, part.start), part.end) for part in block.parts if part.end > start]


def _goes_on(size: int, last: Block, block: Block) -> bool:
    """Tell whether a line goes on with the sentence that the last one breaks off.

    Args:
        size: Characters of the paragraph so far.
        last: Its last line.
        block: The line behind it.
    """
    if finished(last.text) or last.kind == "row" or block.kind == "row":
        return False
    headless = HEADLESS.match(block.text) is not None
    if (size < LEAST_PART and not headless) or marker_of(block.text) is not None:
        return False
    if ANSWER.fullmatch(block.text) is not None or _stands_alone(size, last.text):
        return False
    if headless:
        return True
    if PART_BEGUN.fullmatch(block.text) is not None or (size < LEAST_LONG and CLAUSE.search(last.text) is None):
        return False
    return LABEL.match(block.text) is None and 2 * len(NO_HAN.sub("", last.text)) >= len(last.text)


def _stands_alone(size: int, line: str) -> bool:
    """Tell whether a line needs no other: a label with its value, or what a form asks."""
    if size != len(line):
        return False
    return ASKED.fullmatch(line) is not None or ("，" not in line and LABEL.fullmatch(line) is not None)
