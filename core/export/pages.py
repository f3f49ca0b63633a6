"""The page of every subject."""

from __future__ import annotations

from core.export.listing import Listing
from core.export.page import Page
from core.export.page_compare import compare_page
from core.export.page_outline import outline_page
from core.export.page_summary import summary_page
from core.export.page_targets import targets_page
from core.export.subject import Subject
from core.model import Comparison, Extraction, Report
from core.show.labels import Labels


def page(subject: Subject, labels: Labels, *, full: bool = False, wide: bool = True) -> Page:
    """Return what Markdown and plain text show of a subject.

    Args:
        subject: What is shown.
        labels: Where the wording is.
        full: List all that an outline left out.
        wide: There is room for all columns of a table of targets.
    """
    if isinstance(subject, Listing):
        return targets_page(subject, labels, wide=wide)
    if isinstance(subject, Report):
        return outline_page(subject, labels, full=full)
    if isinstance(subject, Comparison):
        return compare_page(subject, labels)
    first, second = subject
    if isinstance(first, Report):
        if isinstance(second, Extraction):
            return targets_page(Listing.of(first, second), labels, wide=wide)
        raise TypeError(f"no page for {type(first).__name__} with {type(second).__name__}")
    return summary_page(first, labels)
