"""One fact said twice in one report, with the same or with another number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from core.judge import show
from core.judge.names import bare, generic, place, restrictions
from core.judge.setting import Page
from core.lexicon import Lexicon
from core.model import Check, Message, Quote, Side, Target
from core.words import fold

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
# A number in folded text: accepts "15.82" and "158,191"; rejects "一".
_TELLING = Decimal(100)
"""Whole numbers below this are too common to be recognised."""
_SLIP = Decimal("0.1")
"""Share of the number within which another one looks like a slip; beyond, it is another fact."""


def repeats(page: Page, side: Side, lexicon: Lexicon) -> Iterator[Check]:
    """Yield a check for each fact that the report states again: same name, status, period, unit and scope."""
    seen: dict[tuple[object, ...], Target] = {}
    for target in page.targets:
        key = _key(target, lexicon)
        if key is None:
            continue
        first = seen.setdefault(key, target)
        if first is target or first.value is None or target.value is None:
            continue
        apart = abs(first.value - target.value)
        same = apart <= max(_rounding(first), _rounding(target))
        telling = target.value >= _TELLING or target.value % 1 != 0
        slip = apart <= abs(first.value) * _SLIP and _words(first) == _words(target)
        if telling and (same or slip):
            values = {"name": show.name(target), "first": first.shown, "second": target.shown}
            why = Message.of("check-repeat" if same else "check-repeat-off", **values)
            yield Check("repeat", same, (Quote(side, first.clause), Quote(side, target.clause)), why)


def _rounding(target: Target) -> Decimal:
    """Return half of the last digit as written: 15.82亿元 stands for 15.815 to 15.825."""
    match = _NUMBER.search(fold(target.shown))
    if match is None or not target.value:
        return Decimal(0)
    digits = len(match[0].replace(",", "").replace(".", "").lstrip("0"))
    return Decimal("0.5").scaleb(target.value.adjusted() - digits + 1)


def _words(target: Target) -> str:
    """Return the clause without its numbers: two clauses that differ only in them state one fact."""
    return _NUMBER.sub("", fold(target.quote))


def _key(target: Target, lexicon: Lexicon) -> tuple[object, ...] | None:
    name = bare(target, lexicon)
    if target.value is None or target.of is not None or target.status == "context" or generic(target, lexicon):
        return None
    time = target.period
    dates = None if time is None else (time.start, time.end)
    narrow = tuple(sorted(restrictions(target, lexicon)))
    return name, target.status, dates, target.unit, place(target, lexicon), narrow, target.comparator
