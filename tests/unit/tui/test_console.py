"""The layout for a terminal: nothing is wider than it, nothing is lost, and red is kept for `below`."""

from __future__ import annotations

import io
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from core.export.page import Heading, Lines, Page, Row, Table
from core.extract import extract
from core.lexicon import Language
from core.model import Verdict
from core.outline import outline
from core.read import read
from core.show.labels import Labels
from tui.console import show
from tui.console.draw import draw
from tui.console.table import widths
from tui.console.tones import STYLES, Tones

WORDS = st.text(alphabet="全镇完成投资，。“”（）0123456789.%亿元abc ", max_size=60)


def _printed(page: Page, width: int) -> list[str]:
    return [line.plain for line in draw(page, width, Tones({"✓": "green"}))]


def _squeezed(text: str) -> str:
    return "".join(text.split())


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=6), st.integers(40, 100))
def test_no_line_of_a_table_is_wider_than_the_terminal_and_no_cell_is_cut(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    table = Table(("行", "指标", "数值"), tuple(Row(row) for row in rows))
    assert sum(widths(table, width, 2)) + 4 <= width
    lines = _printed(Page("标题", (Heading("一"), table)), width)
    assert all(cell_len(line) <= width for line in lines)
    assert sorted(_squeezed("".join(lines[5:]))) == sorted(_squeezed("".join("".join(row) for row in rows)))


def test_a_column_with_one_long_cell_gives_way_before_one_that_is_full_throughout() -> None:
    rows = [Row(("村集体经济收入和老旧小区改造", "")) for _ in range(5)]
    table = Table(("指标", "名次 / 完成"), (*rows, Row(("重点项目", "完成年度计划的百分之九十以上"))))
    indicator, standing = widths(table, 44, 2)
    assert indicator == 28
    assert standing < 28


def test_what_is_said_below_a_row_hangs_under_its_label() -> None:
    table = Table(("判断",), (Row(("▲达序时",), ("第98行“确保完成年度计划投资54亿元以上”", "")),), ("目标", "依据"))
    assert _printed(Page("标题", (table,)), 30)[4:] == [
        "▲达序时",
        "    目标  第98行“确保完成年度",
        "          计划投资54亿元以上”",
    ]


def test_lines_keep_their_depth() -> None:
    lines = _printed(Page("标题", (Lines(("一、经济", "（一）工业"), (0, 1)),)), 40)
    assert lines[2:] == ["一、经济", "  （一）工业"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_below_alone_is_red(lang: Language) -> None:
    labels = Labels.of(lang, None)
    tones = Tones.of(labels)
    for verdict in get_args(Verdict):
        painted = tones.painted(f"{labels.verdict(verdict)} 3")
        assert any("red" in str(span.style) for span in painted.spans) == (verdict == "below")
    assert [tone for tone, style in STYLES.items() if "red" in style] == ["bad"]


def test_words_are_painted_where_they_stand() -> None:
    assert Tones({"▲达序时": "green"}).painted("▲达序时 1 · 推进中").spans == Text.assemble(("▲达序时", "green")).spans


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_a_seed_fits_the_terminal_and_has_no_colour_when_none_is_wanted(width: int, seeds: Path) -> None:
    report = outline(read(seeds / "anhai-2022.txt"))
    file = io.StringIO()
    console = Console(file=file, width=width, force_terminal=True, no_color=True, highlight=False)
    show((report, extract(report)), "zh", console=console)
    lines = file.getvalue().splitlines()
    assert all(cell_len(Text.from_ansi(line).plain) < width for line in lines)
    assert "49.81亿元" in file.getvalue()
    assert "\x1b[3" not in file.getvalue()
