"""The characters of an old Word document, in their order: they lie in pieces all over the file.

Source: [MS-DOC] 2.5 (Fib: where everything is), 2.8.35 and 2.9.177 (the table of pieces).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from struct import unpack_from

from core.errors import FormatError, LimitError, ReadError
from core.read.limits import Deadline, Limits
from core.read.word.doc_looks import CellMark, Look, Looks
from core.read.word.faces import Face

FIRST_SUPPORTED = 0xC1
"""Number of the format of Word 97."""

ENCRYPTED, SECOND_TABLE = 0x0100, 0x0200
"""Flags: protected by a password; the tables are in the stream "1Table"."""

COUNTS_AT, PLACES_AT = 0x4C, 0x9A
"""Where the lengths of the parts of the text stand, and the places of the tables."""

PIECES = 33
"""Which table is that of the pieces."""

NARROW = 0x40000000
"""Flag of a piece whose characters take one byte each."""

# Ends of paragraphs, of cells and rows, of sections: each is one character.
END = re.compile("[\r\x07\x0c]")


@dataclass(frozen=True, slots=True)
class Fib:
    """A document opened: its text stream, its tables, and where things are."""

    main: bytes
    """The stream that holds characters and their looks."""
    tables: bytes
    """The stream that holds the tables."""
    counts: tuple[int, ...]
    """Characters of body, footnotes, running heads, macros, comments, endnotes, boxes, boxes of running heads."""

    def place(self, number: int) -> int:
        """Return where a table begins in `tables`."""
        return int(unpack_from("<I", self.main, PLACES_AT + 8 * number)[0])

    def table(self, number: int) -> bytes:
        """Return a table by its number in the list of places."""
        start, size = unpack_from("<II", self.main, PLACES_AT + 8 * number)
        return self.tables[start : start + size]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of characters that lie together in the file."""

    start: int
    """Number of its first character in the document."""
    end: int
    """Number after its last character."""
    at: int
    """Offset of its first byte."""
    width: int
    """Bytes of a character."""
    text: str
    """Its characters."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A paragraph as it is stored."""

    text: str
    """Its characters, with the signs of fields among them, without its end."""
    look: Look
    """What is said of it."""
    faces: tuple[tuple[Face, int], ...] = ()
    """Looks of its characters, each with the number of bytes."""


def fib_of(main: bytes, stream: Callable[[str], bytes]) -> Fib:
    """Return a document opened.

    Args:
        main: Its stream "WordDocument".
        stream: Returns another stream by its name.

    Raises:
        FormatError: It is older than Word 97.
        ReadError: It is protected by a password.
    """
    version, flags = unpack_from("<H", main, 2)[0], unpack_from("<H", main, 0x0A)[0]
    if version < FIRST_SUPPORTED:
        raise FormatError("format-doc-old")
    if flags & ENCRYPTED:
        raise ReadError("file-locked")
    counts = unpack_from("<8i", main, COUNTS_AT)
    if min(counts) < 0:
        raise ValueError(counts)
    return Fib(main, stream("1Table" if flags & SECOND_TABLE else "0Table"), counts)


def pieces_of(fib: Fib, limits: Limits) -> list[Piece]:
    """Return the pieces in the order of the document.

    Raises:
        LimitError: They have more characters than `limits.characters`; pieces may share bytes, so a small file can.
        ValueError: The table is damaged.
    """
    table = fib.table(PIECES)
    at = 0
    while table[at] == 1:  # changes of looks that pieces share
        at += 3 + int(unpack_from("<H", table, at + 1)[0])
    size = unpack_from("<I", table, at + 1)[0]
    count = (size - 4) // 12
    starts = unpack_from(f"<{count + 1}I", table, at + 5)
    if starts[-1] > limits.characters:
        raise LimitError("limit-characters", size=starts[-1], limit=limits.characters)
    if any(left > right for left, right in pairwise(starts)):
        raise ValueError("pieces out of order")
    found = []
    for number in range(count):
        place = unpack_from("<I", table, at + 5 + 4 * (count + 1) + 8 * number + 2)[0]
        start, end = starts[number], starts[number + 1]
        narrow = bool(place & NARROW)
        byte, width = ((place & ~NARROW) // 2, 1) if narrow else (place, 2)
        raw = fib.main[byte : byte + (end - start) * width]
        if len(raw) < (end - start) * width:
            raise ValueError("a piece goes beyond the file")
        text = raw.decode("cp1252" if narrow else "utf-16-le", "replace")
        if narrow or len(text) == end - start:
            found.append(Piece(start, end, byte, width, text))
        else:  # characters beyond the 65,536 first take two places
            found.append(Piece(start, end, byte, width, _by_place(raw)))
    return found


def _by_place(raw: bytes) -> str:
    """Return characters with one place each, halves of pairs as they are; `joined` makes characters of them."""
    return "".join(map(chr, unpack_from(f"<{len(raw) // 2}H", raw)))


def joined(text: str) -> str:
    """Return a text with the halves of characters put together, and lone halves replaced."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def paragraphs(pieces: list[Piece], looks: Looks, part: tuple[int, int], deadline: Deadline) -> Iterator[Raw]:
    """Yield the paragraphs of a part of the document, without what is hidden or deleted.

    Args:
        pieces: See `pieces_of`.
        looks: What the file says of the looks of characters and paragraphs.
        part: Number of the first character of the part, and that after its last.
        deadline: When the time is over.

    Raises:
        LimitError: The time is over.
    """
    parts: list[str] = []
    faces: list[tuple[Face, int]] = []
    for text, at, width in _stretches(pieces, looks, *part):
        deadline.check()
        done = 0
        for match in END.finditer(text):
            parts.append(text[done : match.start()])
            faces += looks.faces(at + done * width, at + match.start() * width)
            look = looks.paragraph(at + match.start() * width)
            if match[0] == "\x07" and look.cell is CellMark.NONE:
                look = look.ending_cell()
            yield Raw(joined("".join(parts)), look, tuple(faces))
            parts, faces, done = [], [], match.end()
        parts.append(text[done:])
        faces += looks.faces(at + done * width, at + len(text) * width)
    if "".join(parts).strip():
        yield Raw(joined("".join(parts)), Look())


def _stretches(pieces: list[Piece], looks: Looks, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the characters that are shown, each stretch with its offset in the file and the bytes of a character."""
    first = bisect_right(pieces, start, key=lambda piece: piece.end)
    for piece in pieces[first : bisect_left(pieces, end, key=lambda piece: piece.start)]:
        low, high = max(start, piece.start) - piece.start, min(end, piece.end) - piece.start
        for left, right in looks.shown(piece.at + low * piece.width, piece.at + high * piece.width):
            from_, to = (left - piece.at) // piece.width, (right - piece.at) // piece.width
            yield piece.text[from_:to], left, piece.width
