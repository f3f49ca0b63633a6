"""GitHub-flavoured Markdown."""

from __future__ import annotations

import re

from core.export.page import PART, Block, Group, Heading, Lines, Page, Register, Row, Table, Tree

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")
"""Accepts the * of 3个*项目 and the | that would end a cell; rejects 。, which Markdown leaves alone."""

_LIST_START = re.compile(r"^(\d+)(?=[.)]\s)|^(?=[-+]\s)")
"""Accepts the 1. of "1. 坚持项目带动" and a leading dash; rejects 12.7 and 1.坚持, which start no list."""


def as_markdown(page: Page) -> str:
    """Return the page as Markdown."""
    parts = [f"# {escaped(page.title)}", *(text for block in page.blocks if (text := _block(block)))]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is, on one line."""
    return _LIST_START.sub(r"\g<0>\\", _SPECIAL.sub(r"\\\1", " ".join(text.splitlines())))


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"## {escaped(block.text)}"
    if isinstance(block, Lines):
        return _lines(block)
    if isinstance(block, Register):
        return "\n\n".join(text for group in block.groups for text in _group(group, block))
    return _tree(block) if isinstance(block, Tree) else _table(block)


def _group(group: Group, table: Register) -> tuple[str, str]:
    """Return the headings of a group as one, and its rows as a table of their own."""
    told = f"〔{group.told}〕" if group.told else ""
    rows = tuple(Row((_indented(row), *row.cells[1:]), row.notes) for row in group.rows)
    return f"## {escaped(' › '.join(group.headings) + told)}", _table(Table(table.columns, rows, table.notes))


def _indented(row: Row) -> str:
    return "\u3000" * (row.depth - 1) + PART + row.cells[0] if row.depth else row.cells[0]


def _tree(tree: Tree) -> str:
    """Return a list in which what the narrow columns say follows each branch in brackets."""
    lines = []
    for branch in tree.branches:
        cells = [f"{head} {cell}" for head, cell in zip(tree.columns, branch.cells, strict=False) if cell]
        lines.append(f"{'  ' * branch.depth}- {escaped(branch.text)}  〔{escaped(' · '.join(cells))}〕")
    return "\n".join(lines)


def _lines(block: Lines) -> str:
    if not block.listed:
        return "\n\n".join(map(escaped, block.lines))
    depths = block.depths or (0,) * len(block.lines)
    return "\n".join(f"{'  ' * depth}- {escaped(line)}" for depth, line in zip(depths, block.lines, strict=True))


def _table(table: Table) -> str:
    """Return a table whose notes are columns of their own."""
    heads = (*table.columns, *table.notes)
    lines = [_cells(heads), _cells(("---",) * len(heads), raw=True)]
    lines += [_cells(_all(row, table)) for row in table.rows]
    return "\n".join(lines)


def _all(row: Row, table: Table) -> tuple[str, ...]:
    missing = ("",) * (len(table.notes) - len(row.notes))
    return (*row.cells, *row.notes, *missing)


def _cells(cells: tuple[str, ...], *, raw: bool = False) -> str:
    return "| " + " | ".join(cell if raw else escaped(cell) for cell in cells) + " |"
