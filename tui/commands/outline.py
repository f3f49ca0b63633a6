"""`duizhao outline`: the tree of sections, what was dropped, what was joined."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from tui.arguments import Common, File
from tui.commands.emit import emit
from tui.commands.sources import report


def outline(
    common: Common,
    file: File,
    dropped: Annotated[bool, typer.Option("--dropped", help="option.dropped")] = False,  # noqa: FBT002 - a flag
    html: Annotated[bool, typer.Option("--html", help="option.html")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Print the outline of a report."""
    wanted = replace(common, format="html") if html else common
    emit(report(file, common), wanted, (file,), full=dropped)
