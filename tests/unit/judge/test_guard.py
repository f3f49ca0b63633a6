"""Doubts that forbid to say below or behind: each alone is enough."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.judge import Page, Setting, judge
from core.lexicon import say
from core.model import Growth, Target, TargetLink

Make = Callable[..., Target]
Join = Callable[..., TargetLink]
Rate = Callable[..., Growth]


def verdict(a: Target, b: Target, link: Join, score: str = "0.9", setting: Setting | None = None) -> str:
    (row,) = judge([link("fulfilment", a, b, score)], setting)
    assert say(row.why)
    return row.verdict


def test_without_doubt_a_shortfall_is_below(plan: Make, result: Make, link: Join) -> None:
    assert verdict(plan("新增就业", "50", "人"), result("新增就业", "49", "人"), link) == "below"


def test_low_comparability_forbids_it(plan: Make, result: Make, link: Join) -> None:
    low = Setting(level="low")
    assert verdict(plan("新增就业", "50", "人"), result("新增就业", "49", "人"), link, setting=low) == "uncertain"


def test_an_unsure_match_forbids_it(plan: Make, result: Make, link: Join) -> None:
    assert verdict(plan("新增就业", "50", "人"), result("新增就业", "49", "人"), link, "0.4") == "uncertain"


@pytest.mark.parametrize(
    ("promised", "reported"),
    [
        ({}, {"of": "t0"}),
        ({"of": "t0"}, {}),
        ({}, {"place_scope": "龙山寺片区"}),
        ({"period": None}, {"period": None}),
        ({}, {"status": "context"}),
        ({}, {"comparator": "gt"}),
        ({}, {"comparator": "lt"}),
        ({}, {"comparator": "approx"}),
    ],
)
def test_every_other_doubt_forbids_it(
    plan: Make, result: Make, link: Join, promised: dict[str, Any], reported: dict[str, Any]
) -> None:
    a, b = plan("新增就业", "50", "人", **promised), result("新增就业", "49", "人", **reported)
    assert verdict(a, b, link) in {"uncertain", "not_comparable"}


def test_names_that_differ_forbid_it(plan: Make, result: Make, link: Join) -> None:
    assert verdict(plan("新建停车场", "50", "个"), result("智慧停车泊位", "49", "个"), link) == "uncertain"


def test_one_side_alone_is_never_a_miss(plan: Make, link: Join) -> None:
    rows = judge([link(lens, plan("新增就业", "50", "人"), None) for lens in ("fulfilment", "results")])
    assert [row.verdict for row in rows] == ["not_found", "not_found"]


def test_a_name_that_says_nothing_forbids_it(plan: Make, result: Make, link: Join) -> None:
    """中央财政拟安排200亿元 and 中央财政安排429亿元 are two sums for two purposes."""
    assert verdict(plan("中央财政拟安排", "500", "元"), result("中央财政安排", "429", "元"), link) == "uncertain"


def test_another_result_that_satisfies_the_promise_forbids_it(plan: Make, result: Make, link: Join) -> None:
    promise = plan("新增就业", "50", "人")
    rows = judge([link("fulfilment", promise, result("新增就业", value, "人")) for value in ("49", "54")])
    assert sorted(row.verdict for row in rows) == ["exceeded", "uncertain"]
    assert all(say(row.why) for row in rows)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("做好今年的工作至关重要。过去一年，各项工作取得了很大成绩。", "uncertain"),
        ("去年增长10.3%。今年主要预期目标是：", "below"),
        ("综合各方面因素，", "uncertain"),
    ],
)
def test_a_plan_that_looks_back_promises_nothing(
    *, plan: Make, result: Make, link: Join, rate: Rate, before: str, expected: str
) -> None:
    """三、2011年的工作: 过去一年，…国内生产总值增长10.3% is no target of 2011."""
    promise = plan("国内生产总值", indicator_id="gdp", growth=rate("10.3"), at=len(before))
    outcome = result("国内生产总值", indicator_id="gdp", growth=rate("9.2"))
    setting = Setting(Page(text=before + promise.quote), Page())
    assert verdict(promise, outcome, link, setting=setting) == expected
