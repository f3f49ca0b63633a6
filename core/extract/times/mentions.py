"""Finds the words that name a time, and turns them into dates."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache

from core.lexicon import Lexicon
from core.model import Meta, Period, PeriodKind, Span

_YEAR = r"(?:(?:19|20)\d{2}|[一二][零〇九]{1,2}[零〇一二三四五六七八九]{1,2})"
_RELATIVE = "(?:今年|去年|上年|前年|明年|当年|本年度?|本年)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_PART = (
    rf"(?:{_MONTH}\s?月?(?:份)?\s?[-~至到]\s?{_MONTH}\s?月(?:份)?"
    rf"|{_MONTH}\s?月(?:\s?[0-3]?\d\s?日|份|底前?|末|初|中旬|上旬|下旬)?"
    r"|上半年|下半年|前三季度|前三个季度|前[一二]季度|[一二三四]季度(?:末)?"
    r"|年底前?|年末|年初|年中|年内|全年|年度|前\d{1,2}个月)"
)
_PLANS = ("十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五")
"""The five-year plans from 2001 on."""
_FIVE = r"[“\"]?(?P<plan>十[一二三四五六]五)[”\"]?(?:规划|计划)?(?:期间|时期|以来|期末|末)?"
_SPAN = rf"(?P<from>{_YEAR})\s?(?:年)?\s?[-~至到]\s?(?P<to>{_YEAR})\s?年"
# Accepts 2022年上半年 · 1—8月 · 到2025年; rejects 3年 (a duration), 比上年 and 快于2024年 (bases of comparison).
_DATED = (
    rf"(?:到|至|截至|截止)?(?:(?:(?<![比较\d])(?<![快慢高低好多少]于)(?P<year>{_YEAR})\s?年|(?<![比较与是])(?P<rel>{_RELATIVE}))(?:的?(?P<part>{_PART}))?"
    rf"|(?<![\d比较])(?P<alone>{_PART}))(?P<tail>以来|之前|前|底|末|初)?"
)


_ALONE = re.compile(_DATED)
_HEAD = re.compile(rf"(?:{_FIVE}|{_SPAN}|{_DATED})(?:[,的]|(?=[^计目任]))".replace("?P<", "?P<h_"))


@dataclass(frozen=True, slots=True)
class Timed:
    """A mention of a time."""

    span: Span
    """In the searched text."""
    period: Period
    """What it means."""
    dated: bool
    """False for words without a date of their own (累计, 至今)."""


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative words mean in a report."""

    past: int | None
    """The year that the results are about."""
    plan: int | None
    """The year that the plans are about."""

    def year(self, *, planned: bool) -> int | None:
        """Return what 今年 means."""
        return (self.plan or self.past) if planned else (self.past or self.plan)


def clock(meta: Meta) -> Clock:
    """Return the clock of a report; without a stated time the year in its title or date stands for both."""
    told = meta.achievement_period
    # A report on 2025 and the five years to 2025 speaks of 全年 2025.
    reached = (told.end if told.kind == "multi_year" else told.start) if told is not None else None
    past = reached.year if reached is not None else None
    plan = meta.plan_period.start.year if meta.plan_period and meta.plan_period.start else None
    title = re.search(r"(20\d{2}|19\d{2})年", meta.title or "")
    shown = int(meta.published[:4]) if meta.published and meta.published[:4].isdigit() else None
    fallback = int(title[1]) if title else shown
    return Clock(past or fallback, plan or fallback)


# Accepts 五年来, 过去五年, 今后五年 and 未来三年; the years count to or from the report's own.
_YEARS = re.compile(r"(?P<back>过去|近)?(?:今后|未来)?(?P<n>[一二三四五六七八九十])年(?P<come>来)?")


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    words = [
        term
        for term in lexicon.words("periods", *_WORD_KINDS)
        if not re.search("[NMD]", term) and "五”" not in term and term not in _LOOSE and not _ALONE.fullmatch(term)
    ]
    return re.compile(rf"{_FIVE}|{_SPAN}|(?P<word>{'|'.join(words)})|(?P<dated>{_DATED})")


def time_at_head(text: str) -> int:
    """Return how many characters at the head of a text name a time, with the comma or 的 behind them."""
    match = _HEAD.match(text)
    return match.end() if match else 0


def times(text: str, when: Clock, lexicon: Lexicon, *, planned: bool) -> list[Timed]:
    """Return the mentions of time in a folded text, in order.

    Args:
        text: Folded.
        when: What relative words mean.
        lexicon: Where the words are.
        planned: True in a plan, where 今年 is the year to come.
    """
    result: list[Timed] = []
    kinds = _kinds(lexicon)
    for match in _pattern(lexicon).finditer(text):
        timed = _timed(match, when, kinds, planned=planned)
        if timed is not None:
            result.append(timed)
    return result


_LOOSE = frozenset({"未来", "后续", "远期", "今后", "中长期", "近中期"})
"""Words of the future that are as often part of a name (未来产业): they tell the status, never the period."""
_WORD_KINDS = ("span", "asof", "since", "freq", "plan", "ytd", "deadline", "point", "recent")


@cache
def _kinds(lexicon: Lexicon) -> dict[str, PeriodKind]:
    kinds: dict[str, PeriodKind] = {
        "span": "multi_year", "asof": "ytd", "since": "since", "freq": "recurring", "plan": "deadline", "ytd": "ytd",
        "deadline": "deadline", "point": "point", "recent": "since",
    }  # fmt: skip
    return {row.term: kinds[row.kind] for row in lexicon.terms("periods") if row.kind in kinds}


def _timed(match: re.Match[str], when: Clock, kinds: dict[str, PeriodKind], *, planned: bool) -> Timed | None:
    span, text = Span(*match.span()).stripped(match.string), match.group().strip()
    if match["plan"]:
        first = 2001 + 5 * (_PLANS.index(match["plan"]))
        kind: PeriodKind = "point" if text.endswith("末") else "multi_year"
        return Timed(span, Period(text, date(first, 1, 1), date(first + 4, 12, 31), kind), dated=True)
    if match["from"]:
        first, last = int(match["from"]), int(match["to"])
        return Timed(span, Period(text, date(first, 1, 1), date(last, 12, 31), "multi_year"), dated=True)
    if match["word"]:
        start, end = _word(text, when.year(planned=planned))
        single = start is not None and end is not None and start.year == end.year and kinds[text] == "multi_year"
        period = Period(text, start, end, "year" if single else kinds[text])
        return Timed(span, period, dated=start is not None or period.kind == "multi_year")
    return _dated(match, span, when, planned=planned)


def _word(text: str, year: int | None) -> tuple[date | None, date | None]:
    if year is None:
        return None, None
    if text in ("今年以来", "今年年初以来", "今年初以来"):
        return date(year, 1, 1), None
    if match := _YEARS.fullmatch(text):
        count = "一二三四五六七八九十".index(match["n"]) + 1 if match["n"] else 1
        first = year - count + 1 if match["back"] or match["come"] else year
        return date(first, 1, 1), date(first + count - 1, 12, 31)
    return None, None


def _dated(match: re.Match[str], span: Span, when: Clock, *, planned: bool) -> Timed | None:
    part, tail = match["part"] or match["alone"], match["tail"]
    if match["rel"] == "当年" and not part:
        return None
    year = _year(match, when, planned=planned)
    text = span.of(match.string)
    if part is None:
        return Timed(span, _whole_year(text, year, tail), dated=year is not None)
    start, end, kind = _part(part, year)
    if text[0] in "到至截" and kind not in ("point", "deadline"):
        start, kind = (start if text.startswith("截") else None), ("ytd" if text.startswith("截") else "deadline")
    if tail == "以来":
        kind, end = "since", None
    return Timed(span, Period(text, start, end, kind), dated=start is not None or end is not None)


def _year(match: re.Match[str], when: Clock, *, planned: bool) -> int | None:
    if match["year"]:
        digits = match["year"].translate(str.maketrans("零〇一二三四五六七八九", "00123456789"))
        return int(digits) if len(digits) == 4 and digits.isdigit() else None
    now = when.year(planned=planned)
    if now is None:
        return None
    return now + {"去年": -1, "上年": -1, "前年": -2, "明年": 1}.get(match["rel"] or "", 0)


def _whole_year(text: str, year: int | None, tail: str | None) -> Period:
    start = date(year, 1, 1) if year else None
    end = date(year, 12, 31) if year else None
    if tail == "以来":
        return Period(text, start, None, "ytd" if text.startswith("今年") else "since")
    if text[0] in "到至截" or tail in ("前", "之前", "底", "末"):
        return Period(text, None, end, "deadline")
    return Period(text, start, end, "year")


def _part(part: str, year: int | None) -> tuple[date | None, date | None, PeriodKind]:
    """Return first and last day and the kind of a part of a year."""
    months = [int(m) for m in re.findall(r"\d+", re.sub(r"(月)\s?[0-3]?\d\s?日", r"\1", part))]
    kind: PeriodKind
    if part.startswith("前") and "个月" in part:
        first, last, kind = 1, months[0], "ytd"
    elif "月" in part:
        first, last = months[0], months[-1]
        kind = "point" if re.search("日|底|末|初", part) else "month" if len(months) == 1 else "ytd"
    elif "季度" in part:
        quarter = "一二三四".index(next(c for c in part if c in "一二三四")) + 1
        whole = part.startswith("前")
        first, last, kind = (1 if whole else quarter * 3 - 2), quarter * 3, ("ytd" if whole else "quarter")
    elif part in ("上半年", "下半年"):
        first, last, kind = (1, 6, "half") if part == "上半年" else (7, 12, "half")
    elif part in ("年底", "年底前", "年末", "年内"):
        return None, (date(year, 12, 31) if year else None), "deadline"
    elif part in ("年初", "年中"):
        return None, None, "point"
    else:
        first, last, kind = 1, 12, "year"
    if year is None or not 1 <= first <= 12 or not 1 <= last <= 12:
        return None, None, kind
    day = re.search(r"月\s?([0-3]?\d)\s?日", part)
    end = date(year, last, min(int(day[1]) or 1, monthrange(year, last)[1]) if day else monthrange(year, last)[1])
    return (end if day else date(year, first, 1)), end, kind
