"""Which rows of the ledger a reader wants to see first."""

from __future__ import annotations

from typing import Literal, get_args

from core.lexicon import Lexicon
from core.model import PROMISES, Link, Target

Standing = Literal["judged", "figures", "works", "unanswered", "unplanned"]
"""judged      the two texts support a verdict
figures     a promise with a number, and no verdict on it
works       a piece of work that both sides speak of
unanswered  a piece of work without a number that only the promise names
unplanned   what only the other side has"""

_ORDER: tuple[Standing, ...] = get_args(Standing)


def standing(link: Link, lexicon: Lexicon) -> Standing:
    """Return where a row stands."""
    if _judged(link, lexicon):
        return "judged"
    if link.promise is None and link.lens != "revision":
        return "unplanned"
    if any(target is not None and not target.qualitative for target in _promises(link)):
        return "figures"
    if link.promise is not None and link.answer is not None:
        return "works"
    return "unanswered" if link.promise is not None else "unplanned"


def place(link: Link, lexicon: Lexicon) -> int:
    """Return the place of a row's standing, 0 for the first."""
    return _ORDER.index(standing(link, lexicon))


def _judged(link: Link, lexicon: Lexicon) -> bool:
    """Tell whether a verdict was reached; in `revision` and `results`, whether two numbers were set side by side."""
    if link.lens in PROMISES:
        return lexicon.verdicts[link.verdict].signal
    numbers = all(target is not None and not target.qualitative for target in (link.a, link.b))
    return numbers and link.verdict not in {"uncertain", "not_comparable", "no_value"}


def _promises(link: Link) -> tuple[Target | None, ...]:
    """Return the sides that promise something: in `revision` both do."""
    return (link.promise, link.answer) if link.lens == "revision" else (link.promise,)
