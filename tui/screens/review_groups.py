"""Which pieces of the two reports belong to one group of linked sections, and in which order the groups stand."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import SectionLink, Side, Span
from tui.screens.review_blocks import Piece

SIDES: tuple[Side, Side] = ("a", "b")

Sides = dict[Side, list[Piece]]
"""The pieces of a group, by side, in the order of the text."""
Key = tuple[str, str]
"""What pieces belong to: linked sections, or a section that one side has alone."""


def ordered(chosen: Sides, sections: Sequence[SectionLink]) -> list[Sides]:
    """Return the groups in the order of side a; what only side b has follows the group that it follows there."""
    groups: dict[Key, Sides] = {}
    order: list[Key] = []
    for side in SIDES:
        homes = _homes(side, sections)
        place = 0
        for piece in chosen[side]:
            key = _key(piece, side, homes, linked=bool(sections))
            group = groups.setdefault(key, {"a": [], "b": []})
            if not group[side]:
                if not group["a"]:
                    order.insert(place, key)
                place = order.index(key) + 1
            group[side].append(piece)
    return [groups[key] for key in order]


def _homes(side: Side, sections: Sequence[SectionLink]) -> list[tuple[Span, Key]]:
    """Return the spans of a side's linked sections, shortest first, links that share a section under one key."""
    keys = _united(sections)
    spans = [
        (span, key)
        for link, key in zip(sections, keys, strict=True)
        for span in (link.a_spans if side == "a" else link.b_spans)
    ]
    return sorted(spans, key=lambda item: (len(item[0]), item[0]))


def _united(sections: Sequence[SectionLink]) -> list[Key]:
    """Return a key for each link, the same for links that share a section, directly or through others."""
    owner: dict[tuple[str, str], int] = {}
    root = list(range(len(sections)))

    def top(index: int) -> int:
        while root[index] != index:
            root[index] = index = root[root[index]]
        return index

    for index, link in enumerate(sections):
        for name in (*(("a", ident) for ident in link.a), *(("b", ident) for ident in link.b)):
            root[top(index)] = top(owner.setdefault(name, index))
    return [("link", str(top(index))) for index in range(len(sections))]


def _key(piece: Piece, side: Side, homes: Sequence[tuple[Span, Key]], *, linked: bool) -> Key:
    for span, key in homes:
        if span.overlap(piece.spans[0]):
            return key
    if not linked or piece.section is None:
        return ("all", "")
    return (side, piece.section)
