"""The ledger: a table of targets, one row each, with columns of fixed width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import ClassVar

from rich.text import Text
from textual.cache import LRUCache
from textual.message import Message
from textual.strip import Strip
from textual.widgets import DataTable

from tui.wrap import fit, folded

MOST = 3
"""Lines that a row may take."""
KEPT = 500
"""Lines of the table that are kept as they were drawn."""
TONES = ("good", "warn", "bad", "open", "new", "plain")
"""Tones of verdicts, which the first cell of a row is coloured by."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A row of the table."""

    key: int
    """Its number, which the messages carry."""
    tone: str
    """One of `TONES`."""
    cells: Sequence[str]
    """The texts."""


class Ledger(DataTable[Text]):
    """Shows rows of cells; the cursor chooses one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ledger--{tone}" for tone in TONES}

    class Chosen(Message):
        """The cursor is on another row."""

        def __init__(self, key: int) -> None:
            super().__init__()
            self.key = key

    class Opened(Chosen):
        """Enter was pressed, or the row clicked, where the cursor was already."""

    def __init__(self, *, ident: str) -> None:
        super().__init__(id=ident, cursor_type="row", cell_padding=0, zebra_stripes=True)
        self._keys: Sequence[int] = ()
        self._tops: Sequence[int] = ()
        self._drawn: LRUCache[tuple[object, ...], Strip] = LRUCache(KEPT)

    def show(self, heads: Sequence[tuple[str, int]], rows: Sequence[LedgerRow], at: int | None) -> None:
        """Show other rows.

        Args:
            heads: Words and width of each column.
            rows: What the rows hold; each text is cut to its column.
            at: Number of the row to set the cursor on, if it is among them.
        """
        self.clear(columns=True)
        self._drawn.clear()
        self._keys = [row.key for row in rows]
        for index, (words, width) in enumerate(heads):
            self.add_column(fit(words, width - 1), width=width, key=str(index))
        heights = []
        for row in rows:
            texts = [folded(cell, width - 1, MOST) for cell, (_, width) in zip(row.cells, heads, strict=True)]
            tone = self.get_component_rich_style(f"ledger--{row.tone}", partial=True)
            first, *others = (Text("\n".join(lines)) for lines in texts)
            first.stylize(tone)
            heights.append(max(map(len, texts)))
            self.add_row(first, *others, height=heights[-1])
        self._tops = [*accumulate(heights, initial=self.header_height)]
        if at is not None:
            self.go_to(at)

    def go_to(self, key: int) -> None:
        """Set the cursor on the row with a number."""
        if key in self._keys:
            self.move_cursor(row=self._keys.index(key), scroll=True)

    def render_line(self, y: int) -> Strip:
        """Draw a line, or take it as it was drawn: a step of the cursor changes two rows, DataTable draws all anew."""
        line = y if y < self.header_height else y + self.scroll_offset.y
        row = bisect_right(self._tops, line) - 1
        hovered = self._show_hover_cursor and row == self.hover_row
        key = (line, self.size.width, self.scroll_offset.x, row == self.cursor_row, hovered, self._pseudo_class_state)
        strip = self._drawn.get(key)
        if strip is None:
            strip = self._drawn[key] = super().render_line(y)
        return strip

    def notify_style_update(self) -> None:
        """Draw all lines anew: colours may be others."""
        super().notify_style_update()
        self._drawn.clear()

    def on_data_table_row_highlighted(self, event: DataTable.RowHighlighted) -> None:
        """Tell which row is chosen."""
        event.stop()
        if 0 <= event.cursor_row < len(self._keys):
            self.post_message(self.Chosen(self._keys[event.cursor_row]))

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Tell which row is opened."""
        event.stop()
        if 0 <= event.cursor_row < len(self._keys):
            self.post_message(self.Opened(self._keys[event.cursor_row]))
