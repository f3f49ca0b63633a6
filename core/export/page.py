"""What Markdown, plain text and HTML show: a page of headings, lines, tables, trees, before a format draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

PART = "└ "
"""Before a row that stands under another, for each step; it takes two cells."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a part of the page."""

    text: str
    """The words."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of running text or of a list."""

    lines: tuple[str, ...]
    """The lines, without line breaks."""
    depths: tuple[int, ...] = ()
    """How deep each line is indented; empty when none is."""
    listed: bool = False
    """True when each line is an item of a list."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with what is said below it."""

    cells: tuple[str, ...]
    """The texts of the columns."""
    notes: tuple[str, ...] = ()
    """Quotes and reasons, one for each label of the table's `notes`; "" for none."""
    depth: int = 0
    """How far below the row that it belongs to; its first cell is indented so far."""
    tone: str = ""
    """Name of the colour of one of its cells, which says the same without it; "" for none."""

    def lead(self, line: int) -> str:
        """Return what stands before a line of its first cell: "└ " before the first of a row below another."""
        return "  " * self.depth if line or not self.depth else "  " * (self.depth - 1) + PART


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    columns: tuple[str, ...]
    """The heads of the columns."""
    rows: tuple[Row, ...]
    """The rows."""
    notes: tuple[str, ...] = ()
    """The labels of the notes."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand under one heading."""

    headings: tuple[str, ...]
    """The heading and those around it, the outermost first."""
    told: str
    """What is said of it beside the last heading; "" for nothing."""
    rows: tuple[Row, ...]
    """The rows."""
    tone: str = ""
    """Name of the colour of what is said; "" for none."""

    def lead(self, above: tuple[str, ...]) -> list[tuple[int, str]]:
        """Return its headings that are not those `above` of the group before it, each with its depth."""
        same = next((at for at, pair in enumerate(zip(self.headings, above, strict=False)) if pair[0] != pair[1]), None)
        shared = min(len(self.headings), len(above)) if same is None else same
        first = min(shared, len(self.headings) - 1)
        return [(at, heading) for at, heading in enumerate(self.headings) if at >= first]


@dataclass(frozen=True, slots=True)
class Register:
    """A table whose rows stand under headings; the columns are as wide in all groups."""

    columns: tuple[str, ...]
    """The heads of the columns."""
    groups: tuple[Group, ...]
    """The groups."""
    notes: tuple[str, ...] = ()
    """The labels of the notes below rows."""
    toned: int = 0
    """Index of the cell that has the colour of its row."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of a tree."""

    cells: tuple[str, ...]
    """The texts of the narrow columns before it."""
    text: str
    """Its words."""
    depth: int
    """How deep it stands, from 0."""
    tone: str = ""
    """Name of the colour of its cells, which say the same without it; "" for none."""
    anchor: str = ""
    """Name of the place that it leads to, in a format that has links; "" for none."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree, one line a branch, with narrow columns on the left so that they stand below each other."""

    columns: tuple[str, ...]
    """The heads of the columns, the last for the branches themselves."""
    branches: tuple[Branch, ...]
    """The branches, in order."""


Block: TypeAlias = Heading | Lines | Table | Register | Tree


@dataclass(frozen=True, slots=True)
class Page:
    """A whole export."""

    title: str
    """Its headline."""
    blocks: tuple[Block, ...]
    """What follows, in order."""
    cells: int | None = None
    """Width in plain text, to which its lines are folded; None for the usual one, with lines as they are."""
