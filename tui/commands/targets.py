"""`duizhao targets`: every measurable promise and result, with its line."""

from __future__ import annotations

from tui.arguments import Common, File
from tui.commands.emit import emit
from tui.commands.sources import report


def targets(common: Common, file: File) -> None:
    """Print the targets of a report."""
    from core.extract import extract  # noqa: PLC0415 - only this command needs it

    read = report(file, common)
    emit((read, extract(read)), common, (file,))
