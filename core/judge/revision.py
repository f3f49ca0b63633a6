"""Rules for two promises about one thing (目标调整): raised, lowered, softened, hardened, dropped, added."""

from __future__ import annotations

from decimal import Decimal

from core.judge import show
from core.judge.bounds import bound
from core.judge.gate import Obstacle, Pair, figures, identity
from core.judge.measure import measures
from core.judge.names import direction, sameness
from core.judge.periods import is_long, plan_time
from core.judge.results import far_apart
from core.judge.ruling import Ruling
from core.judge.setting import Page
from core.judge.stages import stage_of
from core.lexicon import Lexicon
from core.model import Comparator, Message, RelationKind, Target, Verdict
from core.show import numbers
from core.words import fold, likeness

_FIRMNESS: dict[Comparator, int] = {"approx": 0, "eq": 1, "range": 1, "ge": 2, "le": 2, "gt": 3, "lt": 3}
"""How much a bound commits: 左右 less than the number, 以上 more."""
_RELATION: dict[RelationKind, int] = {
    "external_quota": 3, "faster_than": 3, "above_average": 3, "not_below": 2, "in_step": 1, "stable": 0, "other": 0,
}  # fmt: skip
"""How much a relation commits: 快于 more than 同步."""
_MODAL_STEP = 2
"""Steps on the ladder of commitment words that make a difference (确保 5, 推动 2, 探索 0)."""
_ALIKE = 0.9
"""Likeness of two clauses that say the same."""
_STRETCH = 28
"""Characters after a clause in which 争取更好结果 still belongs to it."""


def revision(a: Target, b: Target, page_a: Page, page_b: Page, lexicon: Lexicon) -> Ruling:
    """Return how the later promise differs from the earlier one."""
    has_a, has_b = bool(measures(a, lexicon)), bool(measures(b, lexicon))
    facts = {"name": show.name(a), "a": a.shown, "b": b.shown}
    if has_a and has_b:
        return _numbers(a, b, page_a, page_b, lexicon)
    if has_a:
        return Ruling("chg_dequant", Message.of("why-chg-dequant", **facts))
    if has_b:
        return Ruling("chg_quant", Message.of("why-chg-quant", **facts))
    return _words(a, b, page_a, page_b, lexicon)


def _numbers(a: Target, b: Target, page_a: Page, page_b: Page, lexicon: Lexicon) -> Ruling:
    found = identity(a, b, lexicon) or figures(a, b, lexicon)
    if isinstance(found, Obstacle):
        if found.reason == "scope":
            return Ruling("not_comparable", found.why, "scope")
        return Ruling("chg_indicator", found.why)
    if far_apart(found) and sameness(a, b, lexicon) != "same":
        return Ruling("uncertain", Message.of("why-doubt-match", name=show.name(a), plan=a.shown, result=b.shown))
    delta = found.b.middle - found.a.middle
    if delta and _states_several(a) != _states_several(b):
        values = {"plan": show.period(plan_time(a, page_a)), "result": show.period(plan_time(b, page_b))}
        return Ruling("not_comparable", Message.of("why-period", **values), "period", delta)
    verdict = _shape(found) or _moved(a, found, delta, lexicon) or _firmer(a, b, found)
    if verdict == "chg_same" and _dated(a, page_a) and not _dated(b, page_b):
        verdict = "chg_soft"
    elif verdict == "chg_same":
        verdict = _striving(stretched(a, page_a, lexicon), stretched(b, page_b, lexicon))
    values = {
        "name": show.name(a),
        "a": show.measure(found.a),
        "b": show.measure(found.b),
        "delta": numbers.number(delta, show.step(found.a)),
    }
    flags = ("direction_neutral",) if delta and direction(a, lexicon) == 0 else ()
    key = (
        "why-chg-neutral" if flags and verdict in {"chg_raised", "chg_lowered"} else f"why-{verdict.replace('_', '-')}"
    )
    return Ruling(verdict, Message.of(key, **values), None, delta, flags=flags)


def _states_several(target: Target) -> bool:
    """Tell whether the clause itself names more years than one; what a heading says may not reach so far."""
    return target.period is not None and not target.period.inherited and is_long(target.period)


def _shape(pair: Pair) -> Verdict | None:
    if pair.a.high is None and pair.b.high is not None:
        return "chg_range"
    return "chg_point" if pair.a.high is not None and pair.b.high is None else None


def _moved(a: Target, pair: Pair, delta: Decimal, lexicon: Lexicon) -> Verdict | None:
    """Return whether the number became harder or easier; an unemployment target that goes up is easier."""
    if not delta:
        return None
    sign = bound(pair.a, direction(a, lexicon)).sign or 1
    return "chg_raised" if sign * delta > 0 else "chg_lowered"


def _firmer(a: Target, b: Target, pair: Pair) -> Verdict:
    """Return what the words around the same number did."""
    step = _FIRMNESS[pair.b.comparator] - _FIRMNESS[pair.a.comparator]
    if step:
        return "chg_hard" if step > 0 else "chg_soft"
    modal = (b.strength or 0) - (a.strength or 0)
    if a.strength is not None and b.strength is not None and abs(modal) >= _MODAL_STEP:
        return "chg_hard" if modal > 0 else "chg_soft"
    return "chg_same"


def _dated(target: Target, page: Page) -> bool:
    """Tell whether the clause names a date beyond the plan's year (力争2027年建成6个)."""
    when, plan = target.period, page.plan_period
    if when is None or when.inherited or when.end is None or plan is None or plan.end is None:
        return False
    return when.end > plan.end


def _striving(before: bool, after: bool) -> Verdict:  # noqa: FBT001 - two like things side by side
    if before == after:
        return "chg_same"
    return "chg_stretch" if after else "chg_soft"


def stretched(target: Target, page: Page, lexicon: Lexicon) -> bool:
    """Tell whether 争取更好结果 stands in the clause or just after it."""
    after = page.text[target.clause.end : target.clause.end + _STRETCH]
    words = lexicon.words("outcomes", "stretch")
    near = target.quote + after.split("；")[0].split("。")[0]
    return any(word in near for word in words)


def _words(a: Target, b: Target, page_a: Page, page_b: Page, lexicon: Lexicon) -> Ruling:
    facts = {"name": show.name(a), "a": a.shown, "b": b.shown}
    verdict = _related(a, b, lexicon) or _staged(a, b, page_a, page_b, lexicon)
    if verdict is None:
        verdict = "chg_same" if likeness(fold(a.quote), fold(b.quote)) >= _ALIKE else "chg_reworded"
    key = {"chg_same": "why-chg-same-words", "chg_soft": "why-chg-soft-words", "chg_hard": "why-chg-hard-words"}
    return Ruling(verdict, Message.of(key.get(verdict, "why-chg-reworded"), **facts))


def _related(a: Target, b: Target, lexicon: Lexicon) -> Verdict | None:
    """Return what became of a relation: 同步 → 基本同步 and 快于 → 同步 are softer."""
    if a.relation is None or b.relation is None:
        return None
    hedges = lexicon.words("outcomes", "hedge")
    firm_a, firm_b = (
        2 * _RELATION[relation.kind] - any(word in target.quote for word in hedges)
        for relation, target in ((a.relation, a), (b.relation, b))
    )
    if firm_a == firm_b:
        return "chg_same"
    return "chg_hard" if firm_b > firm_a else "chg_soft"


def _staged(a: Target, b: Target, page_a: Page, page_b: Page, lexicon: Lexicon) -> Verdict | None:
    """Return whether the later promise is of a later stage (前期工作 → 开工建设)."""
    first, second = stage_of(a, page_a, lexicon).last, stage_of(b, page_b, lexicon).last
    if first is None or second is None or first == second:
        return None
    return "chg_hard" if second > first else "chg_soft"
