"""How the words of the command line are understood, and what is said when they are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from core.lexicon import Language
from tui.cli import COMMANDS, build, run, with_command
from tui.language import language
from tui.manual import page


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ([], ["review"]),
        (["a.txt"], ["review", "a.txt"]),
        (["a.txt", "b.txt"], ["review", "a.txt", "b.txt"]),
        (["compare", "a.txt"], ["compare", "a.txt"]),
        (["./compare"], ["review", "./compare"]),
        (["a.txt", "compare"], ["review", "a.txt", "compare"]),
        (["--lang", "en", "compare", "a.txt"], ["compare", "--lang", "en", "a.txt"]),
        (["--format=json", "targets", "a.txt"], ["targets", "--format=json", "a.txt"]),
        (["--lang", "targets", "a.txt"], ["review", "--lang", "targets", "a.txt"]),
        (["--", "compare"], ["review", "--", "compare"]),
        (["-", "compare"], ["review", "-", "compare"]),
    ],
)
def test_the_first_word_that_is_no_option_tells_the_command(words: list[str], meant: list[str]) -> None:
    assert with_command(words) == meant


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["targets"], "缺少 FILE"),
        (["targets", "--colour", "a.txt"], "没有选项 --colour"),
        (["targets", "--format", "xml", "a.txt"], "--format 的值不对"),
        (["targets", "a.txt", "b.txt"], "参数过多"),
        (["schema", "verdicts"], "KIND 的值不对"),
        (["summary", "a.txt", "--max-chars", "0"], "--max-chars 的值不对"),
        (["compare", "a.txt", "-o"], "选项 -o 缺少值"),
    ],
)
def test_wrong_usage_is_told_in_one_sentence_with_status_2(
    words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*words, "--lang", "zh"] if "-o" not in words else words) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert says in told.err
    assert told.err.count("\n") == 1


def test_wrong_usage_names_the_help_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "compare"]) == 2
    assert capsys.readouterr().err == "duizhao: A is missing. See duizhao compare --help.\n"


@pytest.mark.parametrize("command", [command.__name__ for command in COMMANDS])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_help_of_a_command_shows_an_example_and_every_option(
    command: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help", "--lang", lang]) == 0
    page = capsys.readouterr().out
    assert page.count(f"duizhao {command} ") >= 2
    for parameter in build().commands[command].params:
        name = next((name for name in parameter.opts if name.startswith("--")), str(parameter.metavar))
        assert name in page


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_help_fits_a_terminal_of_80_columns(lang: Language) -> None:
    group = build()
    for command in (None, *(command.__name__ for command in COMMANDS)):
        lines = page(group, command, lang).splitlines()
        assert [line for line in lines if cell_len(line) > 80] == []


def test_the_help_of_the_program_lists_commands_examples_and_exit_status(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help", "--lang", "en"]) == 0
    page = capsys.readouterr().out
    assert all(f"  {command.__name__} " in page for command in COMMANDS)
    assert "duizhao 2021.txt 2024.txt" in page
    assert "130  interrupted" in page


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("duizhao 0.")


@pytest.mark.parametrize(
    ("words", "environment", "lang"),
    [
        ([], {}, "zh"),
        ([], {"LANG": "C.UTF-8"}, "zh"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "DUIZHAO_LANG": "en"}, "en"),
        (["--lang", "zh"], {"LANG": "en_US.UTF-8"}, "zh"),
        (["--lang=en"], {}, "en"),
        (["--", "--lang=en"], {}, "zh"),
        (["--lang"], {}, "zh"),
    ],
)
def test_the_language_is_the_one_asked_for_or_that_of_the_environment(
    words: list[str], environment: dict[str, str], lang: str
) -> None:
    assert language(words, environment) == lang


def test_the_language_chosen_on_the_screens_comes_before_the_locale() -> None:
    assert language((), {"LANG": "zh_CN.UTF-8"}, "en") == "en"
    assert language((), {"LANG": "zh_CN.UTF-8", "DUIZHAO_LANG": "zh"}, "en") == "zh"


def test_without_a_terminal_and_without_files_there_is_nothing_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "duizhao --help" in capsys.readouterr().err


def test_a_file_named_like_a_command_is_opened_by_its_path(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "text").write_bytes((seeds / "anhai-2022.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    assert run(["text", "text"]) == 0
    assert "安海镇" in capsys.readouterr().out
