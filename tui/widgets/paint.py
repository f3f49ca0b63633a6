"""Draws one line of one pane: the margin, then the text in stretches of one look each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from tui.widgets.layout import Layout, Place
from tui.widgets.rows import Block, Look, Mark

Styles = Callable[[str], Style]
"""Gives the colours of a part of the view in the theme of the moment, by its name."""


def pane(layout: Layout, place: Place | None, extra: Sequence[Mark], style: Styles) -> list[Segment]:
    """Return a line of a pane, exactly as wide as margin and column together.

    Args:
        layout: Where everything stands.
        place: Which line of which block; None for empty room.
        extra: Marks beside the block's own, which cover those.
        style: The colours.
    """
    width = layout.gutter + layout.column
    block = layout.rows[place.row].block(place.side) if place else None
    if place is None or block is None or place.line >= len(lines := layout.lines(place.row, place.side)):
        return [Segment(" " * width)]
    start, end = lines[place.line]
    base = style(block.kind)
    marks = (*block.marks, *extra)
    segments = [*_margin(layout, block, lines, place.line, style), Segment(" " * block.indent, base)]
    used = layout.gutter + block.indent
    for first, last, looks in stretches(start, end, marks):
        text = block.text[first:last]
        used += cell_len(text)
        segments.append(Segment(text, Style.combine([base, *(style(look) for look in looks)])))
    segments.append(Segment(" " * (width - used), base))
    return segments


def _margin(
    layout: Layout, block: Block, lines: Sequence[tuple[int, int]], index: int, style: Styles
) -> Iterable[Segment]:
    """Yield the side (where both stand in one column), the line's number, and the sign of the first mark."""
    start, end = lines[index]
    if not layout.digits:
        yield Segment(" " * layout.gutter)
        return
    number = block.line(0 if index == 0 else start, max(end, start + 1))
    words = block.label if index == 0 and block.label else str(number or "")
    side = f"{(block.side or ' ').upper() if index == 0 else ' '} " if layout.sided else ""
    yield Segment(f"{side}{' ' * (layout.digits - cell_len(words))}{words} ", style("margin"))
    mark = first_sign(start, end, block.marks)
    look = style(mark.look) if mark else style("margin")
    yield Segment(mark.sign if mark else " ", look)
    yield Segment(" ")


def stretches(start: int, end: int, marks: Iterable[Mark]) -> list[tuple[int, int, tuple[Look, ...]]]:
    """Return the ranges between `start` and `end` that marks cut it into, each with the looks that hold in it.

    The looks stand in the order of the marks, so that a later one covers an earlier one.
    """
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    if not here:
        return [(start, end, ())]
    cuts = sorted({start, end, *(max(m.start, start) for m in here), *(min(m.end, end) for m in here)})
    pieces: list[tuple[int, int, tuple[Look, ...]]] = []
    for first, last in pairwise(cuts):
        looks = tuple(dict.fromkeys(mark.look for mark in here if mark.start <= first and last <= mark.end))
        pieces.append((first, last, looks))
    return pieces


def first_sign(start: int, end: int, marks: Sequence[Mark]) -> Mark | None:
    """Return the first mark with a margin sign that begins within a line."""
    return next((mark for mark in marks if mark.sign and start <= mark.start < end), None)
