"""Reads the time that a heading, a title or a lead paragraph names, with real dates."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from core.model import Period, PeriodKind
from core.words import fold

YEAR = r"(?P<year>(?:19|20)\d{2})\s*年"
PART = (
    r"(?P<half>[上下])半年|(?P<quarter>[一二三四1-4])季度|(?P<quarters>前三)季度"
    r"|(?P<first>\d{1,2})\s*[-~至到]\s*(?P<last>\d{1,2})\s*月份?|(?P<month>\d{1,2})\s*月份?(?!\s*\d)"
)

# 2023年 · 2022年上半年 · 2022年1—7月 · rejects 2022 (no 年)
DATED = re.compile(rf"{YEAR}(?:度|\s*(?:{PART}))?")

# 上半年 · 1—11月 · rejects 半年来
UNDATED = re.compile(PART)

# “十四五”时期 · “十五五” · rejects 五年
FIVE_YEARS = re.compile(r"[\"'“]?十(?P<n>[一二三四五六七])五[\"'”]?(?:时期|期间)?")

# 过去五年 · 今后五年
RELATIVE = re.compile(r"(?P<side>过去|近|这|今后|未来)五年|五年来")

ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}
ELEVENTH_PLAN = 2006
"""First year of the 十一五, the eleventh five-year plan; each later one begins five years after."""

MONTHS: dict[str, tuple[int, int, PeriodKind]] = {"上": (1, 6, "half"), "下": (7, 12, "half")}


def dated(text: str) -> list[Period]:
    """Return the periods whose year the text names, in the order of the text."""
    folded = fold(text)
    return [_period(match, int(match["year"]), text) for match in DATED.finditer(folded)]


def undated(text: str, year: int) -> list[Period]:
    """Return the periods named without a year (上半年), taken to be those of `year`."""
    folded = fold(text)
    return [replace(_period(match, year, text), inherited=True) for match in UNDATED.finditer(folded)]


def multi_year(text: str) -> list[Period]:
    """Return the five-year plans that the text names."""
    found = []
    for match in FIVE_YEARS.finditer(text):
        start = ELEVENTH_PLAN + 5 * (ORDINALS[match["n"]] - 1)
        found.append(Period(match[0], date(start, 1, 1), date(start + 4, 12, 31), "multi_year"))
    return found


def names_several_years(text: str) -> bool:
    """Tell whether the text speaks of several years (“十五五”, 过去五年)."""
    return FIVE_YEARS.search(text) is not None or RELATIVE.search(text) is not None


def whole_year(year: int) -> Period:
    """Return a year that no words name."""
    return Period(None, date(year, 1, 1), date(year, 12, 31), "year", inherited=True)


def rest_of_year(after: date, text: str | None = None) -> Period:
    """Return what is left of a year after a day."""
    if (after.month, after.day) == (12, 31):
        return whole_year(after.year + 1)
    start = date.fromordinal(after.toordinal() + 1)
    kind: PeriodKind = "half" if (start.month, start.day) == (7, 1) else "deadline"
    return Period(text, start, date(after.year, 12, 31), kind, inherited=True)


def _period(match: re.Match[str], year: int, text: str) -> Period:
    first, last, kind = _months(match)
    words = text[match.start() : match.end()]
    return Period(words, date(year, first, 1), date(year, last, monthrange(year, last)[1]), kind)


def _months(match: re.Match[str]) -> tuple[int, int, PeriodKind]:
    """Return the first and the last month of a match and its kind; the whole year when no months fit."""
    if match["half"]:
        return MONTHS[match["half"]]
    if match["quarters"]:
        return 1, 9, "ytd"
    if match["quarter"]:
        number = ORDINALS.get(match["quarter"]) or int(match["quarter"])
        return 3 * number - 2, 3 * number, "quarter"
    first, last = int(match["first"] or match["month"] or 1), int(match["last"] or match["month"] or 12)
    if not 1 <= first <= last <= 12:
        return 1, 12, "year"
    kind: PeriodKind = "month" if match["month"] else "ytd" if match["first"] else "year"
    return first, last, kind
