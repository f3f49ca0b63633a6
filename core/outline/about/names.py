"""The grammar of Chinese place names: what ends them, what stands around them, and the level they tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import get_args

from core.lexicon import Lexicon
from core.model import PlaceLevel

LONGEST = 16
"""Characters of a name with all that it lies in: 新疆维吾尔自治区伊犁哈萨克自治州."""

# What the name of a place does not have before its kind: 全区, 我市; 29日在县.
NO_STEM = re.compile(r"^[全我本各该两等这那哪]|[的在了]|报告|政府|工作|会议|代表")

SHORTEST_STEM = 2
"""Characters before the kind; only a county may have one: 忠县."""


@dataclass(frozen=True, eq=False)
class Names:
    """The words of the lexicon about places."""

    ends: dict[str, PlaceLevel]
    """How names end, with the level."""
    sizes: tuple[int, ...]
    """Lengths of these endings, longest first."""
    common: tuple[str, ...]
    """Words that end so and are no names."""
    zone_stems: frozenset[str]
    """What before 开发区 makes no name of its own."""
    before: tuple[str, ...]
    """What stands before a name in running text."""
    after: tuple[str, ...]
    """What may follow a name in a title."""
    weakly_after: tuple[str, ...]
    """What may follow one that must come again in the text."""
    after_one: frozenset[str]
    """Common words that end a name when one character stands before: 桐|城市."""
    qualifiers: tuple[str, ...]
    """Characters that make no name even so: 大|城市."""
    broken: tuple[str, ...]
    """Words that begin like the end of a name: 国际|市场."""
    provinces: frozenset[str]
    """Cities that are provinces."""
    verbs: tuple[str, ...]
    """Beginnings of sentences that no name has."""

    def ending(self, text: str) -> tuple[str, PlaceLevel] | None:
        """Return how a text ends, when it ends like a name."""
        endings = (text[-size:] for size in self.sizes)
        return next(((end, self.ends[end]) for end in endings if end in self.ends), None)

    def level(self, name: str) -> PlaceLevel | None:
        """Return the level of a named place."""
        found = self.ending(name)
        return None if found is None else "province" if name in self.provinces else found[1]

    def is_name(self, text: str) -> bool:
        """Tell whether a text is the name of a place: 海拉尔区, 忠县; rejects 全区, 新型城市, 推动乡."""
        found = self.ending(text)
        if found is None or self._is_common(text) or text.startswith(self.verbs):
            return False
        stem = text[: -len(found[0])]
        if not stem or NO_STEM.search(stem) or (found[1] == "zone" and stem in self.zone_stems):
            return False
        return len(stem) >= SHORTEST_STEM or found[0] == "县"

    def _is_common(self, text: str) -> bool:
        """Tell whether a text ends in a word that is no name, unless one character before it makes it one: 桐|城市."""
        if not text.endswith(self.common):
            return False
        word = next(word for word in self.common if text.endswith(word))
        one = word in self.after_one and len(text) == len(word) + 1 and not text.startswith(self.qualifiers)
        return not one

    def last(self, text: str) -> str:
        """Return the last of the places of a name: 海拉尔区 of 呼伦贝尔市海拉尔区.

        A place is cut off before another one only: 新乡市 and 镇江市 stay whole, so does 津市市.
        """
        for at in range(2, len(text) - 2):
            if self.ending(text[:at]) and self.is_name(text[:at]) and self.is_name(text[at:]):
                return self.last(text[at:])
        return text

    def before_end(self, text: str, end: int) -> str | None:
        """Return the name of the place that ends at an offset of running text: 29日在海拉尔区|第十三届."""
        run = _run_before(text, end)
        if self.ending(run) is None:
            return None
        cuts = sorted({at + len(word) for word in self.before for at in _finds(run, word)} | {0}, reverse=True)
        names = [run[cut:] for cut in cuts if self.is_name(run[cut:])]
        firm = [name for name in names if len(self.last(name)) > SHORTEST_STEM]
        return self.last((firm or names)[0]) if names else None

    def at_start(self, text: str) -> str | None:
        """Return the name of the place that a title begins with: 云和县 of 云和县教育局2022年工作总结."""
        run = "".join(takewhile(_is_han, text[: LONGEST + 8]))
        for at in range(2, min(len(run), LONGEST) + 1):
            if not self.is_name(run[:at]):
                continue
            longer = self._longer(run, at)
            if self._followed(text, longer):
                return self.last(run[:longer])
        return None

    def _longer(self, run: str, at: int) -> int:
        """Return where a name ends that may go on with a place inside the first: 泉州市|鲤城区."""
        for end in range(at + 2, min(len(run), LONGEST) + 1):
            inner = run[at:end]
            if self.is_name(inner) and self._followed(run, end) and not inner.startswith(self.after):
                return self._longer(run, end)
        return at

    def _followed(self, text: str, end: int) -> bool:
        """Tell whether what stands behind a name can do so."""
        return end >= len(text) or not _is_han(text[end]) or text.startswith((*self.after, *self.weakly_after), end)

    def is_firm(self, text: str, end: int) -> bool:
        """Tell whether what stands behind a name in a title makes it one beyond doubt: a body, a year."""
        return text.startswith(self.after, end) or text[end : end + 2] in {"19", "20"}


@lru_cache(maxsize=8)
def names_of(lexicon: Lexicon) -> Names:
    """Return what the lexicon says about names of places."""
    words = lexicon.words
    ends = {word: level for level in reversed(get_args(PlaceLevel)) for word in words("about", f"level_{level}")}
    return Names(
        ends=ends,
        sizes=tuple(sorted({len(word) for word in ends}, reverse=True)),
        common=words("about", "no_place"),
        zone_stems=frozenset(words("about", "zone_stem")),
        before=words("about", "before_place"),
        after=words("about", "after_place"),
        weakly_after=words("about", "after_place_weak"),
        after_one=frozenset(words("about", "place_after_one")),
        qualifiers=words("about", "no_place_before"),
        broken=words("about", "broken_end"),
        provinces=frozenset(words("about", "municipality")),
        verbs=tuple(word for word in words("roles", "imperative") if len(word) > 1),
    )


def _is_han(char: str) -> bool:
    return "一" <= char <= "鿿"


def _run_before(text: str, end: int) -> str:
    """Return the Han characters right before an offset, at most so many as a name may have with a preposition."""
    start = end
    while start > 0 and end - start < LONGEST + 8 and _is_han(text[start - 1]):
        start -= 1
    return text[start:end]


def _finds(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)
