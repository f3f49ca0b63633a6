"""DOCX: paragraphs and tables of a Word document, with insertions accepted and deletions left out."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from lxml.etree import LxmlError, _Element

from core.errors import LimitError, ReadError
from core.read.builder import TextBuilder
from core.read.docx_numbering import Numbering
from core.read.extracted import Extracted
from core.read.limits import Limits

DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, OpcError, LxmlError, LookupError, ValueError, TypeError,
    AttributeError, OSError, EOFError, RuntimeError, AssertionError,
)  # fmt: skip
"""What the libraries raise over a file with wrong bytes in it, as found by giving them thousands."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

TEXT, TAB, BREAK = qn("w:t"), qn("w:tab"), {qn("w:br"), qn("w:cr")}
PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")

SKIPPED = frozenset(
    map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText", "w:footnoteReference", "w:txbxContent"))
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
"""Elements whose text is not read: deletions, properties, field codes, second copies for old programs."""

# Accepts "heading 1", "Heading 2", "标题 3"; rejects "Subtitle".
HEADING_STYLE = re.compile(r"(?:heading|标题)\s*(?P<level>[1-9])", re.IGNORECASE)


def read_docx(raw: bytes, limits: Limits) -> Extracted:
    """Return the text of a Word document.

    Raises:
        ReadError: The file is damaged.
        LimitError: It unpacks to more than `limits.unpacked_bytes`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
        if size > limits.unpacked_bytes:
            raise LimitError("limit-bytes", size=size // 1024**2, limit=limits.unpacked_bytes // 1024**2)
        document = docx.Document(io.BytesIO(raw))
        builder = TextBuilder()
        _blocks(document.element.body, builder, _Styles(document), Numbering(document))
    except DAMAGE as error:
        raise ReadError("file-damaged", format="DOCX") from error
    return Extracted(builder.text, MEDIA_TYPE, marks=builder.marks)


class _Styles:
    """Tells which styles are headings, and of what level."""

    def __init__(self, document: WordDocument) -> None:
        self.levels: dict[str, int] = {}
        self.titles: set[str] = set()
        for style in document.styles.element.findall(qn("w:style")):
            ident = style.get(qn("w:styleId")) or ""
            name_element = style.find(qn("w:name"))
            name = (name_element.get(qn("w:val")) or "") if name_element is not None else ""
            if match := HEADING_STYLE.fullmatch(name.strip()):
                self.levels[ident] = int(match["level"])
            elif name.strip().lower() == "title":
                self.titles.add(ident)

    def level(self, paragraph: _Element) -> int | None:
        """Return the level of a heading paragraph, 0 for the title, None for others."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return None
        outline, style = properties.find(qn("w:outlineLvl")), properties.find(qn("w:pStyle"))
        ident = style.get(qn("w:val")) if style is not None else None
        if ident in self.titles:
            return 0
        if outline is not None and (value := outline.get(qn("w:val")) or "").isdecimal() and int(value) < 9:
            return int(value) + 1
        return self.levels.get(ident or "")


def _blocks(parent: _Element, builder: TextBuilder, styles: _Styles, numbering: Numbering) -> None:
    """Add the paragraphs and tables below an element, looking through content controls and the like."""
    for child in parent:
        if child.tag == PARAGRAPH:
            _paragraph(child, builder, styles, numbering)
        elif child.tag == TABLE:
            for row in child.iterchildren(ROW):
                builder.row([_cell(cell) for cell in row.iterchildren(CELL)])
        elif child.tag not in SKIPPED:
            _blocks(child, builder, styles, numbering)


def _paragraph(paragraph: _Element, builder: TextBuilder, styles: _Styles, numbering: Numbering) -> None:
    number = numbering.next(paragraph)
    text = "".join(_text(paragraph))
    if not text.strip():
        return
    level = styles.level(paragraph)
    if level == 0:
        builder.metadata("title", " ".join(text.split()))
    elif level is not None:
        builder.heading(number + " ".join(text.split()), level)
    else:
        for index, line in enumerate(text.split("\n")):
            builder.paragraph(number + line.strip() if index == 0 else line)


def _cell(cell: _Element) -> str:
    return " ".join("".join("".join(_text(p)) + " " for p in cell.iter(PARAGRAPH)).split())


def _text(element: _Element) -> Iterator[str]:
    """Yield the pieces of text below an element, a line feed for each break inside a paragraph."""
    for child in element:
        if child.tag in SKIPPED:
            continue
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag == TAB:
            yield "\t"
        elif child.tag in BREAK:
            yield "\n"
        else:
            yield from _text(child)
