"""The lines above a text: the place on two lines, the title on two lines, and where the top ends."""

from __future__ import annotations

import pytest

from tests.outlining import BODY, SECOND, firm, report_of

PARTS = ("一、2023年工作回顾", BODY, "二、2024年工作安排", SECOND)
HEADINGS = [(1, PARTS[0]), (1, PARTS[2])]


@pytest.mark.parametrize(
    "lines",
    [
        ("——2024年1月8日在某市东镇第五届人民代表大会", "第四次会议上", "东镇人民政府镇长 王某某"),
        ("（2024年1月8日在某县第十八届人民代表大会", "第四次会议上）", "县长 张 三"),
        ("——2024年1月8日在某市第八届", "人民代表大会第三次会议上", "某市财政局"),
    ],
)
def test_the_place_of_a_report_may_stand_on_two_lines(lines: tuple[str, ...]) -> None:
    report = report_of("东镇2024年政府工作报告", "", *lines, "", "各位代表：", *PARTS)
    assert [(section.level, section.heading) for section in report.sections()] == HEADINGS
    assert [report.document.quote(item.span) for item in report.dropped] == list(lines)


@pytest.mark.parametrize(
    "title",
    [
        ("关于某市2023年预算执行情况", "及2024年预算草案的报告"),
        ("东镇2023年工作总结", "和2024年工作计划"),
    ],
)
def test_a_title_may_stand_on_two_lines(title: tuple[str, ...]) -> None:
    report = report_of(*title, "", "各位代表：", *PARTS)
    assert report.meta.title == "".join(title)
    assert not report.dropped


def test_two_calls_above_the_name_of_a_report_are_its_title() -> None:
    report = report_of("凝心聚力谱新篇", "奋力开创新局面", "——在东镇第十次代表大会上的报告", "", "同志们：", *PARTS)
    assert report.meta.title == "凝心聚力谱新篇奋力开创新局面"
    assert [(section.level, section.heading) for section in report.sections()] == HEADINGS


def test_a_text_without_stops_is_no_part_of_the_top() -> None:
    lines = ("东镇2023年工作总结", "", "2023年工作回顾", "", "完成规上工业产值236.8亿元，增长8.1%", "")
    report = report_of(*lines, "2024年工作计划", "", "产值增长8%，新建学校2所。")
    assert report.meta.title == lines[0]
    assert [section.heading for section in report.sections()] == ["2023年工作回顾", "2024年工作计划"]
    assert not report.dropped


def test_the_title_that_a_page_says_again_is_dropped() -> None:
    report = report_of("东镇上半年工作情况总结", "", BODY, "", "东镇上半年工作情况总结范文", "", *PARTS)
    assert [report.document.quote(item.span) for item in report.dropped] == ["东镇上半年工作情况总结范文"]


def test_a_part_begins_behind_a_line_without_a_stop() -> None:
    lines = ("全镇新增高新技术企业5家，实施技改项目18个，完成投资6.3亿元", "2024年工作计划", "新建学校2所。")
    assert firm("东镇2023年工作总结", "", BODY, *lines) == [(1, "2024年工作计划")]


def test_a_heading_below_a_heading_with_a_sign() -> None:
    lines = ("■成绩单", "", "产业转型步伐加快", "", BODY, "", "民生福祉持续增进", "", SECOND)
    assert firm("东镇：上半年再创佳绩", "", *lines) == [(1, lines[0]), (2, lines[2]), (2, lines[6])]


def test_a_pointer_above_a_heading_is_a_caption() -> None:
    lines = ("经济发展有质感", "", BODY, "", "▲东镇企业生产车间", "", "城市建设有颜值", "", SECOND)
    report = report_of("东镇2023年工作总结", "", *lines)
    assert [item.reason for item in report.dropped] == ["caption"]
    assert [section.heading for section in report.sections()] == [lines[0], lines[6]]


def test_a_formula_under_each_heading_is_kept() -> None:
    formula = "牵头单位为镇社会事务办公室，配合单位为各村（社区）党组织和镇财政所。"
    lines = ("一、幼儿园", BODY, formula, "二、公路", SECOND, formula, "三、学校", "责任单位：镇经济办、财政所")
    report = report_of("东镇2024年民生实事", *lines)
    assert not report.dropped
    assert [report.document.quote(item.span) for item in report.flagged] == [formula]


def test_a_note_behind_the_stop_ends_a_paragraph() -> None:
    lines = (f"{BODY}[43]", f"{SECOND}37")
    assert len(report_of("东镇概况", "", *lines).paragraphs) == len(lines)


@pytest.mark.parametrize("line", ["——在全省率先召开招商引资大会", "——在改造提升中开好现场会议"])
def test_an_item_of_a_list_is_no_place(line: str) -> None:
    assert not report_of("东镇2024年政府工作报告", "", "各位代表：", "一、2023年工作回顾", BODY, line, SECOND).dropped


def test_a_line_of_a_form_is_no_running_head() -> None:
    pages = [
        ("其他情况" if page in {3, 9, 30} else "", f"{page}、建设{page}号公路", SECOND, f"— {page} —")
        for page in range(1, 120)
    ]
    report = report_of(*(line for page in pages for line in page if line))
    assert "其他情况" not in [report.document.quote(item.span) for item in report.dropped]
