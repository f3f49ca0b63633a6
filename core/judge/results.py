"""Rules for two results of one indicator (成绩对比): the arithmetic direction, good or bad not said."""

from __future__ import annotations

from decimal import Decimal

from core.judge import show
from core.judge.gate import Obstacle, Pair, counts_flow, figures, identity, new_against_all, several_years
from core.judge.measure import Measure, measures, real_terms
from core.judge.names import sameness
from core.judge.periods import alike, result_time
from core.judge.ruling import Ruling
from core.judge.setting import Page
from core.lexicon import Lexicon
from core.model import Message, Target, Verdict
from core.show import numbers

_TIMES = 5
"""From here on two amounts under two names are not set side by side."""
_ANY = Decimal("Infinity")
_ROUND = Decimal("0.05")
"""Up to where 超 and 近 reach, as a share of the number: the next round number is not much further."""


def results(a: Target, b: Target, page_a: Page, page_b: Page, lexicon: Lexicon) -> Ruling:
    """Return how an indicator moved from the earlier to the later report; up in rank is towards the first place.

    Where growth is real and the level nominal (生产总值), the growth rates are compared; elsewhere the levels.
    """
    if not measures(a, lexicon) or not measures(b, lexicon):
        return Ruling("no_value", Message.of("why-no-figure", name=show.name(a), a=a.shown, b=b.shown))
    time_a, time_b = result_time(a, page_a), result_time(b, page_b)
    blocked = (
        identity(a, b, lexicon)
        or several_years(a, b, page_a, time_a, lexicon)
        or several_years(b, a, page_b, time_b, lexicon)
        or new_against_all(a, b, lexicon)
    )
    flow = counts_flow(a, lexicon) or counts_flow(b, lexicon)
    if blocked is None and flow and alike(time_a, time_b) is False:
        values = {"plan": show.period(time_a), "result": show.period(time_b)}
        blocked = Obstacle("period", Message.of("why-period-results", **values))
    found = blocked or figures(a, b, lexicon, growth_first=real_terms(a, lexicon))
    if isinstance(found, Obstacle):
        return Ruling("not_comparable", found.why, found.reason)
    delta = found.b.middle - found.a.middle
    if unclear(found.a, found.b, a, b):
        values = {"name": show.name(a), "a": show.measure(found.a), "b": show.measure(found.b)}
        return Ruling("uncertain", Message.of("why-results-bound", **values))
    if far_apart(found) and sameness(a, b, lexicon) != "same":
        return Ruling("uncertain", Message.of("why-doubt-match", name=show.name(a), plan=a.shown, result=b.shown))
    rank = found.a.kind == "rank"
    verdict: Verdict = "same" if not delta else "up" if (delta > 0) != rank else "down"
    values = {
        "name": show.name(a),
        "a": show.measure(found.a),
        "b": show.measure(found.b),
        "delta": numbers.number(abs(delta), show.step(found.a)),
        "moved": f"{'+' if delta > 0 else ''}{numbers.number(delta, show.step(found.a))}",
        "a_period": show.period(time_a),
        "b_period": show.period(time_b),
    }
    key = f"why-rank-{verdict}" if rank else f"why-{verdict}"
    if delta and found.a.kind == "growth":
        key = "why-rate-moved"
    return Ruling(verdict, Message.of(key, **values), None, delta)


def far_apart(pair: Pair) -> bool:
    """Tell whether one amount is so many times the other that they are hardly one thing (64697亿元, 泸州3000亿元)."""
    low, high = sorted((abs(pair.a.low), abs(pair.b.low)))
    return pair.a.kind == "value" and high >= _TIMES * low


def unclear(first: Measure, second: Measure, a: Target, b: Target) -> bool:
    """Tell whether two figures that are only bounds may lie either way: 3708亿元, then 3000亿元以上."""
    if first.comparator == second.comparator:
        return False
    if first.low == second.low:
        return "approx" not in {first.comparator, second.comparator}
    (low_a, high_a), (low_b, high_b) = _range(first, a), _range(second, b)
    return low_a < high_b and low_b < high_a


def _range(found: Measure, target: Target) -> tuple[Decimal, Decimal]:
    """Return between what a figure lies: 380多万 below 390万, 超40亿 below 42亿, 40亿以上 anywhere above."""
    low, high = found.low, found.low if found.high is None else found.high
    if found.comparator in {"eq", "range", "approx"}:
        return low, high
    if found.comparator in {"le", "lt"}:
        return (-_ANY if found.comparator == "le" else low * (1 - _ROUND)), low
    if any(word in target.shown for word in ("多", "余")):
        return low, low + Decimal(1).scaleb(low.normalize().adjusted() - len(low.normalize().as_tuple().digits) + 1)
    return (low, _ANY) if found.comparator == "ge" else (low, low * (1 + _ROUND))
