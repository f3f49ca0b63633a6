"""How much of a file the program reads, so that a wrong file costs a sentence and not the machine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may be at most."""

    bytes: int = 16 * 1024 * 1024
    """Bytes on disk. The longest report known has 0.2 MB as text; illustrated PDF of companies reach some MB."""
    characters: int = 5_000_000
    """Characters of text after decoding or extraction."""
    pages: int = 2_000
    """Pages of a PDF."""
    unpacked_bytes: int = 128 * 1024 * 1024
    """Bytes of a DOCX after unpacking, against files made to fill the memory."""
