"""How an indicator moved from one report to the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from core.judge import judge
from core.lexicon import say
from core.model import Growth, Period, Target, TargetLink

Make = Callable[..., Target]
Join = Callable[..., TargetLink]
Rate = Callable[..., Growth]
Year = Callable[..., Period]


@pytest.mark.parametrize(
    ("before", "after", "verdict"), [("10", "12", "up"), ("12", "10", "down"), ("15", "15", "same")]
)
def test_levels_move(*, result: Make, link: Join, in_year: Year, before: str, after: str, verdict: str) -> None:
    a, b = result("社区", before, "个", period=in_year(2024)), result("社区", after, "个")
    (row,) = judge([link("results", a, b)])
    assert (row.verdict, row.delta) == (verdict, Decimal(after) - Decimal(before))
    assert say(row.why, "en")


def test_product_is_compared_by_real_growth_and_not_by_its_nominal_level(result: Make, link: Join, rate: Rate) -> None:
    a = result("地区生产总值", "57761", "元", indicator_id="gdp", growth=rate("5.5"))
    b = result("地区生产总值", "60199", "元", indicator_id="gdp", growth=rate("5"))
    (row,) = judge([link("results", a, b)])
    assert (row.verdict, row.delta) == ("down", Decimal("-0.5"))


def test_half_a_year_is_not_compared_with_a_year(result: Make, link: Join) -> None:
    half = Period("上半年", date(2024, 1, 1), date(2024, 6, 30), "half")
    (row,) = judge([link("results", result("新签约", "7", "个", period=half), result("新签约", "12", "个"))])
    assert (row.verdict, row.reason) == ("not_comparable", "period")


def test_firms_count_alike_in_two_measure_words(result: Make, link: Join) -> None:
    a, b = result("小巨人企业", "84", "户"), result("小巨人企业", "81", "家")
    (row,) = judge([link("results", a, b)])
    assert row.verdict == "down"


def test_words_without_numbers_do_not_move(result: Make, link: Join) -> None:
    (row,) = judge([link("results", result("治安", quote="治安良好"), result("治安", quote="治安更好"))])
    assert row.verdict == "no_value"


def test_in_a_list_only_the_name_says_whose_number_it_is(result: Make, link: Join, rate: Rate) -> None:
    """刑事、治安案件分别下降6.6%、3.6%."""
    quote = "刑事、治安案件立案数分别下降"
    a = result("刑事案件立案数", quote=quote, growth=rate("-25.7"))
    (row,) = judge([link("results", a, result("治安案件立案数", quote=quote, growth=rate("-3.6")), "1")])
    assert row.verdict == "uncertain"


def test_a_stock_of_the_review_of_several_years_can_be_compared(result: Make, link: Join) -> None:
    """民生支出占比 65% → 65%, the latter from the chapter on five years."""
    five = Period("五年来", date(2021, 1, 1), date(2025, 12, 31), "multi_year", inherited=True)
    (row,) = judge([link("results", result("民生支出占比", "65", "%"), result("民生支出占比", "66", "%", period=five))])
    assert row.verdict == "up"
