"""What the numbered lines of a document say of each other: a number is read as one where its neighbours agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from core.outline.blocks import Block
from core.outline.headings.head import Head
from core.outline.headings.numbering import ORDER, Class, Marker, marker_of, weak_marker_of
from core.outline.shapes import short

LISTED: frozenset[Class] = frozenset({"num", "decimal", "decimals", "num_paren", "circled", "letter", "ordinal"})
"""Numbers that items of a list have as often as headings do."""

EXPLAINED = LISTED - {"ordinal"}
"""Numbers of the terms of a glossary."""

SIGNS: frozenset[Class] = frozenset({"dash", "bullet"})
"""Signs without a number, which both have too."""

CLOSED: frozenset[Class] = frozenset({"volume", "chapter", "part", "formal", "roman", "cn", "cn_paren"})
"""Numbers of headings; only where no line of a run has a text below it are they a list."""

LEAST_RUN = 3
"""Lines of a run of headings' numbers that make a list when none has a text."""

LEAST_WEAK = 2
"""The number that must follow a doubtful 1."""

LEAST_TERMS = 3
"""Explained terms that make a glossary."""

# A term before its explanation: "1.“两重”：国家…。", "２、“三网”融合：是指…。"; rejects "1.问：多少？".
TERM = re.compile(r"[^，。；：:]{3,40}(?<!问)(?=[：:]\s*[^？?]*\Z)")

RANK = {kind: place for place, kind in enumerate(ORDER)}


class Item(NamedTuple):
    """A numbered line, as its run is judged."""

    block: int
    """Its block."""
    marker: Marker
    """Its number."""
    heading: bool
    """True when it looks like a heading by itself."""
    filled: bool
    """True when a text goes with it: in its own line, which may be all text, or below it before the next number."""
    cut: bool
    """True when it ends with a semicolon, as the items of a list do."""
    alone: bool
    """True when it is a short line without a text of its own."""


def markers_of(blocks: list[Block]) -> list[Marker | None]:
    """Return the marker of each line of text.

    Signs that are common in running text (1.2, "一 ", A.) count only where they run on from the first of their kind.
    """
    found: list[Marker | None] = []
    weak: dict[int, Marker] = {}
    for index, block in enumerate(blocks):
        if block.kind != "body":
            found.append(None)
            continue
        found.append(marker_of(block.text))
        if found[-1] is None and (doubtful := weak_marker_of(block.text)) is not None:
            weak[index] = doubtful
    for index in _running_on(found, weak):
        found[index] = weak[index]
    return found


def _running_on(strong: list[Marker | None], weak: dict[int, Marker]) -> list[int]:
    """Return the lines with a doubtful number that belong to a run from one: 1.1, 1.2, 1.3."""
    lines: dict[Class, list[tuple[int, int]]] = {marker.kind: [] for marker in weak.values()}
    for index, sure in enumerate(strong):
        marker = sure or weak.get(index)
        if marker is not None and marker.kind in lines:
            lines[marker.kind].append((index, marker.number or 0))
    good: list[int] = []
    for line in lines.values():
        last = 0
        for (index, number), (_, after) in zip(line, [*line[1:], (0, 0)], strict=True):
            runs = number == last + 1 if number != 1 else after == LEAST_WEAK
            if index in weak and runs:
                good.append(index)
            if runs or index not in weak:
                last = number
    return good


def lists_of(runs: list[list[Item]]) -> set[int]:
    """Return the lines whose number is that of a list's item though they look like headings.

    A run of numbers is all headings or none: it is a list when its lines end with semicolons, when most of them are too
    long for headings, or when most have no text below them.
    """
    return {item.block for run in runs if _is_list(run) for item in run}


def glossaries_of(runs: list[list[Item]], blocks: list[Block]) -> dict[int, int]:
    """Return the lines that explain a term in a run of such lines, and where the term ends: 1.“两重”：国家重大战略….

    What stands before the colon is the heading.
    """
    found: dict[int, int] = {}
    for run in runs:
        if run[0].marker.kind not in EXPLAINED or len(run) < LEAST_TERMS:
            continue
        terms = {item.block: match.end() for item in run if (match := TERM.match(blocks[item.block].text))}
        if 3 * len(terms) >= 2 * len(run):
            found.update(terms)
    return found


def runs_of(blocks: list[Block], markers: list[Marker | None], heads: dict[int, Head]) -> Iterator[list[Item]]:
    """Yield the runs of numbers of one kind, each without a higher number between."""
    running: dict[Class, list[Item]] = {}
    below = len(blocks)
    following: list[int] = [below] * len(blocks)
    for index in range(len(blocks) - 1, -1, -1):
        following[index] = below
        below = index if blocks[index].kind in {"body", "row"} else below
    for index, marker in enumerate(markers):
        if marker is None or marker.kind == "annex":
            continue
        rank = RANK[marker.kind]
        for kind in [kind for kind in running if RANK[kind] > rank]:
            yield running.pop(kind)
        run = running.setdefault(marker.kind, [])
        if run and marker.kind not in SIGNS and (marker.number or 0) <= (run[-1].marker.number or 0):
            yield run
            run = running[marker.kind] = []
        below = following[index]
        under = markers[below] if below < len(blocks) else None
        text_below = below < len(blocks) and not blocks[below].level
        opens = under is None or RANK[under.kind] > rank or (under.kind != marker.kind and under.number == 1)
        run.append(_item(index, marker, blocks[index], heads.get(index), filled=text_below and opens))
    yield from running.values()


def _item(index: int, marker: Marker, block: Block, head: Head | None, *, filled: bool) -> Item:
    run_in = head is not None and head.span.end < block.span.end
    cut = not run_in and block.text.endswith(("；", ";"))
    return Item(index, marker, head is not None, head is None or run_in or filled, cut, short(block) and not run_in)


def _is_list(run: list[Item]) -> bool:
    before = run[:-1] or run
    if run[0].marker.kind in CLOSED:
        return len(run) >= LEAST_RUN and not any(item.filled for item in before)
    if run[0].marker.kind in SIGNS:
        alone = [item.heading for item in run if item.alone]
        return any(item.cut for item in run) or 2 * sum(alone) < len(alone)
    if any(item.cut for item in run) or 2 * sum(item.heading for item in run) < len(run):
        return True
    return 2 * sum(item.filled for item in before) < len(before)
