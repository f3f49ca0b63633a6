"""What a reader sees in Markdown and plain text."""

from __future__ import annotations

import pytest

from core.export import FORMATS, Format, export
from core.export.as_markdown import escaped
from core.lexicon import Language
from core.model import Comparison, Extraction, Report


@pytest.mark.parametrize("form", ["md", "txt"])
def test_every_row_of_the_ledger_shows_verdict_quotes_lines_and_reason(form: Format, comparison: Comparison) -> None:
    text = export(comparison, form)
    for words in (
        "▲达序时",
        "第2行“64个省市级重点项目完成投资49.81亿元”",
        "第4行“确保完成年度计划投资54亿元以上”",
        "找不到文件 x",
    ):
        assert words in text
    assert "·未提及" in text
    assert "≠口径不同" in text


@pytest.mark.parametrize("form", ["md", "txt"])
def test_results_without_a_plan_are_listed_below_the_ledger_with_their_quotes(
    form: Format, comparison: Comparison
) -> None:
    ledger, listed = export(comparison, form).split("成绩里没有对应计划的内容（1）")
    quote = "第2行“规上工业产值227.5亿元,比增1.29%”"
    assert quote not in ledger
    assert quote in listed


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", ["md", "txt"])
def test_a_promise_without_an_answer_is_never_called_a_failure(
    form: Format, lang: Language, comparison: Comparison
) -> None:
    text = export(comparison, form, lang)
    assert not any(word in text for word in ("失败", "未兑现", "broken", "failed"))


def test_the_ledger_counts_verdicts_and_says_that_none_is_below(comparison: Comparison) -> None:
    assert "▼低于 0" in export(comparison, "txt")
    assert "共 3 项，可判 1 项" in export(comparison, "txt")


def test_the_ledger_shows_bound_gap_and_schedule(comparison: Comparison) -> None:
    text = export(comparison, "md")
    assert "≥54亿元（确保）" in text
    assert "还差 4.19亿元；92.2% / 时间 66.7%" in text


def test_a_cell_cannot_break_the_table(report: Report, extraction: Extraction) -> None:
    rows = [line for line in export((report, extraction), "md").splitlines() if line.startswith("| ")]
    bars = {line.replace("\\|", "").count("|") for line in rows[:7]}
    assert len(bars) == 1


def test_markdown_signs_in_a_quote_are_shown_as_they_are() -> None:
    assert escaped("3个*项目|1_2") == "3个\\*项目\\|1\\_2"
    assert escaped("- 1. 项") == "\\- 1. 项"
    assert escaped("1. 项") == "1\\. 项"
    assert escaped("1.坚持\n项目") == "1.坚持 项目"


def test_targets_show_value_growth_plan_share_and_line(report: Report, extraction: Extraction) -> None:
    text = export((report, extraction), "txt")
    for words in ("227.5亿元", "同比+1.29%", "完成计划的", "90.64%", "1—8月", "目标·确保", "居民收入"):
        assert words in text
    assert "另有 1 个数字不作指标" in text
    assert "第4行" not in text


def test_every_export_ends_with_one_newline(report: Report, comparison: Comparison) -> None:
    for form in FORMATS:
        assert export(report, form).endswith("\n")
        assert not export(comparison, form).endswith("\n\n")
