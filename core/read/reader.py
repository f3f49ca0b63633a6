"""Opens a file, finds its format, and hands it to that format's reader."""

from __future__ import annotations

from itertools import islice
from os import scandir
from pathlib import Path
from typing import Literal

from core.errors import DuizhaoError, LimitError, ReadError
from core.model import Document
from core.read.extracted import Extracted
from core.read.formats import format_of, most_bytes, readable_names, some_of
from core.read.limits import Limits, megabytes
from core.read.text.markdown import read_markdown
from core.read.text.txt import read_txt

DEFAULT_LIMITS = Limits()

HEAD_BYTES = 1024
"""Bytes at the start of a file that tell its format."""

MOST_ENTRIES = 10_000
"""Entries of a folder that are looked at for a message."""


def read(
    source: str | Path | bytes, *, encoding: str | None = None, name: str = "-", limits: Limits = DEFAULT_LIMITS
) -> Document:
    """Read a report.

    Args:
        source: Path of a file, or the bytes themselves.
        encoding: Codec name that overrides the search for one; for text, Markdown and HTML.
        name: What bytes are called in messages and `Document.path`; its ending tells the format where bytes do not.
        limits: What the file may be at most.

    Raises:
        ReadError: The file is missing, a folder, not permitted, empty, binary, damaged or without text.
        FormatError: The format is not read here.
        LimitError: The file is larger than `limits`.
    """
    raw, path = (source, name) if isinstance(source, bytes) else (_load(Path(source), limits), str(source))
    _check_size(len(raw), raw, path, limits)
    if not raw.strip():
        raise ReadError("file-empty", path=path)
    try:
        extracted = _extract(raw, path, encoding, limits)
    except DuizhaoError as error:
        if "path" in dict(error.message.values):
            raise
        raise type(error)(error.message.key, path=path, **dict(error.message.values)) from error
    if len(extracted.text) > limits.characters:
        raise LimitError("limit-characters", path=path, size=len(extracted.text), limit=limits.characters)
    if not extracted.text.strip():
        raise ReadError("file-no-text", path=path)
    return Document(
        path,
        extracted.media_type,
        extracted.encoding,
        extracted.text,
        extracted.page_starts,
        extracted.marks,
        extracted.notes,
    )


def _extract(raw: bytes, path: str, encoding: str | None, limits: Limits) -> Extracted:
    """Call the format's reader; the three that need a library are imported only here, only when needed."""
    match format_of(raw, path, limits):
        case "txt":
            return read_txt(raw, encoding)
        case "markdown":
            return read_markdown(raw, encoding)
        case "html":
            from core.read.web.html import read_html  # noqa: PLC0415 - only HTML needs it

            return read_html(raw, encoding)
        case "pdf":
            from core.read.pdf.pdf import read_pdf  # noqa: PLC0415 - only PDF needs it

            return read_pdf(raw, limits)
        case "docx" | "doc" | "wordxml" as kind:
            return _word(kind, raw, limits)


def _word(kind: Literal["docx", "doc", "wordxml"], raw: bytes, limits: Limits) -> Extracted:
    """Call the reader for a kind of Word file."""
    match kind:
        case "docx":
            from core.read.word.docx import read_docx  # noqa: PLC0415 - needs a library

            return read_docx(raw, limits)
        case "doc":
            from core.read.word.doc import read_doc  # noqa: PLC0415 - the same

            return read_doc(raw, limits)
        case "wordxml":
            from core.read.word.docx_single import read_single  # noqa: PLC0415 - the same

            return read_single(raw, limits)


def _load(path: Path, limits: Limits) -> bytes:
    """Return the bytes of a file, at most one more than is allowed.

    Raises:
        ReadError: There is no such file, it is a folder, or it may not be read.
    """
    try:
        if path.is_dir():
            raise _folder(path)
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
            _check_size(path.stat().st_size, head, path, limits)
            return head + file.read(most_bytes(head, limits) + 1 - len(head))
    except FileNotFoundError as error:
        raise ReadError("file-missing", path=path) from error
    except PermissionError as error:
        raise ReadError("file-permission", path=path) from error
    except (OSError, ValueError) as error:
        raise ReadError("file-unreadable", path=path, detail=error) from error


def _check_size(size: int, head: bytes, path: str | Path, limits: Limits) -> None:
    """Go on if a file that begins so may have so many bytes.

    Raises:
        LimitError: It has too many.
    """
    if size > (most := most_bytes(head, limits)):
        raise LimitError("limit-bytes", path=path, size=megabytes(size), limit=megabytes(most))


def _folder(path: Path) -> ReadError:
    """Return the error for a folder, which names some of the files in it that can be read."""
    with scandir(path) as entries:
        names = readable_names(sorted(entry.name for entry in islice(entries, MOST_ENTRIES) if entry.is_file()))
    if not names:
        return ReadError("file-directory", path=path)
    return ReadError("file-directory-files", path=path, count=len(names), names=some_of(names))
