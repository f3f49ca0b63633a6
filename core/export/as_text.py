"""Plain text in columns."""

from __future__ import annotations

from core.export.columns import aligned, folded, padded, width
from core.export.page import Block, Heading, Lines, Page, Row, Table, Tree

GAP = "  "
"""Between two columns."""

INDENT = "    "
"""Before what is said below a row."""

RULE = 100
"""Width of the rules, in cells."""


NARROWEST = 10
"""Cells that a column is never cut below, however many there are."""


def as_text(page: Page) -> str:
    """Return the page as plain text, with an empty line before every part."""
    lines = [page.title, "=" * min(RULE, max(1, width(page.title)))]
    after: Block = Heading(page.title)
    for block in page.blocks:
        lines += _block(block) if isinstance(after, Heading) else ["", *_block(block)]
        after = block
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block(block: Block) -> list[str]:
    if isinstance(block, Heading):
        return [block.text, "-" * min(RULE, width(block.text))]
    if isinstance(block, Lines):
        return _lines(block)
    return _tree(block) if isinstance(block, Tree) else _table(block)


def _tree(tree: Tree) -> list[str]:
    *heads, last = tree.columns
    first, *before = aligned([tuple(heads), *(branch.cells for branch in tree.branches)], GAP)
    lines = [first + last, "-" * RULE]
    for columns, branch in zip(before, tree.branches, strict=True):
        indent = "  " * branch.depth
        room = max(NARROWEST, RULE - width(columns + indent))
        for at, piece in enumerate(folded(branch.text, room)):
            lines.append((" " * width(columns) if at else columns) + indent + piece)
    return lines


def _lines(block: Lines) -> list[str]:
    depths = block.depths or (0,) * len(block.lines)
    return ["  " * depth + " ".join(line.splitlines()) for depth, line in zip(depths, block.lines, strict=True)]


def _table(table: Table) -> list[str]:
    rows = [Row(table.columns), *table.rows]
    widths = _widths([max(width(row.cells[i]) for row in rows) for i in range(len(table.columns))])
    head, *body = (_row(row.cells, widths) for row in rows)
    lines = [*head, "-" * min(RULE, sum(widths) + len(GAP) * (len(widths) - 1))]
    for row, drawn in zip(table.rows, body, strict=True):
        lines += drawn
        lines += [f"{INDENT}{label}  {note}" for label, note in zip(table.notes, row.notes, strict=False) if note]
    return lines


def _widths(natural: list[int]) -> list[int]:
    """Return the widths with the widest columns cut back, all to one width, until the table fits between the rules."""
    room = RULE - len(GAP) * (len(natural) - 1)
    cut = max(natural)
    while cut > NARROWEST and sum(min(cells, cut) for cells in natural) > room:
        cut -= 1
    return [min(cells, cut) for cells in natural]


def _row(cells: tuple[str, ...], widths: list[int]) -> list[str]:
    """Return a row, a cell too long for its column running on below itself."""
    columns = [folded(" ".join(cell.split()), limit) for cell, limit in zip(cells, widths, strict=True)]
    height = max(map(len, columns))
    return [
        GAP.join(
            padded(column[i] if i < len(column) else "", limit) for column, limit in zip(columns, widths, strict=True)
        )
        for i in range(height)
    ]
