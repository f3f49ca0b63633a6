"""Finds places in an order: 居全区第1, 位列全省第二, 总量位居全市前三, 从世界第六位上升到第四位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from core.extract.numbers import numerals
from core.model import Span
from core.model.swift import swift

_NUMBER = rf"(?:\d{{1,3}}|[{numerals.HAN}]{{1,3}})"
_VERB = (
    "稳居|位居|位列|高居|列居|居于|(?<![定旧新侨邻移家])居(?![民家住委所室家])|位次|排名|排在|排至|排到|(?<![安编])排(?![查放水污涝练名])"
    "|名列|(?<![系陈罗下序队])列(?![车为入出举])|跃居|升居|跃升[至到为]?|提升[至到为]|升[至到]|上升[至到为]|前移[至到]|蝉联|保持|进入|跻身|晋升|重回|重返|迈入|挺进|夺得|荣获|获(?![奖得批评益利])"
)
_KNOWN = (
    "全国|全省|全市|全区|全县|全州|全镇|全球|世界|亚洲|亚太|国内|国际|省内|市内|区内|中部|西部|东部|东北|沿海|长三角|珠三角"
    "|华东|华中|华北|西南|西北"
)
_AREA = rf"{_KNOWN}|同类[^,;。、第]{{0,6}}|[^居位列排名第在,;。、\d\s]{{2,8}}?(?:省|市|区|县|城市|地区|首府|省份|部)"
# Accepts the words before the 第 of 位列全省|第二 and 排名保持全国|第三; rejects 居民|第二 (居民 is no verb).
_SAID = re.compile(rf"(?P<verb>{_VERB})(?P<scope>(?:[^,;。、:!?\d第]|\d{{1,2}}(?=个|座|省|市)){{0,14}}?)$")
# Accepts 全区|第6 and 中部六省|第1; a verb is not needed, but see `_ENDS`.
_OPEN = (re.compile(rf"(?:在|居)?(?P<area>{_KNOWN})$"), re.compile(rf"(?:在|居)?(?P<area>{_AREA})$"))
# Accepts 水体优良率全国 before 前三; rejects 服务全国 before 前十 (of whom?).
_MEASURED = re.compile(rf"(?:率|值|额|量|水平|收入|规模|增速|指数|面积|总数)(?:居|均)?(?:{_KNOWN})$")
_ENDS = re.compile(r"\s*(?:[,;。、)!的”和]|$)")
"""What must follow a place that no verb announces: 全区第6, but not 市第二医院."""
_ORDINAL = re.compile(
    rf"第\s?(?P<n>{_NUMBER})(?![\d{numerals.HAN}])(?:位次|位|名)?"
    "(?![届次批季个家轮条抓书产时期章代种大类线张部梯集方档所人民中小医附周年月天要资动责生议])"
)
_FRONT = re.compile(rf"前(?P<n>{_NUMBER})(?:位|名|强|列)?(?![个年日月届项季期次至天])")
_TOPS = ("首位", "榜首", "头名")
_NEXT = re.compile(rf"(?:位|名)?(?:、|和|与|及)第\s?(?P<n>{_NUMBER})(?:位|名)?")
# Accepts 从世界第六位|上升到 and 由第9位|跃升至; rejects 从第六位 without a rise or fall behind.
_FROM = re.compile(
    rf"(?:从|由)(?P<scope>[^,;。、\d第]{{0,10}})第\s?{_NUMBER}(?:位|名)?(?P<verb>[^,;。、\d第]{{0,3}}?(?:升|移|进|跃|降|退|落)[^,;。、\d第]{{0,2}})$"
)
_BEFORE = re.compile(rf"(?:在|居|列)?(?P<area>{_KNOWN})(?:中|的)?$")
# Accepts the 分别升至 of 分别升至世界 and the 跻身 of 跻身全球; rejects 全国.
_LEADS = re.compile(
    "(?:分别|均|并列|全部|连续|有望|预计|力争|上升|保持在?|稳居|位居|跃居|跃?升至|上升至|稳定|持续|继续|首次|跻身|晋升|挺进|进入|排名"
    "|[到至为在于位名了居升列将约已也都])+"
)
_STOPS = frozenset(",;。:!?、(\n")
_WIDEST = 26


@swift
@dataclass(frozen=True, slots=True)
class Ranked:
    """A place in an order, in the searched text's offsets."""

    span: Span
    """The words."""
    value: Decimal
    """1 for the first; the last place still meant by 前三."""
    scope: str | None
    """Among whom."""
    others: tuple[Decimal, ...] = ()
    """The places of the next indicators in 分别居全国第2、第5."""


def ranks(text: str) -> list[Ranked]:
    """Return the places named in a folded text, in order. Looks only at 第, 前 and words such as 首位: linear time."""
    result: list[Ranked] = []
    for at, end, value in _places(text):
        if result and at < result[-1].span.end:
            continue
        one = _ranked(text, at, end, value)
        if one is not None and not (result and one.span.start < result[-1].span.end):
            result.append(one)
    return result


def _places(text: str) -> Iterator[tuple[int, int, Decimal]]:
    """Yield start, end and number of every 第N, 前N and 首位, in order."""
    found: list[tuple[int, int, Decimal]] = []
    for sign, pattern in (("第", _ORDINAL), ("前", _FRONT)):
        at = text.find(sign)
        while at >= 0:
            match = pattern.match(text, at)
            if match and (value := numerals.parse(match["n"])) is not None:
                found.append((at, match.end(), value))
            at = text.find(sign, at + 1)
    for word in _TOPS:
        at = text.find(word)
        while at >= 0:
            found.append((at, at + len(word), Decimal(1)))
            at = text.find(word, at + len(word))
    yield from sorted(found)


def _ranked(text: str, at: int, end: int, value: Decimal) -> Ranked | None:
    """Return the place at `at` when the words before it make it one."""
    floor = max(0, at - _WIDEST)
    for index in range(at - 1, floor - 1, -1):
        if text[index] in _STOPS:
            floor = index + 1
            break
    left = text[floor:at]
    others: tuple[Decimal, ...] = ()
    if text[at] == "第":
        more: list[Decimal] = []
        while (match := _NEXT.match(text, end)) and (number := numerals.parse(match["n"])) is not None:
            more.append(number)
            end = match.end()
        others = tuple(more)
    if (match := _FROM.search(left)) is not None:
        return Ranked(Span(floor + match.start(), end), value, _scope(match["scope"]), others)
    if (match := _said(left)) is not None:
        start, scope = floor + match.start(), _scope(match["scope"])
        if scope is None and (before := _BEFORE.search(left, 0, match.start())):
            start, scope = floor + before.start(), before["area"]
        return Ranked(Span(start, end), value, scope, others)
    if not _ENDS.match(text, end) or (text[at] == "前" and not _MEASURED.search(left)):
        return None
    match = _OPEN[0].search(left) or _OPEN[1].search(left)
    if match is None:
        return None
    return Ranked(Span(floor + match.start(), end), value, match["area"], others)


def _said(left: str) -> re.Match[str] | None:
    """Return the verb of a place with its scope; of two verbs the nearer one: 进入…指数居全国|第二."""
    match = _SAID.search(left)
    while match is not None and "居" in match["scope"]:
        nearer = _SAID.search(left, match.start("scope"))
        if nearer is None:
            break
        match = nearer
    return match


def _scope(words: str) -> str | None:
    """Return among whom, without what stands between verb and scope: 分别升至|世界."""
    words = words.strip()
    lead = _LEADS.match(words)
    return (words[lead.end() :] if lead else words).rstrip("的") or None
