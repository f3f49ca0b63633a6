"""What became of a promise with a number."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.judge import Page, Setting, judge
from core.lexicon import say
from core.model import Growth, Link, Period, Relation, RelationKind, Span, Target, TargetLink

Make = Callable[..., Target]
Join = Callable[..., TargetLink]
Rate = Callable[..., Growth]

EXPORT = {"indicator_id": "export"}
TRADE = {"indicator_id": "trade_total"}
MONEY = {"dimension": "money"}


def verdict_of(link: TargetLink, setting: Setting | None = None) -> Link:
    (row,) = judge([link], setting)
    assert say(row.why, "zh")
    assert say(row.why, "en")
    return row


@pytest.mark.parametrize(
    ("target", "bound", "reported", "verdict"),
    [
        ("725", "ge", "732.5", "exceeded"),
        ("725", "ge", "725", "met_edge"),
        ("725", "ge", "724", "below"),
        ("725", "eq", "725", "met"),
        ("725", "gt", "725", "met_edge"),
        ("725", "le", "700", "exceeded"),
        ("725", "le", "725", "met_edge"),
        ("725", "le", "730", "below"),
        ("725", "approx", "700", "near"),
        ("725", "approx", "725", "met"),
        ("725", "approx", "600", "below"),
    ],
)
def test_the_bound_decides(
    *, plan: Make, result: Make, link: Join, target: str, bound: str, reported: str, verdict: str
) -> None:
    promise = plan("粮食产量", target, "斤", comparator=bound)
    assert verdict_of(link("fulfilment", promise, result("粮食产量", reported, "斤"))).verdict == verdict


@pytest.mark.parametrize(
    ("promised", "reported", "verdict"),
    [
        (("5", "approx"), "5.4", "exceeded"),
        (("5", "approx"), "4.8", "near"),
        (("6", "approx"), "5.5", "below"),
        (("5.5", "ge"), "5.5", "met_edge"),
        (("5", "approx"), "-3.3", "below"),
    ],
)
def test_growth_is_compared_with_growth(
    *, plan: Make, result: Make, link: Join, rate: Rate, promised: tuple[str, str], reported: str, verdict: str
) -> None:
    promise = plan("地区生产总值", indicator_id="gdp", growth=rate(*promised))
    outcome = result("地区生产总值", "60199000000", "元", indicator_id="gdp", growth=rate(reported))
    row = verdict_of(link("fulfilment", promise, outcome))
    assert row.verdict == verdict
    assert row.share is None


def test_the_tolerance_of_about_is_stated(plan: Make, result: Make, link: Join, rate: Rate) -> None:
    promise = plan("地区生产总值", indicator_id="gdp", growth=rate("5", "approx"))
    row = verdict_of(link("fulfilment", promise, result("地区生产总值", indicator_id="gdp", growth=rate("4.8"))))
    assert "±0.3个百分点" in say(row.why)


@pytest.mark.parametrize(
    ("reported", "verdict"), [("5", "met_edge"), ("5.3", "met"), ("5.6", "exceeded"), ("4.9", "below")]
)
def test_a_range_has_two_edges(
    *, plan: Make, result: Make, link: Join, rate: Rate, reported: str, verdict: str
) -> None:
    promise = plan("地区生产总值", indicator_id="gdp", growth=rate("5", "range", "5.5"))
    outcome = result("地区生产总值", indicator_id="gdp", growth=rate(reported))
    assert verdict_of(link("fulfilment", promise, outcome)).verdict == verdict


@pytest.mark.parametrize(
    ("reported", "verdict"), [("-3.2", "exceeded"), ("-3", "met_edge"), ("-2", "below"), ("1", "below")]
)
def test_a_promised_fall_is_a_negative_number(
    *, plan: Make, result: Make, link: Join, rate: Rate, reported: str, verdict: str
) -> None:
    """单位地区生产总值能耗下降3%以上."""
    promise = plan("单位地区生产总值能耗", indicator_id="energy_intensity", growth=rate("-3", "ge"))
    outcome = result("单位地区生产总值能耗", indicator_id="energy_intensity", growth=rate(reported))
    assert verdict_of(link("fulfilment", promise, outcome)).verdict == verdict


def test_less_unemployment_is_better(plan: Make, result: Make, link: Join) -> None:
    promise = plan("城镇调查失业率", "5", "%", indicator_id="unemp_surveyed", comparator="approx")
    outcome = result("城镇调查失业率", "4.7", "%", indicator_id="unemp_surveyed")
    assert verdict_of(link("fulfilment", promise, outcome)).verdict == "exceeded"


def test_prices_below_their_target_are_neither_good_nor_bad(plan: Make, result: Make, link: Join, rate: Rate) -> None:
    promise = plan("居民消费价格", indicator_id="cpi", growth=rate("2", "approx"))
    row = verdict_of(link("fulfilment", promise, result("居民消费价格", indicator_id="cpi", growth=rate("0"))))
    assert (row.verdict, row.delta) == ("not_comparable", Decimal(-2))


def test_other_units_of_one_measure_are_converted(plan: Make, result: Make, link: Join) -> None:
    promise = plan("新增绿地", "15", "亩")
    assert verdict_of(link("fulfilment", promise, result("新增绿地", "1", "公顷"))).verdict == "met"


@pytest.mark.parametrize(
    ("promised", "reported", "reason"),
    [
        (("城中村改造", "5000", "套", {}), ("城中村改造", "26000", "户", {}), "unit"),
        (("出口", "3", "元", EXPORT), ("进出口", "5", "元", TRADE), "indicator"),
        (("工业产值", "200", "元", {}), ("规上工业产值", "100", "元", {}), "scope"),
        (("网格", "436", "个", {"place_scope": "全市"}), ("网格", "42", "个", {"place_scope": "全镇"}), "scope"),
        (("20亿元以上项目", "5", "个", {}), ("10亿元以上项目", "3", "个", {}), "scope"),
        (("项目投资", "5", "元", MONEY), ("项目签约投资", "3", "元", MONEY), "basis"),
    ],
)
def test_the_gate_says_what_differs(
    *,
    plan: Make,
    result: Make,
    link: Join,
    promised: tuple[str, str, str, dict[str, Any]],
    reported: tuple[str, str, str, dict[str, Any]],
    reason: str,
) -> None:
    a = plan(*promised[:3], **promised[3])
    b = result(*reported[:3], **reported[3])
    row = verdict_of(link("fulfilment", a, b))
    assert (row.verdict, row.reason) == ("not_comparable", reason)


def test_a_level_is_not_compared_with_a_growth_rate(plan: Make, result: Make, link: Join, rate: Rate) -> None:
    promise = plan("税收收入", indicator_id="tax", growth=rate("5"))
    row = verdict_of(link("fulfilment", promise, result("税收收入", "100", "元", indicator_id="tax")))
    assert (row.verdict, row.reason) == ("not_comparable", "basis")


def test_a_mean_of_five_years_is_no_annual_figure(plan: Make, result: Make, link: Join, rate: Rate) -> None:
    """全社会研发投入增长8%以上 beside 全社会研发经费投入年均增长10.5%."""
    promise = plan("研发经费投入", indicator_id="rd_spend", growth=rate("8", "ge"))
    outcome = result("研发经费投入", indicator_id="rd_spend", growth=rate("5", basis="annual_avg"), quote="年均增长5%")
    row = verdict_of(link("fulfilment", promise, outcome))
    assert (row.verdict, row.reason) == ("not_comparable", "period")


def test_a_stock_in_the_review_of_five_years_still_counts(plan: Make, result: Make, link: Join) -> None:
    """国家高新技术企业突破1.5万家 beside 国家高新技术企业超1.5万家."""
    promise = plan("国家高新技术企业", "15000", "家", indicator_id="hitech_firms", comparator="gt")
    outcome = result(
        "国家高新技术企业", "15000", "家", indicator_id="hitech_firms", comparator="gt", section="1", period=None
    )
    page = Page(achievement_period=Period("2025年", date(2025, 1, 1), date(2025, 12, 31), "year"))
    long = Page(achievement_period=page.achievement_period, long_sections=frozenset({"1"}))
    assert verdict_of(link("fulfilment", promise, outcome), Setting(page, long)).verdict == "met"


def test_a_target_of_2027_is_not_due_in_2025(plan: Make, result: Make, link: Join) -> None:
    """力争2027年建成6个万亿级产业 beside 培育形成3个万亿级优势产业."""
    until = Period("2027年", None, date(2027, 12, 31), "deadline")
    row = verdict_of(link("fulfilment", plan("万亿级产业", "6", "个", period=until), result("万亿级产业", "3", "个")))
    assert row.verdict not in {"below", "behind"}


def test_an_answer_without_a_number_is_no_miss(plan: Make, result: Make, link: Join) -> None:
    row = verdict_of(
        link("fulfilment", plan("粮食储备规模", "500", "吨"), result("粮食储备", quote="粮食储备达历史高位"))
    )
    assert row.verdict == "no_value"


def test_the_report_says_itself_that_it_missed(plan: Make, result: Make, link: Join) -> None:
    outcome = result("外贸", quote="外贸增速未达预期")
    assert verdict_of(link("fulfilment", plan("外贸", "5", "%"), outcome)).verdict == "self_missed"


def test_a_missed_stretch_over_a_met_base_stays_open(plan: Make, result: Make, link: Join) -> None:
    """确保开工100个、力争120个, and 110 were."""
    sentence = Span(0, 20)
    base = plan("开工项目", "100", "个", sentence=sentence)
    stretch = plan("开工项目", "120", "个", sentence=sentence, modality="力争", at=9)
    outcome = result("开工项目", "110", "个")
    rows = judge([link("fulfilment", base, outcome), link("fulfilment", stretch, outcome)])
    assert [row.verdict for row in rows] == ["exceeded", "stretch_open"]


def test_what_is_new_is_not_set_against_all_there_is(plan: Make, result: Make, link: Join) -> None:
    """新培育专精特新“小巨人”300家 beside 专精特新“小巨人”1356家."""
    row = verdict_of(link("fulfilment", plan("新培育小巨人", "300", "家"), result("小巨人", "1356", "家")))
    assert (row.verdict, row.reason) == ("not_comparable", "basis")


def test_a_number_that_only_says_how_far_the_work_reaches_goes_on(plan: Make, result: Make, link: Join) -> None:
    promise = plan("县域帮扶", "39", "个", quote="扎实推进39个欠发达县域帮扶")
    row = verdict_of(
        link("fulfilment", promise, result("县域帮扶", "39", "个", quote="强化39个欠发达县域帮扶集中攻坚"))
    )
    assert row.verdict == "ongoing"


def test_a_shortfall_under_another_name_is_not_compared(plan: Make, result: Make, link: Join) -> None:
    """改造城中村10万户 beside 新开工城中村5.1万户."""
    promise = plan("改造城中村", "100000", "户")
    row = verdict_of(link("fulfilment", promise, result("新开工城中村", "51000", "户")))
    assert (row.verdict, row.reason) == ("not_comparable", "indicator")


@pytest.mark.parametrize(
    ("kind", "income", "verdict"),
    [
        ("in_step", "8.1", "met"),
        ("in_step", "7", "no_value"),
        ("faster_than", "8.1", "no_value"),
        ("faster_than", "8.5", "met"),
    ],
)
def test_a_relation_is_kept_only_where_both_figures_say_so(
    *, plan: Make, result: Make, link: Join, rate: Rate, kind: RelationKind, income: str, verdict: str
) -> None:
    """居民人均可支配收入增长与国内生产总值增长基本同步; nothing is called missed."""
    promise = plan("居民人均可支配收入", relation=Relation(kind, "国内生产总值增长"))
    outcome = result("居民人均可支配收入", growth=rate(income))
    product = result("国内生产总值", indicator_id="gdp", growth=rate("8.1"))
    later = Page(targets=(product, outcome))
    assert verdict_of(link("fulfilment", promise, outcome), Setting(Page(), later)).verdict == verdict


def test_a_report_admits_only_what_it_names(plan: Make, result: Make, link: Join, rate: Rate) -> None:
    """服务业增加值比重没有完成规划目标 says nothing of 国内生产总值增长8%."""
    promise = plan("国内生产总值", indicator_id="gdp", growth=rate("8", "approx"))
    outcome = result("服务业增加值比重", quote="服务业增加值比重没有完成规划目标")
    assert verdict_of(link("fulfilment", promise, outcome, "0.48")).verdict == "uncertain"


@pytest.mark.parametrize(
    ("promised", "reported", "verdict"),
    [
        ("开建温福高铁", "温福高铁开工建设", "done_claimed"),
        ("推动福厦线建成通车", "福厦线加快建设", "ongoing"),
        ("办好第二十五届投洽会", "投洽会成功举办", "done_claimed"),
        ("支持闽江学院更名", "闽江学院更名工作顺利推进", "ongoing"),
    ],
)
def test_promises_without_a_number_are_judged_by_their_words(
    *, plan: Make, result: Make, link: Join, promised: str, reported: str, verdict: str
) -> None:
    assert verdict_of(link("fulfilment", plan("项", quote=promised), result("项", quote=reported))).verdict == verdict


def test_almost_three_hundred_million_is_no_ceiling(plan: Make, result: Make, link: Join) -> None:
    """每年接待游客近3亿人次: 2.73亿 is not better than that."""
    promise = plan("接待游客", "300000000", "人次", comparator="lt", quote="每年接待游客近3亿人次")
    assert verdict_of(link("fulfilment", promise, result("接待游客", "273000000", "人次"))).verdict == "below"
    assert verdict_of(link("fulfilment", promise, result("接待游客", "290000000", "人次"))).verdict == "near"
