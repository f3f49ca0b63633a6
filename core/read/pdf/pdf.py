"""PDF: text by pypdfium2, put into paragraphs by where it stands on the page."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from core.errors import LimitError, ReadError
from core.model import Message
from core.read.extracted import Extracted
from core.read.limits import Limits
from core.read.pdf.columns import Column, columns_of, gutters_of, rows_in_strips
from core.read.pdf.emit import Edges, Said, emitted
from core.read.pdf.furniture import furniture_of
from core.read.pdf.marks import marks_of
from core.read.pdf.notes import without_notes
from core.read.pdf.pieces import PageText, Piece, text_of
from core.read.pdf.reflow import PdfParagraph, reflow
from core.read.pdf.rows import Strip, rows_of, strip_of
from core.read.pdf.rules import Rule, rules_of
from core.read.pdf.style import style_of
from core.read.pdf.tables import grids_of, table_of
from core.read.pdf.text_lines import Line, lines_of

SIDE_BY_SIDE = 0.8
"""Font sizes between pieces of a row that may be cells of a table."""


class _Page(NamedTuple):
    """A page as it was taken out of the file."""

    text: PageText
    rows: list[list[Piece]]
    rules: list[Rule]
    pictured: bool
    """True for a page without text on which something is drawn."""


def read_pdf(raw: bytes, limits: Limits) -> Extracted:
    """Return the text of a PDF, one paragraph a line; running heads and page numbers are lines marked as furniture.

    Raises:
        ReadError: The file is damaged, protected by a password, or holds only pictures.
        LimitError: It has more pages than `limits.pages`, or takes longer than `limits.seconds`.
    """
    pages = _pages(raw, limits)
    sizes = Counter[float]()
    for page in pages:
        for piece in page.text.pieces:
            sizes[round(piece.size * 2) / 2] += len(piece.text)
    pictured = [number for number, page in enumerate(pages, start=1) if page.pictured]
    if not sizes and not any(page.text.askew for page in pages):
        raise ReadError("file-scanned" if pictured else "file-no-text")
    size = max(sizes, key=lambda at: (sizes[at], -at), default=10.0) or 1.0
    text, starts, marks = emitted(*_paragraphs(pages, size))
    notes = (Message.of("note-scanned-pages", pages=_listed(pictured)),) if pictured else ()
    return Extracted(text, "application/pdf", page_starts=starts, marks=marks, notes=notes)


def _pages(raw: bytes, limits: Limits) -> list[_Page]:
    deadline = limits.deadline()
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        key = "file-locked" if "password" in str(error).lower() else "file-damaged"
        raise ReadError(key, format="PDF") from error
    try:
        if len(document) > limits.pages:
            raise LimitError("limit-pages", size=len(document), limit=limits.pages)
        pages: list[_Page] = []
        for number in range(len(document)):
            deadline.check()
            pages.append(_page(document[number]))
    except pypdfium2.PdfiumError as error:
        raise ReadError("file-damaged", format="PDF") from error
    finally:
        document.close()
    return pages


def _page(page: pypdfium2.PdfPage) -> _Page:
    """Take a page out of the file; ruled lines are looked for only where something stands side by side."""
    try:
        text = text_of(page)
        rows = rows_of(text.pieces)
        beside = any(b.left - a.right > SIDE_BY_SIDE * a.size for row in rows for a, b in pairwise(row))
        rules = rules_of(page, text) if beside else []
        drawn = not rows and not text.askew and pdfium.FPDFPage_CountObjects(page.raw) > 0
        return _Page(text, rows, rules, drawn)
    finally:
        page.close()


def _paragraphs(pages: list[_Page], size: float) -> tuple[list[PdfParagraph], list[Said | None], list[Edges]]:
    """Return the paragraphs of the document, what each is set as, and what stands beside them on each page."""
    furniture = furniture_of([page.rows for page in pages], [page.text.height for page in pages], size)
    edges = [_edges(page, furniture) for page in pages]
    columns = _columns(pages, furniture, size)
    body, notes = without_notes(_weighed(lines_of(columns, size)), size)
    style = style_of(body, size)
    for note in reflow(notes, style):
        edges[note.page].notes.append(note.text)
    paragraphs = reflow(body, style)
    _mark_askew(pages, edges)
    return paragraphs, marks_of(paragraphs, size), edges


def _weighed(lines: list[Line]) -> list[Line]:
    """Return the lines, none as bold where most of the text is set in a heavy font, which then tells nothing."""
    heavy = sum(len(line.text) for line in lines if line.bold)
    if heavy * 2 <= sum(len(line.text) for line in lines):
        return lines
    return [line._replace(bold=False) for line in lines]


def _edges(page: _Page, furniture: set[int]) -> Edges:
    """Return the running heads and feet of a page."""
    rows = [strip_of(row) for row in page.rows if id(row[0]) in furniture]
    middle = page.text.height / 2
    return Edges(
        heads=[row.text for row in rows if row.base < middle], feet=[row.text for row in rows if row.base >= middle]
    )


def _mark_askew(pages: list[_Page], edges: list[Edges]) -> None:
    """Put text in another direction at the foot of its page: a watermark when other pages have it too."""
    seen = Counter(text for page in pages for text in set(page.text.askew))
    for page, edge in zip(pages, edges, strict=True):
        edge.feet += [text for text in page.text.askew if seen[text] > 1]
        edge.notes += [text for text in page.text.askew if seen[text] == 1]


def _columns(pages: list[_Page], furniture: set[int], size: float) -> list[Column]:
    parts = [_tables(page.rules, [row for row in page.rows if id(row[0]) not in furniture]) for page in pages]
    laid = [rows_in_strips(rows, tables) for tables, rows in parts]
    gutters = [gutters_of(rows, page.text.width, size) for page, rows in zip(pages, laid, strict=True)]
    known = Counter(round(edge / 4) * 4.0 for found in gutters for edge in found)
    often = [edge for edge, count in known.items() if count * 4 >= len(pages)]
    columns: list[Column] = []
    for number, (page, own) in enumerate(zip(pages, gutters, strict=True)):
        mine = own | {edge: 1 for edge in often if all(abs(edge - other) > 4 * size for other in own)}
        rows = rows_in_strips(parts[number][1], parts[number][0], mine) if mine else laid[number]
        columns += columns_of(number, page.text.width, rows, dict(sorted(mine.items())), size)
    return columns


def _tables(rules: list[Rule], rows: list[list[Piece]]) -> tuple[list[Strip], list[list[Piece]]]:
    """Return the ruled tables of a page, and the rows of what stands outside them."""
    tables: list[Strip] = []
    for grid in grids_of(rules) if rules else []:
        left, top, right, bottom = grid.box
        inside = {
            id(piece): piece
            for row in rows
            for piece in row
            if left < (piece.left + piece.right) / 2 < right and top < piece.base - piece.size * 0.3 < bottom
        }
        table = table_of(grid, list(inside.values())) if inside else None
        if table is not None:
            tables.append(table)
            rows = [kept for row in rows if (kept := [piece for piece in row if id(piece) not in inside])]
    return tables, rows


def _listed(numbers: list[int]) -> str:
    """Return page numbers in short, e.g. "3–5, 9"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
