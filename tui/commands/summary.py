"""`duizhao summary`: a short account, every clause of it verbatim."""

from __future__ import annotations

from typing import Annotated

import typer

from core.model import Comparison, Report
from tui.arguments import Common, Earlier, Later, OwnWords
from tui.commands.emit import emit
from tui.commands.sources import report, words


def summary(
    common: Common,
    a: Earlier,
    b: Later = None,
    lexicon: OwnWords = None,
    max_chars: Annotated[int | None, typer.Option("--max-chars", min=1, help="option.max_chars", metavar="N")] = None,
) -> None:
    """Print the summary of a report, or of a comparison."""
    known = words(lexicon)
    reports = [report(path, common, known) for path in (a, b) if path is not None]
    from core.compare import compare  # noqa: PLC0415 - a file that cannot be read is told at once
    from core.summarize import summarize  # noqa: PLC0415 - see above

    subject: Report | Comparison = reports[0] if b is None else compare(*reports, lexicon=known)
    short = summarize(subject, max_chars=max_chars, lang=common.language, lexicon=known)
    emit((short, subject), common, (a,) if b is None else (a, b))
