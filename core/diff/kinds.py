"""What kind of change an edit is: of wording, of a number, of a unit, or only of the form of writing."""

from __future__ import annotations

import re
from itertools import combinations

from core.diff.figures import Figure, figures, same_quantity
from core.extract.numbers.numerals import parse
from core.model import Edit, EditKind, Span

_NUMERAL = re.compile(r"[〇零一二三四五六七八九十百千]+")
_NO_WORD = re.compile(r"[\W_]+")
_PASSAGE = 40
"""An inserted or deleted stretch longer than this is text that happens to hold numbers."""
_ADDENDS = 4
"""So many changed figures of one sentence are tried as addends of another."""


def kind_of(a: str, b: str, left: Span, right: Span) -> EditKind:
    """Return the kind of a change, given the folded texts and the changed spans."""
    old, new = left.of(a), right.of(b)
    if _plain(old) == _plain(new):
        return "form"
    before, after = figures(a, left), figures(b, right)
    if not (before or after) or (not (old and new) and len(old + new) > _PASSAGE):
        return "wording"
    if len(before) == len(after) and all(map(same_quantity, before, after)):
        return "wording" if [x.written for x in before] == [x.written for x in after] else "unit"
    return "number"


def with_sums(edits: list[Edit], a: str, b: str) -> list[Edit]:
    """Mark as `unit` the changes of a sentence by which several figures became their sum, or a sum its parts.

    4.32亿城镇居民、8.35亿农村居民 → 12.67亿城乡居民 says the same quantity in another way.
    """
    result = list(edits)
    for group in _by_sentence(edits, a, b):
        changed = {i: (_figures(a, edits[i].a), _figures(b, edits[i].b)) for i in group}
        for i in _parts_of_a_sum(changed):
            if edits[i].kind in ("number", "wording"):
                result[i] = Edit(edits[i].op, edits[i].a, edits[i].b, "unit")
    return result


def _figures(folded: str, span: Span | None) -> tuple[Figure, ...]:
    return figures(folded, span) if span else ()


def _by_sentence(edits: list[Edit], a: str, b: str) -> list[list[int]]:
    """Return the indices of neighbouring changes that no equal end of a sentence divides."""
    groups: list[list[int]] = [[]]
    for i, edit in enumerate(edits):
        if edit.op == "equal":
            if edit.a and "。" in edit.a.of(a):
                groups.append([])
        elif not any(len(span.of(text)) > 4 * _PASSAGE for span, text in ((edit.a, a), (edit.b, b)) if span):
            groups[-1].append(i)
    return [group for group in groups if len(group) > 1]


def _parts_of_a_sum(changed: dict[int, tuple[tuple[Figure, ...], tuple[Figure, ...]]]) -> set[int]:
    for many, one in ((0, 1), (1, 0)):
        parts = [(i, figure) for i, sides in changed.items() for figure in sides[many]][:_ADDENDS]
        totals = [(i, figure) for i, sides in changed.items() for figure in sides[one]]
        for count in range(2, len(parts) + 1):
            for chosen in combinations(parts, count):
                for i, total in totals:
                    if _adds_up([figure for _, figure in chosen], total):
                        return {i, *(k for k, _ in chosen)}
    return set()


def _adds_up(parts: list[Figure], total: Figure) -> bool:
    if len({part.unit for part in parts} | {total.unit}) > 1 or not total.written[0] + total.written[1]:
        return False
    error = sum(part.precision for part in parts) + total.precision
    return abs(sum(part.value for part in parts) - total.value) <= error < total.value / 50


def _plain(text: str) -> str:
    """Return the words and digits only, numerals as digits: 六月 and 6月 are one."""
    bare = _NO_WORD.sub("", text)
    return _NUMERAL.sub(lambda match: str(parse(match[0])), bare).casefold()
