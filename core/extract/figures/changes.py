"""Reads words of change before a number: 同比增长, 比上年提高, 年均下降, 由…提高到."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.model import Basis

_RISE = "正增长|调增|上调|翻|增长|增加|提高|提升|上升|上涨|回升|扩大|净增|新增|攀升|跃升|微增|增|升|涨|拉动"
_FALL = "负增长|调减|下降|降低|减少|压减|压缩|压降|缩短|缩小|收窄|回落|放缓|微降|下滑|下调|削减|减|降"
_BASIS = (
    r"同比|环比|(?<!\d)\d年(?:来|间)?(?:累计)?|[三四五十]年(?:来|间)?(?:累计)?|[比较](?:上年|去年|上年度)(?:同期|同月)?"
    r"|[比较](?:年初|前年|上季度|上月|\d{4}年(?:同期|末|底)?|“?十[一二三四五]?五”?(?:末|时期|期间)?)"
    r"|年均|年平均|平均每年|两年平均|[三四五]年平均|五年年均|累计|比|较|每年"
)
_MANNER = (
    "转为|变为|名义|实际|可比口径|同口径|可比价|分别|各|均|大幅|显著|明显|持续|平稳|稳定|小幅|又|再|也|还|整体|总体|共"
    "|预计|预期|力争|确保|实现|保持|有望|将|继续|进一步|同步"
)
_TAIL = r"目标|了|约|近|超过?|超|达到?|达|为|至少|不低于|不少于|不超过|高于|逾|过|左右|[:,]|\s|在|拟按"
# Accepts 同比|增长| · 比上年|提高了 · 分别增长 · 比增; rejects 增长到 (a level) because 到 is no word of _TAIL.
_CHANGE = re.compile(
    rf"(?P<basis>(?:{_BASIS}))?(?:[,、]?(?:{_MANNER}))*(?P<basis2>(?:{_BASIS}))?(?:{_MANNER})*"
    rf"(?P<verb>{_RISE}|{_FALL})(?:幅度?)?(?:{_TAIL})*$"
)
_AVERAGE = re.compile(
    r"(?P<word>高于|低于|快于|慢于|好于|高出|高|快|低)"
    r"(?:\d{4}年|全国|全省|全市|全区|全县|预期|规上|经济|上年|去年|年度|GDP|[^,;。]{0,10}?平均)[^,;。]{0,8}$"
)
_TIMES = re.compile(r"(?:是|为|达到?|相当于)(?:上年|去年|同期|\d{4}年|[^,;。]{0,8})的\s?$")


@dataclass(frozen=True, slots=True)
class Change:
    """Words of change right before a number."""

    start: int
    """Where they begin in the text that was searched."""
    falls: bool
    """True for 下降 and its kin."""
    basis: Basis
    """What the number is compared with."""
    explicit: bool
    """True when the basis is said (同比), not assumed."""
    verb: str
    """The verb."""


def change(left: str, unit: str | None) -> Change | None:
    """Return the words of change at the end of `left`, the text before a number, or None.

    Args:
        left: Text from the clause's start to the number.
        unit: The number's measure word; a difference in 百分点 has a basis of its own.
    """
    if unit in ("百分点", "%") and (average := _AVERAGE.search(left)):
        falls = average["word"] in ("低于", "慢于", "低")
        return Change(average.start(), falls, "vs_average", explicit=True, verb=average["word"])
    if unit == "倍" and (times := _TIMES.search(left)):
        return Change(times.start(), falls=False, basis="multiple_of_last_year", explicit=True, verb="是")
    match = _CHANGE.search(left)
    if match is None:
        return None
    words = (match["basis"] or "") + (match["basis2"] or "")
    falls = re.fullmatch(_FALL, match["verb"]) is not None
    return Change(match.start(), falls, _basis(words, unit), explicit=bool(words), verb=match["verb"])


def _basis(words: str, unit: str | None) -> Basis:
    if re.search("年均|年平均|平均每年|年平均|每年", words):
        return "annual_avg"
    if "环比" in words:
        return "qoq"
    if re.search(r"\d年|[三四五十]年|五”|年初|前年", words):
        return "since_base"
    if "累计" in words:
        return "cumulative"
    if unit == "百分点":
        return "pp_vs_last_year" if re.search("上年|去年|同比", words) else "pp"
    return "yoy" if unit in ("%", "倍", "番", "成") else "yoy_abs"
