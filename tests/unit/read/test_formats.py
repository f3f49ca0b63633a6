"""What each format's reader takes out of a file, and what it leaves out."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from core.model import Document
from core.read import read

PAGE = """<!DOCTYPE html><html lang="zh"><head><title>安海镇召开人大会议</title></head><body>
<nav><a href="/">首页</a><a href="/news">新闻</a></nav>
<article><h1>安海镇召开人大会议</h1>
<p>9月9日，安海镇第十四届人民代表大会第二次会议召开，会议听取和审议了安海镇人民政府2022年上半年工作报告。</p>
<h2>经济发展</h2>
<p>1至7月，规上工业产值累计完成227.5亿元，比增1.29%；限上批零累计完成148.7亿元，比增12.7%。</p>
<table><tr><th>指标</th><th>数值</th></tr><tr><td>财税收入</td><td>7.27亿元</td></tr></table>
<p>全镇六十四个省市重点项目完成投资49.81亿元，完成年度计划的90.64%，各项事业稳步推进。</p>
</article><footer>版权所有</footer></body></html>"""


def _quotes(document: Document, kind: str) -> list[str]:
    return [document.quote(mark.span) for mark in document.marks if mark.kind == kind]


def test_markdown_keeps_its_text_and_marks_headings() -> None:
    text = "# 工作报告\n\n## 一、回顾 ##\n完成投资。\n#不是标题\n| 指标 | 数值 |\n"
    document = read(text.encode(), name="a.md")
    assert document.text == text
    assert _quotes(document, "heading") == ["工作报告", "一、回顾"]
    assert [mark.level for mark in document.marks if mark.kind == "heading"] == [1, 2]
    assert _quotes(document, "table_row") == ["指标 | 数值"]


def test_plain_text_with_one_hash_line_is_not_markdown() -> None:
    assert read("# 注释\n正文。\n".encode(), name="a.txt").marks == ()


def test_html_gives_the_main_text_with_headings_and_rows() -> None:
    document = read(PAGE.encode(), name="page.html")
    assert "首页" not in document.text
    assert "版权所有" not in document.text
    assert "经济发展" in _quotes(document, "heading")
    assert "财税收入 | 7.27亿元" in _quotes(document, "table_row")
    assert "227.5亿元" in document.text


def test_an_html_page_in_gb18030_is_read() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="gb2312">')
    assert "227.5亿元" in read(page.encode("gb18030"), name="page.html").text


def test_docx_gives_paragraphs_tables_headings_and_accepts_insertions() -> None:
    word = docx.Document()
    word.add_heading("二、2024年工作思路", level=1)
    _append(word, f"<w:p {NS}><w:r><w:t>完成投资</w:t></w:r>{INSERTED}{DELETED}</w:p>")
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "财税收入", "7.27亿元"
    document = _saved(word)
    assert document.text == "二、2024年工作思路\n完成投资49.81亿元\n财税收入 | 7.27亿元\n"
    assert _quotes(document, "heading") == ["二、2024年工作思路"]
    assert _quotes(document, "table_row") == ["财税收入 | 7.27亿元"]


def test_docx_rebuilds_automatic_numbers() -> None:
    word = docx.Document()
    numbering = word.part.numbering_part.element
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl>'
    )
    numbering.insert(0, parse_xml(f'<w:abstractNum {NS} w:abstractNumId="77">{level}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {NS} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for text in ("强化帮扶服务", "坚持项目带动"):
        place = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr>'
        _append(word, f"<w:p {NS}>{place}<w:r><w:t>{text}</w:t></w:r></w:p>")
    assert _saved(word).text == "（一）强化帮扶服务\n（二）坚持项目带动\n"


NS = nsdecls("w")
INSERTED = '<w:ins w:id="1" w:author="a"><w:r><w:t>49.81亿元</w:t></w:r></w:ins>'
DELETED = '<w:del w:id="2" w:author="a"><w:r><w:delText>48亿元</w:delText></w:r></w:del>'


def _append(word: WordDocument, xml: str) -> None:
    body = word.element.body
    body.insert(len(body) - 1, parse_xml(xml))


def _saved(word: WordDocument) -> Document:
    file = io.BytesIO()
    word.save(file)
    return read(file.getvalue(), name="report.docx")


@pytest.mark.parametrize("name", ["one_col", "two_col"])
def test_pdf_paragraphs_are_whole_and_running_heads_left_out(shared: Path, name: str) -> None:
    wanted = json.loads((shared / f"gold/pdf/{name}.json").read_text(encoding="utf-8"))
    document = read(shared / f"gold/pdf/{name}.pdf")
    lines = {"".join(line.split()) for line in document.text.splitlines()}
    assert [text for text in wanted["paras"] if "".join(text.split()) not in lines] == []
    assert document.page(len(document.text) - 1) == len(document.page_starts)


def test_reading_text_imports_no_library_of_other_formats() -> None:
    code = (
        "import sys; from core.read import read; read('报告'.encode()); "
        "print([m for m in ('trafilatura', 'docx', 'pypdfium2', 'jieba', 'textual') if m in sys.modules])"
    )
    done = subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
