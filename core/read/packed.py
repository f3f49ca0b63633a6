"""Files packed in one file (ZIP): what is in it, and single parts of it, never more than is allowed.

A packed file can be made to fill any memory: by a thousandfold compression, by entries that overlap or say less than
they hold, by a million names. So names are counted before they are listed, and a part is read with a bound.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from core.errors import LimitError
from core.read.limits import Limits, megabytes

DAMAGE = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, LookupError, RuntimeError, OSError, ValueError)
"""What the library raises over a packed file with wrong bytes in it."""

DIRECTORY_ENTRY = b"PK\x01\x02"
"""First bytes of each entry in the list at the end of the file."""

WORTH_MEASURING = 1024 * 1024
"""Bytes of a part below which its compression does not matter."""

NAME_IN_UTF8 = 0x800
"""Flag of an entry whose name is in UTF-8; other names are in the code page of the machine that made the file."""


def open_packed(raw: bytes, limits: Limits) -> zipfile.ZipFile:
    """Open a packed file.

    Raises:
        LimitError: It holds more entries than `limits.entries`.
        zipfile.BadZipFile: It is damaged; other errors of `DAMAGE` are possible.
    """
    if (entries := raw.count(DIRECTORY_ENTRY)) > limits.entries:
        raise LimitError("limit-entries", size=entries, limit=limits.entries)
    return zipfile.ZipFile(io.BytesIO(raw))


def part_of(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, limits: Limits) -> bytes:
    """Return one part, unpacked.

    Raises:
        LimitError: It is larger than `limits.unpacked_bytes`, or grows by more than `limits.ratio`: told unopened.
        zipfile.BadZipFile: It is damaged, or its size is a lie; other errors of `DAMAGE` are possible.
    """
    size = entry.file_size
    if size > WORTH_MEASURING and size > limits.ratio * entry.compress_size:
        ratio = size // max(entry.compress_size, 1)
        raise LimitError("limit-ratio", part=entry.filename, size=ratio, limit=limits.ratio)
    if size > limits.unpacked_bytes:
        raise LimitError("limit-unpacked", size=megabytes(size), limit=megabytes(limits.unpacked_bytes))
    with archive.open(entry) as file:
        return file.read(size)


def names_in(archive: zipfile.ZipFile) -> list[str]:
    """Return the names of the files in a packed file, as the user knows them; no folders, no leftovers of a Mac."""
    names = [_name(entry) for entry in archive.infolist() if not entry.is_dir()]
    return [name for name in names if not name.startswith("__MACOSX/") and not name.endswith(".DS_Store")]


def _name(entry: zipfile.ZipInfo) -> str:
    """Return a name; those of Chinese Windows are in GBK, which the library takes for the code page of the first PC."""
    if entry.flag_bits & NAME_IN_UTF8 or entry.filename.isascii():
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename
