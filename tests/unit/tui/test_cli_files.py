"""What the commands do with files that cannot be read, and where their results go."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from tui.cli import run

READING = ("text", "outline", "targets", "compare", "summary")


def _wrong(folder: Path) -> dict[str, Path]:
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b"\n \n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    return {
        name: folder / name
        for name in ("missing.txt", "empty.txt", "blank.txt", "binary.txt", "old.doc", "broken.pdf", ".")
    }


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_file_that_cannot_be_read_is_told_in_one_sentence_with_status_3(
    command: str, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, path in _wrong(tmp_path).items():
        assert run([command, str(path), "--lang", lang]) == 3, name
        told = capsys.readouterr()
        assert told.out == "", name
        assert told.err.startswith("duizhao: "), name
        assert told.err.count("\n") == 1, name
        assert (name if name != "." else tmp_path.name) in told.err, name


def test_a_file_beyond_the_limits_ends_with_status_4(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    assert run(["targets", str(big)]) == 4
    assert "big.txt" in capsys.readouterr().err


def test_the_bad_one_of_two_files_is_named(tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(seeds / "anhai-2022.txt"), str(tmp_path / "missing.txt")]) == 3
    assert "missing.txt" in capsys.readouterr().err


def test_text_is_printed_exactly(seeds: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for path in sorted(seeds.glob("*.txt")):
        assert run(["text", str(path)]) == 0
        assert capsysbinary.readouterr().out == path.read_bytes()


def test_line_ends_and_a_missing_last_one_stay_as_they_are(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("第一行\r\n第二行".encode())
    assert run(["text", str(path)]) == 0
    assert capsysbinary.readouterr().out == path.read_bytes()


def test_standard_input_is_read_for_a_dash(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = (seeds / "haibin-2023.txt").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert run(["outline", "-", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["document"]["path"] == "-"


def test_the_encoding_can_be_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("对照两份报告。".encode("big5hkscs", "replace"))
    assert run(["text", str(path), "--encoding", "big5hkscs"]) == 0
    assert "份" in capsys.readouterr().out
    assert run(["text", str(path), "--encoding", "klingon"]) == 3
    assert "klingon" in capsys.readouterr().err


def test_a_result_is_written_whole_in_the_form_that_the_ending_tells(
    tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, begins in (("o.json", "{"), ("o.md", "# "), ("o.txt", "")):
        target = tmp_path / name
        assert run(["outline", str(seeds / "anhai-2022.txt"), "-o", str(target)]) == 0
        text = target.read_text(encoding="utf-8")
        assert text.startswith(begins)
        assert text.endswith("\n")
    assert capsys.readouterr().out == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o.json", "o.md", "o.txt"]


def test_an_input_is_never_overwritten(tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.txt"
    raw = (seeds / "anhai-2022.txt").read_bytes()
    path.write_bytes(raw)
    link = tmp_path / "b.txt"
    link.symlink_to(path)
    for target in (path, link):
        assert run(["outline", str(path), "-o", str(target)]) == 2
        assert "不会覆盖" in capsys.readouterr().err
    assert path.read_bytes() == raw


def test_a_folder_that_is_not_there_takes_no_result(
    tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["text", str(seeds / "anhai-2022.txt"), "-o", str(tmp_path / "no" / "a.txt")]) == 3
    assert "写不了" in capsys.readouterr().err


def test_a_result_keeps_the_permissions_of_the_file_it_replaces(tmp_path: Path, seeds: Path) -> None:
    fresh, old = tmp_path / "fresh.txt", tmp_path / "old.txt"
    old.write_text("x", encoding="utf-8")
    old.chmod(0o640)
    mask = os.umask(0o022)
    try:
        for target in (fresh, old):
            assert run(["text", str(seeds / "anhai-2022.txt"), "-o", str(target)]) == 0
    finally:
        os.umask(mask)
    assert fresh.stat().st_mode & 0o777 == 0o644
    assert old.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("kind", ["outline", "targets", "compare", "summary"])
def test_a_schema_is_json(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", kind]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("https://json-schema.org/")


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize(("lang", "words"), [("zh", "字节损坏"), ("en", "Bytes are damaged")])
def test_what_of_a_file_could_not_be_read_is_told_beside_the_result(
    command: str, lang: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "damaged.txt"
    path.write_bytes("某县2024年工作总结\n一、工作回顾\n完成投资5亿元。".encode() + b"\xff\xfe" + "增长8%。".encode())
    assert run([command, str(path), "--lang", lang]) == 0
    told = capsys.readouterr()
    assert words in told.err
    assert str(path) in told.err
    assert (words in told.out) == (command == "outline")


def test_the_notes_of_a_file_stand_in_the_json_of_its_outline(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "damaged.txt"
    path.write_bytes("某县2024年工作总结\n完成投资5亿元，比上年增长".encode() + b"\xff")
    assert run(["outline", str(path), "--format", "json", "--lang", "en"]) == 0
    (note,) = json.loads(capsys.readouterr().out)["notes"]
    assert note.startswith("Bytes are damaged in 1 places")
