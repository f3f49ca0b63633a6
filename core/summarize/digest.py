"""The running text: as many weighty passages as fit, verbatim, in the order of the report.

A budgeted selection by worth per character (greedy, as in Lin & Bilmes 2010 with a modular gain), block by block.
"""

from __future__ import annotations

from collections.abc import Sequence

from core.model import Block, Extraction, Report, SummaryClause
from core.show.labels import Labels
from core.summarize.passages import Passage, passages

SHARES: tuple[tuple[Block, float], ...] = (("results", 0.30), ("targets", 0.30), ("work", 0.40))
"""Share of the characters for each block; what one leaves goes to the next, at the end to words without figures."""

ROOM = 60
"""Characters that a block may always go up to, so that the shortest text still has a result."""

FIGURES = 0.7
"""Share of the characters for figures where the plan states few: the rest tells in words what is planned."""

SOFT = 24
"""Characters added to every passage's length, so that fragments do not win by their shortness."""


def digest(
    report: Report, extraction: Extraction, max_chars: int, labels: Labels
) -> tuple[str, tuple[SummaryClause, ...]]:
    """Return the text, at most `max_chars` characters, and the clauses that it is made of."""
    found = passages(report, extraction, labels.lexicon)
    chosen: list[Passage] = []
    limit = 0.0
    for block, share in SHARES:
        limit += share * max_chars
        room = min(max_chars, max(int(limit), ROOM))
        chosen = _filled(chosen, [c for c in found if c.block == block and c.figures], room, report, labels)
    figures = [c for c in found if c.figures]
    plans = [c for c in found if c.block != "results"]
    stages = (([c for c in plans if c.figures], 1.0), (figures, FIGURES), (plans, 1.0), (found, 1.0))
    for rest, share in stages:
        chosen = _filled(chosen, rest, int(share * max_chars), report, labels)
    return _text(chosen, report, labels), _clauses(chosen, report)


def _filled(
    chosen: list[Passage], found: Sequence[Passage], limit: int, report: Report, labels: Labels
) -> list[Passage]:
    """Return the chosen passages with those added, best first, that keep the text within the limit."""
    result = list(chosen)
    told = {ident for c in chosen for ident in _said(c)}
    for passage in sorted(found, key=lambda c: (-c.worth / (len(c.span) + SOFT), c.span)):
        said = _said(passage)
        if passage in result or told.issuperset(said):
            continue
        if len(_text([*result, passage], report, labels)) <= limit:
            result.append(passage)
            told.update(said)
    return result


def _said(passage: Passage) -> set[tuple[Block, str]]:
    """Return what a passage tells of; a second passage about nothing new would repeat the first."""
    return {(passage.block, target.indicator_id or target.indicator) for target in passage.targets}


def _text(chosen: Sequence[Passage], report: Report, labels: Labels) -> str:
    parts = []
    for block, _ in SHARES:
        quotes = [report.document.quote(c.span) for c in sorted(chosen, key=lambda c: c.span) if c.block == block]
        if quotes:
            parts.append(labels(f"text-{block}") + labels("text-joint").join(quotes) + labels("text-end"))
    return "".join(parts).rstrip()


def _clauses(chosen: Sequence[Passage], report: Report) -> tuple[SummaryClause, ...]:
    order = {block: index for index, (block, _) in enumerate(SHARES)}
    document = report.document
    return tuple(
        SummaryClause(document.quote(c.span), "a", c.span, document.line(c.span.start), c.block)
        for c in sorted(chosen, key=lambda c: (order[c.block], c.span))
    )
