"""The numbers of a report that are no targets, with the reason and the words around them."""

from __future__ import annotations

from collections.abc import Iterator

from core.export.listing import Listing
from core.export.page import Block, Heading, Lines, Row, Table
from core.export.page_outline import place
from core.model import Document, Span
from core.show.labels import Labels

AROUND = 14
"""Characters shown on either side of a number."""


def rejected_blocks(listing: Listing, labels: Labels) -> Iterator[Block]:
    """Yield the table of these numbers, or how many there are and how to see them."""
    rejected = listing.extraction.rejected
    if not listing.rejected:
        yield Lines((labels("head-rejected", count=len(rejected)),))
        return
    document = listing.report.document
    rows = []
    for one in rejected:
        number = " ".join(document.quote(one.span).split())
        before, after = around(document, one.span)
        words = f"{before}【{number}】{after}"
        reason = labels.known("rejected", one.reason)
        rows.append(Row((place(document, one.span.start, labels), number, reason, words)))
    yield Heading(labels("page-rejected", count=len(rejected)))
    yield Table(labels.many("column-line", "column-number", "column-reason", "column-around"), tuple(rows))


def around(document: Document, span: Span) -> tuple[str, str]:
    """Return some words of the same line before and after a span."""
    before = document.text[max(0, span.start - AROUND) : span.start]
    after = document.text[span.end : span.end + AROUND]
    lines = before.splitlines() or [""]
    first = "" if before.endswith(("\n", "\r")) else lines[-1]
    return first.lstrip(), next(iter(after.splitlines()), "").rstrip()
