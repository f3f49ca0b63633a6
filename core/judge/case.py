"""A promise and what was reported about it, with all that the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.judge.periods import Timing, plan_time, result_time, timing
from core.judge.setting import Page, Setting
from core.lexicon import Lexicon
from core.model import PROMISES, Lens, Level, Target, TargetLink


@dataclass(frozen=True, slots=True)
class Case:
    """One pair of `fulfilment` or `progress`."""

    lens: Lens
    """Which of the two."""
    plan: Target
    """What was promised."""
    result: Target
    """What was reported."""
    plan_page: Page
    """The report of the promise."""
    result_page: Page
    """The report of the result."""
    score: Decimal
    """How sure it is that the two belong together."""
    level: Level
    """How far the two reports can be compared."""
    lexicon: Lexicon
    """The dictionaries."""

    @property
    def timing(self) -> Timing:
        """The result's time beside the plan's."""
        return timing(plan_time(self.plan, self.plan_page), result_time(self.result, self.result_page))


def case(link: TargetLink, setting: Setting, lexicon: Lexicon) -> Case | None:
    """Return the case of a link with two sides in `fulfilment` or `progress`; None for any other link."""
    if link.a is None or link.b is None or link.lens not in PROMISES:
        return None
    page_a, page_b = setting.page("a", link.lens), setting.page("b", link.lens)
    if link.lens == "progress":
        return Case(link.lens, link.b, link.a, page_b, page_a, link.score, setting.level, lexicon)
    return Case(link.lens, link.a, link.b, page_a, page_b, link.score, setting.level, lexicon)
