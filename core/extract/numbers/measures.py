"""Reads the measure word behind a number: 家, 元/人, 吨标准煤/万元, 台(套), 个多月; and money in several words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from core.extract.numbers import numerals
from core.lexicon import Lexicon
from core.lexicon.entries import Unit
from core.model import Dimension

_HAN = ("\u4e00", "\u9fff")
# Accepts 万 of 吨/万元; may be empty.
_RATED_BY = re.compile("[万亿百千]{0,2}")
_COIN = {"角": Decimal("0.1"), "毛": Decimal("0.1"), "分": Decimal("0.01")}
# Accepts 三毛 · 1角1分 · 零四 behind 元 or 块; rejects 5个 (another number).
_COINS = re.compile(
    r"\s?(?:(?P<n>[\d零一二两三四五六七八九壹贰叁肆伍陆柒捌玖])\s?(?P<by>[角毛])\s?"
    r"(?:零?(?P<cents>[\d一二三四五六七八九壹贰叁肆伍陆柒捌玖])分?)?"
    r"|零?(?P<only>[\d一二三四五六七八九十壹贰叁肆伍陆柒捌玖]{1,3})分)(?![之钟])(?:钱)?"
)
# Accepts 五 of 三块五 and 零四 of 三块零四 at a word's end; rejects 五 of 三块五个.
_LOOSE_COINS = re.compile(r"(?P<zero>零)?(?P<n>[一二三四五六七八九])(?![\u4e00-\u9fff])")
# Accepts 半 of 两米半; rejects 半 of 3亩半山坡.
_HALF = re.compile("半(?![年月天个小径数成程导岛价山坡])")
_HALVED = frozenset({"年", "米", "斤", "公斤", "里", "公里", "尺", "亩", "吨", "倍", "两", "升", "公升", "块"})
# Accepts 多 of 3倍多, 5%多的; rejects 多 of 3个多功能厅.
_BEYOND = re.compile(r"\s?多(?![\u4e00-\u9fff]|\()|\s?多(?=[的来了、])")
_BEYOND_UNITS = frozenset(
    {"%", "倍", "年", "元", "美元", "里", "公里", "米", "斤", "吨", "亩", "岁", "度", "平方米", "平方公里", "天"}
)
# Accepts 个多 of 3个多月; rejects 个多 of 3个多功能厅.
_AMID = re.compile(r"个(?P<by>[多半])(?=月|小时|百分点|世纪|星期)")
_GOES_ON = frozenset("/每(多")
"""What may go on with a measure word."""
_RATED = frozenset({"money", "mass", "length", "volume", "energy", "power", "concentration"})
"""What 每 may follow: 元每吨, 公里每小时."""
_PIECES = frozenset("钱以左上五零六七八九一二三四半多的")


class Measure(NamedTuple):
    """A measure word as it stands."""

    name: str
    """The form that results use."""
    written: str
    """The form in the text."""
    dimension: Dimension
    """What it measures."""
    end: int
    """Where it ends."""
    more: bool = False
    """True when 多 stands in it or behind it (个多月, 倍多)."""
    half: bool = False
    """True when 半 stands in it (两个半小时)."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The measure words of a lexicon, ready to be looked up by their first characters."""

    long: dict[str, tuple[str, ...]]
    """Words of two characters or more by their first two, the longest first."""
    short: frozenset[str]
    """Words of one character."""
    heads: frozenset[str]
    """First characters of all words."""
    rows: dict[str, Unit]
    """Their rows."""
    scales: dict[str, Decimal]
    """万, 亿 and their kin."""
    broken: frozenset[str]
    """Words of two characters whose first is no measure word (8万|市民, 两|方面)."""
    unbroken: frozenset[str]
    """Words of three in which it is one all the same (3个|体育馆, but not 3万|个体户)."""

    def at(self, text: str, at: int) -> str | None:
        """Return the longest measure word that stands at an offset, and not only the head of a word."""
        for term in self.long.get(text[at : at + 2], ()):
            if text.startswith(term, at) and self._ends(text, at + len(term)):
                return term
        char = text[at : at + 1]
        return char if char in self.short and self._ends(text, at + 1) else None

    def _ends(self, text: str, end: int) -> bool:
        """Tell whether a measure word that ends at an offset ends there: not the m of mg, nor the 市 of 市民."""
        around = text[end - 1 : end + 1]
        if around in self.broken:
            return text[end - 1 : end + 2] in self.unbroken
        return not (around.isascii() and around[0].isalpha() and around[1:].isalnum())


@cache
def measures(lexicon: Lexicon) -> Measures:
    """Return the measure words of a lexicon."""
    long: dict[str, list[str]] = {}
    for term in sorted(lexicon.units, key=lambda term: (-len(term), term)):
        if len(term) > 1:
            long.setdefault(term[:2], []).append(term)
    short = frozenset(term for term in lexicon.units if len(term) == 1)
    scales = {
        **lexicon.multipliers,
        **{key.replace("万", "萬").replace("亿", "億"): value for key, value in lexicon.multipliers.items()},
    }
    scales["兆"] = Decimal(numerals.MYRIADS["兆"])
    broken = frozenset(lexicon.words("traps", "unit_word"))
    unbroken = frozenset(lexicon.words("traps", "unit_part"))
    heads = frozenset(term[0] for term in lexicon.units)
    by_two = {head: tuple(terms) for head, terms in long.items()}
    return Measures(by_two, short, heads, lexicon.units, scales, broken, unbroken)


def measure(text: str, at: int, words: Measures) -> Measure | None:
    """Return the measure word at an offset, with what belongs to it, or None."""
    start = at + 1 if text[at : at + 1] == " " else at
    term = words.at(text, start)
    more = False
    if term == "个" and (amid := _AMID.match(text, start)):
        inner = words.at(text, amid.end()) or term
        end = amid.end() + len(inner)
        row = words.rows.get("个" + inner, words.rows[inner])
        return Measure(
            row.written_as or row.term,
            text[start:end],
            row.dimension,
            end,
            more=amid["by"] == "多",
            half=amid["by"] == "半",
        )
    if term is None:
        return _spaced(text, start, words)
    row, end = words.rows[term], start + len(term)
    following = text[end : end + 1]
    if following not in _GOES_ON and term != "块":
        return Measure(row.written_as or term, term, row.dimension, end)
    dimension: Dimension = row.dimension
    if term == "块" and _HAN[0] <= text[end : end + 1] <= _HAN[1] and text[end] not in _PIECES:
        dimension = "count"
    name = term if dimension != row.dimension else row.written_as or term
    if following == "/" or (following == "每" and dimension in _RATED):
        rated = _rate(text, end, words)
        if rated > end:
            name = f"{name}/{text[end + 1 : rated].replace('每', '/')}"
            return Measure(name, text[start:rated], "money" if dimension == "money" else "other", rated)
    elif following == "(" and (closing := text.find(")", end, end + 5)) > 0:
        inner = text[end + 1 : closing]
        end = closing + 1 if inner in words.rows else end
    elif following == "多" and name in _BEYOND_UNITS and (beyond := _BEYOND.match(text, end)):
        end, more = beyond.end(), True
    return Measure(name, text[start:end], dimension, end, more)


def _rate(text: str, at: int, words: Measures) -> int:
    """Return where 元/人·月 or 吨标准煤/万元 ends that has its stroke at an offset, the offset itself for none."""
    end = at
    for _ in range(3):
        if text[end : end + 1] not in ("/", "每", "·"):
            break
        scaled = _RATED_BY.match(text, end + 1)
        start = scaled.end() if scaled else end + 1
        term = words.at(text, start)
        if term is None or (text[end] == "每" and words.rows[term].dimension == "count"):
            break
        end = start + len(term)
    return end


def _spaced(text: str, at: int, words: Measures) -> Measure | None:
    """Return a measure word with blanks between its characters (个 百 分点), as PDF files give it."""
    if text.find(" ", at, at + 6) < 0:
        return None
    window = text[at : at + 12]
    dense = window.replace(" ", "")
    term = words.at(dense, 0)
    if term is None or len(term) == 1:
        return None
    row, end = words.rows[term], at
    for char in term:
        end = text.index(char, end) + 1
    return Measure(row.written_as or term, text[at:end], row.dimension, end)


def coins(text: str, at: int, unit: str) -> tuple[Decimal, int]:
    """Return what 角, 毛 and 分 behind 元 or 块 add, and where they end: 五元|三毛 adds 0.3."""
    match = _COINS.match(text, at)
    if match is not None:
        if match["only"]:
            cents = numerals.parse(match["only"])
            return (cents or Decimal(0)) * _COIN["分"], match.end()
        tenths, cents = numerals.parse(match["n"]), numerals.parse(match["cents"]) if match["cents"] else None
        return (tenths or Decimal(0)) * _COIN["角"] + (cents or Decimal(0)) * _COIN["分"], match.end()
    loose = _LOOSE_COINS.match(text, at) if unit == "块" else None
    if loose is not None:
        digit = numerals.parse(loose["n"]) or Decimal(0)
        return digit * _COIN["分" if loose["zero"] else "角"], loose.end()
    return Decimal(0), at


def and_half(text: str, at: int, written: str) -> bool:
    """Tell whether 半 behind a measure word adds half of it: 两米|半, but not 3亩|半成品."""
    return written in _HALVED and text[at : at + 1] == "半" and _HALF.match(text, at) is not None
