"""Finds what is promised or reported without a number: the object of a clause and what is done with it.

推动桥头桥危桥改造项目建成通车 → 桥头桥危桥改造项目. A clause that names no object (提升治理水平) gives nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract import names
from core.extract.passage import Clause
from core.lexicon import Lexicon

_NAMED = re.compile(r"[“《「][^”》」]{2,20}[”》」]")
_SHORTEST, _LONGEST = 3, 40
_WIDEST = 120
"""A longer clause is no clause but a list without commas."""
_ADVERBIAL = re.compile(
    r"^(?:以|通过|按照|根据|围绕|立足|针对|面对|随着|作为|于|当|如|若|由于|因|自|从(?!严|实|快)|把|像|着眼|用)"
)
_CREED = re.compile("(?:要求|精神|思想|理念|方针|原则|讲话|总基调|论述|主线|宗旨)$")
"""What a plan holds to, not what it does; no thing even in quotation marks."""
_LAMENT = re.compile("不足|不强|不够|较多|不优|偏弱|偏低|有待|有差距|不平衡|不充分|滞后|薄弱|仍然|依然|还不|矛盾突出")
_LIST_END = re.compile(
    r"等(?:[\d一二两三四五六七八九十]|[^,;]{0,12}?(?:项目|工程|企业|片区|学校|园区|道路|公路|铁路))|项目(?![、和与])|(?<=[\u4e00-\u9fff])\d+个"
)
_FIGURE = re.compile(r"\d(?!\d*(?:-\d+)?(?:号|期|线|路|[A-Za-z]))|[,;:()]")
"""What a name in a list does not hold; 5号机组 and F2线 are names."""
_WORK = re.compile(
    "(?:项目|工程|高速|公路|铁路|高铁|地铁|机场|港区?|码头|泊位|航道|大桥|隧道|通道|核电|机组|电站|风电|光伏|水库|枢纽|灌区|引水|引调水|管网"
    "|号?线|站|园|园区|基地|中心|医院|大学|学院|学校|校区|博物馆|图书馆|展览馆|公园|大道|片区)(?:[一二三四]期|[A-Za-z\\d]+段|先行段|扩容|改造|主体)?$"
)
# Accepts 通信、燃气等单位成立了|“梅岭社区联合党委”: a body that a list of others found.
_FOUNDED = re.compile(r"、[^,;。]{0,20}等[^,;。]{0,8}(?:成立|组建|建立|打造|设立)了?(?P<name>“[^”]{2,20}”)$")
# Accepts 于12月22日揭牌开业 and 确保2024年上半年完工: a date and a stage, whose thing stands before the comma.
_DATE = r"(?:(?:19|20)\d{2}年)?(?:1?\d月(?:\d{1,2}日|底前?|份)?|上半年|下半年|年底前?|年内|\d季度)?"


@dataclass(frozen=True, slots=True)
class Deed:
    """A thing and where its clause names it, in the passage's offsets."""

    name: str
    """The object."""
    start: int
    """First character of the words."""
    end: int
    """After the last one."""


@cache
def _words(lexicon: Lexicon, kind: str) -> str:
    return "|".join(map(re.escape, lexicon.words("names", kind)))


@cache
def _head(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the adverbs and verbs at the head of a clause."""
    deeds = _words(lexicon, "deed")
    return re.compile(rf"(?:{_words(lexicon, 'lead')}|(?P<verb>{deeds})|成功(?={deeds})|[、并和,的了好\s])+")


@cache
def _tail(lexicon: Lexicon) -> re.Pattern[str]:
    stages = "|".join(map(re.escape, lexicon.words("stages", "project", "task")))
    return re.compile(rf"(?:{stages}|{_words(lexicon, 'state')}|[、并和的了\s])+$")


@cache
def _contains(lexicon: Lexicon, kind: str) -> re.Pattern[str]:
    return re.compile(_words(lexicon, kind))


@cache
def _abstract(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{_words(lexicon, 'abstract')})$")


def deed(text: str, clause: Clause, lexicon: Lexicon) -> Deed | None:
    """Return the thing that a clause without a number does something with, or None when it names none."""
    words = text[clause.start : clause.end]
    if len(words) > _WIDEST or _ADVERBIAL.match(words) or _LAMENT.search(words):
        return None
    if founded := _FOUNDED.search(words):
        return Deed(founded["name"], clause.start, clause.end)
    head = _head(lexicon).match(words)
    verb = head is not None and (head["verb"] is not None or head.end() > 0)
    body = words[head.end() :] if head and not _cuts_word(words, head.end(), lexicon) else words
    tail = _tail(lexicon).search(body)
    if not verb and tail is None:
        subject = re.search(rf"(?:{_words(lexicon, 'deed')})", words)
        if subject is None or not 2 <= subject.start() <= 16 or "、" in words[: subject.start()]:
            return None
        body = words[subject.end() :]
        tail = _tail(lexicon).search(body)
    name = (body[: tail.start()] if tail and tail.start() >= _SHORTEST else body).strip(" 、,的")
    if not nameable(name, lexicon):
        return None
    name = name if len(name) <= _LONGEST else name.split("、")[0] + "等" if "、" in name else name[:_LONGEST]
    return Deed(name, clause.start, clause.end)


def nameable(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words name a thing that can be looked for again: a project, place, programme or mechanism."""
    if len(name) < _SHORTEST or _CREED.search(name):
        return False
    if _NAMED.search(name):
        return True
    head = _abstract(lexicon).sub("", name)
    return len(head) >= _SHORTEST and _contains(lexicon, "object").search(head) is not None


def _cuts_word(words: str, at: int, lexicon: Lexicon) -> bool:
    return at >= len(words) or names.inside_word(words, at, lexicon)


def items(text: str, clause: Clause, lexicon: Lexicon) -> list[Deed]:
    """Return the named things of a list: A、B、C等5个在建项目, or A、B、C建成通车 where most of them are works."""
    words = text[clause.start : clause.end]
    if "、" not in words or len(words) > 3 * _WIDEST:
        return []
    close = _LIST_END.search(words)
    more = words.rfind("等")
    tail = _tail(lexicon).search(words)
    end = close.start() if close else more if more > 0 else tail.start() if tail else len(words)
    listed = words[:end]
    head = _head(lexicon).match(listed)
    begin = head.end() if head and not _cuts_word(listed, head.end(), lexicon) else 0
    result: list[Deed] = []
    at = begin
    for piece in listed[begin:].split("、"):
        name = piece.strip()
        if len(name) >= _SHORTEST and not _FIGURE.search(name):
            result.append(Deed(name, clause.start + at, clause.start + at + len(piece)))
        at += len(piece) + 1
    works = close is not None or 2 * sum(_WORK.search(deed.name) is not None for deed in result) >= len(result)
    return result if len(result) >= 2 and works else []


@cache
def _milestone(lexicon: Lexicon) -> re.Pattern[str]:
    stages = "|".join(map(re.escape, lexicon.words("stages", "project")))
    lead = "|".join(map(re.escape, lexicon.words("modality", "hard", "effort", "commit")))
    return re.compile(rf"(?:{lead}|将|于|在|已)*{_DATE}(?:前|之前)?(?:{_words(lexicon, 'state')})*(?:{stages}|并)+$")


def milestone(text: str, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause only says when something before it reaches a stage: 确保2024年上半年完工."""
    return _milestone(lexicon).fullmatch(text, clause.start, clause.end) is not None
