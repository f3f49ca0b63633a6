"""The time that the results, and the time that the plans of a report are about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date

from core.model import Period, Section
from core.outline.periods import dated, multi_year, names_several_years, rest_of_year, undated, whole_year

# A programme of several years, whose plans are those years: "“十五五”规划", "发展纲要"; rejects "工作计划".
PROGRAMME = re.compile(r"规划|纲要")
# Words for the year before: "过去一年", "上年"; rejects "过去五年".
LAST_YEAR = re.compile(r"过去一年|去年|上一?年|一年来")

LEAD_CHARACTERS = 1500
"""The beginning of a text, where a report names its year."""

MIDYEAR = range(5, 12)
"""Months in which a report of results without a named time is one of the half year."""

LEAST_NAMED = 3
"""How often a text must name a year that nothing else tells."""


def periods_of(
    title: str | None, sections: list[Section], text: str, anchor: date | None
) -> tuple[Period | None, Period | None]:
    """Return the time that the results, and the time that the plans are about."""
    headings = [section for top in sections for section in top.walk() if section.level <= 2 and not section.annex]
    past = [section.heading for section in headings if section.role == "achievement"]
    results = _named(past) or _titled(title or "")
    plans = _named([section.heading for section in headings if section.role == "plan"])
    if (
        plans
        and plans.kind == "multi_year"
        and anchor
        and anchor.month < MIDYEAR.start
        and not PROGRAMME.search(title or "")
    ):
        plans = whole_year(anchor.year)
    if plans and plans.kind == "year" and plans.start and (results is None or _last_year(past, results)):
        results = whole_year(plans.start.year - 1)
    if results is None and any(names_several_years(heading) for heading in past):
        return Period(None, None, None, "multi_year", inherited=True), plans
    year = anchor.year if anchor else results.end.year if results and results.end else _usual_year(text)
    if results is None and year:
        results = _unnamed_results(text, anchor, year)
    if results and results.end and plans is None:
        plans = _half(sections, results.end.year) or rest_of_year(results.end, _plan_words(text))
    return results, plans


def _titled(title: str) -> Period | None:
    """Return the time of the results that a title names; a 政府工作报告 bears the year in which it is given."""
    named = _named([title])
    if named and named.kind == "year" and named.start and title.endswith("政府工作报告"):
        return whole_year(named.start.year - 1)
    return named


def _last_year(headings: list[str], results: Period) -> bool:
    """Tell whether a heading adds the past year to a period of several: “十四五”时期和过去一年工作回顾."""
    return results.kind == "multi_year" and any(LAST_YEAR.search(heading) for heading in headings)


def _named(texts: list[str]) -> Period | None:
    """Return the first period of one year that the texts name, else the first of several years."""
    one = [period for text in texts for period in dated(text)]
    several = [period for text in texts for period in multi_year(text)]
    return next(iter(one), None) or next(iter(several), None)


def _half(sections: list[Section], year: int) -> Period | None:
    """Return the half year that a heading of a plan names without its year: 下半年“施工图”."""
    for section in sections:
        if section.role == "plan" and "下半年" in section.heading:
            return replace(undated("下半年", year)[0], text="下半年")
    return None


def _unnamed_results(text: str, anchor: date | None, year: int) -> Period | None:
    """Return the time of the results from the words of the text and the date of the page."""
    spoken = [period for period in dated(text) if period.kind == "half" and period.start and period.start.year == year]
    if spoken:
        return spoken[0]
    if "上半年" in text and (anchor is None or anchor.month in MIDYEAR):
        return undated("上半年", year)[0]
    if anchor is None:
        return next((period for period in dated(text[:LEAD_CHARACTERS]) if period.kind == "year"), None)
    return whole_year(year - 1 if anchor.month < MIDYEAR.start else year)


def _plan_words(text: str) -> str | None:
    return next((words for words in ("下阶段", "下半年", "下一阶段", "下一步", "接下来") if words in text), None)


def _usual_year(text: str) -> int | None:
    """Return the year that the text names most, when it does so at least three times."""
    years = Counter(period.start.year for period in dated(text) if period.start)
    best = max(years.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return best[0] if best[1] >= LEAST_NAMED else None
