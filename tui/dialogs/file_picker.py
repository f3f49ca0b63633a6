"""Asks for a file: a tree of folders to walk, and a line to type or paste a path into."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import DirectoryTree, Input, Label

from core.lexicon import Language
from core.read.formats import SUFFIXES
from tui.locale import t


class ReportTree(DirectoryTree):
    """Folders, and the files that the program reads."""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out hidden files and those of other formats."""
        return [
            path
            for path in paths
            if not path.name.startswith(".") and (path.suffix.lower() in SUFFIXES or path.is_dir())
        ]


class FilePicker(ModalScreen[Path | None]):
    """Is dismissed with a path, or with None when the user wants no file."""

    DEFAULT_CSS = """
    FilePicker { align: center middle; }
    FilePicker > Vertical { width: 76; max-width: 96%; height: 90%; border: round $primary; padding: 0 1; }
    FilePicker .title { text-style: bold; }
    FilePicker DirectoryTree { height: 1fr; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "close", "close")]

    def __init__(self, question: str, lang: Language, folder: Path | None = None) -> None:
        super().__init__()
        self.question = question
        self.lang: Language = lang
        self.folder = folder or Path.cwd()

    def compose(self) -> ComposeResult:
        """Lay out question, line and tree."""
        with Vertical():
            yield Label(self.question, classes="title", markup=False)
            yield Input(placeholder=t("picker.path", self.lang))
            yield ReportTree(self.folder)

    def on_mount(self) -> None:
        """Start in the tree."""
        self.query_one(DirectoryTree).focus()

    def on_directory_tree_file_selected(self, event: DirectoryTree.FileSelected) -> None:
        """Take a file of the tree."""
        self.dismiss(event.path)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the typed path; a folder is shown in the tree instead."""
        # Terminals paste dragged files in quotes.
        path = Path(event.value.strip().strip("'\"")).expanduser()
        if path.is_dir():
            self.query_one(DirectoryTree).path = path
        elif event.value.strip():
            self.dismiss(path)

    def action_close(self) -> None:
        """Take none."""
        self.dismiss(None)
