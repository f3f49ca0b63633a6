"""How high each heading of an article stands: by its number, by the format, or by what it stands above or below."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from core.outline.blocks import Block
from core.outline.headings.counted import runs_among
from core.outline.headings.head import Head
from core.outline.headings.numbering import BODIES, ORDER, Class, Marker
from core.outline.roles.roles import RoleWords
from core.outline.shapes import NOTES, PART_TITLE

TOP, NUMBERED, STEP = 100, 200, 10
"""Ranks of what stands above all, of the first class of numbers, and between two classes; the lower the higher."""

ABOVE, STACKED = 160, 150
"""Ranks of short lines that open parts with numbers of their own; with a second line stacked below, the first."""

HALF = STEP // 2
"""What a heading without a number stands above or below one with a number."""

LEAST_TURNED = 2
"""How often the numbers must stand the other way round than the standard has them."""

LEAD = NUMBERED + STEP * ORDER.index("ordinal") - HALF
"""Rank of a lead: above 一是 in its text, below a run of 一是 that it stands inside, and other numbers."""

LEAST_PARTS = 3
"""第一节, 第二节, 第三节 make the parts of a document, whatever stands before them."""


def ranks_of(heads: list[Head], blocks: list[Block], words: RoleWords) -> list[int]:
    """Return the rank of each heading; siblings have the same, a parent a lower one than its children."""
    of = _Ranks(heads, blocks)
    counted = _counted(heads, blocks, of.numbers)
    ranks: list[int] = []
    numbered = NUMBERED
    for at, head in enumerate(heads):
        if head.level is not None:
            ranks.append(head.level * STEP)
        elif at in counted:
            ranks.append(counted[at])
        elif head.leads:
            ranks.append(LEAD)
        elif is_annex(head, blocks[head.block].text, words):
            ranks.append(TOP if of.last_body < at else of.numbers["part"] + HALF)
        elif head.marker is not None:
            ranks.append(of.numbers[head.marker.kind])
            numbered = ranks[-1] if not head.soft else numbered
        else:
            ranks.append(of.bare(at, numbered))
    return ranks


class _Ranks:
    """What the ranks of all headings of an article depend on."""

    def __init__(self, heads: list[Head], blocks: list[Block]) -> None:
        self.heads = heads
        self.blocks = blocks
        firm = [head for head in heads if not head.soft]
        bodies = [at for at, head in enumerate(heads) if head.marker is not None and head.marker.kind in BODIES]
        self.last_body = bodies[-1] if bodies else -1
        self.first_body = bodies[0] if bodies else -1
        self.first_number = next((at for at, head in enumerate(heads) if _counts(head)), -1)
        self.numbers = _number_ranks(firm)
        self.leading = bool(firm) and firm[0].marker is None and len(bodies) < LEAST_PARTS
        self.stacked = {
            head.block
            for head, below in pairwise(heads)
            if head.marker is None and below.marker is None and below.block == head.block + 1 and not below.leads
        }
        self.nexts = _nexts(heads)
        bare = [at for at, head in enumerate(heads) if head.style == "standalone" and self.nexts[at] is None]
        self.last_bare = bare[0] if len(bare) == 1 else -1
        used = [self.numbers[head.marker.kind] for head in firm if head.marker and head.marker.number]
        self.highest = min((rank for rank in used if rank >= NUMBERED), default=NUMBERED)

    def bare(self, at: int, numbered: int) -> int:
        """Return the rank of a heading without a number; `numbered` is that of the last one with a number above it."""
        after = self.nexts[at]
        above = STACKED if self.heads[at].block in self.stacked or not self.stacked else ABOVE
        if after is not None and after.marker is not None:
            return self._before(at, after.marker, numbered, above)
        if self.leading or PART_TITLE.fullmatch(self.blocks[self.heads[at].block].text):
            return above
        return numbered if at == self.last_bare and numbered == self.highest else numbered + HALF

    def _before(self, at: int, after: Marker, numbered: int, above: int) -> int:
        """Return the rank of a heading without a number before one with a number."""
        rank = self.numbers[after.kind]
        if after.kind in BODIES:
            return rank if at < self.first_body else numbered + HALF
        if at < self.first_body:
            return self.numbers["part"]
        if (after.number or 1) > 1 and at > self.first_number:
            return rank + HALF
        return rank - HALF if rank > self.highest and not self.leading else above


def _counted(heads: list[Head], blocks: list[Block], numbers: dict[Class, int]) -> dict[int, int]:
    """Return the ranks of 一是 … 二是 …, and of the leads that stand inside a run of them, by place.

    All members of a run have one rank. Leads and dashes that stand between them are inside them, unless the run
    itself began inside one.
    """
    found: dict[int, int] = {}
    for run in runs_among(heads, blocks):
        rank = (numbers["dash"] - HALF if run.around and not run.within else numbers["ordinal"]) + run.depth
        found |= dict.fromkeys(run.places, rank)
        inside = range(run.places[0], run.places[-1])
        found |= {at: rank + HALF for at in inside if heads[at].leads and rank > LEAD}
    return found


def _nexts(heads: list[Head]) -> list[Head | None]:
    """Return, for each heading, the next firm one with a number."""
    found: list[Head | None] = []
    following: Head | None = None
    for head in reversed(heads):
        found.append(following)
        if _counts(head):
            following = head
    return found[::-1]


def _counts(head: Head) -> bool:
    """Tell whether a heading is firm and has a number."""
    return not head.soft and head.marker is not None and head.marker.number is not None


def _number_ranks(firm: list[Head]) -> dict[Class, int]:
    """Return the rank of each class of numbers.

    The order of the standard holds unless the document turns it round throughout: 1、 … （一） … （二） … 2、 … （一）.
    """
    ranks: dict[Class, int] = {kind: NUMBERED + STEP * place for place, kind in enumerate(ORDER)}
    ranks |= {kind: TOP + STEP * place for place, kind in enumerate(ORDER) if kind in BODIES}
    counted = [(head.marker.kind, head.marker.number) for head in firm if head.marker and head.marker.number]
    inside: Counter[tuple[Class, Class]] = Counter()
    last: dict[Class, int] = {}
    begun: dict[Class, set[Class]] = {}
    for kind, number in counted:
        if number == last.get(kind, 0) + 1 and number > 1:
            inside.update((kind, other) for other in sorted(begun.get(kind, ())))
        if number == 1:
            for others in begun.values():
                others.add(kind)
        last[kind] = number
        begun[kind] = set()
    for (outer, inner), times in sorted(inside.items()):
        if ranks[inner] < ranks[outer] and times >= LEAST_TURNED and times > inside[inner, outer]:
            ranks[inner] = ranks[outer] + HALF
    return ranks


def is_annex(head: Head, text: str, words: RoleWords) -> bool:
    """Tell whether a heading opens what follows the report proper."""
    if head.marker is not None:
        return head.marker.kind == "annex"
    return NOTES.fullmatch(text) is not None or words.annex.search(text) is not None
