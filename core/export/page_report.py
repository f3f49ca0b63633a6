"""One report: its outline, or its targets."""

from __future__ import annotations

from core.export.page import Block, Heading, Lines, Page, Row, Table
from core.model import Dropped, Extraction, Period, Report, Target
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


def outline_page(report: Report, labels: Labels) -> Page:
    """Return the page of a report's outline, with all that was left out of the body and why."""
    meta, unnamed = report.meta, labels("unnamed")
    about = {name: getattr(meta, name) or unnamed for name in ("place", "organ", "published", "source", "author")}
    periods = labels(
        "page-periods",
        achievement=_time(meta.achievement_period) or unnamed,
        plan=_time(meta.plan_period) or unnamed,
    )
    blocks: list[Block] = [Lines((meta.title or unnamed, labels("page-meta", **about), periods))]
    for article in report.articles:
        blocks.append(Heading(labels("page-article", title=article.title or unnamed)))
        sections = [section for top in article.sections for section in top.walk()]
        lines = tuple(
            labels(
                "page-section",
                id=section.id,
                heading=section.heading,
                role=labels(f"role-{section.role}"),
                line=report.document.line(section.heading_span.start),
            )
            for section in sections
        )
        blocks.append(Lines(lines, tuple(section.level - 1 for section in sections), listed=True))
    blocks += _left_out("page-dropped", report.dropped, report, labels)
    blocks += _left_out("page-flagged", report.flagged, report, labels)
    if report.joined:
        blocks.append(Lines((labels("page-joined", count=len(report.joined)),)))
    return Page(labels("page-outline", name=labels.name(report)), tuple(blocks))


def _time(period: Period | None) -> str:
    if period is None:
        return ""
    return period.text or "—".join(day.isoformat() for day in (period.start, period.end) if day is not None)


def _left_out(key: str, items: tuple[Dropped, ...], report: Report, labels: Labels) -> list[Block]:
    rows = tuple(
        Row(
            (
                str(report.document.line(item.span.start)),
                labels(f"drop-{item.reason}"),
                " ".join(report.document.quote(item.span).split()),
            )
        )
        for item in items
    )
    columns = labels.many("column-line", "column-reason", "column-text")
    return [Heading(labels(key, count=len(rows))), Table(columns, rows)] if rows else []
