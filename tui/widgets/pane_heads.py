"""The line above the text that says what each pane holds."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from tui.wrap import fit


class PaneHeads(Widget):
    """Shows one head above each pane."""

    def __init__(self, *, ident: str) -> None:
        super().__init__(id=ident)
        self._heads = ("", "")

    def show(self, first: str, second: str) -> None:
        """Show other heads."""
        self._heads = (first, second)
        self.refresh()

    def render(self) -> Content:
        """Return the line; the second head begins where the second pane does."""
        half = self.size.width // 2
        first, second = (fit(f" {head}", half - 1) for head in self._heads)
        return Content(first + " " * (half - cell_len(first)) + second)
