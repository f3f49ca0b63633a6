"""Finds what is promised or reported without a number: the object of a clause and what is done with it.

推动桥头桥危桥改造项目建成通车 → 桥头桥危桥改造项目. A clause that names no object (提升治理水平) gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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
    r"^(?:以|通过|按照|根据|围绕|立足|针对|面对|随着|作为|于|当|如|若|由于|因|自|从(?!严|实|快)|把|像|着眼|用(?!好|活|足)"
    r"|对(?![接标口外台照])(?!.*(?:进行|开展|实施))|在[^,]*(?:方面|过程中|基础上|工作中|范围内|的同时)$)"
)
_CREED = re.compile("(?:要求|精神|思想|理念|方针|原则|讲话|总基调|论述|主线|宗旨|各类|各项)$")
"""What a plan holds to, not what it does; no thing even in quotation marks."""
_LAMENT = re.compile("不足|不强|不够|较多|不优|偏弱|偏低|有待|有差距|不平衡|不充分|滞后|薄弱|仍然|依然|还不|矛盾突出")
_LIST_END = re.compile(
    r"等(?:[\d一二两三四五六七八九十]|[^,;]{0,6}?(?:项目|工程|企业|片区|学校|园区|道路|公路|铁路)(?!服务|谋划|策划|质量))"
    r"|项目(?![、和与服谋策质])|(?<=[\u4e00-\u9fff])\d+个"
)
_FIGURE = re.compile(r"\d(?!\d*(?:-\d+)?(?:号|期|线|路|[A-Za-z]))|[,;:()]")
"""What a name in a list does not hold; 5号机组 and F2线 are names."""
_WORK = re.compile(
    "(?:项目|工程|高速|公路|铁路|高铁|地铁|机场|港区?|码头|泊位|航道|大桥|隧道|通道|核电|机组|电站|风电|光伏|水库|枢纽|灌区|引水|引调水|管网"
    "|号?线|站|园|园区|基地|中心|医院|大学|学院|学校|校区|博物馆|图书馆|展览馆|公园|大道|片区)(?:[一二三四]期|[A-Za-z\\d]+段|先行段|扩容|改造|主体)?$"
)
# Accepts 通信、燃气等单位成立了|“梅岭社区联合党委”: a body that a list of others found.
# Accepts also 变“企业找政策”为|“政策找企业”: what it was is no aim.
_FOUNDED = re.compile(
    r"(?:、[^,;。]{0,20}等[^,;。]{0,8}(?:成立|组建|建立|打造|设立)了?|^变“[^”]{2,20}”为)(?P<name>“[^”]{2,20}”)$"
)
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
def _step(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the next adverb or verb at the head of a clause, the longest first."""
    leads = [word for word in lexicon.words("names", "lead") if word not in ("新", "重点")]
    deeds, adverbs = (_longest_first(lexicon.words("names", kind)) for kind in ("deed", "adverb"))
    # Accepts 建设并运营 (two verbs, the second a stage); rejects 建设 before a noun, which the last alternative takes.
    both = rf"(?:{deeds})并(?:{_longest_first(lexicon.words('stages', 'project'))}|{deeds})"
    return re.compile(
        rf"(?:重点|{adverbs})(?=(?:{adverbs})?、?(?:{deeds}))|(?P<verb>{both}|{deeds})|{_longest_first(leads)}|[、并和,了\s]|(?<=[\u4e00-\u9fff])好"
    )


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@dataclass(frozen=True, slots=True)
class _Head:
    """The adverbs and verbs before the object of a clause."""

    end: int
    """Where the object begins."""
    verb: bool
    """True when one of them says what is done."""


def _head(words: str, lexicon: Lexicon) -> _Head:
    """Return what stands before the object; a verb inside a noun (提高|创新平台, 保障|性住房) stays with it."""
    end, verb = 0, False
    while (match := _step(lexicon).match(words, end)) is not None:
        if names.inside_word(words, match.end(), lexicon) or (verb and match.group() in _set(lexicon, "noun_verb")):
            break
        end, verb = match.end(), verb or match["verb"] is not None
    return _Head(end, verb)


@cache
def _set(lexicon: Lexicon, kind: str) -> frozenset[str]:
    return frozenset(lexicon.words("names", kind))


@cache
def _tail(lexicon: Lexicon) -> re.Pattern[str]:
    stages = "|".join(map(re.escape, lexicon.words("stages", "project", "task")))
    outcome = r"(?:基本)?(?:实现|取得)[^,;、]{0,16}?(?:全覆盖|进展|突破|成效|成果)"
    return re.compile(rf"(?:{outcome}|{stages}|{_words(lexicon, 'state')}|[、并和的了\s])+$")


@cache
def _contains(lexicon: Lexicon, kind: str) -> re.Pattern[str]:
    return re.compile(_words(lexicon, kind))


@cache
def _abstract(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:{_words(lexicon, 'abstract')})$")


def deed(text: str, clause: Clause, lexicon: Lexicon) -> Deed | None:
    """Return the thing that a clause without a number does something with, or None when it names none."""
    words = text[clause.start : clause.end]
    if len(words) > _WIDEST or _ADVERBIAL.match(words) or _LAMENT.search(words) or exhorts(words, lexicon):
        return None
    if founded := _FOUNDED.search(words):
        return Deed(founded["name"], clause.start, clause.end)
    head = _head(words, lexicon)
    body = words[head.end :]
    tail = _tail(lexicon).search(body)
    if not head.end and tail is None:
        subject = _subject(lexicon).match(words)
        if subject is None:
            return None
        body = words[subject.end() :]
        body = body[_head(body, lexicon).end :]
        tail = _tail(lexicon).search(body)
    cut = tail is not None and tail.start() >= _SHORTEST and not names.inside_word(body, tail.start(), lexicon)
    name = names.balanced((body[: tail.start()] if cut and tail else body).strip(" 、,的"))
    if not nameable(name, lexicon):
        return None
    if len(name) > _LONGEST:
        name = names.balanced(name.split("、")[0]) + "等" if "、" in name else name[:_LONGEST]
    return Deed(name, clause.start, clause.end)


def exhorts(words: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause calls or professes (坚持以经济建设为中心, 谱写新篇章): nothing in it can be checked."""
    return _creed(lexicon).match(words) is not None or _contains(lexicon, "slogan").search(words) is not None


@cache
def _creed(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for a clause that holds to something: 我们必须始终坚持…, 自觉做到…, but not 落实《条例》."""
    lead = "我们|全省|各级|各方面|要|必须|始终|坚决|坚定不移|坚定|自觉|牢牢|更加|一以贯之|深刻|全面|深入|切实|做到"
    return re.compile(rf"(?:{lead}|[、的地])*(?:{_words(lexicon, 'creed')})(?![^,;]*《)")


@cache
def _subject(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for a subject and its verb, after which the thing comes: 梅庭社区|成立了|联合党委."""
    both = _set(lexicon, "noun_verb")
    verbs = _longest_first(word for word in lexicon.words("names", "deed") if word not in both)
    quoted = _longest_first(both)
    return re.compile(rf"[^、,]{{2,16}}?(?:(?:{verbs})了?(?![型性者区化力率机])|(?:{quoted})(?=“))")


def nameable(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words name a thing that can be looked for again: a project, place, programme or mechanism."""
    if len(name) < _SHORTEST or _CREED.search(name):
        return False
    quoted, thing = _NAMED.search(name) is not None, _contains(lexicon, "object").search(name) is not None
    return quoted and thing if _abstract(lexicon).search(name) else quoted or thing


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
    begin = _head(listed, lexicon).end
    begin = begin if begin < len(listed) else 0
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
