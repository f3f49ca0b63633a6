"""Tells the bounds that only select a size (20亿元以上项目, 60岁以上老人, 20户以上自然村) and promise nothing."""

from __future__ import annotations

import re
from functools import cache

from core.extract.numbers.found import Found
from core.lexicon import Lexicon

_BOUNDED = frozenset({"ge", "gt", "le", "lt"})
_MEMBERS = frozenset({"户", "头", "只", "羽", "尾", "层", "座", "张"})
"""What is counted to tell the size of a place, farm or vehicle."""
_COUNTS = frozenset({"count", "percent"})
_REACHED = frozenset("近接将逼跨站迈登")
"""First characters of the bound words that tell how far something has come."""
_TOWNS = frozenset("县市镇乡村大城")
# Accepts 人口以上的县 behind 20万; rejects 人口以上 at a clause's end.
_TOWN = re.compile("人口(?:以上|以下)的?[县市镇乡村大城]")
_REACH = 16
"""A filtered noun stands at most so far behind its bound."""
# Accepts 产值过 of 64个预增|产值过|10亿元、…: the things counted before are those that pass the bound.
_COUNTED = re.compile(r"\d[个家项户][^,;。、\d]{0,8}(?:过|超|超过|达|突破)$")


@cache
def _nouns(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for a noun that a size filter selects, at once or behind a few words of kind, but no verb."""
    near = "|".join(map(re.escape, lexicon.words("traps", "noun")))
    far = "|".join(map(re.escape, lexicon.words("traps", "filtered")))
    verbs = "|".join(map(re.escape, lexicon.words("traps", "effect_verb")))
    return re.compile(rf"的?(?:{near}|(?!{verbs})[^,;。、:()\d]{{1,10}}?(?:{far}))")


@cache
def _places(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for what a number of people or households selects: 20户以上|自然村, 千人以上|乡镇."""
    return re.compile(f"的?(?:{'|'.join(map(re.escape, lexicon.words('traps', 'place')))})")


def selects(found: Found, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a bound only selects a size."""
    if found.comparator not in _BOUNDED:
        return found.scaled and _TOWN.match(text, found.core.end) is not None
    end = found.span.end
    behind, rest = end > found.core.end, text[end : end + _REACH]
    if found.bare:
        if not (found.scaled and behind):
            return False
        peopled = text.endswith("人口", 0, found.span.start) and rest.startswith("的") and rest[1:2] in _TOWNS
        return peopled or (rest.startswith("人口") and rest[2:3] in _TOWNS)
    if found.dimension == "people" or found.written in _MEMBERS:
        return behind and _places(lexicon).match(rest) is not None
    if found.dimension in _COUNTS or (not behind and (found.dimension == "duration" or _made(found, text, lexicon))):
        return False
    return _nouns(lexicon).match(rest) is not None or _listed(found, text)


def _listed(found: Found, text: str) -> bool:
    """Tell whether a bound on money selects the things counted before it: 64个预增产值过|10亿元、2334个过…."""
    if found.dimension != "money" or text[found.core.end : found.core.end + 1] not in ("、", "和"):
        return False
    start = found.core.start
    return found.span.start < start and _COUNTED.search(text[max(0, start - _REACH) : start]) is not None


def _made(found: Found, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a bound tells what was reached (近, 跨越), or measures what is made (打造|超1000亿元基金集群)."""
    start = found.span.start
    return text[start] in _REACHED or text.endswith(lexicon.words("traps", "result_verb"), max(0, start - 4), start)
