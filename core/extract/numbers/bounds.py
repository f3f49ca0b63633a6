"""Reads the words that bound a number: 不低于, 超, 近, 约 before it, 以上, 以内, 左右 behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from core.lexicon import Lexicon
from core.model import Comparator

_OPS: dict[str, Comparator] = {
    ">=": "ge", ">": "gt", "<=": "le", "<": "lt", "<~": "lt", "~=": "approx", ">each": "gt",
}  # fmt: skip
# Accepts 至少|开展|1次; rejects 至少…, in another clause.
_AT_LEAST = re.compile(r"(?:至少|不少于|最少|起码)[^,;。、\d]{1,6}$")
# Accepts 不低于|财政支出的|3%; rejects 高于|全国平均水平的|5% (no bound on the figure).
_SHARE = re.compile(r"(?P<word>不低于|不少于|不高于|不超过|至少|最多|超过)[^,;。、\d]{1,12}的$")
# Accepts 项目|以上 of 10个项目以上; rejects 以上 of another clause.
_BEYOND = re.compile(r"[\u4e00-\u9fff]{1,6}?(?P<word>以上|以内|左右)(?![\u4e00-\u9fff])")
_OPPOSITE: dict[Comparator, Comparator] = {"gt": "le", "lt": "ge"}
# Accepts 不得, 未 and 没有 before 超过; rejects the 不 of 不超过 itself, which is a word of its own.
_DENIAL = re.compile("(?:不(?:得|能|会|应|宜|准|可|许)|未|没有|均未|从未)$")
_DENYING = frozenset("得能会应宜准可许未有")
# Accepts 严守|18亿亩耕地 and 守牢|…; with 红线 or 底线 behind the number nothing may fall below it.
_KEPT = re.compile(r"(?:严守|坚守|守住|守牢|守好|坚持)[^,;。、\d]{0,6}$")
_LINES = ("红线", "底线")
_LINE_REACH = 16
"""How far behind a number its line may be named."""
_REACH = 18
"""How far before a number words may bound it."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The bound words of a lexicon, to be looked up by the character that touches the number."""

    before: dict[str, tuple[tuple[str, Comparator], ...]]
    """Prefixes by their last character, the longest first."""
    false: dict[str, tuple[str, ...]]
    """Words that only end like a prefix (签约), by their last character."""
    behind: dict[str, tuple[tuple[str, Comparator], ...]]
    """Suffixes by their first character, the longest first."""
    touching: frozenset[str]
    """What may stand right before a number that a prefix bounds."""
    following: frozenset[str]
    """What may stand right behind a number that a suffix bounds."""


@cache
def bounds(lexicon: Lexicon) -> Bounds:
    """Return the bound words of a lexicon."""
    before: dict[str, list[tuple[str, Comparator]]] = {}
    behind: dict[str, list[tuple[str, Comparator]]] = {}
    false: dict[str, list[str]] = {}
    for row in lexicon.terms("comparators", "prefix"):
        if row.op in _OPS:
            before.setdefault(row.term[-1], []).append((row.term, _OPS[row.op]))
    for row in lexicon.terms("comparators", "suffix"):
        if row.op in _OPS:
            behind.setdefault(row.term[0], []).append((row.term, _OPS[row.op]))
    for word in lexicon.words("comparators", "false_prefix"):
        false.setdefault(word[-1], []).append(word)
    return Bounds(
        {char: tuple(rows) for char, rows in before.items()},
        {char: tuple(rows) for char, rows in false.items()},
        {char: tuple(rows) for char, rows in behind.items()},
        frozenset({*before, " ", "了"}),
        frozenset({*behind, " ", "("}),
    )


def before(text: str, at: int, words: Bounds) -> tuple[Comparator | None, int]:
    """Return the bound that the words right before an offset set, and where they begin."""
    end = at
    if end and text[end - 1] == " ":
        end -= 1
    if end and text[end - 1] == "了":
        end -= 1
    char = text[end - 1 : end]
    if char not in words.before:
        return None, at
    for term, comparator in words.before[char]:
        if text.endswith(term, 0, end):
            if any(text.endswith(word, 0, end) for word in words.false.get(char, ())):
                return None, at
            return _denied(text, end - len(term), comparator)
    return None, at


def _denied(text: str, start: int, comparator: Comparator) -> tuple[Comparator, int]:
    """Turn a bound round that is denied: 不得|超过, 未|突破, 不能|低于."""
    if comparator in _OPPOSITE and text[start - 1 : start] in _DENYING:
        match = _DENIAL.search(text, max(0, start - 3), start)
        if match is not None:
            return _OPPOSITE[comparator], match.start()
    return comparator, start


def apart(text: str, at: int, *, percent: bool) -> Comparator | None:
    """Return the bound that stands a few words before an offset: 至少开展|1次, 不低于支出的|3%."""
    low = max(0, at - _REACH)
    if text.find("线", at, at + _LINE_REACH) > 0 and _kept(text, low, at):
        return "ge"
    if not (percent and text[at - 1 : at] == "的") and text.find("少", low, at) < 0 and text.find("起码", low, at) < 0:
        return None
    left = text[low:at]
    if percent and left.endswith("的") and (share := _SHARE.search(left)) is not None:
        return "le" if share["word"] in ("不高于", "不超过", "最多") else "gt" if share["word"] == "超过" else "ge"
    return "ge" if _AT_LEAST.search(left[-12:]) is not None else None


def _kept(text: str, low: int, at: int) -> bool:
    """Tell whether a number is a line that is held: 严守|18亿亩耕地红线."""
    near = text[at : at + _LINE_REACH]
    return any(line in near for line in _LINES) and _KEPT.search(text, low, at) is not None


def behind(text: str, at: int, words: Bounds) -> tuple[Comparator | None, int]:
    """Return the bound that the words right behind an offset set, and where they end."""
    start = at + 1 if text[at : at + 1] == " " else at
    if text.startswith("(含)", start):
        start += 3
    for term, comparator in words.behind.get(text[start : start + 1], ()):
        end = start + len(term)
        if text.startswith(term, start) and (term != "起" or not "\u4e00" <= text[end : end + 1] <= "\u9fff"):
            return comparator, end
    return None, at


def beyond(text: str, at: int) -> Comparator | None:
    """Return the bound that stands behind the counted thing: 10个|项目以上."""
    if text.find("以", at, at + 9) < 0 and text.find("左右", at, at + 9) < 0:
        return None
    match = _BEYOND.match(text, at)
    return None if match is None else {"以上": "ge", "以内": "le", "左右": "approx"}[match["word"]]  # type: ignore[return-value]
