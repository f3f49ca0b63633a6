"""Reports come in every encoding that Chinese offices ever used; each must be read without being told."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import ReadError
from core.read import detect, read

REPORT = "一、2023年工作完成情况\n完成固定资产投资1.65亿元，同比增长8.5％，居全区第1。\n"
TRADITIONAL = "政府工作報告\n今年全縣完成投資三億元，各項事業取得新的進展。\n"


@pytest.mark.parametrize(
    ("encoding", "text", "found"),
    [
        ("utf-8", REPORT, "utf-8"),
        ("utf-8-sig", REPORT, "utf-8-sig"),
        ("gb18030", REPORT, "gb18030"),
        ("gbk", REPORT, "gb18030"),
        ("hz", REPORT.replace("％", "%"), "hz"),
        ("utf-16", REPORT, "utf-16"),
        ("utf-16-le", REPORT, "utf-16-le"),
        ("utf-16-be", REPORT, "utf-16-be"),
        ("utf-32", REPORT, "utf-32"),
        ("big5hkscs", TRADITIONAL, "big5hkscs"),
    ],
)
def test_text_is_read_exactly_whatever_its_encoding(encoding: str, text: str, found: str) -> None:
    document = read(text.encode(encoding), name="report.txt")
    assert document.text == text
    assert document.encoding == found


def test_line_ends_stay_as_they_are() -> None:
    assert read("一、回顾\r\n完成。\r\n".encode()).text == "一、回顾\r\n完成。\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_download_cut_in_the_middle_of_a_character_is_still_read(encoding: str) -> None:
    raw = (REPORT * 20).encode(encoding)
    cut = next(size for size in range(len(raw) - 3, 0, -1) if _breaks(raw[:size], encoding))
    assert read(raw[:cut]).text.startswith(REPORT)


def _breaks(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return True
    return False


def test_ascii_is_utf8() -> None:
    assert detect(b"GDP 5.2%\n") == "utf-8"


def test_a_tilde_alone_does_not_make_hz() -> None:
    assert detect(b"see ~/reports and {braces}\n") == "utf-8"


def test_the_user_may_name_the_encoding() -> None:
    assert read(REPORT.encode("gb18030"), encoding="gbk").text == REPORT


def test_an_unknown_encoding_name_is_one_clear_error() -> None:
    with pytest.raises(ReadError) as caught:
        read(REPORT.encode(), encoding="gb9999", name="a.txt")
    assert caught.value.message.key == "encoding-unknown"


def test_a_wrong_encoding_name_is_one_clear_error() -> None:
    with pytest.raises(ReadError) as caught:
        read(REPORT.encode("gb18030"), encoding="utf-8", name="a.txt")
    assert caught.value.message.key == "encoding-wrong"


def test_every_sample_report_survives_every_encoding(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig")
        for encoding in ("utf-8-sig", "gb18030", "utf-16", "utf-16-be"):
            assert read(text.encode(encoding)).text == text, (path.name, encoding)
