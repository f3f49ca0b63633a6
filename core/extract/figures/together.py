"""Reads numbers that stand together (3.2%、6.1%和7.4%): as many subjects before them, or as many targets."""

from __future__ import annotations

import re
from dataclasses import replace

from core.extract import names
from core.extract.figures import attach, changes, completion, owners, twofold
from core.extract.figures.distribute import headless, parts
from core.extract.figures.draft import Delta, Draft, Reading
from core.extract.numbers.found import Found

# Accepts the joint of 3.2%|、|6.1% and 771家|和|481家.
_JOIN = re.compile(r"\s{0,2}(?:、|和|与|及|以及|,)\s{0,2}")
_WIDEST_JOIN = 4
_FLOW = ("新增", "净增", "增加")
"""Verbs of a flow, behind which the stock follows."""
# Accepts 由|, 从2020年的| and 由每人每年|; rejects 自由| before a word (由 must stand right before the number).
FROM = re.compile(
    r"(?:由|从)(?:\d{4}年[底末初]?的?|上年[底末]?的?|去年[底末]?的?|原来的?|每[^,;、\d]{1,2}每?[^,;、\d]?|人均|户均|不足|“?十[一二三四]五”?末的?|月销售额|年销售额|年收入){0,4}\s?$"
)
# Accepts 分别|增长 and 各|达; rejects the 均 of 人均 and 年均.
_RESPECTIVELY = re.compile(r"分别|各自|各(?=[为达增超占])|(?<![人户亩日月年平])均(?=[为达增超居])")
FRESH = frozenset({"新增", "净增"})
"""Verbs whose amount is a result of its own."""
# Where a clause without a number begins to tell of its subject.
_SAID = re.compile(
    "近年来|首次|从[无少弱][到至]|(?<![人户亩])均(?!衡)|都(?!市)|实现|出现|保持|呈现|继续|明显|持续|稳步|双"
)
# Accepts what is said of the subjects besides the numbers: 分别|发放贷款, 约为全国平均|的; rejects 约为 alone.
_NO_VERB = re.compile("(?!.{0,12}平均)[^,]{0,12}[为是占约]")
# Accepts what subjects are compared with: 事故起数、死亡人数|较“十三五”同期.
_BASE = re.compile("(?<=..)(?:较|比)[^、,]{1,8}同期$")
_LONGEST_VERB = 10


def groups(text: str, numbers: list[Found]) -> list[list[Found]]:
    """Join numbers that only 、 or 和 parts."""
    result: list[list[Found]] = []
    for one in numbers:
        if result and _joins(text, result[-1], one):
            result[-1].append(one)
        else:
            result.append([one])
    return result


def _joins(text: str, group: list[Found], one: Found) -> bool:
    end = group[-1].span.end
    if one.span.start - end > _WIDEST_JOIN or _JOIN.fullmatch(text, end, one.span.start) is None:
        return False
    if _reached(text, group[-1], one):
        return False
    return group[-1].unit == one.unit or _paired(text, group[0])


def _reached(text: str, flow: Found, one: Found) -> bool:
    """Tell whether a number is the stock that the flow before it led to: 新增1700公里、|突破7000公里."""
    return one.span.start < one.core.start and text.endswith(_FLOW, 0, flow.span.start) and not _paired(text, flow)


def _paired(text: str, first: Found) -> bool:
    """Tell whether 分别 stands shortly before, so that even unlike units belong together: 分别新增11个和27项."""
    return "分别" in text[max(0, first.span.start - 8) : first.span.start]


def bounded(group: list[Found]) -> list[Found]:
    """Return the numbers with the bound of the last one, which is said for all: 5%、6%以上."""
    bound = group[-1].comparator
    if bound == "eq":
        return group
    return [replace(one, comparator=bound) if one.comparator == "eq" else one for one in group]


def placed(reading: Reading, index: int, at: int, group: list[Found]) -> bool:
    """Give the numbers to as many subjects, or to as many targets before them; return False when none fit.

    Args:
        reading: What was read so far.
        index: The clause.
        at: Where the words before the numbers begin.
        group: The numbers.
    """
    left = reading.passage.text[at : group[0].span.start]
    if (share := completion.share_of(left, group[0].unit)) is not None:
        return _shares(reading, index, at, group, share)
    change = changes.change(left, group[0].unit)
    change = None if change and change.verb in FRESH and group[0].dimension != "percent" else change
    head, mark, rest = _parted(left[: change.start] if change else left)
    source = FROM.search(rest or head)
    if source is not None:
        head, rest = (head, rest[: source.start()]) if rest else (head[: source.start()], "")
    head = _BASE.sub("", head) if "同期" in head else head
    subject = names.cleaned(head, reading.lexicon)
    earlier = attach.open_targets(reading, index, len(group))
    if earlier and _waiting(earlier, index):
        _hung(earlier, index, group, change)
        return True
    if not subject and earlier and (_hung(earlier, index, group, change) or (mark and not source)):
        if not _filled(earlier, group):
            _stocks(reading, index, at, left, (earlier, group))
        return True
    named = parts(subject or _told_before(reading, index), len(group), reading.lexicon)
    named = named or (twofold.carried(reading, index, subject, len(group)) if mark == "分别" else None)
    if not named:
        return False
    verb = "" if change else names.cleaned(rest, reading.lexicon)
    verb = "" if len(verb) > _LONGEST_VERB or _NO_VERB.match(verb) else verb
    if (previous := reading.last(reading.passage.clauses[index])) is not None and headless(named[0], reading.lexicon):
        named = [names.joined(previous.name, name, reading.lexicon) for name in named]
    if head.startswith("对"):
        named = ["对" + name.removeprefix("对") for name in named]
    for name, one in zip(named, group, strict=True):
        delta = Delta(one, at, change.falls, change.basis, assumed=not change.explicit) if change else None
        draft = Draft(name + verb, index, at, one.span.end, None if delta or source else one, growth=delta)
        draft.baseline = one.value if source else None
        reading.drafts.append(draft)
    return True


def _shares(reading: Reading, index: int, at: int, group: list[Found], share: tuple[int, str]) -> bool:
    """Give each subject its share of the plan: 治沙、造林分别完成年度任务的113%、220%."""
    head = _parted(reading.passage.text[at : at + share[0]])[0]
    named = parts(names.cleaned(head, reading.lexicon), len(group), reading.lexicon)
    for name, one in zip(named or (), group, strict=False):
        done = (at + share[0], one.span.end, one.value, share[1])
        reading.drafts.append(Draft(name + "年度任务完成率", index, at, one.span.end, one, completion=done))
    return named is not None


def _filled(earlier: list[Draft], group: list[Found]) -> bool:
    """Tell whether the targets before took the numbers as their changes or values."""
    return all(
        draft.found is one or (draft.growth is not None and draft.growth.found is one)
        for draft, one in zip(earlier, group, strict=True)
    )


def _stocks(reading: Reading, index: int, at: int, left: str, both: tuple[list[Draft], list[Found]]) -> None:
    """Add the stocks of targets that were flows: 分别新增4部、10部,|累计分别达到22部、31部."""
    for draft, one in zip(*both, strict=True):
        name = owners.joined(draft.name, "", left, reading.lexicon)
        reading.drafts.append(Draft(name, index, at, one.span.end, one))


def _waiting(earlier: list[Draft], index: int) -> bool:
    """Tell whether the targets before have only the values that they came from."""
    return all(draft.baseline is not None and draft.found is None and draft.clause == index for draft in earlier)


def _hung(earlier: list[Draft], index: int, group: list[Found], change: changes.Change | None) -> bool:
    """Give each target before its change, or the value it came to (分别从771家、481家|增加到1076家、636家)."""
    waiting = _waiting(earlier, index)
    if not waiting and change is None:
        return False
    for draft, one in zip(earlier, group, strict=True):
        if waiting:
            draft.found, draft.end = one, one.span.end
        elif change is not None:
            attach.hang(draft, Delta(one, one.span.start, change.falls, change.basis, assumed=not change.explicit))
    return True


def _told_before(reading: Reading, index: int) -> str:
    """Return the joint subject that the clause before says something of without a number: A和B首次双下降,|分别下降…."""
    clauses = reading.passage.clauses
    if not index or clauses[index - 1].chain != clauses[index].chain or index - 1 in reading.used:
        return ""
    clause = clauses[index - 1]
    return names.cleaned(_SAID.split(reading.passage.text[clause.start : clause.end], maxsplit=1)[0], reading.lexicon)


def _parted(words: str) -> tuple[str, str, str]:
    """Part the words before numbers at 分别, 均 or 各."""
    match = _RESPECTIVELY.search(words)
    return (words[: match.start()], match.group(), words[match.end() :]) if match else (words, "", "")
