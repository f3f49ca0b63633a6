"""Hangs changes, shares of a plan, ranks and stretch aims on the target they qualify, or makes targets of them."""

from __future__ import annotations

import re

from core.extract import names
from core.extract.figures.changes import Change
from core.extract.figures.draft import Delta, Draft, Reading
from core.extract.figures.ranks import Ranked
from core.extract.numbers.found import Found

_BARE = frozenset(
    {"", "增速", "增幅", "同比", "总量", "规模", "均", "增速均", "总量和增速", "总量、增速", "增速和总量"}
)
_STRETCH = re.compile(r"(?:在实际工作中)?(?:努力|力争|并)?(?:争取|力争|取得|实现)更好(?:的)?(?:结果|成绩|水平)")


def hang(draft: Draft, delta: Delta) -> None:
    """Give a target its change."""
    draft.growth = delta
    draft.end = max(draft.end, delta.found.span.end)


def open_targets(reading: Reading, index: int, count: int) -> list[Draft] | None:
    """Return the last `count` targets of the clause's chain, when there are that many without a change."""
    chain = reading.passage.clauses[index].chain
    some = reading.drafts[-count:]
    fits = len(some) == count and all(
        draft.growth is None and reading.passage.clauses[draft.clause].chain == chain for draft in some
    )
    return some if fits else None


def growth(reading: Reading, index: int, at: int, one: Found, change: Change) -> None:
    """Hang a change on the target before it, or make a growth-only target of it."""
    clause, text = reading.passage.clauses[index], reading.passage.text
    subject = names.cleaned(text[at : at + change.start], reading.lexicon)
    delta = Delta(one, at + change.start, change.falls, change.basis, assumed=not change.explicit)
    previous = reading.last(clause)
    if subject in _BARE:
        if previous is not None and previous.growth is None:
            hang(previous, delta)
            return
        if previous is not None:
            subject = previous.name if previous.name.endswith("增速") else previous.name + "增速"
        else:
            subject = names.before(reading.passage, index, reading.lexicon) or subject
    elif names.is_generic(subject, reading.lexicon) and previous is not None:
        subject = previous.name[-20:] + subject
    part = text[clause.start : clause.start + 2] == "其中"
    reading.drafts.append(Draft(subject, index, at, one.span.end, None, growth=delta, part=part))


def share(reading: Reading, index: int, at: int, one: Found, found: tuple[int, str]) -> None:
    """Hang 完成年度计划的90.64% on the target before it, or make a target of it."""
    clause, text = reading.passage.clauses[index], reading.passage.text
    done = (at + found[0], one.span.end, one.value, found[1])
    subject = names.cleaned(text[at : at + found[0]], reading.lexicon)
    previous = reading.last(clause)
    if not subject and previous is not None and previous.completion is None:
        previous.completion, previous.end = done, one.span.end
        return
    owner = subject or names.before(reading.passage, index, reading.lexicon)
    reading.drafts.append(Draft(owner + "年度任务完成率", index, at, one.span.end, one, completion=done))


def rank(reading: Reading, index: int, at: int, order: Ranked) -> None:
    """Hang a place in an order on the target before it, or make a rank-only target of each indicator it is said of."""
    clause, text = reading.passage.clauses[index], reading.passage.text
    left = text[at : order.span.start]
    subject = names.cleaned(left, reading.lexicon)
    place = (order.span.start, order.span.end, order.value, order.scope)
    previous = reading.last(clause)
    if subject in _BARE and previous is not None:
        if previous.rank is None:
            previous.rank, previous.end = place, order.span.end
        return
    subject = subject or names.before(reading.passage, index, reading.lexicon)
    for name in subject.split("、") if "均" in left else [subject]:
        reading.drafts.append(Draft(name, index, at, order.span.end, None, rank=place))


def stretch(reading: Reading, index: int) -> None:
    """Let a clause such as 在实际工作中努力争取更好结果 belong to the target before it."""
    clause = reading.passage.clauses[index]
    previous = reading.last(clause)
    if previous is not None and _STRETCH.fullmatch(reading.passage.text[clause.start : clause.end]):
        previous.end, previous.stretch = clause.end, True
        reading.used.add(index)
