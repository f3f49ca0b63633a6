"""Targets made by hand, as short as the example allows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.model import Basis, Comparator, Growth, Lens, Period, Span, Target, TargetLink

ZERO = Span(0, 0)


Make = Callable[..., Target]
Rate = Callable[..., Growth]
Year = Callable[[int], Period]


def year(number: int) -> Period:
    return Period(f"{number}年", date(number, 1, 1), date(number, 12, 31), "year")


def growth(value: str, comparator: Comparator = "eq", high: str | None = None, basis: Basis = "yoy") -> Growth:
    return Growth(Decimal(value), None if high is None else Decimal(high), "%", basis, comparator, ZERO)


def _target(indicator: str, value: str | None = None, unit: str | None = None, **fields: Any) -> Target:  # noqa: ANN401 - any field of a target
    at = fields.pop("at", 0)
    quote = fields.pop("quote", f"{indicator}{value or ''}{unit or ''}")
    clause = Span(at, at + len(quote))
    high = fields.pop("high", None)
    number = None if value is None else Decimal(value)
    known: dict[str, Any] = {
        "id": "t1", "indicator": indicator, "indicator_id": None, "of": None, "value": number,
        "high": None if high is None else Decimal(high), "unit": unit, "dimension": "count" if number else None,
        "shown": f"{value or ''}{unit or ''}" or indicator, "comparator": "eq", "span": clause, "growth": None,
        "rank": None, "completion": None, "baseline": None, "period": None, "status": "achieved", "modality": None,
        "strength": None, "stage": None, "ongoing": False, "qualitative": number is None and "growth" not in fields,
        "relation": None, "place_scope": None, "clause": clause, "quote": quote, "sentence": clause, "section": None,
        "line": 1, "page": None,
    }  # fmt: skip
    return Target(**(known | fields))


def _link(lens: Lens, a: Target | None, b: Target | None, score: str = "0.9") -> TargetLink:
    return TargetLink(lens, a, b, Decimal(score if a is not None and b is not None else 0))


@pytest.fixture(scope="session")
def plan() -> Make:
    """Make a promise for 2025."""
    return lambda indicator, value=None, unit=None, **fields: _target(
        indicator, value, unit, **({"status": "planned", "period": year(2025)} | fields)
    )


@pytest.fixture(scope="session")
def result() -> Make:
    """Make a result of 2025."""
    return lambda indicator, value=None, unit=None, **fields: _target(
        indicator, value, unit, **({"status": "achieved", "period": year(2025)} | fields)
    )


@pytest.fixture(scope="session")
def link() -> Callable[..., TargetLink]:
    """Make a link."""
    return _link


@pytest.fixture(scope="session")
def rate() -> Rate:
    """Make a growth in percent."""
    return growth


@pytest.fixture(scope="session")
def in_year() -> Year:
    """Make the period of a year."""
    return year
