"""Passages that stand in both texts, but in another order."""

from __future__ import annotations

from core.diff.patience import match
from core.diff.pieces import Pieces, Source, by_sentence
from core.model import Edit, Span

_SHORTEST = 12
"""A shorter sentence (各位代表！) may stand anywhere without having been moved."""


def moves(a: str, b: str) -> tuple[Edit, ...]:
    """Return the passages of `a` that stand elsewhere in `b`, word for word, in the order of b.

    A passage is one or more neighbouring sentences that occur once in each text. What keeps its order is no move: of
    two passages that changed places only the one outside the longest common order is given.
    """
    left, right = Source.of(a), Source.of(b)
    x, y = left.cut(by_sentence, 0, len(a)), right.cut(by_sentence, 0, len(b))
    places = _places(x)
    kept = set(match(x.keys, y.keys))
    found: list[tuple[int, int]] = []
    for j in sorted(_places(y).values()):
        i = places.get(y.keys[j])
        if i is not None and (i, j) not in kept:
            found.append((i, j))
    return tuple(_edit(x, y, run) for run in _runs(found))


def _places(pieces: Pieces) -> dict[str, int]:
    """Return the place of each sentence that is long enough and occurs once."""
    places: dict[str, int] = {}
    for i, key in enumerate(pieces.keys):
        places[key] = -1 if key in places else i
    return {key: i for key, i in places.items() if i >= 0 and len(key) >= _SHORTEST}


def _runs(pairs: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Group the pairs that follow each other on both sides."""
    runs: list[list[tuple[int, int]]] = []
    for i, j in pairs:
        if runs and runs[-1][-1] == (i - 1, j - 1):
            runs[-1].append((i, j))
        else:
            runs.append([(i, j)])
    return runs


def _edit(x: Pieces, y: Pieces, run: list[tuple[int, int]]) -> Edit:
    (i, j), (k, m) = run[0], run[-1]
    return Edit("move", Span(x.bounds[i], x.bounds[k + 1]), Span(y.bounds[j], y.bounds[m + 1]))
