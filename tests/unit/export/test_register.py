"""The table of targets by section, in plain text, Markdown and HTML."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.export import Filter, Listing, export
from core.export.as_markdown import as_markdown
from core.export.as_text import as_text
from core.export.columns import width
from core.export.page import Group, Page, Register, Row
from core.extract import extract
from core.lexicon import Language
from core.model import Extraction, Report
from core.outline import outline
from core.read import read

PART = Row(("规上", "1亿元", "成绩"), (), 1)
TABLE = Register(
    ("指标", "数值", "状态"),
    (
        Group(("一、成绩", "（一）工业"), "成绩", (Row(("产值", "2亿元", "成绩")), PART)),
        Group(("一、成绩", "（二）农业"), "成绩", (Row(("粮食产量", "5万吨", "成绩")),)),
        Group(("二、计划",), "计划", (Row(("固定资产投资", "3亿元", "目标·确保")),)),
    ),
    toned=2,
)


def test_a_heading_is_told_once_and_parts_are_indented() -> None:
    assert as_text(Page("标题", (TABLE,), 40)).splitlines()[2:] == [
        "指标          数值   状态",
        "-" * 40,
        "# 一、成绩",
        "  # （一）工业  〔成绩〕",
        "产值          2亿元  成绩",
        "└ 规上        1亿元  成绩",
        "",
        "  # （二）农业  〔成绩〕",
        "粮食产量      5万吨  成绩",
        "",
        "# 二、计划  〔计划〕",
        "固定资产投资  3亿元  目标·确保",
    ]


def test_the_second_line_of_an_indented_name_stands_below_the_first() -> None:
    rows = (Row(("规模以上工业战略性新兴产业增加值", "1亿元", "成绩"), (), 1),)
    lines = as_text(Page("标题", (Register(TABLE.columns, (Group(("一",), "", rows),)),), 36)).splitlines()
    assert lines[-2:] == ["└ 规模以上工业战略性新   1亿元  成绩", "  兴产业增加值"]


def test_markdown_has_a_table_for_each_section_under_its_path() -> None:
    text = as_markdown(Page("标题", (TABLE,)))
    assert "## 一、成绩 › （一）工业〔成绩〕\n\n| 指标 | 数值 | 状态 |\n| --- | --- | --- |" in text
    assert "| └ 规上 | 1亿元 | 成绩 |" in text


def test_html_has_a_head_over_the_rows_of_each_section(report: Report, extraction: Extraction) -> None:
    page = export((report, extraction), "html")
    assert '<th scope="rowgroup" colspan="8"><span>成绩单</span><small>〔成绩〕</small></th>' in page
    assert '<td class="planned whole">目标·确保</td>' in page


@pytest.mark.parametrize("name", ["anhai-2022", "jinjiang-2024", "meiling-2024"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_page_of_plain_text_fits_80_cells(name: str, lang: Language, seeds: object) -> None:
    report = outline(read(f"{seeds}/{name}.txt"))
    found = extract(report)
    listing = replace(Listing.of(report, found), quotes=True, rejected=True)
    for subject in ((report, found), listing):
        lines = export(subject, "txt", lang).splitlines()
        assert [line for line in lines if width(line) > 80] == []


def test_the_head_counts_by_status_and_tells_the_signs_that_occur(report: Report, extraction: Extraction) -> None:
    text = export((report, extraction), "txt")
    assert "成绩 2 项 · 目标 3 项 · 背景 0 项；有数字 4 项，无数字 1 项" in text
    assert "界限：≥不低于\n" in text
    assert "└" not in text
    assert "( )" not in text


def test_columns_that_would_be_empty_are_left_out(report: Report, extraction: Extraction) -> None:
    plain = tuple(replace(one, growth=None, completion=None, comparator="eq") for one in extraction.targets[:2])
    head = next(line for line in export((report, Extraction(plain, ())), "md").splitlines() if line.startswith("| "))
    assert head == "| 指标 | 时间 | 数值 | 状态 | 行 |"


def test_quotes_stand_below_the_rows_only_when_asked_for(report: Report, extraction: Extraction) -> None:
    listing = Listing.of(report, extraction)
    assert "“规上工业产值227.5亿元" not in export(listing, "txt")
    assert "原文  第2行“规上工业产值227.5亿元,比增1.29%”" in export(replace(listing, quotes=True), "txt")


def test_the_numbers_that_are_no_targets_are_told_with_reason_and_words_around(
    report: Report, extraction: Extraction
) -> None:
    listing = Listing.of(report, extraction)
    assert "另有 1 个数字不作指标；逐个列出并说明原因：加 --rejected" in export(listing, "txt")
    text = export(replace(listing, rejected=True), "txt")
    assert "1—8月,【64】个省市级重点项目完成投资" in text
    assert "--rejected" not in text


def test_a_list_that_conditions_left_empty_says_which_took_what(report: Report) -> None:
    gone = (Filter("--status 背景", 5), Filter("--numbers", 0))
    text = export(Listing(report, Extraction((), ()), 5, gone), "txt")
    assert "没有符合全部条件的指标。" in text
    assert "筛选（全文 5 项，留下 0 项）：\n  --status 背景 去掉 5 项\n  --numbers 去掉 0 项\n" in text


def test_a_report_without_targets_says_so(report: Report) -> None:
    assert "这份报告里没有读到指标。" in export((report, Extraction((), ())), "txt")


def test_a_part_whose_whole_is_not_listed_says_that_it_is_one(report: Report, extraction: Extraction) -> None:
    part = replace(extraction.targets[1], of="t1")
    assert "其中：规上工业产值" in export((report, Extraction((part,), ())), "txt")
    assert "└ 规上工业产值" in export((report, Extraction((extraction.targets[0], part), ())), "txt")
