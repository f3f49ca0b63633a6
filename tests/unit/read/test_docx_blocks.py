"""Tables, text boxes, notes and running heads of a Word file: each once, each in its place."""

from __future__ import annotations

from core.lexicon import say
from tests.unit.read.word import cell, marked, para, read_word, run, table, text_of

BOX = "<wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx>"
PROSE = (
    "全镇上下坚持稳中求进工作总基调，统筹推进各项工作，经济社会发展保持平稳向好态势，"
    "较好完成了年初确定的各项目标任务，为下一步工作打下坚实基础。"
)


def test_a_table_is_one_line_a_row() -> None:
    document = read_word(table(["指标", "数值"], ["财税收入", "7.27亿元"]))
    assert marked(document, "table_row") == ["指标 | 数值", "财税收入 | 7.27亿元"]


def test_merged_cells_are_not_repeated() -> None:
    first = cell("经济", properties='<w:vMerge w:val="restart"/>')
    later = cell("经济", properties="<w:vMerge/>")
    wide = cell("合计", properties='<w:gridSpan w:val="2"/>')
    assert text_of(table([first, "投资", "49亿元"], [later, "税收", "7亿元"], [wide, "56亿元"])) == (
        "经济 | 投资 | 49亿元\n| 税收 | 7亿元\n合计 | 56亿元\n"
    )


def test_a_table_in_a_cell_stands_in_order() -> None:
    inner = table(["甲", "乙"], ["丙", "丁"])
    assert text_of(table([cell("前", inner, "后"), "旁"])) == "前 甲 乙 丙 丁 后 | 旁\n"


def test_a_table_that_only_frames_text_gives_paragraphs() -> None:
    body = table([cell("政府工作报告", PROSE)])
    assert text_of(body) == f"政府工作报告\n{PROSE}\n"
    assert marked(read_word(body), "table_row") == []


def test_a_cell_full_of_prose_gives_paragraphs() -> None:
    assert text_of(table([cell(PROSE, PROSE, PROSE), "图"])) == f"{PROSE}\n" * 3 + "图\n"


def test_rows_and_cells_inside_controls_are_read_and_deleted_rows_are_not() -> None:
    control = "<w:sdt><w:sdtContent><w:tr>{}</w:tr></w:sdtContent></w:sdt>".format(cell("甲") + cell("乙"))
    deleted = "<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr>".format(cell("丙") + cell("丁"))
    assert text_of(f"<w:tbl>{control}{deleted}</w:tbl>") == "甲 | 乙\n"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    new, old = BOX.format(para("图示文字")), f"<v:textbox><w:txbxContent>{para('图示文字')}</w:txbxContent></v:textbox>"
    both = f"<mc:AlternateContent><mc:Choice>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert text_of(para("前文", f"<w:r>{both}</w:r>", "续。") + para("后文")) == "前文续。\n图示文字\n后文\n"


def test_a_text_box_in_a_cell_stays_in_its_row() -> None:
    box = f"<w:r>{BOX.format(para('框'))}</w:r>"
    assert text_of(table([cell(para("甲", box)), "乙"])) == "甲 框 | 乙\n"


def _note(kind: str, ident: int, text: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{ident}"{more}>{para(text)}</w:{kind}>'


def test_notes_come_last_in_the_order_of_their_signs() -> None:
    signs = [f'<w:r><w:footnoteReference w:id="{ident}"/></w:r>' for ident in (3, 2)]
    end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    footnotes = (
        _note("footnote", 0, "——", ' w:type="separator"') + _note("footnote", 2, "乙注。")
        + _note("footnote", 3, "甲注。") + _note("footnote", 4, "无主注。")
    )  # fmt: skip
    document = read_word(
        para("甲", signs[0], end, "乙", signs[1]), footnotes=footnotes, endnotes=_note("endnote", 2, "尾注。")
    )
    assert document.text == "甲乙\n甲注。\n乙注。\n尾注。\n"
    assert marked(document, "footnote") == ["甲注。", "乙注。", "尾注。"]


def test_running_heads_come_after_everything_once_and_page_numbers_not() -> None:
    section = '<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>'
    again = para("", properties=section)
    document = read_word(
        para("正文。") + again + para("续。") + section, header=para("安海镇人民政府文件"), footer=para("— 1 —")
    )
    assert [line for line in document.text.split("\n") if line] == ["正文。", "续。", "安海镇人民政府文件"]
    assert marked(document, "furniture") == ["安海镇人民政府文件"]


def test_the_table_of_contents_is_no_text_but_shown() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    line = para("一、工作回顾\t3", properties='<w:pStyle w:val="T1"/>')
    link = f'<w:hyperlink w:anchor="_Toc123">{run("二、工作安排")}</w:hyperlink>'
    document = read_word(line + para(link) + para("正文。"), styles=styles)
    assert marked(document, "furniture") == ["一、工作回顾 3", "二、工作安排"]


def test_what_stands_in_wrappers_of_blocks_is_read() -> None:
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{para('控件段')}</w:sdtContent></w:sdt>"
    custom = f"<w:customXml>{para('标记段')}</w:customXml>"
    choice = f"<mc:AlternateContent><mc:Choice>{para('选')}</mc:Choice><mc:Fallback>{para('备')}</mc:Fallback></mc:AlternateContent>"  # noqa: E501 - one element
    assert text_of(control + custom + choice) == "控件段\n标记段\n选\n"


def test_what_is_left_out_is_told() -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'
    body = para("正文", deleted, comment, run("暗字", "<w:vanish/>")) + '<w:altChunk r:id="x"/>'
    document = read_word(body)
    assert [(note.key, dict(note.values)["count"]) for note in document.notes] == [
        ("note-comments", "1"), ("note-deletions", "1"), ("note-embedded", "1"), ("note-hidden", "1"),
    ]  # fmt: skip
    assert all(say(note) for note in document.notes)


def test_a_file_with_nothing_left_out_has_nothing_to_tell() -> None:
    assert read_word(para("正文")).notes == ()
