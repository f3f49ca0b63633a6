"""Reads bounds that are no number: 与经济增长同步, 快于经济增长, 完成国家下达目标, 保持合理水平, 与上年持平."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.extract import names
from core.extract.wordless.thing import exhorts
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
    r"^(?P<name>.+?)(?:总体|基本|继续|持续|稳定)*(?:保持|处于|稳定在|控制在|维持在?)(?:在)?(?P<to>(?:总体|基本)?(?:稳定|平稳|平衡)|合理(?:水平|区间|增长|适度)|正增长|优秀水平)$"
)
# Accepts 空气质量|保持全国前列 · 优良水体比例|居全国前列; rejects 投资规模居全国前列 (a place in an order, no bound).
_AHEAD = re.compile(
    r"^(?P<name>.+?)(?:继续|持续|稳定|始终)*(?:保持在?|处于|(?<=[率例重比量度数])(?:稳居|位居|位列|居于?|进入))"
    r"(?P<to>(?:全[国省市区]|同类[^,;。]{0,4})(?:前列|第一方阵|上游))$"
)
# Accepts 空气质量|持续优良 · 国考断面水质|稳定达标.
_GOOD = re.compile(
    r"^(?P<name>.*(?:质量|水质|空气|断面|水体|海域))(?:持续|总体|稳定|保持|全面|全部)*(?P<to>优良|达标)$"
)
_SIGN = re.compile(
    r"^(?P<name>.+?)(?P<to>(?:连续\d+年|连年|进一步|继续|持续|稳步|逐步|保持|明显)(?:下降|降低|减少|提高|提升|上升|增长|改善|回落)|稳中有升|只增不减|只减不增|正增长)$"
)
# Rejects 刚性支出 (a lament) and 提前一年 (no name).
_NO_MEASURE = re.compile("刚性|缺口|压力|风险|^提前|(?<!空气)(?<!环境)(?<!水)(?<!生态)质量$")
Form = tuple[re.Pattern[str], RelationKind]
_KEYED: tuple[Form, ...] = (
    (_STEP, "in_step"), (_FASTER, "faster_than"), (_AVERAGE, "above_average"), (_FLOOR, "not_below"),
    (_ASKED, "external_quota"), (_QUOTA, "external_quota"),
)  # fmt: skip
"""Forms with a key word inside."""
_ENDED: dict[str, tuple[Form, ...]] = {
    **dict.fromkeys("稳定衡间度", ((_STEADY, "stable"),)), "平": ((_SAME, "stable"), (_STEADY, "stable")),
    "长": ((_STEADY, "stable"), (_SIGN, "other")), **dict.fromkeys("列阵游", ((_AHEAD, "stable"),)),
    **dict.fromkeys("良标", ((_GOOD, "stable"),)), **dict.fromkeys("降低少高升善落减增", ((_SIGN, "other"),)),
}  # fmt: skip
"""Forms that end the clause, by its last character."""
# Choices of plain words, which are searched for several times as fast as classes.
_KEY = re.compile("同步|快于|高于|优于|好于|超过|跑赢|领跑|不低于|目标|任务|要求|指标|进度|计划|标准")
_END_KEY = re.compile(
    "持平|保持|处于|稳定在|控制在|维持|稳居|位居|位列|居|进入|质量|水质|空气|断面|水体|海域|连续|连年|进一步|继续|持续|稳步|逐步|明显|稳中有升|不减|不增|正增长"
)
"""What each of those forms holds."""


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound without a number."""

    name: str
    """The indicator."""
    relation: Relation
    """The bound."""
    level: bool
    """True for 与上年持平: no change at all."""


ENDS = frozenset(_ENDED)
"""Last characters of clauses that may state a bound without a key word."""


def keys(text: str) -> list[int]:
    """Return where the key words of bounds begin in a passage; a clause without one states no bound, but for `ENDS`."""
    return [match.start() for match in _KEY.finditer(text)]


def bound(words: str, lexicon: Lexicon, *, keyed: bool) -> Bound | None:
    """Return the bound that a clause without a number states for an indicator, or None.

    Args:
        words: The clause.
        lexicon: The dictionaries.
        keyed: True when one of `keys` stands in it.
    """
    forms = _KEYED if keyed else ()
    ended = _ENDED.get(words[-1])
    if ended is not None and _END_KEY.search(words) is not None:
        forms += ended
    if not forms or len(words) > _WIDEST:
        return None
    for pattern, kind in forms:
        match = pattern.match(words)
        if match is None:
            continue
        named = match.groupdict()
        name = names.cleaned(named["name"], lexicon) or names.cleaned(named.get("inner") or "", lexicon)
        if kind == "other" and not names.is_measure(name, lexicon):
            continue
        if len(name) >= 2 and not _NO_MEASURE.search(name) and not exhorts(words, lexicon):
            return Bound(name, Relation(kind, match["to"]), pattern is _SAME)
    return None
