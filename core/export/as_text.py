"""Plain text in columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from core.export.columns import aligned, folded, longest_piece, padded, shared_out, width
from core.export.page import PART, Block, Group, Heading, Lines, Page, Register, Row, Table, Tree

GAP = "  "
"""Between two columns."""

INDENT = "    "
"""Before what is said below a row."""

RULE = 100
"""Usual width of the rules, in cells."""


NARROWEST = 10
"""Cells that a column is never cut below, however many there are."""


def as_text(page: Page) -> str:
    """Return the page as plain text, with an empty line before every part."""
    room = page.cells or RULE
    title = folded(page.title, room) if page.cells else [page.title]
    lines = [*title, "=" * min(room, max(1, *map(width, title)))]
    after: Block = Heading(page.title)
    for block in page.blocks:
        drawn = _block(block, room, fold=page.cells is not None)
        lines += drawn if isinstance(after, Heading) else ["", *drawn]
        after = block
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _block(block: Block, room: int, *, fold: bool) -> list[str]:
    if isinstance(block, Heading):
        return [block.text, "-" * min(room, width(block.text))]
    if isinstance(block, Lines):
        return _lines(block, room if fold else None)
    if isinstance(block, Register):
        return list(_register(block, room))
    return _tree(block, room) if isinstance(block, Tree) else _table(block, room)


def _tree(tree: Tree, room: int) -> list[str]:
    *heads, last = tree.columns
    first, *before = aligned([tuple(heads), *(branch.cells for branch in tree.branches)], GAP)
    lines = [first + last, "-" * room]
    for columns, branch in zip(before, tree.branches, strict=True):
        indent = "  " * branch.depth
        left = max(NARROWEST, room - width(columns + indent))
        for at, piece in enumerate(folded(branch.text, left)):
            lines.append((" " * width(columns) if at else columns) + indent + piece)
    return lines


def _lines(block: Lines, room: int | None) -> list[str]:
    depths = block.depths or (0,) * len(block.lines)
    lines = []
    for depth, line in zip(depths, block.lines, strict=True):
        indent, words = "  " * depth, " ".join(line.splitlines())
        pieces = [words] if room is None else folded(words, room - len(indent) - 2)
        lines += [indent + ("  " if at else "") + piece for at, piece in enumerate(pieces)]
    return lines


def _table(table: Table, room: int) -> list[str]:
    rows = [Row(table.columns), *table.rows]
    widths = _widths([max(width(row.cells[i]) for row in rows) for i in range(len(table.columns))], room)
    lines = [*_row(rows[0], widths), "-" * min(room, sum(widths) + len(GAP) * (len(widths) - 1))]
    for row in table.rows:
        lines += [*_row(row, widths), *_notes(row, table.notes)]
    return lines


def _notes(row: Row, labels: tuple[str, ...]) -> list[str]:
    return [f"{INDENT}{label}  {note}" for label, note in zip(labels, row.notes, strict=False) if note]


def _register(table: Register, room: int) -> Iterator[str]:
    """Yield one table with the headings between its rows, those that are new to the group before."""
    rows = [Row(table.columns), *table.rows]
    lengths = [Counter(width(row.cells[i]) for row in rows) for i in range(len(table.columns))]
    lengths[0] = Counter(width(row.cells[0]) + len(PART) * row.depth for row in rows)
    whole = [longest_piece(row.cells[i] for row in rows) for i in range(len(lengths))]
    widths = shared_out(lengths, whole, room - len(GAP) * (len(lengths) - 1))
    yield from _row(rows[0], widths)
    yield "-" * room
    above: tuple[str, ...] = ()
    for at, group in enumerate(table.groups):
        if at:
            yield ""
        yield from _headings(group, above, room)
        above = group.headings
        for row in group.rows:
            yield from _row(row, widths)
            for label, note in zip(table.notes, row.notes, strict=False):
                hang = " " * (len(INDENT) + width(label) + len(GAP))
                for i, piece in enumerate(folded(note, room - len(hang))):
                    yield (hang if i else f"{INDENT}{label}{GAP}") + piece


def _headings(group: Group, above: tuple[str, ...], room: int) -> Iterator[str]:
    lead = group.lead(above)
    for at, (depth, heading) in enumerate(lead):
        told = f"  〔{group.told}〕" if group.told and at == len(lead) - 1 else ""
        indent = "  " * depth + "# "
        for i, piece in enumerate(folded(heading + told, room - len(indent))):
            yield (" " * len(indent) if i else indent) + piece


def _widths(natural: list[int], room: int) -> list[int]:
    """Return the widths with the widest columns cut back, all to one width, until the table fits between the rules."""
    left = room - len(GAP) * (len(natural) - 1)
    cut = max(natural)
    while cut > NARROWEST and sum(min(cells, cut) for cells in natural) > left:
        cut -= 1
    return [min(cells, cut) for cells in natural]


def _row(row: Row, widths: list[int]) -> list[str]:
    """Return a row, a cell too long for its column running on below itself."""
    columns = [folded(" ".join(cell.split()), limit) for cell, limit in zip(row.cells, widths, strict=True)]
    if row.depth:
        room = widths[0] - len(PART) * row.depth
        pieces = folded(" ".join(row.cells[0].split()), room)
        columns[0] = [row.lead(at) + piece for at, piece in enumerate(pieces)]
    height = max(map(len, columns))
    return [
        GAP.join(
            padded(column[i] if i < len(column) else "", limit) for column, limit in zip(columns, widths, strict=True)
        )
        for i in range(height)
    ]
