"""Which targets each lens sets side by side."""

from __future__ import annotations

from typing import NamedTuple

from core.model import Lens, Role, Status


class View(NamedTuple):
    """A lens: what it takes from each report, and which targets without partner are worth a row."""

    lens: Lens
    """Its name."""
    a: Status
    """Status of the targets of side a."""
    b: Status
    """Status of the targets of side b."""
    singles: str
    """Sides whose targets without a partner get a row."""


ROLE: dict[Status, Role] = {"achieved": "achievement", "planned": "plan"}
"""Which sections tell of targets of a status."""

BETWEEN = (
    View("fulfilment", "planned", "achieved", "a"),
    View("revision", "planned", "planned", "ab"),
    View("results", "achieved", "achieved", "ab"),
)
"""Of two reports."""

WITHIN = (View("progress", "achieved", "planned", "ab"),)
"""Of one report: side a is the result so far, side b the plan."""
