"""Files made to fill the memory or to take for ever are refused in one sentence, before they do."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from pathlib import Path

import pytest

from core.errors import DuizhaoError, LimitError
from core.lexicon import say
from core.read import Limits, read
from core.read.limits import Deadline
from tests.unit.read.word import NAMESPACES, packed, para, word_file

MILLION = 1_000_000


def _refused(raw: bytes, name: str = "report.docx", limits: Limits | None = None) -> DuizhaoError:
    """Return the error for a file, which must come within two seconds."""
    start = time.monotonic()
    with pytest.raises(DuizhaoError) as caught:
        read(raw, name=name, limits=limits or Limits())
    assert time.monotonic() - start < 2
    for sentence in (say(caught.value.message), say(caught.value.message, "en")):
        assert name in sentence
    return caught.value


def _with_document(data: bytes) -> bytes:
    """Return a Word file whose main part is the given bytes."""
    with zipfile.ZipFile(io.BytesIO(word_file(""))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    return packed(files | {"word/document.xml": data})


def test_a_part_that_grows_a_thousandfold_is_not_unpacked() -> None:
    error = _refused(_with_document(b"<w>" + b" " * 60 * MILLION + b"</w>"))
    assert isinstance(error, LimitError)
    assert error.message.key == "limit-ratio"
    assert "word/document.xml" in say(error.message)


def test_a_part_larger_than_allowed_is_not_unpacked() -> None:
    assert _refused(word_file(para("字" * 5000)), limits=Limits(unpacked_bytes=4000)).message.key == "limit-unpacked"


def test_a_part_that_holds_more_than_it_says_is_not_read_beyond_it() -> None:
    raw = _with_document(b"<w>" + b"<a/>" * 50_000 + b"</w>")
    size = struct.pack("<I", len(b"<w></w>") + 200_000)
    assert raw.count(size) == 2
    assert _refused(raw.replace(size, struct.pack("<I", 100))).message.key == "file-damaged"


def test_a_part_that_says_more_than_it_holds_is_refused() -> None:
    raw = _with_document(b"<w>" + b"<a/>" * 50_000 + b"</w>")
    size = struct.pack("<I", len(b"<w></w>") + 200_000)
    assert _refused(raw.replace(size, struct.pack("<I", 2**31))).message.key == "limit-ratio"


def test_entries_that_share_bytes_are_no_more_than_one() -> None:
    document = f"<w:document {NAMESPACES}><w:body>{para('正文')}</w:body></w:document>".encode()
    raw = bytearray(_with_document(document))
    directory = raw.rindex(b"PK\x05\x06")
    start, end = raw.index(b"PK\x01\x02"), directory
    entries = bytes(raw[start:end])
    copies = raw[:start] + entries * 50 + raw[directory:]
    at = copies.rindex(b"PK\x05\x06")
    count = entries.count(b"PK\x01\x02") * 50
    copies[at + 8 : at + 16] = struct.pack("<HHI", count, count, len(entries) * 50)
    assert _text_or_key(bytes(copies)) in {"正文\n", "file-damaged"}  # newer versions of the library refuse it


def _text_or_key(raw: bytes) -> str:
    try:
        return read(raw, name="report.docx").text
    except DuizhaoError as error:
        return error.message.key


def test_more_entries_than_allowed_are_counted_and_not_listed() -> None:
    error = _refused(packed({f"{number}.txt": b"" for number in range(20)}), "a.zip", Limits(entries=10))
    assert error.message.key == "limit-entries"


def test_a_million_elements_in_each_other() -> None:
    assert _refused(_with_document(b"<a>" * MILLION + b"</a>" * MILLION)).message.key in {
        "limit-nesting",
        "limit-ratio",
    }
    deep = b"".join(b'<w:p a%d="%d">' % (number, number * 7919) for number in range(5000))
    assert _refused(_with_document(f"<w:document {NAMESPACES}>".encode() + deep)).message.key == "limit-nesting"


def test_tables_in_tables_as_deep_as_the_parser_follows_are_read() -> None:
    open_, close = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
    assert read(word_file(open_ * 80 + para("深") + close * 80), name="a.docx").text == "深\n"


def test_more_elements_than_allowed() -> None:
    assert _refused(word_file(para("字") * 50), limits=Limits(elements=100)).message.key == "limit-elements"


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE a ["
        + "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
        + ']><a b="&e9;">&e9;</a>',
        '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
        '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]><a>&f;</a>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_nothing_that_a_document_type_declares_is_read(declared: str, encoding: str) -> None:
    assert _refused(_with_document(declared.encode(encoding))).message.key == "file-entities"


def test_parts_outside_of_the_file_are_not_fetched() -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(para("正文"), styles=""))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    links = files["word/_rels/document.xml.rels"]
    outside = links.replace(b'Target="styles.xml"', b'Target="http://127.0.0.1:9/styles.xml" TargetMode="External"')
    upward = links.replace(b'Target="styles.xml"', b'Target="../../../../../../etc/hostname"')
    for changed in (outside, upward):
        assert read(packed(files | {"word/_rels/document.xml.rels": changed}), name="a.docx").text == "正文\n"


def test_the_time_for_reading() -> None:
    error = _refused(word_file(para("正文")), limits=Limits(seconds=0))
    assert error.message.key == "limit-seconds"
    Limits(seconds=5).deadline().check()
    with pytest.raises(LimitError, match=r"limit=2\.5"):
        Deadline(time.monotonic() - 1, 2.5).check()


def test_a_text_longer_than_allowed() -> None:
    assert _refused(word_file(para("字" * 50)), limits=Limits(characters=10)).message.key == "limit-characters"


def test_a_word_file_full_of_pictures_may_be_larger_than_a_text(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(word_file(para("正文")))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    path = tmp_path / "report.docx"
    path.write_bytes(packed(files | {"word/media/image1.png": bytes(17 * MILLION)}, stored=True))
    assert read(path).text == "正文\n"
    with pytest.raises(LimitError, match="limit-bytes"):
        read(path, limits=Limits(packed_bytes=MILLION))
