"""DOC: the text of documents of Word 97 to 2003, and of the old kind of WPS, which is the same.

Where things are is found out here (`doc_pieces doc_looks doc_styles doc_lists`); the file system within the file in
which they lie is opened by the library of the extra `[doc]`. The order is that of DOCX: body, notes, running
heads; but text boxes come after the body, as the file does not keep them with their paragraphs.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import replace

from core.errors import FormatError, ReadError
from core.model import Message
from core.read.extracted import Extracted
from core.read.limits import Limits
from core.read.word.doc_lists import lists_of
from core.read.word.doc_looks import CellMark, looks_of
from core.read.word.doc_pieces import Fib, Raw, fib_of, paragraphs, pieces_of
from core.read.word.doc_styles import DocStyle, styles_of
from core.read.word.doc_text import FieldReader
from core.read.word.lists import Counter, with_number
from core.read.word.output import Item, Output, headlike, one_line, table_row

MEDIA_TYPE = "application/msword"

DAMAGE = (struct.error, LookupError, ValueError, OverflowError)
"""What wrong bytes lead to."""

SIZE = 0xFFFFFFFF
"""Bits of the size of a stream."""

BODY, FOOTNOTES, HEADERS, ENDNOTES, BOXES, HEADER_BOXES = 0, 1, 2, 5, 6, 7
"""Places of the parts of the text, one behind the other; macros and comments are left out."""


COMMENTS, COMMENT_SIZE = 4, 34
"""Which table lists the comments, and the bytes that it takes for one."""


def read_doc(raw: bytes, limits: Limits) -> Extracted:
    """Return the text of an old Word document.

    Raises:
        FormatError: The library that opens it is not installed, or it is older than Word 97.
        ReadError: The file is damaged, or protected by a password.
        LimitError: The time is over, or the text too long.
    """
    try:
        from legacy_doc import ExtractionOptions, LegacyDocError  # noqa: PLC0415 - an extra, not always installed
        from legacy_doc.ole import OleReader  # noqa: PLC0415 - the same
    except ModuleNotFoundError as error:
        raise FormatError("format-doc") from error
    try:
        streams = OleReader(raw, options=ExtractionOptions(max_file_bytes=limits.packed_bytes))
        # The upper half of a size means nothing in files of this age, and holds whatever was in the memory.
        streams.directory = [replace(entry, size=entry.size & SIZE) for entry in streams.directory]
        if not streams.has_stream("WordDocument"):
            raise FormatError("format-doc-old")
        fib = fib_of(streams.read_stream("WordDocument"), streams.read_stream)
        return _written(fib, limits)
    except (*DAMAGE, LegacyDocError) as error:
        raise ReadError("file-damaged", format="DOC") from error


def _written(fib: Fib, limits: Limits) -> Extracted:
    reader = _Reader(fib, limits)
    out = Output()
    out.add(reader.items(BODY))
    out.add(reader.items(BOXES))
    out.notes(reader.items(FOOTNOTES))
    out.notes(reader.items(ENDNOTES))
    out.running(reader.items(HEADERS))
    out.running(reader.items(HEADER_BOXES))
    return Extracted(out.builder.text, MEDIA_TYPE, marks=out.marks(), notes=reader.left_out())


class _Reader:
    """Reads the parts of one document; lists count on from one part to the next."""

    def __init__(self, fib: Fib, limits: Limits) -> None:
        self._fib = fib
        self._deadline = limits.deadline()
        self._pieces = pieces_of(fib, limits)
        self._looks = looks_of(fib, self._deadline)
        self._styles = styles_of(fib)
        self._numbers = Counter(lists_of(fib))

    def left_out(self) -> tuple[Message, ...]:
        """Return what is not read and the user must know of."""
        comments = max(len(self._fib.table(COMMENTS)) - 4, 0) // COMMENT_SIZE
        counts = {"note-comments": comments, "note-deletions": self._looks.deletions, "note-hidden": self._looks.hidden}
        return tuple(Message.of(key, count=count) for key, count in counts.items() if count)

    def items(self, part: int) -> Iterator[Item]:
        """Yield the lines of a part of the text."""
        start = sum(self._fib.counts[:part])
        span = start, start + self._fib.counts[part]
        fields = FieldReader()
        cells: list[list[Item]] = [[]]
        for raw in paragraphs(self._pieces, self._looks, span, self._deadline):
            self._deadline.check()
            if raw.look.cell is CellMark.ROW_END:
                yield from table_row(cells[:-1], frame=len(cells) <= 2)
                cells = [[]]
                continue
            lines = self._lines(raw, fields)
            if not raw.look.in_table:
                yield from _left(cells)
                cells = [[]]
                yield from lines
                continue
            cells[-1] += lines
            if raw.look.cell is CellMark.CELL_END:
                cells.append([])
        yield from _left(cells)

    def _lines(self, raw: Raw, fields: FieldReader) -> list[Item]:
        style = self._styles[raw.look.style] if raw.look.style < len(self._styles) else DocStyle()
        text, contents = fields.shown(raw.text)
        name = style.list if raw.look.list is None else raw.look.list
        depth = style.depth if raw.look.depth is None else raw.look.depth
        number = self._numbers.next(str(name), depth) if name else ""
        if not text.strip():
            return [Item("")]
        level = style.level if raw.look.level is None or style.role else raw.look.level or None
        if style.role == "contents" or (contents and headlike(text)):
            return [Item(with_number(number, one_line(text)), "contents")]
        if style.role == "title" and headlike(text):
            return [Item(one_line(text), "title")]
        if style.role == "caption" and headlike(text):
            return [Item(with_number(number, one_line(text)), "caption")]
        if level is not None and style.role == "" and headlike(text):
            return [Item(with_number(number, one_line(text)), "heading", level)]
        first, *rest = text.split("\n")
        faces = list(raw.faces)
        return [Item(with_number(number, first), faces=faces), *(Item(line, faces=faces) for line in rest)]


def _left(cells: list[list[Item]]) -> Iterable[Item]:
    """Return the lines of a row that does not end, as damaged files have them."""
    return [item for cell in cells for item in cell]
