"""Columns of a PDF page are read one after the other."""

from __future__ import annotations

from core.read import read
from tests.pdf_pages import Page, pdf, wrapped

PARTS = [
    f"{number}是打造经济发展新引擎，常态化开展万名干部进万企活动，聚焦主要经济指标，强化企业服务，培育"
    f"规上企业，盘活闲置楼宇，推动文旅经济提质增效，确保全年任务顺利完成，为群众办好第{number}件实事。"
    for number in "一二三四五六七八"
]


def _pour(
    page: Page, lefts: list[int], top: int, width: int, lines: list[str], *, rows: int, mixed: bool = False
) -> None:
    """Write lines into columns; `mixed` writes them as they stand side by side, as some programs do."""
    placed = [(lefts[number // rows], top + 15 * (number % rows), line) for number, line in enumerate(lines)]
    if mixed:
        placed.sort(key=lambda place: (place[1], place[0]))
    for left, base, line in placed:
        bare = line.lstrip("\u3000")
        page.text(left + 10 * (len(line) - len(bare)), base, bare, 10)
    assert width * 10 < lefts[1] - lefts[0]


def _lines(page: Page) -> list[str]:
    return read(pdf(page), name="report.pdf").text.splitlines()


def test_two_columns_in_either_order_of_the_file() -> None:
    lines = [line for part in PARTS for line in wrapped(part, 22)]
    for mixed in (False, True):
        page = Page()
        _pour(page, [50, 300], 100, 22, lines, rows=(len(lines) + 1) // 2, mixed=mixed)
        assert _lines(page) == PARTS


def test_three_columns() -> None:
    lines = [line for part in PARTS for line in wrapped(part, 15)]
    page = Page()
    _pour(page, [40, 220, 400], 100, 15, lines, rows=-(-len(lines) // 3), mixed=True)
    assert _lines(page) == PARTS


def test_a_title_and_an_introduction_over_both_columns_come_first() -> None:
    lines = [line for part in PARTS[2:] for line in wrapped(part, 22)]
    page = Page().text(197, 60, "海滨街道工作总结", 24)
    below = page.lines(50, 100, [line for part in PARTS[:2] for line in wrapped(part, 47)], 10, 15)
    _pour(page, [50, 300], round(below), 22, lines, rows=(len(lines) + 1) // 2)
    assert _lines(page) == ["海滨街道工作总结", *PARTS]


def test_a_last_page_with_one_line_in_the_second_column() -> None:
    lines = [line for part in PARTS for line in wrapped(part, 22)]
    first, last = Page(), Page()
    _pour(first, [50, 300], 100, 22, lines[:-9], rows=len(lines[:-9]) // 2 + 1)
    _pour(last, [50, 300], 100, 22, lines[-9:], rows=8)
    assert read(pdf(first, last), name="report.pdf").text.splitlines() == PARTS


def test_a_paragraph_goes_on_behind_a_picture_with_its_caption() -> None:
    lines = [line for part in PARTS for line in wrapped(part, 22)]
    half = len(lines) // 2 + 1
    page = Page()
    _pour(page, [50, 300], 160, 22, lines, rows=half)
    page.text(350, 140, "图1 网格员入户走访", 9)
    text = _lines(page)
    assert [line for line in text if line in PARTS] == PARTS
    assert "图1 网格员入户走访" in text


def test_signs_that_stand_out_of_their_column_do_not_close_a_narrow_gutter() -> None:
    left, right = "建设" * 11, "“" + "服务" * 10 + "企”"
    page = Page()
    for number in range(12):
        outside = number % 4 == 1
        page.text(50, 100 + 15 * number, left + ("，" if outside else ""), 10)
        page.text(282 if outside else 287, 100 + 15 * number, right if outside else right[1:], 10)
    first, second = "".join(_lines(page)).split("服", 1)
    assert first.count("建设") == 11 * 12
    assert "建设" not in second


def test_a_single_page_whose_second_column_has_one_line() -> None:
    lines = [line for part in PARTS for line in wrapped(part, 22)]
    page = Page()
    _pour(page, [50, 300], 100, 22, lines, rows=len(lines) - 1, mixed=True)
    assert _lines(page) == PARTS
