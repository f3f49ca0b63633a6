"""What a passage is about, as weighted character grams: no stock language, general nouns light, no numbers.

Numbers are no evidence: 29家商家 and 29条背街小巷 have nothing in common.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from core.lexicon import Lexicon
from core.words import fold, inverse_frequencies, ngrams

_NUMBER = r"[\d.,:%‰/～~-]*\d[\d.,%‰]*\s*(?:万|亿)*"
_LIGHT = 0.25
"""Weight of a gram of a general noun (项目, 企业), against 1 of others."""
_COMMON = 0.9
"""What is taken off every weight, so that a gram of every passage counts next to nothing."""
_LONG = 0.7
"""Weight of a trigram against a bigram: what three characters share, two of its bigrams have counted already."""

Grams = tuple[str, ...]
"""Distinct bigrams and trigrams in the order of the text."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each gram tells about what a passage is about."""

    of: Mapping[str, float]
    """Weight by gram."""
    rare: float
    """Weight of a bigram that stands in two passages only."""


def grams_of(text: str, lexicon: Lexicon, places: tuple[str, ...] = ()) -> Grams:
    """Return the distinct grams of what a passage is about; none spans a number, a stock verb or punctuation.

    Args:
        text: The passage.
        lexicon: Where stock language is.
        places: Names of the place that the whole report is about, which tell nothing.
    """
    return tuple(dict.fromkeys(all_grams(text, lexicon, places)))


def all_grams(text: str, lexicon: Lexicon, places: tuple[str, ...] = ()) -> list[str]:
    """Return the grams of what a passage is about, as often as they stand."""
    bare = _skipped(lexicon, places).sub(" ", _unabridged(fold(text), lexicon))
    return [gram for n in (2, 3) for gram in ngrams(bare, n) if len(gram) == n]


def _unabridged(text: str, lexicon: Lexicon) -> str:
    """Return the text with the full forms of its short names behind it."""
    full = _full_forms(lexicon)
    found = dict.fromkeys(full[match[0]] for match in _short_forms(lexicon).finditer(text))
    return "\n".join([text, *(form for form in found if form not in text)])


@cache
def _full_forms(lexicon: Lexicon) -> dict[str, str]:
    return {fold(row.term): row.op for row in lexicon.terms("aliases", "short") if row.op}


@cache
def _short_forms(lexicon: Lexicon) -> re.Pattern[str]:
    """Accept 长护险 and 业委会; reject 长期护理保险 (longest first, so that 高新企业 is not taken for another)."""
    return re.compile("|".join(map(re.escape, _full_forms(lexicon))) or r"(?!)")


@cache
def _skipped(lexicon: Lexicon, places: tuple[str, ...]) -> re.Pattern[str]:
    """Accept 扎实推进 and 49.81亿; reject 网格 (longest words first, so that 推进 does not cut 推进器 in two)."""
    words = "|".join(map(re.escape, [*places, *lexicon.words("stock", "verb")]))
    units = "|".join(sorted(map(re.escape, lexicon.units), key=lambda unit: (-len(unit), unit)))
    return re.compile(rf"{_NUMBER}(?:{units})?|{words}")


@cache
def _general(lexicon: Lexicon) -> frozenset[str]:
    words = (word for word in lexicon.words("stock", "verb", "both", "noun") if len(word) > 1)
    return frozenset(gram for word in words for n in (2, 3) for gram in ngrams(word, n))


def weights_of(passages: Sequence[Grams], lexicon: Lexicon) -> Weights:
    """Return the weight of each gram: rare in these reports is heavy, of general nouns light."""
    general = _general(lexicon)
    weights = {
        gram: (weight - _COMMON) * (_LIGHT if gram in general else 1) * (_LONG if len(gram) > 2 else 1)
        for gram, weight in inverse_frequencies(passages).items()
    }
    return Weights(weights, math.log((1 + len(passages)) / 3) + 1 - _COMMON if len(passages) > 1 else 1.0)


def mass(grams: Iterable[str], weights: Weights) -> float:
    """Return the sum of the weights."""
    return sum(weights.of.get(gram, 0.0) for gram in grams)
