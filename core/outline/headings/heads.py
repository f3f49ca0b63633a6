"""Finds the headings: numbered lines, lines that the format calls headings, short lines on their own, and leads."""

from __future__ import annotations

from core.outline.blocks import Block
from core.outline.headings.bare import bare_heads
from core.outline.headings.head import Head
from core.outline.headings.lead import lead_heads
from core.outline.headings.marked import marked_heads
from core.outline.headings.runs import markers_of

__all__ = ["Head", "heads_of"]


def heads_of(blocks: list[Block]) -> list[Head]:
    """Return the headings among blocks whose other kinds are known, in the order of the blocks."""
    markers = markers_of(blocks)
    heads = marked_heads(blocks, markers)
    heads.update(bare_heads(blocks, markers, heads))
    heads.update(lead_heads(blocks, markers, heads))
    return [heads[index] for index in sorted(heads)]
