"""Where a result lies to the bound that a promise sets."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.judge.measure import Measure

Position = Literal["better", "equal", "edge", "inside", "near", "worse", "off", "unclear"]

RATE_TOLERANCE = Decimal("0.3")
"""What 左右 and 约 allow for growth and rates, in percentage points. The law names no figure, so it is always shown."""
AMOUNT_TOLERANCE = Decimal("0.05")
"""What they allow for amounts, as a share of the promise."""

_UP, _DOWN = frozenset({"ge", "gt"}), frozenset({"le", "lt"})
_INFINITE = Decimal("Infinity")


@dataclass(frozen=True, slots=True)
class Bound:
    """A promise, turned so that more is always better."""

    worst: Decimal
    """The least that keeps it."""
    best: Decimal
    """The most that it asks for; the same as `worst` but for a range."""
    sign: int
    """1 where more is better, -1 where less is, 0 where neither is."""
    tolerance: Decimal
    """What 左右 allows; 0 for any other bound."""
    open: bool
    """True for 超过 and 低于, which leave the number itself out (Civil Code art. 1259)."""
    edged: bool
    """True where the number is a bound (以上, 以内, a range), not a point."""


def bound(plan: Measure, direction: int) -> Bound:
    """Return the bound of a promise.

    以上 and 以内 say themselves which way is better, as does a fall (下降3%以上 is -3 or less); a rank is better when
    lower; else the indicator's direction decides.

    Args:
        plan: What was promised.
        direction: 1 more is better, -1 less is, 0 neither.
    """
    sign = direction
    if plan.comparator in _UP:
        sign = -1 if plan.kind == "growth" and plan.low < 0 else 1
    elif plan.comparator in _DOWN:
        sign = 1 if plan.kind == "growth" and plan.low < 0 else -1
    elif plan.kind == "rank" or (plan.kind == "growth" and plan.low < 0):
        sign = -1
    ends = [(sign or 1) * end for end in (plan.low, plan.high) if end is not None]
    edged = plan.comparator not in {"eq", "approx"}
    return Bound(min(ends), max(ends), sign, tolerance(plan), plan.comparator in {"gt", "lt"}, edged)


def tolerance(plan: Measure) -> Decimal:
    """Return what 左右 or 约 allows around the promise; 0 where it does not stand there."""
    if plan.comparator != "approx":
        return Decimal(0)
    if plan.kind == "growth" or plan.unit in {"%", "百分点", "个百分点"}:
        return RATE_TOLERANCE
    return abs(plan.low) * AMOUNT_TOLERANCE


def position(promise: Bound, result: Measure) -> Position:
    """Return where the result lies: `worse` only when even its best reading misses the promise."""
    low, high = _interval(result, promise.sign or 1)
    if promise.sign == 0:
        return _neutral(promise, low, high)
    if low > promise.best:
        return "better"
    if low == high and low in {promise.worst, promise.best}:
        return "edge" if promise.edged else "equal"
    if low >= promise.worst:
        return "inside"
    if high < promise.worst:
        return "near" if promise.worst - high <= promise.tolerance else "worse"
    return "unclear"


def _neutral(promise: Bound, low: Decimal, high: Decimal) -> Position:
    if low == high == promise.worst == promise.best:
        return "equal"
    if promise.worst <= low and high <= promise.best:
        return "inside"
    near = promise.worst - promise.tolerance <= low and high <= promise.best + promise.tolerance
    return "near" if near else "off"


def _interval(result: Measure, sign: int) -> tuple[Decimal, Decimal]:
    """Return the least and the most that a result can be, turned by `sign`: 超50 is 50 and more."""
    low, high = result.low, result.low if result.high is None else result.high
    bound = result.comparator
    if result.kind == "growth" and low < 0 and bound in _UP | _DOWN:
        bound = "le" if bound in _UP else "ge"
    if bound in _UP:
        high = _INFINITE
    elif bound in _DOWN:
        low = -_INFINITE
    ends = sorted((sign * low, sign * high))
    return ends[0], ends[1]
