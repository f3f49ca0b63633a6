"""Statements that disagree: finished in one place, still to be built in another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from core.model import Check, Link, Quote, Side, Span


def conflicts(links: Iterable[Link]) -> Iterator[Check]:
    """Yield a check, never in order, for each promise that a result contradicts."""
    seen: set[Span] = set()
    for link in links:
        plan = link.promise
        if link.verdict != "contradiction" or plan is None or plan.clause in seen:
            continue
        seen.add(plan.clause)
        if link.a is not None and link.b is not None:
            other: Side = "a" if link.lens == "progress" else "b"
            quotes = (Quote("a", link.a.clause), Quote(other, link.b.clause))
            yield Check("contradiction", ok=False, quotes=quotes, why=link.why)
