"""Chooses the form of a command's result and where it goes; the same way for every command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tui.arguments import Common
from tui.errors import AskedWronglyError
from tui.output import write_file, write_stdout, write_stdout_bytes

if TYPE_CHECKING:
    from core.export import Subject

Form = Literal["rich", "json", "md", "txt", "html", "csv", "xlsx"]
"""What a result is written as; "rich" is the layout on a terminal."""
_SUFFIXES: dict[str, Form] = {
    ".json": "json", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html", ".csv": "csv", ".xlsx": "xlsx",
    ".txt": "txt", ".text": "txt", ".log": "txt", "": "txt",
}  # fmt: skip
_FOREIGN = frozenset({".doc", ".docx", ".pdf", ".xls", ".ods", ".odt", ".tsv", ".xml", ".rtf", ".wps", ".et"})
"""Endings of formats that are not written: a text with such a name would open nowhere."""


def form(common: Common) -> Form:
    """Return the form to write: what was asked for, else what the file's ending says, else rich for a terminal.

    Raises:
        AskedWronglyError: The ending is that of a format that is not written.
    """
    if common.format != "auto":
        return common.format
    if common.output is not None:
        suffix = common.output.suffix.lower()
        if suffix in _FOREIGN:
            allowed = " ".join(name for name in _SUFFIXES if name)
            raise AskedWronglyError("form-unknown", suffix=suffix, path=common.output, allowed=allowed)
        return _SUFFIXES.get(suffix, "txt")
    return "rich" if sys.stdout.isatty() else "txt"


def emit(subject: Subject, common: Common, inputs: tuple[Path, ...], *, full: bool = False) -> None:
    """Write a result.

    Args:
        subject: What a floor of `core` returned.
        common: Format, file, language.
        inputs: The files it was made of, which are never overwritten.
        full: Also list all that an outline left out or repaired.

    Raises:
        AskedWronglyError: It is not written in this form.
        OutputError: It cannot be written.
    """
    from core.export import export  # noqa: PLC0415 - not needed by the start screen

    chosen = form(common)
    if chosen == "csv" or chosen == "xlsx":  # noqa: PLR1714 - a set would not tell the type checker what is left
        raise AskedWronglyError("form-targets-only", form=chosen)
    if chosen == "rich":
        from tui.console import show  # noqa: PLC0415 - a pipe does without rich

        show(subject, common.language, color=not common.no_color, full=full)
        return
    put(export(subject, chosen, common.language, full=full), common, inputs)


def put(content: str | bytes, common: Common, inputs: tuple[Path, ...]) -> None:
    """Write a result to the file asked for, or to standard output; a text ends with a line break.

    Raises:
        AskedWronglyError: A terminal would get the bytes of a workbook.
        OutputError: The file cannot be written.
    """
    whole = content if isinstance(content, bytes) or content.endswith("\n") else content + "\n"
    if common.output is not None:
        write_file(whole, common.output, inputs)
    elif isinstance(whole, str):
        write_stdout(whole)
    elif sys.stdout.isatty():
        raise AskedWronglyError("form-no-terminal")
    else:
        write_stdout_bytes(whole)
