"""A summary: the running text, the tables behind it, and where every clause stands."""

from __future__ import annotations

from core.export.page import Block, Heading, Lines, Page, Row, Table
from core.model import Summary, SummaryRow, SummaryTable
from core.show.labels import Labels


def summary_page(summary: Summary, labels: Labels) -> Page:
    """Return the page of a summary."""
    blocks: list[Block] = [Lines((summary.text,))] if summary.text else []
    if summary.warnings:
        warnings = tuple(labels.say(warning) for warning in summary.warnings)
        blocks += [Heading(labels("page-warnings")), Lines(warnings, listed=True)]
    for table in summary.tables:
        blocks += [Heading(table.title), _table(table, labels)]
    if summary.keywords:
        blocks.append(Lines((labels("page-keywords", words=" ".join(summary.keywords)),)))
    if summary.clauses:
        clauses = tuple(
            f"{clause.side.upper()} {labels('quote-line', line=clause.line, text=clause.text)}"
            for clause in summary.clauses
        )
        blocks += [Heading(labels("page-clauses")), Lines(clauses, listed=True)]
    return Page(summary.title, tuple(blocks))


def _table(table: SummaryTable, labels: Labels) -> Table:
    """Return a table with lines; where rows stand under a section, its name is shown once."""
    rows = []
    field = ""
    for row in table.rows:
        first, *rest = row.cells
        again = table.block == "results" and first == field
        field = first
        rows.append(Row(("" if again else first, *rest, _line(row))))
    return Table((*table.columns, labels("column-line")), tuple(rows))


def _line(row: SummaryRow) -> str:
    if row.line is None:
        return ""
    return str(row.line) if row.side is None else f"{row.side.upper()}{row.line}"
