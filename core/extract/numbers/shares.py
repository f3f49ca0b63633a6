"""Reads parts of a whole and vague numbers: 百分之十二, 三成半, 七八成, 过半, 半公斤, 数百."""

from __future__ import annotations

from decimal import Decimal

from core.extract.numbers import grammar, numerals
from core.extract.numbers.amount import Amount, Numeral, finished, share
from core.extract.numbers.arabic import LETTER, LETTERS
from core.extract.numbers.chinese import numeral_end
from core.extract.numbers.measures import Measures

_MINUS = frozenset("-负負")
_TEN = 10


def half(text: str, at: int, words: Measures) -> Amount | int:
    """Read 过半, 对折 and 半百, and 半 before a measure of size (半公斤)."""
    match = grammar.HALF.match(text, at)
    if match is not None:
        return share(Decimal(50), match)
    if text.startswith("半百", at):
        return finished(text, Numeral(Decimal(50), None, at, at + 2, at + 2), words)
    if grammar.HALVED.match(text, at) is not None:
        return finished(text, Numeral(Decimal("0.5"), None, at, at + 1, at + 1), words)
    return at + 1


def vague(text: str, at: int, words: Measures) -> Amount | int:
    """Read 数百 and 几十万 as what lies between one and ten of it."""
    match = grammar.VAGUE.match(text, at)
    value = numerals.parse(match["scale"]) if match is not None else None
    if match is None or value is None:
        return at + 1
    return finished(text, Numeral(value, value * _TEN, at, match.end(), match.end()), words)


def percentage(text: str, at: int) -> Amount | None:
    """Read 百分之十二, 千分之三 and 百分之百 as percent."""
    found = grammar.PERCENT.match(text, at)
    if found is None:
        return None
    base, start = numerals.parse(found["base"]), found.end()
    minus = text[start : start + 1] in _MINUS
    start += minus
    end = start + 1 if text.startswith("百", start) else numeral_end(text, start)
    if end is None or not base:
        return None
    word = text[start:end]
    value, both = numerals.parse(word), numerals.pair(word)
    if value is None:
        return None
    letter = LETTER.match(text, end)
    factor = (-100 if minus else 100) * (LETTERS[letter[1]] if letter else Decimal(1)) / base
    low, high = both or (value, None)
    result = share(low * factor, found, None if high is None else high * factor)
    return result._replace(word=word, end=letter.end() if letter else end)


def tenths(text: str, at: int) -> Amount | None:
    """Read 三成半, 七八成 (70 to 80 %) and 五五折 (55 %); 75折 is 7.5折."""
    match = grammar.TENTHS.match(text, at)
    if match is None:
        return None
    word, discount = match["n"].replace(" ", ""), match["by"] == "折"
    both = None if discount else numerals.pair(word)
    if both is not None:
        return share(both[0] * _TEN, match, both[1] * _TEN)
    if discount and len(word) == 2 and word[0] in numerals.DIGITS and word[1] in numerals.DIGITS:
        return share(Decimal(numerals.DIGITS[word[0]] * 10 + numerals.DIGITS[word[1]]), match)
    value = numerals.parse(word)
    if value is None:
        return None
    rest = Decimal(5) if match["half"] == "半" else numerals.parse(match["half"]) if match["half"] else None
    return share(value * (1 if discount and value > _TEN else _TEN) + (rest or 0), match)
