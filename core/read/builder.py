"""Puts together the text of a format that has no text of its own, with marks for what the format knew."""

from __future__ import annotations

from dataclasses import dataclass, field

from core.model import Mark, MarkKind, Span


@dataclass(slots=True)
class TextBuilder:
    """Collects paragraphs, one a line; offsets of the marks are into `text`."""

    _parts: list[str] = field(default_factory=list)
    _marks: list[Mark] = field(default_factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        """Everything added so far; each paragraph ends with a line feed."""
        return "".join(self._parts)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks, in the order of the text."""
        return tuple(self._marks)

    @property
    def length(self) -> int:
        """Number of characters so far, which is the offset of the next paragraph."""
        return self._length

    def paragraph(self, text: str) -> Span | None:
        """Add a paragraph and return where it stands; blank text is left out."""
        text = text.strip()
        if not text:
            return None
        span = Span(self._length, self._length + len(text))
        self._parts.append(text + "\n")
        self._length += len(text) + 1
        return span

    def heading(self, text: str, level: int) -> None:
        """Add a heading on its own line."""
        self._mark("heading", self.paragraph(text), level=level)

    def bold(self, text: str) -> None:
        """Add a paragraph that is bold throughout."""
        self._mark("bold", self.paragraph(text))

    def caption(self, text: str) -> None:
        """Add the words below a picture or above a table."""
        self._mark("caption", self.paragraph(text))

    def row(self, cells: list[str]) -> None:
        """Add a row of a table, its cells between bars; a row without text is left out."""
        if any(cells):
            self._mark("table_row", self.paragraph(" | ".join(cells)))

    def line(self, text: str) -> Span | None:
        """Add a paragraph with the blanks before it, or a blank line; return where its characters stand."""
        bare = text.strip()
        if not bare:
            if self._length:
                self._parts.append("\n")
                self._length += 1
            return None
        blanks = text[: text.index(bare[0])]
        self._parts.append(blanks)
        self._length += len(blanks)
        return self.paragraph(bare)

    def footnote(self, text: str) -> None:
        """Add a note to the text on its own line."""
        self._mark("footnote", self.paragraph(text))

    def furniture(self, text: str) -> None:
        """Add what stands on the pages beside the text: a running head, a line of the table of contents."""
        self._mark("furniture", self.paragraph(text))

    def marked(self, kind: MarkKind, text: str, level: int | None = None) -> None:
        """Add a paragraph of a kind that the format's reader has found out."""
        self._mark(kind, self.paragraph(text), level=level)

    def metadata(self, name: str, text: str) -> None:
        """Add what the format says about the document: its title or another named value."""
        if name == "title":
            self._mark("title", self.paragraph(text))
        else:
            self._mark("metadata", self.paragraph(text), value=name)

    def _mark(self, kind: MarkKind, span: Span | None, *, level: int | None = None, value: str | None = None) -> None:
        if span is not None:
            self._marks.append(Mark(kind, span, level, value))
