"""One amount as it stands, and what may follow its numeral: 多, 万, the measure word and what that carries."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from core.extract.numbers import grammar
from core.extract.numbers.measures import Measure, Measures, and_half, coins, measure

ZERO = Decimal(0)
_HALF = Decimal("0.5")
_PERCENT = Measure("%", "%", "percent", 0)
_COINED = frozenset({"元", "块", "圆"})


class Numeral(NamedTuple):
    """A numeral before its measure word is read."""

    value: Decimal
    """What it says."""
    high: Decimal | None
    """The upper number of 三四 or 数百."""
    start: int
    """Where it begins."""
    stop: int
    """Where its digits end."""
    end: int
    """The same with the letter that scales it (12k)."""
    scale: Decimal | None = None
    """What the letter makes of it."""


class Amount(NamedTuple):
    """A number as it stands, before its bounds are known."""

    raw: Decimal
    """What the numeral says."""
    high: Decimal | None
    """The upper number of 三四 or 数百, on the same scale as `raw`."""
    scale: Decimal | None
    """What 万 or 亿 behind the numeral makes of it."""
    measure: Measure | None
    """Its measure word."""
    added: Decimal
    """What stands behind the measure word (两米半, 五元三毛)."""
    more: bool
    """True for 多, 余 and their kin."""
    word: str
    """The numeral alone."""
    end: int
    """Where all of it ends."""

    def value(self) -> Decimal:
        """Return the number in base units."""
        value = self.raw if self.scale is None else self.raw * self.scale
        return value + self.added if self.added else value


def finished(text: str, numeral: Numeral, words: Measures) -> Amount:
    """Return the amount of a numeral: with 多, 万, its measure word and what that carries."""
    end, scale, more, added = numeral.end, numeral.scale, False, ZERO
    tail = grammar.TAIL.match(text, end) if text[end : end + 1] in grammar.TAIL_FIRST else None
    if tail is not None and tail.lastgroup is not None:
        more = tail["more"] is not None or tail["more2"] is not None
        for one in tail.group("scale", "scale2"):
            if one is not None:
                scale = words.scales[one] * (scale or 1)
        end = tail.end()
    unit = measure(text, end, words)
    if unit is not None:
        end, more = unit.end, more or unit.more
        if unit.written in _COINED and scale is None:
            added, end = coins(text, end, unit.written)
        if unit.half:
            added += _HALF
        elif and_half(text, end, unit.written):
            added, end = added + _HALF, end + 1
    return Amount(numeral.value, numeral.high, scale, unit, added, more, text[numeral.start : numeral.stop], end)


def share(value: Decimal, match: re.Match[str], high: Decimal | None = None) -> Amount:
    """Return a part of the whole in percent; 过半 and 三成多 are more than it."""
    word = match.group()
    return Amount(value, high, None, _PERCENT, ZERO, word[0] in "过過超" or word[-1] == "多", word, match.end())
