"""Reads bounds that are no number: 与经济增长同步, 快于经济增长, 完成国家下达目标, 保持合理水平, 与上年持平."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract import names
from core.lexicon import Lexicon
from core.model import Relation, RelationKind

_WIDEST = 80
"""A longer clause states more than one bound."""
_ECONOMY = r"(?:经济(?:增长|增速|发展)|(?:地区|国内)?生产总值(?:增长|增速)?|GDP(?:增长|增速)?)(?:速度)?"
_ABOVE = "国家|省委?|省里|省政府|上级|中央|市里|市委?|自治区|区委?|省级"
# Accepts 居民收入增长|与|经济增长|基本同步; rejects 同步进行外立面改造 (nothing to be in step with).
_STEP = re.compile(
    rf"^(?P<name>.+?)(?:增长|增速)?(?:保持)?[与和同](?P<to>{_ECONOMY})(?:保持|实现)?(?:基本|大体|总体)?同步"
)
_FASTER = re.compile(
    rf"^(?P<name>.+?)(?:增长|增速|增幅)?(?:速度)?(?:保持)?(?:快于|高于|超过|跑赢|好于)(?P<to>{_ECONOMY})"
)
_AVERAGE = re.compile(
    r"^(?P<name>.+?)(?:增长|增速|增幅)?(?:继续|均|均将|持续|保持)*(?:快于|高于|优于|好于|跑赢|领跑)(?P<to>全[国省市区](?:平均)?(?:水平)?|[^,;。]{1,8}平均(?:水平)?)$"
)
_FLOOR = re.compile(
    rf"^(?P<name>.+?)(?:增长|增速)?不低于(?P<to>全[国省市区](?:平均)?(?:水平)?|{_ECONOMY}|上年(?:水平)?)$"
)
# Accepts 节能减排减污降碳|完成国家下达目标 and 完成国家下达的|单位地区生产总值二氧化碳排放降低|目标.
_QUOTA = re.compile(
    rf"^(?P<name>.*?)(?:全面|确保|按照|按|不折不扣)?(?:完成|达到|实现|符合)(?:经)?(?:“[^”]{{1,8}}”)?(?P<to>(?:{_ABOVE})(?:审核衔接后确定|下达|要求|考核|规定|控制|确定|约束性)*)(?:“[^”]{{1,8}}”)?的?(?P<inner>.*)(?P<end>目标|任务|要求|指标|进度|计划|标准).*$"
)
# Accepts 按照国家要求完成|节能减排降碳|任务.
_ASKED = re.compile(rf"^按照?(?P<to>(?:{_ABOVE})[^,;。]{{0,4}})完成(?P<name>.+?)(?:目标|任务|指标)*$")
_SAME = re.compile(r"^(?P<name>.+?)(?:与|和|同)(?P<to>上年|去年|上年同期|去年同期)(?:基本|总体)?持平$")
_STEADY = re.compile(
    r"^(?P<name>.+?)(?:总体|基本|继续|持续|稳定)*(?:保持|处于|稳定在|控制在|维持在?)(?:在)?(?P<to>(?:总体|基本)?(?:稳定|平稳|平衡)|合理(?:水平|区间|增长|适度)|正增长|优秀水平|(?:全[国省市]|同类[^,;。]{0,4})?前列)$"
)
_SIGN = re.compile(
    r"^(?P<name>.+?)(?P<to>(?:连续\d+年|连年|进一步|继续|持续|稳步|逐步|保持|明显)(?:下降|降低|减少|提高|提升|上升|增长|改善|回落)|提质增效|稳中有升|只增不减|只减不增|正增长)$"
)
_FORMS: tuple[tuple[re.Pattern[str], RelationKind], ...] = (
    (_STEP, "in_step"), (_FASTER, "faster_than"), (_AVERAGE, "above_average"), (_FLOOR, "not_below"),
    (_ASKED, "external_quota"), (_QUOTA, "external_quota"), (_SAME, "stable"), (_STEADY, "stable"), (_SIGN, "other"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound without a number."""

    name: str
    """The indicator."""
    relation: Relation
    """The bound."""
    level: bool
    """True for 与上年持平: no change at all."""


def bound(words: str, lexicon: Lexicon) -> Bound | None:
    """Return the bound that a clause without a number states for an indicator, or None."""
    if len(words) > _WIDEST:
        return None
    for pattern, kind in _FORMS:
        match = pattern.match(words)
        if match is None:
            continue
        named = match.groupdict()
        name = names.cleaned(named["name"], lexicon) or names.cleaned(named.get("inner") or "", lexicon)
        if kind == "other" and not names.is_measure(name, lexicon):
            continue
        if len(name) >= 2:
            return Bound(name, Relation(kind, match["to"]), pattern is _SAME)
    return None
