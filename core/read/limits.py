"""How much of a file the program reads, so that a wrong file costs a sentence and not the machine.

A reader that goes through a file page by page or paragraph by paragraph asks `limits.deadline()` once, and at each of
them calls `check()` of what it got.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic

from core.errors import LimitError


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment by which a file must be read."""

    end: float
    """That moment, in seconds of the machine's monotonic clock."""
    seconds: float
    """How long was given, for the message."""

    def check(self) -> None:
        """Go on if there is time left; costs less than a microsecond.

        Raises:
            LimitError: The time is over.
        """
        if monotonic() > self.end:
            raise LimitError("limit-seconds", limit=f"{self.seconds:g}")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be at most."""

    bytes: int = 16 * 1024 * 1024
    """Bytes on disk of a text or a page. The longest report known has 0.2 MB as text."""
    packed_bytes: int = 64 * 1024 * 1024
    """Bytes on disk of a PDF or an Office file, most of which may be pictures; yearbooks of companies reach 50 MB."""
    characters: int = 5_000_000
    """Characters of text after decoding or extraction."""
    pages: int = 2_000
    """Pages of a PDF."""
    unpacked_bytes: int = 128 * 1024 * 1024
    """Bytes of one part of a packed file (DOCX) after unpacking."""
    ratio: int = 400
    """How many times larger a part may become by unpacking. One sentence over and over makes 250, zeros make 1,000."""
    entries: int = 10_000
    """Files in a packed file; a long illustrated report has some hundreds."""
    elements: int = 3_000_000
    """Tags and attributes of one XML part; a tree of so many takes some 0.6 GB. A report of a province has 30,000."""
    seconds: float = 60
    """Time for reading, looked at between pages and paragraphs; the longest report known takes 0.1."""

    def deadline(self) -> Deadline:
        """Return the moment by which a file must be read whose reading begins now."""
        return Deadline(monotonic() + self.seconds, self.seconds)


def megabytes(size: int) -> str:
    """Return a size in MB, rounded up to a tenth, e.g. "20.0"."""
    tenths = -(-size * 10 // (1024 * 1024))
    return f"{tenths // 10}.{tenths % 10}"
