"""Draws one row of a table, and what is said below it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from core.export.page import Row
from tui.console.tones import Tones
from tui.wrap import wrap

GAP = "  "
"""Between two columns."""
INDENT = 4
"""Cells before what is said below a row."""
_NARROWEST = 16
"""Cells that any text is given, however narrow the terminal."""


def folded(text: str, width: int) -> list[str]:
    """Return a text in lines of at most so many cells, at least one line."""
    return [text[start:end] for start, end in wrap(text, max(width, _NARROWEST))]


def row_lines(
    row: Row, columns: list[int], tones: Tones | None = None, *, styles: dict[int, str] | None = None
) -> Iterator[Text]:
    """Yield the lines of a row; a cell too long for its column runs on below itself.

    Args:
        row: The row; the first cell of one that belongs to another is indented.
        columns: Width of each column, in cells.
        tones: Colours of words; None for none.
        styles: Of whole cells, by their index; their words get no other colour.
    """
    whole = styles or {}
    folds = [_cell(row, at, room) for at, room in enumerate(columns)]
    for i in range(max(map(len, folds))):
        line = Text()
        for at, (fold, room) in enumerate(zip(folds, columns, strict=True)):
            piece = fold[i] if i < len(fold) else ""
            line.append_text(Text(piece, whole.get(at, "")) if tones is None or at in whole else tones.painted(piece))
            line.append(" " * (room - cell_len(piece)) + GAP)
        line.rstrip()
        yield line


def _cell(row: Row, at: int, room: int) -> list[str]:
    """Return the lines of a cell."""
    text = row.cells[at]
    indented = at == 0 and row.depth > 0
    pieces = [text[start:end] for start, end in wrap(text, room - cell_len(row.lead(1)) if indented else room)]
    return [row.lead(i) + piece for i, piece in enumerate(pieces)] if indented else pieces


def note_lines(row: Row, labels: tuple[str, ...], width: int) -> Iterator[Text]:
    """Yield what is said below a row, each note hanging under its label."""
    for label, note in zip(labels, row.notes, strict=False):
        if not note:
            continue
        hang = " " * (INDENT + cell_len(label) + 2)
        for i, piece in enumerate(folded(note, width - len(hang))):
            head = Text(hang) if i else Text.assemble(" " * INDENT, (label, "dim italic"), "  ")
            yield head.append(piece, "dim")
