"""What a promise is about, and whether a passage names it: the whole name, not only its general noun."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from core.judge.setting import Page
from core.lexicon import Lexicon
from core.model import Span, Target
from core.words import fold

_COVER = 0.7
"""Share of a name that a passage must repeat."""
_BLOCK = 2
"""Characters in a row from which a repetition counts."""
_INSERTED = 2
"""Characters that may stand inside a name (沈海高速漳诏段扩容)."""
_TOUCHED = 0.6
"""Share of a name from which a passage is at least about something like it."""
_SHORT = 3
"""Items of a list with fewer characters share their head with the last one (大气、水、土壤污染防治行动计划)."""
_KIND = 5
"""A name up to this length may be that of a kind."""
_PART = 4
"""What 和 must have on both sides to join two things (万溪冲智算产业园和国际数据交易所), not two halves of a name."""
_MARKS = re.compile(r"[“”‘’「」『』\"'《》〈〉]")
# What marks a name: accepts “ and 《; rejects 、.
_ETC = re.compile(r"(?<![高初中同平均对上优])等(?![级离候待份值额])")
# Accepts the 等 of 2号线西延伸等轨道交通线; rejects the 等 of 高等研究院 and 等级.
_AND = re.compile(rf"(?<=.{{{_PART}}})(?:以及|[和与及])(?=.{{{_PART}}})")
_ORDER = re.compile(r"第?[\d一二三四五六七八九十]+[期批届轮号]|[A-Za-z]+\d*|[东西南北](?=[东西南北]?[干支线段延环])")
# What tells one of a series from the next: accepts 二期, 第28届, 6号, F1 and the 北 of 北段; rejects 7条.
_SESSION = re.compile(r"第[\d一二三四五六七八九十]+届")
# Accepts 第二十五届; rejects 第二批.
_EDGE = re.compile(r"[,;。!?:\n,;]")
# Where a clause ends, in folded text: accepts "," and "。"; rejects "、".
_LIST = re.compile(r"[、,和及与()]")
# What parts the items of a list: accepts 、 and 和; rejects letters.


def objects(target: Target, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return the things that a promise names, one for each item of its list, without deeds and quotation marks.

    With each comes the general noun that was taken off its end (工程 of “一泓清水入黄河”工程).

    "建成福莆宁F1线、福州地铁4号线后通段、沙南高速等" promises three.
    """
    text, quote = fold(target.indicator), fold(target.quote)
    if len(text) < _SHORT:
        text = quote
    if text.endswith("等") and text[:-1] in quote:
        text = quote[quote.index(text[:-1]) :]
    cut = _ETC.search(text)
    listed = text[: cut.start()] if cut and cut.start() >= _SHORT else text
    items = [part for item in listed.split("、") for part in _AND.split(item)]
    if any(len(item) < _SHORT for item in items):
        items = [listed]
    return tuple(dict.fromkeys(_bare(item, lexicon) for item in items))


def passage(target: Target, page: Page) -> str:
    """Return the clause that a target stands in, folded and without quotation marks.

    A target of a list is quoted alone; the words that say what became of it stand at the end of the list.
    """
    text = target.quote
    if page.text:
        before = page.text[target.sentence.start : target.clause.start]
        after = page.text[target.clause.end : target.sentence.end]
        text = _EDGE.split(fold(before))[-1] + text + _EDGE.split(fold(after), maxsplit=1)[0]
    return _MARKS.sub("", fold(text))


def named(item: str, text: str, lexicon: Lexicon) -> Span | None:
    """Return where a passage names a thing, or None where it only speaks of something like it.

    It must repeat most of the name, the last word of it (what it is), and all that tells it from others of a series;
    nothing that names another thing may stand inside.
    """
    if "届" not in text:
        item = _SESSION.sub("", item)  # a yearly report need not say which one it was
    at = text.find(item)
    if at >= 0:
        return Span(at, at + len(item))
    if any(mark not in text for mark in _ORDER.findall(item)):
        return None
    blocks = _blocks(item, text)
    same = sum(size for _, _, size in blocks)
    if same < _COVER * len(item) or blocks[-1][0] + blocks[-1][2] != len(item):
        return None
    start, end = blocks[0][1], blocks[-1][1] + blocks[-1][2]
    if _crosses(item, text, blocks) or _replaced(item, text, blocks, lexicon):
        return None
    return Span(start, end) if len(idle(text[start:end], lexicon)) <= len(item) + _INSERTED else None


def _blocks(item: str, text: str) -> list[tuple[int, int, int]]:
    """Return the strings that two texts have in common: where in each, and how long."""
    found = SequenceMatcher(None, item, text, autojunk=False).get_matching_blocks()
    return [(block.a, block.b, block.size) for block in found if block.size >= _BLOCK]


def _crosses(item: str, text: str, blocks: list[tuple[int, int, int]]) -> bool:
    """Tell whether a name would reach into the next item of a list; “满堂红”、“六连冠” are two words of one."""
    between = [text[theirs + size : after] for (_, theirs, size), (_, after, _) in pairwise(blocks)]
    return any(sign in part and sign not in item for part in between if part != "、" for sign in "、等")


def _replaced(item: str, text: str, blocks: list[tuple[int, int, int]], lexicon: Lexicon) -> bool:
    """Tell whether something of the name stands replaced by something else (“十四五”[规划→找矿]目标, [草→乳]业中心)."""
    gaps = [(0, 0, 0), *blocks]
    for (mine, theirs, size), (next_mine, next_theirs, _) in pairwise(gaps):
        lost = idle(item[mine + size : next_mine], lexicon)
        put = idle(_LIST.split(text[theirs + size : next_theirs])[-1], lexicon)
        if lost and put:
            return True
    return False


def names(target: Target, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a passage names one of the things that a target names."""
    spans = ((item, named(item, text, lexicon)) for item, _ in objects(target, lexicon))
    return any(at is not None and not of_a_kind(item, at, text, lexicon) for item, at in spans)


def of_a_kind(item: str, at: Span, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a short name is only that of a kind, of which the passage names one (垦利经开区…零碳园区)."""
    return len(item) <= _KIND and bool(idle(_LIST.split(text[: at.start])[-1].rpartition("的")[2], lexicon))


def touched(target: Target, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a passage repeats much of a thing that a promise names."""
    for item, _ in objects(target, lexicon):
        blocks = _blocks(item, text)
        alike = sum(size for _, _, size in blocks) >= _TOUCHED * len(item)
        if alike and not _replaced(item, text, blocks, lexicon):
            return True
    return False


def spelled_out(text: str, items: Iterable[str], lexicon: Lexicon) -> str:
    """Return a passage with the full forms of the short names that the things go by (碳达峰, 地铁)."""
    for row in lexicon.terms("aliases", "short"):
        if row.op and row.term in text and row.op not in text and any(_tells(row.op, item) for item in items):
            text = text.replace(row.term, row.op)
    return text


def _tells(full: str, item: str) -> bool:
    return full in item or (full.startswith("城市") and full[2:] in item)


def idle(text: str, lexicon: Lexicon) -> str:
    """Return what a passage says besides figures, adverbs, stock verbs and words of completion."""
    return _idle(lexicon).sub("", text)


def _bare(item: str, lexicon: Lexicon) -> tuple[str, str]:
    """Return a name without the deeds before it and the general nouns behind it, as far as something is left.

    What stands in quotation marks is the name itself (“化解矛盾风险”专项治理).
    """
    rest = _MARKS.sub("", _lead(lexicon).sub("", item))
    item = rest if len(rest) >= _SHORT else _MARKS.sub("", item)
    rest = _tail(lexicon).sub("", item)
    return (rest, item[len(rest) :]) if len(rest) >= _SHORT else (item, "")


@cache
def _lead(lexicon: Lexicon) -> re.Pattern[str]:
    words = {*lexicon.words("outcomes", "deed", "name_noise", "done", "done_start"), *lexicon.words("stock", "verb")}
    words |= set(lexicon.words("stages", "project", "task"))
    return re.compile(f"^(?:{_any(words - set(lexicon.words('outcomes', 'attribute')))})+")


@cache
def _tail(lexicon: Lexicon) -> re.Pattern[str]:
    words = {*lexicon.words("outcomes", "name_tail"), *lexicon.words("stages", "project")} - {"前期"}
    return re.compile(f"(?:{_any(words)})+$")


@cache
def _idle(lexicon: Lexicon) -> re.Pattern[str]:
    own = ("done", "done_start", "whole", "adverb", "plain_tail", "structure")
    words = {*lexicon.words("outcomes", *own), *lexicon.words("stock", "verb", "both")}
    words |= {row.term for row in lexicon.terms("stages") if row.stage is not None and row.stage >= 0}
    units = "|".join(sorted(map(re.escape, lexicon.units), key=lambda unit: (-len(unit), unit)))
    return re.compile(rf"{_any(words)}|\d[\d.%]*[万亿多余]*(?:{units})?|[\W_]+")


def _any(words: set[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
