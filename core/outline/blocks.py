"""The lines of a document, as the stages of the outline pass them on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from core.model import Document, Mark, Span
from core.outline.repair.oneline import run_in_cuts

Kind = Literal["body", "title", "kicker", "row", "chrome", "caption", "byline", "meta", "duplicate", "furniture"]
"""What a line is; the last six are dropped, with the kind as the reason (a kicker as meta)."""

KEPT: frozenset[Kind] = frozenset({"body", "title", "row"})
"""Kinds of lines that are not dropped."""

INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters without width, as web pages leave them."""

# The indent of a new paragraph in a text whose line ends were lost: "…提出意见。　　一、去年工作回顾　　2019年…".
LOST_LINE_END = re.compile(r"(?<=[^\s\u3000])[ \xa0]?\u3000[ \xa0]?\u3000[ \xa0\u3000]*(?=[^\s\u3000])")

# The same, kept as a run of blanks, with the end of the sentence before it, at which a search begins fast:
# "…提出意见。    一、去年工作回顾"; rejects "提出意见。 一、".
LOST_INDENT = re.compile(r"[。！？；：][ \xa0\u2002\u2003]{4,}(?=[^\s\u3000])")

LONG_LINE = 120
"""Characters above which a line may hold several paragraphs whose line ends were lost."""


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the document that is not blank."""

    span: Span
    """Where it stands, without blanks at its ends and without the signs of Markdown."""
    text: str
    """Its characters."""
    indent: int
    """Width of the blanks before it, a full-width blank counting 2."""
    gap: int
    """Number of blank lines above it."""
    level: int | None = None
    """Level of the heading that the format says it is; 0 for the title."""
    kind: Kind = "body"
    """What it is, as far as is known."""
    outer: Span | None = None
    """Where it stands with the signs of Markdown, if it has any."""
    named: str | None = None
    """Name of the metadata that the format says it is."""
    fed: bool = False
    """Whether a new page begins with it, as a form feed before it says."""
    bold: bool = False
    """Whether the format sets all of it in bold."""
    pieces: tuple[Span, ...] = ()
    """Its stretches, when it was put together of several lines; between them `text` has line ends only."""

    @property
    def parts(self) -> tuple[Span, ...]:
        """Its stretches, one or several."""
        return self.pieces or (self.span,)

    def followed_by(self, *others: Block) -> Block:
        """Return this line with others added; what stands between them in the document is no part of it."""
        lines = [self, *others]
        between = ["\n" * (after.span.start - line.span.end) for line, after in pairwise(lines)]
        text = "".join(piece for pair in zip(["", *between], lines, strict=True) for piece in (pair[0], pair[1].text))
        pieces = tuple(part for line in lines for part in line.parts)
        return replace(self, span=Span(self.span.start, lines[-1].span.end), text=text, pieces=pieces)

    def cut(self, at: int, *, first: Kind | None = None, second: Kind | None = None) -> tuple[Block, Block]:
        """Return the line cut in two at an offset in its text, with new kinds; the second part has no gap above it."""
        place = self.span.start + at
        left = replace(self, span=Span(self.span.start, place), text=self.text[:at], kind=first or self.kind)
        right = replace(self, span=Span(place, self.span.end), text=self.text[at:], kind=second or self.kind)
        return left, replace(right, gap=0, fed=False)


def blocks_of(document: Document) -> list[Block]:
    """Return the lines of a document that are not blank, with what its format says of them."""
    text = document.text
    marks = {mark.span.start: mark for mark in document.marks}
    starts = sorted(marks)
    found: list[Block] = []
    gap = at = end = 0
    fed = "\x0c" in text
    for start, line in _lines(text):
        bare = line.strip()
        if not bare:
            gap += 1
            continue
        left = line.find(bare[0])
        first = start + left
        inner = Span(first, first + len(bare))
        while at < len(starts) and starts[at] < first:
            at += 1
        mark = marks[starts[at]] if at < len(starts) and starts[at] < inner.end else None
        indent = left + line.count("\u3000", 0, left) if left else 0
        block = Block(inner, bare, indent, gap, None, _kind(bare))
        if mark is not None:
            block = _marked(block, mark, text)
        new_page = fed and "\x0c" in text[end:first]
        found.append(replace(block, fed=True) if new_page else block)
        gap, end = 0, inner.end
    return found


def _kind(text: str) -> Kind:
    """Return what a line is to a reader: one that holds only characters without width is none."""
    return "body" if text[0] not in INVISIBLE or text.strip(INVISIBLE + " \t\u3000") else "furniture"


def _marked(block: Block, mark: Mark, text: str) -> Block:
    """Return a line with what its format says of it."""
    inner = block.span
    if mark.kind == "furniture":
        return replace(block, kind="furniture")
    if mark.kind not in {"title", "heading", "table_row", "metadata"}:
        return replace(block, bold=mark.kind == "bold" and mark.span.contains(inner))
    kind: Kind = "row" if mark.kind == "table_row" else "meta" if mark.kind == "metadata" else "body"
    level = 0 if mark.kind == "title" else mark.level
    # A mark may go on into the next line, where the format knows fewer line ends than `str.splitlines`.
    own = Span(mark.span.start, min(mark.span.end, inner.end))
    outer = inner if own != inner else None
    return Block(own, own.of(text), block.indent, block.gap, level, kind, outer, mark.value)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines with their places and their ends, also those whose line ends were lost."""
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        cuts = _lost(line, start) + run_in_cuts(text, start, end) if len(line) > LONG_LINE else None
        if cuts:
            for left, right in pairwise(sorted({start, end, *cuts})):
                yield left, text[left:right]
        else:
            yield start, line
        start = end


def _lost(line: str, start: int) -> list[int]:
    """Return where paragraphs begin in a line, which starts at an offset of the text, that holds several."""
    bare = line.strip()
    found = [start + match.end() for match in LOST_LINE_END.finditer(line)] if bare.count("\u3000") > 1 else []
    # What a lost indent has, without which none is looked for.
    if "  " in bare or "\xa0" in bare or "\u2002" in bare or "\u2003" in bare:
        found += [start + match.end() for match in LOST_INDENT.finditer(line)]
    return found
