"""A file that cannot be read is told in one sentence, never by a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import DuizhaoError, FormatError, LimitError, ReadError
from core.lexicon import say
from core.read import Limits, read
from tests.unit.read.word import packed


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


def test_a_folder_of_reports_names_some_of_them(tmp_path: Path) -> None:
    for name in ("2025.docx", "2022.txt", "2024.pdf", "2023.html", "~$2025.docx", ".2021.txt", "图.png"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "内.txt").mkdir()
    error = _error(tmp_path)
    assert error.message.key == "file-directory-files"
    assert dict(error.message.values)["names"] == "2022.txt, 2023.html, 2024.pdf, …"
    assert "4" in say(error.message)


def test_an_archive_of_reports_names_some_of_them() -> None:
    raw = packed({"报告/2022.txt": b"x", "__MACOSX/._2022.txt": b"x", "a\n.docx": b"x", "说明.exe": b"x"})
    error = _error(raw, "reports.zip")
    assert isinstance(error, FormatError)
    assert error.message.key == "format-archive-files"
    assert dict(error.message.values)["names"] == "报告/2022.txt, a?.docx"


def test_names_that_chinese_windows_put_into_an_archive() -> None:
    name = "年度报告.docx"
    raw = packed({"x" * len(name.encode("gb18030")): b"x"})
    assert some_of_names(raw.replace(b"x" * len(name.encode("gb18030")), name.encode("gb18030"))) == name


def some_of_names(raw: bytes) -> str:
    return dict(_error(raw, "reports.zip").message.values)["names"]


@pytest.mark.parametrize(
    ("files", "key"),
    [
        ({"[Content_Types].xml": b"", "xl/workbook.xml": b""}, "format-sheet"),
        ({"[Content_Types].xml": b"", "ppt/presentation.xml": b""}, "format-slides"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, "format-odt"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}, "format-sheet"),
        ({"OFD.xml": b"", "Doc_0/Document.xml": b""}, "format-ofd"),
        ({"a.exe": b""}, "format-archive"),
        ({"word/报告.docx": b""}, "format-archive-files"),
    ],
)
def test_packed_files_are_told_by_what_is_in_them(files: dict[str, bytes], key: str) -> None:
    assert _error(packed(files, stored=True), "report.docx").message.key == key


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
        (b"{\\rtf1 }", "report.rtf", "format-rtf"),
        (b"\x89PNG\r\n\x1a\n", "scan.png", "format-image"),
        (b"\xff\xd8\xff\xe0", "scan.jpg", "format-image"),
        (b"PK\x03\x04zip", "reports.zip", "format-archive"),
        (b"PK\x03\x04xl/workbook", "table.xlsx", "format-sheet"),
        (b"PK\x03\x04", "broken.docx", "file-damaged"),
        (b"MIME-Version: 1.0\r\n", "report.doc", "format-webarchive"),
        (b"Founder CEB 1.0", "report.ceb", "format-layout"),
        (b"plain words", "report.doc", "format-doc-old"),
        (b"no pdf at all", "report.pdf", "file-damaged"),
        (b"PK\x03\x04word/document.xml", "report.docx", "file-damaged"),
        (b"%PDF-1.7 and nothing more", "report.pdf", "file-damaged"),
    ],
)
def test_other_formats_say_what_to_do(raw: bytes, name: str, key: str) -> None:
    error = _error(raw, name)
    assert error.message.key == key
    assert isinstance(error, FormatError) == key.startswith("format-")


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
