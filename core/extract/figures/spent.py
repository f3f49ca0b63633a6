"""Names money by what it was spent on, and numbers by the thing that they describe."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract import names
from core.extract.figures import counted
from core.extract.figures.around import Around
from core.extract.figures.distribute import ending
from core.extract.figures.draft import Reading
from core.extract.figures.things import object_of, shortened, thing
from core.extract.figures.wording import choice
from core.extract.numbers.found import Found
from core.lexicon import Lexicon

_SHORT_MEASURE = 4
_JOINTS = ("、", "和", "与", "及")
_MARKS = ("大关", "关口", "门槛", "台阶")
_PAUSES = frozenset("、,)")
_COUNTED = frozenset({"count", "people"})
_INVESTED = re.compile("投资$")
_ARRIVED = re.compile("完成投资|到位")
# Accepts what can own money in the clause before: 棚户区改造, 国际物流园区; rejects 不断加大教育投入.
_OWNS = re.compile("项目|工程|园|基地|中心|改造|建设|厂|路|桥|村|学校|医院")
# Accepts the 专项资金 of 安排200亿元专项资金: money again, not what it is for.
_FUNDS = re.compile("[^,、]{0,4}(?:资金|经费|债券|国债)")
_HELD_BY = re.compile(r"的\s?(?P<noun>[^,;]{2,60})")
# Accepts 日处理 and 年产: a capacity that describes the thing behind the next number.
_REACHES = ("惠及", "覆盖", "服务", "辐射")
"""Verbs before the people that a work is for: 惠及3400万人的|引水工程."""
_CAPACITY = re.compile("(?:日|年)(?:处理|产|供水|发电|加工|吞吐)|占地|建筑面积|总投资|长|宽")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns made of the lexicon's words."""

    spend: re.Pattern[str]
    """全年共投入 and 安排财政资金: words that name nothing but that money was given."""
    given: re.Pattern[str]
    """A verb of giving money, anywhere before it."""
    act: re.Pattern[str]
    """完成…, 用于…; rejects 改造开发面积 only by what follows."""
    praise: re.Pattern[str]
    """历史性突破, where a thing could stand."""
    measured: re.Pattern[str]
    """The 总投资 of 启动总投资|1.3亿元的…: what of the thing the number tells."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    lead, verb, tail = (choice(lexicon, kind) for kind in ("spend_lead", "spend", "spend_tail"))
    of_it = "|".join(word for word in lexicon.words("values", "extent") if len(word) > 1)
    before = choice(lexicon, "extent_lead")
    return _Words(
        re.compile(rf"(?:{lead}){{0,4}}(?:(?:{verb})(?:{tail}){{0,4}})?"),
        re.compile(verb),
        re.compile(rf"(?:重点|主要|全面|陆续|先后|用于){{0,3}}(?:{choice(lexicon, 'act')})"),
        re.compile(rf"(?:{choice(lexicon, 'praise_lead')}){{0,3}}(?:{choice(lexicon, 'praise')})"),
        re.compile(rf"(?:{before}){{0,4}}(?:{of_it}|产能|投入|[全总]长)$"),
    )


def spends(name: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before an amount only say that it was spent: "", 全年共投入, 统筹."""
    return _words(lexicon).spend.fullmatch(name) is not None


def spending(reading: Reading, index: int, name: str, one: Found, near: Around) -> tuple[str, bool]:
    """Name money by what it was spent on: 投入35万|完成“长者食堂”建设, 投资650万元|建成6座水冲式公厕.

    The thing stands behind the amount, before it, or in the next clause (全年投资90.07亿元,|完成189万平方米棚改任务).

    Returns:
        The name, and whether it stands behind the number.
    """
    lexicon, clause = reading.lexicon, reading.passage.clauses[index]
    kind = "投资" if _INVESTED.search(name) else "投入"
    words = _spent_on(reading.passage.text, one, near, clause.end)
    acts = _words(lexicon).act.match(words) or counted.leading_verb(words, lexicon)
    given = acts and _words(lexicon).given.search(near.left)
    if words and not name and not given and one.dimension == "money":
        return counted.noun(near, lexicon), True
    found = object_of(words, lexicon) if words else ""
    if found and _FUNDS.fullmatch(found):
        purpose = _later(reading, index)
        return (purpose + kind if purpose else name + found), True
    if found:
        return found + kind, True
    if near.beyond.startswith("的"):
        return thing(near.beyond[1:], lexicon) + kind, False
    previous = reading.last(clause)
    owned = previous is not None and previous.clause >= index - 1
    if not owned and not _ARRIVED.search(name) and not _OWNS.search(names.before(reading.passage, index, lexicon)):
        found = _later(reading, index)
    return (found + kind, False) if found else (name, False)


def _spent_on(text: str, one: Found, near: Around, end: int) -> str:
    """Return the words behind an amount, to the next item of its list or the clause's end."""
    after = near.following
    parted = after is not None and text[one.span.end : after.span.start].rstrip().endswith(_JOINTS)
    words = near.right if parted else text[one.span.end : end]
    return "" if words[:1] in _PAUSES or words.startswith(_MARKS) else words


def _later(reading: Reading, index: int) -> str:
    """Return the thing that the next clause does with the money of this one."""
    clauses, text = reading.passage.clauses, reading.passage.text
    if index + 1 >= len(clauses) or clauses[index + 1].chain != clauses[index].chain:
        return ""
    clause = clauses[index + 1]
    if _words(reading.lexicon).act.match(text, clause.start, clause.end) is None:
        return ""
    found = object_of(text[clause.start : clause.end], reading.lexicon)
    return "" if "%" in found or names.is_measure(found, reading.lexicon) else found


def _said_end(name: str, one: Found, near: Around, lexicon: Lexicon) -> str:
    """Return what is measured of the thing behind: 惠及人口 of 惠及3万人的|引水工程, 总投资; "" for nothing."""
    left = near.left.rstrip()
    if one.dimension == "people" and left.endswith(_REACHES):
        return left[-2:] + "人口"
    measure = _words(lexicon).measured.search(name)
    return measure.group() if measure else ""


def attributed(reading: Reading, name: str, one: Found, near: Around) -> tuple[str, bool]:
    """Name a number that describes the thing behind it: 总投资30亿元的|商贸综合体项目, 13672户的|年度改造任务.

    Returns:
        The name, and whether it stands behind the number.
    """
    lexicon = reading.lexicon
    match = _HELD_BY.match(near.right)
    words = match["noun"].strip() if match else ""
    if name and (not words or _words(lexicon).praise.match(words)):
        return name, False
    if near.beyond and not near.cut and _CAPACITY.fullmatch(words):
        words = counted.behind(near.beyond)
    found = shortened(thing(words, lexicon))
    if said := _said_end(name, one, near, lexicon):
        return found + said, True
    if 1 < len(name) <= _SHORT_MEASURE and names.is_measure(name, lexicon):
        return found + name, True
    if name and len(suffix := ending(name, lexicon)) > 1:
        return found + suffix, True
    if near.listed and name and one.dimension in _COUNTED:
        return found + name, True
    verb = one.dimension in _COUNTED and names.is_verb(name, lexicon) and not found.startswith(name)
    return (name + found if verb else found), True
