"""Runs of 一是 … 二是 … 三是 among headings: one run is one list, whatever stands between its members."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from dataclasses import dataclass

from core.outline.blocks import Block
from core.outline.headings.head import Head
from core.outline.headings.numbering import NUMERALS, Class, Marker

SIGNS: frozenset[Class] = frozenset({"dash", "bullet"})
"""Signs of items that may stand inside a member of a run, or around the whole run."""

# A member of a run inside a paragraph: "主要措施是：一是…", "。二要…", "；第三，"; rejects "原因之一是", "统一要求".
INSIDE = re.compile(r"[。；;：:，,](?:([一二三四五六七八九十])([是要])|(第)([一二三四五六七八九十])[，,、])")

FIRSTS = ("一是", "一要", "第一")
"""How the first member of a run is written, without which there is none."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of counted items: 一是, 二是, 三是."""

    places: tuple[int, ...]
    """Places of its members among the headings."""
    within: bool
    """True when the lead or the item of a dash in which it began was still open."""
    around: bool
    """True when leads or items of dashes stand between its members, or a member on a line of its own heads a text."""
    depth: int
    """Number of other runs in which it stands."""


def form(marker: Marker) -> str:
    """Return what the numbers of one run have in common: 是 of 一是, 第 of 第一，, nothing of 首先，."""
    for sign in "是要第":
        if sign in marker.text:
            return sign
    return ""


def last_inside(text: str) -> tuple[str, int] | None:
    """Return form and number of the last member of a run that begins inside a paragraph: 是 and 2 of …一是…二是…."""
    members = INSIDE.findall(text) if any(map(text.__contains__, FIRSTS)) else []
    numbers = {(sign or ordinal, NUMERALS.find(number or counted)) for number, sign, ordinal, counted in members}
    firsts = [kind for kind, number in sorted(numbers) if number == 1]
    return (firsts[0], max(number for kind, number in numbers if kind == firsts[0])) if firsts else None


def runs_among(heads: list[Head], blocks: list[Block]) -> list[Run]:
    """Return the runs of counted items, in the order of their first members.

    A run ends where a heading of another kind stands that is no lead and no item, and where its numbers begin anew.
    """
    found: list[list[int]] = []
    open_runs: dict[str, list[int]] = {}
    for at, head in enumerate(heads):
        marker = head.marker
        if marker is None or marker.kind != "ordinal" or head.level is not None:
            if not (head.leads or _signed(head)):
                open_runs.clear()
            continue
        run = open_runs.get(form(marker))
        if run is None or not _goes_on(heads[run[-1]], head, blocks):
            run = open_runs[form(marker)] = []
            found.append(run)
        run.append(at)
    runs: list[Run] = []
    ends: list[int] = []
    for places in sorted(found):
        depth = len(ends) - bisect_right(ends, places[-1])
        insort(ends, places[-1])
        runs.append(_run(places, depth, heads, blocks))
    return runs


def _goes_on(above: Head, head: Head, blocks: list[Block]) -> bool:
    """Tell whether a counted item goes on with the run of another one of its form."""
    if above.marker is None or head.marker is None or (head.marker.number or 0) <= (above.marker.number or 0):
        return False
    return all(last_inside(block.text) is None for block in blocks[above.block + 1 : head.block])


def _run(places: list[int], depth: int, heads: list[Head], blocks: list[Block]) -> Run:
    between = any(heads[at].leads or _signed(heads[at]) for at in range(places[0], places[-1]))
    own_line = any(heads[at].span.end == blocks[heads[at].block].span.end for at in places)
    return Run(tuple(places), _began_within(places[0], heads, blocks), between or own_line, depth)


def _began_within(first: int, heads: list[Head], blocks: list[Block]) -> bool:
    """Tell whether a lead or the item of a dash is open where a run begins.

    A plain paragraph closes it, unless the run's first number stands inside its paragraph: 一是 there, 二是 here.
    """
    if not first:
        return False
    above, marker = heads[first - 1], heads[first].marker
    if not (above.leads or _signed(above)):
        return False
    inside = marker is not None and (marker.number or 1) > 1 and above.leads
    near = all(block.kind not in {"body", "row"} for block in blocks[above.block + 1 : heads[first].block])
    return near or inside or not above.soft


def _signed(head: Head) -> bool:
    """Tell whether a heading is the item of a dash or a bullet, which may stand inside a run or around it."""
    return head.marker is not None and head.marker.kind in SIGNS and head.level is None
