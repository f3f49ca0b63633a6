"""Whatever a report holds: JSON reads back, every offset quotes its text, and no cell breaks a table."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.export import export
from core.export.as_markdown import escaped
from core.export.columns import folded, width
from core.export.numbers import exact
from core.extract import extract
from core.model import Report
from core.outline import outline
from core.read import read

WORDS = (
    "规上工业产值",
    "完成",
    "增长",
    "49.81亿元",
    "5%",
    "确保",
    "一、",
    "\n",
    ",",
    "。",
    "|",
    "“项目”",
    "🀄",
    "1—8月",
    "\t",
    "e\u0301",
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(lambda words: "成绩" + "".join(words))


def report(text: str) -> Report:
    return outline(read(text.encode()))


@given(TEXTS)
def test_every_offset_of_the_targets_quotes_the_text(text: str) -> None:
    subject = report(text)
    whole = subject.document.text
    data = json.loads(export((subject, extract(subject)), "json"))
    for target in data["targets"]:
        assert whole[slice(*target["clause"])] == target["quote"]
        for part in ("growth", "rank", "completion"):
            if target[part]:
                assert whole[target[part]["start"] : target[part]["end"]] == target[part]["shown"]
    for item in data["rejected"]:
        assert whole[item["start"] : item["end"]] == item["text"]


@given(TEXTS)
def test_the_outline_reads_back_and_stays_inside_the_text(text: str) -> None:
    data = json.loads(export(report(text), "json"))
    size = data["document"]["characters"]
    for paragraph in data["paragraphs"]:
        assert all(0 <= start <= end <= size for start, end in paragraph["pieces"])


@given(TEXTS)
def test_export_is_deterministic_and_never_fails(text: str) -> None:
    subject = report(text)
    found = extract(subject)
    assert export((subject, found), "md") == export((subject, found), "md")
    assert export((subject, found), "txt").endswith("\n")


@given(st.text(max_size=80), st.integers(min_value=2, max_value=40))
def test_folding_loses_nothing_but_blanks_and_keeps_the_width(text: str, cells: int) -> None:
    lines = folded(text, cells)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line) <= cells for line in lines)


@given(st.text(max_size=80))
def test_an_escaped_cell_has_no_bare_bar_and_no_line_break(text: str) -> None:
    cell = escaped(text)
    assert len(cell.splitlines()) <= 1
    assert "|" not in cell.replace("\\|", "")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4, min_value=-(10**16), max_value=10**16))
def test_a_plain_number_is_exact_and_has_no_exponent(value: Decimal) -> None:
    text = exact(value)
    assert Decimal(text) == value
    assert "E" not in text.upper()
