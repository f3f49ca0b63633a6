"""Two figures are set side by side only when they are of one thing and counted in one way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.judge import judge
from core.model import Lens, Link, Target, TargetLink

Make = Callable[..., Target]
Join = Callable[..., TargetLink]


def row_of(link: TargetLink) -> Link:
    (row,) = judge([link])
    return row


@pytest.mark.parametrize(
    ("promised", "reported"),
    [
        (
            ("新建绿道", "130", "公里", "新建绿道130公里"),
            ("新建绿道", "2136", "公里", "新建绿道137公里、累计达到2136公里"),
        ),
        (
            ("建成新型储能", "200", "千瓦", "建成新型储能200千瓦以上"),
            ("新型储能装机", "630", "千瓦", "新型储能装机超630千瓦"),
        ),
        (
            ("完成城中村改造", "30", "个", "完成30个城中村改造"),
            ("启动城中村改造", "30", "个", "启动30个城中村改造"),
        ),
    ],
)
def test_new_against_all_and_begun_against_finished_have_two_bases(
    plan: Make, result: Make, link: Join, promised: tuple[str, ...], reported: tuple[str, ...]
) -> None:
    a = plan(*promised[:3], quote=promised[3])
    b = result(*reported[:3], quote=reported[3])
    row = row_of(link("fulfilment", a, b))
    assert (row.verdict, row.reason) == ("not_comparable", "basis")


def test_a_total_of_the_first_months_is_no_total_of_all_years(plan: Make, result: Make, link: Join) -> None:
    a = plan("完成投资", "54", "亿元", quote="完成投资54亿元")
    b = result("完成投资", "55", "亿元", quote="累计完成投资55亿元")
    assert row_of(link("fulfilment", a, b)).verdict != "not_comparable"


def test_a_trial_that_goes_on_has_not_met_its_number(plan: Make, result: Make, link: Join) -> None:
    name = "“沪派江南”风貌保护传承试点"
    a = plan(name, "15", "个", quote=f"推进首批15个{name}")
    assert row_of(link("fulfilment", a, result(name, "15", "个", quote=f"15个{name}稳步推进"))).verdict == "ongoing"


@pytest.mark.parametrize(
    ("lens", "name", "other"),
    [
        ("results", "食品抽检合格率", "药品抽检合格率"),
        ("revision", "供水管网", "排水管网"),
        ("revision", "经济增长预期目标", "预期目标"),
        ("revision", "做好方面工作", "做好以下方面工作"),
    ],
)
def test_names_that_differ_in_the_one_telling_character_or_tell_nothing_are_not_compared(
    *, plan: Make, result: Make, link: Join, lens: Lens, name: str, other: str
) -> None:
    make = result if lens == "results" else plan
    assert row_of(link(lens, make(name, "9", "%"), make(other, "10", "%"), "0.7")).verdict == "uncertain"


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (("3708", "eq", "3708亿元"), ("3000", "ge", "3000亿元以上"), "uncertain"),
        (("601", "eq", "601万套"), ("600", "gt", "600多万套"), "uncertain"),
        (("432", "eq", "432万户"), ("380", "gt", "380多万户"), "down"),
        (("30", "lt", "低于30微克"), ("28.5", "eq", "28.5微克"), "down"),
        (("1.4", "gt", "超1.4万家"), ("1.5", "gt", "超1.5万家"), "up"),
        (("1", "gt", "超万场"), ("1", "lt", "近万场"), "uncertain"),
    ],
)
def test_results_that_are_only_bounds_move_only_where_they_must(
    result: Make, link: Join, a: tuple[str, ...], b: tuple[str, ...], verdict: str
) -> None:
    first, second = (result("棚户区改造", value, "户", comparator=bound, shown=shown) for value, bound, shown in (a, b))
    assert row_of(link("results", first, second)).verdict == verdict


def test_an_amount_many_times_the_other_under_another_name_is_another_thing(result: Make, link: Join) -> None:
    """全省经济总量64697亿元, then 泸州经济总量突破3000亿元."""
    first, second = result("经济总量", "64697", "亿元"), result("泸州经济总量", "3000", "亿元")
    assert row_of(link("results", first, second)).verdict == "uncertain"


def test_a_smaller_rank_is_up(result: Make, link: Join) -> None:
    first, second = (result("企业占比", place, None, dimension="rank") for place in ("3", "2"))
    row = row_of(link("results", first, second))
    assert (row.verdict, row.why.key) == ("up", "why-rank-up")


@pytest.mark.parametrize("reported", ["启动30个城中村改造", "啟動30個城中村改造"])
def test_a_traditional_copy_is_weighed_like_its_simplified_original(
    plan: Make, result: Make, link: Join, reported: str
) -> None:
    a = plan("完成城中村改造", "30", "个", quote="完成30个城中村改造")
    row = row_of(link("fulfilment", a, result("城中村改造", "30", "个", quote=reported)))
    assert (row.verdict, row.reason) == ("not_comparable", "basis")
