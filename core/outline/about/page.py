"""The text of a document as what it says about itself is looked for in it, with the way back to offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from core.model import Document, Span
from core.outline.blocks import Block

FRONT = 12
"""Lines at the beginning, where a report names its place, its body and its date."""

TAIL = 6
"""Lines at the end, where a page may name its source and its date."""

LONGEST_LINE = 80
"""Characters above which a line is a paragraph."""

EDGE = frozenset({"meta", "byline", "chrome", "kicker"})
"""Kinds of lines around the text that tell of it."""

BODY = frozenset({"body", "title", "row"})
"""Kinds of lines that are not dropped."""


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of text with its place in the document."""

    text: str
    """Its characters, offset for offset those of the document."""
    at: int
    """Offset of the first in the document."""
    kind: str = "body"
    """What it is, as in a block."""

    def span(self, start: int, end: int) -> Span:
        """Return where a part of it stands in the document."""
        return Span(self.at + start, self.at + end)


@dataclass(frozen=True, slots=True)
class Sourced:
    """Something that a document says about itself."""

    value: str
    """In the words of the document, or put together from them."""
    span: Span | None
    """Where it was read; None when it was inferred."""


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to search."""

    title: Line | None
    """The title."""
    front: tuple[Line, ...]
    """The lines at the beginning, whatever they are; without the title."""
    edge: tuple[Line, ...]
    """All lines around the text that tell of it."""
    tail: tuple[Line, ...]
    """The short lines at the end."""
    text: str
    """The body, its lines joined."""
    offsets: tuple[int, ...]
    """Where each line of the body begins in the document."""
    starts: tuple[int, ...]
    """Where each of them begins in `text`."""
    name: str = ""
    """The name of the file without its ending."""
    placed: bool = True
    """Whether it is about a place, once that is known."""

    def span(self, start: int, end: int) -> Span:
        """Return where a part of `text`, which lies inside one line, stands in the document."""
        index = bisect_right(self.starts, start) - 1
        shift = self.offsets[index] - self.starts[index]
        return Span(start + shift, end + shift)

    def head(self, size: int) -> Iterator[Line]:
        """Yield the lines of the body in its first characters."""
        for index in range(bisect_right(self.starts, size - 1)):
            start = self.starts[index]
            end = self.starts[index + 1] - 1 if index + 1 < len(self.starts) else len(self.text)
            yield Line(self.text[start : min(end, size)], self.offsets[index])

    def find(self, words: str, start: int = 0, end: int | None = None) -> Span | None:
        """Return where words stand first in a part of the text."""
        at = self.text.find(words, start, end)
        return self.span(at, at + len(words)) if at >= 0 else None

    def short(self) -> Iterator[Line]:
        """Yield the lines around the text, then the short ones at its beginning and its end."""
        yield from self.edge
        yield from (line for line in self.front if line.kind in BODY and len(line.text) <= LONGEST_LINE)
        yield from self.tail


def page_of(document: Document, blocks: list[Block], title: Span | None) -> Page:
    """Return a document with its lines sorted out.

    Args:
        document: Whose text the lines point into.
        blocks: Its lines with their kinds.
        title: Where its title stands.
    """
    body = [block for block in blocks if block.kind in BODY]
    rest = [block for block in (*blocks[: FRONT + 1], *blocks[FRONT + 1 :][-TAIL:]) if block.span != title]
    front, tail = [list(map(_line, part)) for part in (rest[:FRONT], rest[FRONT:])]
    return Page(
        title=Line(title.of(document.text), title.start, "title") if title else None,
        front=tuple(front),
        edge=tuple(_line(block) for block in blocks if block.kind in EDGE),
        tail=tuple(line for line in tail if line.kind in BODY and len(line.text) <= LONGEST_LINE),
        text="\n".join([block.text for block in body]),
        offsets=tuple([block.span.start for block in body]),
        starts=tuple(accumulate((len(block.text) + 1 for block in body), initial=0))[:-1],
        name=_stem(document.path),
    )


def _line(block: Block) -> Line:
    return Line(block.text, block.span.start, block.kind)


def _stem(path: str) -> str:
    """Return the name of a file without folders and ending."""
    name = path.replace("\\", "/").rpartition("/")[2]
    return name.rpartition(".")[0] or name
