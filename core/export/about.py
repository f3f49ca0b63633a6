"""What a report says of itself, where each was read, and what became of every character of its file."""

from __future__ import annotations

from collections import Counter

from core.export.flow import Passage, visible
from core.export.page import Row, Table
from core.model import Document, Dropped, Meta, Period, Report
from core.show.labels import Labels
from core.show.notes import notes_of

FORMATS = {
    "text/plain": "TXT",
    "text/markdown": "Markdown",
    "text/html": "HTML",
    "application/pdf": "PDF",
    "application/msword": "DOC",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
}
"""What people call the formats."""


def about(report: Report, passages: tuple[Passage, ...], labels: Labels) -> Table:
    """Return the head of an outline: title, place, dates, and the sums of what was kept and left out."""
    rows = []
    for name, words in _told(report.meta, labels).items():
        read_at = _read_at(report, name, labels) if words else ""
        rows.append(Row((labels(f"about-{name}"), " ".join(words.split()) or labels("unnamed"), read_at)))
    rows.append(Row((labels("about-file"), _file(report.document, labels), "")))
    rows += [Row((labels("about-note"), labels.say(note), "")) for note in notes_of(report.document)]
    rows += [Row((label, words, "")) for label, words in _sums(report, passages, labels)]
    return Table(labels.many("column-item", "column-content", "column-read-at"), tuple(rows))


def _told(meta: Meta, labels: Labels) -> dict[str, str]:
    """Return what a report says of itself, by the name of the field; "" for what it does not say."""
    told = {name: getattr(meta, name) or "" for name in ("title", "place", "organ", "published", "source", "author")}
    if meta.place and meta.place_level:
        level = labels(f"place-level-{meta.place_level}")
        told["place"] = labels("place-level", place=meta.place, level=level)
    times = {"achievement_period": meta.achievement_period, "plan_period": meta.plan_period}
    return told | {name: _time(period, labels) for name, period in times.items()}


def _time(period: Period | None, labels: Labels) -> str:
    """Return a time as the report words it, with its first and last day where they are known."""
    if period is None:
        return ""
    days = "—".join(day.isoformat() for day in (period.start, period.end) if day is not None)
    return labels("period-days", period=period.text, days=days) if period.text and days else period.text or days


def _read_at(report: Report, name: str, labels: Labels) -> str:
    """Return where an entry that there is was read, or that it was inferred."""
    span = report.meta.where(name)
    return labels("inferred") if span is None else located(report.document, span.start, labels)


def located(document: Document, offset: int, labels: Labels) -> str:
    """Return the line of a character, with its page where there are pages: "第12行", "第3页第12行"."""
    line, page = document.line(offset), document.page(offset)
    return labels("at-line", line=line) if page is None else labels("at-page-line", page=page, line=line)


def _file(document: Document, labels: Labels) -> str:
    """Return what kind of file it is, its encoding, and how long."""
    parts = [FORMATS.get(document.media_type, document.media_type)]
    if document.encoding:
        parts.append(document.encoding.upper())
    parts.append(labels("file-size", characters=len(document.text), lines=len(document.text.splitlines())))
    if document.page_starts:
        parts.append(labels("file-pages", count=len(document.page_starts)))
    return labels("list-comma").join(parts)


def _sums(report: Report, passages: tuple[Passage, ...], labels: Labels) -> list[tuple[str, str]]:
    """Return what was kept and what was left out, so that both together are all characters but the blanks."""
    kept = sum(passage.characters(report.document) for passage in passages)
    bodies = sum(passage.kind == "body" for passage in passages)
    rows = [(labels("about-body"), labels("sum-body", paragraphs=bodies, characters=kept))]
    if report.dropped:
        rows.append((labels("about-dropped"), _by_reason(report.dropped, report.document, labels)))
    if report.joined:
        rows.append((labels("about-joined"), labels("sum-places", count=len(report.joined))))
    if report.flagged:
        rows.append((labels("about-flagged"), _by_reason(report.flagged, report.document, labels)))
    return rows


def _by_reason(items: tuple[Dropped, ...], document: Document, labels: Labels) -> str:
    """Return how many passages and characters there are, in all and for each reason, the most frequent first."""
    places: Counter[str] = Counter()
    characters: Counter[str] = Counter()
    for item in items:
        places[item.reason] += 1
        characters[item.reason] += visible(document.quote(item.span))
    reasons = [
        labels("sum-reason", reason=labels.known("drop", reason), count=count, characters=characters[reason])
        for reason, count in places.most_common()
    ]
    return labels(
        "sum-dropped",
        count=places.total(),
        characters=characters.total(),
        reasons=labels("list-comma").join(reasons),
    )
