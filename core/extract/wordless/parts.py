"""Parts a clause into what is done, the thing it is done with, and how far it has come: 加快推进|雄忻高铁|建设."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.extract.times.mentions import time_at_head
from core.extract.wordless.vocabulary import BEHIND, Vocabulary
from core.model.swift import swift

SHORTEST = 3
"""A shorter name says nothing alone."""
_JOINTS = frozenset("、并和与及")
_COMPLEMENTS = frozenset("好了")
_LOOSE = frozenset(" 了,")
_NOMINAL = frozenset("型性者区化力率生员感院所")
"""Behind a verb they make a noun of it: 建成区, 开放型."""
_MODIFIERS = frozenset(("重点", "新"))
"""They open a clause only before a verb: 重点|推进, but 重点项目."""
_DATED = frozenset("年上下今明本到至一二三四五六十0123456789")


@swift
@dataclass(frozen=True, slots=True)
class Parts:
    """A clause in three parts, as offsets into its words."""

    start: int
    """Where the thing begins."""
    end: int
    """After it."""
    kinds: frozenset[str]
    """The kinds of the verbs before it."""
    verbs: tuple[str, ...]
    """The verbs before it."""
    after: tuple[str, ...]
    """What is said behind it, the last word first."""


Tail = tuple[int, tuple[str, ...]]
"""Where a thing ends, and the words behind it."""
NO_KINDS: frozenset[str] = frozenset()
"""Of a clause without a verb."""


def parted(words: str, vocabulary: Vocabulary, at: int = 0, tail: Tail | None = None) -> Parts:
    """Return the parts of the clause `words[at:]`; `tail` is what `tail_of` has found for the whole clause."""
    start, verbs = _opened(words, at, vocabulary)
    if tail is None or tail[0] - start < SHORTEST:
        tail = tail_of(words, vocabulary, start)
    if not verbs:
        return Parts(start, tail[0], NO_KINDS, (), tail[1])
    kinds = vocabulary.verbs[verbs[0]]
    for verb in verbs[1:]:
        kinds |= vocabulary.verbs[verb]
    return Parts(start, tail[0], kinds, tuple(verbs), tail[1])


def _opened(words: str, at: int, vocabulary: Vocabulary) -> tuple[int, list[str]]:
    """Return where the adverbs and verbs at the head end; a verb inside a noun (提高|创新平台) stays with it."""
    verbs: list[str] = []
    size, done, firsts = len(words), at, vocabulary.firsts
    if words[at] in _DATED:
        done = at = at + time_at_head(words[at:])
    while at < size:
        letter = words[at]
        if letter in _LOOSE:
            at += 1
            continue
        joint = letter in _JOINTS and bool(verbs)
        # Behind 并 a word that may be a noun is a verb: 建设并运营|社区食堂.
        if not joint and letter not in firsts:
            break
        word = _opener(words, at + joint, [] if joint and letter == "并" else verbs, vocabulary)
        if word is None or (joint and len(word) == 1):
            break
        at += joint + len(word)
        if word in vocabulary.verbs:
            verbs.append(word)
            at += words[at : at + 1] in _COMPLEMENTS and words[at : at + 3] != "好房子"
            done = at
        elif not verbs and len(word) > 1:
            done = at
    return done, verbs


def _opener(words: str, at: int, verbs: list[str], vocabulary: Vocabulary) -> str | None:
    """Return the adverb or verb at `at`, None where there is none or it is part of a noun."""
    letter = words[at : at + 1]
    if letter not in vocabulary.firsts:
        return None
    openers = vocabulary.openers
    for word in openers.get(words[at : at + 2], ()):
        if words[at : at + len(word)] == word and _opens(words, (at, word), verbs, vocabulary):
            return word
    return letter if letter in openers and _opens(words, (at, letter), verbs, vocabulary) else None


def _opens(words: str, found: tuple[int, str], verbs: list[str], vocabulary: Vocabulary) -> bool:
    """Tell whether a word found at a place is an adverb or verb there and no part of a noun."""
    at, word = found
    end = at + len(word)
    if word in vocabulary.verbs:
        return not (verbs and _noun(words, word, end, vocabulary)) and not _torn(words, end, vocabulary)
    if word in _MODIFIERS and _opener(words, end, [], vocabulary) not in vocabulary.verbs:
        return False
    return not vocabulary.whole.split(words, end)


def _torn(words: str, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb ends inside a noun: 建成|区, 研究|院, 合作|社."""
    if words[end - 1 : end + 1] in vocabulary.torn:
        return True
    return words[end : end + 1] in _NOMINAL and words[end : end + 2] not in vocabulary.sound


def _noun(words: str, word: str, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb behind another is part of the thing: 加强|创新平台, but 推动建设|技术转移中心."""
    if word == "建设":
        return len(words) - end < SHORTEST + 1 or words[end : end + 2] in vocabulary.compounds
    return word in vocabulary.noun_verbs


def tail_of(words: str, vocabulary: Vocabulary, start: int = 0, end: int | None = None) -> Tail:
    """Return where the thing ends in `words[start:end]`, and the words of stage and state behind it."""
    end = len(words) if end is None else end
    after: tuple[str, ...] = ()
    closers, lasts = vocabulary.closers, vocabulary.lasts
    while end > start:
        letter = words[end - 1]
        if letter in BEHIND:
            end -= 1
            continue
        if letter not in lasts:
            break
        two = words[end - 2 : end] if end - start > 1 else letter
        for word in closers.get(two) or closers.get(letter, ()):
            cut = end - len(word)
            if cut - start < SHORTEST or words[cut:end] != word:
                continue
            if len(word) > SHORTEST or not vocabulary.whole.split(words, cut):
                after, end = (*after, word), cut
                break
        else:
            break
    return end, after


def staged(parts: Parts, vocabulary: Vocabulary) -> str | None:
    """Return the word that says how far the thing is, on a project's ladder or else a task's.

    Only words around the thing count: the 运营 of 新能源知识产权运营中心 is none.
    """
    if not parts.verbs and not parts.after:
        return None
    return _furthest(parts.verbs, parts.after, vocabulary)


@lru_cache(maxsize=4096)
def _furthest(verbs: tuple[str, ...], after: tuple[str, ...], vocabulary: Vocabulary) -> str | None:
    """Return the word of the furthest stage; the same few verbs stand around most things."""
    around = "\n".join((*verbs, *after))
    return max(vocabulary.stages.findall(around), key=vocabulary.ladder.__getitem__, default=None)
