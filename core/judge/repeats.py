"""One row for a fact that a report tells twice: first in its lead, then in its section."""

from __future__ import annotations

from dataclasses import replace

from core.model import Candidate, Link, Target


def told_once(rows: list[Link]) -> list[Link]:
    """Merge rows in which one promise is answered by the same figures told again.

    The surest row stays, of equals the one inside a section; the others become its candidates, flagged "repeated".
    """
    groups: dict[object, list[Link]] = {}
    for index, row in enumerate(rows):
        groups.setdefault(_fact(row) or (index,), []).append(row)
    return [_merged(group) for group in groups.values()]


def _merged(group: list[Link]) -> Link:
    best, *rest = sorted(group, key=_worth, reverse=True)
    if not rest:
        return best
    again = tuple(Candidate(target, row.confidence) for row in rest if (target := _answer(row)) is not None)
    return replace(best, candidates=(*again, *best.candidates), flags=(*best.flags, "repeated"))


def _worth(row: Link) -> tuple[object, ...]:
    answer = _answer(row)
    return row.confidence, answer is not None and answer.section is not None


def _answer(row: Link) -> Target | None:
    return row.a if row.lens == "progress" else row.b


def _fact(row: Link) -> tuple[object, ...] | None:
    """Return what makes two rows tell the same, or None for a row without both sides or without figures."""
    promise, answer = (row.b, row.a) if row.lens == "progress" else (row.a, row.b)
    if promise is None or answer is None or answer.qualitative:
        return None
    growth, completion = answer.growth, answer.completion
    return (
        row.lens, promise.span, row.verdict, answer.value, answer.high, answer.unit,
        growth and growth.value, completion and completion.value, answer.rank and answer.rank.value,
    )  # fmt: skip
