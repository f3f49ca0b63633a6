"""Finds words in the rows of a view, and walks from place to place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.model import Side
from core.words import fold
from tui.widgets.rows import Mark, Row

SIDES: tuple[Side, Side] = ("a", "b")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that has the words."""

    row: int
    """Index of the row."""
    side: Side
    """Which of its blocks."""
    start: int
    """First character in the block."""
    end: int
    """After the last."""


@dataclass(frozen=True, slots=True)
class Finds:
    """The places that a search found, and the one that the user looks at."""

    hits: tuple[Hit, ...] = ()
    """In the order of the rows."""
    now: int = 0
    """Index of the one looked at."""

    @property
    def hit(self) -> Hit | None:
        """The place looked at."""
        return self.hits[self.now] if self.hits else None

    @property
    def count(self) -> str:
        """Which of how many."""
        return f"{self.now + 1}/{len(self.hits)}" if self.hits else "0"

    def moved(self, by: int) -> Finds:
        """Return the same finds, another of which is looked at; after the last comes the first."""
        return Finds(self.hits, (self.now + by) % len(self.hits)) if self.hits else self

    def marks(self) -> dict[tuple[int, Side], list[Mark]]:
        """Return the places as marks by row and side."""
        result: dict[tuple[int, Side], list[Mark]] = {}
        for index, hit in enumerate(self.hits):
            mark = Mark(hit.start, hit.end, "hit-now" if index == self.now else "hit")
            result.setdefault((hit.row, hit.side), []).append(mark)
        return result


def find(rows: Sequence[Row], words: str, start: int = 0) -> Finds:
    """Return all places, row by row, that have the words; width and case of letters do not count.

    Args:
        rows: Where to look.
        words: What to look for; nothing is found for none.
        start: The first place at or after this row is the one looked at.
    """
    sought = fold(words).lower().strip()
    found: list[Hit] = []
    for index, row in enumerate(rows if sought else ()):
        for side in SIDES:
            block = row.block(side)
            text = fold(block.text).lower() if block else ""
            at = text.find(sought)
            while at >= 0:
                found.append(Hit(index, side, at, at + len(sought)))
                at = text.find(sought, at + len(sought))
    return Finds(tuple(found), next((i for i, hit in enumerate(found) if hit.row >= start), 0))
