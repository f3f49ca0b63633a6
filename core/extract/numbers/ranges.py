"""Reads the range of two numbers that a dash, 至 or 到 joins: 5%-5.5%, 8-10万, 七千到九千亿元."""

from __future__ import annotations

import re
from decimal import Decimal

from core.extract.numbers import grammar, numerals
from core.extract.numbers.amount import Amount
from core.extract.numbers.amounts import amount
from core.extract.numbers.measures import Measures

_YEARS = re.compile(r"(?:19|20)\d\d")


def ends(text: str, low: Amount, value: Decimal, words: Measures) -> tuple[Decimal, Decimal | None, Amount]:
    """Return both ends of the range that an amount begins, or the amount alone, with the amount that ends it."""
    upper = _upper(text, low, words)
    if upper is None:
        return value, None, low
    lower, high = _lower(low, upper), upper.value()
    return (value, None, low) if lower > high else (lower, high, upper)


def _upper(text: str, low: Amount, words: Measures) -> Amount | None:
    """Return the upper end of a range whose lower end is given, or None where no dash and number follow."""
    end = low.end
    if text[end : end + 1] == " ":
        end += 1
    dash = text[end : end + 1]
    if dash not in grammar.DASHES or not dash:
        return None
    end += 2 if dash == "-" and text[end + 1 : end + 2] == "-" else 1
    if text[end : end + 1] == " ":
        end += 1
    if grammar.FIRST.match(text, end) is None:
        return None
    upper = amount(text, end, words)
    if isinstance(upper, int) or upper.high is not None:
        return None
    lower_unit, upper_unit = low.measure, upper.measure
    if lower_unit is not None and (upper_unit is None or upper_unit.name != lower_unit.name):
        return None
    years = upper_unit is None or upper_unit.written == "年"
    if years and _YEARS.fullmatch(low.word) and _YEARS.fullmatch(upper.word):
        return None
    return upper


def _lower(low: Amount, upper: Amount) -> Decimal:
    """Return the lower end of a range in base units; it shares the 万 that only the upper end shows (七到九千亿)."""
    if low.scale is not None or low.measure is not None:
        return low.value()
    scale = upper.scale
    if scale is None and upper.word[-1] in numerals.MYRIADS:
        scale = Decimal(numerals.MYRIADS[upper.word[-1]])
    elif scale is None and upper.word[-1] in numerals.TENS:
        scale = Decimal(numerals.TENS[upper.word[-1]])
    if scale is None or low.raw * scale >= upper.value():
        return low.value()
    return low.raw * scale
