"""What each column of a table of targets says of a target."""

from __future__ import annotations

from core.model import Period, Target
from core.show.figures import change_of
from core.show.labels import Labels
from core.show.numbers import NONE, SIGNS, number


def name(target: Target, labels: Labels) -> str:
    """Return the indicator as the table names it."""
    return target.indicator or labels("unnamed-indicator")


def value(target: Target) -> str:
    """Return the number as written; without one what is done and how far: "推动…建成通车"; "—" for neither.

    The name stands beside it, so … stands for it; a change or rank alone has a column of its own.
    """
    if not target.qualitative:
        return " ".join(target.shown.split()) if target.value is not None else NONE
    words = " ".join(target.shown.split())
    if words == target.indicator:
        return target.stage or NONE
    before, name, after = words.partition(target.indicator)
    if not target.indicator or not name:
        return words
    return f"{before}…{after}" if before or after else NONE


def bound(target: Target, labels: Labels) -> str:
    """Return the bound on the value, a sign with its words: "≥不低于"; a bound that is no number in words: "快于"."""
    if target.relation is not None:
        return labels(f"relation-{target.relation.kind}")
    return labels(f"bound-{target.comparator}") if target.value is not None else ""


def mark(target: Target) -> str:
    """Return only the sign of the bound on the value."""
    return SIGNS[target.comparator] if target.value is not None else ""


def change(target: Target, labels: Labels) -> str:
    """Return the change with what it is compared with, "同比+12.7%", and what the value came from, "由95.2%"."""
    parts = []
    if target.growth is not None:
        change = change_of(target)
        if target.growth.basis == "multiple_of_last_year":
            change = change.replace("+", "")  # 上年的2.7倍 is no rise by it
        parts.append(labels(f"change-{target.growth.basis}", change=change))
    if target.baseline is not None:
        parts.append(labels("from-baseline", value=number(target.baseline, target.unit)))
    return labels("list-comma").join(parts)


def time(period: Period | None, labels: Labels) -> str:
    """Return the time as worded, in brackets where the words stand elsewhere: "1—7月", "(下半年)"."""
    if period is None:
        return ""
    words = " ".join(period.text.split()) if period.text else _dates(period, labels)
    return labels("inherited-time", time=words) if words and period.inherited else words


def _dates(period: Period, labels: Labels) -> str:
    """Return a time that no words name."""
    if period.start is not None and period.end is not None:
        if period.kind == "year" and period.start.year == period.end.year:
            return str(period.end.year)
        return f"{period.start.isoformat()}—{period.end.isoformat()}"
    if period.start is not None:
        return labels("time-from", start=period.start.isoformat())
    return labels("time-until", end=period.end.isoformat()) if period.end is not None else ""


def line(target: Target, labels: Labels) -> str:
    """Return the line, with its page where there are pages: "12", "8页179行"."""
    if target.page is None:
        return str(target.line)
    return labels("at-page-narrow", page=target.page, line=target.line)


def status(target: Target, labels: Labels) -> str:
    """Return whether it is a result or a target, and how firm or far: "目标·确保", "成绩·推进中"."""
    word = labels(f"status-{target.status}")
    if target.modality is not None:
        return f"{word}·{target.modality}"
    return f"{word}·{labels('status-ongoing')}" if target.ongoing and target.status == "achieved" else word
