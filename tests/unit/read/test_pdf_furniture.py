"""Running heads and page numbers stay in the text and are marked: nothing is lost, nothing is taken for body."""

from __future__ import annotations

import pytest

from core.model import Document
from core.outline import outline
from core.read import read
from tests.pdf_pages import Page, pdf, wrapped

PARTS = [
    f"{number}是打造基层党建新标杆，跟进开展主题教育，深化邻里中心建设，规范运行小微权力监督平台，积极推荐"
    f"选树一批担当者，常态化开展万名干部进万企活动，聚焦主要经济指标，强化企业服务，办好第{number}件实事。"
    for number in "一二三四五六七八九"
]
LINES = [line for part in PARTS for line in wrapped(part, 38)]


def _pages(heads: list[str], feet: list[str], *, left: int = 60) -> Document:
    """Return a report of three pages with these heads and feet; paragraphs go on over the pages."""
    third = len(LINES) // 3 + 1
    pages = []
    for number in range(3):
        page = Page()
        if heads[number]:
            page.text(left if number % 2 else 400, 50, heads[number], 9)
        page.lines(60, 100, LINES[third * number : third * (number + 1)])
        if feet[number]:
            page.text(290, 800, feet[number], 9)
        pages.append(page)
    return read(pdf(*pages), name="report.pdf")


def _furniture(document: Document) -> list[str]:
    return [document.quote(mark.span) for mark in document.marks if mark.kind == "furniture"]


@pytest.mark.parametrize("form", ["{}", "— {} —", "- {} -", "第{}页", "第 {} 页 共 3 页", "{} / 3", "·{}·"])
def test_page_numbers(form: str) -> None:
    document = _pages(["", "", ""], [form.format(number) for number in (1, 2, 3)])
    assert len(_furniture(document)) == 3
    assert [line for line in document.text.splitlines() if line in PARTS] == PARTS


def test_the_same_head_left_and_right() -> None:
    document = _pages(["海滨街道工作总结"] * 3, ["1", "2", "3"])
    assert _furniture(document) == ["海滨街道工作总结", "1", "海滨街道工作总结", "2", "海滨街道工作总结", "3"]


def test_heads_that_change_with_the_chapter() -> None:
    document = _pages(["工作回顾", "存在问题", "下步思路"], ["1", "2", "3"])
    assert _furniture(document)[::2] == ["工作回顾", "存在问题", "下步思路"]
    assert [line for line in document.text.splitlines() if line in PARTS] == PARTS


def test_furniture_stands_on_its_own_page_and_outside_the_paragraphs() -> None:
    document = _pages(["海滨街道工作总结"] * 3, ["1", "2", "3"])
    places = [document.page(mark.span.start) for mark in document.marks if mark.kind == "furniture"]
    assert places == [1, 1, 2, 2, 3, 3]


def test_the_outline_drops_furniture_with_its_reason() -> None:
    document = _pages(["海滨街道工作总结"] * 3, ["— 1 —", "— 2 —", "— 3 —"])
    report = outline(document)
    dropped = [document.quote(item.span) for item in report.dropped if item.reason == "furniture"]
    assert dropped == _furniture(document)


def test_the_first_line_of_a_page_without_heads_is_text() -> None:
    document = _pages(["", "", ""], ["", "", ""])
    assert _furniture(document) == []
    assert document.text.splitlines() == PARTS


def test_a_watermark_is_furniture_and_a_label_on_an_edge_is_not_lost() -> None:
    pages = []
    for number in range(2):
        page = Page().text(200, 500, "内部资料", 40, angle=45)
        page.lines(60, 100, LINES[number * 12 : number * 12 + 12])
        pages.append(page)
    pages[0].text(580, 500, "侧边说明", angle=90)
    document = read(pdf(*pages), name="report.pdf")
    assert _furniture(document) == ["内部资料", "内部资料"]
    assert "侧边说明" in document.text
