"""Finds a clause that only says when something before it reaches a stage: …工程, 确保2024年上半年完工."""

from __future__ import annotations

import re
from functools import cache

from core.extract.passage import Clause
from core.extract.wordless.vocabulary import alternatives
from core.lexicon import Lexicon

# Accepts 于12月22日揭牌开业 and 确保2024年上半年完工: a date and a stage, whose thing stands before the comma.
_DATE = r"(?:(?:19|20)\d{2}年)?(?:1?\d月(?:\d{1,2}日|底前?|份)?|上半年|下半年|年底前?|年内|\d季度)?"
_LONGEST = 30


@cache
def _milestone(lexicon: Lexicon) -> tuple[re.Pattern[str], frozenset[str]]:
    stages = lexicon.words("stages", "project")
    lead = alternatives(lexicon.words("modality", "hard", "effort", "commit"))
    state = alternatives(lexicon.words("names", "state"))
    pattern = rf"(?:{lead}|将|于|在|已)*{_DATE}(?:前|之前)?(?:{state})*(?:{alternatives(stages)}|并)+$"
    return re.compile(pattern), frozenset(word[-1] for word in stages)


def last_letters(lexicon: Lexicon) -> frozenset[str]:
    """Return the last characters of the clauses that `milestone` knows."""
    return _milestone(lexicon)[1]


def milestone(text: str, clause: Clause, lexicon: Lexicon) -> bool:
    """Tell whether a clause only says when something before it reaches a stage: 确保2024年上半年完工."""
    pattern, last = _milestone(lexicon)
    if text[clause.end - 1] not in last or clause.end - clause.start > _LONGEST:
        return False
    return pattern.fullmatch(text, clause.start, clause.end) is not None
