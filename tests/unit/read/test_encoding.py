"""Reports come in every encoding that Chinese offices ever used, cut and damaged; each must be read all the same."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from core.errors import ReadError
from core.outline import outline
from core.read import detect, read

REPORT = "一、2023年工作完成情况\n完成固定资产投资1.65亿元，同比增长8.5％，居全区第1。\n"
TRADITIONAL = "政府工作報告\n今年全縣完成投資三億元，各項事業取得新的進展。\n"
RARE = "龑㙍㐂𠮷、檗谷村、鄁村完成投资三亿元。\n"
SHORT = ["总结", "附件", "同志", "2024年工作要点", "各位代表：", "鹏"]
TABLE = "".join(f"{year},{year * 3},{year / 7:.2f},GDP\n" for year in range(1950, 2025)) + "合计,投资额\n1,2,3\n"
DAMAGED = ["utf-8", "utf-8-sig", "gb18030", "hz", "utf-16", "utf-16-le", "utf-16-be", "big5hkscs"]


def _missing(text: str, found: str) -> int:
    """Return how many characters of the text are not in order among those found, counted line by line."""
    lines = dict.fromkeys(found.splitlines())
    return sum(line not in lines for line in text.splitlines())


@pytest.mark.parametrize(
    ("encoding", "text", "found"),
    [
        ("utf-8", REPORT, "utf-8"),
        ("utf-8-sig", REPORT, "utf-8-sig"),
        ("gb18030", REPORT, "gb18030"),
        ("gb18030", RARE, "gb18030"),
        ("gbk", REPORT, "gb18030"),
        ("gbk", TRADITIONAL, "gb18030"),
        ("hz", REPORT.replace("％", "%"), "hz"),
        ("utf-16", REPORT, "utf-16"),
        ("utf-16-le", REPORT, "utf-16-le"),
        ("utf-16-be", TRADITIONAL, "utf-16-be"),
        ("utf-32", REPORT, "utf-32"),
        ("utf-32-le", REPORT, "utf-32-le"),
        ("utf-32-be", REPORT, "utf-32-be"),
        ("big5", TRADITIONAL, "big5hkscs"),
        ("big5hkscs", TRADITIONAL, "big5hkscs"),
        ("cp950", TRADITIONAL, "big5hkscs"),
    ],
)
def test_text_is_read_exactly_whatever_its_encoding(encoding: str, text: str, found: str) -> None:
    document = read(text.encode(encoding), name="report.txt")
    assert document.text == text
    assert document.encoding == found


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_one_short_line_is_enough(text: str, encoding: str) -> None:
    assert read(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5hkscs"])
def test_a_few_chinese_characters_among_figures_are_enough(encoding: str) -> None:
    text = TABLE if encoding != "big5hkscs" else TABLE.replace("合计,投资额", "合計,投資額")
    assert read(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le"])
def test_a_long_head_without_chinese_does_not_hide_what_follows(encoding: str) -> None:
    text = "Licence: all rights reserved, see www.example.org\n" * 3000 + TRADITIONAL
    assert read(text.encode(encoding)).text == text


@pytest.mark.parametrize("text", ["café naïve\n", "Straße 5\n"])
def test_other_languages_in_utf8_are_not_taken_for_gbk(text: str) -> None:
    assert read(text.encode()).text == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\u2028", "\f", "\x0b"])
def test_line_ends_stay_as_they_are(end: str) -> None:
    assert read(f"一、回顾{end}完成。{end}".encode()).text == f"一、回顾{end}完成。{end}"


def test_blanks_and_signs_without_width_stay_as_they_are() -> None:
    text = "\u3000\u3000一、回顾\xa0２０２３年完\u200b成\ufeff投资。\n"
    assert read(text.encode()).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-le", "hz"])
def test_a_download_cut_anywhere_is_still_read(encoding: str) -> None:
    text = REPORT.replace("％", "%") * 20
    raw = text.encode(encoding)
    for size in range(len(raw) - 12, len(raw)):
        found = read(raw[:size]).text
        assert text.startswith(found)
        assert len(found) >= len(text) - 12


@pytest.mark.parametrize("encoding", DAMAGED)
def test_a_replaced_byte_costs_a_line_at_most_and_the_rest_is_exact(encoding: str) -> None:
    text = (TRADITIONAL if encoding == "big5hkscs" else REPORT.replace("％", "%")) * 20
    raw = bytearray(text.encode(encoding))
    raw[len(raw) // 2] = 0xFF
    assert _missing(text, read(bytes(raw)).text) <= 1


@pytest.mark.parametrize("encoding", [name for name in DAMAGED if name != "hz"])
def test_a_lost_byte_does_not_spoil_what_follows(encoding: str) -> None:
    text = (TRADITIONAL if encoding == "big5hkscs" else REPORT.replace("％", "%")) * 20
    for at in range(400, 420):
        raw = bytearray(text.encode(encoding))
        del raw[at]
        found = read(bytes(raw)).text
        assert found[-150:] == text[-150:]
        assert len(text) - 4 <= len(found) <= len(text) + 4


def test_what_is_broken_is_shown_in_its_place_and_flagged() -> None:
    raw = bytearray((REPORT * 5).encode("gb18030"))
    at = raw.index("固定".encode("gb18030"))
    del raw[at]
    document = read(bytes(raw))
    assert document.text.startswith("一、2023年工作完成情况\n完成\ufffd定资产投资1.65亿元")
    assert [(item.reason, document.quote(item.span)) for item in outline(document).flagged] == [("damaged", "\ufffd")]


def test_characters_that_slipped_before_they_came_here_are_flagged() -> None:
    document = read("增长185%。?!笆晃濉逼陂g累计完成出口16.18亿美元。成效如何?下半年将这样做。\n".encode())
    assert [document.quote(mark.span) for mark in document.marks] == ["?!笆晃濉逼陂"]


def test_zero_bytes_of_a_bad_disk_are_damage() -> None:
    raw = (REPORT * 5).encode("gb18030")
    document = read(raw[:100] + bytes(10) + raw[110:])
    assert document.text[:40] == REPORT[:40]
    assert "\0" not in document.text
    assert any(mark.kind == "damaged" for mark in document.marks)


@pytest.mark.parametrize(("rest", "other"), [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("utf-8", "big5hkscs")])
def test_a_paragraph_in_another_encoding_is_read_and_said(rest: str, other: str) -> None:
    odd = TRADITIONAL if other == "big5hkscs" else REPORT
    document = read(REPORT.encode(rest) * 3 + odd.encode(other) + REPORT.encode(rest) * 3)
    assert document.text == REPORT * 3 + odd + REPORT * 3
    assert document.encoding == rest
    assert {(item.reason, document.quote(item.span)) for item in outline(document).flagged} >= {
        ("encoding", line) for line in odd.splitlines()
    }


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"\xef\xbb\xbf", "gb18030"),
        (b"\xff\xfe", "utf-8"),
        (b"\xff\xfe", "gb18030"),
        (b"\xfe\xff", "utf-16-le"),
        (b"\xff\xfe", "utf-16-be"),
    ],
)
def test_a_wrong_byte_order_mark_is_not_believed(mark: bytes, encoding: str) -> None:
    document = read(mark + (REPORT * 3).encode(encoding))
    assert document.text == REPORT * 3
    assert document.encoding == encoding


def test_ascii_is_utf8() -> None:
    assert detect(b"GDP 5.2%\n") == "utf-8"


def test_a_tilde_alone_does_not_make_hz() -> None:
    assert detect(b"see ~/reports and {braces}\n") == "utf-8"


def test_random_bytes_are_no_text() -> None:
    for seed in range(20):
        raw = b"".join(hashlib.sha256(bytes([seed, block])).digest() for block in range(100))
        assert detect(raw) is None


@pytest.mark.parametrize("name", ["gbk", "GB2312", "gb18030"])
def test_the_user_may_name_the_encoding(name: str) -> None:
    assert read(REPORT.encode("gb18030"), encoding=name).text == REPORT


def test_a_single_damaged_byte_does_not_make_a_named_encoding_wrong() -> None:
    raw = bytearray((REPORT * 5).encode("gb18030"))
    raw[30] = 0xFF
    assert "固定资产投资1.65亿元" in read(bytes(raw), encoding="gbk").text


@pytest.mark.parametrize("name", ["gb9999", "", "国标", "base64", "punycode", "a\0b"])
def test_an_unknown_encoding_name_is_one_clear_error(name: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(REPORT.encode(), encoding=name, name="a.txt")
    assert caught.value.message.key == "encoding-unknown"


@pytest.mark.parametrize(
    ("name", "written"),
    [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("utf-16", "utf-8"), ("utf-16", "gb18030"), ("ascii", "gb18030"),
     ("big5", "gb18030"), ("utf-8", "utf-16"), ("utf-32", "gb18030")],
)  # fmt: skip
def test_a_wrong_encoding_name_is_one_clear_error(name: str, written: str) -> None:
    with pytest.raises(ReadError) as caught:
        read((REPORT * 3).encode(written), encoding=name, name="a.txt")
    assert caught.value.message.key == "encoding-wrong"


def test_every_sample_report_survives_every_encoding(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig")
        for encoding in ("utf-8-sig", "gb18030", "utf-16", "utf-16-be", "utf-32-le"):
            assert read(text.encode(encoding)).text == text, (path.name, encoding)
