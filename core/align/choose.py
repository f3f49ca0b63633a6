"""From likenesses to pairs: one target to one or a few others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from core.align.candidates import Scores
from core.model import Target

LEAST = 0.25
"""Below this likeness two targets are not linked, where there are few to choose from."""
_CROWD = 0.05
"""What is added to it where there are many: the best of a thousand is alike by chance."""
_FEW, _MANY = 100, 250
"""How many targets on one side are few and many."""
_BESIDE = 0.8
"""A second link of a target must reach this share of the best of either side."""
_BESIDE_FIGURE = 0.9
"""The same between two figures, where a second partner is mostly a part or a detail of the first."""
_BESIDE_WORDS = 0.6
"""What two figures must reach of the likeness that either has to a statement in words."""
_ACROSS = 0.5
"""What two figures of different kinds (30项 and 665亿元) must reach; below it they are only candidates."""
_LEFT = 0.6
"""Share of the least likeness that is enough for two targets that have nobody else."""
_CLEAR = 0.7
"""How near any other target may come to such a pair."""
_MOST_LINKS = 3

Pair = tuple[int, int]


def choose(a: Sequence[Target], b: Sequence[Target], pairs: Scores) -> list[Pair]:
    """Return the pairs to link, best first.

    A pair is taken when it is about the best of both its targets, so that one promise may have two answers, but a
    target that has a clear partner does not also take the leftovers of others. A figure is first of all compared with
    figures.
    """
    figures = {(i, j): score for (i, j), score in pairs.items() if _is_figure(a[i]) and _is_figure(b[j])}
    best, best_figure = _best(pairs), _best(figures)
    crowd = min(1.0, max(0.0, (max(len(a), len(b)) - _FEW) / (_MANY - _FEW)))
    least = LEAST + _CROWD * crowd
    used: dict[tuple[str, int], int] = defaultdict(int)
    chosen: list[Pair] = []
    for (i, j), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        needed = (_BESIDE_WORDS if (i, j) in figures else _BESIDE) * max(best["a", i], best["b", j])
        if (i, j) in figures:
            needed = max(needed, _BESIDE_FIGURE * max(best_figure["a", i], best_figure["b", j]))
            needed = max(needed, _ACROSS if _across(a[i], b[j]) else 0.0)
        if score >= max(least, needed) and used["a", i] < _MOST_LINKS and used["b", j] < _MOST_LINKS:
            chosen.append((i, j))
            used["a", i] += 1
            used["b", j] += 1
    others = {pair: score for pair, score in pairs.items() if pair not in figures}
    return chosen + _leftovers(others, chosen, least * (_LEFT + (1 - _LEFT) * crowd))


def _best(pairs: Scores) -> dict[tuple[str, int], float]:
    """Return the likeness of each target, by side and position, to its nearest."""
    best: dict[tuple[str, int], float] = defaultdict(float)
    for (i, j), score in pairs.items():
        best["a", i] = max(best["a", i], score)
        best["b", j] = max(best["b", j], score)
    return best


def _leftovers(pairs: Scores, chosen: Sequence[Pair], least: float) -> list[Pair]:
    """Return pairs of targets still without partner that are clearly nearer to each other than to any other.

    The caller leaves out pairs of two figures: a wrong one could read as an accusation.
    """
    taken = {("a", i) for i, _ in chosen} | {("b", j) for _, j in chosen}
    near: dict[tuple[str, int], list[float]] = defaultdict(list)
    for (i, j), score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        near["a", i].append(score)
        near["b", j].append(score)
    return [
        (i, j)
        for (i, j), score in pairs.items()
        if score >= least and not {("a", i), ("b", j)} & taken
        if all(
            near[key][0] == score and max(near[key][1:2], default=0.0) <= _CLEAR * score for key in (("a", i), ("b", j))
        )
    ]


def _is_figure(target: Target) -> bool:
    return target.value is not None or target.growth is not None


def _across(a: Target, b: Target) -> bool:
    """Tell whether one gives a level in money and the other a number of things."""
    return a.value is not None and b.value is not None and (a.dimension == "money") != (b.dimension == "money")
