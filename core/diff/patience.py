"""Patience matching (Bram Cohen): anchors are the keys that occur once on each side, in the longest common order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

_DEEPEST = 12
"""Between two anchors other keys become unique; more rounds than this find nothing worth the time."""


def match(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs of positions with equal keys, rising on both sides.

    Near-linear: each round is O(n log n) and there are at most 12. It is not the longest common subsequence, and that
    is meant: a unique sentence is a better anchor than a frequent one.
    """
    pairs: list[tuple[int, int]] = []
    _match(a, b, (0, len(a), 0, len(b)), pairs, 0)
    return pairs


def _match(
    a: Sequence[str], b: Sequence[str], box: tuple[int, int, int, int], pairs: list[tuple[int, int]], depth: int
) -> None:
    low_a, high_a, low_b, high_b = box
    while low_a < high_a and low_b < high_b and a[low_a] == b[low_b]:
        pairs.append((low_a, low_b))
        low_a, low_b = low_a + 1, low_b + 1
    tail = []
    while low_a < high_a and low_b < high_b and a[high_a - 1] == b[high_b - 1]:
        high_a, high_b = high_a - 1, high_b - 1
        tail.append((high_a, high_b))
    if low_a < high_a and low_b < high_b and depth < _DEEPEST:
        box = (low_a, high_a, low_b, high_b)
        anchors = _rising(_unique_pairs(a, b, box) or _repeated_pairs(a, b, box))
        for i, j in anchors:
            _match(a, b, (low_a, i, low_b, j), pairs, depth + 1)
            pairs.append((i, j))
            low_a, low_b = i + 1, j + 1
        if anchors:
            _match(a, b, (low_a, high_a, low_b, high_b), pairs, depth + 1)
    pairs.extend(reversed(tail))


def _unique_pairs(a: Sequence[str], b: Sequence[str], box: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """Return, in order of a, the positions of the keys that occur exactly once on each side of the box."""
    low_a, high_a, low_b, high_b = box
    in_b = _once(b, low_b, high_b)
    pairs = ((i, in_b.get(key, -1)) for key, i in _once(a, low_a, high_a).items())
    return [(i, j) for i, j in pairs if i >= 0 and j >= 0]


def _repeated_pairs(a: Sequence[str], b: Sequence[str], box: tuple[int, int, int, int]) -> list[tuple[int, int]]:
    """Return, in order of a, the positions of keys that occur equally often on both sides, the nth with the nth."""
    low_a, high_a, low_b, high_b = box
    places: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
    for keys, low, high, found in ((a, low_a, high_a, places[0]), (b, low_b, high_b, places[1])):
        for i in range(low, high):
            found.setdefault(keys[i], []).append(i)
    equal = (key for key, at in places[0].items() if len(at) == len(places[1].get(key, ())))
    return sorted((i, j) for key in equal for i, j in zip(places[0][key], places[1][key], strict=True))


def _once(keys: Sequence[str], low: int, high: int) -> dict[str, int]:
    """Return the position of each key, -1 for one that occurs more than once."""
    places: dict[str, int] = {}
    for i in range(low, high):
        places[keys[i]] = -1 if keys[i] in places else i
    return places


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of the pairs, given in order of their first, whose second rises too (patience sort)."""
    tops: list[int] = []
    top_at: list[int] = []
    before = [-1] * len(pairs)
    for k, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        tops[pile : pile + 1] = [j]
        top_at[pile : pile + 1] = [k]
        before[k] = top_at[pile - 1] if pile else -1
    chain = []
    k = top_at[-1] if top_at else -1
    while k >= 0:
        chain.append(pairs[k])
        k = before[k]
    return chain[::-1]
