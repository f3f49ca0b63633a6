"""Reads the amount that begins at a character, by the form that the character announces."""

from __future__ import annotations

from decimal import Decimal

from core.extract.numbers import grammar, shares
from core.extract.numbers.amount import ZERO, Amount, share
from core.extract.numbers.arabic import arabic
from core.extract.numbers.chinese import chinese
from core.extract.numbers.measures import Measure, Measures

_NEAR = 7
"""成 and 折 stand at most so far behind the head of their number."""


def amount(text: str, at: int, words: Measures) -> Amount | int:
    """Return the amount that begins at an offset; where none does, the offset from which to go on searching."""
    char = text[at]
    form = _OTHER.get(char)
    if form is not None:
        return form(text, at, words)
    if text.find("成", at + 1, at + 1 + _NEAR) > 0 or text.find("折", at + 1, at + 1 + _NEAR) > 0:
        part = shares.tenths(text, at)
        if part is not None:
            return part
    if char.isascii():
        return arabic(text, at, words)
    if char == "一" and (half := grammar.HALF.match(text, at)) is not None:
        return share(Decimal(50), half)
    part = shares.percentage(text, at) if char in grammar.BASES else None
    return part or chinese(text, at, words)


def _doubled(_: str, at: int, words: Measures) -> Amount:
    """Read the 番 of 翻番, which says 一番 without its numeral."""
    row = words.rows["番"]
    return Amount(
        Decimal(1), None, None, Measure("番", "番", row.dimension, at + 1), ZERO, more=False, word="番", end=at + 1
    )


_OTHER = {**dict.fromkeys("半过過超对對", shares.half), **dict.fromkeys("几幾数數", shares.vague), "番": _doubled}
"""Forms that their first character tells."""
