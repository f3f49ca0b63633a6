"""Takes a list of named works apart: A、B、C等5个在建项目 are three members with one stage."""

from __future__ import annotations

import re

from core.extract import names
from core.extract.wordless.naming import head_of, is_abstract, is_own, modifier
from core.extract.wordless.parts import SHORTEST, Parts, parted, staged
from core.extract.wordless.thing import Deed, short
from core.extract.wordless.vocabulary import Vocabulary

_LONGEST = 30
_COUNTED = r"(?:多|[\d一二三四五六七八九十]{1,6})(?:多|余)?[个家条所座处项名户宗批]"
# Accepts 等10个项目 · 等高端项目 · 等街巷; the noun behind 等 tells of what kind the members are.
_CLOSE = re.compile(rf"等(?P<count>{_COUNTED})?(?P<kind>[^,;、等]{{0,40}})|(?<=[\u4e00-\u9fff])(?P<bare>{_COUNTED})")
_CLOSER = re.compile(r"[等\d一二三四五六七八九十多](?:(?<=等)|余?[个家条所座处项名户宗批])")
"""What every close holds."""
# One member: signs between its own quotation marks and brackets do not part it.
_MEMBER = re.compile(r"(?:[^、“”《》()]++|“[^”]{0,40}”|《[^》]{0,40}》|\([^)]{0,40}\))+")
# Accepts two neighbours of three characters each: 水门巷、惠义巷; rejects 教育、医疗.
_PAIR = re.compile("、(?<=[^、,]{3}、)[^、,]{3}")
_JOINT = re.compile(r"[以和与及](?<=[\u4e00-\u9fff”].)(?:(?<=以)及|(?<!以))(?=[\u4e00-\u9fff“])")
# What a name does not hold: 3个, 20万元; it may hold 8.6代, 1000千伏, 5号, 三期.
_FIGURE = re.compile(r"\d(?:万|亿)?(?:[个家条所座处项名户宗批人次元%]|公里|亩)|[,;:]")
_NAMED = frozenset({"work", "body", "event", "title", "renewal"})
_QUALITIES = frozenset("高强好大优多广快低少足新旧长短")
"""Last characters of what is said of a thing: 科技含量|高, 带动性|强."""
_OWN = 2
_DOING = frozenset({"found", "award", "strive", "hold", "carry", "build"})


def listing(words: str) -> bool:
    """Tell whether a clause can list names: two pieces side by side that are long enough."""
    return "、" in words and _PAIR.search(words) is not None


def closes(words: str) -> bool:
    """Tell whether a clause holds a word that closes a list, so that its members need no nouns of their own."""
    return "等" in words or "项目" in words


def items(words: str, parts: Parts, known: Vocabulary, offset: int) -> list[Deed]:
    """Return the named members of a list: works, bodies, events, or what a count closes.

    Args:
        words: The clause.
        parts: Its parts.
        known: The words of the lexicon.
        offset: Where the clause begins.
    """
    close = _closed(words, known)
    end = close[0] if close else parts.end
    if not parts.start < end or not (parts.kinds & _DOING or parts.after or close):
        return []
    members = _pieces(words, (parts.start, end), known)
    strange = sum(not is_own(words[start:stop], known) for start, stop in members)
    if len(members) < 2 or 2 * strange > len(members):
        return []
    good: list[tuple[str, int, int]] = []
    poor = 0
    for start, stop in members:
        member = _member(words, start, stop, known)
        rank = _rank(member[0], known, closed=close is not None)
        poor += rank != _OWN
        if 2 * poor > len(members):
            return []
        if rank:
            good.append(member)
    if len(good) < 2:
        return []
    stage = staged(Parts(parts.start, end, parts.kinds, parts.verbs, (words[end:],)), known)
    counted = close is not None and close[1]
    return [Deed(name, offset + start, offset + stop, stage, counted) for name, start, stop in good]


def _closed(words: str, known: Vocabulary) -> tuple[int, bool] | None:
    """Return where a list ends that a kind of thing closes, and whether a count does."""
    last = words.rfind("、")
    for close in _CLOSE.finditer(words) if _CLOSER.search(words) else ():
        if close["count"] or close["bare"]:
            return close.start(), True
        kind = close["kind"]
        if kind:
            inner = parted(kind, known)
            if head_of(kind[inner.start : inner.end], known)[1] & _NAMED:
                return close.start(), False
    plain = words.find("项目", last)
    return (plain, False) if plain > last + SHORTEST else None


def _pieces(words: str, span: tuple[int, int], known: Vocabulary) -> list[tuple[int, int]]:
    """Return where the pieces between 、 stand; one is two where 和 joins two names."""
    found: list[tuple[int, int]] = []
    for match in _MEMBER.finditer(words, *span):
        start, stop = match.span()
        for joint in _JOINT.finditer(words, start + SHORTEST, max(start + SHORTEST, stop - SHORTEST)):
            sides = words[start : joint.start()], words[joint.end() : stop]
            if all(head_of(side, known)[1] & _NAMED and is_own(side, known) for side in sides):
                found.append((start, joint.start()))
                start = joint.end()
                break
        found.append((start, stop))
    return found


def _member(words: str, start: int, stop: int, known: Vocabulary) -> tuple[str, int, int]:
    """Return name, start and end of a member, without a verb before it and a state behind it."""
    piece = words[start:stop]
    inner = parted(piece, known)
    first = inner.start if inner.verbs else 0
    name = names.balanced(piece[first : inner.end].strip(" 等"))
    return short(name, known), start + first, start + inner.end


def _rank(name: str, known: Vocabulary, *, closed: bool) -> int:
    """Return 2 for a name of its own, 1 for a work that stands among such (古建筑博物馆), 0 for anything else."""
    if not SHORTEST <= len(name) <= _LONGEST or _FIGURE.search(name) or is_abstract(name, known):
        return 0
    head, kinds = head_of(name, known)
    named = bool(kinds & _NAMED)
    if not head and name[-1] in _QUALITIES:
        return 0
    if (closed or named or known.sites.search(name)) and is_own(name, known):
        return _OWN
    return int(named and modifier(name, head, known) >= SHORTEST)
