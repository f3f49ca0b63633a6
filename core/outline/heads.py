"""Finds the headings: numbered lines, lines that the format calls headings, and short lines on their own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.model import Span, Style
from core.outline.blocks import Block
from core.outline.numbering import Marker, marker_of
from core.outline.shapes import HEADLESS, OPEN, balanced, finished, is_text, short, wide_gap

LONGEST_NUMBERED = 60
"""Characters of a numbered heading; a longer first sentence is text."""

LONGEST_PART = 90
"""The same for a line numbered 一、 or （一） without a sentence, as some pages put pinyin behind characters."""

LONGEST_LEAD = 24
"""Characters of a lead after a bullet or 一是."""

MOST_STACKED = 3
"""Short lines that may stand one below the other before the text; a longer row is a list."""

LEAST_PARTS = 3
"""Headings numbered 一、 or （一） that make a report one whose headings are numbered."""

LEAST_BARE, LONGEST_BARE = 4, 25
"""Characters of a heading without a number in such a report: 名词解释, 2025年工作安排建议."""

SENTENCE_END = re.compile(r"[。！？!?]")

# What is no heading though it is short: "各位代表！", "2024年5月"; rejects "坚持提质增效 增强发展动能".
NO_HEADING = re.compile(
    r"(?:尊敬的)?(?:各位|同志们|同志|大家|谢谢).{0,24}|[\d\W年月日时分]+|.*(?:https?://|www\.).*|.{0,6}[:：].{0,6}|[A-Za-z\W]+|.*——|.*[。；].*|.*适用.{0,3}不适用.*"
)

# Where the lead of an item ends, by the sign that it begins with.
LEAD_END = {"bullet": re.compile(r"[。 \u3000\xa0]"), "ordinal": re.compile("。"), "dash": re.compile("。")}


@dataclass(frozen=True, slots=True)
class Head:
    """A heading, before its place in the tree is known."""

    block: int
    """Index of the block that it stands in."""
    span: Span
    """The heading with its marker."""
    marker: Marker | None
    """Its number or sign."""
    style: Style
    """How it is set."""
    soft: bool
    """True when it may also be read as text."""
    level: int | None = None
    """Level that the format gives it."""


def heads_of(blocks: list[Block]) -> list[Head]:
    """Return the headings among blocks whose other kinds are known, in the order of the blocks."""
    found: list[Head] = []
    wide = wide_gap(blocks)
    numbered = sum(_is_part(block) for block in blocks) >= LEAST_PARTS
    last: Block | None = None
    for index, block in enumerate(blocks):
        if block.kind != "body":
            last = block if block.kind in {"title", "row"} else last
            continue
        head = _marked(index, block)
        if (
            head is None
            and (not numbered or (_bare(block) and block.gap >= wide - 1))
            and _fits(last, block, found, index, wide)
        ):
            head = _standalone(index, blocks)
        if head is not None:
            found.append(head)
        last = block
    return found


def _is_part(block: Block) -> bool:
    """Tell whether a line is a heading numbered 一、 or （一）."""
    marker = marker_of(block.text) if block.kind == "body" else None
    return marker is not None and marker.kind in {"cn", "cn_paren"}


def _bare(block: Block) -> bool:
    """Tell whether a short line may be a heading in a report whose headings are numbered.

    There, a line broken off a sentence is far more usual: "李克强", "现在，我代表国务院…并请".
    """
    return LEAST_BARE <= len(block.text) <= LONGEST_BARE and not re.search(r"[，,。；！]", block.text)


def _marked(index: int, block: Block) -> Head | None:
    """Return the heading that a number, a sign or the format makes."""
    marker = marker_of(block.text)
    if block.level:
        return Head(index, block.span, marker, "markdown", soft=False, level=block.level)
    if marker is None:
        return None
    if marker.end >= len(block.text):
        return None
    if marker.kind in LEAD_END:
        return _lead(index, block, marker)
    end = SENTENCE_END.search(block.text, marker.end)
    length = end.end() if end else len(block.text)
    longest = LONGEST_PART if end is None and marker.kind in {"cn", "cn_paren"} else LONGEST_NUMBERED
    if length > longest or (end is None and block.text.endswith(("；", ";", "，", ","))):
        return None
    style: Style = "run_in" if length < len(block.text) else "numbered"
    return Head(index, Span(block.span.start, block.span.start + length), marker, style, soft=False)


def _lead(index: int, block: Block, marker: Marker) -> Head | None:
    """Return the short lead of an item: ●有为应对突发疫情 今年3月…, 一是扶持一批高科技企业。引导….

    Figures make it a text.
    """
    end = LEAD_END[marker.kind].search(block.text, marker.end)
    stop = end.start() if end else len(block.text)
    lead = block.text[marker.end : stop]
    own_line = end is None or end.end() >= len(block.text)
    if len(lead) > LONGEST_LEAD or re.search(r"\d", lead) or (own_line and marker.kind == "bullet"):
        return None
    if own_line and not short(block) and marker.kind == "dash":
        return None
    length = end.end() if end and end[0] == "。" else stop
    style: Style = "enumerated" if marker.kind == "ordinal" else "bullet"
    return Head(index, Span(block.span.start, block.span.start + length), marker, style, soft=True)


def _fits(last: Block | None, block: Block, found: list[Head], index: int, wide: int) -> bool:
    """Tell whether a heading can stand here: the text before it is finished, or a wide gap sets it off."""
    if last is None or last.kind != "body" or finished(last.text) or block.gap > wide:
        return True
    return bool(found) and found[-1].block >= index - 1 and found[-1].span.end == last.span.end


def _standalone(index: int, blocks: list[Block]) -> Head | None:
    """Return the heading that a short line before a paragraph is."""
    block = blocks[index]
    bare = block.text.strip()
    if not short(block) or NO_HEADING.fullmatch(bare) or not balanced(bare) or OPEN.search(bare):
        return None
    if index + 1 < len(blocks) and blocks[index + 1].kind == "furniture":
        return None
    stacked = 0
    for after in blocks[index + 1 :]:
        if after.kind != "body":
            continue
        if is_text(after) or marker_of(after.text) is not None or after.level:
            return None if HEADLESS.match(after.text) else Head(index, block.span, None, "standalone", soft=False)
        stacked += 1
        if not short(after) or stacked >= MOST_STACKED:
            return None
    return None
