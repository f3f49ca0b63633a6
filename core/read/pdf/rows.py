"""Pieces that stand on one baseline, and how they are written together."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from core.read.pdf.pieces import Piece

BLANK = 0.45
"""Font sizes between two Chinese characters from which a blank was meant: 坚持提质增效 增强发展动能."""

OUTSIDE = 0.7
"""Font sizes that a sign may stand out of its column."""

ONE_LINE = 0.35
"""Font sizes that baselines on one line differ at most."""


HIGH = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Figures set high, which belong to what stands before them."""


class Strip(NamedTuple):
    """Pieces of one baseline that stand close together, or a whole table; measures as in `Piece`."""

    text: str
    """Its characters."""
    left: float
    """Left edge."""
    right: float
    """Right edge."""
    top: float
    """Baseline of the first line."""
    base: float
    """Baseline of the last line; the same as `top` but for a table."""
    size: float
    """Font size of most of its characters."""
    bold: bool
    """True when all of it is heavy."""
    cells: tuple[tuple[str, ...], ...] = ()
    """For a table, its rows."""

    @property
    def width(self) -> float:
        """From edge to edge."""
        return self.right - self.left


def rows_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """Return pieces by baseline, from the top, each row from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=attrgetter("base", "left")):
        first = rows[-1][0] if rows else None
        if first is not None and piece.base - first.base <= ONE_LINE * min(first.size, piece.size):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        if len(row) > 1:
            row.sort(key=attrgetter("left"))
    return rows


def strips_of(row: list[Piece], widest: float, edges: Collection[float] = ()) -> list[Strip]:
    """Return the pieces of a row put together where they stand close and in one column.

    Args:
        row: Pieces of one baseline, from left to right.
        widest: Font sizes that lie between two pieces of one strip at most.
        edges: Left edges of columns; a quotation mark may stand half out of its column.
    """
    found: list[Strip] = []
    run = [row[0]]
    for before, piece in pairwise(row):
        size = max(before.size, piece.size)
        parted = any(abs(piece.left - edge) < OUTSIDE * size and before.right < edge + 0.1 * size for edge in edges)
        if parted or piece.left - before.right >= widest * size:
            found.append(strip_of(run))
            run = []
        run.append(piece)
    found.append(strip_of(run))
    return found


def strip_of(pieces: list[Piece]) -> Strip:
    """Return pieces of one row as one strip."""
    if len(pieces) == 1:
        text, left, right, base, size, bold, _ = pieces[0]
        return Strip(text, left, right, base, base, size, bold)
    longest = max(pieces, key=lambda piece: len(piece.text))
    text = pieces[0].text + "".join(
        (" " if b.spaced else blank(a.text, b.text, (b.left - a.right) / min(a.size, b.size))) + b.text
        for a, b in pairwise(pieces)
    )
    right = max(piece.right for piece in pieces)
    bold = all(piece.bold for piece in pieces)
    return Strip(text, pieces[0].left, right, longest.base, longest.base, longest.size, bold)


def blank(before: str, after: str, gap: float) -> str:
    """Return what stands between two stretches on a line: a blank between words, or where the gap is wide.

    Args:
        before: The first stretch.
        after: The second one.
        gap: Font sizes between them.
    """
    words = latin(before[-1]) + latin(after[0])
    if words == 2:
        return "" if after[0] in HIGH else " "
    return " " if gap >= (2 * BLANK if words else BLANK) else ""


def latin(char: str) -> bool:
    """Tell whether a character belongs to a script that sets blanks between words."""
    return (char < "\u1100" or char in HIGH) and (char.isalnum() or char in "%.,:;!?()[]/\"'&+-")


# The end of a line that goes on without a blank in any script: "Covid-", "1—", "上海/"; rejects "GDP".
TIED = re.compile(r"[-‐–—/]$")


def run_on(text: str, after: str) -> str:
    """Return what stands between two lines of a paragraph: a blank between words, nothing in Chinese."""
    return " " if latin(text[-1]) and latin(after[0]) and not TIED.search(text) else ""


def stacked(lines: list[str]) -> str:
    """Return the lines of a cell of a table as one; a figure may be cut there anywhere."""
    text = ""
    for line in lines:
        cut = text[-1:] in set("0123456789.,") and line[:1] in set("0123456789.,%")
        text = text + line if cut or not text or not line else text + run_on(text, line) + line
    return text
