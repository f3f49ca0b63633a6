"""Turns the word lists of the lexicon into parts of patterns."""

from __future__ import annotations

import re

from core.lexicon import Lexicon


def choice(lexicon: Lexicon, kind: str) -> str:
    """Return the words of a list as the inside of a group, the longest first: 新开工|新增|开工."""
    return "|".join(map(re.escape, lexicon.words("values", kind)))
