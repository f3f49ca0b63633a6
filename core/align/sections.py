"""Which fields of work of two sides are the same, many to many."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from statistics import median

from core.align.fields import Field
from core.align.grams import all_grams
from core.lexicon import Lexicon
from core.model import Lens, SectionLink
from core.words import Vector, cosine, inverse_frequencies, vector

_LEAST = 0.2
"""Share that a link must reach of what is usual, the median of the best likeness of each field."""
_BESIDE = 0.97
"""Share of the best of one of its two fields that a link must reach."""


def likeness(a: Sequence[Field], b: Sequence[Field], lexicon: Lexicon) -> list[list[float]]:
    """Return the cosine of each field of a with each field of b (tf-idf over character bigrams and trigrams).

    What is told of one year and what is told of five are not alike, whatever both are about.
    """
    grams = [all_grams(field.text, lexicon) for field in (*a, *b)]
    weights = inverse_frequencies(grams)
    vectors: list[Vector] = [vector(each, weights) for each in grams]
    return [
        [0.0 if _apart(x, y) else cosine(v, w) for y, w in zip(b, vectors[len(a) :], strict=True)]
        for x, v in zip(a, vectors[: len(a)], strict=True)
    ]


def _apart(x: Field, y: Field) -> bool:
    """Tell whether one field is about a year and the other about several."""
    return None not in {x.scope, y.scope} and x.scope != y.scope


def section_links(lens: Lens, a: Sequence[Field], b: Sequence[Field], alike: list[list[float]]) -> list[SectionLink]:
    """Return the links, many to many, between fields that are about as alike as the best of one of them."""
    best_a = [max(row, default=0.0) for row in alike]
    best_b = [max(column) for column in zip(*alike, strict=True)]
    least = _LEAST * median([*best_a, *best_b]) if alike and b else 0.0
    return [
        SectionLink(lens, x.ids, y.ids, (x.span,), (y.span,), Decimal(round(100 * min(1.0, alike[i][j]))).scaleb(-2))
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if alike[i][j] > 0 and alike[i][j] >= max(least, _BESIDE * min(best_a[i], best_b[j]))
    ]
