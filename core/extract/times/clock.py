"""What relative words (今年, 去年, 五年来) mean in a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from core.model import Meta, Report, Role

Words = tuple[tuple[str, int], ...]
"""Words to be counted, each with 1, or -1 where it holds one of the others in another sense."""
_NOW: Words = (("今年", 1),)
_NEXT: Words = (("明年", 1),)
_LAST: Words = (
    ("去年", 1), ("过去一年", 1), ("过去的一年", 1), ("一年来", 1),
    ("比去年", -1), ("较去年", -1), ("于去年", -1), ("去年同期", -1),
)  # fmt: skip
"""Words for the year before the report; those that name a base (比去年) are taken off again."""
_DIGITS = str.maketrans("零〇○一二三四五六七八九", "000123456789")


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative words mean in a report."""

    past: int | None
    """The year that the results are about, of several the last."""
    plan: int | None
    """The year that the plans are about."""
    said: int | None = None
    """The year in which the report speaks, which its 今年 means everywhere; None when its words do not tell."""
    today: date | None = None
    """The last day that its results can reach: the day it was published, or the end of the time they are about."""
    term: tuple[int, int] | None = None
    """First and last year of the several years that the report looks back on; None for an ordinary one."""

    def year(self, *, planned: bool) -> int | None:
        """Return what 今年 means."""
        if self.said is not None:
            return self.said
        return (self.plan or self.past) if planned else (self.past or self.plan)


def clock(meta: Meta) -> Clock:
    """Return the clock of a report; without a stated time the year in its title or date stands for both."""
    told = meta.achievement_period
    # A report on 2025 and the five years to 2025 speaks of 全年 2025.
    reached = (told.end if told.kind == "multi_year" else told.start) if told is not None else None
    past = reached.year if reached is not None else None
    plan = meta.plan_period.start.year if meta.plan_period and meta.plan_period.start else None
    title = re.search(r"((?:19|20)\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})年", meta.title or "")
    shown = int(meta.published[:4]) if meta.published and meta.published[:4].isdigit() else None
    fallback = number(title[1]) if title else shown
    term = None
    if told is not None and told.kind == "multi_year" and told.start is not None and told.end is not None:
        term = told.start.year, told.end.year
    today = _day(meta.published) or (told.end if told is not None else None)
    return Clock(past or fallback, plan or fallback, None, today, term)


def number(year: str) -> int:
    """Return a year in digits of either kind, e.g. 二〇二五."""
    return int(year.translate(_DIGITS))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published) if published else None
    except ValueError:
        return None


def spoken(when: Clock, report: Report) -> Clock:
    """Return the clock with the year in which a report speaks, as its own words tell.

    A report of March 2008 on 2007 says 去年 of 2007 in its results and 今年 of 2008 in its plans; one of December 2007
    says 今年 of 2007 in its results and 明年 of 2008 in its plans.
    """
    if when.plan is None or when.past is None or when.plan == when.past:
        return replace(when, said=when.past)
    now_in_results, last = _said(report, "achievement", _NOW), _said(report, "achievement", _LAST)
    now_in_plans, next_in_plans = _said(report, "plan", _NOW), _said(report, "plan", _NEXT)
    if next_in_plans > now_in_plans or (now_in_results and not now_in_plans and not last):
        return replace(when, said=when.past)
    if last >= now_in_results:
        return replace(when, said=when.plan)
    return when


def _said(report: Report, role: Role, words: Words) -> int:
    """Return how often the paragraphs of a role say some words."""
    text = report.document.text
    count, known = text.count, [(word, sign) for word, sign in words if word in text]
    said = 0
    for paragraph in report.paragraphs:
        if paragraph.role == role:
            for piece in paragraph.pieces:
                for word, sign in known:
                    said += sign * count(word, piece.start, piece.end)
    return said
