"""Writes the paragraphs of a PDF as text, with what stands at the edges of its pages beside them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from core.model import Mark, MarkKind
from core.read.builder import TextBuilder
from core.read.pdf.reflow import PdfParagraph

Said = tuple[MarkKind, int | None]


@dataclass(slots=True)
class Edges:
    """What stands on a page beside its text; each list from top to bottom."""

    heads: list[str] = field(default_factory=list)
    """Running heads."""
    notes: list[str] = field(default_factory=list)
    """Notes at the foot of the page, and text in another direction."""
    feet: list[str] = field(default_factory=list)
    """Page numbers and the like."""


def emitted(
    paragraphs: list[PdfParagraph], said: list[Said | None], edges: list[Edges]
) -> tuple[str, tuple[int, ...], tuple[Mark, ...]]:
    """Return the text, the offset of each page's first character, and the marks.

    A paragraph that goes on over a page break is one line. Heads, notes and feet stand before or after it, on the page
    that they are printed on.
    """
    builder = TextBuilder()
    starts = _Starts(len(edges))
    by_page: dict[int, list[tuple[PdfParagraph, Said | None]]] = defaultdict(list)
    for paragraph, kind in zip(paragraphs, said, strict=True):
        by_page[paragraph.page].append((paragraph, kind))
    for page, edge in enumerate(edges):
        mine = by_page[page]
        goes_over = bool(mine) and mine[-1][0].last_page > page
        body, over = (mine[:-1], mine[-1:]) if goes_over else (mine, [])
        starts.reach(page, builder.length)
        _add_lines(builder, edge.heads, "furniture")
        for paragraph, kind in body:
            _add(builder, starts, paragraph, kind)
        _add_lines(builder, edge.notes, "footnote")
        _add_lines(builder, edge.feet, "furniture")
        for paragraph, kind in over:
            _add(builder, starts, paragraph, kind)
    return builder.text, starts.all(builder.length), builder.marks


class _Starts:
    """Where pages begin; a page that holds no more than the rest of a paragraph begins inside it."""

    def __init__(self, pages: int) -> None:
        self._found: list[int] = []
        self._pages = pages

    def reach(self, page: int, offset: int) -> None:
        """Tell that the text of a page begins at an offset, if it did not before."""
        while len(self._found) <= page:
            self._found.append(offset)

    def all(self, length: int) -> tuple[int, ...]:
        """Return the offset of each page."""
        return tuple(self._found + [length] * (self._pages - len(self._found)))


def _add(builder: TextBuilder, starts: _Starts, paragraph: PdfParagraph, said: Said | None) -> None:
    offset = builder.length
    if paragraph.lines[0].cells:
        builder.row(list(paragraph.lines[0].cells))
        return
    if said is None:
        builder.paragraph(paragraph.text)
    else:
        builder.marked(said[0], paragraph.text, said[1])
    for page, at in paragraph.starts:
        starts.reach(page, offset + at)


def _add_lines(builder: TextBuilder, lines: list[str], kind: MarkKind) -> None:
    for line in lines:
        builder.marked(kind, line)
