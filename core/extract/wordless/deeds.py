"""Finds what is promised or reported without a number: the thing of a clause and what is done with it.

推动桥头桥危桥改造项目建成通车 → 桥头桥危桥改造项目. A clause whose thing nobody could look for again (提升治理水平)
gives nothing: see `checkable`.
"""

from __future__ import annotations

import re

from core.extract.wordless.checkable import checkable, proves
from core.extract.wordless.lists import closes, items, listing
from core.extract.wordless.milestones import last_letters, milestone
from core.extract.wordless.naming import head_of, is_abstract
from core.extract.wordless.parts import SHORTEST, Parts, Tail, staged, tail_of
from core.extract.wordless.thing import OUTCOMES, WIDEST, Deed, exhorts, laments, named, parts_of, short
from core.extract.wordless.vocabulary import Vocabulary, vocabulary
from core.lexicon import Lexicon

__all__ = ["Deed", "Tail", "last_letters", "milestone", "prospect", "things"]

# Accepts 变“企业找政策”为|“政策找企业”: what it was is no aim.
_SOFT = frozenset({"soft"})
_NOTHING: tuple[str, ...] = ()
# Accepts 入选…度假地 and 项目已完成…加固: what follows such a verb needs no known noun.
_WON = re.compile("获|荣|申|入选|列入|争创|创建|更名|升格|完成")
_TURNED = re.compile(r"变“[^”]{2,20}”为(?P<name>“[^”]{2,20}”)$")
# Accepts 安全生产“雷霆行动”|整治成效: what came of it is no part of the name.
_QUOTED_ACT = re.compile("(“[^“”]{0,20}(?:行动|工程|计划|试点|活动|品牌|机制|模式|项目)”)[^“”]{2,6}$")


def prospect(words: str, lexicon: Lexicon, *, free: bool) -> Tail | None:
    """Return what `tail_of` finds in a clause that may name a thing, None where it cannot; the cheap half of `things`.

    Args:
        words: The clause.
        lexicon: The dictionaries.
        free: True when no number of the clause is a target; in another clause only a list is read.
    """
    size = len(words)
    if not SHORTEST < size <= 3 * WIDEST:
        return None
    listed = "、" in words and listing(words)
    if not (free and size <= WIDEST) and not (listed and closes(words)):
        return None
    known = vocabulary(lexicon)
    tail = tail_of(words, known) if words[-1] in known.stops else (size, _NOTHING)
    if _promising(words, tail, known) or (listed and (closes(words) or known.sites.search(words) is not None)):
        return tail
    return None


def things(words: str, tail: Tail, at: int, lexicon: Lexicon, *, free: bool) -> list[Deed]:
    """Return what a clause names that can be looked for again: the members of its list, or else its one thing.

    Args:
        words: The clause.
        tail: What `prospect` has found for it.
        at: Where the clause begins.
        lexicon: The dictionaries.
        free: As in `prospect`.
    """
    known = vocabulary(lexicon)
    parts = parts_of(words, tail, known)
    found = items(words, parts, known, at) if listing(words) else []
    if not found and free and len(words) <= WIDEST and (one := _thing(words, parts, known)) is not None:
        found = [Deed(one[0], at, at + len(words), one[1])]
    return [] if not found or laments(words) or exhorts(words, lexicon) else found


def _promising(words: str, tail: Tail, known: Vocabulary) -> bool:
    """Tell by its end whether a clause can name a thing: a known noun, a quoted name, or a stage that can be proved."""
    if "“" in words or "《" in words:
        return True
    end, after = tail
    if words[end - 1] in known.ends:
        kinds = head_of(words, known, end)[1]
        if kinds and (kinds != _SOFT or known.arranging.search(words)):
            return True
    if _WON.search(words) or words.endswith(OUTCOMES):
        return True
    return bool(after) and any(proves(word, known) for word in after)


def _thing(words: str, parts: Parts, known: Vocabulary) -> tuple[str, str | None] | None:
    """Return the name of the one thing of a clause, and its stage; None when it names none to look for."""
    if words[0] == "变" and (turned := _TURNED.match(words)):
        return turned["name"], None
    name, parts = named(words, parts, known)
    if "”" in name and is_abstract(name, known):
        name = _QUOTED_ACT.sub(r"\1", name)
    if len(name) < SHORTEST or not checkable(name, parts, words, known):
        return None
    return short(name, known), staged(parts, known)
