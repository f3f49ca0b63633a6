"""PDF: text by pypdfium2, put into paragraphs by where it stands on the page."""

from __future__ import annotations

import pypdfium2

from core.errors import LimitError, ReadError
from core.read.builder import TextBuilder
from core.read.extracted import Extracted
from core.read.limits import Limits
from core.read.pdf_lines import Line, lines_of
from core.read.pdf_reflow import reflow


def read_pdf(raw: bytes, limits: Limits) -> Extracted:
    """Return the text of a PDF, one paragraph a line, without running heads and page numbers.

    Raises:
        ReadError: The file is damaged, protected by a password, or holds only pictures.
        LimitError: It has more pages than `limits.pages`.
    """
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        key = "file-locked" if "password" in str(error).lower() else "file-damaged"
        raise ReadError(key, format="PDF") from error
    try:
        if len(document) > limits.pages:
            raise LimitError("limit-pages", size=len(document), limit=limits.pages)
        pages: list[list[Line]] = [lines_of(document[number], number) for number in range(len(document))]
    except pypdfium2.PdfiumError as error:
        raise ReadError("file-damaged", format="PDF") from error
    finally:
        document.close()
    if not any(pages):
        raise ReadError("file-scanned")
    builder = TextBuilder()
    page_starts = [0] * len(pages)
    for paragraph in reflow(pages):
        page_starts[paragraph.page] = page_starts[paragraph.page] or builder.length
        builder.paragraph(paragraph.text)
    return Extracted(builder.text, "application/pdf", page_starts=_filled(page_starts), marks=builder.marks)


def _filled(starts: list[int]) -> tuple[int, ...]:
    """Give a page on which no paragraph starts the offset of the page before."""
    for number in range(1, len(starts)):
        starts[number] = max(starts[number], starts[number - 1])
    return tuple(starts)
