"""How much a figure matters in a short account."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from decimal import Decimal

from core.lexicon import Lexicon
from core.model import Target
from core.words import coverage

KNOWN = 1.0
"""For an indicator of the dictionary."""

HEADLINE = 1.0
"""For each step of an indicator's standing among the headline ones."""

OWN = 0.7
"""Share of a target's name that the indicator's own name makes up, at least, in a headline."""

SPREAD = 0.9
"""What each further figure of a section keeps of its weight."""

WITHIN = 0.9
"""Share of the shorter name's characters that the longer one must hold, in order, to be the same."""


def weight(target: Target, lexicon: Lexicon) -> float:
    """Return how much a figure matters: headline indicators most, then known ones, those with a change or a share.

    Commitments count by the strength of their word; a part (其中) and a qualitative commitment less than a figure.
    """
    score = 1.0
    if target.indicator_id is not None:
        score += KNOWN + HEADLINE * headline(target, lexicon)
    score += 0.5 * sum(part is not None for part in (target.growth, target.completion, target.rank))
    if target.status == "planned":
        score += 0.2 * (target.strength or 0)
    if target.dimension == "money" and target.value is not None and target.value >= Decimal(10) ** 8:
        score += 0.5
    if target.of is not None:
        score *= 0.7
    return score * 0.5 if target.qualitative else score


def headline(target: Target, lexicon: Lexicon) -> int:
    """Return the standing of a target's indicator among the headline ones, 0 for an ordinary one.

    A name that says more than the indicator's own narrows it (泸州经济总量 in a report on 四川) and has no standing.
    """
    entry = lexicon.indicators.get(target.indicator_id or "")
    if entry is None:
        return 0
    own = max((len(name) for name in (entry.canonical, *entry.synonyms) if name in target.indicator), default=None)
    if own is not None and own < OWN * len(target.indicator):
        return 0
    return max((row.strength or 0 for row in lexicon.terms("digest", "headline") if row.term == entry.id), default=0)


def heaviest(targets: Sequence[Target], most: int, lexicon: Lexicon) -> list[int]:
    """Return the places of at most so many targets, ascending: the weightiest, each further one of a section less.

    So every field of work has a say where there are more figures than rows.
    """
    left = list(range(len(targets)))
    if len(targets) <= most:
        return left
    weights = [weight(target, lexicon) for target in targets]
    taken: Counter[str | None] = Counter()
    chosen: list[int] = []
    while len(chosen) < most:
        best = max(left, key=lambda i: (weights[i] * SPREAD ** taken[targets[i].section], -i))
        left.remove(best)
        taken[targets[best].section] += 1
        chosen.append(best)
    return sorted(chosen)


def distinct(targets: Sequence[Target]) -> list[Target]:
    """Return the targets without those that say again what a fuller or later one says, in their order.

    A lead paragraph often states figures that return under their heading: same number, one name within the other.
    """
    kept: dict[int, Target] = {}
    alike: dict[Hashable, list[int]] = defaultdict(list)
    for place, target in enumerate(targets):
        places = alike[target.value, target.high, target.unit, target.status, target.shown]
        twin = next((i for i in places if _one_name(target, kept[i])), None)
        if twin is not None:
            if _fullness(target) < _fullness(kept[twin]):
                continue
            places.remove(twin)
            del kept[twin]
        places.append(place)
        kept[place] = target
    return list(kept.values())


def _one_name(a: Target, b: Target) -> bool:
    short, long = sorted((a.indicator, b.indicator), key=len)
    return coverage(short, long) >= WITHIN


def _fullness(target: Target) -> int:
    return sum(part is not None for part in (target.growth, target.completion, target.rank, target.section))
