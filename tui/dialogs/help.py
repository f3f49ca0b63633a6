"""Lists the keys of a screen, made of the registry of actions."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from core.lexicon import Language
from tui.actions import GROUPS, Place, at, spelled
from tui.locale import t

_KEYS = 12
"""Width of the column of keys, in cells."""


def lines(place: Place, lang: Language) -> list[tuple[str, str]]:
    """Return the rows of the dialog: ("", name of a group) and (keys, what they do)."""
    rows: list[tuple[str, str]] = []
    for group in GROUPS:
        actions = [action for action in at(place, "app") if action.group == group]
        if actions:
            rows.append(("", t(f"group.{group}", lang)))
            rows += [(" ".join(map(spelled, action.keys)), action.name(lang)) for action in actions]
    return rows


class HelpDialog(ModalScreen[None]):
    """The keys by group."""

    DEFAULT_CSS = """
    HelpDialog { align: center middle; }
    HelpDialog > VerticalScroll {
        width: 50; max-width: 96%; height: auto; max-height: 92%; border: round $primary; padding: 0 2;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape,q,f1,question_mark", "close", "close")]

    def __init__(self, place: Place, lang: Language) -> None:
        super().__init__()
        self.place: Place = place
        self.lang: Language = lang

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        parts = [
            Content.styled(name, "bold") if not keys else Content(keys + " " * max(1, _KEYS - cell_len(keys)) + name)
            for keys, name in lines(self.place, self.lang)
        ]
        with VerticalScroll() as box:
            box.border_title = t("dialog.help", self.lang)
            box.border_subtitle = t("dialog.close", self.lang)
            yield Static(Content("\n").join(parts))

    def action_close(self) -> None:
        """Close."""
        self.dismiss()
