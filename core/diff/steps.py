"""From two texts to raw steps: what is the same and what is not, coarse grains first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import Indel

from core.diff.patience import match
from core.diff.pieces import Pieces, Source, by_chunk, by_clause, by_sentence, by_token

_GRAINS = (by_sentence, by_clause, by_chunk)
_AT_ONCE = 1500 * 1500
"""Product of the token counts up to which a gap is compared token by token: 0.3 MB of working memory."""

_SHORT = 20
"""A gap of so few tokens is compared token by token in any case."""
_ALIKE = 0.35
"""Below this share of common tokens two passages are different ones, and what they share is chance."""


class Step(NamedTuple):
    """A stretch of each text; `same` when they agree but for width, quotation marks and white space."""

    same: bool
    a: int
    a_end: int
    b: int
    b_end: int


def steps(a: Source, b: Source) -> Iterator[Step]:
    """Yield steps that cover both texts in order."""
    yield from _gap(a, b, Step(same=False, a=0, a_end=len(a.text), b=0, b_end=len(b.text)), 0)


def _gap(a: Source, b: Source, gap: Step, level: int) -> Iterator[Step]:
    """Divide a gap at the grain of this level, and what remains at the next finer one."""
    if gap.a == gap.a_end or gap.b == gap.b_end:
        if gap.a < gap.a_end or gap.b < gap.b_end:
            yield gap
        return
    small = (gap.a_end - gap.a) * (gap.b_end - gap.b) <= _AT_ONCE
    if level and small:
        yield from _tokens(a, b, gap)
        return
    if level == len(_GRAINS):
        yield gap
        return
    left, right = a.cut(_GRAINS[level], gap.a, gap.a_end), b.cut(_GRAINS[level], gap.b, gap.b_end)
    yield from _between(a, b, left, right, level)


def _between(a: Source, b: Source, left: Pieces, right: Pieces, level: int) -> Iterator[Step]:
    i = j = 0
    ends = (len(left.keys), len(right.keys))
    for k, m in [*match(left.keys, right.keys), ends]:
        yield from _gap(a, b, _step(left, right, (i, k), (j, m), same=False), level + 1)
        if (k, m) != ends:
            yield _step(left, right, (k, k + 1), (m, m + 1), same=True)
        i, j = k + 1, m + 1


def _tokens(a: Source, b: Source, gap: Step) -> Iterator[Step]:
    """Yield the steps of a gap token by token (Indel distance by rapidfuzz), or the gap where little is the same."""
    left, right = a.cut(by_token, gap.a, gap.a_end), b.cut(by_token, gap.b, gap.b_end)
    codes = Indel.opcodes(left.keys, right.keys)
    shorter = min(len(left.keys), len(right.keys))
    common = sum(code.src_end - code.src_start for code in codes if code.tag == "equal")
    if shorter > _SHORT and common < _ALIKE * shorter:
        yield gap
        return
    for code in codes:
        run, other = (code.src_start, code.src_end), (code.dest_start, code.dest_end)
        yield _step(left, right, run, other, same=code.tag == "equal")


def _step(left: Pieces, right: Pieces, i: tuple[int, int], j: tuple[int, int], *, same: bool) -> Step:
    """Return the step over a run of pieces of each side, given by first piece and the one after the last."""
    return Step(same, left.bounds[i[0]], left.bounds[i[1]], right.bounds[j[0]], right.bounds[j[1]])


def merged(raw: Iterator[Step]) -> list[Step]:
    """Join neighbouring steps of the same kind, and drown an equal character or two between two changes.

    One 的 that two rewritten clauses share is chance; shown as equal it would only cut the change into crumbs.
    """
    result: list[Step] = []
    for new in raw:
        step = new
        if result and result[-1].same == step.same:
            step = _joined(result.pop(), step)
        elif len(result) > 1 and not step.same and _is_crumb(result[-2], result[-1], step):
            crumb, before = result.pop(), result.pop()
            step = _joined(_joined(before, crumb), step)
        result.append(step)
    return result


def _joined(first: Step, second: Step) -> Step:
    return Step(first.same and second.same, first.a, second.a_end, first.b, second.b_end)


def _is_crumb(before: Step, step: Step, after: Step) -> bool:
    """Tell whether an equal step is so much shorter than the changes around it that it is there by chance."""
    length = step.a_end - step.a
    return length <= 3 and all(min(x.a_end - x.a, x.b_end - x.b) > 2 * length * length - 1 for x in (before, after))
