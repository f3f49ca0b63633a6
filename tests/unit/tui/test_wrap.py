"""Lines of Chinese text: where they may end and begin."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tui.wrap import fit, wrap


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_a_stop_does_not_begin_a_line_but_takes_its_word_along() -> None:
    assert lines("全力推进项目，确保完成", 12) == ["全力推进项", "目，确保完成"]


def test_an_opening_mark_does_not_end_a_line() -> None:
    assert lines("坚持提升“白改黑”道路", 10) == ["坚持提升", "“白改黑”道", "路"]


def test_a_number_stays_with_its_unit() -> None:
    # From 安海镇 2022; rich cuts it as 49.8|1亿元.
    assert lines("重点项目完成投资49.81亿元,完成", 20) == ["重点项目完成投资", "49.81亿元,完成"]


@pytest.mark.parametrize(
    "whole", ["1—7月", "5.5%", "40.5万剂次", "12345.67万元", "8%-10%", "２０亿元", "≥54亿元", "-0.5%", "230多万"[:3]]
)
def test_a_number_with_unit_or_range_is_not_cut(whole: str) -> None:
    text = f"全镇上下{whole}完成"
    assert any(whole in line for line in lines(text, cell_len(whole) + 2))


def test_a_dash_and_an_ellipsis_are_not_cut() -> None:
    assert lines("城乡协同——样板", 9) == ["城乡协同", "——样板"]
    assert lines("一致好评完……进", 11) == ["一致好评", "完……进"]


def test_a_latin_word_is_not_cut() -> None:
    assert lines("人居环境巡查App上线", 13) == ["人居环境巡查", "App上线"]


def test_white_space_at_a_break_belongs_to_no_line() -> None:
    assert lines("坚持提质增效 增强产业", 12) == ["坚持提质增效", "增强产业"]
    assert lines("  前言\n后语  ", 20) == ["前言\n后语"]


def test_what_is_wider_than_a_line_is_cut_where_it_must_be() -> None:
    assert lines("https" * 4, 6) == ["httpsh", "ttpsht", "tpshtt", "ps"]


def test_an_empty_paragraph_has_one_line() -> None:
    assert wrap("", 10) == [(0, 0)]
    assert wrap("   ", 10) == [(0, 0)]


def test_fit_leaves_whole_what_has_room_and_says_where_something_is_left_out() -> None:
    assert fit("村级增收项目", 12) == "村级增收项目"
    assert fit("村级增收项目", 11) == "村级增收项…"
    assert fit("投资49.81亿元", 10) == "投资…"
    assert fit("重点项目，完成", 11) == "重点项目…"
    assert fit("项目", 2) == "…"
    assert fit("项目", 0) == ""
