"""`duizhao outline`: sections, what was dropped, what was joined."""

from __future__ import annotations

from tui.arguments import Common, File
from tui.commands.emit import emit
from tui.commands.sources import report


def outline(common: Common, file: File) -> None:
    """Print the outline of a report."""
    emit(report(file, common), common, (file,))
