"""A file as it was read: its text, and what the format knew about it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal

from core.model.message import Message
from core.model.span import Span
from core.model.swift import swift

MarkKind = Literal[
    "title",
    "heading",
    "bold",
    "table_row",
    "footnote",
    "caption",
    "insertion",
    "metadata",
    "sign",
    "damaged",
    "furniture",
]

_LINE_FEED = re.compile("\n")
_LINE_END = re.compile("\r\n?|\n")
"""Accepts the line ends of Windows, Unix and the old Macintosh, of which a file may mix several."""


@swift
@dataclass(frozen=True, slots=True)
class Mark:
    """What the format says about a stretch of text (a Word style, an HTML tag, a Markdown sign)."""

    kind: MarkKind
    """What the stretch is: a sign is markup and no text; damaged is what could not be decoded as the rest was."""
    span: Span
    """Where it stands in `Document.text`."""
    level: int | None = None
    """Depth of a heading, 1 for the highest; None for other kinds."""
    value: str | None = None
    """Of metadata its name, e.g. "published"; of a damaged stretch the encoding that it is in, if known; else None."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, to which every offset in the program points.

    The text is what the file holds after decoding or extraction; it is never changed afterwards: no repair, no folding.
    """

    path: str
    """The path as the caller gave it, or "-" for text that came from no file."""
    media_type: str
    """e.g. "text/plain"."""
    encoding: str | None
    """The encoding that the text was decoded from, e.g. "gb18030"; None for formats that name it themselves."""
    text: str
    """The whole text."""
    page_starts: tuple[int, ...] = ()
    """Offset of the first character of each page; empty for a format without pages."""
    marks: tuple[Mark, ...] = ()
    """What the format knew, by position."""
    notes: tuple[Message, ...] = ()
    """What the reader could not read and the user must know of, e.g. pages that are pictures."""
    line_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Offset of the first character of each line."""

    def __post_init__(self) -> None:
        """Index the lines once, so that a line number costs a bisection."""
        ends = _LINE_END if "\r" in self.text else _LINE_FEED
        starts = [0, *(match.end() for match in ends.finditer(self.text))]
        object.__setattr__(self, "line_starts", tuple(starts))

    def line(self, offset: int) -> int:
        """Return the number of the line, from 1, that holds the character at `offset`."""
        return bisect_right(self.line_starts, offset)

    def page(self, offset: int) -> int | None:
        """Return the number of the page, from 1, that holds the character at `offset`; None without pages."""
        return bisect_right(self.page_starts, offset) if self.page_starts else None

    def quote(self, span: Span) -> str:
        """Return the characters that the span covers."""
        return span.of(self.text)
