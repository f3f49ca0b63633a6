"""Decides whether what is done with a thing can be checked by somebody who reads the next report.

It can where a body is founded, a rule issued, a title won, an event held, a programme carried out, a named work built,
a norm raised, or all of a kind covered. Where a name is only made of words that every report uses (现代产业体系),
or the verb only tends (完善, 优化), nobody could say whether it was done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract.wordless.naming import DOCUMENT, NUMBERED, head_of, is_abstract, is_own, modifier, quoted
from core.extract.wordless.parts import Parts
from core.extract.wordless.vocabulary import Vocabulary

# Accepts 国家级碳计量中心 and 国家现代农业产业园: one of a kind, whatever its name.
_RANKED = re.compile("(?:国家|省|世界)级|(?:全国|国家)(?=[^,]{2,24}(?:园|中心|实验室|基地|集群|公园)$)")
_SHORT = 2
"""What is founded, renewed or raised has so many characters before its head."""
_MODIFIED = 3
"""A programme's name has so many characters before its head."""
_PLAIN = 4
"""A name without anything of its own has so many characters before its head where a stage is told."""
_BUILT = 105
"""First stage of the projects' ladder at which something can be seen (开工)."""
_UNDER_WAY = 106
"""Stage of the projects' ladder at which work goes on (在建)."""
_GOES_ON = frozenset(("加快建设", "推进建设", "续建"))
"""Verbs that promise no more than that work goes on."""
_DONE = 6
"""First stage of the tasks' ladder at which something is done (完成)."""
_APPROVED = 103
"""First stage of the projects' ladder that a paper proves (立项, 前期工作)."""
_PROJECT = 100
"""Stages of the projects' ladder are counted from here."""
_INSTALLS = frozenset(("建设", "开发", "引进", "搭建", "建成", "上线", "启用", "升级"))
_WIDE = frozenset(
    ("保护", "综合", "生态", "社会", "环境", "城市", "行业", "系统", "源头", "基层", "市场", "国家", "政府", "源头")
)
"""What is renewed here is no thing: 社会|治理."""
_SOME = ("一批", "若干", "更多", "一系列", "各类", "一些", "多个")
"""Nobody could tell which they are."""
_CAUSE = frozenset({"cause"})
_THINGS = frozenset({"work", "body", "event", "title"})
_MAKES = frozenset({"build", "carry", "set_up", "cause", "found"})


_BODIES = frozenset({"rule", "body", "programme", "event", "work"})
_RAISED = frozenset({"title", "norm"})
_ISSUES = frozenset({"found", "carry"})
_WINS = frozenset({"award", "strive"})
_CARRIES = frozenset({"carry", "build", "set_up"})
_WORKS = frozenset({"build", "carry"})
_LIFTS = frozenset({"build", "carry", "raise"})


@dataclass(slots=True)
class _Case:
    """A thing, the clause around it, and what the rules ask of both; what is dear is asked when a rule needs it."""

    name: str
    """The thing."""
    parts: Parts
    """The clause in its parts."""
    head: str
    """The noun that ends the name."""
    heads: frozenset[str]
    """Its kinds."""
    stage: int
    """The furthest stage told, -1 for none."""
    reached: bool
    """True when it can be seen: begun, finished, or there."""
    vocabulary: Vocabulary
    """The words of the lexicon."""

    @property
    def own(self) -> bool:
        """True when the name holds something of its own."""
        return is_own(self.name, self.vocabulary)

    @property
    def bare(self) -> int:
        """How many characters stand before the head."""
        return modifier(self.name, self.head, self.vocabulary)

    @property
    def told(self) -> bool:
        """True when anything is said of the thing."""
        return bool(self.parts.verbs) or not self.vocabulary.vague.issuperset(self.parts.after)


def checkable(name: str, parts: Parts, words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the thing and what is done with it can be checked.

    Args:
        name: The thing.
        parts: The clause in its parts.
        words: The whole clause.
        vocabulary: The words of the lexicon.
    """
    if _covers(words, parts, vocabulary):
        return True
    head, heads = head_of(name, vocabulary)
    if is_abstract(name, vocabulary) and heads.isdisjoint(_RAISED):
        return False
    stage, reached = _stage(parts, vocabulary)
    case, kinds = _Case(name, parts, head, heads, stage, reached, vocabulary), parts.kinds
    if "《" in name and DOCUMENT.search(name):
        good = reached or not kinds.isdisjoint(_ISSUES)
    elif not kinds.isdisjoint(_WINS) or ("hold" in kinds and "event" in heads):
        good = vocabulary.levels.search(name) is not None or case.own
    elif "soft" in heads and (not reached or stage == _UNDER_WAY) and "found" not in kinds:
        good = _arranged(case)
    elif _described(name, head) or (name.startswith(_SOME) and not case.own):
        good = False
    else:
        good = _done(case) or _built(case) or _proved(case) or _placed(case) or _quoted(case)
    return good


def _described(name: str, head: str) -> bool:
    """Tell whether a thing is only described: 成长性好的|项目."""
    return "的" in name and "“" not in name and name.rpartition("的")[2] == head


def _covers(words: str, parts: Parts, vocabulary: Vocabulary) -> bool:
    """Tell whether all of a kind are covered: 县县通高速公路, 实现清零."""
    if "全" in words or "清零" in words or "通" in words or "应" in words:
        return vocabulary.coverage.search(words, parts.start) is not None
    return False


def _stage(parts: Parts, vocabulary: Vocabulary) -> tuple[int, bool]:
    """Return the furthest stage told, -1 for none, and whether the thing can be seen at it."""
    ladder, stage = vocabulary.ladder, -1
    for word in parts.verbs + parts.after:
        if ladder.get(word, -1) > stage:
            stage = ladder[word]
    begun = stage >= _BUILT and (stage != _UNDER_WAY or _GOES_ON.isdisjoint(parts.verbs))
    return stage, begun or _DONE <= stage < _PROJECT or not vocabulary.arrived.isdisjoint(parts.after)


def proves(word: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a word behind a thing says that it can be seen, or is so far that a paper proves it."""
    return vocabulary.ladder.get(word, -1) > _APPROVED or word in vocabulary.arrived or "覆盖" in word


def _done(case: _Case) -> bool:
    """Tell whether something is founded, carried out, renewed or raised that can be looked for."""
    kinds, heads = case.parts.kinds, case.heads
    if not heads:
        return False
    if "found" in kinds and not heads.isdisjoint(_BODIES) and (case.bare >= _SHORT or case.own):
        return True
    if "programme" in heads and (case.reached or not kinds.isdisjoint(_CARRIES)) and case.bare >= _MODIFIED:
        return True
    if "renewal" in heads and _acted(case, _WORKS) and _renews(case):
        return True
    if "norm" in heads and ("raise" in kinds or case.reached) and case.bare >= _SHORT:
        return True
    return "counted" in heads and not kinds.isdisjoint(_LIFTS)


def _acted(case: _Case, kinds: frozenset[str]) -> bool:
    """Tell whether one of some verbs stands before the thing, or none at all and something is said behind it."""
    return not case.parts.kinds.isdisjoint(kinds) or (not case.parts.verbs and case.told)


def _renews(case: _Case) -> bool:
    """Tell whether what is renewed is a thing: 老旧小区|改造, but not 社会|治理."""
    return (case.bare >= _SHORT and case.name.removesuffix(case.head) not in _WIDE) or case.own


def _built(case: _Case) -> bool:
    """Tell whether a named work is built, or a work reaches a stage at which it can be seen."""
    kinds, heads = case.parts.kinds, case.heads
    if not heads:
        return False
    if case.reached or ("model" in heads and "build" in kinds):
        return case.bare >= _PLAIN or case.own
    if not heads.isdisjoint(_THINGS) and _acted(case, _MAKES):
        return case.own or (_RANKED.match(case.name) is not None and case.bare >= _MODIFIED)
    return "programme" in heads and case.told and case.own


def _proved(case: _Case) -> bool:
    """Tell whether a stage is told that can be proved; of a thing without a known noun only behind it (…土地|收储)."""
    ladder = case.vocabulary.ladder
    if case.stage < _APPROVED:
        return False
    if not case.head and not any(ladder.get(word, -1) > _APPROVED for word in case.parts.after):
        return False
    return case.own


def _placed(case: _Case) -> bool:
    """Tell whether a tool is built that can be seen to run (算力监测调度平台), or work is done at a named place."""
    kinds = case.parts.kinds
    if case.head in case.vocabulary.tools and not _INSTALLS.isdisjoint(case.parts.verbs):
        return not kinds.isdisjoint(_CARRIES) and case.bare >= _PLAIN
    return "build" in kinds and case.vocabulary.sites.search(case.name) is not None and case.own


def _quoted(case: _Case) -> bool:
    """Tell whether a quoted name is acted on: 持续深化“四帮四扶”, but not 弘扬“晋江经验”."""
    if not case.told or case.parts.kinds == _CAUSE or not quoted(case.name, case.vocabulary):
        return False
    verbs = case.parts.verbs
    return not verbs or case.head in case.vocabulary.tools or not case.vocabulary.tends.issuperset(verbs)


def _arranged(case: _Case) -> bool:
    """Tell whether an arrangement (机制, 制度, 模式) has a name or a procedure of its own."""
    if case.vocabulary.procedures.search(case.name) is not None and case.bare >= _MODIFIED:
        return True
    if quoted(case.name, case.vocabulary) or NUMBERED.search(case.name):
        return True
    return "set_up" in case.parts.kinds and is_own(case.name.rpartition("的")[2], case.vocabulary)
