"""The figures of a target that can be compared: its value, its growth, its rank."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import Literal

from core.lexicon import Lexicon
from core.model import Basis, Comparator, Target

Kind = Literal["value", "growth", "rank"]

# What stands in brackets: accepts "（间）"; rejects a bracket that never closes.
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_CONVERTED = Context(prec=9)
"""Digits of a converted figure: 15亩 are 1公顷, though the factor of 亩 never ends."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a target with its bound."""

    kind: Kind
    """A level, a change, or a place in an order. They are never compared with each other."""
    low: Decimal
    """The figure; the lower end of a range."""
    high: Decimal | None
    """The upper end of a range."""
    unit: str | None
    """Its unit."""
    comparator: Comparator
    """Its bound."""
    basis: Basis | None = None
    """Of a growth: what it is compared with."""

    @property
    def middle(self) -> Decimal:
        """The figure, or the middle of the range: what two measures are put in order by."""
        return self.low if self.high is None else (self.low + self.high) / 2


def measures(target: Target, lexicon: Lexicon) -> tuple[Measure, ...]:
    """Return the figures of a target: value, growth, rank, as far as it has them."""
    found = []
    if target.value is not None and target.dimension != "rank":
        rate = target.unit == "%" and any(word in target.indicator for word in lexicon.words("outcomes", "growth_name"))
        kind: Kind = "growth" if rate and target.growth is None else "value"
        basis: Basis | None = "yoy" if kind == "growth" else None
        found.append(Measure(kind, target.value, target.high, target.unit, target.comparator, basis))
    if (growth := target.growth) is not None:
        found.append(Measure("growth", growth.value, growth.high, growth.unit, growth.comparator, growth.basis))
    if target.rank is not None:
        found.append(Measure("rank", target.rank.value, None, None, "eq"))
    elif target.dimension == "rank" and target.value is not None:
        found.append(Measure("rank", target.value, None, None, target.comparator))
    return tuple(found)


def real_terms(target: Target, lexicon: Lexicon) -> bool:
    """Tell whether the indicator's growth is stated at constant prices while its level is not.

    Gross product and value added (生产总值, 增加值) are; see the National Bureau of Statistics' 国民经济核算.
    """
    entry = lexicon.indicators.get(target.indicator_id or "")
    names = (target.indicator, entry.canonical if entry else "")
    return any(word in name for name in names for word in lexicon.words("outcomes", "real_growth"))


def shared(a: Target, b: Target, lexicon: Lexicon, *, growth_first: bool = False) -> tuple[Measure, Measure] | None:
    """Return the figures of both targets that are of one kind, a's first choice first; None when no kind is shared."""
    mine_first = measures(a, lexicon)
    if growth_first:
        mine_first = tuple(sorted(mine_first, key=lambda m: m.kind != "growth"))
    theirs = {m.kind: m for m in reversed(measures(b, lexicon))}
    for mine in mine_first:
        if mine.kind in theirs:
            return mine, theirs[mine.kind]
    return None


def converted(measure: Measure, unit: str | None, lexicon: Lexicon) -> Measure | None:
    """Return the measure in another unit, or None when the two units do not measure the same.

    亩 and 公顷 convert; 元 and 美元, % and 百分点, 人 and 人次, 套 and 户 do not.
    """
    if measure.unit == unit:
        return measure
    mine, other = _base(measure.unit, lexicon), _base(unit, lexicon)
    if mine is None or other is None or mine[0] != other[0]:
        return None
    factor = mine[1] / other[1]
    high = None if measure.high is None else _CONVERTED.multiply(measure.high, factor)
    return replace(measure, low=_CONVERTED.multiply(measure.low, factor), high=high, unit=unit)


def _base(unit: str | None, lexicon: Lexicon) -> tuple[str, Decimal] | None:
    """Return the unit that this one converts to, with the factor; 套（间） is 套, 微克每立方米 is 微克/立方米."""
    unit = _ASIDE.sub("", unit).replace("每", "/") if unit else None
    entry = lexicon.units.get(unit or "")
    if entry is None:
        return (unit, Decimal(1)) if unit else None
    term = entry.written_as or entry.term
    entry = lexicon.units.get(term, entry)
    if entry.same_as is not None and entry.factor is not None:
        return entry.same_as, entry.factor
    if entry.dimension == "count" and any(term == row.term for row in lexicon.terms("outcomes", "piece")):
        return "", Decimal(1)
    return term, Decimal(1)
