"""Which target stands under which: the parts of a whole (其中), the named items of a list under what counts them."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import Target


def wholes(targets: Sequence[Target]) -> dict[str, Target]:
    """Return, by its id, the target that each part or item stands under.

    A part names its whole (`of`). An item of a list is nothing but a name that stands inside the words of another
    target: 东鲤老旧小区 in 完成东鲤老旧小区、中百套房等5个老旧小区改造. One that is not among the targets is left out.
    """
    by_id = {target.id: target for target in targets}
    found = _lists(targets)
    found |= {target.id: by_id[target.of] for target in targets if target.of in by_id and target.of is not None}
    return found


def _lists(targets: Sequence[Target]) -> dict[str, Target]:
    """Return the narrowest target around each named item.

    The clauses are walked from left to right, an outer one before what it holds; those that are still open are kept.
    """
    found: dict[str, Target] = {}
    around: list[Target] = []
    for target in sorted(targets, key=lambda one: (one.clause.start, -one.clause.end, one.qualitative)):
        while around and around[-1].clause.end <= target.clause.start:
            around.pop()
        if _is_item(target):
            outer = next((one for one in reversed(around) if _inside(target, one)), None)
            if outer is not None:
                found[target.id] = outer
        else:
            around.append(target)
    return found


def _is_item(target: Target) -> bool:
    return target.qualitative and target.shown == target.indicator


def _inside(item: Target, outer: Target) -> bool:
    return outer.clause.contains(item.clause) and len(item.clause) < len(outer.clause)
