"""What a summary says: verbatim clauses within the limit, tables with lines, comparability before anything else."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.compare import load
from core.lexicon import default
from core.model import Comparison, Extraction, Report, Summary, SummaryTable
from core.summarize import summarize
from core.summarize.passages import passages
from core.summarize.weight import heaviest


def table(summary: Summary, title: str) -> SummaryTable:
    return next(item for item in summary.tables if item.title.startswith(title))


def test_every_clause_is_verbatim_and_stands_in_the_text(halves: Comparison) -> None:
    summary = summarize(halves)
    assert summary.clauses
    for clause in summary.clauses:
        assert halves.a.document.quote(clause.span) == clause.text
        assert halves.a.document.line(clause.span.start) == clause.line
        assert clause.text in summary.text


@pytest.mark.parametrize("limit", [0, 5, 20, 40, 60, 100, 400])
def test_the_text_keeps_the_limit(limit: int, halves: Comparison, pair: Comparison) -> None:
    assert len(summarize(halves, max_chars=limit).text) <= limit
    assert len(summarize(pair, max_chars=limit).text) <= limit


def test_a_short_text_names_the_headline_indicator_first(halves: Comparison) -> None:
    assert summarize(halves, max_chars=40).text.startswith("成绩：地区生产总值增长6.1%")


def test_a_figure_is_given_with_the_whole_clause_it_stands_in(report: Report, extraction: Extraction) -> None:
    found = [report.document.quote(item.span) for item in passages(report, extraction, default())]
    assert "使用1000亿元失业保险基金支持稳岗和培训" in found
    assert "规上工业产值227.5亿元,比增1.29%" in found


def test_results_stand_under_their_section_with_change_and_line(halves: Comparison) -> None:
    rows = table(summarize(halves), "成绩单").rows
    assert rows[1].cells == ("工作回顾", "规上工业产值", "", "227.5亿元", "+1.29%")
    assert rows[1].line == 2
    assert rows[3].cells[1] == "└ 道路"


def test_plans_stand_beside_the_result_so_far(halves: Comparison) -> None:
    rows = {row.cells[0]: row for row in table(summarize(halves), "今后目标").rows}
    assert rows["地区生产总值"].cells[2:] == ("+6.1%", "101.7% / 时间 50%", "▲达序时")
    assert rows["老旧小区"].cells[2:] == ("—", "", "·未提及")


def test_a_report_alone_is_compared_with_itself_first(seeds: Path) -> None:
    summary = summarize(load(seeds / "anhai-2022.txt"))
    plan = next(row for row in table(summary, "今后目标").rows if "54亿元" in row.cells[1])
    assert "49.81亿元" in plan.cells[2]
    assert "92.2%" in plan.cells[3]


def test_what_only_one_half_has_is_named_with_its_line(halves: Comparison) -> None:
    rows = table(summarize(halves), "成绩与计划的呼应").rows
    assert [row.cells for row in rows] == [
        ("延续", "地区生产总值〔4〕"), ("只在成绩", "规上工业产值〔2〕"), ("只在计划", "老旧小区〔4〕"),
    ]  # fmt: skip


def test_two_reports_begin_with_how_far_they_can_be_compared(pair: Comparison) -> None:
    summary = summarize(pair)
    assert summary.text.startswith("可比性低。地区生产总值增长6% → 地区生产总值增长6.1%（●超过）")
    assert [warning.key for warning in summary.warnings] == ["text-comparability", "file-missing"]


def test_two_reports_name_new_targets_and_words_as_far_as_they_fit(pair: Comparison) -> None:
    text = summarize(pair).text
    assert "新目标：使用1000亿元。" in text
    assert text.endswith("新提法：白改黑。多说：项目。")


def test_two_reports_show_promises_new_targets_and_wording(pair: Comparison) -> None:
    summary = summarize(pair)
    assert [row.cells[0] for row in table(summary, "前一份提的").rows] == ["●超过", "·未提及"]
    assert [row.cells for row in table(summary, "新出现的目标").rows] == [("失业保险基金", "1000亿元")]
    assert ("升温", "项目 3→34") in [row.cells for row in table(summary, "提法").rows]


def test_key_words_are_the_terms_that_the_report_puts_in_quotation_marks(halves: Comparison) -> None:
    assert summarize(halves).keywords[0] == "白改黑"


def test_a_table_keeps_the_weightiest_figures_in_their_order(extraction: Extraction) -> None:
    assert heaviest(extraction.targets, 3, default()) == [0, 1, 4]


def test_titles_follow_the_language_and_quotes_do_not(halves: Comparison) -> None:
    summary = summarize(halves, lang="en")
    assert table(summary, "Results").columns[1] == "Indicator"
    assert "地区生产总值增长6.1%" in summary.text
