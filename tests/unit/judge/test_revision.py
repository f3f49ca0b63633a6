"""How a promise changed from one year to the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from core.judge import Page, Setting, judge
from core.lexicon import say
from core.model import Growth, Period, Relation, Target, TargetLink

Make = Callable[..., Target]
Join = Callable[..., TargetLink]
Rate = Callable[..., Growth]
Year = Callable[..., Period]


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (("5", "approx"), ("4.5", "approx"), "chg_lowered"),
        (("5", "approx"), ("5", "approx"), "chg_same"),
        (("5.5", "ge"), ("5.5", "approx"), "chg_soft"),
        (("5", "eq"), ("5", "ge"), "chg_hard"),
        (("5", "approx"), ("4.5", "range", "5"), "chg_range"),
        (("5", "range", "5.5"), ("5", "approx"), "chg_point"),
        (("3", "eq"), ("2", "eq"), "chg_lowered"),
    ],
)
def test_numbers_and_bounds(
    *, plan: Make, link: Join, rate: Rate, in_year: Year, before: tuple[str, ...], after: tuple[str, ...], verdict: str
) -> None:
    a = plan("地区生产总值", indicator_id="gdp", growth=rate(*before))
    b = plan("地区生产总值", indicator_id="gdp", growth=rate(*after), period=in_year(2026))
    (row,) = judge([link("revision", a, b)])
    assert row.verdict == verdict
    assert say(row.why, "zh")
    assert say(row.why, "en")


def test_an_unemployment_target_that_goes_up_is_easier(plan: Make, link: Join) -> None:
    fields: dict[str, Any] = {"indicator_id": "unemp_surveyed", "comparator": "approx"}
    a, b = plan("城镇调查失业率", "5.5", "%", **fields), plan("城镇调查失业率", "5.7", "%", **fields)
    (row,) = judge([link("revision", a, b)])
    assert row.verdict == "chg_lowered"


def test_a_clause_that_strives_for_more_is_seen_after_the_number(plan: Make, link: Join) -> None:
    a, b = plan("就业", "50", "人"), plan("就业", "50", "人")
    later = Page(text=f"{b.quote}，在实际工作中努力争取更好结果。")
    (row,) = judge([link("revision", a, b)], Setting(Page(text=a.quote), later))
    assert row.verdict == "chg_stretch"


def test_number_given_up_and_number_gained(plan: Make, link: Join) -> None:
    number, words = plan("高标准农田", "70", "亩"), plan("高标准农田", quote="高质量建设高标准农田")
    rows = judge([link("revision", number, words), link("revision", words, number)])
    assert sorted(row.verdict for row in rows) == ["chg_dequant", "chg_quant"]


def test_growth_replaced_by_share_is_another_indicator(plan: Make, link: Join, rate: Rate) -> None:
    """产业投资增长7%左右 → 产业投资占比保持在50%以上."""
    a = plan("产业投资", indicator_id="industry_projects_invest", growth=rate("7", "approx"))
    b = plan("产业投资占比", "50", "%", indicator_id="industry_projects_invest", comparator="ge")
    (row,) = judge([link("revision", a, b)])
    assert row.verdict == "chg_indicator"


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (("in_step", "与经济增长保持同步"), ("in_step", "与经济增长保持基本同步"), "chg_soft"),
        (("faster_than", "快于经济增长"), ("in_step", "与经济增长同步"), "chg_soft"),
        (("in_step", "与经济增长保持同步"), ("in_step", "与经济增长同步"), "chg_same"),
    ],
)
def test_a_relation_can_be_loosened(
    plan: Make, link: Join, before: tuple[Any, str], after: tuple[Any, str], verdict: str
) -> None:
    a = plan("居民收入", quote=before[1], relation=Relation(before[0], "经济增长"))
    b = plan("居民收入", quote=after[1], relation=Relation(after[0], "经济增长"))
    (row,) = judge([link("revision", a, b)])
    assert row.verdict == verdict


def test_from_preparing_to_building_is_firmer(plan: Make, link: Join) -> None:
    a, b = (
        plan("上白石水利枢纽", quote="上白石水利枢纽前期工作"),
        plan("上白石水利枢纽", quote="开工建设上白石水利枢纽工程"),
    )
    (row,) = judge([link("revision", a, b)])
    assert row.verdict == "chg_hard"


def test_one_side_alone(plan: Make, link: Join) -> None:
    rows = judge([link("revision", plan("甲", "1", "个"), None), link("revision", None, plan("乙", "1", "个"))])
    assert [row.verdict for row in rows] == ["chg_gone", "chg_new"]


def test_a_date_that_is_given_up_is_softer(plan: Make, link: Join, in_year: Year) -> None:
    """力争2027年建成6个万亿级产业 → 加快打造6个万亿级产业."""
    until = Period("2027年", None, date(2027, 12, 31), "deadline")
    a, b = plan("万亿级产业", "6", "个", period=until), plan("万亿级产业", "6", "个", period=None)
    (row,) = judge([link("revision", a, b)], Setting(Page(plan_period=in_year(2025)), Page(plan_period=in_year(2026))))
    assert row.verdict == "chg_soft"


def test_an_unsure_match_is_no_change(plan: Make, link: Join) -> None:
    (row,) = judge([link("revision", plan("消费集聚区", "3", "个"), plan("培育区", "15", "个"), "0.3")])
    assert row.verdict == "uncertain"
