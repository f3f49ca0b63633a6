"""Printed lines of a PDF become the paragraphs that a reader sees."""

from __future__ import annotations

from core.model import Document
from core.read import read
from tests.pdf_pages import Page, pdf, wrapped

WORK = (
    "坚持党建引领，党的建设全面加强。在五星级、三星级邻里中心基础上，东鲁社区与辖区共建单位联合打造邻里中心，"
    "规范运行小微权力监督平台，创建监督微信群，办结群众诉求，积极推荐选树一批担当者"
)
SAFETY = (
    "强化风险防范，社会大局和谐稳定。完善街道网格巡查制度，建立各类隐患台账销号管理机制，开展经营性场所"
    "燃气安全专项行动，落实风险分级管控和隐患排查治理双重预防机制"
)


def _read(*pages: Page) -> Document:
    return read(pdf(*pages), name="report.pdf")


def _lines(*pages: Page) -> list[str]:
    return _read(*pages).text.splitlines()


def _kinds(document: Document) -> dict[str, str]:
    return {document.quote(mark.span): mark.kind for mark in document.marks}


def test_indented_paragraphs_are_joined_without_blanks() -> None:
    page = Page()
    page.lines(60, 100, [*wrapped(WORK + "。", 30), *wrapped(SAFETY + "。", 30)])
    assert _lines(page) == [WORK + "。", SAFETY + "。"]


def test_paragraphs_without_indents_are_told_by_the_space_between_them() -> None:
    page = Page()
    below = page.lines(60, 100, wrapped(WORK[:89] + "。", 30, indent=0))
    page.lines(60, below + 10, wrapped(SAFETY + "。", 30, indent=0))
    assert _lines(page) == [WORK[:89] + "。", SAFETY + "。"]


def test_words_in_letters_keep_a_blank_between_lines() -> None:
    page = Page()
    page.lines(
        60, 100, [*wrapped(WORK + "。", 30), "\u3000\u3000引进以Advanced Materials Research and Development".ljust(30)]
    )
    page.lines(60, 100 + 20 * (len(wrapped(WORK + "。", 30)) + 1), ["Center为主的项目。"])
    assert _lines(page)[-1] == "引进以Advanced Materials Research and Development Center为主的项目。"


def test_a_paragraph_goes_on_over_a_page_and_pages_begin_inside_it() -> None:
    lines = wrapped(WORK + "。", 30)
    first, second = Page(), Page()
    first.lines(60, 720, [*wrapped(SAFETY + "。", 30)[-2:], *lines[:2]])
    second.lines(60, 80, [*lines[2:], *wrapped(SAFETY + "。", 30)])
    document = _read(first, second)
    assert WORK + "。" in document.text.splitlines()
    assert document.page(document.text.index(lines[2])) == 2
    assert document.page(document.text.index(lines[1])) == 1


def test_a_title_over_two_lines_is_one_line_and_its_subtitle_another() -> None:
    page = Page()
    page.text(113, 80, "关于泉州市国民经济和社会发展计划执", 22).text(234, 112, "行情况的报告", 22)
    page.text(210, 140, "——二月在泉州市人民代表大会上", 12)
    page.lines(60, 180, wrapped(WORK + "。" + SAFETY + "。", 40))
    document = _read(page)
    assert document.text.splitlines()[:2] == [
        "关于泉州市国民经济和社会发展计划执行情况的报告",
        "——二月在泉州市人民代表大会上",
    ]
    assert _kinds(document)["关于泉州市国民经济和社会发展计划执行情况的报告"] == "title"


def test_heavy_and_large_lines_are_marked() -> None:
    page = Page()
    page.text(84, 100, "一、工作完成情况", bold=True)
    below = page.lines(60, 130, wrapped(WORK + "。", 30))
    page.text(60, below + 20, "下一步打算", 16)
    page.lines(60, below + 50, wrapped(SAFETY + "。", 30))
    assert _kinds(_read(page)) == {"一、工作完成情况": "bold", "下一步打算": "heading"}


def test_a_number_begins_a_paragraph_and_its_text_may_hang() -> None:
    page = Page()
    first, second = "1、" + WORK + "。", "2、" + SAFETY + "。"
    for base, item in ((100, first), (260, second)):
        page.lines(60, base, [item[:30]])
        page.lines(84, base + 20, wrapped(item[30:], 28, indent=0))
    assert _lines(page) == [first, second]


def test_a_note_at_the_foot_does_not_cut_the_paragraph_above() -> None:
    lines = wrapped(WORK + "。", 30)
    first, second = Page(), Page()
    below = first.lines(60, 620, [*wrapped(SAFETY + "。", 30), *lines[:2]])
    first.text(60, below + 30, "①网格指社区内的服务单元。", 9)
    second.lines(60, 80, [*lines[2:], *wrapped(SAFETY + "。", 30)])
    document = _read(first, second)
    assert WORK + "。" in document.text.splitlines()
    assert _kinds(document)["①网格指社区内的服务单元。"] == "footnote"
    assert document.page(document.text.index("①")) == 1


def test_a_figure_set_high_is_no_part_of_the_number_before_it() -> None:
    page = Page().text(60, 100, "同比增长5").text(120, 95, "2", 7)
    page.lines(60, 130, wrapped(WORK + "。", 30))
    assert _lines(page)[0] == "同比增长5²"


def test_a_line_printed_twice_to_look_bold_counts_once() -> None:
    page = Page().text(60, 100, "二、存在的问题").text(60.4, 100, "二、存在的问题")
    page.lines(60, 130, wrapped(WORK + "。", 30))
    assert _lines(page) == ["二、存在的问题", WORK + "。"]


def test_a_list_of_contents_is_no_text() -> None:
    page = Page()
    page.lines(60, 100, ["一、工作回顾" + "." * 20 + "1", "二、工作安排" + "." * 20 + "5"])
    page.lines(60, 200, wrapped(WORK + "。", 30))
    assert list(_kinds(_read(page)).values()) == ["furniture", "furniture"]


def test_a_turned_page_and_text_from_foot_to_top_are_read_upright() -> None:
    for turned in (90, 180, 270):
        page = Page(turned=turned)
        page.lines(60, 100, wrapped(WORK + "。", 30))
        assert _lines(page) == [WORK + "。"]
    aside = Page()
    for number, line in enumerate(wrapped(WORK + "。", 30, indent=0)):
        aside.text(100 + 20 * number, 700, line, angle=90)
    assert _lines(aside) == [WORK + "。"]


def test_signs_printed_in_another_order_than_they_stand_in() -> None:
    page = Page().text(60, 100, "与落实").text(108, 100, "三").text(96, 100, "“").text(120, 100, "争”行动")
    page.lines(60, 130, wrapped(WORK + "。", 30))
    assert _lines(page)[0] == "与落实“三争”行动"


def test_lines_of_uneven_length_are_full_when_the_next_word_did_not_fit() -> None:
    page = Page()
    page.lines(
        60,
        100,
        [
            "\u3000\u3000" + WORK[:28],
            WORK[28:50] + "完成投资",
            "123456789.55亿元，" + SAFETY[:17],
            SAFETY[17:20] + "。",
        ],
    )
    assert _lines(page) == [WORK[:50] + "完成投资123456789.55亿元，" + SAFETY[:20] + "。"]


def test_a_table_at_a_page_break_does_not_cut_the_paragraph() -> None:
    lines = wrapped(WORK + "。", 30)
    first, second = Page(), Page()
    first.lines(60, 660, [*wrapped(SAFETY + "。", 30), *lines[:2]])
    second.grid([60, 200, 400], [60, 90, 120])
    second.text(70, 80, "外资").text(210, 80, "430").text(70, 110, "投资").text(210, 110, "1.65")
    second.lines(60, 160, [*lines[2:], *wrapped(SAFETY + "。", 30)])
    assert _lines(first, second) == [SAFETY + "。", WORK + "。", "外资 | 430", "投资 | 1.65", SAFETY + "。"]


def test_a_heavy_heading_over_two_lines_is_no_part_of_the_text_below() -> None:
    heading = "（一）坚持把发展经济的着力点放在实体经济上加快建设现代化产业体系"
    page = Page()
    page.text(84, 100, heading[:28], bold=True).text(60, 120, heading[28:], bold=True)
    page.lines(60, 140, wrapped(WORK + "。", 30))
    assert _lines(page) == [heading, WORK + "。"]


def test_a_blank_that_was_typed_between_chinese_characters_is_kept() -> None:
    page = Page().text(240, 100, "省长 王予波")
    page.lines(60, 130, wrapped(WORK + "。", 30))
    assert _lines(page)[0] == "省长 王予波"
