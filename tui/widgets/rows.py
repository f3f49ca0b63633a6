"""What the text views show: rows of one or two blocks, each block a paragraph with its marked ranges."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from core.model import Side, Span

Kind = Literal["text", "heading", "note"]
Look = Literal[
    "good", "warn", "bad", "open", "new", "plain",
    "insert", "delete", "replace", "move", "quote", "hit", "hit-now", "strong", "muted",
]  # fmt: skip
"""How a range looks: the tone of a verdict, a step of an edit, what is chosen, what a search found."""

_BLANKS = (*range(32), 0x7F, 0x85, 0x2028, 0x2029)
_STEERING = (*range(0x80, 0x85), *range(0x86, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_HIDDEN = dict.fromkeys(_BLANKS, " ") | dict.fromkeys(_STEERING, "\ufffd")


def shown(text: str) -> str:
    """Return a text of the same length without what would steer the terminal or turn the reading direction."""
    return text.translate(_HIDDEN)


@dataclass(frozen=True, slots=True)
class Mark:
    """A range of a block that looks different."""

    start: int
    """First character, counted in the block."""
    end: int
    """After the last character."""
    look: Look
    """How it looks."""
    sign: str = ""
    """One character for the margin, which says the same without colour."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or heading of one side."""

    text: str
    """What is shown; as long as the pieces together."""
    kind: Kind = "text"
    """A heading is bold, a note is the program's own words."""
    side: Side | None = None
    """Which report it is from; None for the program's own words."""
    pieces: tuple[Span, ...] = ()
    """Where it stands in the document."""
    lines: tuple[tuple[int, int], ...] = ()
    """(character of the block, line of the document that begins there)."""
    marks: tuple[Mark, ...] = ()
    """Ranges that look different, by position."""
    label: str = ""
    """For the margin in the place of a line number."""
    indent: int = 0
    """Cells by which it is moved in."""

    def local(self, span: Span) -> Iterator[tuple[int, int]]:
        """Yield the ranges of the block that a span of the document covers."""
        base = 0
        for piece in self.pieces:
            if piece.overlap(span):
                yield base + max(span.start, piece.start) - piece.start, base + min(span.end, piece.end) - piece.start
            base += len(piece)

    def line(self, start: int, end: int) -> int | None:
        """Return the number of the document's line that begins within a range of the block, if one does."""
        index = bisect_right(self.lines, (end - 1, 1 << 60)) - 1
        return self.lines[index][1] if index >= 0 and self.lines[index][0] >= start else None


@dataclass(frozen=True, slots=True)
class Row:
    """What stands side by side."""

    left: Block | None = None
    """Of side a."""
    right: Block | None = None
    """Of side b."""
    linked: bool = False
    """True when the two belong together; else they only share the room."""

    def block(self, side: Side) -> Block | None:
        """Return the block of a side."""
        return self.left if side == "a" else self.right
