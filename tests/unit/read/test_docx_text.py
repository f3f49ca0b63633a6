"""The text of a Word paragraph is what its page shows, no more and no less."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.read import read
from tests.unit.read.word import W, packed, para, run, text_of, word_file

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def _code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def _deleted_end(text: str) -> str:
    return para(text, properties='<w:rPr><w:del w:id="1"/></w:rPr>')


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ('<w:ins w:id="1"><w:r><w:t>投资49.81亿元</w:t></w:r></w:ins>', "投资49.81亿元"),
        ('<w:del w:id="1"><w:r><w:delText>48亿元</w:delText></w:r></w:del>', ""),
        ('<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:ins>', ""),
        ("<w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>移来</w:t></w:r></w:moveTo>", "移来"),
        (run("暗字", "<w:vanish/>"), ""),
        (run("明字", '<w:vanish w:val="0"/>'), "明字"),
        ('<w:hyperlink r:id="x"><w:r><w:t>链接文字</w:t></w:r></w:hyperlink>', "链接文字"),
        ("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:r><w:t>控件</w:t></w:r></w:sdtContent></w:sdt>", "控件"),
        ('<w:smartTag w:element="date"><w:r><w:t>9月9日</w:t></w:r></w:smartTag>', "9月9日"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>zhèn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>镇</w:t></w:r></w:rubyBase></w:ruby></w:r>", "镇"),  # noqa: E501 - one element
        ("<w:r><w:t>1</w:t><w:noBreakHyphen/><w:t>8月</w:t><w:softHyphen/><w:tab/><w:t>末</w:t></w:r>", "1-8月\t末"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "√"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', "≥"),
        ('<w:r><w:sym w:font="宋体" w:char="2460"/></w:r>', "①"),
        ("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>", "1/3"),  # noqa: E501 - one element
        ("<w:r><w:t>\n      排过版的\n    </w:t></w:r>", "排过版的"),
        ('<w:commentRangeStart w:id="1"/><w:r><w:t>正文</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>', "正文"),
    ],
)  # fmt: skip
def test_what_a_paragraph_shows(inside: str, shown: str) -> None:
    assert text_of(f"<w:p>{inside}<w:r><w:t>。</w:t></w:r></w:p>") == f"{shown}。\n".lstrip("\t")


def test_of_a_field_only_the_result_is_read() -> None:
    assert text_of(para("共", BEGIN, _code(" =1+1 "), SEPARATE, run("2"), END, "项")) == "共2项\n"


def test_a_field_in_the_code_of_another_is_part_of_the_code() -> None:
    inner = BEGIN + _code(" PAGE ") + SEPARATE + run("7") + END
    assert text_of(para(BEGIN, _code(" IF "), inner, _code("=7 "), SEPARATE, run("是"), END)) == "是\n"


def test_a_result_may_go_over_several_paragraphs() -> None:
    body = para(BEGIN, _code(" INCLUDETEXT "), SEPARATE, run("甲")) + para("乙") + para(run("丙"), END)
    assert text_of(body) == "甲\n乙\n丙\n"


def test_a_field_that_never_ends_hides_no_later_paragraph() -> None:
    assert text_of(para(BEGIN, _code(" DATE "), "残") + para("后文")) == "后文\n"


def test_a_break_inside_a_paragraph_ends_a_line() -> None:
    assert text_of("<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r></w:p>") == "上\n下\n"


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    assert text_of(_deleted_end("二、工作") + para("安排")) == "二、工作安排\n"
    assert text_of(para("前文") + _deleted_end("残句")) == "前文\n残句\n"


def test_blanks_before_a_paragraph_and_blank_paragraphs_stay() -> None:
    assert text_of(para("标题") + para() + para("　　正文。")) == "标题\n\n　　正文。\n"


def test_of_alternatives_the_first_that_says_something_is_read() -> None:
    both = "<mc:Choice><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback>"
    old = "<mc:Choice><w:r><w:drawing/></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback>"
    for inside, shown in ((both, "新"), (old, "旧")):
        assert text_of(f"<w:p><mc:AlternateContent>{inside}</mc:AlternateContent></w:p>") == f"{shown}\n"


def test_hidden_by_a_style_of_the_paragraph_or_of_the_letters() -> None:
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{kind}"><w:rPr><w:vanish/></w:rPr></w:style>'
        for kind in ("paragraph", "character")
    )
    body = para("段", properties='<w:pStyle w:val="paragraph"/>') + para(
        run("字", '<w:rStyle w:val="character"/>'), "明"
    )
    assert text_of(body, styles=styles) == "明\n"


def test_a_file_of_the_strict_kind_is_read() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(para("正文")))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    files = {name: data.replace(W.encode(), strict) for name, data in files.items()}
    assert read(packed(files), name="a.docx").text == "正文\n"
