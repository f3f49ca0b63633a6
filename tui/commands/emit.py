"""Chooses the form of a command's result and where it goes; the same way for every command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tui.arguments import Common
from tui.output import write_file, write_stdout

if TYPE_CHECKING:
    from core.export import Subject

_SUFFIXES: dict[str, Literal["json", "md", "txt", "html"]] = {
    ".json": "json", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html"
}  # fmt: skip


def form(common: Common) -> Literal["rich", "json", "md", "txt", "html"]:
    """Return the form to write: what was asked for, else what the file's ending says, else rich for a terminal."""
    if common.format != "auto":
        return common.format
    if common.output is not None:
        return _SUFFIXES.get(common.output.suffix.lower(), "txt")
    return "rich" if sys.stdout.isatty() else "txt"


def emit(subject: Subject, common: Common, inputs: tuple[Path, ...], *, full: bool = False) -> None:
    """Write a result.

    Args:
        subject: What a floor of `core` returned.
        common: Format, file, language.
        inputs: The files it was made of, which are never overwritten.
        full: Also list all that an outline left out or repaired.
    """
    from core.export import export  # noqa: PLC0415 - not needed by the start screen

    chosen = form(common)
    if chosen == "rich":
        from tui.console import show  # noqa: PLC0415 - a pipe does without rich

        show(subject, common.language, color=not common.no_color, full=full)
        return
    put(export(subject, chosen, common.language, full=full), common, inputs)


def put(text: str, common: Common, inputs: tuple[Path, ...]) -> None:
    """Write a text that ends with a line break to the file asked for, or to standard output."""
    whole = text if text.endswith("\n") else text + "\n"
    if common.output is None:
        write_stdout(whole)
    else:
        write_file(whole, common.output, inputs)
