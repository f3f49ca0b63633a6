"""The text of one or two reports: one scrolling widget that draws both panes line by line.

A widget per paragraph would take seconds to start; here a key costs a millisecond, whatever the length of the reports.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from core.model import Side, Span
from tui.widgets.layout import Layout, Place
from tui.widgets.paint import pane
from tui.widgets.rows import Mark, Row

GROUNDS = ("text", "margin", "heading", "note", "rule")
"""Styles that no other lies under; their colours may be shades that depend on the background."""
Spot = tuple[int, Side]
"""Index of a row, and the side of one of its blocks."""
_KEPT = 1000
"""Lines that a view keeps as they were drawn, so that scrolling draws only those that come into the window."""


class TextView(ScrollView, can_focus=True):
    """Shows rows, side by side where there is room, and finds places in them."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "text--text", "text--margin", "text--heading", "text--note", "text--rule", "text--good", "text--warn",
        "text--bad", "text--open", "text--new", "text--plain", "text--insert", "text--delete", "text--replace",
        "text--move", "text--quote", "text--hit", "text--hit-now", "text--strong", "text--muted",
    }  # fmt: skip

    class Moved(Message):
        """The topmost row is another one."""

        def __init__(self, view: TextView, row: int) -> None:
            super().__init__()
            self.view = view
            self.row = row

        @property
        def control(self) -> TextView:
            """The view, for selectors."""
            return self.view

    def __init__(self, *, ident: str, split: bool = False) -> None:
        super().__init__(id=ident)
        self._rows: Sequence[Row] = ()
        self._split = split
        self._shift = 0
        self._quotes: Mapping[Spot, Sequence[Mark]] = {}
        self._hits: Mapping[Spot, Sequence[Mark]] = {}
        self._layout_now = Layout((), 40, split=False)
        self._width = 0
        self._drawn: LRUCache[tuple[object, ...], Strip] = LRUCache(_KEPT)
        self._top = -1

    @property
    def top(self) -> int:
        """Index of the topmost row."""
        return max(self._top, 0)

    @property
    def split(self) -> bool:
        """True when the sides stand side by side."""
        return self._layout_now.split

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows, from the top."""
        self._rows, self._quotes, self._hits = rows, {}, {}
        self._lay_out()
        self._shift = self._top = 0
        self.scroll_to(y=0, animate=False)
        if rows:
            self.post_message(self.Moved(self, 0))

    def set_split(self, *, split: bool) -> None:
        """Set the sides side by side, or one below the other; the topmost row stays where it is."""
        if split != self._split:
            self._split = split
            self._lay_out()

    def quote(self, passages: Sequence[tuple[Side, Span]]) -> None:
        """Mark passages and scroll to them; where the two are far apart, pane b is shifted beside pane a."""
        found = {side: spots for side, span in passages if (spots := self._find(side, span))}
        self._quotes = {(row, side): marks for side, spots in found.items() for row, marks in spots}
        tops = {side: self._layout_now.y(spots[0][0], side, spots[0][1][0].start) for side, spots in found.items()}
        if not tops:
            self.refresh()
            return
        y = min(tops.values())
        apart = tops["b"] - tops["a"] if len(tops) == 2 and self.split else 0
        self._shift = apart if abs(apart) > self._room() else 0
        self.scroll_to(y=max(0, (tops["a"] if self._shift else y) - 2), animate=False)
        self.refresh()

    def mark_hits(self, hits: Mapping[Spot, Sequence[Mark]], now: tuple[Spot, int] | None) -> None:
        """Mark what a search found, and scroll to one of the finds: its spot and its first character."""
        self._hits = hits
        if now is not None:
            (row, side), start = now
            y = self._layout_now.y(row, side, start) - (self._shift if side == "b" and self.split else 0)
            if not self.scroll_offset.y <= y < self.scroll_offset.y + self._room():
                self.scroll_to(y=max(0, y - 3), animate=False)
        self.refresh()

    def go_to_row(self, row: int) -> None:
        """Scroll so that a row is the topmost."""
        self._shift = 0
        self.scroll_to(y=self._layout_now.tops[row], animate=False)
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a part of the window."""
        self._set_width(self.scrollable_content_region.width)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window, or take it as it was drawn before with the same marks."""
        line = self.scroll_offset.y + y
        place = self._layout_now.at(line)
        places: list[tuple[Place | None, Side]] = [(place, place.side if place else "a")]
        if self._layout_now.split:
            places = [(place, "a"), (self._layout_now.at(line + self._shift, "b"), "b")]
        panes = [(at, self._marks(at, side)) for at, side in places]
        key = (line, self._shift, *(marks for _, marks in panes))
        strip = self._drawn.get(key)
        if strip is None:
            strip = self._drawn[key] = self._draw(line, panes)
        return strip

    def notify_style_update(self) -> None:
        """Draw all lines anew: colours may be others."""
        super().notify_style_update()
        self._drawn.clear()

    def on_resize(self, event: events.Resize) -> None:
        """Wrap again where the width has changed."""
        del event
        self._lay_out()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell which row is the topmost now."""
        super().watch_scroll_y(old_value, new_value)
        place = self._layout_now.at(round(new_value))
        if place is not None and place.row != self._top:
            self._top = place.row
            self.post_message(self.Moved(self, place.row))

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._drawn.clear()
        if width <= 0:
            return
        self._width = width
        old, top = self._layout_now, self._top
        layout = Layout(self._rows, width, split=self._split)
        self._layout_now = layout
        # Never lower than the window: another virtual size makes the whole screen lay itself out again.
        self.virtual_size = Size(width, max(layout.height, self._room()))
        if old.rows is self._rows and 0 <= top < len(self._rows) and old.height != layout.height:
            self.scroll_to(y=layout.tops[top], animate=False)
        self.refresh()

    def _set_width(self, width: int) -> None:
        if width != self._width:
            self._width = width
            self._drawn.clear()

    def _marks(self, place: Place | None, side: Side) -> tuple[Mark, ...]:
        """Return the marks of quotes and finds in the block that a line belongs to."""
        spot = (place.row, side) if place else (-1, side)
        return (*self._quotes.get(spot, ()), *self._hits.get(spot, ()))

    def _draw(self, line: int, panes: Sequence[tuple[Place | None, Sequence[Mark]]]) -> Strip:
        segments = pane(self._layout_now, *panes[0], self._style)
        for place, marks in panes[1:]:
            segments += [self._rule(line), *pane(self._layout_now, place, marks, self._style)]
        base = self.get_component_rich_style("text--text")
        return Strip(segments).adjust_cell_length(self._width, base).apply_style(base)

    def _rule(self, line: int) -> Segment:
        """Return the line between the panes: dashed where b is shifted, crossed where two blocks belong together."""
        place = self._layout_now.at(line)
        linked = place is not None and place.line == 0 and self._rows[place.row].linked
        return Segment("┆" if self._shift else "╪" if linked else "│", self._style("rule"))

    def _style(self, name: str) -> Style:
        """Return a style; that of a mark lies over another and has no colours but its own."""
        return self.get_component_rich_style("text--" + name, partial=name not in GROUNDS)

    def _room(self) -> int:
        return self.scrollable_content_region.height

    def _find(self, side: Side, span: Span) -> list[tuple[int, list[Mark]]]:
        """Return the rows in which a passage of a side stands, each with the marks for it."""
        found = []
        for index, row in enumerate(self._rows):
            block = row.block(side)
            if block is not None and (marks := [Mark(start, end, "quote") for start, end in block.local(span)]):
                found.append((index, marks))
        return found
