"""Tells results from plans: by the role of the section and paragraph, and inside mixed ones by lead phrases."""

from __future__ import annotations

import re
from functools import cache

from core.extract.passage import Passage
from core.lexicon import Lexicon
from core.model import Role, Section, Status

_NEXT = r"下一?阶段|下一步|接下来|下半年|今后|未来(?=[,一几三五十\d])|明年|后续"
# Accepts 下阶段,… · 接下来 · 确保; rejects 今年以来 (a result), 将军 and 要素 (words of another kind).
_PLAN = re.compile(
    rf"{_NEXT}|将(?!军|乐|士|近|来)|力争|确保|计划(?:到|在|于|全年)|拟|预计(?!全年)|到20\d\d年"
    "|要(?!素|求|点|闻|事|务|道|件)"
)
_LEAD = re.compile(f"{_NEXT}|将")
_BYGONE = re.compile("(?:刚刚)?过去的?(?:一年|五年)|(?:一年来|五年来|去年)$")
_TURN = re.compile(r"今年|新的一年|我们要|要|必须|做好|20\d\d年|下|为此|面对")
# Accepts 努力实现良好开局 and 我们必须…; rejects 要素 and 努力实现了 (a result).
_CALL = re.compile(r"(?:我们|全省上下|各级各部门)?(?:要(?![求素闻])|必须|努力(?![^,;。]*了)|奋力|力争|让我们)")
# Accepts 去年居民消费价格涨幅回落到2.6% and 其中去年超收2573亿元; rejects 去年底以前要… (it asks for more).
_LAST_YEAR = re.compile("(?:其中|而|虽然)?去年(?!底|末|以来)(?!.*(?:拟|将|要|今年|继续))")
_PROBABLY = re.compile("预计(?:将)?(?:达|完成|实现|增长|突破|超|提高|同比|为|下降|全年)")
# Accepts 今年以来 · 截至 · 已完成 · 1-8月; rejects 已有 (no act) only as a cue, the clause keeps its state.
_PAST = re.compile(
    "上半年|今年(?:年?初)?以来|截至|截止|目前|去年|[一五]年来|过去|已经?(?!有)|累计|同比|比增"
    r"|\d{1,2}-\d{1,2}月|近年来|近日|日前|了"
)
_AIM = re.compile(rf"{_PLAN.pattern}|左右|以上|以内|\d%?-\d|控制在|不低于|不少于|不超过")
"""What a paragraph must hold to be taken for a plan by its words alone."""
_SETTLED: dict[Role, Status] = {"achievement": "achieved", "plan": "planned"}
"""What the role of a section settles; in the others the words must tell."""


@cache
def _forecast(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, lexicon.words('modality', 'forecast')))})(?!寿命|目标|性)")


def statuses(passage: Passage, section: Section | None, lexicon: Lexicon) -> tuple[Status, ...]:
    """Return the status of each clause of a passage.

    The role of a section that is all results or all plans settles it. Elsewhere the role of the paragraph is a guess
    from its words, so the lead phrases are followed clause by clause.
    """
    role = section.role if section is not None else "mixed"
    settled = _SETTLED.get(role)
    if settled == "achieved" or (settled is None and passage.role == "achievement"):
        words = (passage.text[clause.start : clause.end] for clause in passage.clauses)
        return tuple("planned" if _promises(one, lexicon) or _CALL.match(one) else "achieved" for one in words)
    if settled is not None:
        return _settled(passage, settled)
    return _mixed(passage)


def _promises(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause among results only expects its number: 预计每年带来经济效益500万元."""
    return bool(_forecast(lexicon).search(clause)) and "全年" not in clause and not _PROBABLY.search(clause)


def _settled(passage: Passage, settled: Status) -> tuple[Status, ...]:
    """Give every clause the section's status, but not a look back (过去一年,…) at the head of a plan."""
    result: list[Status] = []
    state, sentence = settled, -1
    for clause in passage.clauses:
        if clause.sentence != sentence:
            sentence = clause.sentence
            words = passage.text[clause.start : clause.end]
            state = "achieved" if _BYGONE.match(words) else settled if _TURN.match(words) else state
        bygone = settled == "planned" and _LAST_YEAR.match(passage.text, clause.start, clause.end)
        result.append("achieved" if bygone else state)
    return tuple(result)


def _mixed(passage: Passage) -> tuple[Status, ...]:
    """Follow the lead phrases: one at a sentence's head holds until the next, one inside to the sentence's end."""
    base: Status = "planned" if passage.role == "plan" and _AIM.search(passage.text) else "achieved"
    scene = passage.role == "background"
    state = base
    result: list[Status] = []
    sentence = -1
    for clause in passage.clauses:
        words = passage.text[clause.start : clause.end]
        if clause.sentence != sentence:
            sentence = clause.sentence
            if _LEAD.match(words):
                base = "planned"
            elif _PAST.match(words):
                base = "achieved"
            state = base
        past, plan = _PAST.search(words), _PLAN.search(words)
        if plan and (not past or plan.start() < past.start()):
            state = "planned"
        elif past and not plan:
            state = "achieved"
        result.append("context" if scene and not past and not plan else state)
    return tuple(result)
