"""Columns in which an ideograph takes two cells."""

from __future__ import annotations

from core.export.columns import folded, padded, width


def test_an_ideograph_is_two_cells_and_a_combining_mark_none() -> None:
    assert width("安海a") == 5
    assert width("e\u0301") == 1
    assert width("（1—8月）") == 9


def test_padding_counts_cells() -> None:
    assert padded("指标", 6) == "指标  "
    assert padded("指标", 2) == "指标"


def test_a_number_is_not_torn_from_its_unit() -> None:
    assert folded("完成投资49.81亿元", 12) == ["完成投资", "49.81亿元"]
    assert folded("完成计划（1—8月）", 12) == ["完成计划", "（1—8月）"]


def test_a_line_does_not_begin_with_a_closing_mark() -> None:
    assert folded("还差四亿，多", 8) == ["还差四", "亿，多"]


def test_a_line_does_not_end_with_an_opening_mark() -> None:
    assert folded("停车系统（试点）", 11) == ["停车系统", "（试点）"]


def test_a_number_longer_than_the_column_is_cut() -> None:
    assert folded("1234567890", 4) == ["1234", "5678", "90"]
    assert folded("", 4) == [""]
