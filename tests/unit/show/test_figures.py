"""What a target and a row of the ledger say in one cell."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from core.lexicon import default
from core.model import Growth, Link, Message, Period, Rank, Span, Target
from core.show.figures import bounded, change, change_of, figure, gap, standing
from core.show.labels import Labels
from tests.making import at, target

LABELS = Labels("zh", default())

TEXT = "规上工业产值227.5亿元,比增1.29%。"


@pytest.fixture
def money() -> Target:
    rise = Growth(Decimal("1.29"), None, "%", "yoy", "eq", at(TEXT, "1.29%"))
    return target(TEXT, "规上工业产值", "规上工业产值227.5亿元", "227.5亿元", value=Decimal("2.275E+10"), growth=rise)


@pytest.fixture
def row(money: Target) -> Link:
    return Link(
        "results", money, money, "same", None, Decimal(0), None, None, None, Decimal("0.90"), Message.of("file-missing")
    )


def test_a_bound_is_a_sign_unless_its_words_are_in_the_number(money: Target) -> None:
    assert bounded(replace(money, shown="54亿元", comparator="ge"), LABELS) == "≥54亿元"
    assert bounded(replace(money, shown="54亿元以上", comparator="ge"), LABELS) == "54亿元以上"


def test_a_change_carries_sign_bound_and_range(money: Target) -> None:
    fall = Growth(Decimal("-12.5"), None, "%", "yoy", "eq", Span(0, 1))
    span = Growth(Decimal(5), Decimal("5.5"), "%", "yoy", "range", Span(0, 1))
    assert change_of(replace(money, growth=fall)) == "-12.5%"
    assert change_of(replace(money, growth=span)) == "+5%~+5.5%"
    assert change_of(replace(money, growth=None)) == ""


def test_a_rank_names_among_whom(money: Target) -> None:
    assert standing(replace(money, rank=Rank(Decimal(1), "全区", Span(0, 1))), LABELS) == "全区第1"


def test_a_figure_tells_its_time_and_commitment(money: Target) -> None:
    year = Period("全年", None, None, "year")
    plan = replace(money, shown="54亿元", comparator="ge", growth=None, period=year, modality="确保")
    assert figure(plan, LABELS) == "≥54亿元（全年，确保）"


def test_a_time_is_told_unless_a_heading_tells_it_for_all(money: Target) -> None:
    bare = replace(money, growth=None)
    assert (
        figure(replace(bare, period=Period("1—8月", None, None, "ytd", inherited=True)), LABELS) == "227.5亿元（1—8月）"
    )
    assert figure(replace(bare, period=Period("上半年", None, None, "half", inherited=True)), LABELS) == "227.5亿元"


def test_a_gap_is_an_amount_with_shares_of_target_and_time(row: Link) -> None:
    link = replace(row, gap=Decimal(419000000), share=Decimal("0.9224"), elapsed=Decimal("0.6667"))
    assert gap(link, row.a, LABELS) == "还差 4.19亿元；92.2% / 时间 66.7%"


def test_a_difference_of_growth_is_not_given_in_the_unit_of_the_level(money: Target, row: Link) -> None:
    before = replace(money, value=Decimal(57761), growth=Growth(Decimal("5.5"), None, "%", "yoy", "eq", Span(0, 1)))
    after = replace(money, value=Decimal(60199), growth=Growth(Decimal(5), None, "%", "yoy", "eq", Span(0, 1)))
    link = replace(row, a=before, b=after, delta=Decimal("-0.5"))
    assert change(link) == "-0.5百分点"
    assert change(replace(link, delta=Decimal(2438))) == "+2438元"


def test_a_difference_of_two_percentages_is_in_percentage_points(money: Target, row: Link) -> None:
    rate = replace(money, value=None)
    assert change(replace(row, a=rate, b=rate, delta=Decimal("0.1"))) == "+0.1百分点"
