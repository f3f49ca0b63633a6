"""Plain text: decoded, and otherwise left as it is; a text with headings in the signs of Markdown gets their marks."""

from __future__ import annotations

from core.read.encoding import decode
from core.read.extracted import Extracted
from core.read.markdown import markdown_marks

LEAST_HEADINGS = 3
"""Headings in the signs of Markdown that a plain text must have before they are taken as such."""


def read_txt(raw: bytes, encoding: str | None) -> Extracted:
    """Return the decoded text, line ends as they stand.

    Raises:
        ReadError: See `core.read.encoding.decode`.
    """
    text, found = decode(raw, encoding)
    marks = tuple(mark for mark in markdown_marks(text) if mark.kind == "heading")
    return Extracted(text, "text/plain", found, marks=marks if len(marks) >= LEAST_HEADINGS else ())
