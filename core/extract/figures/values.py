"""Names the number that is a target of its own: what is counted, what was spent, which rate."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from core.extract import names
from core.extract.figures import counted, fields, owners, scenes, spent, topics, trimmed
from core.extract.figures.around import Around, Next, around
from core.extract.figures.draft import Draft, Reading
from core.extract.figures.things import LONGEST, gathered, shortened
from core.extract.figures.wording import choice
from core.extract.numbers.found import Found
from core.lexicon import Lexicon

_LISTED_COUNT = 20
_COUNTLESS = frozenset({"money", "percent"})
_TALLIED = frozenset({"count", "people", "other"})
_OVER = frozenset("超达过突")
_WHERE = (
    "在中",
    "在东",
    "在西",
    "在县",
    "在基",
    "在农",
    "在乡",
    "在城",
    "在本",
    "在省",
    "在市",
    "集中在",
    "来自",
    "用于",
)
"""Words behind a share that tell where it is; the clause before tells of what."""
_GOES_TO = ("服务于", "服务", "用于", "投向", "来自", "集中在", "布局在", "面向")
"""Words behind a share of a count that tell what the share is for: 专业布点数60%以上|服务于紧缺岗位."""
_SIGNS = frozenset("(/<>≤≥*%abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ")
_JOINTS = " 、和与及"
_STOPS = frozenset(",、;:。)”(/政")
_TOTALS = ("总数", "总量", "累计")
_RATES = ("率", "比", "比例", "比重", "增速", "增幅", "目标", "水平", "度")
_SAID = 14
_INVESTED = re.compile("投资$")
# Accepts the 为 of 为19家|: somebody for whom something was done.
_BENEFIT = re.compile(r"(?:^|[、和与])(?:为|对|向|给|使|让|在|协助|帮助|支持|组织)[^,、]{0,6}$")
_FOR = ("为", "向", "给")
_REACH = 12
# Accepts 将人均收入2300元|作为新的|国家扶贫标准; what the amount is set as is its name.
_AS = re.compile(r"(?:\([^()]{0,20}\))?(?:作为|定为|确定为)(?:新的)?(?P<role>[^,;的]{4,16})$")
# Accepts 5A级景区新增古城、总数: who joined says nothing of how many there are.
_JOINED = re.compile(r"^(?P<owner>[^,、]{2,14})(?:新增|净增|增加)[^,、]{2,14}、(?P<total>总数|总量|累计)$")
# Accepts the 中央财政已按 before the share that a budget is made by; rejects 已按期 and 已按时.
_BY = re.compile("^[^,;]{0,10}已按(?![时期计照])")
# Accepts what stands before another aim: 打响新品牌、|力争旅居人数.
_STRIVE = re.compile("^[^,;]{2,40}[、并](?=力争)")
_USERS = re.compile(r"[^,、]{0,8}(?:用户|农牧户|农户|住户|工商户|商户)")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns made of the lexicon's words."""

    people: re.Pattern[str]
    """脱贫人口 right behind a bare amount."""
    head: re.Pattern[str]
    """人才总量 at the end of a name."""
    money: re.Pattern[str]
    """资金 in a name; rejects 员额 and 金牌."""
    done: re.Pattern[str]
    """企业|发放社会保险补贴: whom it was done for is no part of what was done."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    people, head, done = (choice(lexicon, kind) for kind in ("people", "people_head", "done_for"))
    return _Words(
        re.compile(rf"[^,、]{{0,8}}?(?:人(?!次|均)|{people})"),
        re.compile(rf"(?:{head})(?:总量|总数|数|净?增加|减少)?$"),
        re.compile(rf"{choice(lexicon, 'money')}|金(?!牌)|(?<![员名学生床定限])额"),
        re.compile(rf"^[^,“]{{1,16}}?(?P<done>(?:{done})[^,]{{2,80}})$"),
    )


def add(reading: Reading, index: int, at: int, one: Found, after: Next) -> int:
    """Add a target for a number; return where the words of the next number begin.

    Args:
        reading: What was read so far.
        index: The clause.
        at: Where the words of the number may begin.
        one: The number.
        after: The next number, or where the clause ends.
    """
    text, clause, lexicon = reading.passage.text, reading.passage.clauses[index], reading.lexicon
    near = around(text, at, one, after, clause.end)
    if one.dimension == "count" and scenes.among(near):
        reading.rejected.append((one.core, "ordinal"))
        return one.span.end
    if one.dimension == "count" and scenes.filters(near):
        reading.rejected.append((one.core, "name"))
        return at
    if one.dimension == "percent" and scenes.again(near):
        reading.rejected.append((one.core, "name"))
        return one.span.end
    previous = reading.drafts[-1] if reading.drafts else None
    before = previous if previous is not None and previous.clause == index else None
    if before is not None and before.threshold:
        reading.drafts.append(Draft(before.name, index, at, one.span.end, one, context=True))
        return one.span.end
    ranked = one.dimension == "count" and after.found is None and not near.last and near.right
    if ranked and (name := counted.placed(near, text[after.start : after.end])):
        reading.drafts.append(Draft(name, index, at, one.span.end, one))
        return after.start
    left = _left(reading, before, near.left)
    name, taken = _named(reading, index, one, near, left)
    name = _completed(reading, index, one, near, (name, left, taken)) or counted.noun(near, lexicon)
    if name.startswith("项目") and previous is not None and previous.clause >= index - 1:
        name = topics.fuller(name, previous.name, lexicon)
    one = _with_unit(one, name, near.right, lexicon)
    end = one.span.end + (len(near.right.rstrip()) if taken else 0)
    draft = Draft(name, index, at, end, one, part=text.startswith("其中", clause.start))
    topics.complete(reading, draft)
    draft.name = fields.fielded(reading, index, draft, one, near)
    scenes.mark(draft, one, near, text, lexicon)
    reading.drafts.append(draft)
    return end if near.cut else one.span.end


def _completed(reading: Reading, index: int, one: Found, near: Around, named: tuple[str, str, bool]) -> str:
    """Return a name with its owner, or with the verb or the whole that the item before it carries."""
    name, left, taken = named
    lexicon, previous = reading.lexicon, reading.drafts[-1] if reading.drafts else None
    tallied = one.dimension not in _COUNTLESS
    own = (
        (taken and tallied)
        or topics.makes(name, lexicon)
        or (near.listed and owners.sibling(previous, index, name, lexicon))
    )
    ahead = reading.passage.text[one.span.start : one.core.start]
    whole = name if own and name else owners.owned(reading, index, name, left + ahead, counting=tallied)
    if whole != name:
        return whole
    if previous is not None and previous.clause == index and taken and previous.name.endswith(name):
        return name if left.strip(_JOINTS) else previous.name
    if names.is_verb(left.strip(_JOINTS)[:2], lexicon):
        return name  # 实施 of 新建产业学院2家、实施民生实事2项: the item has a verb of its own
    return owners.shared(reading, index, name, listed=near.listed, counting=tallied)


def _left(reading: Reading, before: Draft | None, left: str) -> str:
    """Return the words before a number without a base, whose measure it follows, and whom the last one was for."""
    left = left.rpartition("基础上")[2] if "基础上" in left else left
    left = _BY.sub("", left) if "已按" in left else left
    left = _STRIVE.sub("", left) if "力争" in left else left
    return _of_them(before, left, reading.lexicon) or _for_whom(reading, before, left)


def _of_them(before: Draft | None, left: str, lexicon: Lexicon) -> str:
    """Return the verb that a count within another takes over: 吸引20个国家和地区的|419家企业参展 → 吸引."""
    return counted.leading_verb(before.name, lexicon) if before and before.context and left.endswith("的") else ""


def _for_whom(reading: Reading, before: Draft | None, left: str) -> str:
    """Return the words before a number without those for whom the last one was counted (为19家|企业|发放补贴)."""
    if before is None or before.found is None or before.found.dimension in _COUNTLESS:
        return left
    start = before.found.span.start
    text, opening = reading.passage.text, reading.passage.clauses[before.clause].start
    if not text.startswith(_FOR, opening) and not _BENEFIT.search(text[max(opening, start - _REACH) : start]):
        return left
    match = _words(reading.lexicon).done.match(left)
    return match["done"] if match else left


def _named(reading: Reading, index: int, one: Found, near: Around, left: str) -> tuple[str, bool]:
    """Return the name that the words around a number give, and whether the words behind it are part of it."""
    lexicon = reading.lexicon
    name = names.cleaned(left, lexicon)
    if name.endswith(_TOTALS) and (joined := _JOINED.match(name)):
        name = joined["owner"] + joined["total"]
    if one.dimension == "percent":
        return _rate(reading, index, name, one, near)
    if (match := _AS.match(near.right)) and ("将" in left or "把" in left):
        return match["role"], True
    if near.right.startswith("的"):
        return spent.attributed(reading, name, one, near)
    money = one.dimension == "money" or (one.bare and name and not _words(lexicon).people.match(near.right))
    if money and spent.spends(name, lexicon):
        return spent.spending(reading, index, name, one, near)
    return _measured(one, name, near, left, lexicon)


def _measured(one: Found, name: str, near: Around, left: str, lexicon: Lexicon) -> tuple[str, bool]:
    """Name a number by the thing behind it, with the verb before it, or else by the words before it."""
    words = counted.noun(near, lexicon)
    if words and _takes_noun(one, name, near, lexicon):
        return shortened(counted.kept(left, name, words, lexicon) + words), True
    if near.touching and (not name or names.is_verb(name, lexicon)):
        return name + shortened(counted.behind(near.beyond)), False
    if "、" in name and len(name) > (_LISTED_COUNT if one.dimension in _TALLIED else LONGEST):
        return gathered(name, counted.leading_verb(name, lexicon)), False
    return name.replace("、惠及", "惠及"), False


def _takes_noun(one: Found, name: str, near: Around, lexicon: Lexicon) -> bool:
    """Tell whether the words behind a number are the thing it measures: 建成2公里|农村公路, but 道路总里程2公里|…."""
    if one.dimension in _TALLIED:
        return not one.bare or one.dimension == "other"
    verb = bool(name) and bool(counted.trailing_verb(name, lexicon))
    if one.dimension == "money":
        return verb and not _INVESTED.search(name)
    if not name or verb or counted.listing(near.left):
        return True
    return one.dimension != "duration" and near.right[:1] not in _SIGNS and not names.is_measure(name, lexicon)


def _rate(reading: Reading, index: int, name: str, one: Found, near: Around) -> tuple[str, bool]:
    """Name a percentage: its rate before it, else what is said of the share behind it (40%超50万元)."""
    if name:
        more = _said_of(name, near, reading.lexicon)
        return (owners.owned(reading, index, name) + more if more else name), bool(more)
    clause = reading.passage.clauses[index]
    words = near.right if near.cut else reading.passage.text[one.span.end : clause.end]
    if words.startswith(_WHERE):
        return shortened(topics.settled(owners.owned(reading, index, "")) + words), True
    if words[:1] in _OVER:
        return shortened(owners.owned(reading, index, "") + words), True
    return shortened(names.noun_after(near.right)), True


def _said_of(name: str, near: Around, lexicon: Lexicon) -> str:
    """Return what is said of a share behind it, when no rate stands before it: 焦化行业70%以上|产能完成改造."""
    words = near.right.strip()
    if near.last and name.endswith("数") and words.startswith(_GOES_TO) and len(words) <= _SAID:
        return words
    if not near.last or not words or words[0] in _STOPS or names.is_measure(name, lexicon) or "占" in name:
        return ""
    return "" if name.endswith(_RATES) or len(words) > _SAID or trimmed.compares(words) else words.removeprefix("的")


def _with_unit(one: Found, name: str, right: str, lexicon: Lexicon) -> Found:
    """Give a bare amount the unit that its words imply: 投入35万, 超230万常住人口, 社零实现145亿."""
    if not one.bare:
        return one
    words = _words(lexicon)
    if words.people.match(right) or words.head.search(name):
        return replace(one, unit="人", dimension="people", bare=False)
    if _USERS.match(right) or name.endswith("用户"):
        return replace(one, unit="户", dimension="count", bare=False)
    spent = words.money.search(name) and not right.lstrip().startswith("股")
    if one.scaled and (spent or _in_money(name, lexicon)):
        return replace(one, unit="元", dimension="money", bare=False)
    return one


def _in_money(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a known indicator is given in 元 and else only as a rate: 社零, but not 进出口 (元 or 美元)."""
    known = names.indicator_id(name, lexicon)
    return known is not None and {unit.lstrip("万亿") for unit in lexicon.indicators[known].units} - {"%"} == {"元"}
