"""What Markdown, plain text and HTML show: a page of headings, lines, tables and trees, before a format draws it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


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


Block: TypeAlias = Heading | Lines | Table | Tree


@dataclass(frozen=True, slots=True)
class Page:
    """A whole export."""

    title: str
    """Its headline."""
    blocks: tuple[Block, ...]
    """What follows, in order."""
