"""Where every line of a text view stands: rows wrapped to a width, with prefix sums of their heights."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rich.cells import cell_len

from core.model import Side
from tui.widgets.rows import Block, Row
from tui.wrap import wrap

Lines = list[tuple[int, int]]
_NONE: Lines = []


@dataclass(frozen=True, slots=True)
class Place:
    """A line of one pane."""

    row: int
    """Index of the row."""
    side: Side
    """Which pane's block."""
    line: int
    """Which of the block's lines; beyond the last for the empty room below it."""


class Layout:
    """Rows wrapped for one width, side by side or one below the other.

    Attributes:
        rows: What is laid out.
        split: True for two panes.
        column: Cells that a pane's text has.
        gutter: Cells of the margin before it.
        height: Lines of the whole.
    """

    def __init__(self, rows: Sequence[Row], width: int, *, split: bool) -> None:
        self.rows = rows
        self.split = split
        digits = max((len(str(number)) for row in rows for number in _numbers(row)), default=0)
        labels = (cell_len(block.label) for row in rows for block in (row.left, row.right) if block)
        self.digits = max(digits, *labels, 0)
        self.sided = not split and any(row.right for row in rows)
        self.gutter = self.digits + 3 + 2 * self.sided if self.digits else 1
        self.column = max(4, ((width - 1) // 2 if split else width) - self.gutter - 1)
        self.left = [_wrapped(row.left, self.column) for row in rows]
        self.right = [_wrapped(row.right, self.column) for row in rows]
        heights = (
            max(len(a), len(b)) if split else len(a) + len(b) for a, b in zip(self.left, self.right, strict=True)
        )
        self.tops = [0, *accumulate(heights)]

    @property
    def height(self) -> int:
        """Lines of the whole."""
        return self.tops[-1]

    def at(self, y: int, side: Side = "a") -> Place | None:
        """Return what stands on line `y` of a pane, None below the end; in one column, the line tells the side."""
        if not 0 <= y < self.height:
            return None
        row = bisect_right(self.tops, y) - 1
        line = y - self.tops[row]
        if self.split:
            return Place(row, side, line)
        above = len(self.left[row])
        return Place(row, "a", line) if line < above else Place(row, "b", line - above)

    def lines(self, row: int, side: Side) -> Lines:
        """Return the wrapped lines of a block; none where the row has none."""
        return self.left[row] if side == "a" else self.right[row]

    def y(self, row: int, side: Side, offset: int) -> int:
        """Return the line on which a character of a block stands."""
        lines = self.lines(row, side)
        line = max(0, bisect_right(lines, (offset, 1 << 60)) - 1)
        below = 0 if self.split or side == "a" else len(self.left[row])
        return self.tops[row] + below + line


def _wrapped(block: Block | None, column: int) -> Lines:
    return wrap(block.text, max(4, column - block.indent)) if block else _NONE


def _numbers(row: Row) -> list[int]:
    return [number for block in (row.left, row.right) if block for _, number in block.lines]
