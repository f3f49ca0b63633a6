"""Documents of Word 97 to 2003 are read like DOCX where the extra for them is installed.

`samples/varied.doc` was written by LibreOffice 7.4; it has headings numbered by their styles, a list, tables, tracked
changes, hidden text, a footnote and a line of a table of contents.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from core.errors import DuizhaoError, FormatError, ReadError
from core.lexicon import say
from core.read import Limits, read
from core.read.word.doc_text import FieldReader
from tests.unit.read.word import marked

SAMPLE = Path(__file__).parent / "samples/varied.doc"

TEXT = """\
一、工作回顾
（一）经济
完成投资49.81亿元。
（二）民生
脚注前脚注后。
（三）基于标题二
二、工作安排
1. 列项
2. 列项
①圈
指标 | 数值
财税收入 | 7.27亿元
甲 乙 | 丙
只有框
两行
第二行
一、工作回顾 3
𠮷字与①②和 English。
非断-连字
完。
脚注文字。
"""

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _error(raw: bytes, name: str = "report.doc", limits: Limits | None = None) -> DuizhaoError:
    with pytest.raises(DuizhaoError) as caught:
        read(raw, name=name, limits=limits or Limits())
    assert say(caught.value.message)
    return caught.value


def test_everything_is_in_its_place() -> None:
    pytest.importorskip("legacy_doc")
    document = read(SAMPLE)
    assert document.text == TEXT
    assert marked(document, "heading") == [
        "一、工作回顾",
        "（一）经济",
        "（二）民生",
        "（三）基于标题二",
        "二、工作安排",
    ]
    assert marked(document, "table_row") == ["指标 | 数值", "财税收入 | 7.27亿元", "甲 乙 | 丙"]
    assert marked(document, "footnote") == ["脚注文字。"]
    assert marked(document, "furniture") == ["一、工作回顾 3"]
    assert [note.key for note in document.notes] == ["note-deletions", "note-hidden"]


@pytest.mark.parametrize("name", ["report.wps", "report", "report.docx"])
def test_the_bytes_count_more_than_the_name(name: str) -> None:
    pytest.importorskip("legacy_doc")
    assert read(SAMPLE.read_bytes(), name=name).text == TEXT


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "legacy_doc", None)
    error = _error(SAMPLE.read_bytes())
    assert isinstance(error, FormatError)
    assert "duizhao[doc]" in say(error.message)
    assert "DOCX" in say(error.message)


def test_an_older_document_must_be_saved_anew() -> None:
    pytest.importorskip("legacy_doc")
    raw = SAMPLE.read_bytes()
    at = raw.index(b"\xec\xa5")
    assert _error(raw[: at + 2] + b"\x65\x00" + raw[at + 4 :]).message.key == "format-doc-old"


def test_a_password_is_told() -> None:
    pytest.importorskip("legacy_doc")
    raw = bytearray(SAMPLE.read_bytes())
    raw[raw.index(b"\xec\xa5") + 0x0B] |= 1
    error = _error(bytes(raw))
    assert isinstance(error, ReadError)
    assert error.message.key == "file-locked"
    protected = COMPOUND + "EncryptedPackage".encode("utf-16-le")
    assert _error(protected, "report.docx").message.key == "file-locked"


@pytest.mark.parametrize(("entry", "key"), [("Workbook", "format-sheet"), ("PowerPoint Document", "format-slides")])
def test_other_old_office_files_are_told_by_what_they_hold(entry: str, key: str) -> None:
    assert _error(COMPOUND + entry.encode("utf-16-le")).message.key == key


def test_limits_hold() -> None:
    pytest.importorskip("legacy_doc")
    assert _error(SAMPLE.read_bytes(), limits=Limits(characters=10)).message.key == "limit-characters"
    assert _error(SAMPLE.read_bytes(), limits=Limits(seconds=0)).message.key == "limit-seconds"


def test_damaged_documents_never_crash() -> None:
    pytest.importorskip("legacy_doc")
    raw = SAMPLE.read_bytes()
    for turn in range(1, 120):
        damaged = bytearray(raw)
        for step in range(1 + turn % 20):
            damaged[(turn * 104_729 + step * 7_919) % len(raw)] = (turn * 31 + step * 17) % 256
        for changed in (bytes(damaged), raw[: len(raw) * turn // 120]):
            assert _read_or_refuse(changed)


def _read_or_refuse(raw: bytes) -> str:
    try:
        return read(raw, name="report.doc").text
    except DuizhaoError as error:
        return say(error.message)


def test_of_a_field_only_the_result_is_read() -> None:
    reader = FieldReader()
    assert reader.shown("共\x13 =1+1 \x142\x15项") == ("共2项", False)
    assert reader.shown('\x13 HYPERLINK \\l "_Toc1" \x14回顾\t\x13 PAGEREF _Toc1 \x143\x15\x15') == ("回顾\t3", True)
    assert reader.shown("残\x13 DATE ") == ("残", False)
    assert reader.shown("后文") == ("后文", False)
