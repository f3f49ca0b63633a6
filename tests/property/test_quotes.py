"""Every span of a comparison and of a summary quotes the text of its side."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.compare import compare
from core.export import export
from core.model import Comparison, Report
from core.outline import outline
from core.read import read
from core.summarize import summarize

LINES = (
    "某市2025年政府工作报告", "一、2024年工作回顾", "二、2025年工作安排", "（一）工业", "1.强化服务。",
    "地区生产总值增长5.5%，规上工业产值完成49.81亿元，比增1.29%，居全市第1。",
    "城镇新增就业3万人，其中脱贫人口0.5万人。",
    "2025年，地区生产总值增长5%左右，确保规上工业产值54亿元以上。", "建成“网格+”平台，实施石东路改造工程。",
    "计划新建高标准农田2万亩，力争完成石东路改造。", "指标 | 数值", "完成投资1.65亿元", "\u3000\u3000来源：某市日报",
    "（图：开工现场）", "🀄项目A｜B“未闭合，1—8月完成", "",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=24).map(lambda lines: "报告\n" + "\n".join(lines))


def report(text: str) -> Report:
    return outline(read(text.encode()))


def check_target(target: dict[str, Any] | None, text: str) -> None:
    if target is None:
        return
    assert text[slice(*target["clause"])] == target["quote"]
    assert target["qualitative"] or text[target["start"] : target["end"]] == target["shown"]
    assert target["line"] == text[: target["start"]].count("\n") + 1
    for part in filter(None, (target["growth"], target["rank"], target["completion"])):
        assert text[part["start"] : part["end"]] == part["shown"]


def spans(data: dict[str, Any]) -> Iterator[tuple[str, list[int]]]:
    """Yield every other span of a comparison with its side; one pair of halves has both sides in a."""
    for link in data["sections"]:
        yield from (("a", span) for span in link["a_spans"])
        yield from (("b" if link["lens"] != "progress" else "a", span) for span in link["b_spans"])
    for check in data["checks"]:
        yield from ((quote["side"], [quote["start"], quote["end"]]) for quote in check["spans"])
    for edit in (*data["moves"], *(data["edits"] or ())):
        yield from ((side, edit[side]) for side in ("a", "b") if edit[side] is not None)


def check_comparison(found: Comparison) -> None:
    a, b = found.a.document.text, (found.b or found.a).document.text
    data = json.loads(export(found, "json"))
    for link in data["links"]:
        texts = (a, a if link["lens"] == "progress" else b)
        check_target(link["a"], texts[0])
        check_target(link["b"], texts[1])
        for item in link["candidates"]:
            check_target(item["target"], texts[link["a"] is not None])
    for side, (start, end) in spans(data):
        assert 0 <= start <= end <= len(a if side == "a" else b)
    for kind, text in (("new", b), ("gone", a)):
        for phrase in data["wording"][kind]:
            assert phrase["count"] >= len(phrase["where"]) > 0
            for start, end in phrase["where"]:
                assert "".join(char for char in text[start:end] if char not in " \n\t\u3000“”‘’") == phrase["phrase"]


def check_summary(found: Comparison, most: int) -> None:
    texts = {"a": found.a.document.text, "b": (found.b or found.a).document.text}
    data = json.loads(export((summarize(found, max_chars=most), found), "json"))
    assert len(data["text"]) <= most
    for clause in data["clauses"]:
        assert texts[clause["side"]][clause["start"] : clause["end"]] == clause["text"]
        assert clause["text"] in data["text"]
    for row in (row for table in data["tables"] for row in table["rows"] if row["side"]):
        assert row["line"] == texts[row["side"]][: row["end"]].count("\n") + 1


@settings(max_examples=40, deadline=None)
@given(TEXTS, TEXTS, st.integers(min_value=0, max_value=300))
def test_a_comparison_of_any_two_texts_quotes_them(first: str, second: str, most: int) -> None:
    for found in (compare(report(first)), compare(report(first), report(second))):
        check_comparison(found)
        check_summary(found, most)


@pytest.mark.parametrize("names", [("anhai-2022",), ("meiling-2021", "meiling-2024")])
def test_a_comparison_of_sample_reports_quotes_them(seeds: Path, names: tuple[str, ...]) -> None:
    found = compare(*(outline(read(seeds / f"{name}.txt")) for name in names))
    check_comparison(found)
    check_summary(found, 400)
