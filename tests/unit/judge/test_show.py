"""The figures and times in the reasons for a verdict."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from core.judge import show
from core.judge.measure import Measure
from core.model import Period, PeriodKind


def test_measures_carry_their_bound() -> None:
    assert show.measure(Measure("value", Decimal(5400000000), None, "元", "ge")) == "≥54亿元"
    assert show.measure(Measure("growth", Decimal(5), Decimal("5.5"), "%", "range")) == "+5%—5.5%"
    assert show.measure(Measure("rank", Decimal(1), None, None, "eq")) == "第1"


@pytest.mark.parametrize(
    ("text", "months", "kind", "shown"),
    [
        ("今年", (1, 12), "year", "2025年"),
        ("2025年", (1, 12), "year", "2025年"),
        ("上半年", (1, 6), "half", "2025年上半年"),
        ("1—8月", (1, 8), "ytd", "2025年1—8月"),
        (None, (1, 6), "half", "2025-01—2025-06"),
    ],
)
def test_a_period_names_its_year(*, text: str | None, months: tuple[int, int], kind: PeriodKind, shown: str) -> None:
    assert show.period(Period(text, date(2025, months[0], 1), date(2025, months[1], 28), kind)) == shown
