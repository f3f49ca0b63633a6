"""Likeness of two short strings, by rapidfuzz.

`partial_ratio` is not offered: on long strings its time grows without bound.
"""

from __future__ import annotations

from rapidfuzz.distance import Indel, LCSseq


def likeness(a: str, b: str) -> float:
    """Return 1 minus the normalized insert-delete distance, from 0 to 1; two empty strings are alike."""
    return float(Indel.normalized_similarity(a, b))


def coverage(short: str, long: str) -> float:
    """Return which share of `short` stands, in order, in `long`, from 0 to 1; 0 for an empty `short`."""
    return LCSseq.similarity(short, long) / len(short) if short else 0.0
