"""The frame of the screens: which one is shown, colours, language, and what all of them can do."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import App, SystemCommand
from textual.binding import BindingType
from textual.command import CommandPalette
from textual.screen import Screen

from core.errors import Cancelled, DuizhaoError
from core.lexicon import Language, say
from core.model import Comparison
from core.show.notes import notes_of
from tui import recent, settings
from tui.actions import Place, at, bindings
from tui.dialogs.help import HelpDialog
from tui.dialogs.message import MessageDialog
from tui.locale import t
from tui.screens.loading import LoadingScreen, Outcome
from tui.screens.start import StartScreen


class DuizhaoApp(App[DuizhaoError | None]):
    """Starts with the reports named on the command line, or with a list to choose from.

    Returns the error that kept it from opening those reports, None otherwise.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("app")]

    def __init__(self, paths: tuple[Path, ...] = (), *, lang: Language = "zh", encoding: str | None = None) -> None:
        super().__init__()
        self.paths = paths
        self.lang: Language = lang
        self.encoding = encoding
        self.settings = settings.load()
        self.title = t("start.title", lang)

    def on_mount(self) -> None:
        """Show the first screen."""
        self.theme = f"textual-{self.settings.theme}"
        if self.paths:
            self.open_reports(self.paths)
        else:
            self.push_screen(StartScreen(self.lang))

    def on_start_screen_chosen(self, message: StartScreen.Chosen) -> None:
        """Open what the start screen was told."""
        self.open_reports(message.paths)

    def open_reports(self, paths: tuple[Path, ...]) -> None:
        """Compare reports and show the review."""

        def done(outcome: Outcome | None) -> None:
            if isinstance(outcome, Comparison):
                # What the comparison holds stays: the garbage collector would go through all of it every few keys.
                gc.freeze()
                recent.remember(paths)
                self.push_screen(self._review(outcome))
                self._tell_notes(outcome)
            elif paths is self.paths and not self._has_start:
                self.exit(outcome)
            elif outcome is not None and not isinstance(outcome, Cancelled):
                words = say(outcome.message, self.lang)
                self.push_screen(MessageDialog(t("dialog.problem", self.lang), words, self.lang))

        self.push_screen(LoadingScreen(paths, self.encoding, self.lang), done)

    def _tell_notes(self, comparison: Comparison) -> None:
        """Say what of the files could not be read."""
        documents = [side.document for side in (comparison.a, comparison.b) if side is not None]
        for document in documents:
            for note in notes_of(document):
                words = f"{Path(document.path).name}: {say(note, self.lang)}"
                self.notify(words, severity="warning", timeout=10, markup=False)

    @property
    def _has_start(self) -> bool:
        return any(isinstance(screen, StartScreen) for screen in self.screen_stack)

    def place_of(self, screen: Screen[object]) -> Place:
        """Return the place in the registry of actions that a screen is."""
        if isinstance(screen, StartScreen):
            return "start"
        return "app" if _comparison(screen) is None else "review"

    def _review(self, comparison: Comparison) -> Screen[None]:
        from tui.screens.review import ReviewScreen  # noqa: PLC0415 - the first paint does not wait for it

        return ReviewScreen(comparison, self.lang)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer the registry's actions in the command palette, in place of Textual's own."""
        for action in at(self.place_of(screen), "app"):
            if action.palette:
                target = "app" if action.place == "app" else "screen"
                yield SystemCommand(
                    action.name(self.lang),
                    t("dialog.key", self.lang, key=action.shown_key),
                    partial(self.run_action, f"{target}.{action.id}"),
                )

    def action_command_palette(self) -> None:
        """Show all actions of this screen, to be searched."""
        if self.use_command_palette and not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=t("dialog.palette", self.lang)))

    def action_help_quit(self) -> None:
        """Tell how to leave, when Ctrl+C is pressed: where text is selected it copies."""
        self.notify(t("dialog.leave", self.lang), timeout=3)

    def action_help(self) -> None:
        """Show the keys of this screen."""
        self.push_screen(HelpDialog(self.place_of(self.screen), self.lang))

    def action_switch_theme(self) -> None:
        """Change between dark and light."""
        self.settings = replace(self.settings, theme="light" if self.settings.theme == "dark" else "dark")
        self.theme = f"textual-{self.settings.theme}"
        settings.save(self.settings)

    def action_switch_language(self) -> None:
        """Change between Chinese and English, by showing the screen anew."""
        self.lang = "en" if self.lang == "zh" else "zh"
        self.settings = replace(self.settings, lang=self.lang)
        settings.save(self.settings)
        comparison = _comparison(self.screen)
        if comparison is not None:
            self.switch_screen(self._review(comparison))
        elif isinstance(self.screen, StartScreen):
            self.switch_screen(StartScreen(self.lang))

    async def action_back(self) -> None:
        """Go back to the start screen, where there is one."""
        if _comparison(self.screen) is not None and self._has_start:
            self.pop_screen()


def _comparison(screen: Screen[object]) -> Comparison | None:
    """Return what a screen reviews; None for any other screen than the review."""
    found = getattr(screen, "comparison", None)
    return found if isinstance(found, Comparison) else None
