"""A stretch of `Document.text`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.model.swift import swift


@swift
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters, `text[start:end]`."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""

    def __len__(self) -> int:
        """Return the number of characters."""
        return self.end - self.start

    def __bool__(self) -> Literal[True]:
        """Tell that there is a span, even an empty one: `if span` asks whether there is any, not how long it is."""
        return True

    def of(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlap(self, other: Span) -> int:
        """Return how many characters both spans cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved by `by` characters."""
        return Span(self.start + by, self.end + by)

    def joined(self, other: Span) -> Span:
        """Return the shortest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def stripped(self, text: str) -> Span:
        """Return the span without white space at either end."""
        piece = self.of(text)
        if piece and not piece[0].isspace() and not piece[-1].isspace():
            return self
        start = self.start + len(piece) - len(piece.lstrip())
        return Span(start, max(start, self.end - (len(piece) - len(piece.rstrip()))))
