"""A file that cannot be read is told in one sentence, never by a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import DuizhaoError, FormatError, LimitError, ReadError
from core.lexicon import say
from core.read import Limits, read


def _error(source: Path | bytes, name: str = "-", **options: object) -> DuizhaoError:
    with pytest.raises(DuizhaoError) as caught:
        read(source, name=name, **options)  # type: ignore[arg-type]
    error = caught.value
    for lang in ("zh", "en"):
        sentence = say(error.message, "zh" if lang == "zh" else "en")
        assert "\n" not in sentence
    return error


def test_a_missing_file(tmp_path: Path) -> None:
    error = _error(tmp_path / "none.txt")
    assert isinstance(error, ReadError)
    assert error.message.key == "file-missing"
    assert "none.txt" in say(error.message)


def test_a_folder(tmp_path: Path) -> None:
    assert _error(tmp_path).message.key == "file-directory"


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(b" \n\n")
    assert _error(path).message.key == "file-empty"


def test_a_text_of_full_width_blanks_has_no_text() -> None:
    assert _error("　　\n　".encode()).message.key == "file-no-text"


def test_twenty_megabytes_are_too_many(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"1" * (20 * 1024 * 1024))
    error = _error(path)
    assert isinstance(error, LimitError)
    assert "20.0" in say(error.message)


def test_limits_can_be_set() -> None:
    assert _error("报告".encode(), limits=Limits(bytes=3)).message.key == "limit-bytes"
    assert _error("报告".encode(), limits=Limits(characters=1)).message.key == "limit-characters"


def test_a_binary_file() -> None:
    assert _error(bytes(range(256)) * 8, "x.txt").message.key == "file-binary"


@pytest.mark.parametrize(
    ("raw", "name", "key"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "report.doc", "format-doc"),
        (b"{\\rtf1 }", "report.rtf", "format-rtf"),
        (b"\x89PNG\r\n\x1a\n", "scan.png", "format-image"),
        (b"\xff\xd8\xff\xe0", "scan.jpg", "format-image"),
        (b"PK\x03\x04zip", "reports.zip", "format-archive"),
        (b"PK\x03\x04xl/workbook", "table.xlsx", "format-sheet"),
        (b"PK\x03\x04", "broken.docx", "format-archive"),
        (b"no pdf at all", "report.pdf", "file-damaged"),
        (b"PK\x03\x04word/document.xml", "report.docx", "file-damaged"),
        (b"%PDF-1.7 and nothing more", "report.pdf", "file-damaged"),
    ],
)
def test_other_formats_say_what_to_do(raw: bytes, name: str, key: str) -> None:
    error = _error(raw, name)
    assert error.message.key == key
    assert isinstance(error, FormatError) == (key.startswith("format-") or b"no pdf" in raw)


def test_the_first_bytes_count_more_than_the_name() -> None:
    assert read(
        "<!DOCTYPE html><html><body><p>全区完成投资三亿元，同比增长百分之五。</p></body></html>".encode()
    ).media_type == ("text/html")


def test_damaged_files_never_crash(shared: Path) -> None:
    for path in (shared / "gold/pdf/two_col.pdf", shared / "reports/province-tianjin-2025.docx"):
        raw = path.read_bytes()
        for turn in range(1, 13):
            damaged = bytearray(raw)
            for step in range(40):
                damaged[(turn * 104_729 + step * 7_919) % len(raw)] = (turn * step) % 256
            assert _read_or_refuse(bytes(damaged), path.name)
            assert _read_or_refuse(raw[: len(raw) * turn // 14], path.name)


def _read_or_refuse(raw: bytes, name: str) -> str:
    try:
        return read(raw, name=name).text.strip()
    except DuizhaoError as error:
        return say(error.message)
