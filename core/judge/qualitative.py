"""Rules for promises without a number: what the words of the later text say about their state."""

from __future__ import annotations

from decimal import Decimal

from core.judge.bounds import RATE_TOLERANCE
from core.judge.case import Case
from core.judge.claims import claim
from core.judge.measure import measures
from core.judge.names import sameness
from core.judge.objects import named, objects, passage
from core.judge.periods import is_long, result_time
from core.judge.ruling import Ruling
from core.judge.show import name
from core.judge.stages import Stage, stage, stage_of, state
from core.model import Message, Relation, Target
from core.words import fold

_SURE = Decimal("0.55")
"""From here on two clauses are taken to be about one object when nothing else says so."""
_PLAUSIBLE = Decimal(3)
"""Percentage points between two annual growth rates beyond which one of them is likely of several years."""
_ADMITTED = Decimal("0.7")
"""The likeness from which a report's own 未完成 is taken to be about the promise."""


def relational(case: Case) -> Ruling | None:
    """Return the ruling on a bound that is no number of the report (与经济增长同步, 完成国家下达任务), or None.

    Whether it was kept cannot be read off the result alone.
    """
    relation = case.plan.relation
    if relation is None or case.plan.value is not None or case.plan.growth is not None:
        return None
    kept = _in_step(case, relation)
    if kept is not None:
        return kept
    why = Message.of("why-relation", name=name(case.plan), plan=case.plan.quote, result=case.result.shown)
    if relation.kind in {"external_quota", "stable", "other"}:
        return Ruling("no_value", why)
    if sameness(case.plan, case.result, case.lexicon) in {"same", "close"}:
        return Ruling("no_value", why)
    return Ruling("not_comparable", why, "indicator")


def _in_step(case: Case, relation: Relation) -> Ruling | None:
    """Return `met` where the report gives both growth rates and they keep the relation; nothing is said where not.

    同步 allows the tolerance of 左右; 快于 asks for more.
    """
    mine = case.result.growth
    if mine is None or relation.kind not in {"in_step", "faster_than", "not_below"} or _long(case.result, case):
        return None
    if sameness(case.plan, case.result, case.lexicon) not in {"same", "close"}:
        return None
    other = next((t for t in case.result_page.targets if _meant(t, relation, case)), None)
    if other is None or other.growth is None:
        return None
    ahead = mine.value - other.growth.value
    least = -RATE_TOLERANCE if relation.kind == "in_step" else Decimal(0)
    if not least <= ahead <= _PLAUSIBLE or (relation.kind == "faster_than" and not ahead):
        return None
    values = {"name": name(case.plan), "plan": case.plan.quote, "result": case.result.quote, "other": other.quote}
    return Ruling("met", Message.of("why-relation-kept", **values))


def _meant(target: Target, relation: Relation, case: Case) -> bool:
    """Tell whether a result is the annual growth of the indicator that a relation names (经济增长: 生产总值)."""
    words = {row.term: row.op for row in case.lexicon.terms("outcomes", "relation_to")}
    ident = next((op for term, op in words.items() if term in relation.to), None)
    growth = target.growth
    known = ident is not None and target.indicator_id == ident and target.status == "achieved"
    return known and growth is not None and growth.basis == "yoy" and not _long(target, case)


def _long(target: Target, case: Case) -> bool:
    return is_long(result_time(target, case.result_page)) or target.place_scope not in {None, case.plan.place_scope}


def self_missed(case: Case) -> Ruling:
    """Return the ruling where the later text itself says 没有实现: of this very promise, else nothing is said.

    "服务业增加值比重没有完成规划目标" says nothing of 国内生产总值增长8%, however alike the clauses are.
    """
    _, word = state(case.result.quote, case.lexicon)
    alike = sameness(case.plan, case.result, case.lexicon)
    if case.level != "low" and case.score >= _ADMITTED and alike in {"same", "close"}:
        return Ruling("self_missed", Message.of("why-self-missed", name=name(case.plan), word=word))
    return _doubted("why-doubt-match", case)


def qualitative(case: Case) -> Ruling:
    """Return the ruling on a promise without a number."""
    if case.lens == "progress":
        return _still_planned(case)
    promised, reported = _stages(case)
    said, word = claim(case, promised.last)
    facts = {"name": name(case.plan), "plan": promised.last_word, "result": word}
    measured = bool(measures(case.result, case.lexicon))
    if said == "done" and (promised.last is not None or not measured):
        return Ruling("done_claimed", Message.of("why-done" if promised.last_word else "why-done-unstaged", **facts))
    if said == "part":
        return Ruling("ongoing", Message.of("why-done-part", **facts))
    if said == "aim" or (said == "none" and sameness(case.plan, case.result, case.lexicon) not in {"same", "close"}):
        return _doubted("why-doubt-status" if said == "aim" else "why-doubt-match", case)
    if measured:
        values = {"name": name(case.plan), "plan": case.plan.quote, "result": case.result.shown}
        return Ruling("no_value", Message.of("why-plan-unmeasured", **values))
    return _under_way(case, promised, reported)


def _doubted(key: str, case: Case) -> Ruling:
    values = {"name": name(case.plan), "plan": case.plan.quote, "result": case.result.quote}
    return Ruling("uncertain", Message.of(key, **values))


def _still_planned(case: Case) -> Ruling:
    """Return the ruling where one text reports and plans: finished, yet still to be built, is a contradiction.

    "于11月2日正式投用" beside "加快建设并运营笋浯社区长者食堂": somebody forgot to bring the plan up to date.
    """
    promised, reported = _stages(case)
    said, word = state(case.result.quote, case.lexicon)
    standing = stage(case.result.quote + _next_clause(case), case.lexicon) if said == "done" else reported
    facts = {"name": name(case.plan), "plan": promised.first_word, "result": standing.last_word}
    text = fold(case.result.indicator).replace('"', "") + passage(case.result, case.result_page)
    whole = all(named(item, text, case.lexicon) is not None for item, _ in objects(case.plan, case.lexicon))
    if standing.built and promised.building and not case.result.ongoing and case.score >= _SURE and whole:
        return Ruling("contradiction", Message.of("why-contradiction", **facts), flags=("plan_lags",))
    if promised.last is not None and reported.last is not None and promised.last != reported.last:
        return Ruling("ongoing", Message.of("why-stage-ongoing", **(facts | {"result": reported.last_word})))
    if said == "done":
        facts = {"name": name(case.plan), "plan": case.plan.quote, "result": word}
        return Ruling("ongoing", Message.of("why-done-continues", **facts))
    return _under_way(case, promised, reported)


def _stages(case: Case) -> tuple[Stage, Stage]:
    plan = stage_of(case.plan, case.plan_page, case.lexicon)
    return plan, stage_of(case.result, case.result_page, case.lexicon)


def _next_clause(case: Case) -> str:
    """Return what follows the result up to the next stop: "完成…建设，于11月2日正式投用" is one report."""
    after = fold(case.result_page.text[case.result.clause.end : case.result.sentence.end])
    return after.lstrip(",").split(",")[0].split(";")[0]


def _under_way(case: Case, promised: Stage, reported: Stage) -> Ruling:
    """Return the ruling on work that both sides name and neither calls done."""
    facts = {"name": name(case.plan), "plan": promised.last_word, "result": reported.last_word}
    if promised.last is not None and reported.last is not None and reported.last < promised.last:
        return Ruling("ongoing", Message.of("why-stage-ongoing", **facts))
    said, word = state(case.result.quote, case.lexicon)
    if said in {"begun", "under_way"}:
        return Ruling("ongoing", Message.of("why-ongoing", **(facts | {"result": word})))
    if said == "done":
        return Ruling("ongoing", Message.of("why-ongoing-other", **(facts | {"result": case.result.quote})))
    return Ruling("ongoing", Message.of("why-ongoing-unsaid", name=name(case.plan)))
