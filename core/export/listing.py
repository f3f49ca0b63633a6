"""Targets as they were asked for: which of them, and what is shown beside them."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Extraction, Report


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition as the user wrote it, and what it took away."""

    words: str
    """The option with its values, e.g. "--status 目标"."""
    removed: int
    """How many targets it took away of those that the conditions before it had left."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The targets of a report in the form asked for."""

    report: Report
    """The report."""
    extraction: Extraction
    """The targets that are left, and the numbers that are none."""
    total: int
    """How many targets the report has."""
    filters: tuple[Filter, ...] = ()
    """The conditions in the order in which they were applied."""
    quotes: bool = False
    """Show the words of the report below each row; tables for programs always have them."""
    rejected: bool = False
    """Show the numbers that are no targets, each with its reason; JSON and workbooks always do."""

    @classmethod
    def of(cls, report: Report, extraction: Extraction) -> Listing:
        """Return all targets of a report."""
        return cls(report, extraction, len(extraction.targets))
