"""Tables of a PDF become rows, cell by cell."""

from __future__ import annotations

from core.model import Document
from core.read import read
from tests.pdf_pages import Page, pdf, wrapped

TEXT = wrapped("主要经济指标完成情况见下表，各项指标好于预期，服务业和外资指标全区领先，项目建设提速增效。", 38)


def _rows(*pages: Page) -> list[str]:
    document = _read(*pages)
    return [document.quote(mark.span) for mark in document.marks if mark.kind == "table_row"]


def _read(*pages: Page) -> Document:
    return read(pdf(*pages), name="report.pdf")


def test_ruled_cells_with_several_lines_are_one_cell() -> None:
    page = Page()
    page.lines(60, 80, TEXT)
    page.grid([60, 200, 300, 400], [120, 150, 200, 230])
    page.text(70, 140, "指标").text(210, 140, "数值").text(310, 140, "增速")
    page.text(70, 168, "实际利用外资").text(70, 186, "（全年）").text(210, 178, "430").text(310, 178, "12")
    page.text(70, 220, "固定资产投资").text(210, 220, "1.65")
    assert _rows(page) == [
        "指标 | 数值 | 增速",
        "实际利用外资（全年） | 430 | 12",
        "固定资产投资 | 1.65 |",
    ]


def test_a_cell_over_several_rows_stands_in_the_first() -> None:
    page = Page()
    page.lines(60, 80, TEXT)
    for x in (60, 160, 300, 400):
        page.rule(x, 120, x, 180)
    for y, left in ((120, 60), (150, 160), (180, 60)):
        page.rule(left, y, 400, y)
    page.text(70, 155, "民生").text(170, 140, "新增就业").text(310, 140, "1200")
    page.text(170, 170, "改造小区").text(310, 170, "15")
    assert _rows(page) == ["民生 | 新增就业 | 1200", "| 改造小区 | 15"]


def test_cells_below_each_other_without_rules() -> None:
    page = Page()
    below = page.lines(60, 80, TEXT)
    for number, cells in enumerate((("指标", "数值"), ("外资", "430"), ("投资", "1.65"), ("零售", "16"))):
        page.text(80, below + 20 * number, cells[0]).text(300, below + 20 * number, cells[1])
    assert _rows(page) == ["指标 | 数值", "外资 | 430", "投资 | 1.65", "零售 | 16"]


def test_the_text_around_a_table_keeps_its_place() -> None:
    page = Page()
    page.lines(60, 80, TEXT)
    page.grid([60, 200, 400], [140, 170, 200])
    page.text(70, 160, "外资").text(210, 160, "430").text(70, 190, "投资").text(210, 190, "1.65")
    page.lines(60, 240, ["\u3000\u3000下一步将继续努力。"])
    assert _read(page).text.splitlines()[-3:] == ["外资 | 430", "投资 | 1.65", "下一步将继续努力。"]


def test_a_row_that_goes_on_over_a_page_is_put_together() -> None:
    first, second = Page(), Page()
    first.lines(60, 80, TEXT)
    first.grid([60, 200, 300, 420], [720, 750, 780])
    first.text(70, 740, "指标").text(210, 740, "数值").text(310, 740, "比上年")
    first.text(70, 770, "外资").text(210, 770, "430").text(310, 770, "增加五个百")
    second.grid([60, 200, 300, 420], [60, 90, 120])
    second.text(310, 80, "分点")
    second.text(70, 110, "投资").text(210, 110, "1.65").text(310, 110, "持平")
    assert _rows(first, second) == ["指标 | 数值 | 比上年", "外资 | 430 | 增加五个百分点", "投资 | 1.65 | 持平"]


def test_a_frame_around_text_is_no_table() -> None:
    page = Page()
    page.grid([50, 540], [60, 140])
    page.lines(60, 80, TEXT)
    assert _rows(page) == []
