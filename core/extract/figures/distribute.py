"""Parts a joint subject: 城镇居民、农村居民人均可支配收入分别增长4.5%、5.7% has two indicators."""

from __future__ import annotations

import re
from functools import cache

from core.extract import names
from core.extract.figures.wording import choice
from core.lexicon import Lexicon

_SEPARATORS = (re.compile("、"), re.compile("、|以及|和|与|及"))
"""Tried in this order: the 与 of 信用贷款与抵押贷款改革试点 parts nothing where 、 already gives the right count."""
_BOTH = 2
# Accepts 全省城乡居民人均可支配收入; rejects 推进城乡… (no area before).
_TOWN_AND_COUNTRY = re.compile("(?:全[国省市区县]|我[国省市区县])?城乡")
_AREAS, _AREA_SIGNS = ("农村", "城镇", "城市", "乡村"), frozenset("农城乡县镇村市行全")
"""Areas that a list of rates names once, and what an area of its own begins with."""
# Accepts 单位国内生产总值 of 单位国内生产总值能耗、|二氧化碳排放.
_PER = re.compile("单位(?:国内生产总值|地区生产总值|生产总值|GDP)|万元(?:国内生产总值|地区生产总值|生产总值|GDP)")
# Accepts the 占比 that is said of each: 民营工业增加值、外贸进出口总额|占比.
_SHARED = re.compile("(?:占比|比重|(?<=.)占[^、]{2,16}比重)$")
# Accepts 国家级绿色 of 国家级绿色工厂、|工业园区数量, never half of it.
_LEVELLED = re.compile("国家级(?:绿色|智能|数字|现代|低碳|零碳)?")
_ENCLOSED = re.compile("[“《(][^“”《》()]{0,40}[”》)]")
_ORDINAL = re.compile("第?([一二三])")
_SHORTEST, _WIDEST, _PLACE = 2, 4, 2


def parts(subject: str, count: int, lexicon: Lexicon) -> list[str] | None:
    """Return the `count` full names that a joint subject means, or None when it does not part that way."""
    if count == _BOTH and (match := _TOWN_AND_COUNTRY.match(subject)):
        rest = subject[match.end() :]
        return ["城镇" + rest, "农村" + rest]
    for separator in _SEPARATORS:
        pieces = _split(subject, separator)
        if len(pieces) == count:
            pieces = _fronted(pieces, lexicon)
            if share := _SHARED.search(pieces[-1]):
                return [_shared(piece, pieces[-1], share.group(), lexicon) for piece in pieces]
            ends = [_carrier(pieces, at, lexicon) for at in range(count - 1)]
            return [_completed(piece, end, lexicon) for piece, end in zip(pieces, ends, strict=False)] + [
                _whole(pieces[-1])
            ]
    return None


def _shared(piece: str, last: str, share: str, lexicon: Lexicon) -> str:
    """Return a piece with the share that is told of each: of a measure (工业增加值|占比) or of what the last is."""
    if _SHARED.search(piece):
        return piece
    return piece + (share if names.is_measure(piece, lexicon) else ending(last, lexicon) or share)


def _carrier(pieces: list[str], at: int, lexicon: Lexicon) -> str:
    """Return the piece whose end another takes: the next one that measures something, A、B|覆盖率|和C|治理率."""
    return next((piece for piece in pieces[at + 1 : -1] if names.is_measure(piece, lexicon)), pieces[-1])


def headless(piece: str, lexicon: Lexicon) -> bool:
    """Tell whether a measure says nothing without its owner: 死亡人数, 利润总额."""
    return piece in lexicon.word_set("values", "headless") and names.indicator_id(piece, lexicon) is None


def _fronted(pieces: list[str], lexicon: Lexicon) -> list[str]:
    """Give bare later pieces what the first one is about: 技术合同登记数、|成交额; 生产安全事故起数、|死亡人数."""
    if pieces[0].startswith(_AREAS) and pieces[-1].endswith("率"):
        return [pieces[0]] + [piece if piece[0] in _AREA_SIGNS else pieces[0][:2] + piece for piece in pieces[1:]]
    if (level := _LEVELLED.match(pieces[0])) and pieces[-1].endswith("数量"):
        return [piece if "级" in piece[:3] else level.group() + piece for piece in pieces]
    if per := _PER.match(pieces[0]):
        return [pieces[0]] + [piece if _PER.match(piece) else per.group() + piece for piece in pieces[1:]]
    later = lexicon.word_set("values", "headless")
    if (
        pieces[0] in later
        or not any(piece in later for piece in pieces[1:])
        or (head := _headed(lexicon).search(pieces[0])) is None
    ):
        return pieces
    front = pieces[0][: head.start()]
    return [pieces[0]] + [front + piece if piece in later else piece for piece in pieces[1:]]


@cache
def _headed(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the end that a first piece has for itself: 技术合同|登记数."""
    return re.compile(rf"(?<=..)(?:{choice(lexicon, 'headless')})$")


def _split(subject: str, separator: re.Pattern[str]) -> list[str]:
    """Part at a separator outside quotation marks and brackets."""
    masked = _ENCLOSED.sub(lambda match: "□" * len(match.group()), subject) if _ENCLOSED.search(subject) else subject
    pieces, at = [], 0
    for match in separator.finditer(masked):
        pieces.append(subject[at : match.start()])
        at = match.end()
    return [piece for piece in (*pieces, subject[at:]) if piece]


def _whole(piece: str) -> str:
    match = _ORDINAL.match(piece)
    return f"第{match[1]}{piece[match.end() :]}" if match and piece[match.end() :].startswith("产业") else piece


def _completed(piece: str, last: str, lexicon: Lexicon) -> str:
    """Give a piece the end that the last one carries for all; one that measures something itself has its own."""
    if match := _ORDINAL.fullmatch(piece):
        return f"第{match[1]}{_ORDINAL.sub('', last, count=1)}"
    if names.is_measure(piece, lexicon) or names.indicator_id(piece, lexicon):
        return piece
    for size in range(min(_WIDEST, len(piece)), 1, -1):
        at = last.find(piece[-size:])
        if at > 0 and at + size < len(last):
            return piece + last[at + size :]
    if len(piece) <= _PLACE <= len(last) - len(piece) and last[len(piece)] not in "业率“品":
        return piece + last[len(piece) :]
    end = ending(last, lexicon)
    own = min(len(last) - len(end), len(end)) < _SHORTEST or _countable(lexicon).search(piece) is not None
    return piece if own else piece + end


def ending(name: str, lexicon: Lexicon) -> str:
    """Return the longest word for something measured that ends a name: 货邮|吞吐量, 美丽海湾|建成率."""
    found = _ends(lexicon).search(name)
    return found.group() if found else ""


@cache
def _ends(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff]{{2}}率$|(?:人均)?(?:{choice(lexicon, 'lent')})$")


@cache
def _countable(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for what is counted and so takes no end from another: 养老床位, 高新技术企业."""
    return re.compile(rf"(?:{choice(lexicon, 'countable')})数?$")
