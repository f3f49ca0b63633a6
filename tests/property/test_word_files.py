"""Whatever is typed into a Word file is read back; whatever its elements are mixed up to, it is read or refused."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import docx
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from core.errors import DuizhaoError
from core.read import read
from tests.unit.read.word import packed, para, run, styled, table, word_file

LINES = st.lists(
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], max_codepoint=0x2FFFF), min_size=1, max_size=30),
    min_size=1, max_size=12,
)  # fmt: skip

VALUES = ("", "-1", "0", "1", "99999999999", "²", "٣", "一", "%9", "auto", "none")


@settings(max_examples=60, deadline=None)
@given(lines=LINES, cells=LINES)
def test_every_character_typed_is_read_once_and_in_order(lines: list[str], cells: list[str]) -> None:
    document, out = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    row = document.add_table(1, len(cells)).rows[0].cells
    for cell, text in zip(row, cells, strict=True):
        cell.text = text
    document.add_paragraph("完。")
    document.save(out)
    wanted = "".join("".join([*lines, *cells, "完。"]).split()).replace("|", "")
    assert "".join(read(out.getvalue(), name="a.docx").text.split()).replace("|", "") == wanted


@cache
def varied() -> dict[str, bytes]:
    """Return the parts of a Word file that has something of everything."""
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:styleId="M"><w:name w:val="我的"/><w:basedOn w:val="H"/></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    body = (
        styled("H", "工作回顾")
        + para("完成", begin, run("域"), end, '<w:del w:id="1"><w:r><w:t>旧</w:t></w:r></w:del>')
        + table(["甲", "乙"], ["丙", "丁"]) + styled("M", "安排")
        + para('<w:r><w:footnoteReference w:id="1"/><w:sym w:font="Symbol" w:char="F0B7"/><w:br/></w:r>')
    )  # fmt: skip
    note = f'<w:footnote w:id="1">{para("注")}</w:footnote>'
    raw = word_file(body, styles=styles, numbering=numbering, footnotes=note)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_mixed_up_elements_are_no_crash(data: st.DataObject) -> None:
    files = dict(varied())
    name = data.draw(st.sampled_from(sorted(name for name in files if name.startswith("word/"))), "part")
    root = etree.fromstring(files[name])
    for _ in range(data.draw(st.integers(1, 6), "changes")):
        elements = list(root.iter())
        one, other = (elements[data.draw(st.integers(0, len(elements) - 1), "element")] for _ in range(2))
        match data.draw(st.sampled_from(["rename", "move", "drop", "set"]), "change"):
            case "rename":
                one.tag = other.tag
            case "move" if one is not root and other not in list(one.iter()):
                other.append(one)
            case "drop" if (parent := one.getparent()) is not None:
                parent.remove(one)
            case "set" if one.attrib:
                one.set(min(map(str, one.attrib)), data.draw(st.sampled_from(VALUES), "value"))
            case _:
                continue
    files[name] = etree.tostring(root)
    assert _text_or_key(packed(files))


def _text_or_key(raw: bytes) -> str:
    try:
        return read(raw, name="a.docx").text
    except DuizhaoError as error:
        return error.message.key
