"""The outline: sections of the two sides that belong together, with likeness and counts of verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.wrap import fit


@dataclass(frozen=True, slots=True)
class Node:
    """An entry of the outline."""

    heads: tuple[str, str]
    """Headings of side a and side b; "" for none."""
    score: str
    """Likeness in percent; "" where only one side has the section."""
    counts: str
    """Verdicts of its targets, e.g. "▲2 ◐5"."""
    depth: int
    """How far it is moved in."""
    row: int
    """The row of the text where it begins."""


class SectionList(OptionList):
    """Shows the outline; Enter or a click goes to a section's text."""

    class Chosen(Message):
        """A section was chosen."""

        def __init__(self, node: Node) -> None:
            super().__init__()
            self.node = node

    def __init__(self, *, ident: str) -> None:
        super().__init__(id=ident)
        self._entries: Sequence[Node] = ()

    def show(self, nodes: Sequence[Node], width: int) -> None:
        """Show other sections, their words cut to the width."""
        self._entries = nodes
        self.set_options(Option(_entry(node, width)) for node in nodes)

    def point_at(self, row: int) -> Node | None:
        """Highlight the last section that begins at or before a row of the text, and return it."""
        found = None
        for index, node in enumerate(self._entries):
            if node.row <= row and (found is None or node.row >= self._entries[found].row):
                found = index
        if found is None:
            return None
        if self.highlighted != found and not self.has_focus:
            self.highlighted = found
        return self._entries[found]

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell which section was chosen."""
        event.stop()
        self.post_message(self.Chosen(self._entries[event.option_index]))


def _entry(node: Node, width: int) -> Content:
    """Return an entry: heading of a with the likeness, heading of b, counts."""
    indent = "  " * min(node.depth, 3)
    first, second = node.heads
    room = width - len(indent)
    top = fit(first or "—", room - 4)
    top += " " * (room - cell_len(top) - len(node.score)) + node.score
    below = "↔ " + fit(second or "—", room - 2)
    lines: list[str | tuple[str, str]] = [(f"{indent}{top}\n", "bold"), f"{indent}{below}"]
    if node.counts:
        lines.append((f"\n{indent}{fit(node.counts, room)}", "$text-muted"))
    return Content.assemble(*lines)
