"""Reads a clause for its thing: behind which subject and verbs it stands, and under which name it can be shown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract import names
from core.extract.wordless.naming import head_of, is_own
from core.extract.wordless.parts import NO_KINDS, SHORTEST, Parts, Tail, parted, tail_of
from core.extract.wordless.vocabulary import Vocabulary, vocabulary
from core.lexicon import Lexicon
from core.model.swift import swift

_LONGEST = 40
WIDEST = 120
"""A longer clause is no clause but a list without commas."""
_ADVERBIAL = re.compile(
    r"(?:要|还要)?(?:是(?!否)|向|以(?![旧及])|通过(?!验收)|按照|根据|围绕|立足|针对|面对|随着|作为|于|当(?!好)|如|若|由于|因|自(?!贸)|从(?!严|实|快)|把|像|着眼|用(?!好|活|足)"
    r"|对(?![接标口外台照])(?!.{0,60}(?:进行|开展|实施))|依托|借助|结合|在[^,]{0,60}(?:方面|过程中|基础上|工作中|范围内|的同时)$)"
)
_ADVERBS = frozenset("要还是向以通按根围立针面随作于当如若由因自从把像着用对依借结在")
"""First characters of these."""
_WINNING = frozenset({"award", "strive"})
_FIRM = frozenset({"found", "award", "strive", "hold", "carry"})
"""Kinds of verbs that take all behind them for their thing."""
_PAIRED = frozenset("“”()《》")
_LAMENT = re.compile(
    "不足|不强|不够|较多|不优|偏弱|偏低|有待|有差距|不平衡|不充分|滞后|薄弱|仍然|依然|还不|矛盾突出|防止|严禁|杜绝|反对|避免|纠治|决不|绝不"
)
OUTCOMES = ("全覆盖", "进展", "突破", "成效", "成果", "成绩", "清零")
"""A clause that ends so says what came of its thing: …实现九市一区全覆盖."""
_WITHIN = 22
_SUBJECT = slice(2, 40)
"""Where the verb behind a subject begins."""
# Accepts 以金山社区为试点 whole: it says with what, not what.
_SERVES = re.compile("以[^,]{1,60}为[^,]{1,6}$")
# Accepts 梅岭街道|将继续推行…; the words before it are who does it.
_TURN = re.compile("将(?!军|来|乐)|继续|持续|不断|积极|深入|进一步|扎实|全力|大力|着力|率先")
_OF_ITSELF = frozenset(("完成", "启动", "开工", "投用", "启动建设", "开工建设"))
"""Behind a work they tell of the work itself: 工艺美术文化园项目|完成…加固."""
_LATE = re.compile(r"^(?P<epithet>[^“”《》]*的)(?P<rest>[^的]{4,})$")


@swift
@dataclass(frozen=True, slots=True)
class Deed:
    """A thing and where its clause names it, in the passage's offsets."""

    name: str
    """The object."""
    start: int
    """First character of the words."""
    end: int
    """After the last one."""
    stage: str | None = None
    """How far it is, by the words around it."""
    counted: bool = False
    """True for a member of a list that a count closes: A、B、C等10个项目."""


def parts_of(words: str, tail: Tail, known: Vocabulary) -> Parts:
    """Return the parts of a clause, of what follows its subject where it begins with one.

    Args:
        words: The clause.
        tail: What `tail_of` has found for it.
        known: The words of the lexicon.
    """
    if words.endswith(OUTCOMES) and (parts := _outcome(words, known)) is not None:
        return parts
    adverbial = words[0] in _ADVERBS and _ADVERBIAL.match(words) is not None
    if adverbial and words[0] == "以" and _SERVES.match(words):
        return Parts(len(words), len(words), NO_KINDS, (), ())
    parts = parted(words, known, 0, tail)
    if parts.verbs and not adverbial:
        return parts
    if (turn := _TURN.search(words, 2, 16)) and (later := parted(words, known, turn.start(), tail)).verbs:
        return later
    if parts.after and not adverbial:
        return parts
    return _behind_subject(words, parts, known, adverbial=adverbial)


def _behind_subject(words: str, parts: Parts, known: Vocabulary, *, adverbial: bool) -> Parts:
    """Return the parts of what follows a subject: 太重轨道公司|获评|…“灯塔工厂”."""
    subject = known.subject.search(words, _SUBJECT.start, min(_SUBJECT.stop, len(words) - SHORTEST))
    if subject is None:
        return Parts(len(words), len(words), NO_KINDS, (), ()) if adverbial else parts
    before = words[: subject.start()].rstrip("已将正")
    if subject.group() in _OF_ITSELF and head_of(before, known)[1] & {"work", "body"} and is_own(before, known):
        return Parts(0, len(before), NO_KINDS, (), (subject.group(),))
    return parted(words, known, subject.start())


def _outcome(words: str, known: Vocabulary) -> Parts | None:
    """Return the parts of 专门学校|实现九市一区全覆盖 and of 实现|设区市晋创谷|全覆盖."""
    at = max(words.rfind("实现", -_WITHIN), words.rfind("取得", -_WITHIN))
    if at < SHORTEST or words.endswith("率先", 0, at):
        return None
    parts = parted(words, known, 0, tail_of(words, known, 0, at))
    return Parts(parts.start, min(parts.end, at), parts.kinds, parts.verbs, (*parts.after, words[at:]))


def named(words: str, parts: Parts, known: Vocabulary) -> tuple[str, Parts]:
    """Return the name, and the parts that it stands in: of 支持A开展B, the B; of 支持A争创B all of it."""
    name = words[parts.start : parts.end].strip(" 、,的")
    if not _PAIRED.isdisjoint(name):
        name = names.balanced(name)
    if "cause" not in parts.kinds or not parts.kinds.isdisjoint(_FIRM):
        return name, parts
    inner = known.inner.search(words, parts.start + _SUBJECT.start, parts.end - SHORTEST)
    if inner is None:
        return name, parts
    within = parted(words, known, inner.start())
    if not within.kinds.isdisjoint(_WINNING):
        return name, Parts(parts.start, parts.end, within.kinds, within.verbs, within.after)
    return names.balanced(words[within.start : within.end].strip(" 、,的")), within


def short(name: str, known: Vocabulary) -> str:
    """Return a name without an epithet before it (期盼已久的|古贤水利枢纽工程), and no longer than can be shown."""
    if "的" in name and (late := _LATE.match(name)) and is_own(late["rest"], known):
        name = late["rest"]
    if len(name) <= _LONGEST:
        return name
    if "、" not in name:
        return names.balanced(name[:_LONGEST])
    more = name.rfind("等")
    kind = name[more:] if more > 0 and len(name) - more < _LONGEST // 2 else "等"
    return names.balanced(name.split("、")[0]) + kind


def exhorts(words: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause calls or professes (坚持以经济建设为中心, 谱写新篇章): nothing in it can be checked."""
    known = vocabulary(lexicon)
    return known.creed.match(words) is not None or known.slogan.search(words) is not None


def laments(words: str) -> bool:
    """Tell whether a clause tells what is wrong or must not be: nothing in it is promised or done."""
    return _LAMENT.search(words) is not None
