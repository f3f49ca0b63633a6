"""Numbers as a Chinese reader writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.show.numbers import number, percent, signed


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("419000000", "元", "4.19亿元"),
        ("7057300", "元", "705.73万元"),
        ("6469700000000", "元", "64697亿元"),
        ("1300000000000", "斤", "1.3万亿斤"),
        ("12000", "公里", "1.2万公里"),
        ("5622", "人次", "5622人次"),
        ("97.4", "%", "97.4%"),
        ("-3.30", "%", "-3.3%"),
    ],
)
def test_numbers(value: str, unit: str, text: str) -> None:
    assert number(Decimal(value), unit) == text


def test_shares_have_one_decimal() -> None:
    assert percent(Decimal(2) / Decimal(3)) == "66.7%"
    assert percent(None) == "—"


def test_a_difference_carries_its_sign() -> None:
    assert signed(Decimal(419000000), "元") == "+4.19亿元"
    assert signed(Decimal(-12000), "吨") == "-1.2万吨"
    assert signed(Decimal(0), "%") == "0%"
