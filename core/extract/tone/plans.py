"""Tells, in a part about plans, what it looks back on (去年…) and what it says to be done already."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from core.extract.passage import Clause
from core.extract.times.mentions import Timed
from core.extract.tone.cues import AIM, NEXT, Cue, Found, first_day
from core.model import Status

_OPEN = frozenset({"recurring", "since"})
"""Kinds of times that tell neither what is over nor what is to come."""
_OPENERS = frozenset({
    "", "其中", "而", "虽然", "但", "且", "到", "在", "从", "自",
    "我国", "全国", "全省", "全市", "全区", "全县", "我省", "我市", "我区",
})  # fmt: skip
"""What may stand before a time that dates its clause."""
_HAPPENED = ("达", "为", "已", "完成", "实现", "超", "增长", "突破", "下降", "新增", "有")
"""What stands behind a time inside a clause that dates it all the same: 补贴资金去年|达到1226亿元."""
_LAST = ("去年", "上年", "前年")
"""Words for a year that is over, whatever year it is."""
# Accepts 过去一年, 五年来 and 这五年 at a sentence's head; what follows looks back until the plan is taken up again.
_BYGONE = re.compile("(?:刚刚)?过去的?(?:一年|[三五]年)|(?:一年来|[三五]年来|这[三五]年|去年)(?=[,;。]|$)")
_TURN = re.compile(r"今年|新的一年|我们要|要|必须|做好|20\d\d年|下|为此|面对|今后|展望")
# Accepts 已达2.5亿, 已经超过 and 已制定; rejects the 已 of 已建成的 and 已签约项目, which only say of which thing.
_DONE = re.compile(
    "已(?:经(?!济)|达|超|有|占|成[为功立]|完成|实现|形成|制定|提请|连续|突破|组织|进入|基本|累计|取得|建[成立]|启动|开工|全[部面]|明确|初步)"
    "(?![^,;。]{0,8}的)(?!(?:签约|建成|开工|出台|在建|投产)[^,;。]{0,4}(?:项目|企业|工程|政策))"
)
# Accepts 提出了 and 安排了: what a plan says or holds, which is no result.
_SAYS = re.compile(
    "(?:提出|设定|确定|明确|安排|规划|部署|列举|突出|考虑|描绘|展望|强调|指明|绘就|锚定|建议|要求|规定|作出|做出|体现)了"
)


def plans(found: Found) -> list[Status]:
    """Give every clause of a part about plans its status: a look back, or what is said to be done, is a result."""
    result: list[Status] = []
    held: Status = "planned"
    state: Status = "planned"
    sentence, first = -1, first_day(found.when.plan) if found.when is not None else None
    for clause, cues, times in found.clauses:
        if clause.sentence != sentence:
            sentence = clause.sentence
            if _BYGONE.match(found.text, clause.start, clause.end):
                held = "achieved"
            elif held == "achieved" and _TURN.match(found.text, clause.start, clause.end):
                held = "planned"
            state = held
        if times:
            state = _by_time([one for one in times if _governs(one, found.text, clause)], first, state)
        if cues and any(word in AIM or word in NEXT for _, word in cues):
            held = state = "planned"
            result.append(state)
        else:
            result.append(_of_plan(found, clause, cues, times) if cues and state == "planned" else state)
    return result


def _governs(timed: Timed, text: str, clause: Clause) -> bool:
    """Tell whether a time dates a clause, and not only a thing in it: not the 去年 of 完成去年受灾民房的重建."""
    if not timed.about:
        return False
    return text[clause.start : timed.span.start] in _OPENERS or text.startswith(_HAPPENED, timed.span.end)


def _by_time(times: Sequence[Timed], first: date | None, state: Status) -> Status:
    """Return the status that a clause's own times give it and what follows: 去年… is over, 今年… is to come."""
    for one in times:
        period = one.period
        if (period.text or "").startswith(_LAST):
            state = "achieved"
        elif one.dated and first is not None and period.end is not None and period.kind not in _OPEN:
            state = "achieved" if period.end < first else "planned"
    return state


def _of_plan(found: Found, clause: Clause, cues: list[Cue], times: Sequence[Timed]) -> Status:
    """Return the status of a clause of a plan without a word of one: what it says to be done already is a result."""
    words, times = {word for _, word in cues}, [one for one in times if one.about]
    now = any(one.period.kind == "ytd" and not one.dated for one in times)
    now = now or any(word == "现有" and found.text[clause.start : at] in _OPENERS for at, word in cues)
    if now or ("已" in words and _DONE.search(found.text, clause.start, clause.end)):
        return "achieved"
    if "了" not in words or times or _SAYS.search(found.text, clause.start, clause.end):
        return "planned"
    return "achieved"
