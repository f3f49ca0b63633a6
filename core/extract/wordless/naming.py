"""Tells a name of its own from a phrase that every report uses: 雄忻高铁 from 新型储能."""

from __future__ import annotations

import re

from core.extract.wordless.vocabulary import Vocabulary

DOCUMENT = re.compile(r"《[^》]{2,40}》")
# Accepts 第十五届, 5号, 三期, A级, 5G; rejects 一批 (no number of its own).
NUMBERED = re.compile(
    r"[第\dA-Za-z](?:(?<=第)[\d一二三四五六七八九十]{1,6}[届次批轮条期]|(?<=\d)[号A-Z]|(?<=[A-Za-z])[A-Za-z]|(?<=[A-Z])\d)"
)
# Accepts 世纪大道, 石东路; rejects 铁路, 道路 (no name before them).
_STREET = re.compile(
    r"[大路溪巷](?:(?<=[\u4e00-\u9fff]{2}大)[道街桥]|(?<=[\u4e00-\u9fff]{2}[路溪巷])(?<![铁公道线思出通网电]路))(?![网径演灯])"
)
_QUOTED = re.compile(r"“([^”]{2,20})”")
_OWN = 2
"""A run of so many characters that no common word covers is a name of its own."""
_SIGNS = frozenset("、“”‘’《》()-·+的和与及等或了在对为新更再")
"""Signs and small words that are no part of a proper name."""
_NO_KINDS: tuple[str, frozenset[str]] = ("", frozenset())


def head_of(name: str, words: Vocabulary, end: int | None = None) -> tuple[str, frozenset[str]]:
    """Return the longest noun that ends `name[:end]`, with its kinds; "" and none where no known noun does.

    Slices are compared, as `endswith` with an offset takes twice as long.
    """
    end = len(name) if end is None else end
    letter = name[end - 1 : end]
    if letter not in words.ends:
        return _NO_KINDS
    if letter == ")":
        end = max(name.rfind("(", 0, end), 0)
        letter = name[end - 1 : end]
    for head in words.heads.get(name[end - 2 if end > 1 else 0 : end], ()):
        if name[max(end - len(head[0]), 0) : end] == head[0]:
            return head
    single = words.heads.get(letter)
    return single[0] if single else _NO_KINDS


def is_abstract(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name ends in a word for no thing: 能力, 水平, 获得感."""
    abstract = vocabulary.abstract
    return name[-2:] in abstract or name[-3:] in abstract or name[-4:] in abstract or name[-5:] in abstract


def is_own(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name holds something of its own: a place, a quoted name, a number."""
    if has_own_part(name, vocabulary) or NUMBERED.search(name) or _STREET.search(name):
        return True
    return ("“" in name and quoted(name, vocabulary)) or ("《" in name and DOCUMENT.search(name) is not None)


def has_own_part(name: str, words: Vocabulary) -> bool:
    """Tell whether two characters side by side belong to no common word: 雄忻 of 雄忻高铁, none of 新型储能.

    Words are taken from the left, the longest that fits first, as in maximum matching (最大匹配法).
    """
    common, at, run, size = words.common, 0, 0, len(name)
    while at < size:
        for word in common.get(name[at : at + 2], ()):
            if name[at : at + len(word)] == word:
                at, run = at + len(word), 0
                break
        else:
            run = 0 if name[at] in _SIGNS else run + 1
            at += 1
            if run == _OWN:
                return True
    return False


def quoted(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a name holds a quoted name that is no watchword of policy."""
    return "“" in name and any(_is_name(match[1], vocabulary) for match in _QUOTED.finditer(name))


def _is_name(words: str, vocabulary: Vocabulary) -> bool:
    """Tell whether quoted words are a name: no watchword of policy, no figure of speech (“压舱石”)."""
    return words not in vocabulary.watchwords and not words.endswith(vocabulary.figures)


def modifier(name: str, head: str, vocabulary: Vocabulary) -> int:
    """Return how many characters stand before the head, without words that name nothing (重点, 一批)."""
    rest = name[: len(name) - len(head)]
    return len(vocabulary.fillers.sub("", rest)) if rest else 0
