"""The rows of a lens: pairs, and targets without a partner, each with the next best candidates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from core.align.candidates import Scores
from core.align.choose import LEAST, choose
from core.align.lenses import View
from core.model import Candidate, Span, Target, TargetLink

_SHOWN = 0.5 * LEAST
"""Likeness from which a target is shown as a candidate."""
_MOST = 3
"""So many candidates are shown."""
_NOWHERE = Span(0, 0)


def rows(view: View, a: Sequence[Target], b: Sequence[Target], pairs: Scores) -> list[TargetLink]:
    """Return the links of a lens and the rows with one side only, in the order of the text.

    Args:
        view: The lens, and which sides' targets get a row when they have no partner.
        a: Targets of side a.
        b: Targets of side b.
        pairs: How alike they are.
    """
    chosen = frozenset(choose(a, b, pairs))
    near_a, near_b = _ranked(pairs, 0), _ranked(pairs, 1)
    found = [
        TargetLink(
            view.lens, a[i], b[j], _rounded(pairs[i, j]), _shown([x for x in near_a[i] if (i, x[0]) not in chosen], b)
        )
        for i, j in sorted(chosen)
    ]
    linked_a, linked_b = {i for i, _ in chosen}, {j for _, j in chosen}
    if "a" in view.singles:
        alone = ((i, target) for i, target in enumerate(a) if i not in linked_a)
        found += [TargetLink(view.lens, target, None, _rounded(0), _shown(near_a[i], b)) for i, target in alone]
    if "b" in view.singles:
        alone = ((j, target) for j, target in enumerate(b) if j not in linked_b)
        found += [TargetLink(view.lens, None, target, _rounded(0), _shown(near_b[j], a)) for j, target in alone]
    return sorted(found, key=_place)


def _place(row: TargetLink) -> tuple[bool, Span, Span]:
    """Order rows by the text of a, then by that of b; rows that only b has come last."""
    a, b = (_NOWHERE if target is None else target.span for target in (row.a, row.b))
    return row.a is None, a, b


def _ranked(pairs: Scores, side: int) -> dict[int, list[tuple[int, float]]]:
    """Return for each target of a side the others with their likeness, best first."""
    ranked: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for pair, score in sorted(pairs.items(), key=lambda item: (-item[1], item[0])):
        ranked[pair[side]].append((pair[1 - side], score))
    return ranked


def _shown(others: Iterable[tuple[int, float]], targets: Sequence[Target]) -> tuple[Candidate, ...]:
    good = [Candidate(targets[k], _rounded(score)) for k, score in others if score >= _SHOWN]
    return tuple(good[:_MOST])


def _rounded(score: float) -> Decimal:
    return Decimal(round(100 * score)).scaleb(-2)
