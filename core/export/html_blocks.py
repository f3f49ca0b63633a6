"""The parts of a page as HTML elements."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from xml.etree.ElementTree import Element

from core.export.elements import element, extended
from core.export.page import Block, Branch, Group, Heading, Lines, Register, Row, Table, Tree

_FIGURE = 14
"""Characters of a cell that holds a figure and nothing else."""


def block_elements(block: Block) -> Iterator[Element]:
    """Yield what shows a part of a page."""
    match block:
        case Heading():
            yield element("h2", block.text)
        case Lines():
            yield from _lines(block)
        case Tree():
            yield _tree(block)
        case Table():
            yield _table(block)
        case Register():
            yield _register(block)


def _lines(lines: Lines) -> Iterator[Element]:
    """Yield paragraphs, or a list whose items are indented as deep as they stand."""
    if not lines.listed:
        yield from (element("p", line) for line in lines.lines)
        return
    items = zip_longest(lines.lines, lines.depths, fillvalue=0)
    yield element("ul", *(element("li", str(line), style=_indent(int(depth))) for line, depth in items))


def _tree(tree: Tree) -> Element:
    """Return the tree as a list of links; the narrow columns follow each."""
    return element("ul", *(_branch(branch, tree.columns) for branch in tree.branches), class_="tree")


def _branch(branch: Branch, columns: tuple[str, ...]) -> Element:
    link = element("a", branch.text, href=f"#{branch.anchor}") if branch.anchor else element("span", branch.text)
    cells = [f"{head} {cell}" for head, cell in zip(columns, branch.cells, strict=False) if cell]
    told = element("small", " · ".join(cells))
    return element("li", link, told, class_=branch.tone, style=_indent(branch.depth))


def _indent(depth: int, kind: str = "margin") -> str:
    return f"{kind}-inline-start: {depth * 1.2:g}em" if depth else ""


def _table(table: Table) -> Element:
    """Return a table; what is said below a row stands in a row of its own, over all columns."""
    heads = element("tr", *(element("th", name, scope="col") for name in table.columns))
    body = element("tbody")
    for row in table.rows:
        extended(body, element("tr", *(element("td", cell) for cell in row.cells)), *_notes(row, table))
    return element("div", element("table", element("thead", heads), body), class_="wide")


def _register(table: Register) -> Element:
    """Return a table with a body for each group, under a head over all columns."""
    heads = element("tr", *(element("th", name, scope="col") for name in table.columns))
    bodies = [_group(group, table) for group in table.groups]
    return element("div", element("table", element("thead", heads), *bodies, class_="register"), class_="wide")


def _group(group: Group, table: Register) -> Element:
    *above, last = group.headings
    around = [element("small", " › ".join(above))] if above else []
    told = [element("small", f"〔{group.told}〕")] if group.told else []
    head = element("th", *around, element("span", last), *told, scope="rowgroup", colspan=str(len(table.columns)))
    body = element("tbody", element("tr", head, class_=group.tone))
    for row in group.rows:
        cells = [element("td", cell, class_=_whole(cell)) for cell in row.cells]
        cells[0] = element("td", row.cells[0], class_="part" if row.depth else "", style=_indent(row.depth, "padding"))
        cells[table.toned].set("class", f"{row.tone} whole")
        extended(body, element("tr", *cells), *_notes(row, table))
    return body


def _whole(cell: str) -> str:
    """Return the class of a figure, which is not torn from its unit."""
    return "whole" if len(cell) <= _FIGURE and any(char.isdigit() for char in cell) else ""


def _notes(row: Row, table: Table | Register) -> Iterator[Element]:
    told = [(label, note) for label, note in zip(table.notes, row.notes, strict=False) if note]
    if told:
        words = [part for label, note in told for part in (element("dt", label), element("dd", note))]
        cell = element("td", element("dl", *words), colspan=str(len(table.columns)))
        yield element("tr", cell, class_="notes")
