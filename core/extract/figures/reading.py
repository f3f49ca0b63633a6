"""Reads one passage from left to right and gives every number its role: value, change, rank or share of a plan."""

from __future__ import annotations

import re
from dataclasses import replace

from core.extract import names
from core.extract.figures import attach, changes, completion, handed, owners, together, twofold, values
from core.extract.figures.around import Next
from core.extract.figures.distribute import parts
from core.extract.figures.draft import Draft, Reading
from core.extract.figures.ranks import Ranked, ranks
from core.extract.numbers.found import Found
from core.extract.numbers.sorting import sort_out
from core.extract.passage import Passage, painted
from core.extract.times.mentions import Timed
from core.lexicon import Lexicon

_FURTHEST = 160
"""Words further before a number than this say nothing about it."""
_BEHIND = 12
"""Words of growth stand at most so far behind a number: 保持20%以上|增长."""
_BETTER = "更好"
"""What a clause must hold to strive for more (争取更好结果)."""
_TO = re.compile(
    r"\s?(?:左右)?(?:提高|增加|上升|提升|增长|下降|降低|减少|压缩|缩短|扩大|拓展|扩展|扩|缩小|收窄|回落|延伸|跃升|升|增|降|减|调整)[到至为]"
)
# Accepts the pair in 利润|由上年|下降2.3%|转为|增长8.5%: the first number is where it came from.
_BEFORE = re.compile(r"(?:由|从)(?:上年|去年|此前|\d{4}年)?(?:的|同期)*$")
_TURN = re.compile(r"\s?(?:转为|变为|转正|扭转为|提高到|收窄到|收窄至|回升到|回升至)")
_RATE = re.compile("占比|比重|比例|..率$")
# Accepts 达到| and 至|: the words between a change and the level that it led to.
_LEVEL = re.compile("(?:达到?|至|到|突破|增至|为)了?$")
# Accepts 用两年时间将|筹资标准: what is changed stands behind 将 or 把.
_OBJECT = re.compile(r"^[^,;]*(?:将|把|使)(?=[^,;]{2})")


def read(passage: Passage, times: list[Timed], lexicon: Lexicon) -> Reading:
    """Return the drafts and rejected numbers of a passage."""
    reading = Reading(passage, lexicon)
    placed = ranks(passage.text)
    found = _numbers(reading, times, placed)
    if not found and not placed:
        return reading
    strives = _BETTER in passage.text
    numbers = passage.by_clause([(one.core.start, one) for one in found])
    places = passage.by_clause([(one.span.start, one) for one in placed])
    for index, (inside, orders) in enumerate(zip(numbers, places, strict=True)):
        if inside or orders:
            reading.used.add(index)
            _clause(reading, index, inside, orders)
        elif strives:
            attach.stretch(reading, index)
    return reading


def _numbers(reading: Reading, times: list[Timed], placed: list[Ranked]) -> list[Found]:
    """Return the numbers that are quantities, and note the others."""
    text = reading.passage.text
    dated = painted(len(text), (timed.span for timed in times))
    ranked = painted(len(text), (order.span for order in placed))
    kept, rejected = sort_out(text, dated, ranked, reading.lexicon)
    reading.rejected += rejected
    return kept


def _clause(reading: Reading, index: int, numbers: list[Found], orders: list[Ranked]) -> None:
    """Read the numbers and ranks of one clause."""
    clause, text = reading.passage.clauses[index], reading.passage.text
    queue: list[list[Found] | Ranked] = [*together.groups(text, numbers), *orders]
    queue.sort(key=_start)
    at = clause.start
    for position, item in enumerate(queue):
        after = Next(clause.end, clause.end)
        if position + 1 < len(queue):
            following = queue[position + 1]
            found = None if isinstance(following, Ranked) else following[0]
            after = Next(_start(following), _end(following), found)
        if isinstance(item, Ranked):
            attach.rank(reading, index, at, item)
            at = item.span.end
        else:
            at = _group(reading, index, at, item, after)


def _start(item: list[Found] | Ranked) -> int:
    return item.span.start if isinstance(item, Ranked) else item[0].span.start


def _end(item: list[Found] | Ranked) -> int:
    return item.span.end if isinstance(item, Ranked) else item[0].span.end


def _group(reading: Reading, index: int, at: int, group: list[Found], after: Next) -> int:
    """Read numbers that stand together; return where the words of the next number begin."""
    if len(group) == 1:
        return _single(reading, index, at, group[0], after)
    group = together.bounded(group)
    if together.placed(reading, index, at, group):
        return group[-1].span.end
    for position, one in enumerate(group):
        rest = group[position + 1 :]
        at = _single(reading, index, at, one, Next(rest[0].span.start, rest[0].span.end, rest[0]) if rest else after)
    return at


def _single(reading: Reading, index: int, at: int, one: Found, after: Next) -> int:
    """Give one number its role; return where the words of the next number begin."""
    text, clause = reading.passage.text, reading.passage.clauses[index]
    at = max(at, one.span.start - _FURTHEST)
    left = text[at : one.span.start]
    previous = reading.last(clause)
    share = completion.share_of(left, one.unit)
    change = changes.change(left, one.unit)
    if change is None and share is None:
        change = changes.behind(left, text[one.span.end : one.span.end + _BEHIND], one.unit)
    if share is not None:
        attach.share(reading, index, at, one, share)
    elif (source := together.FROM.search(left)) is not None and _TO.match(text, one.core.end):
        words = left[: source.start()]
        words = words[carried.end() :] if (carried := _OBJECT.match(words)) else words
        name = owners.owned(reading, index, names.cleaned(words, reading.lexicon))
        reading.drafts.append(Draft(name, index, at, one.span.end, None, baseline=one.value))
    elif previous and previous.baseline is not None and previous.found is None and previous.clause == index:
        previous.found, previous.end = one, one.span.end
    elif change is not None and _BEFORE.search(left[: change.start]) and _TURN.match(text, one.core.end):
        subject = names.cleaned(_BEFORE.sub("", left[: change.start]), reading.lexicon)
        reading.drafts.append(Draft(owners.owned(reading, index, subject), index, at, one.span.end, None))
    elif previous is not None and _reaches(reading, previous, index, left):
        previous.found, previous.end = one, one.span.end
    elif change is not None and _is_change(change, one, previous):
        attach.growth(reading, index, at, one, change)
    else:
        return values.add(reading, index, at, one, after)
    return one.span.end


def _reaches(reading: Reading, previous: Draft, index: int, left: str) -> bool:
    """Tell whether a number is the level that a change led to: 地区生产总值增长8%,|达到|296亿元."""
    if previous.growth is None or previous.found is not None or previous.clause < index - 1:
        return False
    return _LEVEL.search(left) is not None and not names.cleaned(left, reading.lexicon)


def _is_change(change: changes.Change, one: Found, previous: Draft | None) -> bool:
    """Tell whether the words make the number a change: a rate always, an amount only against a named base."""
    if one.dimension == "percent" or one.unit in ("倍", "番"):
        return True
    if change.explicit and change.basis == "yoy_abs" and change.verb not in together.FRESH:
        return True
    same = previous is not None and previous.found is not None and previous.found.unit == one.unit
    return change.explicit and change.verb not in together.FRESH and same


def joint(reading: Reading) -> None:
    """Part what 均 says of several indicators (办结率和满意率均为100% is two).

    What is left without a figure is dropped, and a figure without any words (a table's cell) is no target.
    """
    if len(reading.drafts) > 1:
        handed.hand_back(reading)
    result: list[Draft] = []
    for draft in reading.drafts:
        if draft.found is None and draft.growth is None and draft.rank is None:
            continue
        if draft.found is not None and not draft.name and draft.growth is None:
            reading.rejected.append((draft.found.core, "no_indicator"))
            continue
        words = reading.passage.text[draft.start : draft.end]
        rate = draft.found is not None and draft.found.dimension == "percent" and "均" in words
        pieces = parts(draft.name, 2, reading.lexicon) if rate else None
        if pieces and all(
            names.is_measure(piece, reading.lexicon) for piece in draft.name.replace("和", "、").split("、")
        ):
            end = _RATE.search(pieces[-1])
            result += [
                replace(draft, name=piece if not end or _RATE.search(piece) else piece + end.group())
                for piece in pieces
            ]
        else:
            result += twofold.each(draft, reading)
    reading.drafts = result
