"""Markdown is read as text with marks: what is a sign is no text, and no text is lost."""

from __future__ import annotations

import pytest

from core.model import Document, MarkKind
from core.outline import outline
from core.read import read

REPORT = """\
---
title: "安海镇2024年工作总结"
date: 2024-01-20
tags: [a, b]
source: 安海镇政府
---

<!-- 内部
注释 -->
# 安海镇2024年工作总结

## **一、2024年工作完成情况**

全镇完成**固定资产投资**10.06亿元，同比增长*8.5%*，详见[统计公报](http://a.cn/b_(1).html "公报")。

> 全年财政收入3.81亿元，增长23.77%。

### （一）工业 ###
- 新建厂房3.5万平方米，投产企业12家。
- [x] 完成技改项目15个。

| 指标 | 数值 |
| :--- | ---: |
| 地区生产总值 | **12.5**亿元 |

税种 | 税收
--- | ---
增值税 | 2亿元

***

二、2025年工作计划
------------------
2025年，力争完成投资12亿元，增长10%左右[^1]。

[^1]: 以当年价计算。
"""


def _read(text: str, name: str = "a.md") -> Document:
    return read(text.encode(), name=name)


def _quotes(document: Document, kind: MarkKind) -> list[str]:
    return [document.quote(mark.span) for mark in document.marks if mark.kind == kind]


def _plain(line: str) -> str:
    """Return a line of Markdown as the outline tells it."""
    return "".join(paragraph.text(document) for document in [_read(line)] for paragraph in outline(document).paragraphs)


def test_the_text_is_never_changed() -> None:
    assert _read(REPORT).text == REPORT


def test_headings_of_both_kinds_have_levels() -> None:
    marks = [mark for mark in _read(REPORT).marks if mark.kind == "heading"]
    assert [(mark.level, mark.span.of(REPORT)) for mark in marks] == [
        (1, "安海镇2024年工作总结"), (2, "**一、2024年工作完成情况**"), (3, "（一）工业"), (2, "二、2025年工作计划"),
    ]  # fmt: skip


def test_the_outline_shows_headings_without_signs() -> None:
    report = outline(_read(REPORT))
    assert [(s.id, s.heading) for s in report.sections()] == [
        ("1", "一、2024年工作完成情况"), ("1.1", "（一）工业"), ("2", "二、2025年工作计划"),
    ]  # fmt: skip


def test_what_stands_before_the_text_is_metadata() -> None:
    meta = outline(_read(REPORT)).meta
    assert (meta.title, meta.published, meta.source) == ("安海镇2024年工作总结", "2024-01-20", "安海镇政府")


def test_a_title_before_the_text_is_the_title_where_no_heading_is() -> None:
    report = outline(_read("---\ntitle: 某镇2024年工作总结\n---\n\n全镇完成投资三亿元，各项事业取得新的进展。\n"))
    assert report.meta.title == "某镇2024年工作总结"


def test_rows_of_tables_are_marked_and_the_line_below_the_head_is_a_sign() -> None:
    document = _read(REPORT)
    rows = ["指标 | 数值", "地区生产总值 | **12.5**亿元", "税种 | 税收", "增值税 | 2亿元"]
    assert _quotes(document, "table_row") == rows
    assert {"| :--- | ---: |", "--- | ---", "***"} <= set(_quotes(document, "sign"))


def test_every_sign_is_listed_as_left_out() -> None:
    document = _read(REPORT)
    left_out = {document.quote(item.span) for item in outline(document).dropped}
    assert {
        "**",
        "*",
        '](http://a.cn/b_(1).html "公报")',
        "> ",
        "- [x] ",
        "<!-- 内部\n注释 -->",
        "tags: [a, b]",
    } <= left_out


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("完成**投资**3亿元，~~原定~~同比__增长__5%。", "完成投资3亿元，原定同比增长5%。"),
        ("完成*投资*3亿元，_同比_，增长`5%`。", "完成投资3亿元，同比，增长5%。"),
        ("面积5*10*20米，2**10，a_b_c，第[2024]3号，低于<5%。", "面积5*10*20米，2**10，a_b_c，第[2024]3号，低于<5%。"),
        ("详见[公报](http://a.cn)与![大会现场](b.jpg)附图。", "详见公报与附图。"),
        (r"增长5\*，2\.3亿元，路径C:\new，1\_2。", r"增长5*，2.3亿元，路径C:\new，1_2。"),
        ("&emsp;&emsp;完成投资<br>3亿元，<u>增长</u>5%。", "完成投资3亿元，增长5%。"),
        ("> > 引用的一句话，完成投资3亿元。", "引用的一句话，完成投资3亿元。"),
    ],
)
def test_signs_inside_a_line_do_not_break_it(line: str, plain: str) -> None:
    assert _plain(line) == plain


@pytest.mark.parametrize("line", ["#标签", "一句话说完了。\n---\n下一句也说完了。", "5 - 3 = 2", "-5%"])
def test_what_only_looks_like_a_sign_is_text(line: str) -> None:
    assert _quotes(_read(line), "heading") == []


def test_a_heading_without_a_blank_after_its_signs_is_one() -> None:
    assert _quotes(_read("##一、回顾\n完成。\n"), "heading") == ["一、回顾"]


def test_long_runs_of_signs_cost_no_more_than_other_text() -> None:
    for sign in ("*", "**a", "[", "![", "`", "_a", "<a", "<!--", "|", "> ", "\\"):
        assert _read("完成" + sign * 20_000).text.endswith(sign)
