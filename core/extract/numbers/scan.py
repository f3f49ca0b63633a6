"""Finds every number of a text with its scale, measure word and bound, before anybody asks what it means."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from core.extract.numbers import bounds, numerals
from core.extract.numbers.found import Found
from core.extract.passage import fold
from core.lexicon import Lexicon, default
from core.model import Comparator, Dimension, Quantity, Span

_ARABIC = numerals.ARABIC
_HAN = numerals.HAN
# 千克, 千米 and 千瓦 are units of their own, not thousands of another.
_SCALE = "(?:[万萬][亿億万萬]|打(?![\u4e00-\u9fff])|千亿|百亿|千万|百万|[万亿萬億百]|千(?![克米瓦伏卡帕焦赫]))"
_MORE = "[多余餘来几幾]"
_DIGIT = "".join(numerals.DIGITS)
# Accepts 1,430.5 · 3万5千 · 7 万5 千4 百 · 三百 二十 · 二点五; the 5 of 5G is judged later, in traps.
_MIXED = (
    rf"(?:{_ARABIC}(?:\s?[万亿千百萬億]\s?\d+(?:\.\d+)?)+(?:\s?[十百千万萬])?"
    rf"|{_ARABIC}(?:[万亿千百](?:[{_DIGIT}][{_HAN}]*))?)"
)
_CHINESE = rf"[{_HAN}](?:\s?[{_HAN}])*(?:\s?[点點]\s?[{_HAN}](?:\s?[{_HAN}])*)?"
_PLAIN = rf"(?:{_MIXED}|{_CHINESE})"
_FRACTION = rf"(?:{_PLAIN}\s?又\s?)?{_PLAIN}\s*分\s*之\s*{_PLAIN}|(?<![\d/])\d{{1,4}}/[1-9]\d{{0,3}}(?![\d/])"
_PERCENT = rf"(?P<base>[百佰千仟万萬]{{1,2}})\s?分\s?之\s*(?P<of>[-负負]?{_PLAIN}|百)"
_TENTHS = (
    rf"(?P<tenths>[{_DIGIT}十]{{1,2}}|\d{{1,2}}(?:\.\d+)?|[{_DIGIT}]\s?[点點]\s?[{_DIGIT}])\s?"
    r"(?P<by>[成折])(?P<half>半)?(?![立功为员本果绩效就交分熟品叠扣旧腾])"
)
_HALF = r"(?P<share>过半数?|超半数|半数|一半|半折|对折|對折)"
# Accepts 两米半 and 十五斤半; rejects 半 before a noun (3亩|半成品).
_AND_HALF = r"(?P<rest>(?<=[米斤里尺亩吨])半(?![年月天个小径数成程]))"
_HUGE = Decimal(10) ** 24
"""Nothing in a report is as large; below it every value stays exact."""
_DASH = r"\s?(?:-{1,2}|~|至|到)\s?"


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    units = "|".join(re.escape(term) for term in sorted(lexicon.units, key=lambda term: (-len(term), term)))
    number = rf"(?:{_FRACTION}|{_PLAIN})"
    tail = rf"(?:\s?(?P<more>{_MORE}))?\s?(?P<scale>{_SCALE})?(?P<more2>{_MORE})?\s?(?P<unit>{units})?{_AND_HALF}?"
    low = rf"(?P<low>{number})(?:\s?(?P<lowscale>{_SCALE}))?\s?(?P<lowunit>%|‰|{units})?{_DASH}"
    return re.compile(
        rf"{_PERCENT}|{_TENTHS}|{_HALF}|(?P<sign>(?<![\d%])[-−]|[负負])?(?:{low})?(?P<number>{number}){tail}"
    )


def scan(text: str, lexicon: Lexicon | None = None) -> list[Found]:
    """Return all numbers of a folded text, in order, without overlaps."""
    lexicon = lexicon or default()
    found: list[Found] = []
    for match in _pattern(lexicon).finditer(text):
        one = _share(match) if match["number"] is None else _measured(match, lexicon)
        if one is not None:
            found.append(bounds.bounded(one, text, lexicon))
    return _unit_shared(found, text)


def _share(match: re.Match[str]) -> Found | None:
    """Read 百分之十二, 三成半 and 过半."""
    span = Span(*match.span())
    if match["of"] is not None:
        value, base = numerals.parse(match["of"]), numerals.parse(match["base"])
        value = None if value is None or not base else tidy(value * 100 / base)
    elif match["tenths"] is not None:
        value = _tenths(match["tenths"], match["by"])
        written_out = value is not None and match["by"] == "折" and value > 10  # 75折 is 7.5折
        value = None if value is None else tidy(value * (1 if written_out else 10) + (5 if match["half"] else 0))
    else:
        value = Decimal(50)
    if value is None:
        return None
    over = match["share"] is not None and match["share"][0] in "过超"
    return Found(
        value, None, "%", "%", "percent", "gt" if over else "eq", span, span, match.group(), chinese=True, bare=False
    )


def _tenths(text: str, by: str) -> Decimal | None:
    """Read the number before 成 or 折: 五五折 is 5.5, but 七八成 (seven or eight) is read as seven."""
    if len(text) == 2 and all(char in numerals.DIGITS for char in text):
        first, second = (Decimal(numerals.DIGITS[char]) for char in text)
        return first + second / 10 if by == "折" else first
    return numerals.parse(text)


def _measured(match: re.Match[str], lexicon: Lexicon) -> Found | None:
    value = numerals.parse(match["number"])
    if value is None:
        return None
    scale = lexicon.multipliers.get(_simplified(match["scale"]), Decimal(1)) if match["scale"] else Decimal(1)
    unit = lexicon.units.get(match["unit"]) if match["unit"] else None
    high: Decimal | None = None
    if match["low"] is not None:
        low = numerals.parse(match["low"])
        if low is None:
            return None
        lowscale = lexicon.multipliers[_simplified(match["lowscale"])] if match["lowscale"] else scale
        value, high = low * lowscale, value * scale
    else:
        value = value * scale + (Decimal("0.5") if match["rest"] else 0)
    if abs(high or value) >= _HUGE:
        return None
    value = tidy(-value if match["sign"] else value)
    high = None if high is None else tidy(high)
    span = Span(*match.span()).stripped(match.string)
    comparator: Comparator = "range" if high is not None else "gt" if match["more"] or match["more2"] else "eq"
    dimension: Dimension = unit.dimension if unit else "other"
    chinese = not any(char.isdigit() and char.isascii() for char in match["number"])
    name = (unit.written_as or unit.term) if unit else None
    return Found(
        value,
        high,
        name,
        match["unit"],
        dimension,
        comparator,
        span,
        span,
        match["number"],
        chinese,
        unit is None,
        match["scale"] is not None,
    )


def tidy(value: Decimal) -> Decimal:
    """Return the same number without an exponent or idle zeros: 5E+1 and 50.0 are 50."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def _simplified(scale: str | None) -> str:
    return (scale or "").replace("萬", "万").replace("億", "亿")


def _unit_shared(found: list[Found], text: str) -> list[Found]:
    """Give a bare number the unit of the next when only 、 和 parts them: 房屋3、5和7套."""
    result = list(found)
    for index in range(len(result) - 2, -1, -1):
        one, after = result[index], result[index + 1]
        between = text[one.core.end : after.core.start].strip()
        if one.bare and not one.chinese and not after.bare and between in ("、", "和", "与", "及"):
            result[index] = replace(one, unit=after.unit, written=after.written, dimension=after.dimension, bare=False)
    return result


def quantities(text: str) -> tuple[Quantity, ...]:
    """Return every number of the text with its unit and bound.

    Values are exact and in base units: 3.2亿元 is 320000000 元. Spans are offsets into `text`.
    """
    folded = fold(text)
    return tuple(one.quantity() for one in scan(folded) if not _in_word(one, folded))


def _in_word(one: Found, text: str) -> bool:
    """Tell whether a lone Chinese digit is only a syllable of a word (万全, 统一)."""
    if not (one.bare and one.chinese and len(one.core) == 1):
        return False
    if text[max(0, one.core.start - 1) : one.core.start] in ("是", "前"):
        return False
    around = text[max(0, one.core.start - 1) : one.core.start] + text[one.core.end : one.core.end + 1]
    return any("\u4e00" <= char <= "\u9fff" for char in around)
