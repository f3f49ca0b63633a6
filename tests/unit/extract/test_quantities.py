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
        ("旅游收入突破万亿", "1000000000000", "元", "gt"),
        ("智算规模达18万P", "180000", "P", "eq"),
        ("产量占全国比重超1/10", "10", "%", "gt"),
        ("产量占全省的五分之一", "20", "%", "eq"),
        ("为企业减负20亿元", "2000000000", "元", "eq"),
        ("惠及800多万个体工商户", "8000000", "户", "gt"),
        ("建成3个体育馆", "3", "个", "eq"),
        ("1.3万亿斤", "1300000000000", "斤", "eq"),
        ("５千万元", "50000000", "元", "eq"),
        ("1,234,567.8万元", "12345678000", "元", "eq"),
        ("3 200亿元", "320000000000", "元", "eq"),
        ("增长12. 5%", "12.5", "%", "eq"),
        ("180元/人", "180", "元/人", "eq"),
        ("每亩500元每人", "500", "元/人", "eq"),
        ("0.35吨标准煤/万元", "0.35", "吨标准煤/万元", "eq"),
        ("26微克/立方米", "26", "微克/立方米", "eq"),
        ("8.5张/千人", "8.5", "张/千人", "eq"),
        ("66.45 吨/年", "66.45", "吨/年", "eq"),
        ("9.56万套(间)", "95600", "套", "eq"),
        ("91艘次", "91", "艘次", "eq"),
        ("1200万标准箱", "12000000", "标准箱", "eq"),
        ("300万TEU", "3000000", "TEU", "eq"),
        ("56.3亿千瓦时", "5630000000", "千瓦时", "eq"),
        ("15EFLOPS", "15", "EFLOPS", "eq"),
        ("500亿元人民币", "50000000000", "元", "eq"),
        ("人民币8千元", "8000", "元", "eq"),
        ("港币两千九百六十元", "2960", "港元", "eq"),
        ("$13.5", "13.5", "美元", "eq"),
        ("五元三毛", "5.3", "元", "eq"),
        ("123元1角1分", "123.11", "元", "eq"),
        ("三块零四", "3.04", "元", "eq"),
        ("30块展板", "30", "块", "eq"),
        ("8万市民", "80000", None, "eq"),
        ("3,473.5万股", "34735000", "股", "eq"),
        ("2个多百分点", "2", "百分点", "gt"),
        ("两个半小时", "2.5", "个小时", "eq"),
        ("三成多", "30", "%", "gt"),
        ("两倍多", "2", "倍", "gt"),
        ("百分之一百二十", "120", "%", "eq"),
        ("负四十", "-40", None, "eq"),
        ("三十两", "30", "两", "eq"),
        ("三千字节", "3", "千字节", "eq"),
        ("12k个百分点", "12000", "百分点", "eq"),
        ("2.52∶1", "2.52", None, "eq"),
        ("4万多亿元", "4000000000000", "元", "gt"),
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


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("5到6个", "5", "6", "个"),
        ("8万~10万人", "80000", "100000", "人"),
        ("8-10万人", "80000", "100000", "人"),
        ("300—500元", "300", "500", "元"),
        ("9000—12万元", "9000", "120000", "元"),
        ("三至五年", "3", "5", "年"),
        ("七千到九千亿元", "700000000000", "900000000000", "元"),
        ("三四个", "3", "4", "个"),
        ("二三十家", "20", "30", "家"),
        ("十五六公里", "15", "16", "公里"),
        ("七八成", "70", "80", "%"),
        ("数百家", "100", "1000", "家"),
        ("几十万人", "100000", "1000000", "人"),
    ],
)
def test_ranges_and_vague_numbers_have_two_ends(text: str, low: str, high: str, unit: str) -> None:
    (one,) = quantities(text)
    assert (one.value, one.high, one.unit, one.comparator) == (Decimal(low), Decimal(high), unit, "range")


@pytest.mark.parametrize("text", ["2023—2025年", "5个-3个", "3米-5人"])
def test_years_and_unlike_numbers_are_no_range(text: str) -> None:
    assert all(one.high is None for one in quantities(text))


def test_a_bound_before_the_verb_still_holds() -> None:
    assert quantities("每月至少开展1次活动")[0].comparator == "ge"


def test_values_carry_no_exponent_and_no_idle_zeros() -> None:
    assert [str(one.value) for one in quantities("227.50亿元、50.0%")] == ["22750000000", "50"]


def test_one_unit_serves_several_numbers() -> None:
    assert [one.unit for one in quantities("建成3、5和7套")] == ["套", "套", "套"]


@pytest.mark.parametrize("text", ["万全统一", "陆家嘴", "PM2.5", "A202107211321363588510367"])
def test_a_syllable_or_part_of_a_code_is_no_number(text: str) -> None:
    assert quantities(text) == ()
