"""A short account of one report or of a comparison, every clause of it verbatim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.model.comparison import Side
from core.model.message import Message
from core.model.span import Span

Block = Literal["results", "targets", "work", "change", "warning"]


@dataclass(frozen=True, slots=True)
class SummaryClause:
    """A clause of a report, as written."""

    text: str
    """The words, a substring of the document."""
    side: Side
    """Which report."""
    span: Span
    """Where in its document."""
    line: int
    """Its line."""
    block: Block
    """Which part of the summary it belongs to."""


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row of a table of the summary; every cell is verbatim or computed, and says which."""

    cells: tuple[str, ...]
    """The texts of the row."""
    side: Side | None
    """Which report the row's quote is from."""
    span: Span | None
    """Its quote."""
    line: int | None
    """The line of the quote."""


@dataclass(frozen=True, slots=True)
class SummaryTable:
    """A table of the summary."""

    block: Block
    """Which part of the summary it belongs to."""
    title: str
    """e.g. "成绩单"."""
    columns: tuple[str, ...]
    """The heads of the columns."""
    rows: tuple[SummaryRow, ...]
    """The rows."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The short account."""

    title: str
    """What it is about."""
    text: str
    """Running text, at most as long as was asked for."""
    clauses: tuple[SummaryClause, ...]
    """What the text is made of."""
    tables: tuple[SummaryTable, ...]
    """The rows behind it."""
    keywords: tuple[str, ...]
    """What the report is about."""
    warnings: tuple[Message, ...]
    """What a reader must know."""
