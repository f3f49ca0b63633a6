"""Puts headings together that a page has cut into several lines."""

from __future__ import annotations

import re

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.shapes import balanced

# Lines that are only the beginning of a heading: "（" / "三）改革开放…", "附件" / "名词解释"; rejects "附件：名词解释".
BEGINNING = re.compile(r"[（(][一二三四五六七八九十]{0,3}|附件\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")

ALONE = frozenset({"volume", "chapter", "part", "cn_paren"})
"""Numbers that may stand on a line of their own above their heading: 第一节 / 释义."""

LONGEST = 60
"""Characters of a heading put together."""


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
