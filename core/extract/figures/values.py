"""Names the number that is a target of its own: what is counted, what was spent, which rate."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from core.extract import names
from core.extract.figures.draft import Draft, Reading
from core.extract.numbers.found import Found
from core.lexicon import Lexicon

_COUNTED = frozenset({"count", "people"})
_MONEY = re.compile("资|金|款|费|额|收入|产值|税|投入|补贴|营收|债|贷|利润|支出")
_PEOPLE = re.compile(r"[^,、]{0,8}?(?:人|对象|儿童|群众|居民|户籍|脱贫|劳动力|农民|学生|游客|职工|党员|老人|老年)")
# A count that is the subject of another figure: 64个|重点项目完成投资|49.81亿元.
_SUBJECT = re.compile(
    r"^(?P<noun>[^、,]*?)(?:已|累计|全部|共|预计|计划)*(?:完成|总|实现|年度|计划|到位|带动)*"
    r"(?:投资|产值|营收|营业收入|总收入|税收|工业总产值)[^、,]*$"
)
_DOING = re.compile("协助|帮助|推动|完成|推进|新增|建设|实施|引进|签约|开工|带动|发放|为")
_REACH = re.compile(r"^.{2,16}?(?:覆盖|惠及|辐射)")
_SPENT = frozenset({"", "投入", "安排", "安排资金", "投入资金", "筹集", "争取", "斥资", "财政投入"})
_JOINED = re.compile(r"(?:、|和|与|及|以及)\s*$")
# Accepts the words behind 二级网格207个|和三级网格71个; rejects 和平社区 (no number in the same item).
_NEXT_ITEM = re.compile(r"(?:和|与|以及|及)[^,、;和与及]{2,12}$")
_FLOW = re.compile("新增|新建|新开工|新设|建成|改造|净增|开工|新认定|新签|获批|引进|培育|新改建|完成")
"""Verbs that a list says once for all its items."""
# Accepts 年度计划投资 (of 64个省市重点项目建设, in the clause before); rejects 铁路投资, which names its own field.
_PLANNED = re.compile("(?:年度|全年|当年|今年|计划|预计|协议|实际|到位|完成)+(?:总?投资额?|产值|资金)")
_LONGEST_LEFT, _LONGEST_NOUN, _LONGEST_NAME, _WIDEST = 12, 30, 24, 60


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around a number."""

    left: str
    """From the last number, or the clause's head, to this one."""
    right: str
    """From this number to the next one, to the 、 before it, or to the clause's end."""
    beyond: str
    """From the next number to the clause's end."""
    cut: bool
    """True when 、 or 和 parts the right words from the next number's."""


def add(reading: Reading, index: int, at: int, one: Found, stop: int) -> int:
    """Add a target for a number; return where the words of the next number begin.

    Args:
        reading: What was read so far.
        index: The clause.
        at: Where the words of the number may begin.
        one: The number.
        stop: Where the next number, or the clause, ends its words.
    """
    text, clause, lexicon = reading.passage.text, reading.passage.clauses[index], reading.lexicon
    around = _around(text, at, one, stop, clause.end)
    name = names.cleaned(around.left, lexicon)
    end, behind = one.span.end, one.span.end + len(around.right.rstrip())
    counts = one.dimension in _COUNTED or one.bare
    if around.right.startswith("的") and one.dimension != "percent":
        name, end = names.noun_after(around.right)[:_LONGEST_NOUN], behind
    elif (one.dimension == "money" or one.bare) and name in _SPENT and around.right.strip(" ,)"):
        name, end = names.cleaned(around.right, lexicon)[:_LONGEST_NOUN] + "投入", behind
    elif counts and around.right.strip() and around.right[0] not in ",)的、(":
        name, end = _kept(around.left, name, lexicon) + _counted(around), behind
    elif counts and around.beyond:
        name += _behind(around.beyond)
    elif len(name) > _LONGEST_NAME and "、" in name:
        name = name.rsplit("、", 1)[-1]
    name = _shared_verb(reading, index, _named(reading, index, name, one, around), around)
    one = _with_unit(one, name, around.right)
    draft = Draft(name, index, at, end, one, part=text[clause.start : clause.start + 2] == "其中")
    if stop < clause.end and one.dimension == "count":
        _as_subject(draft, around)
    reading.drafts.append(draft)
    return max(end, one.span.end) if around.cut else one.span.end


def _around(text: str, at: int, one: Found, stop: int, end: int) -> _Around:
    left, rest = text[max(at, one.span.start - 2 * _WIDEST) : one.span.start].lstrip(), text[one.span.end : stop]
    if stop >= end:
        return _Around(left, rest, "", cut=False)
    head = "" if left and _NEXT_ITEM.match(rest) else _JOINED.sub("", rest.split("、")[0])
    return _Around(left, head, text[stop : min(end, stop + _WIDEST)], cut="、" in rest or head != rest)


def _counted(around: _Around) -> str:
    """Return the counted thing, without what a list's 等 gathers: 用气场所|等各类隐患台账."""
    noun = names.noun_after(around.right)
    listed = noun.find("等", 2)
    noun = noun[:listed] if listed > 0 and around.left.rstrip().endswith("、") else noun
    if len(noun) <= 3 or around.beyond[:4].find("%") > 0:
        noun += _behind(around.beyond)
    return noun.removesuffix("的基础上")[:_LONGEST_NOUN]


def _behind(beyond: str) -> str:
    """Return what the next number leaves to this one: 一支|30人的|抢险突击队, 106家企业|100%|完成自评."""
    match = re.match(r"\d[\d.]*(?:[^\d,]{0,5}的|%)(?P<rest>[^,、]{2,20})", beyond)
    return match["rest"] if match else ""


def _kept(left: str, name: str, lexicon: Lexicon) -> str:
    """Return the verb or kind that a counted noun keeps from the words before the number."""
    if reach := _REACH.match(name):
        return reach.group()
    if not left.rstrip().endswith(("、", "等")) and len(name) <= _LONGEST_LEFT and "、" not in name:
        return name
    verb = _verb(lexicon).match(left.lstrip(" 、"))
    return verb["kept"] or "" if verb else ""


@cache
def _verb(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for a clause's first verb, kept only where it says what happened to the thing."""
    lead = "|".join(map(re.escape, lexicon.words("names", "lead")))
    deeds = "|".join(map(re.escape, lexicon.words("names", "deed")))
    return re.compile(rf"(?:{lead})*(?P<kept>{deeds})?")


def _as_subject(draft: Draft, around: _Around) -> None:
    """Mark a count that only says how many things another figure is about as scene, not result."""
    match = _SUBJECT.match(around.right[:_WIDEST])
    if match and not around.cut and not _DOING.search(around.left):
        draft.context = True
        draft.name = match["noun"] or draft.name


def _named(reading: Reading, index: int, name: str, one: Found, around: _Around) -> str:
    """Give a missing or generic name its owner, or else the words behind the number."""
    if name:
        return owned(reading, index, name)
    if one.dimension == "percent" and around.right:
        behind = around.right + (around.beyond if not around.cut else "")
        if behind[0] in "超达过突":
            return (owned(reading, index, "") + behind)[:_LONGEST_NOUN]
        return names.noun_after(around.right)
    return names.noun_after(around.right)[:_LONGEST_NOUN] or owned(reading, index, "")


def owned(reading: Reading, index: int, name: str) -> str:
    """Give a missing or generic name its owner from the earlier words: 签约项目 + 总投资."""
    lexicon, clause = reading.lexicon, reading.passage.clauses[index]
    if (
        name
        and not names.is_generic(name, lexicon)
        and not names.is_verb(name, lexicon)
        and not _PLANNED.fullmatch(name)
    ):
        return name
    previous = reading.last(clause)
    near = previous is not None and previous.clause >= index - 1
    owner = previous.name if previous is not None and near else ""
    owner = owner or _verb(lexicon).sub("", names.before(reading.passage, index, lexicon), count=1)
    owner = owner or (previous.name if previous is not None else "")
    if name and names.is_statement(owner, lexicon):
        return name
    if _PLANNED.fullmatch(name):
        owner = _verb(lexicon).sub("", owner, count=1).removesuffix("建设")
    return name if owner.endswith(name) and name else owner[-20:] + name


def _shared_verb(reading: Reading, index: int, name: str, around: _Around) -> str:
    """Give a later item of a list the verb of the first: 新增9家智能工厂、38家|5G工厂."""
    previous = reading.drafts[-1] if reading.drafts else None
    if previous is None or previous.clause != index or not around.left.startswith(("、", "和", "与", "及")):
        return name
    verb = _FLOW.match(previous.name)
    return verb.group() + name if verb and not _FLOW.match(name) else name


def _with_unit(one: Found, name: str, right: str) -> Found:
    """Give a bare amount the unit that its words imply: 投入35万, 超230万常住人口."""
    if not one.bare:
        return one
    if _PEOPLE.match(right) or name.endswith(("人口", "人数")):
        return replace(one, unit="人", dimension="people", bare=False)
    if _MONEY.search(name):
        return replace(one, unit="元", dimension="money", bare=False)
    return one
