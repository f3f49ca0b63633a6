"""Opens a file, finds its format, and hands it to that format's reader."""

from __future__ import annotations

from pathlib import Path

from core.errors import DuizhaoError, LimitError, ReadError
from core.model import Document
from core.read.extracted import Extracted
from core.read.formats import format_of
from core.read.limits import Limits
from core.read.markdown import read_markdown
from core.read.txt import read_txt

DEFAULT_LIMITS = Limits()


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
    if len(raw) > limits.bytes:
        raise LimitError("limit-bytes", path=path, size=_megabytes(len(raw)), limit=_megabytes(limits.bytes))
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
        path, extracted.media_type, extracted.encoding, extracted.text, extracted.page_starts, extracted.marks
    )


def _extract(raw: bytes, path: str, encoding: str | None, limits: Limits) -> Extracted:
    """Call the format's reader; the three that need a library are imported only here, only when needed."""
    match format_of(raw, path):
        case "txt":
            return read_txt(raw, encoding)
        case "markdown":
            return read_markdown(raw, encoding)
        case "html":
            from core.read.html import read_html  # noqa: PLC0415 - takes 0.3 s to import, only HTML needs it

            return read_html(raw, encoding)
        case "docx":
            from core.read.docx import read_docx  # noqa: PLC0415 - only DOCX needs it

            return read_docx(raw, limits)
        case "pdf":
            from core.read.pdf import read_pdf  # noqa: PLC0415 - only PDF needs it

            return read_pdf(raw, limits)


def _load(path: Path, limits: Limits) -> bytes:
    """Return the bytes of a file, at most one more than is allowed.

    Raises:
        ReadError: There is no such file, it is a folder, or it may not be read.
    """
    try:
        if path.is_dir():
            raise ReadError("file-directory", path=path)
        with path.open("rb") as file:
            if (size := path.stat().st_size) > limits.bytes:
                raise LimitError("limit-bytes", path=path, size=_megabytes(size), limit=_megabytes(limits.bytes))
            return file.read(limits.bytes + 1)
    except FileNotFoundError as error:
        raise ReadError("file-missing", path=path) from error
    except PermissionError as error:
        raise ReadError("file-permission", path=path) from error
    except (OSError, ValueError) as error:
        raise ReadError("file-unreadable", path=path, detail=error) from error


def _megabytes(size: int) -> str:
    """Return a size in MB, rounded up to a tenth, e.g. "20.0"."""
    tenths = -(-size * 10 // (1024 * 1024))
    return f"{tenths // 10}.{tenths % 10}"
