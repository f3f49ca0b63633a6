"""A user's own dictionary reaches every command that reads targets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import run

PROMISE = """某镇2024年政府工作报告

一、2024年工作回顾
全镇地区生产总值19亿元，增长4%。

二、2025年工作安排
全镇地区生产总值增长6%以上。
"""
RESULT = """某镇2025年政府工作报告

一、2025年工作回顾
全镇经济盘子20亿元，增长5%。

二、2026年工作安排
全镇经济盘子增长5%以上。
"""
OWN = '[[indicators]]\nid = "gdp"\nsynonyms = ["经济盘子"]\n'


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    for name, text in (("a.txt", PROMISE), ("b.txt", RESULT), ("own.toml", OWN)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [str(tmp_path / name) for name in ("a.txt", "b.txt", "own.toml")]


def test_two_names_that_a_user_calls_one_are_compared(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    a, b, own = files
    assert run(["compare", a, b, "--lang", "zh"]) == 0
    assert "未提及 1" in capsys.readouterr().out
    assert run(["compare", a, b, "--lexicon", own, "--lang", "zh"]) == 0
    assert "还差 1百分点" in capsys.readouterr().out


def test_the_summary_counts_them_as_one_too(files: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    a, b, own = files
    assert run(["summary", a, b, "--lang", "zh"]) == 0
    without = capsys.readouterr().out
    assert run(["summary", a, b, "--lexicon", own, "--lang", "zh"]) == 0
    assert "共同指标 1 项" in capsys.readouterr().out
    assert "共同指标 1 项" not in without
