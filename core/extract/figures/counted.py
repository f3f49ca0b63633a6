"""Names what a number counts: the verb or subject before it and the noun behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.extract import names
from core.extract.figures import trimmed
from core.extract.figures.around import Around
from core.extract.figures.things import shortened
from core.extract.figures.wording import choice
from core.lexicon import Lexicon

_LONGEST_LEFT, _LONGEST_MEMBER, _LONGEST_ALONE = 18, 12, 20
# Accepts what was done to all that a list names, so that no verb before it is theirs: 改革经验|受到肯定和推广.
_PASSIVE = re.compile("(?<=..)(?:受到|得到|获得|获评|入选|获批|被|列入|纳入|上榜)")
# Accepts counted things that name nothing without an example: 在建|项目, 项目|前期工作, 重点|事项.
_WIDE = re.compile(
    "(?:在建|续建|重点|重大|新建|前期|标志性|具体)?(?:项目|工程|事项|任务|工作|举措|活动)(?:建设|前期工作|建成|完工|开工|投产|竣工|投用|落地)?"
)
_SHORT, _SHORTEST = 3, 2
_ENTERED = re.compile("在[^,]{2,12}(?:进入|跻身)|进入|跻身|入围")
_HOLDERS = frozenset({"高校", "学校", "企业", "医院", "园区", "省份", "城市", "机构"})
"""Those who have what the next number counts: 8所|高校|14个学科入选名单."""
_GRADES = frozenset("级亿")
_GOING = frozenset("进展施设行上")
"""Last characters of words that say that work goes on."""
# Accepts 公园服务管理全覆盖 惠及|…; the words of reach keep what reaches: “零工驿站”服务.
_REACH = re.compile(r"^.{2,16}?(?:覆盖|惠及|辐射)")
_ITEM = re.compile(r"[^,、;]{2,24}")
_BEHIND = re.compile(r"(?:的|[^,、;\d]{0,5}的)?(?P<rest>[^,、;\d]{2,30})")
# Accepts 农产品|产量 and 产品|产能均 between a count and a place in an order; rejects 企业 (no measure).
_PLACED = re.compile(
    r"(?P<noun>[^、,“”]{2,10}?)(?P<measure>产能|产量|(?:查明|保有)?资源量|储量|产值|销量|面积|出口额?|规模|数量)(?:均|都)?\s?"
)
# Accepts words that list things before the number counts them or goes on: 孝感等|, 管网铺设及|; rejects 惠及|, 参与|.
_LISTING = re.compile(r"(?:、|等|(?<![饱平])和|(?<!参)与|(?<![惠涉普顾触危])及)\s?$")
_LISTERS = frozenset("、等和与及 ")
# Accepts a number that stands first in its clause: nothing else tells what was done with the counted.
_ALONE = re.compile(r"\s?(?:全[国省市区县镇]|共|有|累计|已|其中|我[国省市区县]){0,4}\s?")
# Accepts the 、 before a third number of a list, whose verb then stands before the first.
_THIRD = re.compile(r"[、和与及]\D{0,4}\d")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns made of the lexicon's words."""

    did: re.Pattern[str]
    """What things came to, said once behind a list: 入选."""
    under_way: re.Pattern[str]
    """加快推进 at the end: that work goes on is said elsewhere, and what is counted stays the same."""
    body: re.Pattern[str]
    """Who did it before the verb: 防控指挥部迅速|组织; rejects 创新基地|促成, one place among others."""
    wide: frozenset[str]
    """Nouns that name nothing without a member: 项目."""
    verb: re.Pattern[str]
    """A clause's first verb behind adverbs, in the group `kept`."""
    opened: re.Pattern[str]
    """Verbs that only together say what was done: 新开、复航、加密."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    soft = lexicon.words("names", "lead")
    own = sorted(set(lexicon.words("names", "deed")).difference(soft), key=lambda word: (-len(word), word))
    deeds, lead = "|".join(map(re.escape, own)), "|".join(map(re.escape, soft))
    going, work = choice(lexicon, "under_way_lead"), choice(lexicon, "under_way")
    manner = "迅速|积极|共|还|已|全力|主动|统一"
    return _Words(
        did=re.compile(choice(lexicon, "did")),
        under_way=re.compile(rf"(?<=.{{4}})(?:(?:{going}){{1,3}}(?:{work})|的基础上)$"),
        body=re.compile(rf"^.{{0,14}}(?<!布)(?:{choice(lexicon, 'body')})(?:{manner}){{0,3}}(?=.{{2,6}}$)"),
        wide=frozenset(lexicon.words("values", "wide")),
        verb=re.compile(rf"(?:(?!{deeds})(?:{lead})){{0,6}}(?P<kept>(?:{deeds}){{0,2}})"),
        opened=re.compile(rf"(?:{choice(lexicon, 'opened')})(?:、|和|$)"),
    )


def placed(near: Around, place: str) -> str:
    """Return the name of so many things that are counted for their place in an order, "" for anything else.

    14种|农产品产量|居全国第1位 → 产量居全国第1位的农产品.
    """
    match = _PLACED.fullmatch(near.right)
    return f"{match['measure']}{place.strip()}的{match['noun']}" if match else ""


def listing(left: str) -> bool:
    """Tell whether the words before a number end in the members of a list that it counts."""
    return left[-1:] in _LISTERS and _LISTING.search(left) is not None


def noun(around: Around, lexicon: Lexicon) -> str:
    """Return the counted thing behind the number, "" for none.

    The 等 of a list (用气场所|等各类隐患台账), the quotation that ends around the list (525家新型研发机构|”为主体的…)
    and words that only compare (位居全省第一) are no part of it.
    """
    words = trimmed.own(around, listed=listing(around.left))
    if not words:
        return ""
    if around.cut and (shared := _shared_tail(words, around, lexicon)):
        words += shared
    elif not around.cut and words in _HOLDERS:
        entered = _ENTERED.search(around.beyond) or _words(lexicon).did.search(around.beyond)
        words += around.beyond[entered.start() :] if entered else ""
    elif not around.cut and (len(words) <= _SHORT or around.rated):
        words += behind(around.beyond)
    return shortened(_words(lexicon).under_way.sub("", words) if words[-1:] in _GOING else words)


def _shared_tail(words: str, around: Around, lexicon: Lexicon) -> str:
    """Return what the last item of a list carries for all.

    6个企业品牌、2个区域品牌|入选首批…; 8个国家级、13个省级|区域医疗中心; 6个集体、3名个人|荣获表彰.
    """
    item = _ITEM.match(around.beyond)
    if item is None or len(words) < _SHORTEST:
        return ""
    last, graded, did = item.group(), words[-1] in _GRADES, _words(lexicon).did
    size = 1 if graded else _SHORTEST
    found = last.find(words[-1], 0, 8) if graded else last.find(words[-_SHORTEST:])
    tail = last[found + size :] if found >= 0 else ""
    if graded or did.match(tail):
        return tail
    pair = (
        _ALONE.fullmatch(around.left)
        and not did.search(words)
        and "获" not in words
        and not _THIRD.search(around.beyond)
    )
    done = did.search(last, 1) if pair else None
    return last[done.start() :] if done else ""


def behind(beyond: str) -> str:
    """Return what the next number leaves to this one: 一支|30人的|抢险突击队, 10大类|55项|民生实事."""
    match = _BEHIND.match(beyond)
    return "" if match is None or trimmed.compares(match["rest"]) else match["rest"]


def kept(left: str, name: str, words: str, lexicon: Lexicon) -> str:
    """Return the subject and verb that a counted noun keeps from the words before the number.

    Args:
        left: The words as they stand.
        name: The same, cleaned.
        words: The counted noun.
        lexicon: Where the verbs are.
    """
    if reach := _REACH.match(name):
        return reach.group().replace("、", "")
    members = listing(left) or "、" in name
    if members and "、" in name and not _words(lexicon).opened.sub("", name):
        return name
    if not members and (body := _words(lexicon).body.match(name)) and names.is_verb(name[body.end() :], lexicon):
        return name[body.end() :]
    if not members and len(name) <= _LONGEST_LEFT:
        return name
    if not members:
        return leading_verb(left, lexicon) or trailing_verb(name, lexicon)
    verb = "" if _PASSIVE.search(words) else leading_verb(name, lexicon) or leading_verb(left, lexicon)
    wide = words in _words(lexicon).wide or _WIDE.fullmatch(words) is not None
    return _with_member(name, verb) if wide else verb


def _with_member(name: str, verb: str) -> str:
    """Return the verb with the first member of a list whose noun names nothing, and the field that gathers them.

    联成机械等|项目, 提速青河至白湖等|续建项目.
    """
    if "、" not in name and name.endswith("等") and len(name) <= _LONGEST_ALONE:
        return name
    first, _, rest = name.removeprefix(verb).removeprefix("了").partition("、")
    field = rest[rest.rfind("等") + 1 :] if "等" in rest else ""
    return f"{verb}{first}等{field}" if _SHORTEST <= len(first) <= _LONGEST_MEMBER and rest else verb


def leading_verb(left: str, lexicon: Lexicon) -> str:
    """Return the verb at the head of a list, kept only where it says what happened to the things: 新增|荆州、孝感."""
    match = _words(lexicon).verb.match(left.lstrip(" 、"))
    return match["kept"] or "" if match else ""


def verbless(words: str, lexicon: Lexicon) -> str:
    """Return words without their first verb and the adverbs before it."""
    return _words(lexicon).verb.sub("", words, count=1)


def trailing_verb(name: str, lexicon: Lexicon) -> str:
    """Return the verb that ends long words: 长三角生态绿色一体化发展示范区新|推出."""
    for size in (4, 3, 2):
        if names.is_verb(name[-size:], lexicon):
            return name[-size:]
    return ""
