"""Reads an amount in Arabic digits: 1,430.5, 3万5千, 3/5, 1 4/3, 12k, 2.52∶1, 3 200亿元."""

from __future__ import annotations

import re
from decimal import Decimal

from core.extract.numbers import grammar, numerals
from core.extract.numbers.amount import ZERO, Amount, Numeral, finished
from core.extract.numbers.chinese import fraction
from core.extract.numbers.measures import Measures

_BEHIND = frozenset(" /.∶:分又kKwWM万亿千百萬億兆")
"""What may follow Arabic digits that belong to one number with something more."""
LETTERS = {"k": Decimal(10**3), "K": Decimal(10**3), "w": Decimal(10**4), "W": Decimal(10**4), "M": Decimal(10**6)}
"""What a letter behind the digits makes of them."""
_PLAIN = 12
"""Digits alone that are no longer need no further reading."""
_LETTERED = frozenset({" ", *LETTERS})
# Accepts 12k个百分点 · 15K · 30w上下 · 10k~15k; rejects 100M宽带 (a name) and 3km.
LETTER = re.compile(r"\s?([kKwWM])(?![A-Za-z0-9])(?=$|[^\u4e00-\u9fff]|个百分|[美欧港日澳]?元|[上下左右以多余])")
# Accepts ∶1 of 2.52∶1; rejects :10 (a clock time) and ∶1∶3.
_RATIO = re.compile(r"[∶:]1(?![\d:∶.])")


def arabic(text: str, at: int, words: Measures) -> Amount | int:
    """Return the amount that begins with the digit at an offset, or the offset behind digits that write none."""
    coded = at > 1 and text[at - 1] == "." and text[at - 2].isdigit()
    match = (grammar.WHOLE if coded else grammar.PLAIN).match(text, at)
    if match is None:
        return at + 1
    end, word = match.end(), match.group()
    if text[end : end + 1] in _BEHIND and end < len(text):
        return _longer(text, match, words)
    value = Decimal(word) if len(word) <= _PLAIN and word.isdecimal() else numerals.parse(word)
    return end if value is None else finished(text, Numeral(value, None, at, end, end), words)


def _longer(text: str, match: re.Match[str], words: Measures) -> Amount | int:
    """Read digits behind which stands something that may go on with them."""
    at, end = match.start(), match.end()
    ratio = _RATIO.match(text, end) if text[end] in "∶:" else None
    if ratio is not None:
        return Amount(
            numerals.parse(match.group()) or ZERO,
            None,
            None,
            None,
            ZERO,
            more=False,
            word=match.group(),
            end=ratio.end(),
        )
    stop = _stop(text, end)
    longer = numerals.parse(text[at:stop]) if stop != end else None
    stop = end if longer is None else stop
    value = numerals.parse(match.group()) if longer is None else longer
    if value is None:
        return end
    letter = LETTER.match(text, stop) if text[stop : stop + 1] in _LETTERED else None
    if letter is not None:
        return finished(text, Numeral(value, None, at, stop, letter.end(), LETTERS[letter[1]]), words)
    return finished(text, Numeral(value, None, at, stop, stop), words)


def _stop(text: str, end: int) -> int:
    """Return where a number ends whose first digits end at an offset."""
    following = text[end]
    if following in "又分 " and (whole := fraction(text, end)) is not None:
        return whole
    forms = (grammar.SLASH, grammar.GROUPS, grammar.BROKEN) if following in " /." else ()
    found = (form.match(text, end) for form in (*forms, grammar.MIXED))
    return next((match.end() for match in found if match is not None), end)
