"""Shows how far the comparison is, and lets the user stop it."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message as Event
from textual.screen import Screen
from textual.widgets import Label, Static
from textual.worker import get_current_worker

from core.errors import Cancelled, DuizhaoError
from core.lexicon import Language, say
from core.model import Comparison, Message
from tui.locale import t
from tui.work import prepare

_BAR = 40
"""Width of the bar, in cells."""

Outcome = Comparison | DuizhaoError


class LoadingScreen(Screen[Outcome]):
    """Runs the work in a thread, and is dismissed with the comparison or with what went wrong."""

    class Told(Event):
        """A step of the work begins."""

        def __init__(self, step: str, share: float) -> None:
            super().__init__()
            self.step = step
            self.share = share

    class Done(Event):
        """The work is over."""

        def __init__(self, outcome: Outcome) -> None:
            super().__init__()
            self.outcome = outcome

    DEFAULT_CSS = """
    LoadingScreen { align: center middle; }
    LoadingScreen > Vertical { width: 44; max-width: 90%; height: auto; }
    LoadingScreen #bar { margin: 1 0; height: 3; width: 100%; }
    LoadingScreen .hint { color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "cancel", "cancel")]

    def __init__(self, paths: tuple[Path, ...], encoding: str | None, lang: Language) -> None:
        super().__init__()
        self.paths = paths
        self.encoding = encoding
        self.lang: Language = lang

    def compose(self) -> ComposeResult:
        """Lay out names, bar, step and key."""
        with Vertical():
            yield Label(" ↔ ".join(path.name for path in self.paths), markup=False)
            yield Static(f"{bar(0)}\n\n{t('loading.title', self.lang)}", id="bar", markup=False)
            yield Label(t("loading.cancel", self.lang), markup=False, classes="hint")

    def on_mount(self) -> None:
        """Start the work once the screen has been painted."""
        self.call_after_refresh(self.run_worker, self._work, thread=True, exclusive=True)

    def on_loading_screen_told(self, message: Told) -> None:
        """Show how far the work is."""
        words = say(Message(message.step), self.lang)
        # The size stays, so the screen need not be laid out anew: the work goes on meanwhile on the same processor.
        self.query_one("#bar", Static).update(f"{bar(message.share)}\n\n{words}", layout=False)

    def on_loading_screen_done(self, message: Done) -> None:
        """Hand over what the work came to."""
        self.dismiss(message.outcome)

    def action_cancel(self) -> None:
        """Stop at the next step."""
        self.workers.cancel_node(self)
        self.dismiss(Cancelled("cancelled"))

    def _work(self) -> None:
        """Compare, in a thread that only posts messages."""
        worker = get_current_worker()

        def told(step: str, share: float) -> None:
            if worker.is_cancelled:
                raise Cancelled("cancelled")
            self.post_message(self.Told(step, share))

        outcome: Outcome
        try:
            outcome = prepare(self.paths, self.encoding, told)
        except DuizhaoError as error:
            outcome = error
        if not worker.is_cancelled:
            self.post_message(self.Done(outcome))


def bar(share: float) -> str:
    """Return how far the work is. It stands still between two steps: an animation would slow down the work it shows."""
    done = round(share * _BAR)
    return "█" * done + "░" * (_BAR - done)
