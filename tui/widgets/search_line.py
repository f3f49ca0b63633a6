"""The line for a search: what is sought, and how many places have it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Label


class SearchLine(Horizontal):
    """Asks for words, and tells them at every key."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    class Sought(Message):
        """The words have changed."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Closed(Message):
        """The user is done: with Enter, the places stay marked; with Esc, they do not."""

        def __init__(self, *, keep: bool) -> None:
            super().__init__()
            self.keep = keep

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Label("/", id="search-sign")
        yield Input(id="search-words", compact=True)
        yield Label("", id="search-count", markup=False)

    def open(self) -> None:
        """Show the line and wait for words."""
        self.display = True
        self.query_one(Input).focus()

    def tell(self, count: str) -> None:
        """Show how many places there are."""
        self.query_one("#search-count", Label).update(count)

    def action_leave(self) -> None:
        """Close the line and forget the words."""
        with self.prevent(Input.Changed):
            self.query_one(Input).value = ""
        self.display = False
        self.post_message(self.Closed(keep=False))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Tell the words."""
        event.stop()
        self.post_message(self.Sought(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close the line and keep the places."""
        event.stop()
        self.display = False
        self.post_message(self.Closed(keep=True))
