"""Finds the phrases of a text that another text does not have, and ranks them.

Of 107 phrases that the press rightly called new in national reports, 86 % stand there exactly once: counts cannot rank
them. What can: quotation marks, a verb of report language before the phrase (实施三孩生育政策), words that the other
text lacks, a good length.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from core.lexicon import Lexicon
from core.words import quoted, tokens

_IDLE = re.compile(r"[\s“”‘’]+")
_CONTENT = re.compile(r"[\u4e00-\u9fffA-Za-z+]+")
_NUMERALS = re.compile(r"[一二三四五六七八九十百千万亿]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_SHORTEST, _LONGEST, _LONGEST_QUOTED = 2, 12, 14
_WHOLE = 8
"""A phrase up to this length is given whole; a longer one loses general nouns at its ends."""
_LONG = 10
"""A run of words longer than this is cut to the part that is new."""


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that one text has and the other has not."""

    phrase: str
    """The characters, without quotation marks and white space."""
    words: tuple[str, ...]
    """Its words."""
    quoted: bool
    """Whether the text marks it as a name."""
    object: bool
    """Whether it stands behind a verb of report language somewhere."""


def bare(text: str) -> str:
    """Return the text without white space and quotation marks, as phrases are compared."""
    return _IDLE.sub("", text)


def found(here: str, there: str, lexicon: Lexicon) -> list[Found]:
    """Return the phrases of `here` that `there` lacks, the most telling first."""
    other = bare(there)
    held: dict[str, Found] = {}
    for phrase in _names(here):
        if phrase not in other:
            held.setdefault(phrase, Found(phrase, (phrase,), quoted=True, object=False))
    for verb, run in _runs(here, lexicon):
        words = _complete(run, other, lexicon)
        phrase = "".join(words)
        if not _SHORTEST <= len(phrase) <= _LONGEST or phrase in other:
            continue
        before = held.get(phrase)
        marked = before is not None and before.quoted
        held[phrase] = Found(phrase, words, marked, verb or (before is not None and before.object))
    text = bare(here)
    ranked = [(_merit(item, text, other, lexicon), text.find(item.phrase), item) for item in held.values()]
    return [item for _, place, item in sorted(ranked, key=lambda row: (-row[0], row[1])) if place >= 0]


def _names(text: str) -> Iterator[str]:
    for span in quoted(text):
        name = bare(span.of(text))
        if _SHORTEST <= len(name) <= _LONGEST_QUOTED and _HAN.search(name) and not set(name) & set("。；！？"):
            yield name


@cache
def _lists(lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the verbs that take a phrase as object, the words that end one, and the general words."""
    verbs = frozenset(lexicon.words("stock", "verb", "both"))
    return verbs, verbs | set(lexicon.words("stock", "function")), verbs | set(lexicon.words("stock", "noun"))


def _runs(text: str, lexicon: Lexicon) -> Iterator[tuple[bool, list[str]]]:
    """Yield the runs of content words, each with whether a verb of report language stands before it."""
    verbs, ends, _ = _lists(lexicon)
    run: list[str] = []
    before = ""
    for word in (*tokens(text), "\n"):
        if _CONTENT.fullmatch(word) and word not in ends and not _NUMERALS.fullmatch(word):
            run.append(word)
            continue
        if run:
            yield before in verbs, run
        before, run = word, []


def _complete(run: list[str], other: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the part of a run of words that makes a complete phrase and is still new."""
    general = _lists(lexicon)[2]
    words = run
    if sum(map(len, words)) > _LONG:
        pairs = [k for k in range(len(words) - 1) if words[k] + words[k + 1] not in other]
        new = [*pairs, *(k + 1 for k in pairs), *(k for k, word in enumerate(words) if word not in other)]
        words = words[min(new) : max(new) + 1] if new else []
    while (
        len(words) > 2 and sum(map(len, words)) > _WHOLE and words[-1] in general and "".join(words[:-1]) not in other
    ):
        words = words[:-1]
    for end, rest in ((-1, slice(None, -1)), (0, slice(1, None))):
        while len(words) > 2 and sum(map(len, words)) > _WHOLE and words[end] in general:
            if "".join(words[rest]) in other:
                break
            words = words[rest]
    return tuple(words)


def _merit(item: Found, text: str, other: str, lexicon: Lexicon) -> float:
    """Return how telling a phrase is; the terms were weighed on reports of two years and looked at on others."""
    phrase, general = item.phrase, _lists(lexicon)[2]
    pairs = [phrase[k : k + 2] for k in range(len(phrase) - 1)]
    merit = 3.0 * item.quoted + 1.5 * item.object
    merit += sum(pair not in other for pair in pairs) / max(1, len(pairs))
    merit += math.log(max(1, text.count(phrase)))
    merit += 0.5 * any(len(word) > 1 and word not in other for word in item.words)
    merit += 0.5 * (4 <= len(phrase) <= _WHOLE) - 0.15 * max(0, len(phrase) - 7) - 1.0 * (len(phrase) == _SHORTEST)
    return merit - sum(len(word) for word in item.words if word in general) / len(phrase)
