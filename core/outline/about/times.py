"""The time that the results, and the time that the plans of a report are about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.lexicon import Lexicon
from core.model import Period, Section, Span
from core.outline.about.page import Line, Page
from core.outline.about.periods import Mention, dated, multi_year, rest_of_year, undated, whole_year, years
from core.outline.roles.roles import title_role, words_of

Reader = Callable[[str], list[Mention]]
"""Finds the times that a text names."""

LEAD_CHARACTERS = 1500
"""The beginning of a text, where a report names its year."""

MIDYEAR = range(5, 12)
"""Months in which a report of results without a named time is one of the half year."""

SOON = timedelta(days=31)
"""A report of the half year may come so long before its end."""

SEARCHED = 50_000
"""Characters of a text in which years are counted and times are looked for."""

LEAST_NAMED = 3
"""How often a text must name a year that nothing else tells."""

LEAST_SPOKEN = 2
"""Words of a report that a text about a place has at least, when its title and headings tell nothing."""

TERM = 5
"""Years of a five-year plan, and of a term of office."""

# The head of a paragraph that turns from five years to the last one: "刚刚过去的2025年", "各位代表！2025年是…".
LAST_OF_SEVERAL = (
    r"(?:^|\n)[ 　]*(?:各位代表[！!，,：:])?(?:刚刚?过去的|过去的|即将过去的)?(?P<year>{year}\s*年)(?!底|末|以来)"
)

# "2024年工作安排", "2024年经济社会发展目标", "2024年，我们将" · rejects "2024年底完成"
PRINTED_PLAN = (
    r"(?P<year>{year}年度?)(?:[^，,。；;\s底]{{0,10}}(?:安排|计划|打算|思路|目标|任务|展望|重点)"
    r"|[，,]?(?:我们|[我全][镇乡市县区局院校])(?:将|要))"
)

# "meiling-2021", "安海镇2022年", "2019 report" · rejects "20190305", "tmp2021x"
FILE_YEAR = re.compile(r"(?<![0-9A-Za-z])(?:19|20)\d{2}(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Told:
    """A time, and where its words stand."""

    period: Period
    """The time."""
    span: Span | None = None
    """Its words; None when it was inferred."""


@dataclass(frozen=True, slots=True)
class _Headings:
    """The headings of the first two levels, by role."""

    past: list[Line]
    plan: list[Line]


def periods_of(
    page: Page, source: str, sections: list[Section], anchor: date | None, lexicon: Lexicon
) -> tuple[Told | None, Told | None]:
    """Return the time that the results, and the time that the plans are about.

    Headings tell it, then the title, then the words of the text beside the date of the page.

    Args:
        page: What there is to search.
        source: The text that the headings' spans point into.
        sections: Top-level sections, with roles.
        anchor: When the page was published, else when the report was delivered.
        lexicon: Words for times.
    """
    report = (top for top in sections if not top.annex)
    heads = [section for top in report for section in (top, *top.children)]
    lines = {role: [_line(h, source) for h in heads if h.role == role] for role in ("achievement", "plan")}
    turned = [child for top in sections for child in top.children if child.role == "plan" != top.role]
    lines["plan"] += [_line(below, source) for child in turned for below in child.children if below.role == "plan"]
    headings = _Headings(lines["achievement"], lines["plan"])
    title_past, title_plan = _titled(page.title, lexicon)
    results = _first_of(headings.past, dated) or title_past or _first_of(headings.past, multi_year)
    plans = _planned(page, headings, results, anchor, lexicon) or title_plan
    if plans is None and anchor and _first_of(headings.plan, multi_year):
        plans = Told(whole_year(anchor.year))
    results = _results(page, headings, results, plans, lexicon)
    if results is None and plans is None and not _is_report(page, heads, lexicon):
        return None, None
    if results is None and _tells_results(sections, plans, title_plan):
        results = _unnamed(page, plans, anchor)
    if plans is None and results and results.period.end:
        plans = _rest(page, headings, results.period.end, lexicon)
        plans = _printed(page, plans)
    return results, plans


def _line(section: Section, source: str) -> Line:
    return Line(section.heading_span.of(source), section.heading_span.start)


def _first_of(lines: list[Line], reader: Reader) -> Told | None:
    """Return the first time that a reader finds in the lines."""
    return next(_read(lines, reader), None)


def _read(lines: list[Line], reader: Reader) -> Iterator[Told]:
    for line in lines:
        for mention in reader(line.text):
            yield Told(mention.period, line.span(mention.span.start, mention.span.end))


def _titled(title: Line | None, lexicon: Lexicon) -> tuple[Told | None, Told | None]:
    """Return the times of results and plans that a title names.

    A 政府工作报告 bears the year in which it is given; 2023年工作总结及2024年工作思路 names both times, 2024年工作要点
    that of plans.
    """
    told = list(_read([title], dated)) if title else []
    if title is None or not told:
        return None, next(_read([title], multi_year), None) if title else None
    first, bare = told[0], "".join(title.text.split())
    start = first.period.start
    if first.period.kind == "year" and start and bare.endswith(lexicon.words("about", "government_report")):
        return Told(whole_year(start.year - 1)), replace(first, period=replace(first.period, inherited=True))
    later = next(
        (one for one in told[1:] if start and one.period.start and one.period.start.year == start.year + 1), None
    )
    if later is None and title_role(title.text, words_of(lexicon)) == "plan":
        return None, first
    return first, later


def _planned(
    page: Page, headings: _Headings, results: Told | None, anchor: date | None, lexicon: Lexicon
) -> Told | None:
    """Return the time that the headings of plans name: a year, the coming one, or several."""
    reached = results.period.end if results else None
    for named in _read(headings.plan, dated):
        if reached is None or (named.period.end and named.period.end > reached):
            return named
    for words, later in (("this_year", 0), ("next_year", 1)):
        found = next((f for line in headings.plan if (f := _find(line, lexicon.words("about", words)))), None)
        year = _coming(results, anchor, page) if found and not _ends_midyear(results) else None
        if found and year:
            return Told(whole_year(year + later * (results is None), found[0]), found[1])
    several = _first_of(headings.plan, multi_year)
    programme = page.title and any(word in page.title.text for word in lexicon.words("about", "programme"))
    if several:
        early = anchor is not None and anchor.month < MIDYEAR.start and not programme
        return None if early else several
    ahead = next((f for line in headings.plan if (f := _find(line, lexicon.words("about", "years_ahead")))), None)
    if ahead is None:
        return None
    start = None if anchor and anchor.month >= MIDYEAR.start else _coming(results, anchor, page)
    return Told(_years(start, start + TERM - 1 if start else None, ahead[0]), ahead[1])


def _years(first: int | None, last: int | None, words: str) -> Period:
    """Return several years, without dates where the text does not say which."""
    return years(first, last, words) if first and last else Period(words, None, None, "multi_year")


def _coming(results: Told | None, anchor: date | None, page: Page) -> int | None:
    """Return the year that 今年 means in a plan: the one after the results, or that of the page's date."""
    if results and results.period.end:
        return results.period.end.year + 1
    if anchor:
        return anchor.year
    usual = _usual_year(page.text)
    return usual + 1 if usual else None


def _ends_midyear(results: Told | None) -> bool:
    return bool(results and results.period.end and results.period.end.month < 12)


def _find(line: Line, words: tuple[str, ...]) -> tuple[str, Span] | None:
    """Return the first of the words that a line has, and where."""
    found = [(at, -len(word), word) for word in words if (at := line.text.find(word)) >= 0]
    if not found:
        return None
    at, _, word = min(found)
    return word, line.span(at, at + len(word))


def _results(
    page: Page, headings: _Headings, results: Told | None, plans: Told | None, lexicon: Lexicon
) -> Told | None:
    """Return the time of the results once that of the plans is known."""
    year = plans.period.start.year if plans and plans.period.kind == "year" and plans.period.start else None
    if results and results.period.kind == "year" and results.period.start and year is None:
        return _first_of(headings.past, _first_half_of(results.period.start.year)) or results
    if results is None or results.period.kind == "multi_year":
        several = next((f for line in headings.past if (f := _find(line, lexicon.words("about", "years_back")))), None)
        last = next((f for line in headings.past if (f := _find(line, lexicon.words("about", "last_year")))), None)
        if last and year:
            return Told(whole_year(year - 1, last[0]), last[1])
        if several and results is None:
            end = year - 1 if year else _usual_year(page.text)
            return Told(_years(end - TERM + 1 if end else None, end, several[0]), several[1])
    if results and year and results.period.end == date(year - 1, 12, 31):
        inferred = results.period.kind == "year" and results.span is None
        return (
            _last_of_several(page, year - 1) if inferred or results.period.kind == "multi_year" else None
        ) or results
    return results


def _first_half_of(year: int) -> Reader:
    """Return a reader of the first months of a year, which only the title names: 2024年工作总结 / 一、上半年工作."""

    def read(text: str) -> list[Mention]:
        bare = [] if dated(text) else undated(text, year)
        return [one for one in bare if one.period.kind in {"half", "ytd"} and one.period.start == date(year, 1, 1)]

    return read


def _last_of_several(page: Page, year: int) -> Told | None:
    """Return the last of several years when a paragraph turns to it: 刚刚过去的2025年."""
    match = re.search(LAST_OF_SEVERAL.format(year=year), page.text)
    if match is None:
        return None
    span = page.span(*match.span("year"))
    return Told(replace(whole_year(year, match["year"]), inherited=False), span)


def _tells_results(sections: list[Section], plans: Told | None, title_plan: Told | None) -> bool:
    """Tell whether a report has results at all, so that their time may be inferred."""
    if title_plan is not None:
        return False
    return not sections or plans is None or any(section.role in {"achievement", "mixed"} for section in sections)


def _is_report(page: Page, heads: list[Section], lexicon: Lexicon) -> bool:
    """Tell whether a text without a named time is a report: by its title, its headings, or how it speaks of a place."""
    if page.title and any(word in page.title.text for word in lexicon.words("about", "report_title")):
        return True
    words = words_of(lexicon)
    if any(title_role(head.heading, words) for head in heads):
        return True
    lead = page.text[:LEAD_CHARACTERS]
    spoken = sum(word in lead for word in lexicon.words("about", "report_word"))
    return page.placed and spoken >= LEAST_SPOKEN


def _unnamed(page: Page, plans: Told | None, anchor: date | None) -> Told | None:
    """Return the time of results that no heading names: the year before the plans, or as text and date say."""
    if plans and plans.period.kind == "year" and plans.period.start:
        return Told(whole_year(plans.period.start.year - 1))
    lead = Line(page.text[:LEAD_CHARACTERS], 0)
    spoken = [_in_text(page, one) for one in _read([lead], dated)]
    for one in spoken:
        end = one.period.end
        if one.period.kind in {"half", "ytd"} and end and (anchor is None or end.year == anchor.year):
            return one
    usual = None if anchor else _usual_year(page.text)
    year = anchor.year if anchor else usual or _file_year(page.name)
    if year and (partly := _part_of_year(page, year, anchor)):
        return partly
    if anchor is None:
        return next((one for one in spoken if one.period.kind == "year" and one.period.end == _last_day(usual)), None)
    return Told(whole_year(anchor.year - 1 if anchor.month < MIDYEAR.start else anchor.year))


def _last_day(year: int | None) -> date | None:
    return date(year, 12, 31) if year else None


def _part_of_year(page: Page, year: int, anchor: date | None) -> Told | None:
    """Return the first months of a year that a text names without it: 上半年, 1—7月份, 前三季度.

    They must be over when the page was published, a half year nearly so.
    """
    for text, kinds in (
        (page.text[:LEAD_CHARACTERS], {"half", "ytd", "quarter"}),
        (page.text[:SEARCHED], {"half", "ytd"}),
    ):
        for mention in undated(text, year):
            start, end = mention.period.start, mention.period.end
            begun = mention.period.kind in kinds and start == date(year, 1, 1)
            early = SOON if mention.period.kind == "half" else timedelta()
            if begun and end and (anchor is None or end - early <= anchor):
                return Told(mention.period, page.span(mention.span.start, mention.span.end))
    return None


def _file_year(name: str) -> int | None:
    """Return the year in the name of a file, which stands there by itself: 安海镇-2022."""
    match = FILE_YEAR.search(name)
    return int(match[0]) if match else None


def _in_text(page: Page, told: Told) -> Told:
    """Return a time found in the page's text with its place in the document."""
    span = told.span
    return replace(told, span=page.span(span.start, span.end) if span else None)


def _printed(page: Page, plans: Told) -> Told:
    """Return the time of plans, with the words of a text that names it below its headings: 2024年，我们将."""
    start = plans.period.start
    if plans.span is not None or plans.period.kind != "year" or start is None:
        return plans
    match = re.search(PRINTED_PLAN.format(year=start.year), page.text[:SEARCHED])
    if match is None:
        return plans
    return Told(replace(whole_year(start.year, match["year"]), inherited=False), page.span(*match.span("year")))


def _rest(page: Page, headings: _Headings, end: date, lexicon: Lexicon) -> Told:
    """Return the rest of the year after the results, with the words that the headings or the text have for it."""
    for line in headings.plan:
        if found := _find(line, ("下半年",)):
            return Told(replace(undated("下半年", end.year)[0].period, text="下半年"), found[1])
    words = next((word for word in lexicon.words("about", "rest_of_year") if word in page.text), None)
    period = rest_of_year(end, words)
    return Told(period, page.find(words) if words and period.text else None)


def _usual_year(text: str) -> int | None:
    """Return the year that the text names most, the latest of several, when it does so at least three times."""
    named = Counter(mention.period.start.year for mention in dated(text[:SEARCHED]) if mention.period.start)
    best = max(named.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
    return best[0] if best[1] >= LEAST_NAMED else None
