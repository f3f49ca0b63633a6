"""Which paragraphs of a Word file are headings: by style, by what the style is based on, by level, by look."""

from __future__ import annotations

import pytest

from tests.unit.read.word import marked, para, read_word, run, styled

BODY = "全镇上下坚持稳中求进，各项工作取得新的进展，较好完成了年初确定的目标任务。"


def _style(ident: str, name: str, more: str = "", based: str = "") -> str:
    link = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="paragraph" w:styleId="{ident}"><w:name w:val="{name}"/>{link}{more}</w:style>'


OUTLINE = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'


@pytest.mark.parametrize(
    ("styles", "level"),
    [
        (_style("S", "heading 2"), 2),
        (_style("S", "标题 3"), 3),
        (_style("S", "二级标题"), 2),
        (_style("S", "公文标题", OUTLINE.format(0)), 1),
        (_style("S", "我的", based="B") + _style("B", "heading 1"), 1),
        (_style("S", "我的", OUTLINE.format(2), based="B") + _style("B", "heading 1"), 3),
        (_style("S", "我的", OUTLINE.format(9), based="B") + _style("B", "heading 1"), None),
        (_style("S", "Subtitle", OUTLINE.format(1)), None),
        (_style("S", "Normal"), None),
        (_style("S", "环", based="S"), None),
    ],
)
def test_the_level_that_a_style_gives(styles: str, level: int | None) -> None:
    document = read_word(styled("S", "工作回顾") + para(BODY), styles=styles)
    assert [mark.level for mark in document.marks if mark.kind == "heading"] == ([] if level is None else [level])


def test_a_paragraph_may_name_its_level_itself() -> None:
    heading = para("工作回顾", properties='<w:outlineLvl w:val="1"/>')
    assert [mark.level for mark in read_word(heading).marks] == [2]


@pytest.mark.parametrize("name", ["Title", "标题"])
def test_a_title_broken_in_two_lines_is_one(name: str) -> None:
    title = f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr>{run("2022年安海镇")}<w:r><w:br/></w:r>{run("工作报告")}</w:p>'
    assert marked(read_word(title, styles=_style("T", name)), "title") == ["2022年安海镇工作报告"]


def test_a_caption_is_marked() -> None:
    body = styled("C", "图1 世纪大道施工现场") + styled("C", "用错了样式。" + BODY)
    assert marked(read_word(body, styles=_style("C", "caption")), "caption") == ["图1 世纪大道施工现场"]


def test_a_paragraph_of_text_in_the_style_of_a_heading_is_text() -> None:
    assert marked(read_word(styled("S", "一是抓项目。" + BODY), styles=_style("S", "heading 3")), "heading") == []


def test_short_lines_that_stand_out_by_their_look() -> None:
    lines = (
        ("一、工作回顾", '<w:rFonts w:eastAsia="黑体"/>'), ("（一）经济", '<w:rFonts w:eastAsia="楷体_GB2312"/>'),
        ("大字", '<w:sz w:val="36"/>'), ("小楷", '<w:rFonts w:eastAsia="楷体"/><w:sz w:val="21"/>'),
    )  # fmt: skip
    halves = para(run("粗", "<w:b/>"), run("字", "<w:b/>")) + para(run("半", "<w:b/>"), "粗")
    body = "".join(para(run(*line)) for line in lines) + halves + para(BODY) * 3
    letters = '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>'
    defaults = f"<w:docDefaults><w:rPrDefault>{letters}</w:rPrDefault></w:docDefaults>"
    assert marked(read_word(body, styles=defaults), "bold") == ["一、工作回顾", "（一）经济", "大字", "粗字"]


def test_where_everything_is_bold_nothing_stands_out() -> None:
    body = para(run("工作回顾", "<w:b/>")) + para(run(BODY, "<w:b/>"))
    assert marked(read_word(body), "bold") == []


def test_bold_by_the_style_of_the_paragraph_and_taken_back_by_a_run() -> None:
    styles = _style("S", "小标题", "<w:rPr><w:b/></w:rPr>")
    taken_back = para(run("平常", '<w:b w:val="0"/>'), properties='<w:pStyle w:val="S"/>')
    assert marked(read_word(styled("S", "抓项目") + taken_back + para(BODY), styles=styles), "bold") == ["抓项目"]
