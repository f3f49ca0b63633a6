"""Links between two reports against a careful reader's."""

from __future__ import annotations

from core.model import Comparison, Span
from tests.quality.counting import Gold, Tally


def _hit(said: Span, gold: Span) -> bool:
    shorter = min(len(said), len(gold))
    long_enough = len(said) >= max(min(4, len(gold)), 0.08 * len(gold))
    return shorter > 0 and long_enough and len(said) <= 4 * len(gold) + 40 and 2 * said.overlap(gold) >= shorter


def _quotes(row: Gold, side: str) -> list[Span]:
    return [Span(*quote["span"]) for quote in [row[side], *row.get(f"{side}_alt", [])]]


def _inside(span: Span, gold_side: Gold) -> bool:
    return span.overlap(Span(*gold_side["range"])) > 0


def linked(comparison: Comparison, gold: Gold) -> list[tuple[Span, Span]]:
    """Return the clauses that the program links, each on the side of the answers that it belongs to."""
    pairs = [(link.a.clause, link.b.clause) for link in comparison.links if link.a and link.b]
    if comparison.b is not None:
        return pairs
    return [(a, b) if _inside(a, gold["a"]) and _inside(b, gold["b"]) else (b, a) for a, b in pairs]


def links(comparison: Comparison, gold: Gold) -> tuple[Tally, int]:
    """Count linked targets; return also how many pairs were linked that must not be."""
    pairs = linked(comparison, gold)

    def right(pair: tuple[Span, Span], row: Gold) -> bool:
        a, b = pair
        return any(_hit(a, quote) for quote in _quotes(row, "a")) and any(_hit(b, quote) for quote in _quotes(row, "b"))

    good = sum(any(right(pair, row) for row in gold["target_pairs"]) for pair in pairs)
    found = sum(any(right(pair, row) for pair in pairs) for row in gold["target_pairs"])
    false = sum(any(right(pair, row) for pair in pairs) for row in gold["hard_negatives"])
    return Tally(good, len(pairs), found, len(gold["target_pairs"])), false
