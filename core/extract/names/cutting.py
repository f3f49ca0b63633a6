"""Cuts the indicator's name out of the words around a number."""

from __future__ import annotations

import re
from functools import cache

from core.extract.passage import Passage
from core.extract.times.mentions import time_at_head
from core.lexicon import Lexicon

_WIDEST = 80
"""Nothing further before a number belongs to its name."""
_SHORTEST = 2
"""A name this short (产量, 企业) says nothing alone."""
_EDGE = " ,;:、。·-"
_NUMBERED = re.compile(r"[(]?\d{1,2}[.、)](?!\d)\s*|[一二三四五六七八九十]{1,3}是")
# Accepts 考核|连续6年 and 产量|2030年; rejects 近年 (no digit).
_COUNTING = re.compile(
    r"(?:已)?(?:连续|连)[\d一二三四五六七八九十]+(?:年|次|个月|个季度)$|(?:到|至)?20\d\d年$|[三五十]年(?:累计)?$"
)
_BRACKET = re.compile(r"\((?:[^()]{0,30})\)")


@cache
def _edges(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    lead = "|".join(map(re.escape, lexicon.words("names", "lead")))
    tail = "|".join(map(re.escape, (*lexicon.words("names", "tail"), *lexicon.words("comparators", "prefix"))))
    return re.compile(rf"(?:{lead}|\s+)"), re.compile(rf"(?:{tail}|\s)+$")


def cleaned(text: str, lexicon: Lexicon) -> str:
    """Return the words of a name without adverbs, times, verbs of completion and bound words at either end.

    "规上工业产值累计完成" → "规上工业产值"; "完成固定资产投资" → "固定资产投资".
    """
    lead, tail = _edges(lexicon)
    text = text[-_WIDEST:]
    text = _NUMBERED.sub("", text, count=1) if _NUMBERED.match(text) else text
    previous = None
    while text != previous:
        previous = text
        text = _COUNTING.sub("", text.strip(_EDGE))
        text = text[time_at_head(text) :]
        if (match := lead.match(text)) and not inside_word(text, match.end(), lexicon):
            text = text[match.end() :]
        if (match := tail.search(text)) and not inside_word(text, match.start(), lexicon):
            text = text[: match.start()]
    return balanced(text)


def balanced(text: str) -> str:
    """Return the words with every quotation mark and bracket in pairs: 建设“口袋公园 → 建设“口袋公园”."""
    for opener, closer in ("“”", "()", "《》"):
        if text.count(opener) < text.count(closer):
            text = text.replace(closer, "", 1) if opener not in text else text.removesuffix(closer)
        elif text.count(opener) > text.count(closer):
            text = text[:-1] if text.endswith(opener) else text + closer
    return text


def inside_word(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether cutting here would leave half a word: 新|增, 为|民办实事, 对|外, 各|类."""
    return text[at - 1 : at + 1] in _set(lexicon, "whole")


def noun_after(text: str) -> str:
    """Return the counted thing that follows a measure word: 10个|省级重点项目开工建设."""
    text = text.strip(_EDGE).removeprefix("的").removeprefix("以上").strip()
    return balanced(_BRACKET.sub("", text, count=1) if text[:1] in ("(", "[") else text).strip(_EDGE)


def is_generic(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name says nothing without its owner: 办结率, 总投资."""
    return len(name) <= _SHORTEST or name in _set(lexicon, "generic")


def is_statement(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a clause say something whole (…工作取得新成效) and so own nothing behind them."""
    return _said(lexicon).search(name) is not None


@cache
def _said(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon.words("names", "statement"))))


def is_verb(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is only a verb that needs its object: 帮扶, 投入."""
    return name in _set(lexicon, "deed")


def is_measure(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name ends in a word for something measured: 率, 收入, 产值."""
    return name.endswith(tuple(_set(lexicon, "measure")))


@cache
def _set(lexicon: Lexicon, kind: str) -> frozenset[str]:
    return frozenset(lexicon.words("names", kind))


def before(passage: Passage, index: int, lexicon: Lexicon) -> str:
    """Return the subject that an earlier clause of the same chain leaves to this one, "" for none."""
    clauses = passage.clauses
    for clause in reversed(clauses[:index]):
        if clause.chain != clauses[index].chain:
            return ""
        name = cleaned(passage.text[clause.start : clause.end], lexicon)
        if name:
            return name[-20:]
    return ""
