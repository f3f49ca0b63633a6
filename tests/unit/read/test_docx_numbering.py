"""Automatic numbers stand in no text of a Word file; they are rebuilt as the page shows them."""

from __future__ import annotations

import pytest

from core.read.word.numerals import written
from tests.unit.read.word import marked, para, read_word, text_of


def _level(depth: int, form: str, text: str, more: str = "") -> str:
    inside = f'<w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/>{inside}</w:lvl>'


def _list(ident: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{ident}">{more}{"".join(levels)}</w:abstractNum>'


def _num(ident: int, abstract: int, more: str = "") -> str:
    return f'<w:num w:numId="{ident}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'


def _item(text: str, depth: int = 0, ident: int = 1) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{ident}"/></w:numPr>'
    return para(text, properties=place)


OFFICE = _list(
    0,
    _level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>'),
    _level(1, "japaneseCounting", "（%2）"),
    _level(2, "decimal", "%3."),
    _level(3, "decimal", "（%4）"),
    _level(4, "decimalEnclosedCircle", "%5"),
    _level(5, "upperLetter", "%6."),
)


def test_the_six_levels_of_an_official_document() -> None:
    body = "".join(_item("文", depth) for depth in (0, 1, 2, 3, 4, 5, 5, 1, 2, 0, 1))
    shown = text_of(body, numbering=OFFICE + _num(1, 0))
    assert shown.split() == [
        "一、文",
        "（一）文",
        "1.",
        "文",
        "（1）文",
        "①文",
        "A.",
        "文",
        "B.",
        "文",
        "（二）文",
        "1.",
        "文",
        "二、文",
        "（一）文",
    ]


def test_a_figure_is_kept_apart_from_the_digits_after_it() -> None:
    numbering = _list(0, _level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>')) + _num(1, 0)
    assert text_of(_item("2024年完成投资"), numbering=numbering) == "1. 2024年完成投资\n"


def test_a_number_that_somebody_typed_is_not_doubled() -> None:
    body = _item("一、总体要求") + _item("总体目标") + _item("（三）保障")
    assert text_of(body, numbering=OFFICE + _num(1, 0)) == "一、总体要求\n二、总体目标\n（三）保障\n"


def test_two_lists_of_one_kind_count_on_unless_one_says_where_it_starts() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = OFFICE + _num(1, 0) + _num(2, 0) + _num(3, 0, again)
    body = _item("甲") + _item("乙", ident=2) + _item("丙", ident=3) + _item("丁", ident=3)
    assert text_of(body, numbering=numbering) == "一、甲\n二、乙\n一、丙\n二、丁\n"


def test_a_list_may_write_a_level_in_its_own_way() -> None:
    changed = f'<w:lvlOverride w:ilvl="0">{_level(0, "decimal", "第%1条")}</w:lvlOverride>'
    assert text_of(_item("甲", ident=2), numbering=OFFICE + _num(2, 0, changed)) == "第1条甲\n"


def test_numbers_of_upper_levels_in_figures() -> None:
    legal = _list(0, _level(0, "chineseCounting", "第%1章"), _level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    body = _item("总则") + _item("目的", 1) + _item("分则") + _item("范围", 1) + _item("对象", 1)
    assert text_of(body, numbering=legal + _num(1, 0)) == "第一章总则\n1.1 目的\n第二章分则\n2.1 范围\n2.2 对象\n"


def test_a_level_may_count_on_through_the_levels_above_it() -> None:
    through = _list(0, _level(0, "chineseCounting", "%1、"), _level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    body = _item("甲") + _item("乙", 1) + _item("丙") + _item("丁", 1)
    assert text_of(body, numbering=through + _num(1, 0)) == "一、甲\n1. 乙\n二、丙\n2. 丁\n"


def test_headings_numbered_by_their_style() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="H{depth}"><w:name w:val="heading {depth}"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        for depth in (1, 2)
    )
    levels = (
        _level(0, "chineseCounting", "%1、", '<w:pStyle w:val="H1"/>'),
        _level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="H2"/>'),
    )
    body = "".join(
        para(text, properties=f'<w:pStyle w:val="{style}"/>')
        for style, text in (("H1", "工作回顾"), ("H2", "经济"), ("H2", "民生"), ("H1", "工作安排"))
    ) + para("无号", properties='<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    document = read_word(body, styles=styles, numbering=_list(0, *levels) + _num(1, 0))
    assert marked(document, "heading") == ["一、工作回顾", "（一）经济", "（二）民生", "二、工作安排", "无号"]


def test_a_list_that_takes_its_levels_from_a_style_of_lists() -> None:
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    linked = _list(5, more='<w:numStyleLink w:val="L"/>')
    assert (
        text_of(_item("甲", ident=2), styles=styles, numbering=OFFICE + linked + _num(1, 0) + _num(2, 5)) == "一、甲\n"
    )


@pytest.mark.parametrize(
    ("sign", "font", "shown"),
    [("\uf06c", "Wingdings", "●"), ("\uf0b7", "Symbol", "•"), ("\uf0d8", "Wingdings", "►"), ("o", "Courier New", "○"),
     ("●", "宋体", "●"), ("-", "宋体", "- "), (" ", "宋体", "")],
)  # fmt: skip
def test_bullets_become_signs_that_mean_one_outside_of_their_font(sign: str, font: str, shown: str) -> None:
    bullet = _level(0, "bullet", sign, f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>')
    assert text_of(_item("广泛动员"), numbering=_list(0, bullet) + _num(1, 0)) == f"{shown}广泛动员\n"


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircleChinese", 21, "㉑"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedFullstop", 3, "⒊"), ("decimalEnclosedParen", 3, "⑶"), ("upperLetter", 27, "AA"),
        ("lowerLetter", 2, "b"), ("upperRoman", 49, "XLIX"), ("lowerRoman", 4, "iv"), ("chineseCounting", 10, "十"),
        ("chineseCounting", 21, "二十一"), ("chineseCountingThousand", 105, "一百零五"),
        ("chineseCountingThousand", 110, "一百一十"), ("taiwaneseCountingThousand", 1001, "一千零一"),
        ("ideographDigital", 20, "二〇"), ("chineseLegalSimplified", 12, "壹拾贰"), ("ideographTraditional", 3, "丙"),
        ("ideographZodiac", 12, "亥"), ("ideographZodiacTraditional", 11, "甲戌"),
        ("ideographEnclosedCircle", 10, "㊉"),
        ("none", 3, ""), ("chineseCounting", 0, "0"), ("chineseCounting", 10000, "10000"), ("hebrew1", 3, "3"),
    ],
)  # fmt: skip
def test_how_a_number_is_written(form: str, number: int, shown: str) -> None:
    assert written(number, form) == shown
