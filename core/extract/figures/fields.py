"""Gives a bare head the field, event or programme that the words before it name: 参保, 经济总量, 全覆盖."""

from __future__ import annotations

import re
from functools import cache

from core.extract.figures import listed
from core.extract.figures.around import Around
from core.extract.figures.draft import Draft, Reading
from core.extract.figures.things import LONGEST
from core.extract.figures.wording import choice
from core.extract.numbers.found import Found
from core.lexicon import Lexicon

_LEAST = 2
# Accepts 深水湾都市圈|建设走深走实 before 经济总量; rejects 全省, whose own total is meant.
_ECONOMY = re.compile(
    "(?P<field>[^,;、。]{2,12}?(?:经济圈|都市圈|城市群|经济带|经济区|示范区|自贸区|经济走廊))(?:建设|发展)?"
)
_ECONOMIES = frozenset({"经济总量", "经济总量占全国比重", "经济规模"})
# Accepts 基本医疗保险|覆盖范围继续扩大 before 参保; rejects 保险业.
_INSURANCE = re.compile("(?P<field>[^,;、。]{2,10}?保险)(?!业|公司|资金|机构)")
_INSURED = ("参保", "续保", "领取待遇")
# Accepts 加大对教育、文化事业的投入 before 财政支出.
_PURPOSE = re.compile("(?:加大|增加|强化)对(?P<field>[^,;。]{2,20})的(?:投入|投资|支持)")
_SPENDING = frozenset({"财政支出", "全国财政支出", "财政投入", "财政资金投入"})
# Accepts 精心筹办|云岭马拉松 before 30个国家和地区2000名选手参赛.
_EVENT = re.compile("(?:筹办|举办|承办|办好|召开)(?:了)?(?P<field>[^,;、。]{2,16}?(?:会|节|赛|展|论坛|马拉松))$")
_ATTENDED = re.compile("参(?:赛|展|会|加|演)")
_COUNTRIES = re.compile("国家和?地区|国家")
# Accepts 实施“银铃助餐计划” before 300个社区全覆盖.
_PROGRAMME = re.compile("(?:实施|推行|开展)(?P<field>“[^”]{2,14}(?:计划|行动|工程)”)$")
_COVERED, _OF_FIRMS = "全覆盖", frozenset({"家", "户", "个"})
# Accepts 实施落实国家增量政策的 before 20条措施: only the attribute tells what they are about.
_ATTRIBUTE = re.compile("(?:出台|制定|推出|发布|印发|实施)(?:实施|了)?(?P<attribute>[^,;、。\\d]{4,24}的)$")
_GIVING = frozenset({"为", "向", "给"})
"""Words before those who were given something; without them they would be the givers."""
# Accepts 省份|保供|煤炭 behind 为9个; rejects 提供服务 at the head of a name.
_GIVEN = re.compile("提供|发放|减负|减免|保供|给予|办理|拨付|供应")
_GROUPS = ("产业", "集群", "行业", "市场", "产业链")
"""What reaches an amount in size: 汽车、家电等产业集群均达到千亿元|规模."""
# Accepts 建设|和美乡村 right before a bare place; rejects a clause with a number.
_BUILT = re.compile(r"(?:加快|全面|大力|扎实)?(?:推进)?(?:建设|创建|打造)(?P<field>[^,;、。\d]{4,12})$")
_MEASURES = frozenset({"措施", "举措", "政策措施", "政策举措", "意见", "政策"})


@cache
def _branches(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for what tells which enterprises are meant: 制造业|企业, 科技型中小|企业."""
    return re.compile(f"(?:{choice(lexicon, 'branch')})企业")


def fielded(reading: Reading, index: int, draft: Draft, one: Found, near: Around) -> str:
    """Return the name of a draft with what the words before its number say of it once.

    Args:
        reading: What was read so far.
        index: The clause.
        draft: The target as it is named so far.
        one: The number.
        near: The words around it.
    """
    name = draft.name
    if len(name) < _LEAST or name.startswith("“"):
        return name
    left = near.left.rstrip()
    if name in _MEASURES and left.endswith("的") and (match := _ATTRIBUTE.search(left)):
        return match["attribute"] + name
    if one.dimension == "money" and near.right.strip() == "规模" and name.endswith(_GROUPS):
        return name + "规模"
    if left in _GIVING and _GIVEN.search(name, _LEAST):
        return left + name
    name = listed.completed(reading, index, name, left)
    return _of_clause(reading, index, name, one)


def _of_clause(reading: Reading, index: int, name: str, one: Found) -> str:
    """Return a bare head with the field that the clause before names in the same sentence."""
    clauses, text = reading.passage.clauses, reading.passage.text
    if not index or clauses[index - 1].sentence != clauses[index].sentence:
        return name
    clause = clauses[index - 1]
    words = text[clause.start : clause.end]
    match: re.Match[str] | None = None
    if name in _ECONOMIES:
        match = _ECONOMY.match(words)
    elif name.endswith(_INSURED) and "险" not in name:
        match = _INSURANCE.search(words)
    elif name in _SPENDING:
        match = _PURPOSE.search(words)
        name = "财政支出" if match and name.endswith("支出") else name
    elif _COUNTRIES.match(name) or (_ATTENDED.search(name) and len(name) <= LONGEST // 2):
        return _at_event(name, words)
    elif name.endswith(_COVERED) and "“" not in name:
        match = _PROGRAMME.search(words)
    elif name.removesuffix("建设") in reading.lexicon.word_set("values", "bare_area"):
        match = _BUILT.match(words)
    elif name.startswith("企业") and one.unit in _OF_FIRMS:
        kind = _branches(reading.lexicon).search(words) if not re.search(r"\d", words) else None
        return kind.group() + name.removeprefix("企业") if kind else name
    field = match["field"] if match else ""
    return field + name if field and field not in name and len(field + name) <= LONGEST else name


def _at_event(name: str, words: str) -> str:
    """Return who or how many countries attended, with the event: (国家和地区, 筹办世运会) → 世运会参赛国家和地区."""
    match = _EVENT.search(words)
    if match is None:
        return name
    if countries := _COUNTRIES.match(name):
        rest = name[countries.end() :]
        return match["field"] + (rest or "参与" + name)
    return match["field"] + name
