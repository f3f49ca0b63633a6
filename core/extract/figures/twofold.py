"""Parts what is said of each of several things: 存贷款余额均超6万亿, A、B增加值分别增长…,占比分别提高到…."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from core.extract import names
from core.extract.figures.draft import Draft, Reading
from core.lexicon import Lexicon

_LEAST, _LONGEST = 2, 16
# Accepts the 均 of 余额均突破 and 单位均新增; rejects that of 人均 and 均衡.
_EACH = re.compile("(?<![人户亩日月年平村生地床单])均(?![衡价值质])")
_AMOUNTS = frozenset({"count", "money", "people"})


@cache
def _pairs(lexicon: Lexicon) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return words that mean two things, with the two: 存贷款, (存款, 贷款)."""
    rows = (row.partition("=") for row in lexicon.words("values", "twofold"))
    return tuple((word, tuple(both.split("|"))) for word, _, both in rows)


def _both(name: str, lexicon: Lexicon) -> list[str]:
    """Return the two names that one with a joint word means, none for another name: 存贷款余额."""
    for word, pair in _pairs(lexicon):
        if word in name:
            return [name.replace(word, one, 1) for one in pair]
    return []


def each(draft: Draft, reading: Reading) -> list[Draft]:
    """Return a target for each thing of which 均 says the same amount, only the given one where it says it of one.

    博士硕士学位授予单位均新增2家 → two targets; 试验区、贸易平台均增至9个 → two; 甲、乙等产业集群均… stays one.
    """
    found = draft.found
    if found is None or found.dimension not in _AMOUNTS or draft.growth is not None:
        return [draft]
    said = reading.passage.text[draft.start : found.span.start]
    if "均" not in said or _EACH.search(said) is None:
        return [draft]
    pieces = _both(draft.name, reading.lexicon) or draft.name.split("、")
    whole = all(_LEAST < len(piece) <= _LONGEST for piece in pieces) and "等" not in draft.name
    if len(pieces) < _LEAST or not whole or pieces[-1][-_LEAST:] not in said:
        return [draft]
    return [replace(draft, name=piece) for piece in pieces]


def carried(reading: Reading, index: int, subject: str, count: int) -> list[str] | None:
    """Return the names of figures that are told 分别 of the things listed before, or None.

    甲业、乙业增加值分别增长…,|占比重|分别… → 甲业增加值占比重, 乙业增加值占比重; 博士硕士学位授予单位…、|授权点|分别….

    Args:
        reading: What was read so far.
        index: The clause.
        subject: The words before 分别.
        count: How many numbers there are.
    """
    chain, lexicon = reading.passage.clauses[index].chain, reading.lexicon
    some = reading.drafts[-count:]
    if len(some) == count and names.is_generic(subject, lexicon):
        near = all(reading.passage.clauses[one.clause].chain == chain for one in some)
        paired = near and some[0].clause == some[-1].clause and len({one.name for one in some}) == count
        return [names.joined(one.name, subject, lexicon) for one in some] if paired else None
    before = reading.drafts[-1] if reading.drafts else None
    if not subject or before is None or before.clause != index or len(subject) > _LONGEST:
        return None
    for word, pair in _pairs(lexicon):
        if before.name.startswith(word) and len(pair) == count:
            degree = "学位" if before.name.startswith("学位", len(word)) and "学位" not in subject else ""
            return [one + degree + subject for one in pair]
    return None
