"""Numbers and signs at the start of lines, and what a row of them is: headings, a list, a table of contents."""

from __future__ import annotations

import pytest

from core.outline.headings.numbering import marker_of, weak_marker_of
from tests.outlining import BODY, FOURTH, SECOND, THIRD, firm, report_of, tree_of


@pytest.mark.parametrize(
    ("line", "kind", "number"),
    [
        ("第一部分 工作回顾", "volume", 1),
        ("PART 2 民生", "volume", 2),
        ("第十章 附则", "chapter", 10),
        ("第三节公司业务概要", "part", 3),
        ("贰、工作安排", "formal", 2),
        ("一 、主要成效", "cn", 1),
        ("三、、明年打算", "cn", 3),
        ("十二．附则", "cn", 12),
        ("（ 一 ）防汛抗旱", "cn_paren", 1),
        ("（三)水资源管理", "cn_paren", 3),
        ("㈡监督管理", "cn_paren", 2),
        ("1 、重点工程", "num", 1),
        ("２．河湖治理", "num", 2),
        ("⑵ 项目储备", "num_paren", 2),
        ("3）现金流", "num_paren", 3),
        ("③ 费用", "circled", 3),
        ("三要转变作风", "ordinal", 3),
        ("三是一些问题解决得不够好", "ordinal", 3),
        ("第二，加大投入", "ordinal", 2),
        ("——综合实力增强", "dash", None),
        ("◆ 工业平稳运行", "bullet", None),
        ("🌟一、产业强镇", "cn", 1),
        ("● ● ●", "bullet", None),
    ],
)
def test_numbers_of_all_kinds_are_read(line: str, kind: str, number: int | None) -> None:
    marker = marker_of(line)
    assert marker is not None
    assert (marker.kind, marker.number) == (kind, number)


@pytest.mark.parametrize(
    "line",
    ["1.29亿元", "2024.5.1", "第一书记", "第三节能", "一是一", "二、三产业", "（2024）12号", "附近的群众", "一带一路"],
)
def test_what_only_looks_like_a_number_is_none(line: str) -> None:
    assert marker_of(line) is None


@pytest.mark.parametrize(
    "line", ["1.29亿元的营业额", "3.5%的增速", "2024.5.1起施行", "12个项目", "A股上市", "一带一路"]
)
def test_figures_and_words_are_no_doubtful_numbers(line: str) -> None:
    assert weak_marker_of(line) is None


def test_doubtful_numbers_count_where_they_run_on() -> None:
    lines = ["一 重要提示", BODY, "二 主要数据", "2.1 财务数据", SECOND, "2.2 股东情况", THIRD]
    assert [level for level, _ in firm("半年度报告", *lines)] == [1, 1, 2, 2]
    assert firm("工作总结", BODY, "1.29亿元的营业额实现较快增长，增速全市第一。", SECOND) == []


def test_mistakes_of_numbering_change_nothing() -> None:
    lines = ["一、经济工作", BODY, "三、城市管理", SECOND, "三、民生保障", THIRD, "二,存在问题", FOURTH]
    assert [level for level, _ in firm("工作总结", *lines[:6])] == [1, 1, 1]


@pytest.mark.parametrize(
    "items",
    [
        ["1.抓好项目建设；", "2.抓好城市更新；", "3.抓好社会治理。"],
        ["1.抓好项目建设。", "2.抓好城市更新。", "3.抓好社会治理。"],
        ["（1）抓好项目建设", "（2）抓好城市更新", "（3）抓好社会治理"],
    ],
)
def test_a_list_is_no_row_of_headings(items: list[str]) -> None:
    assert firm("一、工作安排", BODY, *items, SECOND) == [(1, "一、工作安排")]


def test_numbered_lines_with_a_text_each_are_headings() -> None:
    lines = ["1.项目建设", BODY, "2.城市更新", SECOND, "3.社会治理", THIRD]
    assert [level for level, _ in firm("一、工作安排", *lines)] == [1, 2, 2, 2]


def test_a_table_of_contents_is_dropped_and_its_headings_are_found() -> None:
    contents = ["目 录", "一、工作回顾", "二、工作安排 12", "（一）抓产业", "（二）抓民生"]
    lines = ["一、工作回顾", BODY, FOURTH, "二、工作安排", BODY, "（一）抓产业", SECOND, FOURTH, "（二）抓民生", THIRD]
    report = report_of("政府工作报告", *contents, *lines)
    assert [level for _, level, _ in tree_of(report)] == [1, 1, 2, 2]
    assert [report.document.quote(item.span) for item in report.dropped if item.reason == "furniture"] == contents


def test_a_repeated_row_of_cells_is_no_table_of_contents() -> None:
    cells = ["项目", "本期金额", "上期金额"]
    report = report_of("一、财务数据", BODY, *cells, SECOND, *cells, THIRD)
    assert [item for item in report.dropped if item.reason == "furniture"] == []
