"""Says whether a section or a passage is about one year or several."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.lexicon import Lexicon
from core.model import Scope
from core.outline.about.periods import DATED, FIVE_YEARS, UNDATED
from core.words import fold

# What behind the name of a five-year plan makes it one year, its first or its last: “十五五”开好局 · “十四五”收官;
# rejects “十五五”时期.
EDGE_YEAR = re.compile(r"[”\"]?(?:规划)?(?:开好局|开局|起步|开门红|起好步|良好开|收官|圆满收官)")

# What may stand before the words that say of what time a paragraph is: "各位代表！刚刚过去的2025年，…".
BEFORE = re.compile(r"[\s　—–―\-“”]*(?:各位代表[！!，,：:])?(?:回顾|即将|刚刚?)?(?:过去的)?(?=.)")

# A character of which all words for a year or years have one.
TELLING = re.compile("[年期届五季月]")

HEAD = 24
"""Characters of a paragraph in which it says of what time it is."""


@dataclass(frozen=True, eq=False)
class ScopeWords:
    """The words of the lexicon, compiled."""

    one: re.Pattern[str]
    """Words of one year: 去年, 今年, 报告期."""
    several: re.Pattern[str]
    """Words of several: 过去五年, 今后五年."""
    programmes: tuple[str, ...]
    """What makes a document a programme of several years: 规划, 纲要."""
    timeless: tuple[str, ...]
    """What a section is about that has no time unless its heading names one: 自身建设."""


@lru_cache(maxsize=8)
def scope_words(lexicon: Lexicon) -> ScopeWords:
    """Return the words that tell one year from several."""

    def either(*kinds: str) -> re.Pattern[str]:
        words = (word for kind in kinds for word in lexicon.words("about", kind))
        return re.compile("|".join(map(re.escape, words)))

    return ScopeWords(
        either("last_year", "this_year", "next_year", "reporting_time"),
        either("years_back", "years_ahead"),
        lexicon.words("about", "programme"),
        lexicon.words("about", "timeless"),
    )


def scopes_named(text: str, words: ScopeWords) -> frozenset[Scope]:
    """Return the scopes that a heading names: none, one, or both (“十四五”时期和2025年工作回顾)."""
    if TELLING.search(text) is None:
        return frozenset()
    folded = fold(text)
    plans = [EDGE_YEAR.match(folded, match.end()) is not None for match in FIVE_YEARS.finditer(folded)]
    found: set[Scope] = set()
    if not all(plans) or words.several.search(folded):
        found.add("multi_year")
    if any(plans) or DATED.search(folded) or UNDATED.search(folded) or words.one.search(folded):
        found.add("annual")
    return frozenset(found)


def program_scope(title: str, words: ScopeWords) -> Scope | None:
    """Return the scope of a whole programme: 第十五个五年规划纲要."""
    return "multi_year" if "".join(title.split()).endswith(words.programmes) else None


def scope_at_head(text: str, words: ScopeWords) -> Scope | None:
    """Return the scope that a paragraph begins with: 五年来 · 2025年是“十四五”收官之年."""
    if TELLING.search(text, 0, 2 * HEAD) is None:
        return None
    match = BEFORE.match(text)
    start = match.end() if match else 0
    head = fold(text[start : start + HEAD])
    if FIVE_YEARS.match(head) or words.several.match(head):
        return "multi_year"
    return "annual" if DATED.match(head) or words.one.match(head) or UNDATED.match(head) else None
