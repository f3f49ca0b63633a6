"""The figures in the reasons for a verdict, with their bounds and times: ≥54亿元, +5.4%, 2022年1—8月."""

from __future__ import annotations

from core.judge.measure import Measure
from core.model import Period, Target
from core.show.numbers import NONE, SIGNS, number, plain

_NESTED = str.maketrans("“”‘’", "‘’“”")


def measure(found: Measure) -> str:
    """Return a measure with its bound: "≥54亿元", "+5%—5.5%", "第1"."""
    if found.kind == "rank":
        return f"第{plain(found.low)}"
    sign = "+" if found.kind == "growth" and found.low > 0 else ""
    first = number(found.low, found.unit)
    high = "" if found.high is None else f"—{number(found.high, found.unit)}"
    return f"{SIGNS[found.comparator]}{sign}{first}{high}"


def step(found: Measure) -> str | None:
    """Return the unit of a difference: two percentages differ by percentage points."""
    return "个百分点" if found.unit == "%" else found.unit


def period(found: Period | None) -> str:
    """Return a period with its year: "2025年", "2022年1—8月", "2022年上半年"; its words where the year is not known.

    今年 and 全年 mean another year in every report, so the year takes their place.
    """
    if found is None:
        return NONE
    last = found.end or found.start
    if last is None or (found.text and str(last.year) in found.text):
        return found.text or NONE
    if found.start is not None and found.end is not None and found.start.year != found.end.year:
        return f"{found.text or ''}（{found.start.year}—{found.end.year}）"
    if found.start is None or (found.start.month, last.month) == (1, 12):
        return f"{last.year}年"
    return f"{last.year}年{found.text}" if found.text else f"{found.start:%Y-%m}—{last:%Y-%m}"


def name(target: Target) -> str:
    """Return what the target is about, as it stands between “ ”: quotation marks inside are single (GB/T 15834)."""
    return nested(target.indicator or target.shown or target.quote)


def nested(text: str) -> str:
    """Return a text with its quotation marks one level down: “十四五”规划 is ‘十四五’规划."""
    return text.translate(_NESTED)
