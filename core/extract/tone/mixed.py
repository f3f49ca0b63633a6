"""Follows the lead phrases where the role of the section settles nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from core.extract.times.mentions import Timed
from core.extract.tone.cues import NEXT, Cue, Found, first_day
from core.model import Status

_POINTS = frozenset({"将", "力争", "确保", "务必", "拟", "计划", "要", "预计"})
_PAST = frozenset({
    "上半年", "截至", "截止", "目前", "过去", "已", "累计", "同比", "比增", "近年来", "近日", "日前", "了",
    "仅", "仍有", "还有", "尚有", "只有", "尚未", "缺口", "不足",
})  # fmt: skip
_SPANS = frozenset({"ytd", "half", "multi_year", "year"})
"""Kinds of times that tell of results when they are over."""
_SOFT = re.compile(r"左右|以上|以内|\d%?-\d|控制在|不低于|不少于|不超过|到20\d\d年")
"""What else a paragraph without a section may hold to be taken for a plan by its words alone."""


def mixed(found: Found) -> list[Status]:
    """Follow the lead phrases: one at a sentence's head holds until the next, one inside to the sentence's end."""
    passage = found.passage
    base: Status = "planned" if passage.role == "plan" and _hopes(found) else "achieved"
    scene = passage.role == "background"
    state = base
    result: list[Status] = []
    sentence = -1
    late = first_day(found.when.past + 1) if found.when is not None and found.when.past is not None else None
    for clause, cues, times in found.clauses:
        plan = next((at for at, word in cues if _points_ahead(found, word)), None)
        past = _looks_back(found.text, cues, times, late)
        if clause.sentence != sentence:
            sentence = clause.sentence
            if plan == clause.start:
                base = "planned"
            elif past == clause.start:
                base = "achieved"
            state = base
        if plan is not None and (past is None or plan < past):
            state = "planned"
        elif past is not None and plan is None:
            state = "achieved"
        result.append("context" if scene and past is None and plan is None else state)
    return result


def _looks_back(text: str, cues: list[Cue], times: Sequence[Timed], late: date | None) -> int | None:
    """Return where the first word, or time, of a clause stands that tells of what is over."""
    places = [at for at, word in cues if word in _PAST and not text.startswith("已有", at)]
    for one in times:
        end = one.period.end
        if (
            one.about
            and one.dated
            and late is not None
            and end is not None
            and end < late
            and one.period.kind in _SPANS
        ):
            places.append(one.span.start)
    return min(places, default=None)


def _points_ahead(found: Found, word: str) -> bool:
    """Tell whether a cue looks ahead; 下半年 does not in a report on the year before."""
    if word == "下半年":
        when = found.when
        return (
            found.passage.role == "plan"
            or when is None
            or when.plan is None
            or when.past is None
            or when.plan == when.past
        )
    return word in NEXT or word in _POINTS


def _hopes(found: Found) -> bool:
    """Tell whether a paragraph that looks like a plan holds any word of one."""
    ahead = any(_points_ahead(found, word) for _, cues, _ in found.clauses for _, word in cues)
    return ahead or _SOFT.search(found.text) is not None
