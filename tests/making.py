"""Makes the parts of small reports that tests write by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from core.model import Span, Target


def at(text: str, words: str) -> Span:
    """Return where the words first stand in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def target(text: str, indicator: str, clause: str, shown: str, **changes: Any) -> Target:  # noqa: ANN401 - any field
    """Return a target whose clause and number stand in the text: a result of one 元, but for what the test changes."""
    whole = at(text, clause)
    around = Span(text.rfind("\n", 0, whole.start) + 1, text.find("\n", whole.end) % (len(text) + 1))
    values: dict[str, Any] = {
        "id": "t1", "indicator": indicator, "indicator_id": None, "of": None, "value": Decimal(1), "high": None,
        "unit": "元", "dimension": "money", "shown": shown, "comparator": "eq",
        "span": at(clause, shown).shifted(whole.start), "growth": None, "rank": None, "completion": None,
        "baseline": None, "period": None, "status": "achieved", "modality": None, "strength": None, "stage": None,
        "ongoing": False, "qualitative": False, "relation": None, "place_scope": None, "clause": whole,
        "quote": clause, "sentence": around, "section": "1", "line": text[: whole.start].count("\n") + 1, "page": None,
    }  # fmt: skip
    return Target(**(values | changes))
