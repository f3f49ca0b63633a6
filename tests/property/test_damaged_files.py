"""A file of any format with wrong bytes in it is read, or refused in one sentence; nothing is said on the side.

What is read of it has an outline, in which every character is accounted for.
"""

from __future__ import annotations

import io
import random
from functools import cache
from pathlib import Path

import docx
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DuizhaoError
from core.lexicon import say
from core.outline import outline
from core.read import read
from tests.accounting import check

WORDS = "一、工作回顾\n完成投资49.81亿元，同比增长8.5%。\n二、工作安排\n确保完成投资54亿元以上。\n" * 20
PAGE = f"<html><head><title>报告</title></head><body><article>{WORDS}</article></body></html>"
SIGNS = (
    "# 某镇2024年工作报告\n\n## 一、工作回顾\n\n- **完成投资**5亿元，[见表](a.md)。\n\n|指标|数值|\n|-|-|\n|投资|5|\n\n"
    * 6
)
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\0\3\0\xfe\xff\x09\0" + bytes(1000)
"""The beginning of a compound file, as old Word writes it, with nothing sound behind it."""


@cache
def whole(name: str) -> bytes:
    """Return a sound file of the format that the name's ending tells."""
    if name.endswith("docx"):
        return word_file()
    if name.endswith("pdf"):
        return pdf_file()
    if name.endswith("html"):
        return "".join(f"<p>{line}</p>" for line in PAGE.split("\n")).join(("<html>", "</html>")).encode("gb18030")
    if name.endswith("doc"):
        return OLD_WORD
    if name.endswith("md"):
        return SIGNS.encode()
    return WORDS.encode("utf-16" if name == "wide.txt" else "utf-8")


def word_file() -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for line in WORDS.split("\n")[:6]:
        document.add_paragraph(line, style="List Number")
    document.add_table(2, 2).cell(0, 1).add_table(1, 1).cell(0, 0).text = "投资"
    document.save(out)
    return out.getvalue()


def pdf_file() -> bytes:
    """Return a PDF of one page without text: what text readers meet first is its structure."""
    document, out = pypdfium2.PdfDocument.new(), io.BytesIO()
    document.new_page(200, 200)
    document.save(out)
    return out.getvalue()


def told(raw: bytes, name: str) -> str:
    """Return the text, or the sentence that says why there is none, in both languages."""
    try:
        document = read(raw, name=name)
    except DuizhaoError as error:
        sentences = say(error.message), say(error.message, "en")
        assert all(sentence.strip() and "\n" not in sentence for sentence in sentences)
        return " ".join(sentences)
    check(outline(document))
    return document.text


@pytest.mark.parametrize("name", ["a.txt", "wide.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.doc"])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_wrong_bytes_in_a_file_are_no_crash(name: str, data: st.DataObject) -> None:
    raw = bytearray(whole(name))
    for at in data.draw(st.lists(st.integers(0, len(raw) - 1), max_size=12), "places"):
        raw[at] = data.draw(st.integers(0, 255), "byte")
    end = data.draw(st.one_of(st.just(len(raw)), st.integers(0, len(raw))), "end")
    assert told(bytes(raw[:end]), name).strip()


def test_wrong_bytes_in_real_files_are_no_crash(shared: Path) -> None:
    rng = random.Random(5)  # noqa: S311 - the same damage at every run
    pages = sorted((shared / "gold" / "html").glob("*.html"))[::6]
    others = [shared / "gold" / "pdf" / "two_col.pdf", shared / "reports" / "province-yunnan-2025.docx"]
    for path in [*pages, *others]:
        for _ in range(3):
            raw = bytearray(path.read_bytes())
            for _ in range(rng.randint(1, 30)):
                raw[rng.randrange(len(raw))] = rng.randrange(256)
            end = rng.choice([len(raw), rng.randrange(len(raw))])
            assert told(bytes(raw[:end]), path.name).strip()


@settings(max_examples=60, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04word/", b"<html><body>", b"\xff\xfe", b"~{", OLD_WORD]),
)
def test_any_bytes_behind_a_true_beginning_are_no_crash(raw: bytes, beginning: bytes) -> None:
    assert told(beginning + raw, "a").strip()
