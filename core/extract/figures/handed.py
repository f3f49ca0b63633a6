"""Gives earlier items of a list what the last one says for all: 2100万千瓦火电机组、395台锅炉|超低排放改造."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from core.extract.figures import counted
from core.extract.figures.draft import Draft, Reading
from core.extract.figures.wording import choice
from core.extract.passage import Clause
from core.lexicon import Lexicon

_LEAST = 2
_JOINTS = ("、", "和", "与", "及", "以及")
_LEVELS = ("国家级", "省级", "自治区级", "市级", "全国", "国家")
_WHOLES = frozenset({"money", "count", "people"})
_PART = "其中"


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns made of the lexicon's words."""

    front: re.Pattern[str]
    """The verb before the first number, whose object ends in what is done: 实施|3000个…改造."""
    tail: re.Pattern[str]
    """What is done, at the end of the last item: 超低排放改造, 与北京市学校结对办学."""
    own: re.Pattern[str]
    """The end of an item that says itself what is done or is a deed by itself: 老旧小区|改造."""


@cache
def _words(lexicon: Lexicon) -> _Words:
    front, lead, done, joint = (choice(lexicon, kind) for kind in ("tail_front", "tail_lead", "tail", "tail_joint"))
    return _Words(
        re.compile(rf"(?:{front})[^,;。]{{0,30}}$"),
        re.compile(rf"(?P<tail>(?:{lead}){{0,3}}(?:{done})|(?:与|同)[^、,]{{2,14}}(?:{joint}))(?=[,;。!]|$)"),
        re.compile(rf"(?:{done}|{choice(lexicon, 'tail_own')})$"),
    )


def hand_back(reading: Reading) -> None:
    """Give the items of each list, and the parts of each whole, what is said of them once."""
    drafts, text = reading.drafts, reading.passage.text
    for at in range(len(drafts) - 1, 0, -1):
        last, before = drafts[at], drafts[at - 1]
        if last.clause == before.clause and last.found is not None and before.found is not None:
            _level(last, before)
            if at + 1 == len(drafts) or drafts[at + 1].clause != last.clause:
                _tail(reading, at)
    if _PART in text:
        _parts(reading)


def _level(last: Draft, before: Draft) -> None:
    """Give the second of two like things the level of the first: 国家级|绿色工厂268家、|绿色矿山53家."""
    level = next((word for word in _LEVELS if before.name.startswith(word)), "")
    kind = before.name[len(level) : len(level) + _LEAST]
    if level and len(last.name) == len(before.name) - len(level) and last.name.startswith(kind):
        last.name = level + last.name


def _tail(reading: Reading, at: int) -> None:
    """Hand what is done with the last item of a list to the bare items before it."""
    drafts, text, words = reading.drafts, reading.passage.text, _words(reading.lexicon)
    last = drafts[at]
    end = reading.passage.clauses[last.clause].end
    match = words.tail.search(text, last.found.span.end if last.found else end, end) if at else None
    if match is None or match.end() != end or not last.name.endswith(match["tail"]):
        return
    if match.start() - (last.found.span.end if last.found else 0) < _LEAST:
        return
    items = []
    for draft in reversed(drafts[:at]):
        if draft.clause != last.clause or draft.found is None or draft.context:
            break
        items.append(draft)
    following = [last, *items]
    for draft, after in zip(items, following, strict=False):
        if not _bare(text, draft, after, words):
            return
    first = items[-1] if items else last
    opening = text[reading.passage.clauses[last.clause].start : first.found.span.start if first.found else 0]
    if items and (words.front.search(opening) or match["tail"][0] in "与同"):
        programme = last.name[: last.name.find("”") + 1] if last.name.startswith("“") else ""
        for draft in items:
            draft.name = programme * (programme not in draft.name) + draft.name + match["tail"]


def _bare(text: str, draft: Draft, after: Draft, words: _Words) -> bool:
    """Tell whether nothing but the counted thing stands between a number and the next item: 3000个|老旧小区|、."""
    if draft.found is None or after.found is None:
        return False
    between = text[draft.found.span.end : after.found.span.start].strip()
    joint = next((sign for sign in _JOINTS if between.endswith(sign)), "")
    thing = between.removesuffix(joint)
    own = draft.name.endswith(thing[-_LEAST:]) and words.own.search(thing) is None
    return bool(joint) and len(thing) >= _LEAST and own and "," not in thing


def _parts(reading: Reading) -> None:
    """Mark the parts behind 其中, with or without a comma, and the members that go on in the clauses behind them."""
    clauses, text = reading.passage.clauses, reading.passage.text
    whole: Draft | None = None
    room, last = Decimal(0), -1
    for draft in reading.drafts:
        if _opens(text, clauses, draft.clause) or (
            draft.clause <= last + 1 and _fits(reading, whole, draft, room, last)
        ):
            draft.part, last = True, draft.clause
            room -= draft.found.value if draft.found else 0
        elif not draft.part:
            whole, last = draft, -1
            room = draft.found.value if draft.found else Decimal(0)


def _fits(reading: Reading, whole: Draft | None, draft: Draft, room: Decimal, last: int) -> bool:
    """Tell whether a target goes on with the parts: an amount in the unit of the whole that it still has room for."""
    if last < 0 or whole is None or whole.found is None or draft.found is None or draft.growth is not None:
        return False
    clauses = reading.passage.clauses
    same = draft.found.unit == whole.found.unit and draft.found.dimension in _WHOLES
    return (
        same
        and draft.found.value <= room
        and clauses[last].chain == clauses[draft.clause].chain
        and not counted.leading_verb(reading.passage.text[draft.start : draft.found.span.start], reading.lexicon)
    )


def _opens(text: str, clauses: tuple[Clause, ...], index: int) -> bool:
    """Tell whether a clause stands behind 其中, with a comma or without."""
    clause = clauses[index]
    if text.startswith(_PART, clause.start):
        return True
    before = clauses[index - 1] if index else None
    return before is not None and before.chain == clause.chain and text[before.start : before.end] == _PART
