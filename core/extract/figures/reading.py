"""Reads one passage from left to right and gives every number its role: value, change, rank or share of a plan."""

from __future__ import annotations

import re
from dataclasses import replace

from core.extract import names
from core.extract.figures import attach, changes, completion, values
from core.extract.figures.distribute import parts
from core.extract.figures.draft import Delta, Draft, Reading
from core.extract.figures.ranks import Ranked, ranks
from core.extract.numbers.found import Found
from core.extract.numbers.scan import scan
from core.extract.numbers.traps import reason, traps
from core.extract.passage import Passage, painted
from core.extract.times.mentions import Timed
from core.lexicon import Lexicon

_FURTHEST = 160
"""Words further before a number than this say nothing about it."""
_JOIN = re.compile(r"\s*(?:、|和|与|及|以及|,)\s*$")
_FROM = re.compile(r"(?:由|从)(?:\d{4}年的?|上年的?|去年的?)?\s*$")
_TO = re.compile(
    r"\s*(?:左右)?(?:提高|增加|上升|提升|增长|下降|降低|减少|压缩|缩短|扩大|拓展|扩展|扩|延伸|跃升|升|增|降|减|调整)[到至为]"
)
# Accepts the pair in 利润|由上年|下降2.3%|转为|增长8.5%: the first number is where it came from.
_BEFORE = re.compile(r"(?:由|从)(?:上年|去年|此前|\d{4}年)?(?:的|同期)*$")
_TURN = re.compile(r"\s*(?:转为|变为|转正|扭转为|提高到|收窄到|收窄至|回升到|回升至)")
# Accepts 分别|增长 and 各|达; rejects the 均 of 人均 and 年均.
_RESPECTIVELY = re.compile(r"分别|各自|各(?=[为达增超占])|(?<![人户亩日月年平])均(?=[为达增超居])")


def read(passage: Passage, times: list[Timed], lexicon: Lexicon) -> Reading:
    """Return the drafts and rejected numbers of a passage."""
    reading = Reading(passage, lexicon)
    placed = ranks(passage.text)
    numbers = passage.by_clause([(one.core.start, one) for one in _numbers(reading, times, placed)])
    places = passage.by_clause([(one.span.start, one) for one in placed])
    for index, (inside, orders) in enumerate(zip(numbers, places, strict=True)):
        if inside or orders:
            reading.used.add(index)
            _clause(reading, index, inside, orders)
        else:
            attach.stretch(reading, index)
    return reading


def _numbers(reading: Reading, times: list[Timed], placed: list[Ranked]) -> list[Found]:
    """Return the numbers that are quantities, and note the others."""
    text = reading.passage.text
    inside = traps(text, reading.lexicon)
    dated = painted(len(text), (timed.span for timed in times))
    ranked = painted(len(text), (order.span for order in placed))
    kept: list[Found] = []
    for one in scan(text, reading.lexicon):
        if any(dated[one.core.start : one.core.end]):
            reading.rejected.append((one.core, "period"))
        elif any(ranked[one.core.start : one.core.end]):
            continue
        elif (why := reason(one, text, inside, reading.lexicon)) is not None:
            reading.rejected.append((one.core, why))
        else:
            kept.append(one)
    return kept


def _clause(reading: Reading, index: int, numbers: list[Found], orders: list[Ranked]) -> None:
    """Read the numbers and ranks of one clause."""
    clause, text = reading.passage.clauses[index], reading.passage.text
    queue: list[list[Found] | Ranked] = [*_groups(text, numbers), *orders]
    queue.sort(key=_start)
    at = clause.start
    for position, item in enumerate(queue):
        stop = _start(queue[position + 1]) if position + 1 < len(queue) else clause.end
        if isinstance(item, Ranked):
            attach.rank(reading, index, at, item)
            at = item.span.end
        else:
            at = _group(reading, index, at, item, stop)


def _start(item: list[Found] | Ranked) -> int:
    return item.span.start if isinstance(item, Ranked) else item[0].span.start


def _groups(text: str, numbers: list[Found]) -> list[list[Found]]:
    """Join numbers that only 、 or 和 parts: 3.2%、6.1%和7.4%."""
    groups: list[list[Found]] = []
    for one in numbers:
        between = text[groups[-1][-1].span.end : one.span.start] if groups else ""
        if groups and _JOIN.fullmatch(between) and (groups[-1][-1].unit == one.unit or _paired(text, groups[-1][0])):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _paired(text: str, first: Found) -> bool:
    """Tell whether 分别 stands shortly before, so that even unlike units belong together: 分别新增11个和27项."""
    return "分别" in text[max(0, first.span.start - 8) : first.span.start]


def _group(reading: Reading, index: int, at: int, group: list[Found], stop: int) -> int:
    """Read numbers that stand together; return where the words of the next number begin."""
    bound = group[-1].comparator
    group = [replace(one, comparator=bound) if one.comparator == "eq" else one for one in group]
    first, left = group[0], reading.passage.text[at : group[0].span.start]
    if len(group) == 1:
        return _single(reading, index, at, first, stop)
    change = changes.change(left, first.unit)
    subject = _RESPECTIVELY.split(left[: change.start] if change else left)[0]
    subject = names.cleaned(subject, reading.lexicon)
    named = parts(subject, len(group))
    earlier = attach.open_targets(reading, index, len(group))
    if change and not subject and earlier:
        for draft, one in zip(earlier, group, strict=True):
            attach.hang(draft, Delta(one, one.span.start, change.falls, change.basis, assumed=not change.explicit))
    elif named:
        for name, one in zip(named, group, strict=True):
            delta = Delta(one, at, change.falls, change.basis, assumed=not change.explicit) if change else None
            reading.drafts.append(Draft(name, index, at, one.span.end, None if delta else one, growth=delta))
    else:
        for position, one in enumerate(group):
            end = group[position + 1].span.start if position + 1 < len(group) else stop
            at = _single(reading, index, at, one, end)
        return at
    return group[-1].span.end


def _single(reading: Reading, index: int, at: int, one: Found, stop: int) -> int:
    """Give one number its role; return where the words of the next number begin."""
    text, clause = reading.passage.text, reading.passage.clauses[index]
    at = max(at, one.span.start - _FURTHEST)
    left = text[at : one.span.start]
    previous = reading.last(clause)
    share = completion.share_of(left, one.unit)
    change = changes.change(left, one.unit)
    if share is not None:
        attach.share(reading, index, at, one, share)
    elif _FROM.search(left) and _TO.match(text, one.core.end):
        name = values.owned(reading, index, names.cleaned(_FROM.sub("", left), reading.lexicon))
        reading.drafts.append(Draft(name, index, at, one.span.end, None, baseline=one.value))
    elif previous and previous.baseline is not None and previous.found is None and previous.clause == index:
        previous.found, previous.end = one, one.span.end
    elif change is not None and _BEFORE.search(left[: change.start]) and _TURN.match(text, one.core.end):
        subject = names.cleaned(_BEFORE.sub("", left[: change.start]), reading.lexicon)
        reading.drafts.append(Draft(values.owned(reading, index, subject), index, at, one.span.end, None))
    elif change is not None and _is_change(change, one, previous):
        attach.growth(reading, index, at, one, change)
    else:
        return values.add(reading, index, at, one, stop)
    return one.span.end


def _is_change(change: changes.Change, one: Found, previous: Draft | None) -> bool:
    """Tell whether the words make the number a change: a rate always, an amount only against a named base."""
    if one.dimension == "percent" or one.unit in ("倍", "番"):
        return True
    same = previous is not None and previous.found is not None and previous.found.unit == one.unit
    return change.explicit and change.verb not in ("新增", "净增") and same


def joint(reading: Reading) -> None:
    """Part what 均 says of several indicators (办结率和满意率均为100% is two); drop what is left without a figure."""
    result: list[Draft] = []
    for draft in reading.drafts:
        if draft.found is None and draft.growth is None and draft.rank is None:
            continue
        words = reading.passage.text[draft.start : draft.end]
        pieces = parts(draft.name, 2) if "均" in words and draft.found and draft.found.dimension == "percent" else None
        if pieces and all(
            names.is_measure(piece, reading.lexicon) for piece in draft.name.replace("和", "、").split("、")
        ):
            result += [replace(draft, name=piece) for piece in pieces]
        else:
            result.append(draft)
    reading.drafts = result
