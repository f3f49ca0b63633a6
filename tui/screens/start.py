"""The first screen when no file is named: recent reports, the samples, and the way to one's own files."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from core.lexicon import Language
from tui import recent
from tui.actions import bindings
from tui.dialogs.file_picker import FilePicker
from tui.locale import t
from tui.samples import samples
from tui.widgets.key_bar import KeyBar


class StartScreen(Screen[None]):
    """A list to choose from."""

    class Chosen(Message):
        """The user wants these reports."""

        def __init__(self, paths: tuple[Path, ...]) -> None:
            super().__init__()
            self.paths = paths

    DEFAULT_CSS = """
    StartScreen { align: center top; }
    StartScreen .title { text-style: bold; margin: 1 2 0 2; }
    StartScreen .subtitle { color: $text-muted; margin: 0 2 1 2; }
    StartScreen OptionList, StartScreen OptionList:focus { height: 1fr; border: none; padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("start")]

    def __init__(self, lang: Language) -> None:
        super().__init__()
        self.lang: Language = lang
        self._choices: list[tuple[Path, ...]] = []

    def compose(self) -> ComposeResult:
        """Lay out the list between title and keys."""
        yield Label(t("start.title", self.lang), classes="title", markup=False)
        yield Label(t("start.subtitle", self.lang), classes="subtitle", markup=False)
        yield OptionList()
        yield KeyBar("start", self.lang)

    def on_screen_resume(self) -> None:
        """Show what was opened meanwhile."""
        self._fill()

    def _fill(self) -> None:
        remembered = [tuple(map(Path, pair)) for pair in recent.recent()]
        self._choices = [*remembered, *samples()]
        options: list[Option | None] = [Option(Content.styled(t("start.files", self.lang), "bold"), disabled=True)]
        options += [Option(Content("  " + t("start.choose", self.lang)), id="choose")]
        for title, start, end in (
            ("recent", 0, len(remembered)),
            ("samples", len(remembered), len(self._choices)),
        ):
            if start < end:
                options += [None, Option(Content.styled(t(f"start.{title}", self.lang), "bold"), disabled=True)]
                options += [Option(self._line(self._choices[i]), id=str(i)) for i in range(start, end)]
        chooser = self.query_one(OptionList)
        chooser.clear_options()
        chooser.add_options(options)
        chooser.highlighted = 1
        chooser.focus()

    def _line(self, paths: tuple[Path, ...]) -> Content:
        names = [path.name if path.exists() else t("start.gone", self.lang, name=path.name) for path in paths]
        line = t("start.two", self.lang, a=names[0], b=names[1]) if len(names) > 1 else names[0]
        return Content.assemble("  ", line, "   ", (_shortened(paths[0].parent), "dim"))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open what was chosen."""
        if event.option_id == "choose":
            self.action_open_file()
        elif event.option_id is not None:
            self.post_message(self.Chosen(self._choices[int(event.option_id)]))

    @work
    async def action_open_file(self) -> None:
        """Ask for one report, then for another."""
        first = await self.app.push_screen_wait(FilePicker(t("picker.first", self.lang), self.lang))
        if first is None:
            return
        folder = first.absolute().parent
        second = await self.app.push_screen_wait(FilePicker(t("picker.second", self.lang), self.lang, folder))
        self.post_message(self.Chosen((first,) if second is None else (first, second)))

    def action_forget(self) -> None:
        """Take the highlighted reports off the list of recent ones."""
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id is not None and option.id.isdecimal():
            recent.forget(tuple(map(str, self._choices[int(option.id)])))
            self._fill()


def _shortened(folder: Path) -> str:
    """Return a folder as people name it: from where they are, or from their home."""
    if folder.is_relative_to(Path.cwd()):
        return str(folder.relative_to(Path.cwd()))
    if folder.is_relative_to(Path.home()):
        return str("~" / folder.relative_to(Path.home()))
    return str(folder)
