"""Reads the time that a heading, a title or a lead paragraph names, with real dates."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from core.model import Period, PeriodKind, Span
from core.words import fold

YEAR = r"(?P<year>(?:19|20)\d{2})\s*年"
PART = (
    r"(?P<half>[上下])半年|(?P<mid>半年)度|第?(?P<quarter>[一二三四1-4])季度|(?P<quarters>前三)(?:个)?季度"
    r"|(?P<first>\d{1,2})\s*(?:月\s*)?[-~至到]\s*(?P<last>\d{1,2})\s*月份?|(?P<month>\d{1,2})\s*月份?(?!\s*\d)"
)

# 2023年 · 2022年上半年 · 2023年半年度 · 2022年1—7月 · rejects 2022 (no 年)
DATED = re.compile(rf"{YEAR}(?:度|\s*(?:{PART}))?")

PART_SIGNS = ("半年", "季度", "月")
"""What every part of a year has in its name, for a quick look."""

# 上半年 · 1—11月 · rejects 半年来
UNDATED = re.compile(PART)

# “十四五”时期 · “十五五” · “九五” · “十五”期间 · rejects 五年, 二十五, 十五项
FIVE_YEARS = re.compile(
    r"(?<![二三四五六七八九])[\"'“]?(?:十(?P<n>[一二三四五六七])五"
    r"|(?P<old>[八九十])五(?=[\"'”]|时期|期间|计划))[\"'”]?(?:时期|期间)?"
)

ORDINALS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": -2, "九": -1, "十": 0}
"""Number of a five-year plan, counted from the tenth."""
TENTH_PLAN = 2001
"""First year of the 十五, the tenth five-year plan; each later one begins five years after."""

MONTHS: dict[str, tuple[int, int, PeriodKind]] = {"上": (1, 6, "half"), "下": (7, 12, "half")}


@dataclass(frozen=True, slots=True)
class Mention:
    """A time that a text names."""

    period: Period
    """What it means."""
    span: Span
    """Where its words stand in the text."""


def dated(text: str) -> list[Mention]:
    """Return the times whose year the text names, in the order of the text."""
    return [_mention(match, int(match["year"]), text) for match in DATED.finditer(fold(text))]


def undated(text: str, year: int) -> list[Mention]:
    """Return the times named without a year (上半年), taken to be those of `year`."""
    found: list[Mention] = []
    start, folded = 0, fold(text)
    for sentence in folded.split("。"):
        end = start + len(sentence)
        if any(map(sentence.__contains__, PART_SIGNS)):
            found += [_mention(match, year, text) for match in UNDATED.finditer(folded, start, end)]
        start = end + 1
    return [replace(mention, period=replace(mention.period, inherited=True)) for mention in found]


def multi_year(text: str) -> list[Mention]:
    """Return the five-year plans that the text names."""
    found = []
    for match in FIVE_YEARS.finditer(text):
        start = TENTH_PLAN + 5 * ORDINALS[match["n"] or match["old"]]
        period = Period(match[0], date(start, 1, 1), date(start + 4, 12, 31), "multi_year")
        found.append(Mention(period, Span(*match.span())))
    return found


def whole_year(year: int, text: str | None = None) -> Period:
    """Return a year that no words name, or only words such as 今年."""
    return Period(text, date(year, 1, 1), date(year, 12, 31), "year", inherited=True)


def years(first: int, last: int, text: str | None) -> Period:
    """Return several years of which the words say only how many: 过去五年."""
    return Period(text, date(first, 1, 1), date(last, 12, 31), "multi_year", inherited=True)


def rest_of_year(after: date, text: str | None = None) -> Period:
    """Return what is left of a year after a day."""
    if (after.month, after.day) == (12, 31):
        return whole_year(after.year + 1)
    start = date.fromordinal(after.toordinal() + 1)
    kind: PeriodKind = "half" if (start.month, start.day) == (7, 1) else "deadline"
    return Period(text, start, date(after.year, 12, 31), kind, inherited=True)


def _mention(match: re.Match[str], year: int, text: str) -> Mention:
    first, last, kind = _months(match)
    words = text[match.start() : match.end()]
    period = Period(words, date(year, first, 1), date(year, last, monthrange(year, last)[1]), kind)
    return Mention(period, Span(*match.span()))


def _months(match: re.Match[str]) -> tuple[int, int, PeriodKind]:
    """Return the first and the last month of a match and its kind; the whole year when no months fit."""
    if match["half"]:
        return MONTHS[match["half"]]
    if match["mid"]:
        return MONTHS["上"]
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
