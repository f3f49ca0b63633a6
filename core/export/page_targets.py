"""The targets of one report."""

from __future__ import annotations

from core.export.page import Block, Heading, Page, Row, Table
from core.model import Extraction, Report, Target
from core.show import figures
from core.show.labels import Labels


def targets_page(report: Report, extraction: Extraction, labels: Labels) -> Page:
    """Return the page of a report's targets."""
    names = ("line", "indicator", "value", "growth", "standing", "period", "status")
    table = Table(
        columns=labels.many(*(f"column-{name}" for name in names)),
        rows=tuple(_target(target, report, labels) for target in extraction.targets),
        notes=labels.many("column-text"),
    )
    rejected = Table(
        labels.many("column-line", "column-value", "column-reason"),
        tuple(
            Row(
                (
                    str(report.document.line(item.span.start)),
                    " ".join(report.document.quote(item.span).split()),
                    labels.known("rejected", item.reason),
                )
            )
            for item in extraction.rejected
        ),
    )
    blocks: list[Block] = [table]
    if extraction.rejected:
        blocks += [Heading(labels("page-rejected", count=len(extraction.rejected))), rejected]
    return Page(labels("page-targets", name=labels.name(report), count=len(extraction.targets)), tuple(blocks))


def _target(target: Target, report: Report, labels: Labels) -> Row:
    has_value = target.value is not None or target.qualitative
    status = labels(f"status-{target.status}")
    cells = (
        str(target.line),
        target.indicator if target.of is None else f"└ {target.indicator}",
        figures.bounded(target, labels) if has_value else "",
        figures.change_of(target),
        figures.standing(target, labels),
        (target.period.text or "") if target.period is not None else "",
        status if target.modality is None else f"{status}·{target.modality}",
    )
    return Row(cells, (labels.quote(report.document, target.clause),))
