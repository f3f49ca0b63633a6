"""Results so far beside the plan of the same report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from core.judge import checks, judge
from core.judge.setting import Page, Setting
from core.lexicon import say
from core.model import Completion, Period, Span, Target, TargetLink

Make = Callable[..., Target]
Join = Callable[..., TargetLink]
Year = Callable[..., Period]

YEAR = Period("全年", date(2022, 1, 1), date(2022, 12, 31), "year")
EIGHT = Period("1—8月", date(2022, 1, 1), date(2022, 8, 31), "ytd")


def test_64_projects_of_anhai_are_on_schedule(plan: Make, result: Make, link: Join) -> None:
    done = result(
        "重点项目完成投资", "4981000000", "元", period=EIGHT, shown="49.81亿元", dimension="money",
        completion=Completion(Decimal("90.64"), "annual_plan", Span(0, 1)),
    )  # fmt: skip
    due = plan(
        "重点项目完成投资", "5400000000", "元", comparator="ge", period=YEAR, shown="54亿元以上", dimension="money"
    )
    rows = judge([link("progress", done, due)])
    (row,) = rows
    assert row.verdict == "ontrack"
    assert row.elapsed == Decimal(8) / Decimal(12)
    assert row.gap == Decimal(419000000)
    assert row.share is not None
    assert round(row.share, 3) == Decimal("0.922")
    said = say(row.why)
    assert "8/12" in said
    assert "66.7%" in said
    assert "4.19亿元" in said
    (check,) = checks(rows, Setting(Page(targets=(done, due))))
    assert (check.kind, check.ok) == ("implied_plan", True)
    assert "54.95亿元" in say(check.why)


def test_a_plan_that_the_completion_contradicts_is_shown(plan: Make, result: Make, link: Join) -> None:
    done = result("技改", "50", "元", period=EIGHT, completion=Completion(Decimal(50), "annual_plan", Span(0, 1)))
    rows = judge([link("progress", done, plan("技改", "200", "元", period=YEAR))])
    (check,) = checks(rows, Setting())
    assert not check.ok


@pytest.mark.parametrize(("done", "verdict"), [("7", "ontrack"), ("4", "behind"), ("12", "exceeded")])
def test_half_a_year_is_judged_by_half_the_target(
    *, plan: Make, result: Make, link: Join, done: str, verdict: str
) -> None:
    half = Period("上半年", date(2022, 1, 1), date(2022, 6, 30), "half", inherited=True)
    due = plan("新签约项目", "10", "个", comparator="ge", period=YEAR)
    (row,) = judge([link("progress", result("新签约项目", done, "个", period=half), due)])
    assert row.verdict == verdict
    assert ("date_assumed" in row.flags) == (verdict != "exceeded")
    assert "50%" in say(row.why) or verdict == "exceeded"


def test_a_level_before_its_deadline_is_only_under_way(plan: Make, result: Make, link: Join) -> None:
    half = Period("上半年", date(2022, 1, 1), date(2022, 6, 30), "half")
    due = plan("覆盖率", "95", "%", comparator="ge", period=YEAR)
    (row,) = judge([link("progress", result("覆盖率", "90", "%", period=half), due)])
    assert row.verdict == "ongoing"


def test_last_years_result_says_nothing_of_next_years_plan(plan: Make, result: Make, link: Join, in_year: Year) -> None:
    due = plan("小街巷改造", "29", "条", period=in_year(2024))
    (row,) = judge([link("progress", result("小街巷改造", "23", "条", period=in_year(2023)), due)])
    assert (row.verdict, row.reason) == ("not_comparable", "period")


def test_a_canteen_that_is_open_cannot_still_be_built(plan: Make, result: Make, link: Join) -> None:
    done = result("长者食堂", quote="投入35万完成笋浯社区“长者食堂”建设，于11月2日正式投用")
    due = plan("长者食堂", quote="加快建设并运营笋浯社区长者食堂")
    rows = judge([link("progress", done, due)])
    assert (rows[0].verdict, rows[0].flags) == ("contradiction", ("plan_lags",))
    (check,) = checks(rows, Setting())
    assert (check.kind, check.ok) == ("contradiction", False)


def test_work_that_goes_on_is_under_way(plan: Make, result: Make, link: Join) -> None:
    done = result("文化园", quote="工艺美术文化园项目已完成部分楼栋钢结构加固")
    (row,) = judge([link("progress", done, plan("文化园", quote="专班跟进工艺美术文化园等项目"))])
    assert row.verdict == "ongoing"


def test_each_item_of_a_list_takes_the_stage_of_the_list(plan: Make, result: Make, link: Join) -> None:
    """帮德机械…项目协议投资8.02亿元, and in the plan 推进帮德机械、凌盛五金、联兴机械等10个项目开工建设."""
    text = "帮德机械、凌盛五金项目协议投资8.02亿元。推进帮德机械、凌盛五金等10个项目开工建设。"
    first, second = text.index("帮德"), text.rindex("帮德")
    done = result("帮德机械", quote="帮德机械", at=first, sentence=Span(0, 21))
    due = plan("帮德机械", quote="帮德机械", at=second, sentence=Span(21, len(text)))
    (row,) = judge([link("progress", done, due)], Setting(Page(text=text)))
    assert row.verdict == "ongoing"
    assert "协议投资" in say(row.why)
    assert "开工" in say(row.why)
