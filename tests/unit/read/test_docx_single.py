"""Word files that are one XML text: of Word 2003, as office systems fill them in, and DOCX written flat."""

from __future__ import annotations

import io
import zipfile

import pytest

from core.errors import ReadError
from core.model import Document
from core.read import read
from tests.unit.read.word import marked, para, word_file

SPACES = (
    'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" '
    'xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" '
    'xmlns:aml="http://schemas.microsoft.com/aml/2001/core"'
)
STYLES = '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>'


def _read(body: str, more: str = "", name: str = "report.doc", encoding: str = "utf-8") -> Document:
    head = f'<?xml version="1.0" encoding="{encoding}"?><?mso-application progid="Word.Document"?>'
    text = f"{head}<w:wordDocument {SPACES}>{STYLES}{more}<w:body><wx:sect>{body}</wx:sect></w:body></w:wordDocument>"
    return read(text.encode(encoding), name=name)


def _listed(text: str, hint: str = "") -> str:
    return para(text, properties=f'<w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/>{hint}</w:listPr>')


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("name", ["report.doc", "report.xml"])
def test_a_file_of_word_2003_is_read(name: str, encoding: str) -> None:
    heading = para("工作回顾", properties='<w:pStyle w:val="1"/>')
    deleted = '<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>旧</w:delText></w:r></aml:content></aml:annotation>'  # noqa: E501 - one element
    document = _read(heading + para("完成投资", deleted, "49.81亿元。"), name=name, encoding=encoding)
    assert document.text == "工作回顾\n完成投资49.81亿元。\n"
    assert marked(document, "heading") == ["工作回顾"]


def test_numbers_stand_beside_their_paragraphs() -> None:
    assert _read(_listed("总体要求", '<wx:t wx:val="一、"/>') + _listed("主要目标", '<wx:t wx:val="2."/>')).text == (
        "一、总体要求\n2. 主要目标\n"
    )


def test_where_they_do_not_the_lists_are_counted() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:lvlText w:val="（%1）"/></w:lvl>'
    kind = f'<w:listDef w:listDefId="0">{level}</w:listDef>'
    lists = f'<w:lists>{kind}<w:list w:ilfo="1"><w:ilst w:val="0"/></w:list></w:lists>'
    assert _read(_listed("总体要求") + _listed("主要目标"), lists).text == "（一）总体要求\n（二）主要目标\n"


def test_a_note_comes_after_its_paragraph() -> None:
    note = f"<w:r><w:footnote>{para('脚注。')}</w:footnote></w:r>"
    assert _read(para("前", note, "后。") + para("完。")).text == "前后。\n脚注。\n完。\n"


def test_a_flat_file_is_read_as_a_packed_one() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(para("正文")))) as archive:
        parts = "".join(
            f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{archive.read(name).decode()}</pkg:xmlData></pkg:part>'
            for name in archive.namelist()
        )
    flat = f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}</pkg:package>'
    assert read(flat.encode(), name="report.xml").text == "正文\n"


def test_a_cut_file_is_damaged() -> None:
    with pytest.raises(ReadError) as caught:
        read(f"<w:wordDocument {SPACES}><w:body><w:p>".encode(), name="report.doc")
    assert caught.value.message.key == "file-damaged"
