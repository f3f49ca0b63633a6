"""Reads how firmly something is promised and how far it has come."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from core.lexicon import Lexicon
from core.model.swift import swift

# Accepts 持续|优化; rejects 持续|高温 and 可|持续, which are nouns.
_ONGOING = re.compile(
    "加快|加速|(?<!可)持续(?![高低]温|强降|暴雨|阴雨|干旱|极端|时间|性|力)|推进|正在|在建|有序开展|如火如荼|提速|抓紧|深化"
)
_OVER = re.compile("完成|收官|圆满")
"""What tells that work whose name holds such a word (深化提升行动) is over."""
_KINDS = ("hard", "commit", "effort", "stretch", "process", "weak", "forecast")
_PROMISES = ("hard", "effort", "stretch", "forecast")
"""Kinds whose words promise in themselves; those of the others (推进, 支持) only tell what is done."""
_ACTS = frozenset({"实现", "完成", "安排", "落实", "目标任务", "攻坚"})
"""Words of those kinds, and of `commit`, that are verbs of doing all the same: 力争 governs 力争实现."""
_AIMED = 4
"""Strength of an item of a list of expected aims: between what is strived for (3) and what is ensured (5)."""

_NO_SHALL = frozenset("主重需必不只若首摘纪概纲提简扼紧冲险")
# What must not stand behind a word, or must, for it to govern its clause. Accepts 要|建成, 计划|投资3亿元, 试点|推行,
# 安排|资金; rejects 要素, 计划生育, …培养计划, 改革试点, 制度安排, 预期寿命, 力争上游, 引导资金, 研究院.
_BEHIND = {
    "要": "(?![素求点闻事务道件塞领害约么])",
    "将": "(?![军士领乐近])",
    "计划": "(?=到|在|于|用|全年|年内|总?投资|新|完成|建|开|改|实施|引进|安排|投|年底|培育|发展|增|再|\\d)",
    "安排": "(?=[\\d“超近约各]|资金|中央|预算|专项|财政|地方|补助|投资|支出|不少于|本级|省级|市级|区级)",
    "预期": "(?=增长|增速|达|为|目标|完成|实现|均|\\d)",
    "预测": "(?!预警|模型)",
    "必须": "(?!”)",
    "力争": "(?!上游)",
    "保证": "(?=[^,;。”])(?!金|书|人|率)",
    "引导": "(?!资金|基金|员)",
    "研究": "(?<!基础研究)(?!院|所|生|机构|中心|型|与试验|基地|团队|成果|平台|经费|投入|[、,;。])",
    "支持": "(?!政策|下|力度|率)",
    "提升": "(?!改造|工程|行动|计划|重点|平台|中心|项目|示范|基地|专项|资金|幅度)",
    "实施": "(?!方案|意见|办法|细则|主体)",
    "推进": "(?!会|组)",
    "落实": "(?!情况|机制)",
    "培育": "(?!基地|库|计划)",
    "试点": "(?=推|组建|开展|建设|实施|探索|推进)",
    "攻坚": "(?!行动|战|任务|计划|期|克难|阶段|年|工程)",
    "积极": "(?!性|因素|分子|进展|成效|作用|贡献)",
    "努力": "(?![,;。的]|$)",
    "不得": "(?!不)",
    "完成": "(?!情况|率|时)",
    "实现": "(?!机制|路径|程度|情况|等)",
    "目标任务": "(?=是|为|:)",
    "鼓励": "(?!政策|类)",
    "拟": "(?![人态合真订])",
}
_NOUN_BEFORE = {
    "要": _NO_SHALL,
    "拟": frozenset("模虚比草"),
    "计划": frozenset("度”》"),
    "实现": frozenset("值"),
    "积极": frozenset("个"),
}
"""Characters before a word with which it is another one: 主要, 模拟, 生态产品价值实现."""


@swift
@dataclass(frozen=True, slots=True)
class Commitment:
    """What the words of a clause promise, and whether its work goes on."""

    modality: str | None
    """The word that governs the clause, e.g. "确保"."""
    strength: int | None
    """Its strength from 0 to 5."""
    ongoing: bool
    """True for work under way."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of commitment."""

    strength: int
    """From 0 to 5."""
    rank: int
    """2 promises in itself (确保, 力争, 预计), 1 says that it is to be (要, 将, 计划), 0 tells what is done (推进)."""


@dataclass(frozen=True, slots=True)
class _Ladder:
    """The words of one ladder of stages."""

    pattern: re.Pattern[str]
    """Any of its words."""
    stages: dict[str, int]
    """How far each is."""


@dataclass(frozen=True, slots=True)
class _Words:
    """All words that are looked for, made once per dictionary."""

    modal: re.Pattern[str]
    """A word of commitment, with what must stand behind it."""
    known: dict[str, _Word]
    """What each of them means."""
    ladders: tuple[_Ladder, ...]
    """Those of projects and of tasks, in that order."""
    staged: re.Pattern[str]
    """Any word of either: most clauses hold none."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    known = {
        row.term: _Word(row.strength, 0 if row.term in _ACTS else 2 if row.kind in _PROMISES else row.kind == "commit")
        for row in lexicon.terms("modality")
        if row.kind in _KINDS and row.strength is not None
    }
    stages = {row.term: row.stage for row in lexicon.terms("stages") if row.stage is not None and row.term != "提前"}
    ladders = [_Ladder(re.compile(_choice(lexicon.words("stages", kind), {})), stages) for kind in ("project", "task")]
    staged = re.compile(_choice(lexicon.words("stages", "project", "task"), {}))
    return _Words(re.compile(_choice(known, _BEHIND)), known, tuple(ladders), staged)


def _choice(words: Iterable[str], behind: dict[str, str]) -> str:
    """Return a pattern for words, grouped by their first character, the longest first.

    Args:
        words: The words.
        behind: What must stand behind some of them.
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (word[0], -len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]) + behind.get(word, ""))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in groups.items())


def _governing(text: str, start: int, end: int, words: _Words) -> tuple[str | None, int | None]:
    """Return the last word that promises (要|努力|实现), or else the first that tells what is done (支持|打造)."""
    known, best = words.known, None
    for match in words.modal.finditer(text, start, end):
        word, before = match.group(), text[match.start() - 1 : match.start()]
        if before in _NOUN_BEFORE.get(word, ()) or before == "“":
            continue
        rank = known[word].rank
        if best is None or rank > known[best].rank or (rank and rank == known[best].rank):
            best = word
    return (best, known[best].strength) if best else (None, None)


# Accepts the words of works and matters that only sound like a stage: 审批事项, 注册资本, 项目储备库.
_NO_STAGE = re.compile(
    "审批(?:程序|事项|改革|制度|时限|权限|环节|流程|服务|局|许可|项目|办理)|注册(?:制|资本|商标|登记|会计|用户|志愿|地|护士|人数|量)"
    "|储备(?:库|粮|肉|金|率|制度|体系|规模)"
)


def stage(text: str, span: tuple[int, int], lexicon: Lexicon) -> str | None:
    """Return the word of a clause that says how far the thing has come, on a project's ladder or else a task's.

    Args:
        text: The passage.
        span: Start and end of the clause in it.
        lexicon: The dictionaries.
    """
    words, (start, end) = _words(lexicon), span
    if words.staged.search(text, start, end) is None:
        return None
    for ladder in words.ladders:
        found = ladder.pattern.finditer(text, start, end)
        known = [
            one.group() for one in found if one.group() in ladder.stages and not _NO_STAGE.match(text, one.start())
        ]
        if known:
            return max(known, key=ladder.stages.__getitem__)
    return None


def _is_ongoing(text: str, start: int, end: int) -> bool:
    match = _ONGOING.search(text, start, end)
    if match is None:
        return False
    return match.group() != "深化" or _OVER.search(text, start, match.start()) is None


def commitment(
    text: str, span: tuple[int, int], lexicon: Lexicon, aim: str | None = None, *, planned: bool = True
) -> Commitment:
    """Return what a clause promises, and whether its work goes on.

    Args:
        text: The passage.
        span: Start and end of the clause in it.
        lexicon: The dictionaries.
        aim: The word of the list of aims that the clause stands in (`Told.aims`), where its own words promise nothing.
        planned: False for a clause that is no plan: it promises nothing.
    """
    start, end = span
    words, word, strength = _words(lexicon), None, None
    if planned:
        word, strength = _governing(text, start, end, words)
        if aim is not None and (word is None or words.known[word].rank == 0):
            word, strength = aim, _AIMED
    return Commitment(word, strength, _is_ongoing(text, start, end))
