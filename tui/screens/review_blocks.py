"""A report as blocks for the screen: its paragraphs and the headings on lines of their own, in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.model import Document, Report, Role, Section, Side, Span
from tui.widgets.rows import Block, Kind, Mark, shown


@dataclass(frozen=True, slots=True)
class Piece:
    """A block with what is needed to sort it into a view."""

    spans: tuple[Span, ...]
    """Where it stands, in reading order; several where a caption or a column break cuts it."""
    section: str | None
    """Id of its innermost section."""
    role: Role
    """What it tells."""
    kind: Kind
    """Paragraph or heading."""
    head: int = 0
    """Characters at its beginning that are a heading run in with the paragraph."""

    def block(self, document: Document, side: Side, marks: Iterable[tuple[Span, Mark]] = ()) -> Block:
        """Return the block as it is shown.

        Args:
            document: What the spans point into.
            side: Of which report.
            marks: Ranges of the document, each with a mark whose look and sign it shall have.
        """
        text = shown("".join(document.quote(span) for span in self.spans))
        plain = Block(text, self.kind, side, self.spans, _lines(document, self.spans))
        placed = [Mark(0, self.head, "strong")] if self.head else []
        placed += [Mark(start, end, mark.look, mark.sign) for span, mark in marks for start, end in plain.local(span)]
        return Block(text, self.kind, side, self.spans, plain.lines, tuple(sorted(placed, key=lambda m: m.start)))


def pieces(report: Report) -> list[Piece]:
    """Return all paragraphs, headings that run in with them included, and the headings on lines of their own."""
    text = report.document.text
    found = [_paragraph(p.pieces, p.section, p.role, text) for p in report.paragraphs]
    bodies = Shelf(found)
    found += [_heading(section) for section in report.sections() if not bodies.touched(section.heading_span)]
    return _run_in(sorted(found, key=lambda piece: (piece.spans[0], piece.kind)), text)


def _run_in(found: list[Piece], text: str) -> list[Piece]:
    """Return the pieces with each heading and the paragraph that follows it on the same line as one."""
    merged: list[Piece] = []
    for piece in found:
        before = merged[-1] if merged else None
        if before and before.kind == "heading" and piece.kind == "text" and _same_line(before, piece, text):
            head = Span(before.spans[0].start, piece.spans[0].start)
            spans = (head, *piece.spans)
            merged[-1] = Piece(spans, piece.section, piece.role, "text", len(before.spans[0]))
        else:
            merged.append(piece)
    return merged


def _same_line(before: Piece, piece: Piece, text: str) -> bool:
    between = text[before.spans[-1].end : piece.spans[0].start]
    return before.spans[-1].end <= piece.spans[0].start and not between.strip() and "\n" not in between


def blocks(found: Sequence[Piece], document: Document, side: Side, marks: Iterable[tuple[Span, Mark]]) -> list[Block]:
    """Return pieces as they are shown with their marks."""
    shelf = Shelf(found)
    own: list[list[tuple[Span, Mark]]] = [[] for _ in found]
    for span, mark in marks:
        for index in shelf.touched(span):
            own[index].append((span, mark))
    return [piece.block(document, side, each) for piece, each in zip(found, own, strict=True)]


class Shelf:
    """Finds pieces by where they stand; a paragraph that was put together may have parts far from each other."""

    def __init__(self, found: Sequence[Piece]) -> None:
        parts = sorted((span, index) for index, piece in enumerate(found) for span in piece.spans)
        self._spans = [span for span, _ in parts]
        self._owners = [index for _, index in parts]
        self._ends = [span.end for span in self._spans]

    def touched(self, span: Span) -> list[int]:
        """Return the indices of the pieces that share a character with a span, each once."""
        owners: list[int] = []
        for at in range(bisect_right(self._ends, span.start), len(self._spans)):
            if self._spans[at].start >= span.end:
                break
            owners.append(self._owners[at])
        return list(dict.fromkeys(owners))


def _paragraph(spans: tuple[Span, ...], section: str | None, role: Role, text: str) -> Piece:
    trimmed = tuple(s for s in (span.stripped(text) for span in spans) if len(s)) or spans[:1]
    return Piece(trimmed, section, role, "text")


def _heading(section: Section) -> Piece:
    return Piece((section.heading_span,), section.id, section.role, "heading")


def _lines(document: Document, spans: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    """Return where in the block each line of the document begins."""
    found: list[tuple[int, int]] = []
    base = 0
    for span in spans:
        first, last = document.line(span.start), document.line(max(span.start, span.end - 1))
        for number in range(first, last + 1):
            offset = base + max(0, document.line_starts[number - 1] - span.start)
            if not found or found[-1][1] != number:
                found.append((offset, number))
        base += len(span)
    return tuple(found)
