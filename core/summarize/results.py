"""The table of results (成绩单): every figure of the parts that report results, under its section."""

from __future__ import annotations

from core.model import Extraction, Report, Section, SummaryRow, SummaryTable, Target
from core.summarize.figures import bounded, change_of, standing
from core.summarize.labels import Labels
from core.summarize.weight import distinct, heaviest

MOST = 40
"""Rows of a table; a State Council report states over 200 figures, and a table of all of them sums up nothing."""


def results_table(report: Report, extraction: Extraction, labels: Labels) -> SummaryTable | None:
    """Return what has been achieved, in the order of the text; None where the report states no result."""
    figures = distinct([t for t in extraction.targets if t.status == "achieved" and not t.qualitative])
    if not figures:
        return None
    kept = [figures[i] for i in heaviest(figures, MOST, labels.lexicon)]
    return SummaryTable(
        "results",
        counted(labels("summary-results"), len(kept), len(figures), labels),
        labels.many("column-field", "column-indicator", "column-period", "column-value", "column-growth-standing"),
        tuple(_row(target, report, labels) for target in kept),
    )


def counted(title: str, shown: int, total: int, labels: Labels) -> str:
    """Return a title that says so when rows were left out."""
    return title if shown == total else labels("summary-some", title=title, shown=shown, total=total)


def _row(target: Target, report: Report, labels: Labels) -> SummaryRow:
    period = target.period.text if target.period is not None else None
    cells = (
        field(report, target.section),
        target.indicator if target.of is None else f"└ {target.indicator}",
        period or "",
        bounded(target, labels) if target.value is not None else "",
        "，".join(text for text in (change_of(target), standing(target, labels)) if text),
    )
    return SummaryRow(cells, "a", target.clause, target.line)


def field(report: Report, ident: str | None) -> str:
    """Return the heading of a target's section without its marker, "" before the first heading."""
    return "" if ident is None else bare(report.section(ident))


def bare(section: Section) -> str:
    """Return a heading without its marker."""
    return section.heading.removeprefix(section.marker or "").strip()
