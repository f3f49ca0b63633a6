"""The time that runs on from paragraph to paragraph, and the time of clauses that name none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core.extract.passage import Clause, Passage
from core.extract.times.clock import Clock
from core.extract.times.frame import Frame
from core.extract.times.mentions import Timed
from core.model import Period, Section, Status
from core.model.swift import swift

_OPENING = 2
"""A paragraph opens with its first sentences, up to this index."""
_BEFORE = (
    "",
    "刚刚",
    "回顾",
    "回首",
    "总结",
    "回望",
    "即将过去的",
    "刚刚过去的",
    "刚过去的",
    "过去的",
    "在",
    "自",
    "从",
)
"""Words before a time that still stands at the head of its sentence."""


@swift
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


def followed(running: Running, one: Passage, inside: Sequence[Sequence[Timed]], when: Clock | None = None) -> Running:
    """Return what runs on from a paragraph: the last year, or years, that opens one of its first sentences.

    The year of an event in the past (2018年,…) runs nowhere: only the years that the report is about do.
    """
    chapter = one.section.split(".")[0] if one.section else None
    if chapter != running.chapter:
        running = Running(chapter)
    for clause, own in zip(one.clauses, inside, strict=False):
        if clause.sentence > _OPENING:
            break
        if own and _opens(own[0], one, clause, when) and not _narrows(running, own[0].period, one.text[: clause.start]):
            running = Running(chapter, replace(own[0].period, inherited=True))
    return running


def _narrows(running: Running, period: Period, before: str) -> bool:
    """Tell whether one year would end several after figures of those: only the head of a paragraph turns back so."""
    several = period.kind == "year" and running.period is not None and running.period.kind == "multi_year"
    return several and any(character.isdigit() for character in before)


def _opens(timed: Timed, one: Passage, clause: Clause, when: Clock | None) -> bool:
    period = timed.period
    if not (timed.dated and timed.about and at_head(timed, one, clause)):
        return False
    if period.kind == "year" and period.start is not None and when is not None:
        return period.start.year in (when.past, when.plan) and period.text != "年度"
    return period.kind in ("year", "multi_year") and period.text != "年度"


def at_head(timed: Timed, one: Passage, clause: Clause) -> bool:
    """Tell whether a time opens its clause, after at most such words as 回顾."""
    return one.text[clause.start : timed.span.start] in _BEFORE


def bases(section: Section | None, frame: Frame, running: Running) -> dict[Status, Period | None]:
    """Return the time of clauses that name none, by status: of the heading, of the chapter so far, or of the report.

    In a section about several years it is never that of one year.
    """
    common = frame.headings.get(section.id) if section is not None else None
    if common is None and running.period is not None:
        if frame.past is not None and (running.period.start, running.period.end) == (frame.past.start, frame.past.end):
            past = frame.past if frame.past.text else running.period
            return {"achieved": past, "planned": frame.plan, "context": past}
        common = running.period
    if common is None and section is not None and section.scope == "multi_year":
        common = Period(None, None, None, "multi_year", inherited=True)
    if common is None:
        return {"achieved": frame.past, "planned": frame.plan, "context": frame.past}
    return {
        "achieved": common if fits(common, "achieved", frame.clock) else frame.past or common,
        "planned": common if fits(common, "planned", frame.clock) else frame.plan or common,
        "context": common,
    }


def fits(period: Period, state: Status, when: Clock | None) -> bool:
    """Tell whether a time that is not a clause's own can be that of a plan (not over before it) or a result."""
    if when is None:
        return True
    if state == "planned" and when.plan is not None:
        if period.end is None:
            return period.kind != "since" and (period.kind != "ytd" or when.plan == when.past)
        return period.end >= date(when.plan, 1, 1)
    if state == "achieved" and when.past is not None:
        late = period.start is not None and period.start.year > when.past
        return not late and not (period.kind == "deadline" and period.end is not None and period.end.year > when.past)
    return True
