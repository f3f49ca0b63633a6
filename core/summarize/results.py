"""The table of results (成绩单): every figure of the parts that report results, under its section."""

from __future__ import annotations

from core.model import Extraction, Report, SummaryRow, SummaryTable, Target
from core.show.figures import bounded, change_of, standing
from core.show.labels import Labels
from core.summarize.tables import MOST, counted, field
from core.summarize.weight import distinct, heaviest


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
