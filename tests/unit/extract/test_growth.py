from collections.abc import Callable
from decimal import Decimal

import pytest

from core.extract.figures import changes
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


@pytest.mark.parametrize(
    ("text", "name", "value", "basis"),
    [
        ("旅游收入比“十二五”时期增长71%", "旅游收入", "71", "since_base"),
        ("教育支出比前五年增长1.2倍", "教育支出", "1.2", "since_base"),
        ("居民收入年均递增9%", "居民收入", "9", "annual_avg"),
        ("规上工业增加值增速达到9.7%", "规上工业增加值", "9.7", "yoy"),
        ("居民消费价格涨幅控制在2%左右", "居民消费价格", "2", "yoy"),
        ("海产品出口降幅3%", "海产品出口", "-3", "yoy"),
        ("压减审批时限60%", "审批时限", "-60", "yoy"),
        ("前置审批事项精简85%", "前置审批事项", "-85", "yoy"),
        ("用电量与上年同期相比增长4%", "用电量", "4", "yoy"),
        ("扣除价格因素,居民收入实际增长4%", "居民收入", "4", "yoy"),
        ("用电量两年平均增长7%", "用电量", "7", "annual_avg"),
        ("占比较上年提高2个百分点", "占比", "2", "pp_vs_last_year"),
        ("出口比全国平均水平高3个百分点", "出口总额", "3", "vs_average"),
        ("用电量增速快于上年1.8个百分点", "用电量增速", "1.8", "pp_vs_last_year"),
    ],
)
def test_a_change_is_told_with_its_name_sign_and_basis(
    numbers: Read, text: str, name: str, value: str, basis: str
) -> None:
    (one,) = [one for one in numbers(text) if one.growth is not None]
    assert one.growth is not None
    assert (one.indicator, one.value, one.growth.value, one.growth.basis) == (name, None, Decimal(value), basis)


@pytest.mark.parametrize("left", ["森林覆盖率提高到", "人口自然增长率", "增至", "提高到 ", "提高覆盖率", "占全省"])
def test_a_level_is_no_change(left: str) -> None:
    assert changes.change(left, "%") is None


def test_a_fall_that_narrows_is_no_fall_of_the_indicator(numbers: Read) -> None:
    level, narrowed = numbers("规上工业增加值下降2%,降幅收窄3个百分点")
    assert level.indicator_id == "industry_va"
    assert (narrowed.indicator, narrowed.indicator_id) == ("规上工业增加值降幅", None)


def test_a_second_change_of_one_indicator_keeps_its_name(numbers: Read) -> None:
    first, second = numbers("进出口总额达到2万亿元,比2002年增长65%,年均增长10%")
    assert first.growth is not None
    assert second.growth is not None
    assert (first.indicator, second.indicator) == ("进出口总额", "进出口总额")
    assert (first.growth.basis, second.growth.basis) == ("since_base", "annual_avg")


def test_a_chain_of_changes_says_its_measure_once(numbers: Read) -> None:
    found = numbers("装备制造营业收入增长10%,航空航天增长20%")
    assert [one.indicator for one in found] == ["装备制造营业收入", "航空航天营业收入"]


@pytest.mark.parametrize(
    ("text", "percent", "plan"),
    [
        ("完成投资3亿元,占年度任务的64%", "64", "annual_plan"),
        ("财政收入达到30亿元,为预算的102%", "102", "budget"),
        ("工业产值12亿元,超额完成年度任务12%", "112", "annual_plan"),
        ("完成投资3亿元,完成年度预期目标的95.5%", "95.5", "annual_plan"),
    ],
)
def test_every_way_to_say_a_share_of_the_plan(numbers: Read, text: str, percent: str, plan: str) -> None:
    (one,) = numbers(text)
    assert one.completion is not None
    assert (one.completion.value, one.completion.of) == (Decimal(percent), plan)


def test_less_of_what_is_dense_is_a_fall(numbers: Read) -> None:
    (one,) = numbers("PM2.5浓度改善5.1%")
    assert one.growth is not None
    assert (one.growth.value, one.indicator_id) == (Decimal("-5.1"), "pm25")


def test_a_doubling_before_its_level_is_a_growth(numbers: Read) -> None:
    (one,) = numbers("进出口总值翻番、达到210亿元")
    assert one.growth is not None
    assert (one.indicator, one.value, one.growth.value) == ("进出口总值", Decimal(21000000000), Decimal(100))


@pytest.mark.parametrize(
    ("left", "right", "start"),
    [("数字产业营收保持", "以上增长,", 6), ("投资实现", "的增长", 2), ("数字经济以", "的速度增长。", 4)],
)
def test_the_verb_of_a_change_may_stand_behind_its_number(left: str, right: str, start: int) -> None:
    found = changes.behind(left, right, "%")
    assert found is not None
    assert (found.start, found.falls) == (start, False)


@pytest.mark.parametrize(("right", "unit"), [("的增长点", "%"), ("增长", "元"), ("以上企业", "%")])
def test_a_noun_behind_a_number_is_no_change(right: str, unit: str) -> None:
    assert changes.behind("培育", right, unit) is None


@pytest.mark.parametrize("text", ["保交房完成95%以上", "完成保交房任务95%以上"])
def test_what_is_done_of_a_work_is_a_rate(numbers: Read, text: str) -> None:
    (one,) = numbers(text)
    assert (one.indicator, one.value, one.comparator) == ("保交房完成率", Decimal(95), "ge")


def test_what_is_raised_again_is_a_level(numbers: Read) -> None:
    (one,) = numbers("城乡居民基础养老金再增加30元", "plan")
    assert one.growth is not None
    assert (one.value, one.growth.value, one.growth.basis) == (None, Decimal(30), "yoy_abs")
    (one,) = numbers("再增加3所学校", "plan")
    assert (one.value, one.growth) == (Decimal(3), None)


def test_points_lend_their_unit_to_the_number_before_them(numbers: Read) -> None:
    found = numbers("投资、消费增速分别快于全国3.4个、1个百分点")
    assert [one.growth and one.growth.value for one in found] == [Decimal("3.4"), Decimal(1)]
