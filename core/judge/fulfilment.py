"""Rules for a promise with a number and the figure that was reported (兑现, 进度)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from core.judge import show
from core.judge.bounds import Bound, Position, bound, position
from core.judge.case import Case
from core.judge.gate import Obstacle, Pair, counts_flow, figures, identity, new_against_all, only_begun, several_years
from core.judge.guard import SURE, doubt
from core.judge.measure import measures
from core.judge.names import direction, sameness
from core.judge.objects import names, passage
from core.judge.periods import Timing, is_long
from core.judge.promise import looks_back
from core.judge.qualitative import qualitative, relational, self_missed
from core.judge.ruling import Ruling
from core.judge.stages import state
from core.lexicon.entries import Term
from core.model import Message, Verdict
from core.show import numbers

_UNNAMED = Decimal("0.6")
"""The likeness from which a pair is judged although the names have little in common."""
_GOOD: dict[Position, Verdict] = {
    "better": "exceeded", "equal": "met", "edge": "met_edge", "inside": "met", "near": "near",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Found:
    """Two comparable figures, and where the result lies."""

    case: Case
    pair: Pair
    promise: Bound
    where: Position
    time: Timing


def fulfilment(case: Case) -> Ruling:
    """Return what became of a promise."""
    if case.score < SURE and sameness(case.plan, case.result, case.lexicon) in {"unclear", "generic"}:
        return _unmeasured("uncertain", "why-doubt-match", case)
    ruled = relational(case)
    if ruled is not None:
        return ruled
    if state(case.result.quote, case.lexicon)[0] == "missed":
        return self_missed(case)
    if not measures(case.plan, case.lexicon):
        return qualitative(case)
    if not measures(case.result, case.lexicon):
        return _unmeasured("no_value", "why-no-value", case)
    return _numbers(case, case.timing)


def _numbers(case: Case, time: Timing) -> Ruling:
    """Return the ruling on two numbers: the gate, then the doubts about the match, then the bound."""
    found = (
        identity(case.plan, case.result, case.lexicon)
        or _other_time(case, time)
        or new_against_all(case.plan, case.result, case.lexicon)
        or only_begun(case.plan, case.result, case.lexicon)
        or figures(case.plan, case.result, case.lexicon)
    )
    if isinstance(found, Obstacle):
        return Ruling("not_comparable", found.why, found.reason, elapsed=time.elapsed)
    if looks_back(case.plan, case.plan_page, case.lexicon):
        return _unmeasured("uncertain", "why-doubt-promise", case)
    alike = sameness(case.plan, case.result, case.lexicon)
    named = case.score >= _UNNAMED and names(case.plan, passage(case.result, case.result_page), case.lexicon)
    if alike == "generic" or (alike == "unclear" and not named):
        return _unmeasured("uncertain", "why-doubt-match", case)
    if _same_set(case, found):
        return _unmeasured("ongoing", "why-same-set", case)
    return _measured(case, found, time)


def _unmeasured(verdict: Verdict, key: str, case: Case) -> Ruling:
    values = {"name": show.name(case.plan), "plan": case.plan.shown, "result": case.result.shown}
    return Ruling(verdict, Message.of(key, **values))


def _same_set(case: Case, pair: Pair) -> bool:
    """Tell whether the number only says on how many the work goes on (推进39个欠发达县域帮扶, 强化39个…帮扶).

    A result that says itself that it goes on (15个试点稳步推进) is none yet.
    """
    if pair.a.kind != "value" or pair.a.low != pair.b.low or pair.a.comparator != "eq":
        return False
    goes_on = case.result.quote.endswith(tuple(row.term for row in _going_on(case)))
    return goes_on or all(state(t.quote, case.lexicon)[0] == "under_way" for t in (case.plan, case.result))


def _going_on(case: Case) -> tuple[Term, ...]:
    return tuple(row for row in case.lexicon.terms("stages", "task") if row.class_ == "ongoing")


def _other_time(case: Case, time: Timing) -> Obstacle | None:
    """Return the obstacle of a result from another time than the plan's, or from several years to a plan of one."""
    if not is_long(time.plan):
        several = several_years(case.result, case.plan, case.result_page, time.result, case.lexicon)
        if several is not None:
            return several
    apart = time.relation == "other" or (time.relation == "longer" and counts_flow(case.result, case.lexicon))
    if not apart:
        return None
    values = {"plan": show.period(time.plan), "result": show.period(time.result)}
    return Obstacle("period", Message.of("why-period", **values))


def _measured(case: Case, pair: Pair, time: Timing) -> Ruling:
    if pair.a.comparator == "lt" and any(word in case.plan.quote for word in case.lexicon.words("outcomes", "nearly")):
        pair = replace(pair, a=replace(pair.a, comparator="approx"))  # 近3亿人次 is no ceiling
    promise = bound(pair.a, direction(case.plan, case.lexicon))
    found = _Found(case, pair, promise, position(promise, pair.b), time)
    if found.where == "unclear":
        return _ruling("uncertain", found, "why-bound-unclear")
    if found.where == "off":
        return _ruling("not_comparable", found, "why-neutral")
    if time.relation == "part":
        return _part_year(found)
    if found.where != "worse":
        return _ruling(_GOOD[found.where], found)
    return _short(found)


def _short(found: _Found) -> Ruling:
    """Return the ruling on a result that misses the bound when the time is over: below only without any doubt."""
    case = found.case
    doubtful = doubt(case, found.time, found.pair)
    if doubtful == "why-doubt-name" and sameness(case.plan, case.result, case.lexicon) == "close":
        return _ruling("not_comparable", found, "why-other-name")
    if doubtful is not None:
        return _ruling("uncertain", found, doubtful)
    return _ruling("below", found, "why-below-about" if found.promise.tolerance else None)


def _part_year(found: _Found) -> Ruling:
    """Return the ruling while the plan's time still runs: never below, at most behind schedule (序时).

    A flow is on schedule when its share of the target is at least the share of months gone by; a growth rate or a
    level when it satisfies the target now. A level that does not yet do so is only under way.
    """
    case, pair, time = found.case, found.pair, found.time
    capped = found.promise.sign < 0
    if found.where in {"better", "equal", "edge", "inside"} and not capped and pair.a.kind == "value":
        return _ruling(_GOOD[found.where], found)
    if found.where != "worse":
        return _ruling("ontrack", found, "why-ontrack-rate")
    share = _share(pair)
    flow = pair.a.kind == "value" and not capped and counts_flow(case.plan, case.lexicon)
    if flow and share is not None and time.elapsed is not None and share >= time.elapsed:
        return _ruling("ontrack", found)
    if doubt(case, time, pair) is not None or not (flow or pair.a.kind == "growth"):
        return _ruling("ongoing", found, "why-part-year")
    return _ruling("behind", found, "why-behind" if flow else "why-behind-rate")


def _ruling(verdict: Verdict, found: _Found, key: str | None = None) -> Ruling:
    plan, result, time = found.pair.a, found.pair.b, found.time
    delta = result.low - plan.low
    inside = plan.high is not None and plan.low <= result.low <= plan.high
    gap = Decimal(0) if inside else -delta if found.promise.sign >= 0 else delta
    share = _share(found.pair)
    values = {
        "name": show.name(found.case.plan),
        "other": show.name(found.case.result),
        "plan": show.measure(plan),
        "result": show.measure(result),
        "margin": numbers.number(abs(gap), show.step(plan)),
        "tolerance": numbers.number(found.promise.tolerance, show.step(plan)),
        "plan_period": show.period(time.plan),
        "result_period": show.period(time.result),
        "share": numbers.percent(share),
        "elapsed": numbers.percent(time.elapsed),
        "months": f"{time.months}/{time.total}",
    }
    return Ruling(
        verdict,
        Message.of(key or f"why-{verdict.replace('_', '-')}", **values),
        "indicator" if verdict == "not_comparable" else None,
        delta=-delta if found.case.lens == "progress" else delta,
        gap=gap,
        elapsed=time.elapsed,
        share=share,
        flags=("date_assumed",) if time.assumed and verdict in {"ontrack", "behind"} else (),
    )


def _share(pair: Pair) -> Decimal | None:
    """Return result divided by target for amounts; a share of a growth rate or a rank says nothing."""
    if pair.a.kind != "value" or pair.a.low <= 0:
        return None
    return pair.b.low / pair.a.low
