"""Hangs changes, shares of a plan, ranks and stretch aims on the target they qualify, or makes targets of them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from core.extract import names
from core.extract.figures.changes import Change
from core.extract.figures.distribute import parts
from core.extract.figures.draft import Delta, Draft, Reading
from core.extract.figures.ranks import Ranked
from core.extract.numbers.found import Found
from core.extract.passage import Clause
from core.lexicon import Lexicon

_STRETCH = re.compile(r"(?:在实际工作中)?(?:努力|力争|并)?(?:争取|力争|取得|实现)更好(?:的)?(?:结果|成绩|水平)")
_BEYOND = Decimal(50)
"""超额完成12% is 112 % of the plan; 超额完成112% says it in full."""
_WHOLE = Decimal(100)
_LONGEST_PART = 8
"""A longer subject names its own measure."""
_SPEED = "增速"
_JOINTS = " 、,和且并"
_EACH = frozenset({"均", "都", "皆", "双双", "均稳", "也均", "全部"})
"""With these a place is that of every figure listed before."""
_PAIR = 2
"""So many targets of one clause each share a place, where nothing is listed."""
# Accepts 在全国绩效评价中 and 在省政府目标考核中 before 位列第一; rejects 在建设中.
_WITHIN = re.compile(
    "在(?P<scope>全国|全省|全市|全区|全球)?(?P<test>[^,;。在]{0,20}?(?:评价|考核|评比|评估|测评|排名|竞赛|大赛|比赛|考评|评选))中$"
)


def hang(draft: Draft, delta: Delta) -> None:
    """Give a target its change."""
    draft.growth = delta
    draft.end = max(draft.end, delta.found.span.end)


def open_targets(reading: Reading, index: int, count: int) -> list[Draft] | None:
    """Return the last `count` targets of the clause's chain, when there are that many without a change."""
    some = _last(reading, index, count)
    return some if some and all(draft.growth is None for draft in some) else None


def _last(reading: Reading, index: int, count: int) -> list[Draft] | None:
    chain = reading.passage.clauses[index].chain
    some = reading.drafts[-count:]
    fits = len(some) == count and all(reading.passage.clauses[draft.clause].chain == chain for draft in some)
    return some if fits else None


def growth(reading: Reading, index: int, at: int, one: Found, change: Change) -> None:
    """Hang a change on the target before it, or make a growth-only target of it."""
    clause, text, lexicon = reading.passage.clauses[index], reading.passage.text, reading.lexicon
    delta = Delta(one, at + change.start, change.falls, change.basis, assumed=not change.explicit)
    previous = reading.last(clause)
    if change.object is not None:
        subject = names.cleaned(change.object, lexicon)
    else:
        subject = names.told(names.cleaned(text[at : at + change.start], lexicon), lexicon)
        if _bare(subject, lexicon) and previous is not None and previous.growth is None:
            hang(previous, delta)
            return
        subject = _subject(reading, index, subject, previous, points=one.unit == "百分点")
    part = text[clause.start : clause.start + 2] == "其中"
    reading.drafts.append(Draft(subject, index, at, one.span.end, None, growth=delta, part=part))


def _subject(reading: Reading, index: int, subject: str, previous: Draft | None, *, points: bool) -> str:
    """Return what a change without a target of its own is about."""
    lexicon = reading.lexicon
    if _bare(subject, lexicon):
        if previous is None:
            return names.before(reading.passage, index, lexicon) or subject
        return previous.name + _SPEED if points and not previous.name.endswith(_SPEED) else previous.name
    if previous is None:
        return subject
    if names.is_generic(subject, lexicon):
        return names.joined(previous.name, subject, lexicon)
    if previous.growth is not None and previous.found is None and len(subject) <= _LONGEST_PART:
        return subject + _carried(subject, previous.name, lexicon)
    return subject


def _carried(subject: str, earlier: str, lexicon: Lexicon) -> str:
    """Return the measure that a chain says once (装备制造营业收入增长10%,航空航天增长20%), "" for a name of its own."""
    if names.is_measure(subject, lexicon) or names.is_known(subject, lexicon):
        return ""
    return next((word for word in lexicon.words("changes", "carried_measure") if earlier.endswith(word)), "")


def _bare(subject: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a change or a rank name nothing: the figure before them is meant."""
    return not subject or subject in lexicon.word_set("changes", "bare_subject")


def share(reading: Reading, index: int, at: int, one: Found, found: tuple[int, str]) -> None:
    """Hang 完成年度计划的90.64% on the target before it, or make a target of it."""
    clause, text = reading.passage.clauses[index], reading.passage.text
    if found[1] == "work" and _worked(reading, index, at, one, found[0]):
        return
    beyond = "超额" in text[at + found[0] : one.span.start] and one.value < _BEYOND
    done = (at + found[0], one.span.end, one.value + _WHOLE if beyond else one.value, found[1])
    subject = names.cleaned(text[at : at + found[0]], reading.lexicon)
    previous = reading.last(clause)
    if _bare(subject, reading.lexicon) and previous is not None and previous.completion is None:
        previous.completion, previous.end = done, one.span.end
        return
    owner = subject or (previous.name if previous else "") or names.before(reading.passage, index, reading.lexicon)
    reading.drafts.append(Draft(owner + "年度任务完成率", index, at, one.span.end, one, completion=done))


def _worked(reading: Reading, index: int, at: int, one: Found, start: int) -> bool:
    """Make a rate of what is done of a work: 保交房|完成95% and 完成征迁任务|80% → …完成率."""
    words = reading.passage.text[at : one.span.start]
    subject = names.cleaned(words[:start], reading.lexicon) + names.cleaned(words[start:], reading.lexicon)
    subject = subject.rstrip("的").removesuffix("任务") or names.before(reading.passage, index, reading.lexicon)
    if not subject:
        return False
    reading.drafts.append(Draft(subject + "完成率", index, at, one.span.end, one))
    return True


def rank(reading: Reading, index: int, at: int, order: Ranked) -> None:
    """Hang a place in an order on the target before it, or make a rank-only target of each indicator it is said of."""
    clause, left = reading.passage.clauses[index], reading.passage.text[at : order.span.start]
    if "在" in left and (within := _WITHIN.search(left)) is not None:
        order = replace(order, scope=order.scope or within["scope"])
        left = left[: within.start()] + within["test"]
    subject = names.cleaned(left, reading.lexicon)
    previous = reading.last(clause)
    if order.others and _series(reading, index, at, order, subject):
        return
    if subject == _SPEED and previous is not None and previous.found is not None and previous.growth is None:
        subject = previous.name + _SPEED
    elif previous is not None and left.strip(_JOINTS) in _EACH:
        for draft in _listed(reading, previous):
            _place(draft, order, order.value)
        return
    elif _bare(subject, reading.lexicon) and previous is not None:
        _place(_level(reading, clause, previous), order, order.value)
        return
    if previous is not None and names.is_generic(subject, reading.lexicon):
        subject = names.joined(previous.name, subject, reading.lexicon)
    subject = subject or names.before(reading.passage, index, reading.lexicon)
    for name in _said_of(subject, left, reading.lexicon):
        draft = Draft(name, index, at, order.span.end, None)
        _place(draft, order, order.value)
        reading.drafts.append(draft)


def _listed(reading: Reading, last: Draft) -> list[Draft]:
    """Return the targets of which 均居首位 is said: all of the last one's clause, or of its chain, each in its own."""
    chain = reading.passage.clauses[last.clause].chain
    same = [draft for draft in reading.drafts if draft.clause == last.clause and draft.rank is None]
    if len(same) > 1:
        return same
    return [draft for draft in reading.drafts[-_PAIR:] if reading.passage.clauses[draft.clause].chain == chain]


def _place(draft: Draft, order: Ranked, value: Decimal) -> None:
    """Give a target its place, unless it has one."""
    if draft.rank is None:
        draft.rank = (order.span.start, order.span.end, value, order.scope)
        draft.end = max(draft.end, order.span.end)


def _level(reading: Reading, clause: Clause, previous: Draft) -> Draft:
    """Return the target with the value, where only a second change of the same thing stands before its place."""
    before = reading.drafts[-2:-1]
    if previous.found is not None or previous.growth is None or not before:
        return previous
    same = before[0].found is not None and previous.name.removesuffix(_SPEED) == before[0].name
    return before[0] if same and reading.passage.clauses[before[0].clause].chain == clause.chain else previous


def _said_of(subject: str, left: str, lexicon: Lexicon) -> list[str]:
    """Return the indicators that share a place: 20亿元以上项目数、项目投资额均."""
    pieces = subject.split("、")
    each = len(pieces) > 1 and ("均" in left or all(names.is_measure(piece, lexicon) for piece in pieces))
    return (parts(subject, len(pieces), lexicon) or pieces) if each else [subject]


def _series(reading: Reading, index: int, at: int, order: Ranked, subject: str) -> bool:
    """Give each of several indicators its own place (分别居全国第2、第5); False when they do not pair."""
    places = (order.value, *order.others)
    if _bare(subject, reading.lexicon):
        drafts = _last(reading, index, len(places))
        if drafts is None:
            return False
    else:
        named = parts(subject, len(places), reading.lexicon)
        if named is None:
            return False
        drafts = [Draft(name, index, at, order.span.end, None) for name in named]
        reading.drafts += drafts
    for draft, value in zip(drafts, places, strict=True):
        _place(draft, order, value)
    return True


def stretch(reading: Reading, index: int) -> None:
    """Let a clause such as 在实际工作中努力争取更好结果 belong to the target before it."""
    if not reading.drafts:
        return
    clause, text = reading.passage.clauses[index], reading.passage.text
    if text.find("更好", clause.start, clause.end) < 0:
        return
    previous = reading.last(clause)
    if previous is not None and _STRETCH.fullmatch(text, clause.start, clause.end):
        previous.end, previous.stretch = clause.end, True
        reading.used.add(index)
