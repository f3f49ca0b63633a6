"""Tells the counts that only set the scene of another figure, and those whose next number is only a threshold."""

from __future__ import annotations

import re
from functools import cache

from core.extract import names
from core.extract.figures.around import Around
from core.extract.figures.draft import Draft
from core.extract.figures.wording import choice
from core.extract.numbers.found import Found
from core.lexicon import Lexicon

_WIDEST = 60
_NEW = ("新", "新改")
_ROUND = frozenset({(1,), (2,), (3,), (5,), (1, 5), (2, 5)})
"""Digits of amounts that are set as a mark: 千亿, 20万, 15亿; 7000亿 is a sum."""
_MORE = re.compile("[多余]|增加|完成|总产值")
# Accepts 64个|重点项目完成投资 before 49.81亿元: the count says how many the investment is of.
_SUBJECT = re.compile(
    r"^(?P<noun>[^、,]{0,40}?)(?:已|累计|全部|共|预计|计划){0,3}(?:完成|总|实现|年度|计划|到位|带动){0,3}"
    r"(?:投资|产值|营收|营业收入|总收入|税收|工业总产值)[^、,]{0,20}$"
)
# Accepts 203个|国考断面优良率 before 100%: the rate is the figure, the count says of how many.
_RATED = re.compile(
    r"^(?P<noun>[^、,]{2,20}?)(?:水质|产量|项目进资)?(?:占(?!地)[^、,]{2,20}(?:比重|比例)|[^、,]{2}率|占比|比重|产值占[^、,]{0,20})(?:均|分别)?(?:为|达到?|超过?|的)?\s?$"
)
# Accepts 16项|问题已整改完成 before 7项: of so many, so many are done.
_OF_WHICH = re.compile(
    r"^(?P<noun>[^、,]{2,20}?)(?:已|均|累计){0,2}(?:整改|完成|办结|建成|开工|竣工|完工|投产|落地|化解|签约|交付|销号){1,3}\s?$"
)
_DOING = re.compile("协助|帮助|推动|完成|推进|新增|建设|实施|引进|签约|开工|带动|发放|为")
# Accepts 居宁波|八个|卫星城市前列: how many there are to be first among.
_PLACED = re.compile(r"(?:居|位列|列|处于|位于|排在|进入|保持)(?:全[国省市区县]|[\u4e00-\u9fff]{2,4})?$")
_SHORTEST = 2
# Accepts 纳入国家| and 列入省级| before the number of a list's name; rejects 纳入监测 before a comma.
_ENTERED = re.compile("^(?:[^,、]{0,4}?)(?:纳入|列入|属于)(?:国家|省级?|市级?|中央|全[国省市])?$")
# Accepts what is behind 5%左右 in 5%左右的预期增长目标与规划衔接; rejects 的增长目标 at the end of a clause.
_AGAIN = re.compile("(?:左右|以上)?的(?:预期)?(?:经济)?(?:增长)?(?:预期)?目标(?:与|同|是|既|充分|综合|符合|体现|兼顾)")
_FRONT = re.compile(r"[^,、;]{0,10}(?:前列|首位|前茅|第[一二三\d]|前[一二三四五六七八九十\d]|榜首|之首)")


def among(near: Around) -> bool:
    """Tell whether a count only says among how many something is first: 居宁波八个卫星城市前列."""
    return bool(near.right) and _FRONT.match(near.right) is not None and _PLACED.search(near.left) is not None


def filters(near: Around) -> bool:
    """Tell whether a count only says which things the next number counts: 纳入国家102项重大工程的|285个项目开工."""
    after = near.following
    entered = not near.cut and near.right.endswith("的") and after is not None and after.dimension == "count"
    return entered and len(near.right) > _SHORTEST and _ENTERED.search(near.left) is not None


def again(near: Around) -> bool:
    """Tell whether an aim set before is only spoken of again: 5%左右的增长目标|与长远规划衔接."""
    return not near.left.strip() and _AGAIN.match(near.right) is not None


def mark(draft: Draft, one: Found, near: Around, text: str, lexicon: Lexicon) -> None:
    """Mark a count that sets the scene of the next figure, or one that reaches the next figure as a threshold.

    Args:
        draft: The count's target.
        one: The count.
        near: The words around it.
        text: The passage.
        lexicon: Where the words are.
    """
    after = near.following
    if near.cut or after is None or one.dimension != "count":
        return
    right = near.right[:_WIDEST]
    if _limits(after, near) and _reaching(lexicon).fullmatch(right):
        draft.name, draft.threshold = right.strip() + text[after.span.start : after.span.end], True
        return
    if near.right.endswith("的") and near.right != "的" and after.dimension in ("count", "people"):
        draft.context, draft.name = True, draft.name.removesuffix("的")
        return
    if _DOING.search(near.left):
        return
    match = (
        _SUBJECT.match(right)
        or (_of_doers(lexicon).match(right) if _alone(near, after) else None)
        or (_RATED.match(right) if near.rated else None)
    )
    if match is None and after.unit == one.unit and not near.beyond.strip():
        match = _OF_WHICH.match(right)
    if match:
        draft.context = True
        draft.name = _doers(match["noun"], lexicon) or draft.name


def _alone(near: Around, after: Found) -> bool:
    """Tell whether nothing stands before a count or behind the next figure: one is the other's subject."""
    return not near.left.strip() and not near.beyond.strip(" 以上左右") and after.unit != "%"


def _doers(noun: str, lexicon: Lexicon) -> str:
    """Return a subject without the verbs that a greedy match left at its end: 试点城市|开工, 园区|新改."""
    while noun.endswith(_NEW) or names.is_verb(noun[-2:], lexicon):
        noun = noun.removesuffix("改").removesuffix("新") if noun.endswith(_NEW) else noun[:-2]
    return noun


@cache
def _of_doers(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the subject of another figure: 64个|县市新增城镇常住人口|30.5万人."""
    return re.compile(rf"(?P<noun>[^、,的]{{2,14}})(?:共|累计|已)?(?:{choice(lexicon, 'flow')})[^、,]{{2,20}}$")


def _limits(after: Found, near: Around) -> bool:
    """Tell whether a number can be a threshold: a round amount with a bound that ends its clause (超千亿元)."""
    round_amount = after.value.normalize().as_tuple().digits in _ROUND and not _MORE.search(after.word + near.right)
    return after.dimension == "money" and after.comparator in ("ge", "gt") and round_amount and not near.beyond.strip()


@cache
def _reaching(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for so many of something that reach an amount: 14个|村(社区)达到|, 8个|产业规模|."""
    kinds = choice(lexicon, "reaching")
    return re.compile(
        rf"(?P<noun>[^,、;]{{0,10}}?(?:{kinds})(?:\([^()]{{1,8}}\))?)"
        r"(?:[^,、;]{0,6}(?:规模|产值|收入|总值|营收|经济总量|销售额|纯收入))?(?:均|都|已)?(?:达到?|突破|超过?|首次)?"
    )
