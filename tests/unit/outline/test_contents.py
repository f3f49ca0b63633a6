"""A table of contents is left out; lines that only happen to come again later are not."""

from __future__ import annotations

import pytest

from core.model import Report
from tests.outlining import BODY, FIFTH, FOURTH, SECOND, THIRD, report_of

PARTS = ("一、工作回顾", "二、存在问题", "三、工作安排")


def _text(number: int) -> list[str]:
    """Return five paragraphs that are no others'."""
    return [f"第{number}项。{line}" for line in (BODY, SECOND, THIRD, FOURTH, FIFTH)]


def _below(*headings: str, first: int = 0) -> list[str]:
    """Return the headings, each with its text; the texts are numbered from `first`."""
    return [line for number, heading in enumerate(headings, first) for line in (heading, *_text(number))]


def _furniture(report: Report) -> list[str]:
    return [report.document.quote(item.span) for item in report.dropped if item.reason == "furniture"]


@pytest.mark.parametrize("title", [(), ("目录",)])
@pytest.mark.parametrize("page", ["", "........ 12"])
def test_a_table_of_contents_near_the_top_is_left_out(title: tuple[str, ...], page: str) -> None:
    lines = [*title, *(part + page for part in PARTS)]
    report = report_of("某县2024年工作总结", *lines, *_below(*PARTS))
    assert _furniture(report) == lines
    assert [section.heading for section in report.sections()] == list(PARTS)


def test_sentences_that_come_again_as_leads_are_no_table_of_contents() -> None:
    leads = ("1.推进产业项目建设。", "2.推进民生实事办理。", "3.推进城乡环境整治。")
    assert _furniture(report_of("某县2024年工作总结", "今年抓好三件事：", *leads, *_below(*leads))) == []


def test_labels_that_stand_all_over_a_document_are_no_table_of_contents() -> None:
    labels = ("（1）期末余额的明细情况", "（2）本期计提的坏账准备情况", "（3）期末已质押的票据情况")
    again = [line for at in range(3) for line in _below(*labels, first=at * len(labels))]
    assert _furniture(report_of("某公司2019年年度报告", *labels, *_text(99), *again)) == []


def test_a_list_deep_in_the_text_whose_lines_come_again_is_no_table_of_contents() -> None:
    before = [line for number in range(10, 25) for line in _text(number)]
    report = report_of("某公司2019年年度报告", *before, *PARTS, *_below(*PARTS))
    assert _furniture(report) == []


def test_lines_that_come_again_in_another_order_are_no_table_of_contents() -> None:
    assert _furniture(report_of("某县2024年工作总结", *PARTS, *_text(99), *_below(*PARTS[::-1]))) == []
