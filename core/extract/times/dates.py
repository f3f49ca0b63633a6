"""Turns a matched time into a period with real dates."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from core.extract.times.clock import Clock, number
from core.model import Period, PeriodKind

_COUNTS = "零一二三四五六七八九十"
_PLANS = {"八": 1991, "九": 1996, "十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026,
          "十六": 2031, "十七": 2036}  # fmt: skip
"""First year of each five-year plan (国民经济和社会发展五年规划), by the number before its 五."""
_RELATIVE = {"去": -1, "上": -1, "前": -2, "明": 1, "次": 1}
_KINDS: dict[str, PeriodKind] = {
    "span": "multi_year", "asof": "ytd", "since": "since", "freq": "recurring", "plan": "deadline", "ytd": "ytd",
    "deadline": "deadline", "point": "point", "recent": "since", "report": "year",
}  # fmt: skip
_DECEMBER = 12
_MONTHS = re.compile(r"\d{1,2}|十[一二]?|[元一二三四五六七八九]")
_QUARTERS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_DAYS = re.compile(
    r"(?P<month>\d{1,2})\s?月\s?(?P<day>\d{1,2})\s?[日号]?\s?[-~至到]\s?(?:(?P<until>\d{1,2})\s?月\s?)?(?P<last_day>\d{1,2})\s?[日号]"
)
_DAY = re.compile(r"月\s?\d{1,2}\s?[日号]")
_TERM = 5
"""Years of a term of office and of a plan, which a bare 五年 means."""
_NUMBERED = re.compile("第([八九十][一二三四五六七]?)个五年(?:规划|计划)")


def period(match: re.Match[str], text: str, kinds: dict[str, str], when: Clock, *, planned: bool) -> Period | None:
    """Return the period that a match of `grammar.anywhere` names; its words are `text`."""
    if match["word"]:
        return _word(match["word"], text, kinds, when)
    if match["plan"]:
        return _five_years(match["plan"], match["phase"] or "", text)
    if match["first"]:
        return _span(match, text)
    count = match["n"] or match["n2"] or match["n3"] or match["n4"]
    if count:
        return _years(match, count, text, when, planned=planned)
    if match["year"] or match["rel"] or match["alone"]:
        return _dated(match, text, when, planned=planned)
    now = when.year(planned=planned)  # 今明两年
    return _whole(text, now, now + 1, "multi_year") if now else Period(text, None, None, "multi_year")


def _whole(text: str, first: int, last: int, kind: PeriodKind) -> Period:
    return Period(text, date(first, 1, 1), date(last, 12, 31), kind)


def _word(word: str, text: str, kinds: dict[str, str], when: Clock) -> Period:
    """Return what a word of the dictionary means: 本届政府 the years that the report looks back on, 报告期 its year."""
    kind = _KINDS[kinds[word]]
    if kind == "multi_year" and when.term is not None:
        return _whole(text, *when.term, kind)
    if kinds[word] == "report" and when.past is not None:
        return _whole(text, when.past, when.past, kind)
    return Period(text, None, when.today if kind in ("ytd", "since") else None, kind)


def numbered_plan(heading: str) -> Period | None:
    """Return the years of the five-year plan that a heading calls by its number: 第十四个五年规划纲要的说明."""
    match = _NUMBERED.search(heading)
    return _five_years(match[1] + "五", "", match.group()) if match and match[1] in _PLANS else None


def _five_years(number: str, phase: str, text: str) -> Period:
    """Return the years of a five-year plan, or those that its words pick: “十四五”前四年, “十三五”末."""
    start = _PLANS[number.removesuffix("五")]
    if part := re.match("(前|头)([一二两三四])年", phase):
        return _whole(text, start, start + _count(part[2]) - 1, "multi_year")
    if phase.endswith("末") or "末" in phase:
        return Period(text, date(start + 4, 12, 31), date(start + 4, 12, 31), "point")
    return _whole(text, start, start + 4, "multi_year")


def _span(match: re.Match[str], text: str) -> Period | None:
    first = number(match["first"])
    last = int(match["last"]) + first // 100 * 100 if len(match["last"]) == len("25") else number(match["last"])
    if last < first:
        return None
    if match["school"]:
        return Period(text, date(first, 9, 1), date(last, 8, 31), "year")
    return _whole(text, first, last, "multi_year")


def _years(match: re.Match[str], written: str, text: str, when: Clock, *, planned: bool) -> Period | None:
    """Return the years that are counted back from the results or forth from the plans: 五年来, 今后三年, 三年内."""
    lead, come = match["lead"] or "", match["come"] or ""
    ahead = lead in ("今后", "未来", "用") or come == "内" or (planned and not lead and not come)
    start = (when.plan or when.past) if ahead else (when.past or when.plan)
    count = _count(written)
    kind: PeriodKind = "deadline" if lead == "用" or come == "内" else "multi_year"
    bare = not lead and not come
    if bare and count < _TERM:  # 两年新增4万亿元 does not say which two
        return Period(text, None, None, kind)
    if start is None or not count:
        return Period(text, None, None if ahead or start is None else date(start, 12, 31), kind)
    if count == 1 and kind == "multi_year":
        kind = "year"
    return _whole(text, start, start + count - 1, kind) if ahead else _whole(text, start - count + 1, start, kind)


def _count(written: str) -> int:
    """Return a small count, 0 for 几."""
    if written.isascii():
        return int(written)
    return 2 if written == "两" else max(0, _COUNTS.find(written))


def _dated(match: re.Match[str], text: str, when: Clock, *, planned: bool) -> Period | None:
    part, tail, to = match["part"] or match["alone"] or "", match["tail"] or "", match["to"] or ""
    if match["rel"] == "当年" and not part:
        return None
    year = _year(match, when, planned=planned)
    if not part or (part in ("年初", "初") and tail == "以来"):
        return _year_alone(text, year, to, tail, when)
    days = _DAYS.fullmatch(part) if year is not None else None
    start, end, kind = _from_day_to_day(days, year) if days and year else _part(part, year)
    if kind == "deadline" and not planned and end is not None and not tail and not part.endswith("前"):
        # What is told of a result is a time that is over: 年内 the year itself, 年底 its last day.
        start, kind = (date(end.year, 1, 1), "year") if part.endswith("内") else (end, "point")
    if tail in ("以来", "起", "开始"):
        return Period(text, start, None, "since")
    if tail:
        start, kind = None, "deadline"
    elif to.startswith("截") and kind not in ("point", "deadline"):
        start, kind = None, "ytd"
    elif to in ("到", "至") and kind != "deadline":
        start, kind = None, "deadline"
    return Period(text, start, end, kind)


def _year(match: re.Match[str], when: Clock, *, planned: bool) -> int | None:
    if match["year"]:
        return number(match["year"])
    now = when.year(planned=planned)
    relative = match["rel"]
    if relative is None and when.said is not None:  # 全年, 年底: those of the results or the plans, whenever it speaks
        now = (when.plan or when.past) if planned else (when.past or when.plan)
    return None if now is None else now + (_RELATIVE.get(relative[0], 0) if relative else 0)


def _year_alone(text: str, year: int | None, to: str, tail: str, when: Clock) -> Period:
    start = date(year, 1, 1) if year else None
    end = date(year, 12, 31) if year else None
    if tail == "以来":
        now = year is not None and year in (when.past, when.said)
        today = when.today if now and when.today is not None and when.today.year == year else None
        return Period(text, start, today, "ytd" if now or year is None else "since")
    if tail in ("起", "开始"):
        return Period(text, start, None, "since")
    if to or tail:
        return Period(text, None, end, "deadline")
    return Period(text, start, end, "year")


_Range = tuple[int, int, PeriodKind]


def _part(part: str, year: int | None) -> tuple[date | None, date | None, PeriodKind]:
    """Return first and last day and the kind of a part of a year."""
    first, last, kind = _months(part)
    if year is None or not 1 <= first <= last <= _DECEMBER:
        return None, None, kind
    end = date(year, last, monthrange(year, last)[1])
    if "月" in part:
        if day := re.search(r"月\s?(\d{1,2})\s?[日号]", part):
            end = date(year, last, min(max(1, int(day[1])), end.day))
            return end, end, kind
        if third := re.search("[上中下]旬", part):
            number = "上中下".index(third[0][0])
            return date(year, last, 1 + 10 * number), end if number == 2 else date(year, last, 10 + 10 * number), kind
    if part.endswith(("初",)):
        return date(year, first, 1), date(year, first, 1), kind
    if kind == "deadline":
        return None, end, kind
    return (end if kind == "point" else date(year, first, 1)), end, kind


def _from_day_to_day(days: re.Match[str], year: int) -> tuple[date | None, date | None, PeriodKind]:
    """Return the days of 3月24日至4月4日 or 3月1日-5日; None for a day that no month has."""
    month = int(days["month"])
    try:
        start = date(year, month, int(days["day"]))
        return start, date(year, int(days["until"] or month), int(days["last_day"])), "month"
    except ValueError:
        return None, None, "month"


def _months(part: str) -> _Range:
    """Return first and last month of a part of a year and its kind; 0 where the words give none."""
    if "月" in part:
        return _calendar(part)
    if "季度" in part:
        return _quarters(part)
    if "半年" in part:
        return (1, 6, "half") if part.startswith("上") else (7, 12, "half")
    if part.endswith(("底", "底前", "末", "内")):
        return 1, 12, "deadline"
    if part.endswith("初"):
        return 1, 1, "point"
    return (0, 0, "point") if part.endswith("中") else (1, 12, "year")


def _calendar(part: str) -> _Range:
    """Return the months of 1-8月, 元至六月, 前11个月, 十二月, 6月底 and 11月2日."""
    if part.startswith("前"):
        return 1, _month(part[1 : part.index("个")]), "ytd"
    months = [_month(written) for written in _MONTHS.findall(_DAY.sub("月", part))]
    if len(months) > 1:
        return months[0], months[1], "ytd"
    if part.endswith(("底前", "底", "末")):
        return months[0], months[0], "deadline"
    return months[0], months[0], "point" if part[-1] in "初日号" else "month"


def _month(written: str) -> int:
    """Return a number up to twelve in digits of either kind; 元 is the first month."""
    if written.isascii():
        return int(written)
    return 1 if written == "元" else sum(_count(sign) for sign in written)


def _quarters(part: str) -> _Range:
    numbers = [_QUARTERS[sign] for sign in part if sign in _QUARTERS]
    if part.startswith("前"):
        return 1, numbers[0] * 3, "ytd"
    if len(numbers) == 2:
        return numbers[0] * 3 - 2, numbers[1] * 3, "ytd"
    kind: PeriodKind = "point" if part.endswith("末") else "quarter"
    return numbers[0] * 3 - 2, numbers[0] * 3, kind
