from decimal import Decimal

import pytest

from core.extract import quantities


@pytest.mark.parametrize(
    ("text", "value", "unit", "comparator"),
    [
        ("3.2亿元", "320000000", "元", "eq"),
        ("104万多元", "1040000", "元", "gt"),
        ("600多万元", "6000000", "元", "gt"),
        ("150余家", "150", "家", "gt"),
        ("40.5万剂次", "405000", "剂次", "eq"),
        ("1,430.5万美元", "14305000", "美元", "eq"),
        ("58.6 亿 元", "5860000000", "元", "eq"),
        ("123.3 %", "123.3", "%", "eq"),
        ("２．５亿元", "250000000", "元", "eq"),
        ("百分之十二点七", "12.7", "%", "eq"),
        ("超九成", "90", "%", "gt"),
        ("过半", "50", "%", "gt"),
        ("五五折", "55", "%", "eq"),
        ("五十打", "600", None, "eq"),
        ("10万万元", "1000000000", "元", "eq"),
        ("75折", "75", "%", "eq"),
        ("两米半", "2.5", "米", "eq"),
        ("两个", "2", "个", "eq"),
        ("9大类", "9", "类", "eq"),
        ("9789万千瓦", "97890000", "千瓦", "eq"),
        ("0.6个百分点", "0.6", "百分点", "eq"),
        ("近7300件", "7300", "件", "lt"),
        ("约800平方米", "800", "平方米", "approx"),
        ("不少于5所", "5", "所", "ge"),
        ("10个以上", "10", "个", "ge"),
        ("控制在3.5%以内", "3.5", "%", "le"),
        ("5.5%左右", "5.5", "%", "approx"),
        ("突破千亿元", "100000000000", "元", "gt"),
    ],
)
def test_value_unit_and_bound(text: str, value: str, unit: str | None, comparator: str) -> None:
    (one,) = quantities(text)
    assert (one.value, one.unit, one.comparator) == (Decimal(value), unit, comparator)


@pytest.mark.parametrize("dash", "-—–－~～至")
def test_a_range_with_any_dash_and_its_unit_once_or_twice(dash: str) -> None:
    for text in (f"6%{dash}8%", f"6{dash}8%"):
        (one,) = quantities(text)
        assert (one.value, one.high, one.comparator) == (Decimal(6), Decimal(8), "range")


def test_a_word_that_only_ends_like_a_bound_word_bounds_nothing() -> None:
    assert quantities("签约50亿元")[0].comparator == "eq"


def test_a_bound_before_the_verb_still_holds() -> None:
    assert quantities("每月至少开展1次活动")[0].comparator == "ge"


def test_values_carry_no_exponent_and_no_idle_zeros() -> None:
    assert [str(one.value) for one in quantities("227.50亿元、50.0%")] == ["22750000000", "50"]


def test_one_unit_serves_several_numbers() -> None:
    assert [one.unit for one in quantities("建成3、5和7套")] == ["套", "套", "套"]


def test_a_syllable_of_a_word_is_no_number() -> None:
    assert quantities("万全统一") == ()
