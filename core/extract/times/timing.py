"""Gives each clause its period: its own words, those of an earlier clause, of the heading, or of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from core.extract.passage import Clause, Passage, fold
from core.extract.times.mentions import Clock, Timed, clock, times
from core.lexicon import Lexicon
from core.model import Period, Report, Section, Status

_OPENING = 2
"""A paragraph opens with its first sentences, up to this index."""
_HEADING = 20
"""A run-in heading is at most this long."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a report says about time as a whole."""

    clock: Clock
    """What 今年 means."""
    past: Period | None
    """The time of its results."""
    plan: Period | None
    """The time of its plans."""
    headings: dict[str, Period]
    """By section id: the time that its heading, or one above it, names."""


def frame(report: Report, lexicon: Lexicon) -> Frame:
    """Return the report's times."""
    when = clock(report.meta)
    headings: dict[str, Period] = {}
    for article in report.articles:
        for section in article.sections:
            _headings(section, None, when, lexicon, headings)
    past, plan = report.meta.achievement_period, report.meta.plan_period
    past = _reaching(past, report, when, lexicon) if past is not None else None
    return Frame(when, past and replace(past, inherited=True), plan and replace(plan, inherited=True), headings)


def _reaching(past: Period, report: Report, when: Clock, lexicon: Lexicon) -> Period:
    """Return the time of undated results: a half-year report that gives figures for 1—8月 reaches to August."""
    if past.start is None or past.end is None or past.kind != "half":
        return past
    latest = past.end
    for paragraph in report.paragraphs:
        if paragraph.role != "achievement":
            continue
        for timed in times(fold(paragraph.text(report.document)), when, lexicon, planned=False):
            start, end = timed.period.start, timed.period.end
            if timed.period.kind == "ytd" and start == past.start and end is not None:
                latest = max(latest, end)
    year = re.match(r"\d{4}年", past.text or "")
    return past if latest == past.end else Period(year.group() if year else None, past.start, latest, "ytd")


def _headings(section: Section, above: Period | None, when: Clock, lexicon: Lexicon, result: dict[str, Period]) -> None:
    named = times(fold(section.heading), when, lexicon, planned=section.role == "plan")
    dated = [one.period for one in named if one.dated]
    several = len({(period.start, period.end) for period in dated}) > 1
    own = None if several else replace(dated[0], inherited=True) if dated else above
    if own is not None:
        result[section.id] = own
    for child in section.children:
        _headings(child, own, when, lexicon, result)


@dataclass(frozen=True, slots=True)
class Running:
    """The time that the last paragraph to open with one gave, inside one chapter.

    A chapter 2025年及“十四五”时期工作回顾 tells first of a year (2025年是很不平凡的一年。) and then of five (五年来,…).
    Only the openings of its paragraphs say where it turns, and five years' figures must never pass for one year's.
    """

    chapter: str | None = None
    """First part of the section ids."""
    period: Period | None = None
    """The time, or None before any."""


def followed(running: Running, one: Passage, named: list[Timed]) -> Running:
    """Return what runs on from a paragraph: the last year, or years, that opens one of its first sentences."""
    chapter = one.section.split(".")[0] if one.section else None
    if chapter != running.chapter:
        running = Running(chapter)
    for clause, inside in zip(one.clauses, one.by_clause([(t.span.start, t) for t in named]), strict=True):
        if clause.sentence > _OPENING:
            break
        for timed in inside[:1]:
            if _dates(timed) and _at_head(timed, one, clause):
                running = Running(chapter, replace(timed.period, inherited=True))
    return running


def _within(period: Period, around: Period | None) -> Period:
    """Give words that only say how often (日均) the dates of the time around them."""
    if period.kind != "recurring" or around is None:
        return period
    return replace(period, start=around.start, end=around.end)


def _dates(timed: Timed) -> bool:
    return timed.dated and timed.period.kind in ("year", "multi_year") and timed.period.text != "年度"


def _at_head(timed: Timed, one: Passage, clause: Clause) -> bool:
    return one.text[clause.start : timed.span.start] in ("", "刚刚过去的", "刚过去的", "即将过去的", "过去的")


def mentions(one: Passage, states: tuple[Status, ...], frame: Frame, lexicon: Lexicon) -> list[Timed]:
    """Return the times of a passage, with their words as written; 今年 depends on the clause's status."""
    planned = bool(states) and states[0] == "planned"
    found = times(one.text, frame.clock, lexicon, planned=planned)
    return [replace(t, period=replace(t.period, text=one.raw[t.span.start : t.span.end])) for t in found]


def periods(
    one: Passage, states: tuple[Status, ...], named: list[Timed], bases: dict[Status, Period | None]
) -> tuple[Period | None, ...]:
    """Return the period of each clause.

    A time that opens a sentence (1—11月,…) holds until another one or a run-in heading; one inside a clause holds
    to the end of its sentence; the date of an event (今年3月,疫情突发后) only for its own clause.
    """
    result: list[Period | None] = []
    lead: Period | None = None
    carried: Period | None = None
    sentence = -1
    mentioned = one.by_clause([(t.span.start, t) for t in named])
    for clause, state, inside in zip(one.clauses, states, mentioned, strict=True):
        if clause.sentence != sentence:
            sentence = clause.sentence
            carried = carried if one.text.startswith("其中", clause.start) else None
            lead = None if _is_heading(one, clause) else lead
        own = [t for t in inside if _counts(t, clause)]
        if own:
            best = next((t for t in reversed(own) if t.dated), own[-1])
            head = next((t for t in own[:1] if t.dated and _at_head(t, one, clause)), best)
            years = {t.period.start for t in own if t.period.kind == "year"}
            if len(years) < 2 and _carries(head, one, clause):
                carried = replace(head.period, inherited=True)
                lead = carried if _at_head(head, one, clause) else lead
            result.append(_within(best.period, carried or lead or bases[state]))
            continue
        result.append(carried or lead or bases[state])
    return tuple(result)


def _carries(timed: Timed, one: Passage, clause: Clause) -> bool:
    """Tell whether a mention also dates what follows: not 每月, 年度(计划) or the day of an event."""
    if timed.period.kind in ("point", "month"):
        after = one.text[clause.end + 1 : clause.end + 20].split(",")[0]
        return len(timed.span) == clause.end - clause.start and not after.endswith(("后", "时"))
    if timed.period.kind == "multi_year" and not _at_head(timed, one, clause):
        return False
    if one.text[max(0, timed.span.start - 2) : timed.span.start] in ("确保", "力争"):
        return False
    return timed.period.kind != "recurring" and timed.period.text != "年度"


def bases(section: Section | None, frame: Frame, running: Running) -> dict[Status, Period | None]:
    """Return the time of clauses that name none, by status: of the heading, of the chapter so far, or of the report.

    In a section about several years it is never that of one year.
    """
    common = frame.headings.get(section.id) if section is not None else None
    common = common or running.period
    if common is None and section is not None and section.scope == "multi_year":
        common = Period(None, None, None, "multi_year", inherited=True)
    return {"achieved": common or frame.past, "planned": common or frame.plan, "context": common}


def _counts(timed: Timed, clause: Clause) -> bool:
    """Tell whether a mention is about the clause's figures: an undated one such as 下阶段 only at its head."""
    return timed.dated or timed.period.kind != "deadline" or timed.span.start == clause.start


def _is_heading(one: Passage, clause: Clause) -> bool:
    """Tell whether a sentence of one short clause without digits is a run-in heading (招商引资提速提效。)."""
    words = one.text[clause.start : clause.end]
    return (
        clause.stop == "。"
        and len(words) <= _HEADING
        and not re.search(r"\d", words)
        and (clause.start == 0 or one.text[clause.start - 1] in "。 )")
    )
