"""What a user must know of a file before trusting what is said of it."""

from __future__ import annotations

from core.model import Document, Mark, Message


def notes_of(document: Document) -> tuple[Message, ...]:
    """Return what the reader could not read, then what it could only read in part: broken bytes, another encoding."""
    doubtful: dict[str | None, list[Mark]] = {}
    for mark in document.marks:
        if mark.kind == "damaged":
            doubtful.setdefault(mark.value, []).append(mark)
    return (*document.notes, *(_doubt(document, encoding, marks) for encoding, marks in doubtful.items()))


def _doubt(document: Document, encoding: str | None, marks: list[Mark]) -> Message:
    """Return how often characters are doubtful for one cause, and where first."""
    line = document.line(marks[0].span.start)
    if encoding is None:
        return Message.of("note-damaged", count=len(marks), line=line)
    return Message.of("note-other-encoding", count=len(marks), line=line, encoding=encoding.upper())
