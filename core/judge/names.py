"""Whether two names mean the same indicator in the same scope."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from core.lexicon import Lexicon
from core.model import Target
from core.words import fold, ngrams

Sameness = Literal["same", "close", "different", "unclear", "generic"]

_SIZE = r"(\d+(?:\.\d+)?[万亿]?[元户家人个吨]?)"
_FILTER = re.compile(rf"超过?{_SIZE}|{_SIZE}及?以[上下内]")
# A size that chooses what is counted: accepts "20亿元以上" and "超10亿元" inside a name; rejects "54亿元".
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
# What stands in brackets: accepts "(农村幸福院)"; rejects a bracket that never closes.
_NOISE = re.compile(r"[\W_]+")
# Accepts “、” and blanks; rejects letters, digits and ideographs.
_TELLING = 2
"""Characters that a name must have besides generic words."""
_CLOSE = 0.5
"""Share of character pairs that close names have in common."""


def bare(target: Target, lexicon: Lexicon) -> str:
    """Return the indicator's name without place, punctuation and words that only say that it was counted."""
    return _bare(target.indicator, lexicon)


@cache
def _bare(name: str, lexicon: Lexicon) -> str:
    name = fold(name)
    for word in lexicon.words("outcomes", "name_noise"):
        name = name.replace(word, "")
    return _NOISE.sub("", name)


def sameness(a: Target, b: Target, lexicon: Lexicon) -> Sameness:
    """Tell whether two targets are about one indicator.

    `same`: one name, or two names that the dictionary lists for one indicator; `different`: two indicators of the
    dictionary; `close`: one indicator of it, or names alike, but for a word that may matter; `generic`: a name that
    says too little to be compared (中央财政安排, 投入); `unclear`: the rest.
    """
    first, second = bare(a, lexicon), bare(b, lexicon)
    unlisted = a.indicator_id is None or b.indicator_id is None
    if unlisted and (generic(a, lexicon) or generic(b, lexicon)):
        return "generic"
    if first and first == second:
        return "same"
    if a.indicator_id is not None and b.indicator_id is not None:
        if a.indicator_id != b.indicator_id:
            return "different"
        known = _forms(a.indicator_id, lexicon)
        return "same" if first in known and second in known else "close"
    first, second = _thing(first, lexicon), _thing(second, lexicon)
    if first == second:
        return "close"
    return "close" if _dice(first, second) >= _CLOSE and not _opposed(first, second) else "unclear"


def _thing(name: str, lexicon: Lexicon) -> str:
    """Return a name without what is done to the thing (新开工城中村: 城中村), as far as something is left."""
    for word in lexicon.words("outcomes", "deed"):
        if len(rest := name.replace(word, "")) >= _TELLING:
            name = rest
    return name


def generic(target: Target, lexicon: Lexicon) -> bool:
    """Tell whether a name is made of words that stand before any number (中央财政拟安排)."""
    rest = bare(target, lexicon)
    for word in lexicon.words("outcomes", "generic"):
        rest = rest.replace(word, "")
    return len(rest) < _TELLING or rest in lexicon.words("outcomes", "generic_alone")


@cache
def _forms(ident: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the bare names of an indicator."""
    entry = lexicon.indicators.get(ident)
    names = (entry.canonical, *entry.synonyms) if entry is not None else ()
    return frozenset(_bare(name, lexicon) for name in names)


def restrictions(target: Target, lexicon: Lexicon) -> frozenset[str]:
    """Return what narrows the count, one word for all its forms: 规模以上 (also for 规上), 农村, 20亿元以上."""
    name = _ASIDE.sub("", fold(target.indicator))
    found = {row.op or row.term for row in lexicon.terms("outcomes", "narrowing") if row.term in name}
    return frozenset(found | {match[1] or match[2] for match in _FILTER.finditer(name)})


def grades(target: Target, lexicon: Lexicon) -> frozenset[str]:
    """Return the levels that a name states (国家级, 城镇): often left out, so both sides must have one to differ."""
    rest, found = target.indicator, set()
    for row in lexicon.terms("outcomes", "grade"):
        if row.term in rest:
            found.add(row.op or row.term)
            rest = rest.replace(row.term, "\n")
    return frozenset(found)


def place(target: Target, lexicon: Lexicon) -> str | None:
    """Return the level of a target's place ("city", "town") or the place's own name; None for the report's."""
    if target.place_scope is None:
        return None
    levels = {row.term: row.op or row.term for row in lexicon.terms("scopes", "area")}
    return levels.get(target.place_scope, target.place_scope)


def direction(target: Target, lexicon: Lexicon) -> int:
    """Return 1 where more is better, -1 where less is, 0 where neither can be said (CPI, deficit).

    An indicator that the dictionary lacks counts as a task, of which more is better, unless its name says otherwise.
    """
    entry = lexicon.indicators.get(target.indicator_id or "")
    if entry is not None:
        return {"higher_better": 1, "lower_better": -1, "neutral": 0}[entry.direction]
    return -1 if any(word in target.indicator for word in lexicon.words("outcomes", "lower_better")) else 1


def _opposed(a: str, b: str) -> bool:
    """Tell whether each name has a word of its own: 刑事案件立案数, 治安案件立案数, or 供水管网, 排水管网."""
    if len(set(a) - set(b)) >= _TELLING <= len(set(b) - set(a)):
        return True
    return a[-_TELLING:] == b[-_TELLING:] and len(a) == len(b) and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def _dice(a: str, b: str) -> float:
    """Return the share of character pairs that two names have in common (Dice 1945), from 0 to 1."""
    first, second = set(ngrams(a)), set(ngrams(b))
    return 2 * len(first & second) / (len(first) + len(second)) if first and second else 0.0
