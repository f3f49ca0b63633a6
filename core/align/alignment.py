"""The result of aligning: what belongs together, before anybody judges it."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Edit, SectionLink, TargetLink


@dataclass(frozen=True, slots=True)
class Alignment:
    """Sections, targets and passages of two reports (or of the two halves of one) that belong together."""

    sections: tuple[SectionLink, ...] = ()
    """Sections of the same field of work, by lens and order of the text."""
    links: tuple[TargetLink, ...] = ()
    """Target links and single rows, by lens and order of the text."""
    moves: tuple[Edit, ...] = ()
    """Passages that stand elsewhere in b, op `move`."""
