"""Sorts the numbers of a passage: those that are quantities, and the others with the reason why they are none."""

from __future__ import annotations

from core.extract.numbers.found import Found
from core.extract.numbers.grammar import FIRST
from core.extract.numbers.scan import scan
from core.extract.numbers.traps import reason, traps
from core.lexicon import Lexicon
from core.model import Span


def sort_out(
    text: str, dated: bytearray, ranked: bytearray, lexicon: Lexicon
) -> tuple[list[Found], list[tuple[Span, str]]]:
    """Return the numbers of a folded text that are quantities, and the others with the reason.

    Args:
        text: Folded.
        dated: One byte for each character, 1 where a time stands; numbers there are rejected as "period".
        ranked: The same for places in an order, whose numbers are neither kept nor rejected.
        lexicon: The dictionaries.
    """
    kept: list[Found] = []
    rejected = _times(text, dated)
    timed, placed = dated.find(1) >= 0, ranked.find(1) >= 0
    found = scan(text, lexicon, tuple(paint for paint, any_one in ((dated, timed), (ranked, placed)) if any_one))
    inside = traps(text, lexicon) if found else None
    for one in found:
        core = one.core
        if timed and dated.find(1, core.start, core.end) >= 0:
            rejected.append((core, "period"))
        elif not (placed and ranked.find(1, core.start, core.end) >= 0) and inside is not None:
            why = reason(one, text, inside, lexicon)
            if why is None:
                kept.append(one)
            else:
                rejected.append((core, why))
    return kept, rejected


def _times(text: str, dated: bytearray) -> list[tuple[Span, str]]:
    """Return the stretches that name a time with a number."""
    result: list[tuple[Span, str]] = []
    start = dated.find(1)
    while start >= 0:
        end = dated.find(0, start)
        end = len(dated) if end < 0 else end
        if FIRST.search(text, start, end) is not None:
            result.append((Span(start, end), "period"))
        start = dated.find(1, end)
    return result
