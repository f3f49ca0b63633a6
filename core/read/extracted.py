"""What a format's reader returns."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Mark, Message


@dataclass(frozen=True, slots=True)
class Extracted:
    """Text taken out of a file, before it becomes a Document."""

    text: str
    """The whole text; lines end with a line feed in formats that are not plain text."""
    media_type: str
    """e.g. "text/html"."""
    encoding: str | None = None
    """What the text was decoded from, for formats that do not name it themselves."""
    page_starts: tuple[int, ...] = ()
    """Offset of each page's first character."""
    marks: tuple[Mark, ...] = ()
    """What the format knew, in the order of the text."""
    notes: tuple[Message, ...] = ()
    """What could not be read and the user must know of."""
