"""Cuts a text into pieces that can be matched: sentences, clauses, short chunks, tokens.

At each grain the pieces of a stretch follow each other without gap, white space going with the piece beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from core.words import fold

_SENTENCE = re.compile(r"[^。;!?\n]*[。;!?\n]\s*|[^。;!?\n]+")
_CLAUSE = re.compile(r"[^,、:。;!?\n]*[,、:。;!?\n]+\s*|[^,、:。;!?\n]+")
_NUMBER = r"\d+(?:[.,]\d+)*(?:\s?[万亿]+)?%?"
_NUMERAL = r"[〇零一二三四五六七八九十百千]{2,}[万亿]*"
_TOKEN = re.compile(rf"\s*(?:{_NUMBER}|{_NUMERAL}|[A-Za-z]+|\S)|\s+")
"""On folded text; takes 49.81亿, 二十五, GDP and 网 as one token each, never half of 49.81."""
_CHUNK = 24
"""Mean length of a chunk where a text has no punctuation at all."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a stretch of text at one grain."""

    bounds: tuple[int, ...]
    """Offsets: piece i runs from bounds[i] to bounds[i + 1]."""
    keys: tuple[str, ...]
    """Of each piece the folded characters without white space, a blank if there are none: equal keys say the same."""


@dataclass(frozen=True, slots=True)
class Source:
    """A text with its folded form of the same length."""

    text: str
    """As given."""
    folded: str
    """As compared."""

    @classmethod
    def of(cls, text: str) -> Source:
        """Return the text with its folded form."""
        return cls(text, fold(text))

    def cut(self, grain: Callable[[str], list[int]], start: int, end: int) -> Pieces:
        """Return the pieces between two offsets."""
        part = self.folded[start:end]
        ends = grain(part)
        # Never an empty key: rapidfuzz takes it for the same as the character NUL, as both have the hash 0.
        keys = tuple("".join(part[i:j].split()) or " " for i, j in zip([0, *ends], ends, strict=False))
        return Pieces((start, *(start + end for end in ends)), keys)


def by_sentence(part: str) -> list[int]:
    """Return the ends of the sentences and of the parts divided by semicolons."""
    return [match.end() for match in _SENTENCE.finditer(part)]


def by_clause(part: str) -> list[int]:
    """Return the ends of the clauses and listed items."""
    return [match.end() for match in _CLAUSE.finditer(part)]


def by_chunk(part: str) -> list[int]:
    """Return ends that depend only on the two characters before them, so that equal texts are cut alike.

    Content-defined chunking (Muthitacharoen, Chen & Mazières 2001), for text without punctuation.
    """
    pairs = enumerate(pairwise(part), start=2)
    ends = [i for i, (x, y) in pairs if (ord(x) * 31 + ord(y)) % _CHUNK == 0]
    return ends if ends and ends[-1] == len(part) else [*ends, len(part)]


def by_token(part: str) -> list[int]:
    """Return the ends of the tokens: numbers with 万 and %, numerals, Latin words, single characters."""
    return [match.end() for match in _TOKEN.finditer(part)]
