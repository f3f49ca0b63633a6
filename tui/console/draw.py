"""Draws a page as lines of a given width."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from core.export.columns import aligned
from core.export.page import Block, Heading, Lines, Page, Register, Row, Table, Tree
from tui.console.register import register
from tui.console.rows import GAP, folded, note_lines, row_lines
from tui.console.table import widths
from tui.console.tones import ROLES, Tones


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


def _block(block: Block, width: int, tones: Tones) -> Iterator[Text]:
    if isinstance(block, Heading):
        for piece in folded(block.text, width):
            yield Text(piece, "bold")
    elif isinstance(block, Lines):
        yield from _lines(block, width, tones)
    elif isinstance(block, Tree):
        yield from _tree(block, width)
    elif isinstance(block, Register):
        yield from register(block, width)
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
    for line in row_lines(Row(table.columns), columns, tones):
        line.stylize("dim")
        yield line
    yield Text("─" * min(width, sum(columns) + cell_len(GAP) * (len(columns) - 1)), "dim")
    for row in table.rows:
        yield from row_lines(row, columns, tones)
        yield from note_lines(row, table.notes, width)
