"""Reads an amount in Chinese digits: 三百二十, 五分之一, 一又二分之一, 三四十 (30 to 40)."""

from __future__ import annotations

import re

from core.extract.numbers import grammar, numerals
from core.extract.numbers.amount import Amount, Numeral, finished
from core.extract.numbers.measures import Measures

_PLAN = re.compile("十[一二三四五六]五")
"""The name of a five-year plan; 十四五 is 14 or 15 only before a measure word."""
_MINUS = frozenset("-负負")


def chinese(text: str, at: int, words: Measures) -> Amount | int:
    """Return the amount that begins with the digit at an offset, or the offset behind digits that write none."""
    match = grammar.CHINESE.match(text, at)
    if match is None or (text[at] == "千" and grammar.UNIT_OF_KILO.match(text, at)):
        return at + 1
    end = match.end()
    whole = fraction(text, end) if text[end : end + 1] in grammar.OVER_FIRST else None
    value = None if whole is None else numerals.parse(text[at:whole])
    if whole is not None and value is not None:
        return finished(text, Numeral(value, None, at, whole, whole), words)
    word = match.group()
    both = numerals.pair(word) if len(word) > 1 else None
    if both is not None and not (_PLAN.fullmatch(word) and words.at(text, end) is None):
        return finished(text, Numeral(both[0], both[1], at, end, end), words)
    value = numerals.parse(word)
    return end if value is None else finished(text, Numeral(value, None, at, end, end), words)


def fraction(text: str, end: int) -> int | None:
    """Return where 分之… or 又…分之… behind a numeral ends, or None."""
    both = grammar.AND.match(text, end)
    if both is not None:
        bottom = numeral_end(text, both.end())
        stroke = None if bottom is None else grammar.SLASH.match(text, bottom)
        if bottom is None or stroke is not None:
            return stroke.end() if stroke is not None else None
        end = bottom
    over = grammar.OVER.match(text, end)
    return None if over is None else numeral_end(text, over.end() + (text[over.end() : over.end() + 1] in _MINUS))


def numeral_end(text: str, at: int) -> int | None:
    """Return where the numeral that begins at an offset ends, or None."""
    match = grammar.PLAIN.match(text, at) or grammar.CHINESE.match(text, at)
    return None if match is None else match.end()
