"""Gives each clause its period: its own words, those of an earlier clause, of the heading, or of the report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.extract.passage import Clause, Passage
from core.extract.times.clock import Clock
from core.extract.times.mentions import Timed
from core.extract.times.running import at_head, fits
from core.model import Period, PeriodKind, Status

_HEADING = 20
"""A run-in heading is at most this long."""
_LASTING: frozenset[PeriodKind] = frozenset({"ytd", "half", "quarter", "multi_year", "since"})
"""Times at the head of a sentence that also date the sentences behind it; a year dates them through its chapter."""
_BARE = 2
"""Characters of a bare count of years: 五年."""
_FEW = 3
"""Years from the first to the last of a time that is long enough to be that of a chapter."""
# Accepts 年均增长 and 年均新增: over several years; rejects the 年均 of PM2.5年均浓度.
_SPREAD = re.compile("年均(?:增长|增速|增幅|递增|提高|提升|上升|下降|降低|递减|复合|新增|增加)")


def periods(
    one: Passage,
    states: tuple[Status, ...],
    inside: Sequence[Sequence[Timed]],
    bases: dict[Status, Period | None],
    when: Clock | None = None,
) -> tuple[Period | None, ...]:
    """Return the period of each clause.

    A time that opens a sentence (1—11月,…) holds until another one or a run-in heading; one inside a clause holds
    to the end of its sentence; the date of an event (今年3月,疫情突发后) only for its own clause.
    """
    spread = "年均" in one.text
    if inside:
        walk = _Walk(one, bases, when)
        found = [walk.step(*each) for each in zip(one.clauses, states, inside, strict=True)]
    else:
        found = [bases[state] for state in states]
    if not spread:
        return tuple(found)
    return tuple(
        [
            _spread(period, bases[state], one.text, clause)
            for period, state, clause in zip(found, states, one.clauses, strict=True)
        ]
    )


def _spread(period: Period | None, base: Period | None, text: str, clause: Clause) -> Period | None:
    """Give a yearly mean that names no years of its own several years, not the one year around it."""
    if period is None or period.kind not in ("year", "deadline") or not period.inherited:
        return period
    if _SPREAD.search(text, clause.start, clause.end) is None:
        return period
    if base is not None and base.kind == "multi_year" and base.start is not None:
        return base
    return Period(period.text, None, period.end, "multi_year", inherited=True) if period.kind == "year" else period


@dataclass(slots=True)
class _Walk:
    """The times that hold while the clauses of a passage are read in order; never leaves this file."""

    one: Passage
    bases: dict[Status, Period | None]
    when: Clock | None
    lead: Period | None = None
    """Of the head of a sentence, for the sentences behind it."""
    carried: Period | None = None
    """Of a clause, for the rest of its sentence."""
    sentence: int = -1

    def step(self, clause: Clause, state: Status, inside: Sequence[Timed]) -> Period | None:
        """Return the period of the next clause."""
        if not inside and self.carried is None and self.lead is None:
            return self.bases[state]
        if clause.sentence != self.sentence:
            self.sentence = clause.sentence
            self.carried = self.carried if self.one.text.startswith("其中", clause.start) else None
            if self.lead is not None and not _long(self.lead) and _is_heading(self.one, clause):
                self.lead = None
        around = self._around(state)
        own = [timed for timed in inside if timed.about and _counts(timed, clause)] if inside else ()
        if not own:
            return around
        dated = [timed for timed in own if timed.dated]
        best = dated[-1] if dated else own[-1]
        if len({timed.period.start for timed in dated if timed.period.kind == "year"}) < 2:
            self._carry(own, best, clause, state)
        often = next((timed for timed in own if timed.period.kind == "recurring"), None)
        if often is not None:
            return _within(often.period, best.period if dated else self._around(state))
        return _counted(best.period, around) if best.dated else _filled(best.period, around)

    def _around(self, state: Status) -> Period | None:
        """Return the time that holds for a clause without one of its own."""
        for period in (self.carried, self.lead):
            if period is not None and fits(period, state, self.when):
                return period
        return self.bases[state]

    def _carry(self, own: Sequence[Timed], best: Timed, clause: Clause, state: Status) -> None:
        head = own[0] if own[0].dated and at_head(own[0], self.one, clause) else best
        if not _carries(head, self.one, clause):
            return
        period = head.period if head.dated else _filled(head.period, self._around(state))
        self.carried = replace(period, inherited=True)
        if not at_head(head, self.one, clause):
            return
        alone = len(head.span) == clause.end - clause.start
        known = head.dated or head.period.kind == "ytd"
        lasting = known and head.period.kind in _LASTING and len(head.span) > _BARE and not self._narrower(head.period)
        if lasting and (alone or (state != "planned" and _long(head.period))):
            self.lead = self.carried
        elif head.period.kind == "year" and alone:
            self.lead = None  # 2025年,… behind 五年来,… turns back to the year of the report

    def _narrower(self, period: Period) -> bool:
        """Tell whether some years are part of the years of the chapter (近两年 in a report on five)."""
        base = self.bases["achieved"]
        return (
            period.kind in ("multi_year", "since")
            and base is not None
            and base.kind == "multi_year"
            and base.start is not None
            and period.start is not None
            and period.start > base.start
        )


def _long(period: Period) -> bool:
    """Tell whether a time holds without a comma behind it, and over run-in headings: not 近两年."""
    return period.kind in ("multi_year", "since") and _years(period) >= _FEW


def _within(period: Period, around: Period | None) -> Period:
    """Give words that only say how often (日均) the dates of the time around them."""
    return period if around is None else replace(period, start=around.start, end=around.end)


def _counted(period: Period, around: Period | None) -> Period:
    """Give a bare count of years (五年累计) those of a time of as many years around it: “十一五”期间…五年淘汰…."""
    if period.kind != "multi_year" or around is None or around.kind != "multi_year" or len(period.text or "") > _BARE:
        return period
    if around.start is None or _years(around) != _years(period):
        return period
    return replace(period, start=around.start, end=around.end)


def _years(period: Period) -> int:
    return period.end.year - period.start.year if period.start is not None and period.end is not None else 0


def _filled(period: Period, around: Period | None) -> Period:
    """Give words that only point ahead (下阶段) the dates of the plan around them."""
    if period.kind != "deadline" or around is None:
        return period
    return replace(period, start=around.start, end=around.end)


def _carries(timed: Timed, one: Passage, clause: Clause) -> bool:
    """Tell whether a mention also dates what follows: not 每月, 年度(计划) or the day of an event."""
    kind = timed.period.kind
    if kind in ("point", "month"):
        after = one.text[clause.end + 1 : clause.end + 20].split(",")[0]
        return len(timed.span) == clause.end - clause.start and not after.endswith(("后", "时"))
    if (kind in ("multi_year", "since") or not timed.dated) and not at_head(timed, one, clause):
        return kind == "ytd"
    if timed.period.text == "年度" or one.text[max(0, timed.span.start - 2) : timed.span.start] in ("确保", "力争"):
        return False
    return kind != "recurring"


def _counts(timed: Timed, clause: Clause) -> bool:
    """Tell whether a mention is about the clause's figures: an undated one such as 下阶段 only at its head."""
    return timed.dated or timed.period.kind != "deadline" or timed.span.start == clause.start


def _is_heading(one: Passage, clause: Clause) -> bool:
    """Tell whether a sentence of one short clause without digits is a run-in heading (招商引资提速提效。)."""
    return (
        clause.stop == "。"
        and clause.end - clause.start <= _HEADING
        and (clause.start == 0 or one.text[clause.start - 1] in "。 )")
        and not any(character.isdigit() for character in one.text[clause.start : clause.end])
    )
