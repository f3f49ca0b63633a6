"""Finds the words that name a time, and tells whether it is the time of a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract.times import dates, grammar
from core.extract.times.clock import Clock, clock
from core.extract.times.grammar import time_at_head
from core.lexicon import Lexicon
from core.model import Period, Span
from core.model.swift import swift

__all__ = ["Clock", "Timed", "clock", "time_at_head", "times"]

_LOOK = 12
"""A time begins at most so far before the sign that gives it away: 前十一个月, “十四五”, 2021-2025年."""
_REACHED = frozenset("高加升长大到降少低短小展达涨跃压增减缩伸")
"""Last characters of verbs that take 到 with a value: 提高到|2025年的…, 增加到, 下降到."""
_HANDLED = (
    "做好", "办好", "筹办", "筹备", "迎接", "备战", "承办", "举办", "申办", "启动", "编制", "谋划", "制定", "下达",
    "发布", "完成", "印发", "实施", "落实", "参加", "争办", "迎战",
)  # fmt: skip
"""Verbs whose object a year only names: 做好|2022年冬奥会筹办, 提前下达|2026年专项债券."""
_TITLE = 40
"""A title in 《》 is at most so long."""
_AGAINST = ("比", "较", "与", "同", "超", "超过", "面向")
"""Words before a time with which something is compared, or that only lies ahead."""
_COMPARED = frozenset({"快于", "慢于", "高于", "低于", "好于", "多于", "少于", "大于", "优于", "小于", "强于", "同于"})
# Accepts the words behind the base 2024年|同期, 2020年|水平, 去年|的3倍, 2020年|基础上, 2010年|不变价.
_BASE = re.compile(
    r"的?(?:不变价|可比价|同期|同月|同口径|水平|基数|基础上|平均|实绩|[\d.一二两三四五]{1,6}倍)|(?:年度)?预算(?=[数,增减多少高低])"
)
# Accepts 年初|剩余资金, 年初|确定的目标: what there was when the year began, or was then decided.
_OPENING = re.compile("的?(?:剩余|结余|结存|结转|库存|存量|预算|计划|确定|制定|提出|部署|承诺)")
# Accepts 去年|同期完成: the figure of that time itself, where nothing is compared.
_SAME_TIME = re.compile("同期(?:完成|为|达|实现|仅|是)")
# Accepts the words behind 去年|出台的 and 2003年|建成的: a date of the thing, not of what is told about it.
_OF_THING = re.compile(
    "[^,;。、]{0,8}?(?:建成|成立|出台|制定|启动|开工|签约|投产|交付|修订|发布|引进|下达|批准|印发|竣工|投用|上市|召开"
    "|举办|举行|确定|提出|公布|颁布|布局|获批|立项|设立|创办|开办)的"
)
# Accepts 在|下半年|景气度回落的环境下, 在|去年|布局5个点位基础上: an adverbial around what is told.
_AROUND = re.compile("[^,;。]{0,30}?(?:环境|背景|形势|情况|条件|基础|前提|影响|冲击|压力)(?:之?下|之?上)")
# Accepts what may stand behind a bare “十四五” that names years; rejects 规划, 开局, 收官 and other names.
_YEARS_OF_PLAN = re.compile(
    "[,:。]|的(?![规目蓝])|年均|累计|完成|新增|全[省市区县国]|共|五年|(?:经济社会)?(?:工作|发展)?(?:主要)?(?:成就|成效|回顾)|$"
)


@swift
@dataclass(frozen=True, slots=True)
class Timed:
    """A mention of a time."""

    span: Span
    """In the searched text."""
    period: Period
    """What it means."""
    dated: bool
    """False for words without a date of their own (累计, 至今)."""
    about: bool = True
    """False for a base (比2020年), the date of a thing (去年出台的政策) or a plan's name (“十四五”规划)."""


def times(text: str, when: Clock, lexicon: Lexicon, *, planned: bool, raw: str | None = None) -> list[Timed]:
    """Return the mentions of time in a folded text, in order.

    Args:
        text: Folded.
        when: What relative words mean.
        lexicon: Where the words are.
        planned: True in a plan, where 今年 is the year to come.
        raw: The text as written, for the words of the periods; the folded one by default.
    """
    result: list[Timed] = []
    firsts = kinds = pattern = None
    end = 0
    for cue in grammar.cues(lexicon).finditer(text):
        at = cue.start()
        if at < end:
            continue
        if pattern is None or firsts is None or kinds is None:
            pattern, firsts, kinds = grammar.anywhere(lexicon), grammar.heads(lexicon), grammar.words(lexicon)
        match = _covering(text, max(end, at - _LOOK), at, firsts, pattern)
        if match is None:
            continue
        end = match.end()
        timed = _timed(match, raw or text, kinds, when, planned=planned)
        if timed is not None:
            result.append(timed)
    return result


def _covering(text: str, low: int, at: int, firsts: re.Pattern[str], pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Return the first match that begins at or after `low` and holds the character at `at`."""
    for first in firsts.finditer(text, low, at + 1):
        match = pattern.match(text, first.start())
        if match is not None and match.end() > at:
            return match
    return None


def _timed(match: re.Match[str], raw: str, kinds: dict[str, str], when: Clock, *, planned: bool) -> Timed | None:
    text, span = match.string, Span(*match.span()).stripped(match.string)
    if match["to"] in ("到", "至") and text[span.start - 1 : span.start] in _REACHED and span.start:
        return _value_of_year(match, span, raw, when, planned=planned)
    period = dates.period(match, raw[span.start : span.end], kinds, when, planned=planned)
    if period is None:
        return None
    return Timed(span, period, _is_dated(period), about=_is_about(match, span, period))


def _value_of_year(match: re.Match[str], span: Span, raw: str, when: Clock, *, planned: bool) -> Timed | None:
    """Return the year of a value that was reached, without the 到 of its verb: 增加到|2025年的57亿元."""
    inner = Span(span.start + 1, span.end)
    again = grammar.ruled().match(match.string, inner.start)
    if again is None:
        return None
    period = dates.period(again, raw[inner.start : inner.end], {}, when, planned=planned)
    return None if period is None else Timed(inner, period, _is_dated(period))


def _is_dated(period: Period) -> bool:
    undated = period.start is None and (period.end is None or period.kind in ("ytd", "since"))
    return not undated or period.kind == "multi_year"


def _is_about(match: re.Match[str], span: Span, period: Period) -> bool:
    """Tell whether a mention is the time of what is told, and no base, attribute or name."""
    text, end = match.string, span.end
    if match["word"] or match["n"] or match["n2"]:
        return not text.startswith(("首次", "首个", "最", "第一", "新高", "新低"), end)
    if _is_base(match, span, period):
        return False
    if match["plan"] and not match["phase"]:
        return _YEARS_OF_PLAN.match(text, end) is not None
    around = text.startswith("在", span.start - 1) and span.start > 0 and _AROUND.match(text, end) is not None
    if around or _OF_THING.match(text, end):
        return False
    opened = text.rfind("《", max(0, span.start - _TITLE), span.start)
    return opened < 0 or text.find("》", opened, span.start) >= 0


def _is_base(match: re.Match[str], span: Span, period: Period) -> bool:
    """Tell whether a mention is a base (比2020年, 上年同期), a beginning (由2020年) or the own year of a thing."""
    text, end = match.string, span.end
    before = text[max(0, span.start - 2) : span.start]
    if _SAME_TIME.match(text, end) and before[-1:] in ("", ",", ";", "。", "("):
        return False
    if (before.endswith(_AGAINST) and before != "共同") or before in _COMPARED or _BASE.match(text, end):
        return True
    if text.endswith("年初", span.start, end) and _OPENING.match(text, end):
        return True
    if match["year"] and period.kind == "year" and before in _HANDLED:
        return True
    began = before.endswith(("由", "从", "自")) and not match["first"] and period.kind != "since"
    return began and not text.startswith(("起", "开始", "至", "到"), end)
