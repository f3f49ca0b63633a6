from decimal import Decimal

import pytest

from core.extract.numbers.numerals import parse


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,430.5", "1430.5"),
        ("十二", "12"),
        ("三百二十", "320"),
        ("二〇二四", "2024"),
        ("一万零十二", "10012"),
        ("三万五", "35000"),
        ("3万5千", "35000"),
        ("7 万5 千4 百", "75400"),
        ("1.3万亿", "1300000000000"),
        ("二亿三千万", "230000000"),
        ("四萬萬", "400000000"),
        ("十二点七", "12.7"),
        ("壹仟零贰拾", "1020"),
        ("负三", "-3"),
        ("-0.2", "-0.2"),
        ("五分之一", "0.2"),
        ("一又二分之一", "1.5"),
        ("3/4", "0.75"),
    ],
)
def test_numerals_are_read_exactly(text: str, value: str) -> None:
    assert parse(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "许多", "12a", "零分之", "点"])
def test_what_writes_no_number_gives_none(text: str) -> None:
    assert parse(text) is None
