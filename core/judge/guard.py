"""What must hold before a result is called below or behind; every doubt speaks for the promise."""

from __future__ import annotations

from decimal import Decimal

from core.judge.case import Case
from core.judge.gate import Pair
from core.judge.names import place, sameness
from core.judge.periods import Timing
from core.lexicon import Lexicon
from core.model import Target

SURE = Decimal("0.45")
"""The likeness from which a pair may be judged against the promise."""


def doubt(case: Case, time: Timing, pair: Pair) -> str | None:
    """Return the message key of the first doubt that forbids an adverse verdict, or None.

    Forbidden at low comparability, on an unsure match, unless both clauses name one indicator, without known times,
    between a whole and its part (其中), between two places, for figures that are no result, and for results that are
    only 近, 超 or 约.
    """
    doubts = (
        (case.level == "low", "why-doubt-level"),
        (case.score < SURE, "why-doubt-match"),
        (sameness(case.plan, case.result, case.lexicon) != "same", "why-doubt-name"),
        (time.relation == "unknown", "why-doubt-period"),
        (_part_of_whole(case.plan, case.result), "why-doubt-scope"),
        (not _one_place(case.plan, case.result, case.lexicon), "why-doubt-scope"),
        (case.result.status != "achieved" or case.plan.status != "planned", "why-doubt-status"),
        (pair.b.comparator not in {"eq", "range"}, "why-doubt-bound"),
    )
    return next((key for holds, key in doubts if holds), None)


def _part_of_whole(plan: Target, result: Target) -> bool:
    return (plan.of is None) != (result.of is None)


def _one_place(plan: Target, result: Target, lexicon: Lexicon) -> bool:
    """Tell whether both are about the report's own place: a named part of it on one side only is another scope."""
    levels = {row.op for row in lexicon.terms("scopes", "area")}
    places = {place(plan, lexicon), place(result, lexicon)}
    return len(places) == 1 or (None in places and places - {None} <= levels)
