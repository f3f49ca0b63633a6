"""The line of tabs: lenses with their counts, wording, text, summary; at its right the verdicts of the lens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui.wrap import fit


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab."""

    id: str
    """What it opens."""
    label: str
    """Its words."""
    count: int | None = None
    """How many rows it holds; shown where there is room."""


class LensBar(Widget):
    """Shows the tabs; a click opens one."""

    class Chosen(Message):
        """A tab was clicked."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    def __init__(self, tabs: Sequence[Tab], *, ident: str) -> None:
        super().__init__(id=ident)
        self._tabs = tabs
        self._open = tabs[0].id if tabs else ""
        self._counts = ""

    def show(self, tab: str, counts: str) -> None:
        """Show which tab is open, and words at the right edge."""
        self._open, self._counts = tab, counts
        self.refresh()

    def offer(self, tabs: Sequence[Tab]) -> None:
        """Show other tabs."""
        self._tabs = tabs
        self.refresh()

    def render(self) -> Content:
        """Return the line; the open tab stands between two bars, so that it can be seen without colour."""
        pieces: list[tuple[str, str]] = []
        for tab, label in zip(self._tabs, self._labels(), strict=True):
            chosen = tab.id == self._open
            pieces.append((f"▐{label}▌" if chosen else f" {label} ", "bold $primary" if chosen else ""))
        used = sum(cell_len(text) for text, _ in pieces)
        room = self.size.width - used - 1
        counts = fit(self._counts, room - 1) if room > 6 else ""
        pieces.append((" " * max(0, self.size.width - used - cell_len(counts)) + counts, "$text-muted"))
        return Content.assemble(*pieces)

    def on_click(self, event: events.Click) -> None:
        """Open the tab under the pointer."""
        left = 0
        for tab, label in zip(self._tabs, self._labels(), strict=True):
            left += cell_len(label) + 2
            if event.x < left:
                self.post_message(self.Chosen(tab.id))
                return

    def _labels(self) -> list[str]:
        """Return the words of the tabs, with their counts where the line has room for all of them."""
        full = [tab.label if tab.count is None else f"{tab.label} {tab.count}" for tab in self._tabs]
        if sum(cell_len(label) + 2 for label in full) <= self.size.width:
            return full
        return [tab.label for tab in self._tabs]
