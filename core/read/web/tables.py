"""Tables of a page: which ones hold data, and their rows.

Old pages use tables as frames for everything; a table is data if it holds no other table, has at least two rows of two
cells with text, and no cell that is a text of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

LONGEST_CELL = 600
"""Characters of a cell above which it is a text, if it also holds most of the table."""

PARAGRAPHS = "p", "div", "br"


def data_tables(root: _Element) -> frozenset[_Element]:
    """Return the tables that hold data."""
    outer: set[_Element] = set()
    tables = list(root.iter("table"))
    for table in tables:
        around = next(table.iterancestors("table"), None)
        if around is not None:
            outer.add(around)
    return frozenset(table for table in tables if table not in outer and _is_data(table))


def _is_data(table: _Element) -> bool:
    if table.get("role") == "presentation":
        return False
    sizes = [
        [len("".join(map(str, cell.itertext())).strip()) for cell in row.iter("td", "th")] for row in table.iter("tr")
    ]
    wide = sum(sum(size > 0 for size in row) > 1 for row in sizes)
    longest = max((size for row in sizes for size in row), default=0)
    return wide > 1 and not (longest > LONGEST_CELL and longest * 2 > sum(map(sum, sizes)))


def rows_of(table: _Element) -> Iterator[tuple[list[str], int]]:
    """Yield the cells of each row, and how many of their characters are in links; a caption is a row of one cell."""
    for row in table.iter("caption", "tr"):
        cells = [row] if row.tag == "caption" else list(row.iter("td", "th"))
        texts = [_text(cell) for cell in cells]
        while texts and not texts[-1].strip():
            texts.pop()
        yield texts, sum(len("".join(map(str, link.itertext())).strip()) for cell in cells for link in cell.iter("a"))


def _text(cell: _Element) -> str:
    """Return the text of a cell, with a blank where a line of it ends."""
    pieces = [cell.text or ""]
    for element in cell.iterdescendants():
        if element.tag in PARAGRAPHS:
            pieces.append(" ")
        if element.tag not in {"script", "style"}:
            pieces.append(element.text or "")
        pieces.append(element.tail or "")
    return "".join(pieces)
