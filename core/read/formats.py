"""Tells what format a file has: by its first bytes, for packed files by what is in them, and only then by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath
from typing import Literal

from core.errors import FormatError, ReadError
from core.read.limits import Limits
from core.read.packed import DAMAGE, names_in, open_packed

Format = Literal["txt", "markdown", "html", "docx", "doc", "wordxml", "pdf"]

SUFFIXES: dict[str, Format] = {
    ".txt": "txt", ".text": "txt", ".log": "txt", ".md": "markdown", ".markdown": "markdown", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".shtml": "html", ".docx": "docx", ".docm": "docx", ".dotx": "docx",
    ".pdf": "pdf", ".doc": "doc", ".dot": "doc", ".wps": "doc", ".wpt": "doc",
}  # fmt: skip
"""What a name's ending says."""

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of the files of old Office programs, and of protected files of newer ones."""

UNSUPPORTED = (
    (b"{\\rtf", "format-rtf"),
    (b"\x89PNG", "format-image"),
    (b"\xff\xd8\xff", "format-image"),
    (b"GIF8", "format-image"),
    (b"BM", "format-image"),
    (b"II*\0", "format-image"),
    (b"MM\0*", "format-image"),
    (b"Rar!", "format-archive"),
    (b"7z\xbc\xaf\x27\x1c", "format-archive"),
    (b"\x1f\x8b", "format-archive"),
    (b"Founder CEB", "format-layout"),
    (b"MIME-Version:", "format-webarchive"),
    (b"From: <", "format-webarchive"),
)
"""First bytes of files that are not read here, and the message that says what to do."""

UNSUPPORTED_SUFFIXES = {
    ".rtf": "format-rtf", ".odt": "format-odt", ".ofd": "format-ofd", ".ceb": "format-layout", ".caj": "format-layout",
    ".png": "format-image", ".jpg": "format-image", ".jpeg": "format-image", ".gif": "format-image",
    ".bmp": "format-image", ".tif": "format-image", ".tiff": "format-image", ".zip": "format-archive",
    ".rar": "format-archive", ".7z": "format-archive", ".gz": "format-archive", ".xls": "format-sheet",
    ".xlsx": "format-sheet", ".et": "format-sheet", ".ppt": "format-slides", ".pptx": "format-slides",
    ".dps": "format-slides", ".mht": "format-webarchive", ".mhtml": "format-webarchive",
}  # fmt: skip
"""Endings of files that are not read here."""

OFFICE_FOLDERS = (("word/", ""), ("xl/", "format-sheet"), ("ppt/", "format-slides"))
"""The folder in a packed Office file that tells which program made it."""

DOCUMENT_KINDS = (
    (b"opendocument.spreadsheet", "format-sheet"), (b"opendocument.presentation", "format-slides"),
    (b"opendocument", "format-odt"),
)  # fmt: skip
"""What an OpenDocument file says of itself in its first entry, which is never compressed."""

# Accepts "<!DOCTYPE html>", "<html lang="; rejects "a < b" (no tag at the start).
HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)

# Accepts '<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "<w:wordDocument", "<pkg:package "; rejects
# "<?xml version="1.0"?><rss>".
WORD_XML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso-application\s+progid=.Word\.Document|<w:wordDocument\b|<pkg:package\b)"
)

NAMED = 3
"""Files of a folder or an archive that a message names."""

LONGEST_NAME = 60
"""Characters of such a name; the end of a longer one is shown."""


def most_bytes(head: bytes, limits: Limits) -> int:
    """Return how many bytes a file may have that begins so: more where pictures may be among them."""
    with_pictures = head.startswith((b"PK", COMPOUND)) or b"%PDF-" in head[:1024]
    return limits.packed_bytes if with_pictures else limits.bytes


def format_of(raw: bytes, name: str, limits: Limits) -> Format:
    """Return the format of a file.

    Args:
        raw: Its bytes.
        name: Its path or name; only the ending counts.
        limits: What a packed file may hold at most.

    Raises:
        FormatError: The format is known but not read here.
        ReadError: The file is damaged, or protected by a password.
        LimitError: A packed file holds too many files.
    """
    suffix = PurePath(name).suffix.lower()
    if raw[:1024].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(raw, name, suffix, limits)
    if raw.startswith(COMPOUND):
        return _compound(raw, name, suffix)
    _refuse_by_bytes(raw, name, suffix)
    if HTML.match(raw[:4096].removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if WORD_XML.match(raw[:4096].removeprefix(b"\xef\xbb\xbf")):
        return "wordxml"
    if suffix in UNSUPPORTED_SUFFIXES:
        raise FormatError(UNSUPPORTED_SUFFIXES[suffix], path=name)
    claimed = SUFFIXES.get(suffix, "txt")
    if claimed == "doc":
        raise FormatError("format-doc-old", path=name)
    if claimed in {"docx", "pdf"}:
        raise ReadError("file-damaged", path=name, format=suffix[1:].upper())
    return claimed


def _refuse_by_bytes(raw: bytes, name: str, suffix: str) -> None:
    """Go on unless the first bytes are those of a file that is not read here; a text may begin with BM like a picture.

    Raises:
        FormatError: They are.
    """
    for magic, key in UNSUPPORTED:
        if raw.startswith(magic) and not (magic == b"BM" and suffix in SUFFIXES):
            raise FormatError(key, path=name)


def _packed(raw: bytes, name: str, suffix: str, limits: Limits) -> Format:
    """Tell a Word file from an archive and from other files that are packed the same way."""
    try:
        names = names_in(open_packed(raw, limits))
    except DAMAGE as error:
        if suffix in {".docx", ".docm", ".dotx"} or b"word/" in raw:
            raise ReadError("file-damaged", path=name, format="DOCX") from error
        raise FormatError(UNSUPPORTED_SUFFIXES.get(suffix, "format-archive"), path=name) from error
    lowered = [entry.replace("\\", "/").lower() for entry in names]
    if "[content_types].xml" in lowered:
        for folder, key in OFFICE_FOLDERS:
            if any(entry.startswith(folder) for entry in lowered):
                if not key:
                    return "docx"
                raise FormatError(key, path=name)
    if "ofd.xml" in lowered:
        raise FormatError("format-ofd", path=name)
    if "mimetype" in lowered:
        key = next((key for sign, key in DOCUMENT_KINDS if sign in raw[:200]), "format-archive")
        raise FormatError(key, path=name)
    if readable := readable_names(names):
        raise FormatError("format-archive-files", path=name, count=len(readable), names=some_of(readable))
    raise FormatError("format-archive", path=name)


def _compound(raw: bytes, name: str, suffix: str) -> Format:
    """Tell the files of old Office programs from each other by the names of what they hold."""
    for entry, key in (("EncryptedPackage", "file-locked"), ("WordDocument", ""), ("Workbook", "format-sheet"),
                       ("PowerPoint Document", "format-slides")):  # fmt: skip
        if entry.encode("utf-16-le") in raw:
            if not key:
                return "doc"
            raise (ReadError if key == "file-locked" else FormatError)(key, path=name)
    if SUFFIXES.get(suffix, "doc") == "doc" and suffix not in UNSUPPORTED_SUFFIXES:
        return "doc"
    raise FormatError(UNSUPPORTED_SUFFIXES.get(suffix, "format-doc-old"), path=name)


def readable_names(names: Iterable[str]) -> list[str]:
    """Return those names, in their order, whose ending is that of a format read here; no hidden or temporary files."""
    return [
        name
        for name in names
        if PurePath(name).suffix.lower() in SUFFIXES and not PurePath(name).name.startswith((".", "~$"))
    ]


def some_of(names: list[str]) -> str:
    """Return up to three names for a message, e.g. "2023.docx, 2024.docx, 2025.docx, …"."""
    shown = ["".join(char if char.isprintable() else "?" for char in name) for name in names[:NAMED]]
    shown = [name if len(name) <= LONGEST_NAME else "…" + name[-LONGEST_NAME:] for name in shown]
    return ", ".join([*shown, *["…"][: len(names) > NAMED]])
