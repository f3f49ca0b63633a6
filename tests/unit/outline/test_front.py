"""The top of a document: its title and what stands below it."""

from __future__ import annotations

import pytest

from core.model import Document, Mark, Span
from core.outline import outline
from core.outline.front import title_text
from tests.outlining import BODY, FOURTH, SECOND, THIRD, firm, report_of

NUMBERED = ("一、工作回顾", BODY, "二、工作安排", SECOND, "三、自身建设", THIRD)


def test_what_goes_with_the_title_is_no_heading() -> None:
    top = ("高举旗帜 砥砺奋进 为建设新区而奋斗", "——在第八次代表大会上的报告", "（2021年9月10日）", "张 某 某")
    report = report_of(*top, "", "同志们：", FOURTH, *NUMBERED)
    assert report.meta.title == top[0]
    assert [section.heading for section in report.sections()] == list(NUMBERED[::2])


@pytest.mark.parametrize("line", ["镇党委、政府", "市人大常委会", "张 三"])
def test_to_whom_a_report_is_given_is_no_heading(line: str) -> None:
    assert firm("上半年工作总结", line, FOURTH, *NUMBERED) == [(1, heading) for heading in NUMBERED[::2]]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("政 府 工 作 报 告", "政府工作报告"),
        ("政府 工 作 报 告", "政府工作报告"),
        ("坚持创新驱动 推动绿色发展", "坚持创新驱动 推动绿色发展"),
        ("新 春 走基层", "新 春 走基层"),
    ],
)
def test_characters_set_apart_are_put_together(line: str, title: str) -> None:
    assert title_text(line) == title


def test_the_headline_below_the_title_of_a_page_is_no_heading() -> None:
    lines = ("有轨电车之困：争相上马 - 某网", "有轨电车之困：争相上马", "2024年05月10日 00:26 某报", BODY)
    text = "\n".join([*lines, "从萌芽到成长", SECOND])
    title = Mark("title", Span(0, text.index("\n")), level=None)
    report = outline(Document("a.html", "text/html", "utf-8", text, marks=(title,)))
    assert [section.heading for section in report.sections()] == ["从萌芽到成长"]


@pytest.mark.parametrize("count", [20, 45, 70])
def test_a_navigation_however_long_does_not_hide_the_title_below_it(count: int) -> None:
    words = (
        "政策解读",
        "财政预决算",
        "规划计划",
        "行政执法",
        "乡镇动态",
        "图片新闻",
        "人事信息",
        "旅游景点",
        "自然资源",
    )
    navigation = [f"{words[at % len(words)]}{'甲乙丙丁戊己庚辛'[at // len(words)]}" for at in range(count - 1)]
    report = report_of(*navigation, "规划计划", "2024年某县政府工作报告", *NUMBERED)
    assert report.meta.title == "2024年某县政府工作报告"
    assert [section.heading for section in report.sections()] == list(NUMBERED[::2])


@pytest.mark.parametrize("line", ["2024-01-05 来源：某报", "2024-01-05来源：某报", "2024/1/5 某报", "2024-01-05"])
def test_a_line_of_date_and_source_below_the_title_is_no_heading(line: str) -> None:
    report = report_of("某县2023年工作总结", line, "工作成绩", BODY, "存在问题", SECOND, "下步打算", THIRD)
    assert [section.heading for section in report.sections()] == ["工作成绩", "存在问题", "下步打算"]
    assert report.meta.published == "2024-01-05"


def test_the_name_of_the_speaker_below_a_title_in_two_lines_is_no_text() -> None:
    """国务院 2017 and 2021 in copies of a wiki."""
    report = report_of("政府工作报", "告", "", "国务院总理", "　李克强", "", "各位代表：", "", BODY, *NUMBERED)
    assert report.meta.title == "政府工作报告"
    assert [paragraph.text(report.document) for paragraph in report.paragraphs][:2] == ["各位代表：", BODY]


@pytest.mark.parametrize(
    "above",
    [
        "国务院总理 温家宝　 3月5日，大会在北京开幕。国务院总理温家宝作政府工作报告。 新华社记者 刘卫兵 摄",
        "——2011年3月5日在第十一届全国人民代表大会第四次会议上国务院总理 温家宝 ",
        "镇长 张三 ",
    ],
)
def test_the_salutation_is_text_and_what_stands_before_it_is_not(above: str) -> None:
    """国务院 2010 and 2011 in copies of a newspaper."""
    report = report_of("政府工作报告", above + "各位代表：", BODY, *NUMBERED)
    assert [paragraph.text(report.document) for paragraph in report.paragraphs][:2] == ["各位代表：", BODY]


def test_several_who_are_spoken_to_stay_together() -> None:
    report = report_of("政府工作报告", "尊敬的各位领导、各位代表：", BODY, *NUMBERED)
    assert report.paragraphs[0].text(report.document) == "尊敬的各位领导、各位代表："
