"""Puts headings together that a page has cut into several lines, and clauses that stand on lines of their own."""

from __future__ import annotations

import re

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.shapes import balanced, wide_gap

# Lines that are only the beginning of a heading: "（" / "三）改革开放…", "附件" / "名词解释"; rejects "附件：名词解释".
BEGINNING = re.compile(r"[（(][一二三四五六七八九十]{0,3}|附件\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")

ALONE = frozenset({"volume", "chapter", "part", "cn_paren"})
"""Numbers that may stand on a line of their own above their heading: 第一节 / 释义."""

LONGEST = 60
"""Characters of a heading put together."""

COMMAS = ("，", ",")
"""Marks with which no paragraph and no heading ends."""

LONGEST_WHOLE = 20_000
"""Characters of a sentence to which no more clauses are added, so that the cost stays in step with the text."""

# Who is spoken to, on a line of its own: "各位代表，", "尊敬的各位来宾，"; rejects "各位代表提出的建议，".
CALLED = re.compile(r"(?:尊敬的|各位|同志们|朋友们).{0,10}[，,]")

# A line that begins something new: "单位：元", "□ 适用"; rejects "重点是：抓好…".
LABEL = re.compile(r"[□√☑]|[^，。；“”]{1,8}[:：].{0,24}\Z")


def with_whole_headings(blocks: list[Block]) -> list[Block]:
    """Return the blocks with cut headings put together, also one with a link inside: 三、关于《 / …纲要 / 》的说明."""
    out: list[Block] = []
    for block in blocks:
        last = out[-1] if out else None
        if (
            last is not None
            and last.kind == block.kind == "body"
            and block.level is None
            and block.outer is None
            and len(last.text) + len(block.text) <= LONGEST
            and _broken(last)
        ):
            out[-1] = last.followed_by(block)
        else:
            out.append(block)
    return out


def _broken(block: Block) -> bool:
    marker = marker_of(block.text)
    if BEGINNING.fullmatch(block.text) or (
        marker is not None and marker.kind in ALONE and marker.end == len(block.text)
    ):
        return True
    return marker is not None and not balanced(block.text[marker.end :])


def with_whole_clauses(blocks: list[Block]) -> list[Block]:
    """Return the blocks with a line that ends with a comma put together with the next one, of a text a clause a line.

    What was found between them before, such as a caption, stays what it is.
    """
    if not any(block.text.endswith(COMMAS) for block in blocks):
        return blocks
    wide = wide_gap(blocks)
    out: list[Block] = []
    host: int | None = None
    for block in blocks:
        if host is not None and _clause(out[host]) and _follows(block, wide):
            out[host] = out[host].followed_by(block)
            continue
        out.append(block)
        host = len(out) - 1 if block.kind in {"body", "row", "title"} else host
    return out


def _clause(block: Block) -> bool:
    """Tell whether a line is the first part of a sentence."""
    if not block.text.endswith(COMMAS) or not _plain(block) or len(block.text) > LONGEST_WHOLE:
        return False
    return CALLED.fullmatch(block.text) is None


def _follows(block: Block, wide: int) -> bool:
    """Tell whether a line may go on with a sentence."""
    if not _plain(block) or block.bold or block.gap >= wide:
        return False
    return marker_of(block.text) is None and LABEL.match(block.text) is None


def _plain(block: Block) -> bool:
    return block.kind == "body" and block.level is None and block.outer is None
