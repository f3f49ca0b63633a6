"""Says one thing."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Label

from core.lexicon import Language
from tui.locale import t
from tui.wrap import wrap


class MessageDialog(ModalScreen[None]):
    """A sentence and a button."""

    DEFAULT_CSS = """
    MessageDialog { align: center middle; }
    MessageDialog > Vertical { width: 64; max-width: 96%; height: auto; border: round $primary; padding: 1 2; }
    MessageDialog .title { text-style: bold; margin-bottom: 1; }
    MessageDialog Button { margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape,enter,q", "close", "close")]
    _WIDTH = 58
    """Of the text, in cells: the window without its border and padding."""

    def __init__(self, title: str, text: str, lang: Language) -> None:
        super().__init__()
        self.title_text = title
        self.text = text
        self.lang: Language = lang

    def compose(self) -> ComposeResult:
        """Lay out title, sentence and button."""
        width = min(self._WIDTH, self.app.size.width - 10)
        with Vertical():
            yield Label(self.title_text, classes="title", markup=False)
            yield Label("\n".join(self.text[start:end] for start, end in wrap(self.text, width)), markup=False)
            yield Button(t("dialog.close", self.lang), variant="primary")

    def on_button_pressed(self) -> None:
        """Close."""
        self.dismiss()

    def action_close(self) -> None:
        """Close."""
        self.dismiss()
