"""How the time of a result lies to the time of a plan: the same, a part of it (序时), longer, or another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from core.judge.setting import Page
from core.model import Period, Target

Relation = Literal["same", "part", "longer", "other", "unknown"]

_YEAR_MONTHS = 12
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Timing:
    """The result's time beside the plan's."""

    relation: Relation
    """`part`: the plan's time is not over yet; `longer`: the result covers more than the plan's time."""
    plan: Period | None
    """The plan's time."""
    result: Period | None
    """The result's time."""
    elapsed: Decimal | None = None
    """Share of the plan's months that the result covers, from 0 to 1; None when unknown."""
    months: int = 0
    """Months of the plan's time that the result covers."""
    total: int = 0
    """Months of the plan's time."""
    assumed: bool = False
    """True when a date stands in neither clause: it was taken from a heading or the report's date."""


def plan_time(target: Target, page: Page) -> Period | None:
    """Return the time that a promise is about."""
    return target.period or page.plan_period


def result_time(target: Target, page: Page) -> Period | None:
    """Return the time that a result is about."""
    return target.period or page.achievement_period


def timing(plan: Period | None, result: Period | None) -> Timing:
    """Set the time of a result beside the time of a plan.

    Elapsed is months covered divided by months of the plan (序时进度, as supervision offices count it: 1—8月 of a year
    is 8/12). A deadline (年底前) counts from the first day of its year.
    """
    assumed = plan is None or result is None or plan.inherited or result.inherited
    due, done = _days(plan), _days(result)
    if due is None or done is None:
        return Timing("unknown", plan, result, assumed=assumed)
    total = _months(*due)
    covered = _months(max(due[0], done[0]), min(due[1], done[1])) if done[0] <= due[1] and due[0] <= done[1] else 0
    elapsed = min(_ONE, Decimal(covered) / Decimal(total))
    relation: Relation = "other"
    if covered == 0:
        pass
    elif covered == total:
        relation = "same" if _months(*done) - total < 2 else "longer"
    elif done[0] <= due[0]:
        relation = "part"
    return Timing(relation, plan, result, elapsed, covered, total, assumed)


def alike(a: Period | None, b: Period | None) -> bool | None:
    """Tell whether two results are about equally long and equally placed stretches of their years; None if unknown."""
    first, second = _days(a), _days(b)
    if first is None or second is None:
        return None
    return _months(*first) == _months(*second) and first[1].month == second[1].month


def is_long(period: Period | None) -> bool:
    """Tell whether a period is longer than a year."""
    days = _days(period)
    if period is not None and period.kind in {"multi_year", "since"}:
        return days is None or _months(*days) > _YEAR_MONTHS + 1
    return days is not None and _months(*days) > _YEAR_MONTHS + 1


def _days(period: Period | None) -> tuple[date, date] | None:
    if period is None or period.kind == "recurring":
        return None
    if period.end is None:
        return None
    start = period.start
    if start is None or period.kind in {"point", "deadline"}:
        start = min(start or period.end, date(period.end.year, 1, 1))
    return (start, period.end) if start <= period.end else None


def _months(start: date, end: date) -> int:
    return (end.year - start.year) * _YEAR_MONTHS + end.month - start.month + 1
