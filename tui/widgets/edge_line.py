"""One line with words at its left and right edges, cut to the width by the rules of Chinese typesetting."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from tui.wrap import fit


class EdgeLine(Widget):
    """A line that shows two texts; the left one is cut, the right one left out where it takes more than half."""

    def __init__(self, *, ident: str) -> None:
        super().__init__(id=ident)
        self._left = self._right = ""

    def show(self, left: str, right: str = "") -> None:
        """Show other words."""
        if (left, right) != (self._left, self._right):
            self._left, self._right = left, right
            self.refresh()

    def render(self) -> Content:
        """Return the line."""
        width = self.size.width
        right = self._right if cell_len(self._right) * 2 <= width else ""
        left = fit(self._left, width - cell_len(right) - 2 * bool(right))
        return Content(left + " " * (width - cell_len(left) - cell_len(right)) + right)
