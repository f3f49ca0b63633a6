"""The small menu that asks which verdicts to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option


class VerdictMenu(ModalScreen[str | None]):
    """Returns the id of the chosen verdict, "" for all of them, None when nothing was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [("escape,v", "leave", "")]

    def __init__(self, title: str, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Take the (id, words) of each choice, and the id of the one that holds now."""
        super().__init__()
        self._title, self._choices, self._chosen = title, choices, chosen

    def compose(self) -> ComposeResult:
        """Lay out the menu."""
        with Vertical(id="verdict-menu"):
            yield Label(self._title, markup=False)
            yield OptionList(*(Option(words, id=f"verdict-{ident}") for ident, words in self._choices), markup=False)

    def on_mount(self) -> None:
        """Begin at the choice that holds now."""
        menu = self.query_one(OptionList)
        menu.highlighted = next((i for i, (ident, _) in enumerate(self._choices) if ident == self._chosen), 0)
        menu.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return the choice."""
        self.dismiss(self._choices[event.option_index][0])

    def action_leave(self) -> None:
        """Return nothing."""
        self.dismiss(None)
