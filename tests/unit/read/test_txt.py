"""A plain text stays as it is, and its lines can be told whatever ends them."""

from __future__ import annotations

import pytest

from core.model import Document
from core.read import read


def test_a_text_with_several_headings_of_markdown_is_read_as_markdown() -> None:
    text = "# 总结\n\n## 一、回顾\n完成**投资**3亿元。\n\n## 二、计划\n力争完成投资5亿元。\n"
    document = read(text.encode(), name="a.txt")
    assert [mark.level for mark in document.marks if mark.kind == "heading"] == [1, 2, 2]
    assert [document.quote(mark.span) for mark in document.marks if mark.kind == "sign"] == ["**", "**"]
    assert document.media_type == "text/plain"


@pytest.mark.parametrize("text", ["# 注释\n正文。\n", "完成**投资**3亿元。\n---\n> 引用\n", "| 指标 | 数值 |\n"])
def test_other_texts_are_not_read_as_markdown(text: str) -> None:
    assert read(text.encode(), name="a.txt").marks == ()


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("一\n二\n", (0, 2, 4)),
        ("一\r\n二\r\n", (0, 3, 6)),
        ("一\r二\r", (0, 2, 4)),
        ("一\r\n二\r三\n\r\n四", (0, 3, 5, 7, 9)),
        ("", (0,)),
    ],
)
def test_lines_are_counted_with_the_ends_of_every_system(text: str, starts: tuple[int, ...]) -> None:
    assert Document("-", "text/plain", "utf-8", text).line_starts == starts
