"""A heading, before its place in the tree is known."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Span, Style
from core.outline.headings.numbering import Marker


@dataclass(frozen=True, slots=True)
class Head:
    """A heading, before its place in the tree is known."""

    block: int
    """Index of the block that it stands in."""
    span: Span
    """The heading with its marker."""
    marker: Marker | None
    """Its number or sign."""
    style: Style
    """How it is set."""
    soft: bool
    """True when it may also be read as text."""
    level: int | None = None
    """Level that the format gives it."""

    @property
    def leads(self) -> bool:
        """True for the first sentence of a paragraph without a number, which heads this paragraph alone."""
        return self.style == "run_in" and self.marker is None


def heading_words(words: str, marker: str | None) -> str:
    """Return a heading without its line breaks; one behind a marker that is a word leaves a blank: 附件 名词解释."""
    lines = words.splitlines()
    if len(lines) < 2:
        return words
    parted = marker is not None and marker[-1:].isalnum() and lines[0].strip() == marker
    return f"{lines[0].strip()} {''.join(lines[1:]).lstrip()}" if parted else "".join(lines)
