"""What the judge must know of the two reports besides the targets themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from core.model import Lens, Level, Period, Report, Side, Target


@dataclass(frozen=True, slots=True)
class Page:
    """One report, as far as a judgement depends on it."""

    text: str = ""
    """The whole text, to see what stands beside a clause; empty when only the targets are known."""
    achievement_period: Period | None = None
    """The time its results are about, where a target does not say."""
    plan_period: Period | None = None
    """The time its plans are about, where a target does not say."""
    published: date | None = None
    """When it was published."""
    long_sections: frozenset[str] = frozenset()
    """Ids of the sections that tell of several years at once (过去五年…)."""
    targets: tuple[Target, ...] = ()
    """All its targets, for a promise that names another indicator (与经济增长同步)."""

    @classmethod
    def of(cls, report: Report, targets: tuple[Target, ...] = ()) -> Page:
        """Return what the judge needs of a report."""
        return cls(
            report.document.text,
            report.meta.achievement_period,
            report.meta.plan_period,
            _day(report.meta.published),
            frozenset(s.id for s in report.sections() if s.scope == "multi_year"),
            targets,
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """The two reports and how far they can be compared."""

    a: Page = Page()
    """The earlier report."""
    b: Page | None = None
    """The later report; None when one report is compared with itself."""
    level: Level = "high"
    """What `comparability` found; at "low" nothing is called below or behind."""

    def page(self, side: Side, lens: Lens) -> Page:
        """Return the report that a side of a lens comes from (in `progress` both come from a)."""
        return self.b if side == "b" and self.b is not None and lens != "progress" else self.a


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None
