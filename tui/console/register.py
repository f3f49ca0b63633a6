"""Draws a table whose rows stand under headings."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from core.export.page import Group, Register, Row
from tui.console.rows import GAP, folded, note_lines, row_lines
from tui.console.table import widths
from tui.console.tones import ROLES, STATUSES


def register(table: Register, width: int) -> Iterator[Text]:
    """Yield the lines of the table; a heading is shown where it is new to the group before."""
    columns = widths(table, width, cell_len(GAP))
    for line in row_lines(Row(table.columns), columns):
        line.stylize("dim")
        yield line
    yield Text("─" * width, "dim")
    above: tuple[str, ...] = ()
    for at, group in enumerate(table.groups):
        if at:
            yield Text("")
        yield from _headings(group, above, width)
        above = group.headings
        for row in group.rows:
            yield from row_lines(row, columns, styles={table.toned: STATUSES.get(row.tone, "")})
            yield from note_lines(row, table.notes, width)


def _headings(group: Group, above: tuple[str, ...], width: int) -> Iterator[Text]:
    """Yield the headings, each a step further in; what is said of the section stands after the last."""
    lead = group.lead(above)
    for at, (depth, heading) in enumerate(lead):
        told = f"〔{group.told}〕" if group.told and at == len(lead) - 1 else ""
        indent = "  " * depth + "▌"
        for i, piece in enumerate(folded(heading + told, width - cell_len(indent))):
            body = piece.removesuffix(told)
            yield Text.assemble(
                (" " * cell_len(indent) if i else indent, ROLES.get(group.tone, "")),
                (body, "bold"),
                (piece[len(body) :], ROLES.get(group.tone, "")),
            )
