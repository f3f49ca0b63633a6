"""Tells, among results, the clauses that call, expect, or only set the scene."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from core.extract.passage import Clause, Passage
from core.extract.times.clock import Clock
from core.extract.times.mentions import Timed
from core.extract.tone.cues import DOUBTS, FORECAST, NEXT, Cue, first_day, is_done, means_it
from core.lexicon import Lexicon
from core.model import Status

_AHEAD = frozenset({"将", "力争", "有望", "可望", "拟"})
_HOPES = _AHEAD | FORECAST
_SCENES = frozenset({"世界", "全球", "国际"})
_NORMS = frozenset({"应", "应当", "须", "不得"})
# Accepts 努力实现良好开局 and 我们必须…; rejects 要素 and 努力实现了 (a result).
_CALL = re.compile(r"(?:我们|全省上下|各级各部门)?(?:要(?![求素闻点])|必须|(?:努力|奋力)(?![^,;。]{0,40}了)|让我们)")
# Accepts 预计每年带来 and 预计可带动: what a thing will bring; rejects 预计达到 and 预计地区生产总值增长6%, which
# estimate the year that the report is about.
_YET = re.compile("每年|年产|年均|将|可(?!达|完成|实现|再生)|后|未来|明年|带来|带动|新增产值")
_PROBABLY = re.compile(
    "预计(?:将|分别|可|均|也|累计|约)*(?:达|完成|实现|增长|突破|超|提高|同比|为|下降|全年|增加|减少|升|降|收入|产值)"
)
# Accepts 世界经济增长3.1% and 国际油价; rejects 全球最大…基地投产 and 国际友城达137对, which are results.
_SCENE = re.compile("(?:当前)?,?(?:世界|全球|国际)(?:经济(?!合作)|贸易|市场|金融市场|大宗|油价|能源价格|粮食|外汇)")
# Accepts 应达到, 不得低于 and 须经: a norm; rejects 应用, 应对 and 必须.
_NORM = re.compile("(?:应当?|须)(?:达到|不低于|不少于|不超过|不高于|经)|不得(?:低于|超过|少于|高于)")


@dataclass(frozen=True, slots=True)
class _Told:
    """What all clauses of a passage share."""

    text: str
    """The passage."""
    over: bool
    """True in a report on a whole year, given when it is over."""
    lexicon: Lexicon
    """Where the words are."""


def results(
    passage: Passage, inside: Sequence[Sequence[Timed]], when: Clock | None, lexicon: Lexicon
) -> tuple[Status, ...]:
    """Give every clause of a part about results its status: a call, a forecast or what is yet to come is a plan."""
    text, clauses = passage.text, passage.clauses
    result: list[Status] = ["achieved"] * len(clauses)
    found = [(match.start(), match.group()) for match in DOUBTS.finditer(text)]
    if found:
        over = when is not None and when.past is not None and when.plan is not None and when.past < when.plan
        told = _Told(text, over, lexicon)
        cues = passage.by_clause([(at, (at, word)) for at, word in found if means_it(text, at, word)])
        for index, own in enumerate(cues):
            if own:
                _doubt(result, index, clauses, own, told)
    late = _after(when)
    if inside and late is not None:
        for index, (clause, times) in enumerate(zip(clauses, inside, strict=True)):
            if times and _awaited(times[0], clause, late) and not is_done(text, clause):
                _plan_on(result, index, clauses, text)
    return tuple(result)


def _after(when: Clock | None) -> date | None:
    """Return the first day behind the time of the results: behind June in a report on half a year."""
    if when is None or when.past is None:
        return None
    if when.today is not None and when.today.year == when.past:
        return when.today + timedelta(days=1)
    return first_day(when.past + 1)


def _awaited(timed: Timed, clause: Clause, late: date) -> bool:
    """Tell whether a clause opens with a deadline that lies behind the time of the results, e.g. 到2027年."""
    period = timed.period
    end = period.end if period.kind == "deadline" and timed.dated and timed.about else None
    return end is not None and end >= late and timed.span.start <= clause.start + 1


def _doubt(result: list[Status], index: int, clauses: Sequence[Clause], cues: list[Cue], told: _Told) -> None:
    """Change the status of a clause among results where its words say so; 下一步 at its head that of its sentence."""
    clause = clauses[index]
    if cues[0][0] == clause.start and cues[0][1] in NEXT:
        _plan_on(result, index, clauses, told.text)
        return
    result[index] = _of_result(clause, cues, told) or result[index]


def _plan_on(result: list[Status], index: int, clauses: Sequence[Clause], text: str) -> None:
    """Make a clause a plan, and all behind it in its sentence that do not say that they are done."""
    result[index] = "planned"
    for after in range(index + 1, len(clauses)):
        if clauses[after].sentence != clauses[index].sentence:
            return
        if not is_done(text, clauses[after]):
            result[after] = "planned"


def _of_result(clause: Clause, cues: list[Cue], told: _Told) -> Status | None:
    """Return the status that the words of a clause among results give it, or None."""
    words, text = {word for _, word in cues}, told.text
    if cues[0][0] == clause.start and _CALL.match(text, clause.start):
        return "planned"
    if words & _SCENES and _SCENE.match(text, clause.start):
        return "context"
    if words & _NORMS and _NORM.search(text, clause.start, clause.end):
        return "context"
    if not words & _HOPES or is_done(text, clause):
        return None
    if words & FORECAST:
        return "planned" if _promises(text[clause.start : clause.end], told) else None
    return "planned" if words & _AHEAD and not text.startswith("全年", clause.start) else None


@cache
def _forecast(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, lexicon.words('modality', 'forecast')))})(?!寿命|目标|性)")


def _promises(clause: str, told: _Told) -> bool:
    """Tell whether a clause among results only expects its number: 预计每年带来经济效益500万元.

    A report on a whole year that is over estimates that year (预计地区生产总值增长6%), but for words of more.
    """
    if not _forecast(told.lexicon).search(clause) or "全年" in clause or _PROBABLY.search(clause):
        return False
    return not told.over or _YET.search(clause) is not None
