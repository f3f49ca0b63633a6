"""Whether a report says that the very thing of a promise is done: it names it, and its word of completion is about it.

"高速公路通车里程新增3000公里" says nothing of 成渝高速公路扩容, and "数字政府服务能力获评“卓越级”" nothing of 数字政府.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.judge.case import Case
from core.judge.objects import idle, named, objects, of_a_kind, passage, spelled_out, touched
from core.judge.stages import stage
from core.lexicon import Lexicon
from core.model import Span

Claim = Literal["done", "part", "aim", "hedged", "named", "none"]
"""done     every thing that the promise names is reported as done
part     some of them are
aim      the words are an aim, no report (努力实现…)
hedged   it is on its way (加快落地, 获批建设)
named    it is named, and something else is said of it
none     it is not named"""

_LEFT = 1
"""Characters that may be left between a thing and its word of completion, once adverbs are taken off."""
_ETC = re.compile(r"^(?:等\w{0,8})$")
# What may close a list: accepts 等活动; rejects 政策.
_SOFT: tuple[tuple[str, Claim], ...] = (("aim", "aim"), ("on_its_way", "hedged"))
_SOFTEST: tuple[Claim, ...] = ("aim", "hedged")
_COMPLETED = ("完成", "收官", "完工", "办结")
"""What may be said of work without an end of its own when its year is over."""
_TO_DO = ("建设", "创建", "开展")
"""What is still to be done when it is approved (获批建设)."""
_LISTED = re.compile(r"^[、和与及等(]")
# What follows an item that is not the last: accepts "、"; rejects letters.
_BUILT = 7
"""First stage of the project ladder at which the thing stands."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of completion in a passage."""

    span: Span
    text: str
    soft: Claim | None
    """"aim" or "hedged" where the words before or behind it take it back."""


def claim(case: Case, least: int | None) -> tuple[Claim, str]:
    """Return what the result says of the things that a promise names, and the word that says so.

    Args:
        case: The promise and the result.
        least: The stage of the project ladder that was promised; None where the promise names none.
    """
    things = objects(case.plan, case.lexicon)
    text = spelled_out(passage(case.result, case.result_page), (item for item, _ in things), case.lexicon)
    words = list(_words(text, least, case))
    found = [_of(item, tail, text, words, case.lexicon) for item, tail in things]
    said = {kind for kind, _ in found}
    word = next((word for kind, word in found if kind == "done"), "") or next((w for _, w in found if w), "")
    if said == {"done"} and not _endless(case, word):
        return "done", word
    soft = next((kind for kind in _SOFTEST if kind in said), None)
    if soft is not None:
        return soft, word
    if "done" in said and len(said) > 1:
        return "part", word
    return ("named" if said & {"done", "named"} or touched(case.plan, text, case.lexicon) else "none"), word


def _endless(case: Case, word: str) -> bool:
    """Tell whether what was promised has no end (扩大国际产能合作) and the word does not say that it was completed."""
    lexicon = case.lexicon
    begins = re.compile(f"(?:{'|'.join(lexicon.words('outcomes', 'adverb', 'intensity'))})*")
    verb = case.plan.quote[begins.match(case.plan.quote).end() :]  # type: ignore[union-attr]  # it may be empty
    return verb.startswith(lexicon.words("outcomes", "endless")) and not word.endswith(_COMPLETED)


def _of(item: str, tail: str, text: str, words: list[_Word], lexicon: Lexicon) -> tuple[Claim, str]:
    """Return what a passage says of one thing."""
    at = named(item, text, lexicon)
    if at is None:
        return "none", ""
    if of_a_kind(item, at, text, lexicon):
        return "named", ""
    for word in words:
        if word.text not in item and _about(word, at, tail, text, lexicon):
            return word.soft or "done", word.text
    return "named", ""


def _about(word: _Word, at: Span, tail: str, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a word of completion is about the thing that stands at a place, not about a part or a neighbour."""
    if word.span.start >= at.end:
        gap, behind = text[at.end : word.span.start], _clause(text[word.span.end :])
        whole = _LISTED.match(gap) is not None or (tail and gap.endswith(tail)) or len(idle(gap, lexicon)) <= _LEFT
        return bool(whole) and len(idle(behind, lexicon)) <= _LEFT
    if word.span.end <= at.start:
        behind = _clause(text[at.end :])
        alone = _ETC.match(behind) or _LISTED.match(behind) or (tail and behind.endswith(tail))
        return bool(alone) or len(idle(behind, lexicon)) <= _LEFT
    return at.start < word.span.start


def _clause(text: str) -> str:
    return text.split(",", maxsplit=1)[0]


def _words(text: str, least: int | None, case: Case) -> Iterator[_Word]:
    lexicon = case.lexicon
    plain = lexicon.words("outcomes", "done", "whole")
    for match in _completions(lexicon).finditer(text):
        reached = stage(match[0], lexicon).last
        if least is not None and reached is not None and reached < least:
            continue
        if least is None and match[0] not in plain and (reached or _BUILT) < _BUILT:
            continue
        yield _Word(Span(match.start(), match.end()), match[0], _soft(text, match, case))


def _soft(text: str, match: re.Match[str], case: Case) -> Claim | None:
    """Return what takes a word of completion back: just before it, or at the head of its clause (加快推动…落地).

    Not where that is all that was promised: 推动出台 answers 推动出台.
    """
    before = text[: match.start()].rsplit(",", 1)[-1]
    for kind, meaning in _SOFT:
        for word in case.lexicon.words("outcomes", kind):
            if (before.endswith(word) and word + match[0] not in case.plan.quote) or (
                before.startswith(word) and not before.endswith(word)
            ):
                return meaning
    return "hedged" if match[0] == "获批" and text.startswith(_TO_DO, match.end()) else None


@cache
def _completions(lexicon: Lexicon) -> re.Pattern[str]:
    """Accept 建成通车, 圆满完成 and 开工; reject 推进 and the 创成 of 首创成果 (longest words first)."""
    nouns = lexicon.words("outcomes", "stage_noun")
    words = {*lexicon.words("outcomes", "done", "whole")} - {"成功", "圆满"}
    words |= {row.term for row in lexicon.terms("stages", "project") if (row.stage or 0) >= 5 and row.term not in nouns}
    words |= {row.term for row in lexicon.terms("stages", "task") if (row.stage or 0) >= 6}
    found = "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
    return re.compile(rf"(?<![首独原])(?:成功|圆满|顺利)?(?:{found})")
