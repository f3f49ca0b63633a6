"""Tells what a name can stand for: alone, with an owner, as a measure, or not at all."""

from __future__ import annotations

import re
from functools import cache

from core.extract.names.ontology import is_known
from core.lexicon import Lexicon

_SHORTEST = 2
"""A name this short (产量, 企业) says nothing alone, unless it is known (出口)."""


def is_generic(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name says nothing without its owner: 办结率, 总投资, 占全国."""
    if name in lexicon.word_set("names", "generic") or name.startswith("占"):
        return True
    return len(name) <= _SHORTEST and not is_known(name, lexicon)


def is_statement(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a clause say something whole (…工作取得新成效) and so own nothing behind them."""
    return _said(lexicon).search(name) is not None


@cache
def _said(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon.words("names", "statement"))))


def is_verb(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is only a verb that needs its object: 帮扶, 投入."""
    return name in lexicon.word_set("names", "deed")


def is_measure(name: str, lexicon: Lexicon) -> bool:
    """Tell whether a name ends in a word for something measured: 率, 收入, 产值."""
    return name.endswith(lexicon.words("names", "measure"))
