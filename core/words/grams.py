"""Character n-grams and the vectors made of them: likeness of Chinese texts without segmentation."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from core.words.folding import fold

Vector = Mapping[str, float]
"""Weights by term, of length 1 (Euclidean) unless empty."""

_WORDY = re.compile(r"[^\W_]+")
"""Letters, ideographs and digits; accepts 网格 and 5G, rejects the ， between them."""


def ngrams(text: str, n: int = 2) -> list[str]:
    """Return the character n-grams of the text; none spans punctuation or white space.

    A run shorter than n counts as one gram, so that no word is lost.
    """
    grams: list[str] = []
    for run in _WORDY.findall(fold(text)):
        if len(run) <= n:
            grams.append(run)
        else:
            grams.extend(run[i : i + n] for i in range(len(run) - n + 1))
    return grams


def inverse_frequencies(documents: Iterable[Iterable[str]]) -> dict[str, float]:
    """Return for each term ln((1 + N) / (1 + n)) + 1, N documents of which n hold it (smoothed idf)."""
    counts: Counter[str] = Counter()
    total = 0
    for terms in documents:
        total += 1
        counts.update(dict.fromkeys(terms, 1))
    return {term: math.log((1 + total) / (1 + count)) + 1 for term, count in counts.items()}


def vector(terms: Iterable[str], weights: Mapping[str, float]) -> Vector:
    """Return the tf-idf vector of the terms, with 1 + ln(tf), scaled to length 1 (Salton & Buckley 1988).

    Terms without a weight are left out.
    """
    raw = {t: (1 + math.log(count)) * weights[t] for t, count in Counter(terms).items() if t in weights}
    length = math.sqrt(math.fsum(value * value for value in raw.values()))
    return {term: value / length for term, value in raw.items()} if length else {}


def cosine(a: Vector, b: Vector) -> float:
    """Return the cosine of two vectors of length 1, from 0 to 1."""
    if len(b) < len(a):
        a, b = b, a
    return math.fsum(value * b[term] for term, value in a.items() if term in b)
