"""Reads the words that bound a number: 不低于, 超, 近, 约 before it, 以上, 以内, 左右 behind it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from core.extract.numbers.found import Found
from core.lexicon import Lexicon
from core.model import Comparator, Span

_OPS: dict[str, Comparator] = {">=": "ge", ">": "gt", "<=": "le", "<": "lt", "<~": "lt", "~=": "approx", ">each": "gt"}
# Accepts 至少|开展|1次; rejects 至少…, in another clause.
_AT_LEAST = re.compile(r"(?:至少|不少于)[^,;。、\d]{1,6}$")
_REACH = 8
"""How many characters before a number a bound word may begin."""


@cache
def _words(lexicon: Lexicon, kind: str) -> tuple[dict[str, Comparator], re.Pattern[str]]:
    ops = {row.term: _OPS[row.op] for row in lexicon.terms("comparators", kind) if row.op in _OPS}
    choice = "|".join(re.escape(term) for term in sorted(ops, key=lambda term: (-len(term), term)))
    # Accepts 不低于|62% and 达到了近|7300件; a word that only ends alike (签约|50亿) is barred by `trap` rows below.
    body = rf"(?:{choice})了?\s?$" if kind == "prefix" else rf"\s?(?:{choice})"
    return ops, re.compile(body)


@cache
def _false_friends(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for words that end like a bound word: 签约, 不超, 附近."""
    return re.compile(f"(?:{'|'.join(lexicon.words('comparators', 'false_prefix'))})$")


def bounded(found: Found, text: str, lexicon: Lexicon) -> Found:
    """Return the number with the bound that the words around it give."""
    comparator, span = found.comparator, found.span
    ops, before = _words(lexicon, "prefix")
    left = text[max(0, span.start - _REACH) : span.start]
    match = before.search(left)
    if match and not _false_friends(lexicon).search(left):
        word = match.group().rstrip("了 ")
        comparator = _stronger(comparator, ops[word])
        span = Span(span.start - len(match.group()), span.end)
    elif _AT_LEAST.search(text[max(0, span.start - 12) : span.start]):
        comparator = _stronger(comparator, "ge")
    ops, behind = _words(lexicon, "suffix")
    match = behind.match(text, span.end)
    if match:
        comparator = _stronger(comparator, ops[match.group().strip()])
        span = Span(span.start, match.end())
    return replace(found, comparator=comparator, span=span)


def _stronger(old: Comparator, new: Comparator) -> Comparator:
    """Combine two bounds: a range stays one, else the word nearer the end tells (控制在5%左右 is about 5)."""
    return old if old == "range" else new
