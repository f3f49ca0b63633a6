"""`duizhao A [B]`: the review on the screen, or the comparison in print where there is no screen."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import typer

from tui.arguments import Chosen, Common, Later
from tui.commands.compare import compare
from tui.errors import AskedWronglyError
from tui.language import language


def review(common: Common, a: Chosen = None, b: Later = None) -> None:
    """Open the screens."""
    # Textual draws on standard error and reads keys from standard input.
    terminal = all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr))
    interactive = terminal and common.format == "auto" and common.output is None
    if interactive:
        _open(tuple(path for path in (a, b) if path is not None), common)
        return
    if a is None:
        raise AskedWronglyError("no-terminal")
    compare(common, a, b)


def _open(paths: tuple[Path, ...], common: Common) -> None:
    """Run the screens until the user leaves them.

    Raises:
        DuizhaoError: A report named on the command line cannot be opened.
    """
    if common.no_color:
        os.environ["NO_COLOR"] = "1"
    from tui import settings  # noqa: PLC0415 - only the screens have settings
    from tui.app import DuizhaoApp  # noqa: PLC0415 - textual takes a third of a second

    lang = common.lang or language(kept=settings.load().lang)
    app = DuizhaoApp(paths, lang=lang, encoding=common.encoding)
    error = app.run()
    if error is not None:
        raise error
    if app.return_code:
        raise typer.Exit(app.return_code)
