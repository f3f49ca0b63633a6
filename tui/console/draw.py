"""Draws a page as lines of a given width."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from core.export.columns import aligned
from core.export.page import Block, Heading, Lines, Page, Table, Tree
from tui.console.table import widths
from tui.console.tones import ROLES, Tones
from tui.wrap import wrap

GAP = "  "
"""Between two columns."""
INDENT = 4
"""Cells before what is said below a row."""
_NARROWEST = 16
"""Cells that any text is given, however narrow the terminal."""


def draw(page: Page, width: int, tones: Tones) -> Iterator[Text]:
    """Yield the lines of a page, each at most `width` cells unless the terminal is too narrow for a column."""
    for piece in folded(page.title, width):
        yield Text(piece, "bold")
    yield Text("─" * width, "dim")
    after: Block = Heading(page.title)
    for block in page.blocks:
        if not isinstance(after, Heading):
            yield Text("")
        yield from _block(block, width, tones)
        after = block


def folded(text: str, width: int) -> list[str]:
    """Return a text in lines of at most so many cells, at least one line."""
    return [text[start:end] for start, end in wrap(text, max(width, _NARROWEST))]


def _block(block: Block, width: int, tones: Tones) -> Iterator[Text]:
    if isinstance(block, Heading):
        for piece in folded(block.text, width):
            yield Text(piece, "bold")
    elif isinstance(block, Lines):
        yield from _lines(block, width, tones)
    elif isinstance(block, Tree):
        yield from _tree(block, width)
    else:
        yield from _table(block, width, tones)


def _tree(tree: Tree, width: int) -> Iterator[Text]:
    *heads, last = tree.columns
    first, *before = aligned([tuple(heads), *(branch.cells for branch in tree.branches)], GAP)
    yield Text(first + last, "dim")
    yield Text("─" * width, "dim")
    for columns, branch in zip(before, tree.branches, strict=True):
        indent, style = "  " * branch.depth, ROLES.get(branch.tone, "")
        for i, piece in enumerate(folded(branch.text, width - cell_len(columns + indent))):
            left = (" " * cell_len(columns), "") if i else (columns, style)
            yield Text.assemble(left, indent, (piece, "bold" if branch.depth == 0 else ""))


def _lines(block: Lines, width: int, tones: Tones) -> Iterator[Text]:
    for depth, line in zip(block.depths or (0,) * len(block.lines), block.lines, strict=True):
        indent = " " * 2 * depth
        for i, piece in enumerate(folded(line, width - len(indent) - 2)):
            yield Text.assemble(indent if i == 0 else indent + "  ", tones.painted(piece))


def _table(table: Table, width: int, tones: Tones) -> Iterator[Text]:
    columns = widths(table, width, cell_len(GAP))
    for line in _row(table.columns, columns, tones):
        line.stylize("dim")
        yield line
    yield Text("─" * min(width, sum(columns) + cell_len(GAP) * (len(columns) - 1)), "dim")
    for row in table.rows:
        yield from _row(row.cells, columns, tones)
        for label, note in zip(table.notes, row.notes, strict=False):
            yield from _note(label, note, width)


def _row(cells: tuple[str, ...], columns: list[int], tones: Tones) -> Iterator[Text]:
    """Yield the lines of a row; a cell too long for its column runs on below itself."""
    folds = [folded_cell(cell, room) for cell, room in zip(cells, columns, strict=True)]
    for i in range(max(map(len, folds))):
        line = Text()
        for fold, room in zip(folds, columns, strict=True):
            piece = fold[i] if i < len(fold) else ""
            line.append_text(tones.painted(piece)).append(" " * (room - cell_len(piece)) + GAP)
        line.rstrip()
        yield line


def folded_cell(text: str, room: int) -> list[str]:
    """Return the lines of a cell."""
    return [text[start:end] for start, end in wrap(text, room)]


def _note(label: str, note: str, width: int) -> Iterator[Text]:
    if not note:
        return
    hang = " " * (INDENT + cell_len(label) + 2)
    for i, piece in enumerate(folded(note, width - len(hang))):
        head = Text(hang) if i else Text.assemble(" " * INDENT, (label, "dim italic"), "  ")
        yield head.append(piece, "dim")
