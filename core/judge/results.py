"""Rules for two results of one indicator (成绩对比): the arithmetic direction, good or bad not said."""

from __future__ import annotations

from core.judge import show
from core.judge.gate import Obstacle, counts_flow, figures, identity, several_years
from core.judge.measure import measures, real_terms
from core.judge.periods import alike, result_time
from core.judge.ruling import Ruling
from core.judge.setting import Page
from core.lexicon import Lexicon
from core.model import Message, Target, Verdict


def results(a: Target, b: Target, page_a: Page, page_b: Page, lexicon: Lexicon) -> Ruling:
    """Return how an indicator moved from the earlier to the later report.

    Where growth is real and the level nominal (生产总值), the growth rates are compared; elsewhere the levels.
    """
    if not measures(a, lexicon) or not measures(b, lexicon):
        return Ruling("no_value", Message.of("why-no-figure", name=show.name(a), a=a.shown, b=b.shown))
    time_a, time_b = result_time(a, page_a), result_time(b, page_b)
    blocked = (
        identity(a, b, lexicon)
        or several_years(a, b, page_a, time_a, lexicon)
        or several_years(b, a, page_b, time_b, lexicon)
    )
    flow = counts_flow(a, lexicon) or counts_flow(b, lexicon)
    if blocked is None and flow and alike(time_a, time_b) is False:
        values = {"plan": show.period(time_a), "result": show.period(time_b)}
        blocked = Obstacle("period", Message.of("why-period-results", **values))
    found = blocked or figures(a, b, lexicon, growth_first=real_terms(a, lexicon))
    if isinstance(found, Obstacle):
        return Ruling("not_comparable", found.why, found.reason)
    delta = found.b.middle - found.a.middle
    verdict: Verdict = "same" if not delta else "up" if delta > 0 else "down"
    values = {
        "name": show.name(a),
        "a": show.measure(found.a),
        "b": show.measure(found.b),
        "delta": show.number(abs(delta), show.step(found.a)),
        "a_period": show.period(time_a),
        "b_period": show.period(time_b),
    }
    return Ruling(verdict, Message.of(f"why-{verdict}", **values), None, delta)
