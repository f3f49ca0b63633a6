"""Which pairs of targets are worth comparing, by an inverted index, and how alike they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from core.align.grams import Weights
from core.align.likeness import likeness
from core.align.profile import Weighed

_FREQUENT = 0.08
"""A gram that stands in more than this share of the other side's clauses finds no candidates."""
_MOST = 12
"""So many candidates of each target are compared in full."""

_PLAIN = 0.5
"""What four characters of any language are worth in finding candidates, against about 5 for a rare word."""

Scores = dict[tuple[int, int], float]
"""Likeness by position on side a and on side b."""


def scores(a: Sequence[Weighed], b: Sequence[Weighed], weights: Weights) -> Scores:
    """Return the likeness of each pair that shares an indicator or something rare."""
    postings: dict[str, list[int]] = defaultdict(list)
    for j, item in enumerate(b):
        for key in _keys(item):
            postings[key].append(j)
    limit = max(12, int(_FREQUENT * len(b)))
    found: Scores = {}
    for i, item in enumerate(a):
        rough: dict[int, float] = defaultdict(float)
        for key in _keys(item):
            at = postings.get(key, ())
            if len(at) <= limit or key.startswith("id:"):
                worth = weights.of.get(key, weights.rare if key.startswith("id:") else _PLAIN)
                for j in at:
                    rough[j] += worth
        best = sorted(rough.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]
        found.update({(i, j): likeness(item, b[j], weights) for j, _ in best})
    return found


def _keys(item: Weighed) -> tuple[str, ...]:
    ident = item.profile.target.indicator_id
    words = item.profile.words
    fours = (words[k : k + 4] for k in range(len(words) - 3))
    grams = dict.fromkeys([*item.profile.clause, *item.profile.name, *fours])
    return (*grams, f"id:{ident}") if ident else tuple(grams)
