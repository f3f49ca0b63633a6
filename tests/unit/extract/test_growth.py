from collections.abc import Callable
from decimal import Decimal

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


def test_growth_and_rank_hang_on_the_value_before_them(numbers: Read) -> None:
    (one,) = numbers("完成规上营利性服务业营收3.2亿元,同比增长123.3 %,居全区第1")
    assert one.growth is not None
    assert one.rank is not None
    assert (one.value, one.growth.value, one.growth.basis) == (Decimal(320000000), Decimal("123.3"), "yoy")
    assert (one.rank.value, one.rank.scope) == (Decimal(1), "全区")


def test_growth_alone_is_a_target_without_a_value(numbers: Read) -> None:
    (one,) = numbers("固定资产投资下降3.3%")
    assert (one.value, one.dimension, one.indicator_id) == (None, "growth_only", "fai")
    assert one.growth is not None
    assert one.growth.value == Decimal("-3.3")


@pytest.mark.parametrize(
    ("text", "value", "basis"),
    [
        ("地区生产总值年均增长5%", "5", "annual_avg"),
        ("出口环比下降2%", "-2", "qoq"),
        ("村集体收入较2020年翻一番", "100", "since_base"),
        ("装机容量五年增长65%", "65", "since_base"),
        ("城镇化率提高0.6个百分点", "0.6", "pp"),
        ("出口额是上年的1.5倍", "1.5", "multiple_of_last_year"),
        ("增速高于全市平均水平1.2个百分点", "1.2", "vs_average"),
        ("能耗强度累计下降12%", "-12", "cumulative"),
    ],
)
def test_the_basis_of_a_change_is_told_apart(numbers: Read, text: str, value: str, basis: str) -> None:
    (one,) = numbers(text)
    assert one.growth is not None
    assert (one.growth.value, one.growth.basis) == (Decimal(value), basis)


def test_an_amount_against_a_base_is_growth_but_a_net_addition_is_a_value(numbers: Read) -> None:
    (income,) = numbers("村集体经营性收入已超过1.3亿元,同比增加了2626.60万元")
    assert income.growth is not None
    assert (income.comparator, income.growth.value, income.growth.unit) == ("gt", Decimal(26266000), "元")
    stock, flow = numbers("规上工业企业达到156家,净增12家")
    assert (stock.value, flow.value, flow.indicator) == (Decimal(156), Decimal(12), "规上工业企业净增")


def test_a_level_that_is_reached_is_a_value_with_its_baseline(numbers: Read) -> None:
    (one,) = numbers("空气质量优良率由95.2%提高到97.1%")
    assert (one.value, one.baseline, one.growth) == (Decimal("97.1"), Decimal("95.2"), None)


def test_the_rate_that_something_turned_from_is_no_result(numbers: Read) -> None:
    (one,) = numbers("工业企业利润由上年下降2.3%转为增长8.5%")
    assert one.growth is not None
    assert (one.indicator, one.growth.value) == ("工业企业利润", Decimal("8.5"))


def test_respectively_pairs_by_order_and_completes_the_names(numbers: Read) -> None:
    found = numbers("城镇、农村居民人均可支配收入分别增长5%、6.5%左右", "plan")
    assert [target.indicator for target in found] == ["城镇居民人均可支配收入", "农村居民人均可支配收入"]
    assert [target.growth.value for target in found if target.growth] == [Decimal(5), Decimal("6.5")]
    assert {target.growth.comparator for target in found if target.growth} == {"approx"}


def test_paired_values_take_their_paired_changes(numbers: Read) -> None:
    first, second = numbers("完成工业投资和技改投资3.1亿元、1.2亿元,分别增长12%和8.5%")
    assert first.growth is not None
    assert second.growth is not None
    assert (first.indicator, first.growth.value) == ("工业投资", Decimal(12))
    assert (second.indicator, second.growth.value) == ("技改投资", Decimal("8.5"))


def test_a_share_of_the_plan_hangs_on_the_value(numbers: Read) -> None:
    projects, invested = numbers("64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%")
    assert (projects.status, projects.value) == ("context", Decimal(64))
    assert invested.completion is not None
    assert (invested.completion.value, invested.completion.of) == (Decimal("90.64"), "annual_plan")


def test_a_rank_alone_is_one_target_for_each_indicator(numbers: Read) -> None:
    found = numbers("20亿元以上项目数、侨港澳台项目投资额均居全区第1")
    assert [target.indicator for target in found] == ["20亿元以上项目数", "侨港澳台项目投资额"]
    assert {target.dimension for target in found} == {"rank"}


def test_no_change_is_a_growth_of_zero(numbers: Read) -> None:
    (one,) = numbers("居民消费价格与上年持平")
    assert one.growth is not None
    assert (one.indicator_id, one.growth.value) == ("cpi", Decimal(0))
