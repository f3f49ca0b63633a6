"""`duizhao targets`: every measurable promise and result, with its line; all of them or those asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, TypeAlias

import typer

from tui.arguments import Common, File, OwnWords
from tui.commands.emit import emit, form, put
from tui.commands.filters import Conditions
from tui.commands.sources import report, words
from tui.errors import AskedWronglyError
from tui.output import write_stderr

Words: TypeAlias = list[str] | None
"""The values of an option that may be given several times."""


def targets(  # noqa: PLR0913 - each is an option of the command line
    common: Common,
    file: File,
    *,
    status: Annotated[Words, typer.Option("--status", help="option.status", metavar="WORD")] = None,
    indicator: Annotated[Words, typer.Option("--indicator", help="option.indicator", metavar="TEXT")] = None,
    dimension: Annotated[Words, typer.Option("--dimension", help="option.dimension", metavar="WORD")] = None,
    section: Annotated[Words, typer.Option("--section", help="option.section", metavar="TEXT")] = None,
    min_strength: Annotated[
        int | None, typer.Option("--min-strength", min=0, max=5, help="option.min_strength", metavar="0-5")
    ] = None,
    numbers: Annotated[bool, typer.Option("--numbers", help="option.numbers")] = False,
    qualitative: Annotated[bool, typer.Option("--qualitative", help="option.qualitative")] = False,
    quotes: Annotated[bool, typer.Option("--quotes", help="option.quotes")] = False,
    rejected: Annotated[bool, typer.Option("--rejected", help="option.rejected")] = False,
    lexicon: OwnWords = None,
    bom: Annotated[bool, typer.Option("--bom", help="option.bom")] = False,
) -> None:
    """Print the targets of a report."""
    chosen = form(common)
    if bom and chosen != "csv":
        raise AskedWronglyError("bom-csv-only", form=chosen.replace("rich", "txt"))
    asked = Conditions(
        tuple(status or ()), tuple(indicator or ()), tuple(dimension or ()), tuple(section or ()),
        min_strength, numbers=numbers, qualitative=qualitative,
    )  # fmt: skip
    wanted = asked.selection(common.language)
    known = words(lexicon)
    read = report(file, common, known)
    asked.check_sections(read)
    from core.extract import extract  # noqa: PLC0415 - a file that cannot be read is told at once

    listing = replace(asked.listing(read, extract(read, known), wanted, known), quotes=quotes, rejected=rejected)
    if listing.total and not listing.extraction.targets and chosen in ("json", "csv", "xlsx"):
        write_stderr(asked.nothing(listing, common.language))
    if chosen == "csv" or chosen == "xlsx":  # noqa: PLR1714 - a set would not tell the type checker what is left
        from core.export import as_csv, as_xlsx  # noqa: PLC0415 - not needed by the help
        from core.show.labels import Labels  # noqa: PLC0415 - see above

        made = as_csv(listing, bom=bom) if chosen == "csv" else as_xlsx(listing, Labels.of(common.language, None))
        put(made, common, (file,))
    else:
        emit(listing, common, (file,))
