"""Which blocks of the two sides stand side by side."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from tui.widgets.rows import Block, Row

Pair = tuple[int, int]


def paired(left: Sequence[Block], right: Sequence[Block], anchors: Iterable[Pair]) -> list[Row]:
    """Return rows that keep the order of both sides and set as many anchored blocks as possible side by side.

    What stands between two anchors shares rows without a link, a heading only with a heading.

    Args:
        left: Blocks of side a.
        right: Blocks of side b.
        anchors: (index in left, index in right) of blocks that belong together.
    """
    rows: list[Row] = []
    i = j = 0
    for first, second in _rising(anchors):
        rows += _zipped(left[i:first], right[j:second])
        rows.append(Row(left[first], right[second], linked=True))
        i, j = first + 1, second + 1
    return rows + _zipped(left[i:], right[j:])


def _rising(anchors: Iterable[Pair]) -> list[Pair]:
    """Return the longest part of the anchors that rises on both sides (patience sorting, O(n log n))."""
    tails: list[int] = []
    ends: list[int] = []
    ordered = sorted(set(anchors), key=lambda pair: (pair[0], -pair[1]))
    before: list[int] = []
    for index, (_, second) in enumerate(ordered):
        at = bisect_left(tails, second)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [second], [index]
    chain: list[Pair] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        chain.append(ordered[index])
        index = before[index]
    return chain[::-1]


def _zipped(left: Sequence[Block], right: Sequence[Block]) -> list[Row]:
    rows: list[Row] = []
    i = j = 0
    while i < len(left) or j < len(right):
        a = left[i] if i < len(left) else None
        b = right[j] if j < len(right) else None
        if a and b and a.kind != b.kind:
            a, b = (a, None) if a.kind == "heading" else (None, b)
        i, j = i + (a is not None), j + (b is not None)
        rows.append(Row(a, b))
    return rows
