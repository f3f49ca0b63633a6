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
