from decimal import Decimal

import pytest

from core.extract.numbers.numerals import pair, parse


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
        ("1 4/2", "3"),
        ("2^5", "32"),
        ("2.5^-1", "0.4"),
        ("2.789e-1", "0.2789"),
        ("1千零20", "1020"),
        ("3万4000", "34000"),
        ("半百", "50"),
        ("2分之负3", "-1.5"),
        ("负2分之负3", "1.5"),
    ],
)
def test_numerals_are_read_exactly(text: str, value: str) -> None:
    assert parse(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "许多", "12a", "零分之", "点", "2^99", "1" * 30])
def test_what_writes_no_number_gives_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("三四", (3, 4)),
        ("三五百", (300, 500)),
        ("七百三四十", (730, 740)),
        ("三万四五", (34000, 35000)),
        ("一两", (1, 2)),
    ],
)
def test_two_neighbouring_digits_are_two_numbers(text: str, ends: tuple[int, int]) -> None:
    assert pair(text) == tuple(map(Decimal, ends))


@pytest.mark.parametrize("text", ["二二三四", "九十", "二〇二四", "一七", "四三"])
def test_digits_read_one_by_one_are_one_number(text: str) -> None:
    assert pair(text) is None
