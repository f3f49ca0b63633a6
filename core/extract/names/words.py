"""Words inside which no name is cut: 可再生能源 does not begin with 可, 农村 does not end with a place.

There is no segmenter here. The words are those of the lexicon that begin or end like a word that is cut off names.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from core.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Held:
    """The words, found by the two characters on either side of a cut."""

    pairs: dict[str, tuple[tuple[str, int], ...]]
    """For two neighbouring characters, the longer words that hold them and where; none for a word of just these two."""

    def split(self, text: str, at: int, start: int = 0) -> bool:
        """Tell whether a cut of `text` at `at` would go through a word that begins at `start` or later."""
        words = self.pairs.get(text[at - 1 : at + 1])
        if words is None or at - 1 < start:
            return False
        return not words or any(at - left >= start and text.startswith(word, at - left) for word, left in words)


@cache
def held(lexicon: Lexicon) -> Held:
    """Return the words of the lexicon that no cut may go through."""
    pairs: dict[str, list[tuple[str, int]] | None] = {}
    for word in (*lexicon.words("names", "whole", "fixed"), *_terms(lexicon)):
        if len(word) == 2:
            pairs[word] = None
            continue
        for left in range(1, len(word)):
            rows = pairs.setdefault(word[left - 1 : left + 1], [])
            if rows is not None:
                rows.append((word, left))
    return Held({pair: tuple(rows or ()) for pair, rows in pairs.items()})


def _terms(lexicon: Lexicon) -> list[str]:
    """Return the names of indicators and things that begin with a character that is cut off names: 在校生, 和美乡村."""
    firsts = {word for word in lexicon.words("names", "lead", "lead_phrase", "lead_before_verb") if len(word) == 1}
    lasts = {word for word in lexicon.words("names", "tail") if len(word) == 1}
    known = [name for row in lexicon.indicators.values() for name in (row.canonical, *row.synonyms)]
    terms = [term for term in (*known, *lexicon.words("names", "object")) if len(term) > 1]
    heads = [term[:3] for term in terms if term[0] in firsts]
    ends = [term[-3:] for term in terms if term[-1] in lasts]
    return sorted({*heads, *ends})


def inside_word(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether cutting here would leave half a word: 新|增, 为|民办实事, 对|外, 可|再生."""
    return held(lexicon).split(text, at)
