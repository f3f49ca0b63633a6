"""How numbers are written for programs."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.export.numbers import exact, rounded


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("2.275E+10", "22750000000"),
        ("1.290", "1.29"),
        ("12.70", "12.7"),
        ("-0.0", "0"),
        ("100", "100"),
        ("1E-3", "0.001"),
    ],
)
def test_a_number_is_plain_and_canonical(value: str, text: str) -> None:
    assert exact(Decimal(value)) == text


def test_a_ratio_is_rounded_and_none_stays_none() -> None:
    assert rounded(Decimal(2) / 3, 4) == "0.6667"
    assert rounded(None, 4) is None
