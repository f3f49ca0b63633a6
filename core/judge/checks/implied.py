"""The plan that a completion implies: 49.81亿元 at 90.64 % of the plan make a plan of 54.95亿元."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from core.judge import show
from core.judge.setting import Setting
from core.model import PROMISES, Check, Link, Message, Quote, Side, Target
from core.show import numbers


def implied_plans(links: Iterable[Link], setting: Setting) -> Iterator[Check]:
    """Yield a check for each result that states its share of a plan: against the plan it is linked with, else alone.

    Only plans that the ledger could compare are taken; a fact that the report repeats is checked once.
    """
    done: set[tuple[Side, Decimal | None, Decimal | None]] = set()
    for link in links:
        if link.lens not in PROMISES or link.verdict in {"uncertain", "not_comparable"}:
            continue
        plan, result, side = link.promise, link.answer, link.sides[1]
        if result is None or plan is None or not _comparable(result, plan):
            continue
        if (side, *_fact(result)) not in done:
            yield _against(result, plan, side)
            done.add((side, *_fact(result)))
    yield from _alone(setting, done)


def _fact(result: Target) -> tuple[Decimal | None, Decimal | None]:
    return result.value, None if result.completion is None else result.completion.value


def _comparable(result: Target, plan: Target) -> bool:
    return _states_share(result) and plan.value is not None and plan.unit == result.unit


def _states_share(result: Target) -> bool:
    """Tell whether an amount states what share of a plan it is."""
    share = result.completion
    return share is not None and share.value > 0 and result.value is not None and result.unit != "%"


def implied(result: Target) -> tuple[Decimal, Decimal]:
    """Return the plan that a result and its completion imply, and how far rounding of both lets it vary.

    The last digit of the percentage is taken as rounded: 90.64 % stands for 90.635 % to 90.645 %.
    """
    if result.completion is None or result.value is None:
        raise ValueError("the result states no completion")
    percent = result.completion.value
    digits = -min(0, int(percent.as_tuple().exponent))
    plan = result.value * 100 / percent
    return plan, plan * (Decimal("0.5").scaleb(-digits) / percent + Decimal("0.0005"))


def _against(result: Target, plan: Target, side: Side) -> Check:
    value, slack = implied(result)
    low = plan.value or Decimal(0)
    high = plan.high if plan.high is not None else low
    if plan.comparator in {"ge", "gt"}:
        fits = value >= low - slack
    elif plan.comparator in {"le", "lt"}:
        fits = value <= high + slack
    else:
        wide = slack + (low * Decimal("0.05") if plan.comparator == "approx" else 0)
        fits = low - wide <= value <= high + wide
    values = _values(result, value) | {"plan": plan.shown}
    quotes = (Quote(side, result.clause), Quote("a", plan.clause))
    return Check("implied_plan", fits, quotes, Message.of("check-implied" if fits else "check-implied-off", **values))


def _alone(setting: Setting, done: set[tuple[Side, Decimal | None, Decimal | None]]) -> Iterator[Check]:
    pages: tuple[tuple[Side, tuple[Target, ...]], ...] = (
        ("a", setting.a.targets),
        ("b", setting.b.targets if setting.b is not None else ()),
    )
    for side, targets in pages:
        for target in targets:
            if _states_share(target) and (side, *_fact(target)) not in done:
                done.add((side, *_fact(target)))
                value, _ = implied(target)
                why = Message.of("check-implied-alone", **_values(target, value))
                yield Check("implied_plan", ok=True, quotes=(Quote(side, target.clause),), why=why)


def _values(result: Target, value: Decimal) -> dict[str, str]:
    percent = result.completion.value if result.completion is not None else Decimal(0)
    return {
        "name": show.name(result),
        "result": numbers.number(result.value or Decimal(0), result.unit),
        "completion": f"{numbers.plain(percent)}%",
        "implied": numbers.number(value, result.unit, 2),
    }
