"""Rates that stand beside the two counts they are made of: 1186件, 办结1176件, 办结率99.16%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from core.judge.setting import Page
from core.model import Check, Message, Quote, Side, Target
from core.show import numbers

_NEAR = Decimal(3)
"""Percentage points beyond which the counts are taken to be others than the rate's own."""


def rates(page: Page, side: Side) -> Iterator[Check]:
    """Yield a check for each rate whose part and whole stand before it in the sentence."""
    targets = page.targets
    for place, rate in enumerate(targets):
        if rate.unit == "%" and rate.value is not None and "率" in rate.indicator:
            found = _counts(targets[:place], rate)
            if found is not None:
                yield from _check(*found, rate, side)


def _counts(before: Sequence[Target], rate: Target) -> tuple[Target, Target] | None:
    """Return whole and part: the sentence's last two counts, the part named like the rate (办结, 办结率)."""
    stem = rate.indicator.split("率")[0][-2:]
    counts = [
        t for t in before if t.sentence == rate.sentence and t.value and t.unit != "%" and t.status == rate.status
    ]
    if len(counts) < 2 or len(stem) < 2:
        return None
    whole, part = counts[-2:]
    named = stem in part.indicator or stem in part.quote
    if not named or whole.unit != part.unit or not (whole.value and part.value) or part.value > whole.value:
        return None
    return whole, part


def _check(whole: Target, part: Target, rate: Target, side: Side) -> Iterator[Check]:
    if whole.value is None or part.value is None or rate.value is None:
        return
    computed = part.value * 100 / whole.value
    digits = -min(0, int(rate.value.as_tuple().exponent))
    fits = abs(computed - rate.value) <= Decimal("0.5").scaleb(-digits) + Decimal("0.001")
    if abs(computed - rate.value) > _NEAR:
        return
    values = {
        "name": rate.indicator,
        "part": numbers.number(part.value, part.unit),
        "whole": numbers.number(whole.value, whole.unit),
        "computed": f"{numbers.plain(computed, 2)}%",
        "rate": rate.shown,
    }
    quotes = tuple(Quote(side, t.clause) for t in (whole, part, rate))
    yield Check("rate", fits, quotes, Message.of("check-rate" if fits else "check-rate-off", **values))
