"""Words that one text uses more than the other, by the log-likelihood ratio."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from core.model import Heat

_WORD = re.compile(r"[\u4e00-\u9fff]{2,}")
_CERTAIN = 3.84
"""G² from which a difference as large comes by chance once in twenty (χ², one degree of freedom)."""
_MOST = 40


def heat(a: Iterable[str], b: Iterable[str]) -> tuple[tuple[Heat, ...], tuple[Heat, ...]]:
    """Return the words that b uses more than a and those it uses less, the most certain first.

    Args:
        a: Words of the earlier text.
        b: Words of the later text.

    The score is G² of Dunning (1993), Accurate methods for the statistics of surprise and coincidence.
    """
    in_a, in_b = (Counter(word for word in words if _WORD.fullmatch(word)) for words in (a, b))
    all_a, all_b = in_a.total(), in_b.total()
    rows = [(ratio(in_a[word], in_b[word], all_a, all_b), word) for word in in_a | in_b]
    rows = sorted((row for row in rows if row[0] >= _CERTAIN), key=lambda row: (-row[0], row[1]))
    heats = [Heat(word, in_a[word], in_b[word], Decimal(round(100 * score)).scaleb(-2)) for score, word in rows]
    hotter = [each for each in heats if each.b * all_a > each.a * all_b]
    cooler = [each for each in heats if each.b * all_a <= each.a * all_b]
    return tuple(hotter[:_MOST]), tuple(cooler[:_MOST])


def ratio(a: int, b: int, all_a: int, all_b: int) -> float:
    """Return G² for a word that stands `a` times among `all_a` words and `b` times among `all_b`."""
    if not all_a or not all_b:
        return 0.0
    share = (a + b) / (all_a + all_b)
    parts = ((a, all_a * share), (b, all_b * share))
    return 2 * math.fsum(seen * math.log(seen / expected) for seen, expected in parts if seen)
