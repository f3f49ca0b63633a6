"""Puts the lines of an article together into paragraphs, rejoining those that a caption or a column break cut."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from core.model import Span
from core.outline.blocks import Block
from core.outline.headings.heads import Head
from core.outline.headings.numbering import marker_of
from core.outline.shapes import HEADLESS, finished

LEAST_PART, LEAST_LONG = 12, 25
"""Characters of the first part of a broken paragraph, with and without a mark inside; a shorter line is a cell."""

# What a line of prose consists of for the most part; a row of figures does not.
HAN = re.compile(r"[一-鿿]")

# A mark inside a sentence.
CLAUSE = re.compile(r"[，,、；：“《]")


# A short line of its own: "单位：元", "√ 适用 □ 不适用", "① 收取…"; rejects "提升两城人气等的“多赢”。".
LABEL = re.compile(r"[□√☑①-⑳◎●■◆★▲]|[^，。；“”]{1,12}[:：].{0,24}\Z")


@dataclass(frozen=True, slots=True)
class ParagraphDraft:
    """A paragraph before its section and role are known."""

    pieces: tuple[Span, ...]
    """Its stretches in reading order."""
    blocks: tuple[int, ...]
    """The blocks they come from."""
    ends: tuple[int, ...]
    """Where each of these blocks ends."""


@dataclass(slots=True)
class _Growing:
    """A paragraph while lines are added to it."""

    pieces: list[Span] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    size: int = 0


def paragraphs_of(order: tuple[int, ...], blocks: list[Block], heads: dict[int, Head]) -> list[ParagraphDraft]:
    """Return the paragraphs of an article whose blocks are given in reading order."""
    found: list[_Growing] = []
    last: Block | None = None
    for index in order:
        block = blocks[index]
        start = heads[index].span.end if index in heads else block.span.start
        if not block.text[start - block.span.start :].strip():
            last = None
            continue
        if last is None or index in heads or not _goes_on(found[-1].size, last, block):
            found.append(_Growing())
        pieces = [Span(max(start, part.start), part.end) for part in block.parts if part.end > start]
        found[-1].pieces += pieces
        found[-1].size += sum(map(len, pieces))
        found[-1].blocks.append(index)
        found[-1].ends.append(block.span.end)
        last = block
    return [ParagraphDraft(tuple(each.pieces), tuple(each.blocks), tuple(each.ends)) for each in found]


def _goes_on(size: int, last: Block, block: Block) -> bool:
    """Tell whether a line goes on with the sentence that the last one breaks off.

    Args:
        size: Characters of the paragraph so far.
        last: Its last line.
        block: The line behind it.
    """
    if "row" in {last.kind, block.kind} or finished(last.text) or marker_of(block.text) is not None:
        return False
    if HEADLESS.match(block.text) is not None:
        return True
    if LABEL.match(block.text) is not None or 2 * len(HAN.findall(last.text)) < len(last.text):
        return False
    return size >= LEAST_LONG or (size >= LEAST_PART and CLAUSE.search(last.text) is not None)
