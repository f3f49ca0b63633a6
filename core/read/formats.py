"""Tells what format a file has, by its first bytes before its name."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

from core.errors import FormatError

Format = Literal["txt", "markdown", "html", "docx", "pdf"]

SUFFIXES: dict[str, Format] = {
    ".txt": "txt", ".text": "txt", ".log": "txt", ".md": "markdown", ".markdown": "markdown", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".shtml": "html", ".docx": "docx", ".docm": "docx", ".pdf": "pdf",
}  # fmt: skip
"""What a name's ending says."""

UNSUPPORTED = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format-doc"),
    (b"{\\rtf", "format-rtf"),
    (b"\x89PNG", "format-image"),
    (b"\xff\xd8\xff", "format-image"),
    (b"GIF8", "format-image"),
    (b"BM", "format-image"),
    (b"II*\0", "format-image"),
    (b"MM\0*", "format-image"),
    (b"PK\x03\x04", "format-archive"),
    (b"PK\x05\x06", "format-archive"),
    (b"Rar!", "format-archive"),
    (b"7z\xbc\xaf\x27\x1c", "format-archive"),
    (b"\x1f\x8b", "format-archive"),
)
"""First bytes of files that are not read here, and the message that says what to do."""

UNSUPPORTED_SUFFIXES = {
    ".doc": "format-doc", ".wps": "format-doc", ".rtf": "format-rtf", ".odt": "format-odt", ".ofd": "format-ofd",
    ".png": "format-image", ".jpg": "format-image", ".jpeg": "format-image", ".gif": "format-image",
    ".bmp": "format-image", ".tif": "format-image", ".tiff": "format-image", ".zip": "format-archive",
    ".rar": "format-archive", ".7z": "format-archive", ".gz": "format-archive", ".xls": "format-sheet",
    ".xlsx": "format-sheet", ".et": "format-sheet", ".ppt": "format-slides", ".pptx": "format-slides",
}  # fmt: skip
"""Endings of files that are not read here."""

# Accepts "<!DOCTYPE html>", "<html lang="; rejects "a < b" (no tag at the start).
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def format_of(raw: bytes, name: str) -> Format:
    """Return the format of a file.

    Args:
        raw: Its bytes.
        name: Its path or name; only the ending counts.

    Raises:
        FormatError: The format is known but not read here.
    """
    suffix = PurePath(name).suffix.lower()
    if raw[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if raw.startswith(b"PK\x03\x04") and b"word/" in raw:
        return "docx"
    for magic, key in UNSUPPORTED:
        if raw.startswith(magic) and not (magic == b"BM" and suffix in SUFFIXES):
            raise FormatError(UNSUPPORTED_SUFFIXES.get(suffix, key) if key == "format-archive" else key, path=name)
    if suffix in UNSUPPORTED_SUFFIXES:
        raise FormatError(UNSUPPORTED_SUFFIXES[suffix], path=name)
    if HTML.match(raw[:4096].removeprefix(b"\xef\xbb\xbf")):
        return "html"
    claimed = SUFFIXES.get(suffix, "txt")
    if claimed in {"docx", "pdf"}:
        raise FormatError("file-damaged", path=name, format=claimed.upper())
    return claimed
