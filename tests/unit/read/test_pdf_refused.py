"""A PDF that cannot be read is told in one sentence, and pages that are pictures are told of."""

from __future__ import annotations

import pytest

from core.errors import DuizhaoError, LimitError, ReadError
from core.lexicon import say
from core.read import Limits, read
from tests.pdf_pages import Page, pdf, wrapped

TEXT = wrapped("主要经济指标完成情况良好，各项指标好于预期，服务业和外资指标全区领先，项目建设提速增效。", 38)


def _written() -> Page:
    page = Page()
    page.lines(60, 80, TEXT)
    return page


def _drawn() -> Page:
    return Page().rule(10, 10, 500, 700)


def _key(raw: bytes, **limits: float) -> str:
    with pytest.raises(DuizhaoError) as caught:
        read(raw, name="report.pdf", limits=Limits(**limits))  # type: ignore[arg-type]
    assert "\n" not in say(caught.value.message)
    return caught.value.message.key


def test_pages_that_are_only_drawn() -> None:
    assert _key(pdf(_drawn(), _drawn())) == "file-scanned"


def test_empty_pages() -> None:
    assert _key(pdf(Page(), Page())) == "file-no-text"


def test_some_pages_that_are_only_drawn_are_told_of() -> None:
    document = read(pdf(_written(), _drawn(), _drawn(), _written(), _drawn()), name="report.pdf")
    assert [say(note) for note in document.notes] == [
        "第 2–3, 5 页只有图片，没有文字，未能读取。如需这些页的内容，请先做文字识别（OCR）。"
    ]
    assert read(pdf(_written(), Page()), name="report.pdf").notes == ()


def test_a_password() -> None:
    locked = pdf(_written()).replace(
        b"trailer\n<< ",
        b"trailer\n<< /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter"
        b" /Standard /V 1 /R 2 /P -4 /O <" + b"11" * 32 + b"> /U <" + b"22" * 32 + b"> >> ",
    )
    assert _key(locked) == "file-locked"


def test_too_many_pages_and_too_long_a_time() -> None:
    raw = pdf(_written(), _written())
    assert _key(raw, pages=1) == "limit-pages"
    with pytest.raises(LimitError):
        read(raw, name="report.pdf", limits=Limits(seconds=-1))


def test_page_trees_that_loop_and_pages_of_any_size_end() -> None:
    raw = pdf(_written())
    for damaged in (
        raw.replace(b"/Kids [7 0 R]", b"/Kids [2 0 R]"),
        raw.replace(b"/Count 1", b"/Count 99"),
        raw.replace(b"[0 0 595 842]", b"[0 0 9e9 9e9]"),
        raw.replace(b"[0 0 595 842]", b"[0 0 0 0]"),
        raw.replace(b"1 0 0 1 ", b"0 0 0 0 "),
    ):
        assert _read_or_refuse(damaged)


def _read_or_refuse(raw: bytes) -> str:
    try:
        return read(raw, name="report.pdf").text.strip()
    except ReadError as error:
        return say(error.message)
