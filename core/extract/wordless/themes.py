"""Finds what is promised or reported in words that nobody could check, but that a reader follows through the years.

加强综合执法和环境整治 → 综合执法和环境整治. It is no target; a comparison asks where such a theme is taken up again.
"""

from __future__ import annotations

import re
from functools import cache

from core.extract.passage import Clause
from core.extract.wordless.naming import is_abstract
from core.extract.wordless.parts import SHORTEST, staged, tail_of
from core.extract.wordless.thing import WIDEST, Deed, exhorts, laments, named, parts_of, short
from core.extract.wordless.vocabulary import alternatives, vocabulary
from core.lexicon import Lexicon

_QUOTED = re.compile(r"[“《「][^”》」]{2,20}[”》」]")
# Accepts 工作要求 and 指导思想: what a plan holds to is no theme of work.
_CREED = re.compile("(?:要求|精神|思想|理念|方针|原则|讲话|总基调|论述|主线|宗旨|各类|各项)$")


def theme(text: str, clause: Clause, lexicon: Lexicon) -> Deed | None:
    """Return the field of work that a clause without a number tells of, None where it names none."""
    if not SHORTEST < clause.end - clause.start <= WIDEST:
        return None
    words, known = text[clause.start : clause.end], vocabulary(lexicon)
    if laments(words) or exhorts(words, lexicon):
        return None
    parts = parts_of(words, tail_of(words, known), known)
    if not parts.verbs and not parts.after:
        return None
    name, parts = named(words, parts, known)
    if len(name) < SHORTEST or _CREED.search(name):
        return None
    quoted, thing = _QUOTED.search(name) is not None, _objects(lexicon).search(name) is not None
    fits = (quoted and thing) if is_abstract(name, known) else (quoted or thing)
    return Deed(short(name, known), clause.start, clause.end, staged(parts, known)) if fits else None


@cache
def _objects(lexicon: Lexicon) -> re.Pattern[str]:
    """Return a pattern for the nouns of things that work is done on."""
    return re.compile(alternatives(lexicon.words("names", "object")))
