"""`duizhao outline`: its options, its forms, and how its tree looks in a terminal."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from core.export.page import Branch, Page, Tree
from core.outline import outline
from core.read import read
from tui.cli import run
from tui.console import show
from tui.console.draw import draw
from tui.console.tones import ROLES, Tones


def test_what_was_left_out_is_summed_up_and_listed_with_dropped(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(seeds / "anhai-2022.txt")
    assert run(["outline", path, "--lang", "zh"]) == 0
    short = capsys.readouterr().out
    assert run(["outline", path, "--lang", "zh", "--dropped"]) == 0
    full = capsys.readouterr().out
    assert "--dropped" in short
    assert "您当前所在位置" not in short
    assert "您当前所在位置" in full


def test_json_is_the_same_with_and_without_dropped(seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = str(seeds / "anhai-2022.txt")
    assert run(["outline", path, "--format", "json"]) == 0
    plain = capsys.readouterr().out
    assert run(["outline", path, "--format", "json", "--dropped"]) == 0
    assert capsys.readouterr().out == plain
    assert json.loads(plain)["dropped"]


@pytest.mark.parametrize("options", [["--html"], ["--format", "html"], ["--html", "--format", "txt"]])
def test_html_is_asked_for_by_its_option_or_its_format(
    options: list[str], seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["outline", str(seeds / "anhai-2022.txt"), *options]) == 0
    assert capsys.readouterr().out.startswith("<!DOCTYPE html>\n<html ")


@pytest.mark.parametrize("name", ["page.html", "page.HTM"])
def test_a_file_that_is_called_html_becomes_html(name: str, seeds: Path, tmp_path: Path) -> None:
    for command in ("outline", "targets", "compare", "summary"):
        assert run([command, str(seeds / "anhai-2022.txt"), "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_page_never_overwrites_the_report(tmp_path: Path, seeds: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.html"
    page.write_bytes((seeds / "anhai-2022.txt").read_bytes())
    assert run(["outline", str(page), "--html", "-o", str(page)]) == 2
    assert "a.html" in capsys.readouterr().err
    assert page.read_bytes() == (seeds / "anhai-2022.txt").read_bytes()


def test_a_long_heading_runs_on_below_itself_and_numbers_stand_below_each_other() -> None:
    branches = (
        Branch(("6", "1234", "成绩"), "1 回顾", 0, "achievement"),
        Branch(("110", "56", "计划"), "1.1 坚持稳中求进工作总基调，完整准确全面贯彻新发展理念", 1, "plan"),
    )
    page = Page("提纲", (Tree(("行", "字数", "性质", "章节"), branches),))
    lines = [line.plain for line in draw(page, 50, Tones({}))]
    assert lines[2:] == [
        "行   字数  性质  章节",
        "─" * 50,
        "  6  1234  成绩  1 回顾",
        "110    56  计划    1.1 坚持稳中求进工作总基调，完",
        "                   整准确全面贯彻新发展理念",
    ]


def test_each_role_has_a_colour_of_its_own_and_none_is_red(seeds: Path) -> None:
    assert len(set(ROLES.values())) == len(ROLES)
    assert not any("red" in style for style in ROLES.values())
    shown = io.StringIO()
    console = Console(file=shown, width=80, force_terminal=True, color_system="standard", highlight=False)
    show(outline(read(seeds / "anhai-2022.txt")), "zh", console=console)
    assert "\x1b[32m" in shown.getvalue()
    assert "\x1b[34m" in shown.getvalue()


@pytest.mark.parametrize("width", [60, 80, 160])
def test_an_outline_fits_the_terminal_and_does_without_colour(width: int, seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        shown = io.StringIO()
        console = Console(file=shown, width=width, force_terminal=True, no_color=True, highlight=False)
        show(outline(read(path)), "zh", console=console, full=True)
        plain = shown.getvalue().replace("\x1b[1m", "").replace("\x1b[2m", "").splitlines()
        assert all(cell_len(line.replace("\x1b[0m", "")) < width for line in plain)
        assert "\x1b[3" not in shown.getvalue()
