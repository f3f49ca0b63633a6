"""Figures as a Chinese reader writes them: 4.19亿元, 92.2%, +5.4%, ≥54亿元."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from core.judge.measure import Measure
from core.model import Comparator, Period, Target

_SCALES = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_UNSCALED = frozenset({"%", "百分点", "个百分点", "‰", "倍", "岁", "年"})
_MARKS: dict[Comparator, str] = {"eq": "", "range": "", "ge": "≥", "gt": ">", "le": "≤", "lt": "<", "approx": "≈"}
_NONE = "—"


def number(value: Decimal, unit: str | None = None, places: int = 4) -> str:
    """Return a number with its unit: 419000000 元 is "4.19亿元", 6469700000000 元 is "64697亿元".

    万亿 is used only where it leaves at most two decimals; the rest is rounded to `places` decimals.
    """
    for scale, word in _SCALES:
        if unit in _UNSCALED or abs(value) < scale or (word == "万亿" and value * 100 % scale != 0):
            continue
        return f"{plain(value / scale, places)}{word}{unit or ''}"
    return f"{plain(value, places)}{unit or ''}"


def plain(value: Decimal, places: int = 4) -> str:
    """Return a number without exponent and trailing zeros, rounded half up to `places` decimals."""
    text = format(value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP), "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def percent(share: Decimal | None) -> str:
    """Return a share from 0 to 1 as percent with one decimal: 0.9224 is "92.2%"."""
    return _NONE if share is None else f"{plain(share * 100, 1)}%"


def measure(found: Measure) -> str:
    """Return a measure with its bound: "≥54亿元", "+5%—5.5%", "第1"."""
    if found.kind == "rank":
        return f"第{plain(found.low)}"
    sign = "+" if found.kind == "growth" and found.low > 0 else ""
    first = number(found.low, found.unit)
    high = "" if found.high is None else f"—{number(found.high, found.unit)}"
    return f"{_MARKS[found.comparator]}{sign}{first}{high}"


def step(found: Measure) -> str | None:
    """Return the unit of a difference: two percentages differ by percentage points."""
    return "个百分点" if found.unit == "%" else found.unit


def period(found: Period | None) -> str:
    """Return a period with its year: "2025年", "2022年1—8月", "2022年上半年"; its words where the year is not known.

    今年 and 全年 mean another year in every report, so the year takes their place.
    """
    if found is None:
        return _NONE
    last = found.end or found.start
    if last is None or (found.text and str(last.year) in found.text):
        return found.text or _NONE
    if found.start is not None and found.end is not None and found.start.year != found.end.year:
        return f"{found.text or ''}（{found.start.year}—{found.end.year}）"
    if found.start is None or (found.start.month, last.month) == (1, 12):
        return f"{last.year}年"
    return f"{last.year}年{found.text}" if found.text else f"{found.start:%Y-%m}—{last:%Y-%m}"


def name(target: Target) -> str:
    """Return what the target is about."""
    return target.indicator or target.shown or target.quote
