"""Names of things, cut where what became of them begins, and shortened where they list too much."""

from __future__ import annotations

import re
from functools import cache

from core.extract import names
from core.extract.figures.wording import choice
from core.lexicon import Lexicon

LONGEST = 30
"""No name is longer."""
_LEAST = 8
_TELLING = 4
# Accepts 17条 in 完成17条道路的改扩建, 总长度57.9公里的 and 1.8万户: what is said of a thing in numbers.
_FIGURE = re.compile(
    r"(?:总?长度?|总?面积|建筑面积|占地面积?|总投资|投资)?\d[\d,.]{0,20}\s?[万亿千百]{0,4}[多余]?\s?"
    r"(?:平方米|平方公里|立方米|公里|公顷|千瓦|蒸吨|米|亩|吨|[\u4e00-\u9fff])?(?:以上|以下)?(?:的(?=[\u4e00-\u9fff]))?"
)
# Accepts the 三家 of 西山保护区三家污染企业搬迁; rejects 第三家 and 三家村 (a letter before, or too little behind).
_NUMERAL = re.compile(
    r"(?<![\u4e00-\u9fff第])[一二两三四五六七八九十]{1,2}[个座条家所处项栋]"
    r"|[一二两三四五六七八九十][座条家所栋](?=[\u4e00-\u9fff]{2})"
)
_DOING = re.compile("^(?:实施|完成|用于|开展|进行|对|推进|支持)(?:了|的)?")


@cache
def _became(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return patterns for a thing and what became of it.

    The first accepts 训练中心项目|成功落地 (a work and a verb at once behind it), the second 机场快速路|建成通车 and
    万家惠农贸市场|主体完工; both reject 棚户区改造工程 (nothing became of it).
    """
    work, then = choice(lexicon, "work"), choice(lexicon, "work_then")
    lead, stage, tail = (choice(lexicon, kind) for kind in ("became_lead", "became", "became_tail"))
    early = r"提前[一二三四五六七八九十\d]?[年个月]{0,2}"
    return (
        re.compile(rf"(?P<thing>.{{2,30}}?(?:{work}))(?={then})"),
        re.compile(
            rf"(?P<thing>.{{2,30}}?)(?<!新)(?:(?:{lead}|{early}){{0,4}}(?:{stage})(?:{tail}|{early}){{0,6}}"
            rf"|(?:全面|全部|基本|如期|顺利))$"
        ),
    )


def thing(words: str, lexicon: Lexicon) -> str:
    """Return words without what became of the thing at their end: 客运总站|投入使用, 训练中心项目|成功落地."""
    work, stage = _became(lexicon)
    match = work.match(words) or stage.match(words)
    return match["thing"] if match else words


def shortened(words: str) -> str:
    """Return a name of bearable length: a long list ends in 等 after its last whole member."""
    if len(words) <= LONGEST:
        return words
    at = words.rfind("、", 0, LONGEST - 1)
    return names.balanced(words[:at] + "等") if at > _LEAST else names.balanced(words[:LONGEST])


def gathered(name: str, verb: str) -> str:
    """Return a long list by what gathers it: 实施|新能源、生物医药等|重点项目, 发放低保金|、生活费|等资金.

    Args:
        name: The list.
        verb: The verb at its head, "" for none.
    """
    at, first = name.rfind("等"), name.find("、")
    if at < first:
        return name if len(name) <= LONGEST else name.rsplit("、", 1)[-1]
    return verb + name[at + 1 :] if len(name) - at > _TELLING else name[:first] + name[at:]


def object_of(words: str, lexicon: Lexicon) -> str:
    """Return the thing that words behind an amount speak of, without their own numbers: 完成17条|道路的改扩建."""
    words = _NUMERAL.sub("", _FIGURE.sub("", words)).strip(" 、,和的")
    words = names.cleaned(words, lexicon)
    match = _DOING.match(words)
    words = words[match.end() :] if match and len(words) > match.end() + 2 else words
    return shortened(thing(words, lexicon))
