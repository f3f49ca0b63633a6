"""What a report says about time as a whole: its clock, the time of its results and plans, and those of its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.extract.passage import fold
from core.extract.times.clock import Clock, clock, spoken
from core.extract.times.dates import numbered_plan
from core.extract.times.mentions import times
from core.lexicon import Lexicon
from core.model import Period, Report, Role, Section

# Accepts the 五年 of 过去一年和五年工作回顾: beside a year, the chapter tells of both; rejects 五年规划 and 二〇二五年.
_MANY = re.compile("(?<![〇零○一二三四五六七八九])[三五]年(?!规划|计划|行动|攻坚)")


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
    """Return the report's times; where its title and date tell none, those of its chapters' headings."""
    when = clock(report.meta)
    past, plan = report.meta.achievement_period, report.meta.plan_period
    if past is None or plan is None:
        named = _all_headings(report, when, lexicon)
        past, plan = past or _of_chapters(report, named, "achievement"), plan or _of_chapters(report, named, "plan")
        when = clock(replace(report.meta, achievement_period=past, plan_period=plan))
    when = spoken(when, report)
    headings = _all_headings(report, when, lexicon)
    past = _reaching(past, report, when, lexicon) if past is not None else None
    plan = plan or _rest(past)
    return Frame(when, past and replace(past, inherited=True), plan and replace(plan, inherited=True), headings)


def _of_chapters(report: Report, headings: dict[str, Period], role: Role) -> Period | None:
    """Return the year that the headings of the top sections of a role name, e.g. 一、二〇二四年工作情况."""
    for article in report.articles:
        for section in article.sections:
            named = headings.get(section.id)
            if section.role == role and named is not None and named.kind == "year" and named.start is not None:
                return named
    return None


def _all_headings(report: Report, when: Clock, lexicon: Lexicon) -> dict[str, Period]:
    result: dict[str, Period] = {}
    for article in report.articles:
        for section in article.sections:
            _headings(section, None, when, lexicon, result)
    return result


def _rest(past: Period | None) -> Period | None:
    """Return the time of the plans of a report on part of a year that says nothing of it: the rest of the year."""
    if past is None or past.end is None or past.kind not in ("half", "ytd", "quarter"):
        return None
    start = past.end + timedelta(days=1)
    return Period(None, start, date(start.year, 12, 31), "deadline") if start.year == past.end.year else None


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
            if timed.dated and timed.period.kind == "ytd" and start == past.start and end is not None:
                latest = max(latest, end)
    year = re.match(r"\d{4}年", past.text or "")
    return past if latest == past.end else Period(year.group() if year else None, past.start, latest, "ytd")


def _headings(section: Section, above: Period | None, when: Clock, lexicon: Lexicon, result: dict[str, Period]) -> None:
    named = times(fold(section.heading), when, lexicon, planned=section.role == "plan")
    dated = [one.period for one in named if one.dated and one.about]
    several = len({(period.start, period.end) for period in dated}) > 1
    several = several or (_MANY.search(section.heading) is not None and any(period.kind == "year" for period in dated))
    first = dated[0] if dated else numbered_plan(section.heading)
    own = None if several else replace(first, inherited=True) if first is not None else above
    if own is not None:
        result[section.id] = own
    for child in section.children:
        _headings(child, own, when, lexicon, result)
