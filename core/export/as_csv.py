"""Targets as CSV (RFC 4180): one row a target, every field of the JSON form in a column of its own."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from core.export.flat import Cell, Flat, FlatRejected, FlatTarget, cells, flat_rejected, flat_targets, harmless, names
from core.export.listing import Listing
from core.export.numbers import exact

BOM = "\ufeff"
"""Before the first character it tells Excel that a file is UTF-8."""


def as_csv(listing: Listing, *, bom: bool = False) -> str:
    """Return the table; where the listing shows the numbers that are no targets, the table of those.

    Columns and values have the names of the JSON form, whatever the language, so that programs can rely on them.
    Nothing of a report becomes a formula.

    Args:
        listing: The targets.
        bom: Begin with a byte order mark.
    """
    if listing.rejected:
        return _table(FlatRejected, flat_rejected(listing), bom=bom)
    return _table(FlatTarget, (row for row, _ in flat_targets(listing)), bom=bom)


def _table(form: type[Flat], rows: Iterable[Flat], *, bom: bool) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names(form))
    writer.writerows(tuple(map(_written, cells(row))) for row in rows)
    return (BOM if bom else "") + text.getvalue()


def _written(cell: Cell) -> str:
    """Return a cell as text; only words of the report can look like a formula."""
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case Decimal():
            return exact(cell)
        case date():
            return cell.isoformat()
        case int():
            return str(cell)
        case str():
            return harmless(cell)
