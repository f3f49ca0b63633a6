"""What stands in the results and in the plans of one report, and what only in one of them."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import Check, Comparison, SummaryRow, SummaryTable, Target
from core.show.labels import Labels
from core.summarize.weight import heaviest

NAMES = 20
"""Items named in a row."""

LONGEST = 16
"""Characters of a name; a longer one is a sentence, not a topic."""


def halves_table(of: Comparison, labels: Labels) -> SummaryTable | None:
    """Return what the two halves have in common and what only one has, each item with its line."""
    links = [link for link in of.links if link.lens == "progress"]
    groups = (
        ("summary-continued", [link.b for link in links if link.a is not None and link.b is not None]),
        ("summary-only-results", [link.a for link in links if link.b is None]),
        ("summary-only-plans", [link.b for link in links if link.a is None]),
    )
    rows = tuple(
        SummaryRow((labels(key), _items([t for t in targets if t is not None], labels)), None, None, None)
        for key, targets in groups
        if targets
    )
    columns = labels.many("column-kind", "column-items")
    return SummaryTable("work", labels("summary-both-halves"), columns, rows) if rows else None


def _items(targets: Sequence[Target], labels: Labels) -> str:
    """Return the weightiest items that have a short name (else all), in the order of the text."""
    by_name = {target.indicator: target for target in reversed(targets)}
    short = [target for name, target in by_name.items() if len(name) <= LONGEST]
    named = sorted(short or by_name.values(), key=lambda target: target.span)
    kept = [named[i] for i in heaviest(named, NAMES, labels.lexicon)]
    more = f" …+{len(targets) - len(kept)}" if len(targets) > len(kept) else ""
    return " · ".join(labels("summary-item", name=t.indicator, line=t.line) for t in kept) + more


def checks_table(of: Comparison, labels: Labels) -> SummaryTable | None:
    """Return the arithmetic that the texts allow to be checked."""
    rows = tuple(_check(check, of, labels) for check in of.checks)
    columns = labels.many("page-checks", "note-why")
    return SummaryTable("warning", labels("page-checks"), columns, rows) if rows else None


def _check(check: Check, of: Comparison, labels: Labels) -> SummaryRow:
    cells = ("✓" if check.ok else "✗", labels.say(check.why))
    if not check.quotes:
        return SummaryRow(cells, None, None, None)
    quote = check.quotes[0]
    report = of.b if quote.side == "b" and of.b is not None else of.a
    return SummaryRow(cells, quote.side, quote.span, report.document.line(quote.span.start))
