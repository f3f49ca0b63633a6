"""Reads words of change before a number: 同比增长, 比上年提高, 年均下降, 增速, 高于全国, 是上年的…倍."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from core.lexicon import Lexicon, default
from core.model import Basis
from core.model.swift import swift

Meaning = TypeVar("Meaning")
_WIDEST = 48
"""Words of change further before a number are not its own."""
_RATES = frozenset({"%", "倍", "番", "成"})
_REFERRED = frozenset("高低快慢好优")
# Accepts 快于全国| · 高于全市平均水平| · 高出上年|; rejects 高于60| (no comparison).
_AVERAGE = re.compile(
    r"(?P<word>高于|低于|快于|慢于|好于|优于|高出|低出|高|快|低)"
    r"(?P<ref>\d{4}年|全国|全省|全市|全区|全县|全州|预期|规上|经济|上年|去年|年度|GDP|同期|[^,;。]{0,10}?平均)[^,;。]{0,8}$"
)
# Accepts 比全国平均水平高| · 较上年快|; rejects 占比高| (nothing to compare with) and 比上年提高| (a verb).
_THAN = re.compile(r"(?<!占)[比较](?P<ref>[^,;。比较\d]{2,12}|\d{4}年)(?<!提)(?P<word>高|低|快|慢)出?了?$")
_LAST_YEAR = re.compile(r"上年|去年|同期|\d{4}年")
# Accepts 是上年的| and 达到2010年的|; rejects 的 without a verb.
_TIMES = re.compile(r"(?:是|为|达到?|相当于)(?:上年|去年|同期|\d{4}年|[^,;。]{0,8})的\s?$")
# Accepts 比2020年| · 较“十三五”末| · 9年间| · 比2012年末|; rejects 2025年| (the year itself, no base).
_BASE = re.compile(
    r"(?:[比较与]\d{4}年(?:同期|末|底|初)?|(?<!\d)\d年(?:来|间|前)?|[比较]?(?:[三四五十]年|五年)(?:来|间|前)?"
    r"|[比较]?“?十[一二三四五]?五”?(?:规划)?(?:末|时期|期间|以来)?|[比较][^,;。\d比较]{0,4}五年(?:来|间|前)?)$"
)
_BASE_LAST = frozenset("年末底初来间前期”五")
# Accepts 压减审批时限| and 降低物流成本|; rejects 提高覆盖率| (a level) and 降低到|.
_OBJECT = re.compile(
    r".{0,8}?(?P<verb>压减|压缩|压降|减少|降低|缩短|精简|削减|缩减|下调|提高|提升)(?P<object>[^,;。、\d]{2,14}?)(?:约|近|超过?)?$"
)
_NO_OBJECT = ("率", "比重", "占比", "比例", "到", "至", "为", "达", "于", "的", "在", "由", "从", "度")


# Accepts 以上增长 · 的增长 · 的速度增长 · 的年均增速 behind 20%; rejects 的增长点 and 增长到.
_BEHIND = re.compile(
    r"(?:以上|左右)?的?(?:较快|正|高|年均|平均|复合){0,2}(?:(?:速度|幅度)(?:快速|稳步|持续)?)?(?P<verb>增长|增速|下降|递增)(?=[,;。、!)和]|$)"
)
# Accepts 保持, 实现了, 以年均 and 保持年均 right before the number.
_HOLDS = re.compile(
    "(?:继续|持续|均|都|力争|预计|有望|分别){0,2}(?:保持|实现|取得|达到?|以|维持|连续保持)(?:了|在|着)?(?:年均|平均每年)?(?:近|超过?|约)?$"
)


_AGAIN = frozenset({"再", "又"})
_LEVELLED = frozenset({"元", "岁", "天", "小时"})
"""What is raised again is a level: 养老金再|增加30元, but not 再|增加3所学校."""
_JOINED = {"均": "人户亩日月年平村生地床单", "共": "公一总", "比": "占对环同之", "还": "偿归返", "较": "比"}
"""Characters that make another word of one before them: 人|均, 公|共."""


@swift
@dataclass(frozen=True, slots=True)
class Change:
    """Words of change right before a number."""

    start: int
    """Where they begin in the text that was searched."""
    falls: bool
    """True for 下降 and its kin."""
    basis: Basis
    """What the number is compared with."""
    explicit: bool
    """True when the basis is said (同比), not assumed."""
    verb: str
    """The verb, or the noun of a rate (增速)."""
    object: str | None = None
    """What changes, where it stands between the verb and the number: 压减|审批时限|60%."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of change by their last character, the longest first; for each what it means."""

    verbs: dict[str, tuple[tuple[str, bool], ...]]
    """Verbs; True for a fall."""
    nouns: dict[str, tuple[tuple[str, bool], ...]]
    """Nouns of a rate; True for a fall."""
    links: dict[str, tuple[tuple[str, bool], ...]]
    """What may stand between verb and number."""
    manner: dict[str, tuple[tuple[str, bool], ...]]
    """What may stand between basis and verb."""
    bases: dict[str, tuple[tuple[str, Basis], ...]]
    """What the change is measured against."""
    own: tuple[str, ...]
    """Rates that are no change (自然增长率)."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    def words(kind: str) -> tuple[str, ...]:
        return lexicon.words("changes", kind)

    def signed(rise: str, fall: str) -> list[tuple[str, bool]]:
        return [*((word, False) for word in words(rise)), *((word, True) for word in words(fall))]

    bases: list[tuple[str, Basis]] = []
    kinds: tuple[tuple[str, Basis], ...] = (
        ("against_last_year", "yoy"),
        ("against_before", "qoq"),
        ("each_year", "annual_avg"),
        ("against_base", "since_base"),
        ("summed", "cumulative"),
        ("against_plan", "unknown"),
    )
    for kind, basis in kinds:
        bases += [(word, basis) for word in words(kind)]
    return _Words(
        verbs=_last(signed("rise", "fall")),
        nouns=_last(signed("rise_noun", "fall_noun")),
        links=_last((word, False) for word in words("link")),
        manner=_last((word, False) for word in words("change_manner")),
        bases=_last(bases),
        own=words("own_rate"),
    )


def _last(rows: Iterable[tuple[str, Meaning]]) -> dict[str, tuple[tuple[str, Meaning], ...]]:
    groups: dict[str, list[tuple[str, Meaning]]] = {}
    for row in sorted(rows, key=lambda row: (-len(row[0]), row[0])):
        groups.setdefault(row[0][-1], []).append(row)
    return {last: tuple(group) for last, group in groups.items()}


def behind(left: str, right: str, unit: str | None) -> Change | None:
    """Return the words of change that stand behind their number: 营收保持|20%|以上增长, 以|10%|的速度增长; or None.

    Args:
        left: Text before the number; a name must be left of it.
        right: Text right behind the number and its bound.
        unit: The number's measure word; only a rate has its verb behind.
    """
    if unit != "%":
        return None
    match = _BEHIND.match(right)
    if match is None:
        return None
    start = _HOLDS.search(left)
    return Change(
        start.start() if start else len(left),
        match["verb"] in ("下降", "负增长"),
        "annual_avg" if start and "年均" in start.group() else "yoy",
        explicit=False,
        verb=match["verb"],
    )


def _ends(text: str, end: int, words: dict[str, tuple[tuple[str, Meaning], ...]]) -> tuple[str, Meaning] | None:
    """Return the longest of the words that ends at `end`, with its meaning."""
    for word, meaning in words.get(text[end - 1], ()) if end else ():
        if text.endswith(word, 0, end):
            return word, meaning
    return None


def change(left: str, unit: str | None, lexicon: Lexicon | None = None) -> Change | None:
    """Return the words of change at the end of `left`, the text before a number, or None.

    Args:
        left: Text from the clause's start to the number; its last 48 characters are read, from the right.
        unit: The number's measure word; a difference in 百分点 has a basis of its own.
        lexicon: The dictionaries; the program's own by default.
    """
    skipped = max(0, len(left) - _WIDEST)
    text = left[skipped:]
    words = _words(lexicon or default())
    found = _compared(text, unit, words) or _said(text, unit, words)
    if found is None or not skipped:
        return found
    return Change(found.start + skipped, found.falls, found.basis, found.explicit, found.verb, found.object)


def _compared(text: str, unit: str | None, words: _Words) -> Change | None:
    """Read a difference from an average (高于全国) and a multiple (是上年的1.5倍)."""
    if unit == "倍" and text.rstrip().endswith("的") and (times := _TIMES.search(text)):
        return Change(times.start(), falls=False, basis="multiple_of_last_year", explicit=True, verb="是")
    if unit not in ("百分点", "%") or _REFERRED.isdisjoint(text):
        return None
    match = _THAN.search(text) or _AVERAGE.search(text)
    if match is None or (match["word"][-1] not in "于出" and _ends(text, len(text), words.verbs)):
        return None  # 提速后,平均办理时间减少|: a change of its own
    last_year = unit == "百分点" and _LAST_YEAR.match(match["ref"])
    basis: Basis = "pp_vs_last_year" if last_year else "vs_average"
    return Change(match.start(), match["word"][0] in "低慢", basis, explicit=True, verb=match["word"])


def _said(text: str, unit: str | None, words: _Words) -> Change | None:
    """Read a verb or noun of change with what it is measured against."""
    end = len(text)
    while end and (link := _ends(text, end, words.links)) and not _verb_at(text, end, words):
        end -= len(link[0])
    verb = _ends(text, end, words.verbs)
    if verb is None and unit == "%" and (noun := _ends(text, end, words.nouns)):
        own = text.endswith(words.own, 0, end)
        return None if own else _against(text, end - len(noun[0]), noun, unit, words)
    if verb is None:
        return _of_object(text) if unit == "%" else None
    if verb[0] == "改善":
        verb = verb[0], "浓度" in text[:end]  # less of it is better
    return _against(text, end - len(verb[0]), verb, unit, words)


def _verb_at(text: str, end: int, words: _Words) -> bool:
    return _ends(text, end, words.verbs) is not None


def _of_object(text: str) -> Change | None:
    """Read a verb whose object stands before the number: 压减|审批时限|60%."""
    match = _OBJECT.match(text.rstrip())
    if match is None or match["object"].endswith(_NO_OBJECT):
        return None
    verb = match["verb"]
    return Change(
        match.start("verb"), verb not in ("提高", "提升"), "yoy", explicit=False, verb=verb, object=match["object"]
    )


def _against(text: str, start: int, verb: tuple[str, bool], unit: str | None, words: _Words) -> Change:
    """Read to the left of a verb, through its manner, what the change is measured against."""
    basis: Basis | None = None
    again = False
    while start:
        manner = _ends(text, start, words.manner)
        found = _ends(text, start, words.bases)
        if found and not (manner and len(manner[0]) > len(found[0])) and not _inside(text, start, found[0]):
            basis = _weightier(basis, found[1])
            start -= len(found[0])
        elif text[start - 1] in _BASE_LAST and (match := _BASE.search(text, max(0, start - 16), start)):
            basis = _weightier(basis, "since_base")
            start = match.start()
        elif manner and not _inside(text, start, manner[0]):
            start -= len(manner[0])
            again = again or manner[0] in _AGAIN
        else:
            break
    explicit = basis is not None or (again and unit in _LEVELLED)
    return Change(start, verb[1], _of_unit(basis, unit), explicit, verb[0])


_WEIGHTS: tuple[Basis, ...] = ("cumulative", "yoy", "unknown", "since_base", "qoq", "annual_avg")
"""Of two bases the later one tells more: 五年累计 is since then, 五年年均 a mean."""


def _weightier(old: Basis | None, new: Basis) -> Basis:
    return new if old is None or _WEIGHTS.index(new) > _WEIGHTS.index(old) else old


def _of_unit(basis: Basis | None, unit: str | None) -> Basis:
    """Return the basis as the unit has it: points against last year, points against nothing, an amount."""
    if unit == "百分点" and basis in (None, "yoy"):
        return "pp_vs_last_year" if basis else "pp"
    if basis in (None, "yoy"):
        return "yoy" if unit in _RATES else "yoy_abs"
    return basis


def _inside(text: str, end: int, word: str) -> bool:
    """Tell whether a one-character word is the end of another: 人|均, 公|共, 占|比, 对|比."""
    before = text[end - len(word) - 1 : end - len(word)]
    return before in _JOINED.get(word, "") if before else False
