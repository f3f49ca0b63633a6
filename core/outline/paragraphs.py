"""Puts the lines of an article together into paragraphs, rejoining those that a caption or a column break cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.model import Span
from core.outline.blocks import Block
from core.outline.heads import Head
from core.outline.numbering import marker_of
from core.outline.shapes import HEADLESS, finished

LEAST_PART, LEAST_LONG = 12, 25
"""Characters of the first part of a broken paragraph, with and without a mark inside; a shorter line is a cell."""

# What a line of prose consists of for the most part; a row of figures does not.
HAN = re.compile(r"[一-鿿]")

# A mark inside a sentence.
CLAUSE = re.compile(r"[，,、；：“《]")


@dataclass(frozen=True, slots=True)
class ParagraphDraft:
    """A paragraph before its section and role are known."""

    pieces: tuple[Span, ...]
    """Its stretches in reading order."""
    blocks: tuple[int, ...]
    """The blocks they come from."""


def paragraphs_of(order: tuple[int, ...], blocks: list[Block], heads: dict[int, Head]) -> list[ParagraphDraft]:
    """Return the paragraphs of an article whose blocks are given in reading order."""
    found: list[ParagraphDraft] = []
    last: Block | None = None
    for index in order:
        block = blocks[index]
        start = heads[index].span.end if index in heads else block.span.start
        piece = Span(start, block.span.end)
        if not block.text[start - block.span.start :].strip():
            last = None
            continue
        if last is not None and index not in heads and _goes_on(found[-1], last, block):
            found[-1] = ParagraphDraft((*found[-1].pieces, piece), (*found[-1].blocks, index))
        else:
            found.append(ParagraphDraft((piece,), (index,)))
        last = block
    return found


def _goes_on(paragraph: ParagraphDraft, last: Block, block: Block) -> bool:
    """Tell whether a line goes on with the sentence that the last one breaks off."""
    if "row" in {last.kind, block.kind} or finished(last.text) or marker_of(block.text) is not None:
        return False
    if HEADLESS.match(block.text) is not None:
        return True
    if 2 * len(HAN.findall(last.text)) < len(last.text):
        return False
    size = sum(map(len, paragraph.pieces))
    return size >= LEAST_LONG or (size >= LEAST_PART and CLAUSE.search(last.text) is not None)
