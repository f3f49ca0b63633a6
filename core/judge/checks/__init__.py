"""Arithmetic and consistency that the reports' own figures allow to be checked (核对)."""

from __future__ import annotations

from collections.abc import Iterable

from core.judge.checks.conflicts import conflicts
from core.judge.checks.implied import implied_plans
from core.judge.checks.rates import rates
from core.judge.checks.repeats import repeats
from core.judge.checks.sums import sums
from core.judge.setting import Page, Setting
from core.lexicon import Lexicon, default
from core.model import Check, Link, Side

__all__ = ["checks"]


def checks(links: Iterable[Link], setting: Setting, lexicon: Lexicon | None = None) -> tuple[Check, ...]:
    """Return what could be checked, by kind of check and in the order of the text.

    Args:
        links: The judged rows.
        setting: The two reports with their targets.
        lexicon: The dictionaries; the program's own by default.
    """
    words, rows = lexicon or default(), tuple(links)
    found = list(implied_plans(rows, setting))
    pages: tuple[tuple[Side, Page | None], ...] = (("a", setting.a), ("b", setting.b))
    for side, page in pages:
        if page is not None:
            found += [*rates(page, side), *sums(page, side, words), *repeats(page, side, words)]
    found += conflicts(rows)
    return tuple(found)
