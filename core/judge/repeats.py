"""One row for one fact: what a report tells twice, and the weak answers beside a good one."""

from __future__ import annotations

from dataclasses import replace

from core.model import Candidate, Lens, Link, Verdict

_SAID: frozenset[Verdict] = frozenset({"done_claimed", "self_missed", "contradiction"})
"""Verdicts that two passages give a promise for one and the same event."""

_TO_CHECK = "why-doubt-two"
"""Reason of a row that must be read beside the good one."""
_TWO: frozenset[Lens] = frozenset({"revision", "results"})
"""Lenses in which both sides are of one kind."""


def told_once(rows: list[Link]) -> list[Link]:
    """Merge rows in which one promise is answered by the same figures told again.

    The surest row stays, of equals the one inside a section; the others become its candidates, flagged "repeated".
    """
    groups: dict[object, list[Link]] = {}
    for index, row in enumerate(rows):
        groups.setdefault(_fact(row) or (index,), []).append(row)
    return [_merged(group) for group in groups.values()]


def without_guesses(rows: list[Link]) -> list[Link]:
    """Make the pairs that are not sure candidates of the row that is, where both sides have a better row.

    In `fulfilment` it is enough that the promise has one; of guesses alone, the likeliest stays. `progress` keeps all:
    one report has few pairs, and each of them is a passage to look at.
    """
    sure = {key for row in rows if row.verdict != "uncertain" for key in _sides(row)}
    rows = [row for row in rows if row.lens not in _TWO or row.verdict != "uncertain" or not _sides(row) <= sure]
    groups: dict[object, list[Link]] = {}
    for index, row in enumerate(rows):
        paired = row.lens == "fulfilment" and row.b is not None
        key = (row.a.span, row.a.clause) if paired and row.a is not None else (index,)
        groups.setdefault(key, []).append(row)
    return [row for group in groups.values() for row in _sure(group)]


def _sides(row: Link) -> frozenset[tuple[str, str, str]]:
    """Return what identifies the two sides of a pair; nothing for a row with one side."""
    if row.a is None or row.b is None:
        return frozenset()
    return frozenset({(row.lens, "a", row.a.id), (row.lens, "b", row.b.id)})


def _sure(group: list[Link]) -> list[Link]:
    kept = [row for row in group if row.verdict != "uncertain" or row.why.key == _TO_CHECK] or [max(group, key=_worth)]
    guesses = [row for row in group if row not in kept]
    if not guesses:
        return group
    best = max(kept, key=_worth)
    return [replace(row, candidates=(*_answers(guesses), *row.candidates)) if row is best else row for row in kept]


def _merged(group: list[Link]) -> Link:
    best, *rest = sorted(group, key=_worth, reverse=True)
    if not rest:
        return best
    return replace(best, candidates=(*_answers(rest), *best.candidates), flags=(*best.flags, "repeated"))


def _answers(rows: list[Link]) -> tuple[Candidate, ...]:
    """Return what the rows set beside their promise, as candidates."""
    return tuple(Candidate(row.answer, row.confidence) for row in rows if row.answer is not None)


def _worth(row: Link) -> tuple[object, ...]:
    """Return how well a row shows its fact: of an event the words that tell it (于11月2日正式投用), not its cost."""
    answer = row.answer
    event = row.verdict in _SAID and answer is not None and answer.qualitative
    return event, row.confidence, answer is not None and answer.section is not None


def _fact(row: Link) -> tuple[object, ...] | None:
    """Return what makes two rows tell the same, or None for a row without both sides or without figures."""
    promise, answer = row.promise, row.answer
    if promise is None or answer is None:
        return None
    if row.verdict in _SAID:
        return row.lens, promise.span, promise.clause, row.verdict
    if answer.qualitative:
        return None
    growth, completion = answer.growth, answer.completion
    return (
        row.lens, promise.span, row.verdict, answer.value, answer.high, answer.unit,
        growth and growth.value, completion and completion.value, answer.rank and answer.rank.value,
    )  # fmt: skip
