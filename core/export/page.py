"""What Markdown and plain text show: a page of headings, lines and tables, before either format draws it."""

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


Block: TypeAlias = Heading | Lines | Table


@dataclass(frozen=True, slots=True)
class Page:
    """A whole export."""

    title: str
    """Its headline."""
    blocks: tuple[Block, ...]
    """What follows, in order."""
