"""How far two reports can be compared at all (可比性): said before anything else."""

from __future__ import annotations

from core.judge.names import bare
from core.lexicon import Lexicon, default
from core.model import Comparability, Extraction, Level, Message, Report
from core.words import simplified

_FEW = 3
"""Fewer common indicators than this are a coincidence, unless they are most of the shorter report's."""
_MANY = 5
"""From here on reports of following years have enough in common."""
_OFTEN = 3
"""Mentions from which a place is the report's own, or part of it."""
_THIN = 0.12
"""Share of the shorter report's indicators below which reports far apart in time are of another kind."""


def comparability(
    a: Report, b: Report | None, xa: Extraction, xb: Extraction | None, lexicon: Lexicon | None = None
) -> Comparability:
    """Return how far two reports can be compared, with what speaks for and against it.

    High: one report, or the same place in the same or the next year with five common indicators. Low: two places, or
    next to no common indicator. Everything between is medium.

    Args:
        a: The earlier report.
        b: The later report; None when the two halves of `a` are compared.
        xa: The targets of `a`.
        xb: The targets of `b`.
        lexicon: The dictionaries; the program's own by default.
    """
    if b is None or xb is None:
        return Comparability("high", (Message.of("comparable-one-report"),))
    words = lexicon or default()
    names_a, names_b = _names(xa, words), _names(xb, words)
    common, fewest = len(names_a & names_b), max(1, min(len(names_a), len(names_b)))
    years = _years_apart(a, b)
    reasons = [Message.of("comparable-indicators", common=common, a=len(names_a), b=len(names_b))]
    apart = _two_places(a, b)
    if a.meta.place and b.meta.place:
        reasons.append(Message.of("comparable-places" if apart else "comparable-place", a=a.meta.place, b=b.meta.place))
    if years is not None:
        reasons.append(Message.of("comparable-years", years=years))
    level: Level = "medium"
    few = common < _FEW and common * 2 < fewest
    if apart or not common or few or (years is not None and years > 1 and common < _THIN * fewest):
        level = "low"
    elif (years is None or years <= 1) and (common >= _MANY or common == fewest):
        level = "high"
    return Comparability(level, tuple(reasons))


def _names(found: Extraction, lexicon: Lexicon) -> frozenset[str]:
    """Return the indicators that a report gives figures for, by entry of the dictionary, else by name."""
    figures = (t for t in found.targets if not t.qualitative and t.status != "context")
    return frozenset(name for t in figures if (name := t.indicator_id or bare(t, lexicon)))


def _two_places(a: Report, b: Report) -> bool:
    """Tell whether the reports are about two places.

    "梅岭" and "梅嶺街道" are one; so are two names that each report uses again and again.
    """
    if a.meta.place is None or b.meta.place is None:
        return False
    first, second = simplified(a.meta.place), simplified(b.meta.place)
    if first in second or second in first:
        return False
    texts = (simplified(report.document.text) for report in (a, b))
    return any(text.count(other) < _OFTEN for text, other in zip(texts, (second, first), strict=True))


def _years_apart(a: Report, b: Report) -> int | None:
    first, second = _year(a), _year(b)
    return None if first is None or second is None else abs(second - first)


def _year(report: Report) -> int | None:
    """Return the year that the results are about, else the year before the plans, else that of publication."""
    meta = report.meta
    if meta.achievement_period is not None and meta.achievement_period.end is not None:
        return meta.achievement_period.end.year
    if meta.published and meta.published[:4].isdigit():
        return int(meta.published[:4])
    if meta.plan_period is not None and meta.plan_period.end is not None:
        return meta.plan_period.end.year - 1
    return None
