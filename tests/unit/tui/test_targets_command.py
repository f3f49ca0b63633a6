"""`duizhao targets`: its filters, its forms, a user's own words, and what it says when nothing is left."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from core.export import Listing
from core.extract import extract
from core.outline import outline
from core.read import read
from tui.cli import run
from tui.console import show

REPORT = """某区2024年工作总结

一、2024年工作回顾

全区经济盘子达到500亿元，增长6%。干毛茶产量3200吨，增长4%。免费品茶3000泡。开展1345专班行动。

二、2025年工作安排

推动东山文化馆项目封瓦。确保茶叶产量达到3500吨以上。
"""
OWN = """
[[indicators]]
id = "gdp"
synonyms = ["经济盘子"]

[[indicators]]
id = "tea_output"
canonical = "茶叶产量"
synonyms = ["干毛茶产量"]

[[units]]
term = "泡"
dimension = "count"

[[traps]]
term = "1345专班"
kind = "name"

[[stages]]
term = "封瓦"
kind = "project"
stage = 7
class = "construction"
"""


@pytest.fixture
def anhai(seeds: Path) -> str:
    return str(seeds / "anhai-2022.txt")


@pytest.fixture
def tea(tmp_path: Path) -> str:
    path = tmp_path / "tea.txt"
    path.write_text(REPORT, encoding="utf-8")
    return str(path)


def found(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    assert run(["targets", *words, "-f", "json"]) == 0
    targets: list[dict[str, object]] = json.loads(capsys.readouterr().out)["targets"]
    return targets


@pytest.mark.parametrize("word", ["planned", "目标", "计划", "target", "PLANNED"])
def test_a_status_is_named_in_either_language(word: str, anhai: str, capsys: pytest.CaptureFixture[str]) -> None:
    targets = found(capsys, anhai, "--status", word)
    assert {target["status"] for target in targets} == {"planned"}


def test_conditions_go_together_and_can_be_repeated(anhai: str, capsys: pytest.CaptureFixture[str]) -> None:
    both = found(capsys, anhai, "--status", "成绩", "--status", "背景", "--dimension", "金额,percent")
    assert {target["status"] for target in both} <= {"achieved", "context"}
    assert {target["dimension"] for target in both} == {"money", "percent"}
    assert len(found(capsys, anhai, "--qualitative")) + len(found(capsys, anhai, "--numbers")) == len(
        found(capsys, anhai)
    )
    assert {target["indicator_id"] for target in found(capsys, anhai, "--indicator", "固投")} == {"fai"}
    assert all(str(target["section"]).startswith("1.") for target in found(capsys, anhai, "--section", "经济发展"))
    assert all(target["strength"] == 5 for target in found(capsys, anhai, "--min-strength", "5"))


def test_fields_of_a_target_are_the_same_with_a_filter(anhai: str, capsys: pytest.CaptureFixture[str]) -> None:
    whole = {target["id"]: target for target in found(capsys, anhai)}
    chosen = found(capsys, anhai, "--dimension", "money")
    assert chosen
    assert all(whole[target["id"]] == target for target in chosen)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--status", "done"], "achieved(成绩) planned(目标) context(背景)"),
        (["--dimension", "钱"], "money(金额)"),
        (["--section", "没有的"], "疫情防控"),
        (["--indicator", " "], "--indicator"),
        (["--numbers", "--qualitative"], "只能用一个"),
        (["--min-strength", "7"], "0（探索）到 5（确保）"),
        (["--bom"], "--bom 只用于 csv"),
        (["-o", "a.pdf"], ".csv .xlsx"),
    ],
)
def test_a_value_that_means_nothing_is_told_with_those_that_do(
    words: list[str], says: str, anhai: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["targets", anhai, *words, "--lang", "zh"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert says in told.err
    assert told.err.count("\n") == 1


def test_an_empty_result_says_which_condition_took_what(anhai: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["targets", anhai, "--status", "背景", "--indicator", "绿化"]
    assert run(words) == 0
    told = capsys.readouterr()
    assert "没有符合全部条件的指标" in told.out
    assert "--status 背景 去掉" in told.out
    assert "--indicator 绿化 去掉" in told.out
    assert told.err == ""
    assert run([*words, "-f", "json"]) == 0
    told = capsys.readouterr()
    assert json.loads(told.out)["targets"] == []
    assert "--status 背景 去掉" in told.err


def test_the_ending_of_the_file_tells_the_form(anhai: str, tmp_path: Path) -> None:
    for name in ("a.csv", "a.xlsx", "a.json", "a.md", "a.html", "a.txt"):
        assert run(["targets", anhai, "-o", str(tmp_path / name)]) == 0
    assert next(csv.reader(io.StringIO((tmp_path / "a.csv").read_text(encoding="utf-8"))))[0] == "section"
    assert zipfile.is_zipfile(tmp_path / "a.xlsx")
    assert run(["targets", anhai, "-o", str(tmp_path / "b.txt"), "-f", "csv", "--bom"]) == 0
    assert (tmp_path / "b.txt").read_bytes().startswith(b"\xef\xbb\xbfsection,")


def test_tables_for_spreadsheets_are_of_targets_only(anhai: str, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("csv", "xlsx"):
        assert run(["outline", anhai, "-f", form]) == 2
        assert "duizhao targets" in capsys.readouterr().err


def test_a_workbook_is_not_printed_on_a_terminal(
    anhai: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert run(["targets", anhai, "-f", "xlsx"]) == 2
    assert "-o" in capsys.readouterr().err


def test_a_workbook_goes_through_a_pipe(anhai: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["targets", anhai, "-f", "xlsx"]) == 0
    assert zipfile.is_zipfile(io.BytesIO(capsysbinary.readouterr().out))


def test_a_place_that_cannot_be_written_is_told(anhai: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for target in (tmp_path / "no" / "a.xlsx", tmp_path):
        assert run(["targets", anhai, "-f", "xlsx", "-o", str(target)]) == 3
        assert "写不了" in capsys.readouterr().err


def test_rejected_numbers_are_told_with_their_reason_in_words(anhai: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["targets", anhai, "--rejected", "--lang", "zh"]) == 0
    assert "口号" in capsys.readouterr().out
    assert run(["targets", anhai, "--rejected", "--lang", "en"]) == 0
    assert "slogan" in capsys.readouterr().out


def test_a_users_words_take_effect_without_code(tea: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    without = found(capsys, tea)
    assert "gdp" not in {target["indicator_id"] for target in without}
    assert "泡" not in {target["unit"] for target in without}
    targets = found(capsys, tea, "--lexicon", str(own))
    ids = [target["indicator_id"] for target in targets]
    assert ids.count("tea_output") == 2
    assert "gdp" in ids
    assert "3000" in {target["value"] for target in targets if target["unit"] == "泡"}
    assert "封瓦" in {target["stage"] for target in targets}
    assert run(["targets", tea, "--lexicon", str(own), "--rejected"]) == 0
    assert "名称" in capsys.readouterr().out
    assert len(found(capsys, tea, "--lexicon", str(own), "--indicator", "干毛茶产量")) == 2


def test_the_dictionary_of_the_readme_works(tea: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    readme = (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8")
    own = tmp_path / "own.toml"
    own.write_text(
        readme.partition("<!-- example: own dictionary -->\n```toml\n")[2].partition("```")[0], encoding="utf-8"
    )
    targets = found(capsys, tea, "--lexicon", str(own))
    assert {"gdp", "tea_output"} <= {target["indicator_id"] for target in targets}
    assert "泡" in {target["unit"] for target in targets}


def test_a_slip_in_a_users_words_is_told_with_its_line_and_status_3(
    tea: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.toml"
    own.write_text('[[units]]\nterm = "泡"\nsize = 3\n', encoding="utf-8")
    assert run(["targets", tea, "--lexicon", str(own), "--lang", "zh"]) == 3
    assert "own.toml 第3行" in capsys.readouterr().err


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_quotes_and_rejected_numbers_fit_the_terminal(width: int, seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        report = outline(read(path))
        found = extract(report)
        listing = Listing(report, found, len(found.targets), (), quotes=True, rejected=True)
        shown = io.StringIO()
        show(listing, "zh", console=Console(file=shown, width=width, force_terminal=True, highlight=False))
        assert all(cell_len(Text.from_ansi(line).plain) < width for line in shown.getvalue().splitlines())


def test_statuses_have_colours_of_their_own_and_none_is_red(anhai: str) -> None:
    report = outline(read(anhai))
    shown = io.StringIO()
    console = Console(file=shown, width=80, force_terminal=True, color_system="standard", highlight=False)
    show((report, extract(report)), "zh", console=console)
    assert "\x1b[32m成绩\x1b[0m" in shown.getvalue()
    assert "\x1b[34m目标·确保\x1b[0m" in shown.getvalue()
    assert "\x1b[31m" not in shown.getvalue()
