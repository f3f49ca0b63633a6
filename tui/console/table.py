"""How wide the columns of a table are on a terminal."""

from __future__ import annotations

from collections import Counter

from rich.cells import cell_len

from core.export.page import Table

_LEAST = (12, 6)
"""No column is made narrower than this, or than its content: 12 cells hold most numbers with their unit; where the
terminal is too narrow for that, 6."""


def widths(table: Table, width: int, gap: int) -> list[int]:
    """Return the width of every column, in cells.

    Each column gets what its longest cell needs. While the whole is too wide, the column gives way whose narrowing
    folds the fewest cells, so that one long cell does not take the room of a column that is full throughout.

    Args:
        table: Its columns and rows.
        width: Of the terminal.
        gap: Between two columns.
    """
    rows = [table.columns, *(row.cells for row in table.rows)]
    lengths = [Counter(cell_len(row[i]) for row in rows) for i in range(len(table.columns))]
    columns = [max(1, *length) for length in lengths]
    room = width - gap * (len(columns) - 1)
    for least in _LEAST:
        while sum(columns) > room:
            yielding = [i for i, column in enumerate(columns) if column > least]
            if not yielding:
                break
            columns[min(yielding, key=lambda i: (_folds(lengths[i], columns[i]), -columns[i]))] -= 1
    return columns


def _folds(lengths: Counter[int], width: int) -> int:
    """Return about how many lines more cells of these lengths take in a column that is narrower by one cell."""
    return _lines(lengths, width - 1) - _lines(lengths, width)


def _lines(lengths: Counter[int], width: int) -> int:
    """Return about how many lines cells of these lengths take in a column of a width."""
    return sum(count * -(-length // width) for length, count in lengths.items())
