"""How wide the columns of a table are on a terminal."""

from __future__ import annotations

from collections import Counter

from rich.cells import cell_len

from core.export.columns import longest_piece, shared_out
from core.export.page import PART, Register, Table


def widths(table: Table | Register, width: int, gap: int) -> list[int]:
    """Return the width of every column, in cells.

    Args:
        table: Its columns and rows.
        width: Of the terminal.
        gap: Between two columns.
    """
    rows = [(table.columns, 0), *((row.cells, row.depth) for row in table.rows)]
    lengths = [Counter(cell_len(cells[i]) for cells, _ in rows) for i in range(len(table.columns))]
    lengths[0] = Counter(cell_len(cells[0]) + len(PART) * depth for cells, depth in rows)
    whole = [longest_piece(cells[i] for cells, _ in rows) for i in range(len(lengths))]
    return shared_out(lengths, whole, width - gap * (len(lengths) - 1))
