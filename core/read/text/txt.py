"""Plain text: decoded, and otherwise left as it is; a text with headings in the signs of Markdown is read as such."""

from __future__ import annotations

from core.read.extracted import Extracted
from core.read.text.encoding import decoded
from core.read.text.markdown import by_place, heading_marks, markdown_marks

LEAST_HEADINGS = 3
"""Headings in the signs of Markdown that a plain text must have before they are taken as such."""


def read_txt(raw: bytes, encoding: str | None) -> Extracted:
    """Return the decoded text, line ends as they stand.

    Raises:
        ReadError: See `core.read.text.encoding.decode`.
    """
    found = decoded(raw, encoding)
    markdown = "#" in found.text and len(heading_marks(found.text)) >= LEAST_HEADINGS
    marks = markdown_marks(found.text) if markdown else ()
    return Extracted(found.text, "text/plain", found.encoding, marks=by_place((*marks, *found.marks)))
