"""Finds the owner of a name that says nothing alone (总投资, 办结率, 惠及), in the words before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract import names
from core.extract.figures import counted, topics
from core.extract.figures.draft import Draft, Reading
from core.extract.figures.things import thing
from core.extract.figures.wording import choice
from core.lexicon import Lexicon

_REACHING = frozenset({"惠及", "覆盖", "受益", "带动", "辐射", "涉及", "服务"})
_SHARES = frozenset("占相")
_SHORT_RATE, _SHORT, _TOTAL, _BARE_LEVEL = 3, 2, 3, 4
# Accepts 年度计划投资 (of 64个省市重点项目建设, in the clause before); rejects 铁路投资, which names its own field.
_PLANNED = re.compile("(?:年度|全年|当年|今年|计划|预计|协议|实际|到位|完成){1,4}(?:总?投资额?|产值|资金)")
_CUMULATED = re.compile("累计|总数|总量|总里程|达到?$|突破|超过?$|增至|增加到|扩大到")
_GROWN = re.compile("(?:同比|比上年)?(?:新增|净增|增加|新认定|新设立|新获批|新签约)$")
# Accepts 平均每天新增 and 净增: how many of the thing named before.
_GROWING = re.compile("(?:平均)?(?:每天|每日|每月|每年|日均|月均|年均)?(?:新增|净增|增加|减少)")
_OWN_DEEDS = ("带动", "吸引", "惠及", "覆盖", "受益")
"""Verbs by which an item of a list says itself what was done."""
# Accepts the 近三年 of 近三年淘汰炼钢产能.
_YEARS = re.compile("(?:近|前|过去)?[一二两三四五六]年(?:来|间)?")
# Accepts the 接待 of 邮轮母港接待邮轮, which a list says for its 旅客 too.
_SERVES = re.compile("接待|引进|培养|帮扶|救助|发送|运送|输送|运输")
_LEVELS = ("里程", "总量", "总数", "总规模", "覆盖率", "发电量", "保有量", "吞吐量")
"""Ends of names that are levels, whatever was newly made before them: 新建成线路7条、|通车里程."""
_NEW_THINGS = ("新能源", "新型", "新材料", "新业态", "新质", "新兴", "新三", "新产", "新市民", "新城", "新区", "新农")
"""Things whose name begins with 新; 新认定企业 is a deed of its own."""
_STOCK = re.compile("总数|总量|总里程|总长度?|数量|总规模|总额|规模")
_MONEY_END = re.compile("(?:当年|年度|累计|全年){0,2}(?:完成|计划|到位|协议){0,2}(?:总?投资额?|投入|产值|资金)$")
_MONEYED = ("投资", "资金", "投资额", "产值", "投入")
_INVESTED = re.compile("(?:总?投资|投入)$")
# Accepts the 播种面积 of 粮食播种面积 before 产量: one extent of a thing is no owner of another.
_EXTENT = re.compile("(?:播种|种植|建筑|占地)?(?:面积|产量|金额|里程|长度)$")
# Accepts the 超50万元 of 集体经济收入超50万元, which says no more of the next figure.
_FIGURED = re.compile(r"(?:超过?|达到?)\d.{0,80}$")
_DOING = re.compile("^(?:实施|完成|用于|开展|进行|对|推进|支持)(?:了|的)?")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns made of the lexicon's words."""

    extent: re.Pattern[str]
    """总金额, 合同面积 and 占全国; rejects 建筑业总产值, a field of its own."""
    flow: re.Pattern[str]
    """Verbs that a list says once, and that make a flow of a stock."""
    alone: frozenset[str]
    """Verbs that stand alone for what is done with the thing before."""
    lasts: frozenset[str]
    """Last characters of the names that need an owner."""
    deeds: frozenset[str]
    """Short words that are a deed by themselves: 治沙."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    lead, extent = choice(lexicon, "extent_lead"), choice(lexicon, "extent")
    rate = r".{2}率"
    return _Words(
        re.compile(rf"(?:{lead}){{0,4}}(?:{extent})|占[^,、]{{2,14}}|{rate}|相当于[^,、]{{2,14}}|折合|约合"),
        re.compile(choice(lexicon, "flow")),
        _REACHING.union(lexicon.words("values", "flow")),
        frozenset(word[-1] for word in lexicon.words("values", "extent")).union("率合增加少"),
        frozenset(lexicon.words("values", "self_deed")),
    )


def owned(reading: Reading, index: int, name: str, left: str = "", *, counting: bool = False) -> str:
    """Give a missing or generic name its owner from the earlier words: 签约项目 + 总投资.

    Args:
        reading: What was read so far.
        index: The clause.
        name: The name so far.
        left: The words before the number as they stand; they tell a stock (累计达到) from the flow before it.
        counting: True for a number of things, which the money spent on them does not own.
    """
    lexicon, clause = reading.lexicon, reading.passage.clauses[index]
    if name and not _needy(name, lexicon):
        return name
    previous = reading.last(clause)
    near = previous is not None and previous.clause >= index - 1
    owner = previous.name if previous is not None and near else ""
    owner = owner or counted.verbless(names.before(reading.passage, index, lexicon), lexicon)
    owner = owner or (previous.name if previous is not None else "")
    if name and names.is_statement(owner, lexicon):
        return name
    if counting and not name:
        owner = _INVESTED.sub("", owner) or owner
    return joined(owner, name, left, lexicon)


def _needy(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name says nothing without its owner; 失业率 is short, but known."""
    words = _words(lexicon)
    if name in words.alone or names.is_generic(name, lexicon) or names.is_verb(name, lexicon):
        return True
    if name[-1] not in words.lasts and name[0] not in _SHARES:
        return False
    if _PLANNED.fullmatch(name) or _GROWING.fullmatch(name):
        return True
    if words.extent.fullmatch(name) is None:
        return False
    return len(name) > _SHORT_RATE or name[-1] != "率" or names.indicator_id(name, lexicon) is None


def joined(owner: str, name: str, left: str, lexicon: Lexicon) -> str:
    """Put an owner before a name: a stock drops the verb of the flow, an investment does not stand on another one."""
    owner = _fitting(topics.untold(_FIGURED.sub("", owner), lexicon), name, lexicon)
    if not owner or "%" in owner:
        return name
    flow = _words(lexicon).flow.match(owner)
    if (not name and _CUMULATED.search(left)) or _STOCK.fullmatch(name):
        owner = owner[flow.end() :] if flow and flow.end() < len(owner) else _GROWN.sub("", owner)
        owner = owner[owner.rfind("等") + 1 :] if "、" in owner and "等" in owner[:-3] else owner
        name = name or ("累计" if flow and "累计" in left else "")
    elif name and name not in _REACHING and (names.is_verb(name, lexicon) or _words(lexicon).flow.fullmatch(name)):
        owner = thing(owner, lexicon)
        owner = owner[:-2] if names.is_verb(owner[-2:], lexicon) else owner
    elif owner.endswith("收入") and name == "支出":
        owner = owner.removesuffix("收入")
    if owner.endswith(name):
        return owner
    measured = names.is_measure(name, lexicon) or _words(lexicon).extent.fullmatch(name) is not None
    return names.joined(owner, name, lexicon) if measured else owner + name


def _fitting(owner: str, name: str, lexicon: Lexicon) -> str:
    """Return an owner without the parts that do not own such a name: 项目建设完成投资 owns no other 投资."""
    if _PLANNED.fullmatch(name):
        owner = _DOING.sub("", owner, count=1).removesuffix("建设")
    if name.endswith(_MONEYED):
        return thing(_MONEY_END.sub("", owner) or owner, lexicon)
    if names.is_measure(name, lexicon):
        owner = thing(owner, lexicon)
        return (_EXTENT.sub("", owner) or owner) if _EXTENT.search(name) else owner
    return owner


def shared(reading: Reading, index: int, name: str, *, listed: bool, counting: bool) -> str:
    """Give a later item of a list the verb of the first: 新增9家智能工厂、38家|5G工厂, 港口接待邮轮、|旅客.

    Args:
        reading: What was read so far.
        index: The clause.
        name: The name so far.
        listed: True when 、 or 和 stands before the item.
        counting: True for a number of things.
    """
    previous, lexicon = (reading.drafts[-1] if reading.drafts else None), reading.lexicon
    if not listed or not name or previous is None or previous.clause != index or previous.found is None:
        return name
    words = _words(lexicon)
    flow = words.flow
    if own := _own(name, previous.name, lexicon, counting=counting):
        return own
    years = _YEARS.match(previous.name)
    if verb := flow.match(previous.name, years.end() if years else 0):
        again = flow.match(previous.name, verb.end())
        twice = again is not None and verb.group().startswith("新") and again.end() + 1 < len(previous.name)
        return verb.group() + (again.group() if again and twice else "") + name
    if len(name) <= _SHORT and (verb := _SERVES.search(previous.name)):
        return previous.name[: verb.end()] + name
    head = counted.leading_verb(previous.name, lexicon)
    alone = len(previous.name) - len(head) < _SHORT or names.is_verb(name[:2], lexicon)
    return name if alone or not counting or names.is_measure(name, lexicon) else head + name


def _own(name: str, earlier: str, lexicon: Lexicon, *, counting: bool) -> str:
    """Return the name of an item that takes no verb of the first (新入规企业, 累计总数), "" for one that does."""
    words = _words(lexicon)
    if words.flow.match(name) or name.startswith((earlier, *_OWN_DEEDS)):
        return name
    if name in words.deeds or "总" in name[:_TOTAL]:
        return name
    if name.endswith(_LEVELS) and (level := _level(name, earlier, lexicon)):
        return level
    new = name[0] == "新" and not name.startswith(_NEW_THINGS)
    return name if new or (counting and earlier[:2].endswith(name[0])) else ""


def _level(name: str, earlier: str, lexicon: Lexicon) -> str:
    """Return a level without the verb of the flow before it: (通车里程, 新建成轻轨线路) → 线路通车里程, or ""."""
    if len(name) > _BARE_LEVEL:
        return name
    verb = _words(lexicon).flow.match(earlier)
    owner = earlier[verb.end() :] if verb else ""
    return names.joined(owner, name, lexicon) if len(owner) > _SHORT else ""


def sibling(previous: Draft | None, index: int, name: str, lexicon: Lexicon) -> bool:
    """Tell whether a short name is one more item of a list (绿道100公里、|绿地500公顷), not a measure of the last."""
    if previous is None or previous.clause != index or len(name) <= 1:
        return False
    measure = (
        name in _REACHING
        or names.is_measure(name, lexicon)
        or names.is_verb(name, lexicon)
        or _PLANNED.fullmatch(name) is not None
    )
    return not measure and _words(lexicon).extent.fullmatch(name) is None
