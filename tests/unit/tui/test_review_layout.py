"""Where lines stand in the text view, and how a line is cut into looks."""

from __future__ import annotations

from rich.cells import cell_len
from rich.style import Style

from tui.screens.review_search import find
from tui.widgets.layout import Layout, Place
from tui.widgets.paint import pane, stretches
from tui.widgets.rows import Block, Mark, Row

LONG = Block("全力推进智能装备基地建设,推动联成机械投产运营。", side="a", lines=((0, 76),))
SHORT = Block("帮德机械", side="b", lines=((0, 38),))
ROWS = (Row(LONG, SHORT), Row(None, SHORT))


def test_side_by_side_a_row_is_as_high_as_its_higher_side() -> None:
    layout = Layout(ROWS, 40, split=True)
    assert layout.tops == [0, len(layout.left[0]), len(layout.left[0]) + 1]
    assert layout.at(0, "b") == Place(0, "b", 0)
    assert layout.at(layout.height) is None


def test_in_one_column_side_b_follows_side_a() -> None:
    layout = Layout(ROWS, 40, split=False)
    above = len(layout.left[0])
    assert layout.at(above) == Place(0, "b", 0)
    assert layout.at(above + 1) == Place(1, "b", 0)
    assert layout.y(1, "b", 0) == above + 1


def test_a_character_is_found_on_the_line_where_it_is_wrapped_to() -> None:
    layout = Layout(ROWS, 40, split=True)
    second = layout.left[0][1][0]
    assert layout.y(0, "a", second - 1) == 0
    assert layout.y(0, "a", second) == 1


def test_a_painted_line_is_as_wide_as_its_pane_and_tells_number_and_sign() -> None:
    marked = Block(LONG.text, "text", "a", (), LONG.lines, (Mark(0, 4, "good", "▲"),))
    layout = Layout((Row(marked, SHORT),), 40, split=True)
    for line in range(layout.height):
        segments = pane(layout, layout.at(line), (), lambda _: Style())
        assert sum(cell_len(segment.text) for segment in segments) == layout.gutter + layout.column
    first = "".join(segment.text for segment in pane(layout, layout.at(0), (), lambda _: Style()))
    assert first.startswith("76 ▲ 全力推进")


def test_in_one_column_the_side_is_told_in_the_margin() -> None:
    layout = Layout(ROWS, 40, split=False)
    line = "".join(segment.text for segment in pane(layout, layout.at(layout.height - 1), (), lambda _: Style()))
    assert line.startswith("B 38")


def test_a_label_of_wide_characters_takes_its_cells_not_its_letters() -> None:
    layout = Layout((Row(Block("推进中", label="原因")), Row(Block("推进中", label="B 15"))), 30, split=False)
    lines = ["".join(part.text for part in pane(layout, layout.at(y), (), lambda _: Style())) for y in (0, 1)]
    assert [line.rstrip() for line in lines] == ["原因   推进中", "B 15   推进中"]
    assert {cell_len(line) for line in lines} == {layout.gutter + layout.column}


def test_overlapping_marks_cut_a_line_where_they_begin_and_end() -> None:
    marks = (Mark(2, 6, "good"), Mark(4, 9, "quote"))
    assert stretches(0, 8, marks) == [(0, 2, ()), (2, 4, ("good",)), (4, 6, ("good", "quote")), (6, 8, ("quote",))]


def test_a_search_finds_both_sides_and_any_width_and_case_of_letters() -> None:
    rows = (Row(Block("巡查App上线"), Block("ＡＰＰ与app")),)
    finds = find(rows, "App")
    assert [(hit.side, hit.start) for hit in finds.hits] == [("a", 2), ("b", 0), ("b", 4)]
    assert finds.count == "1/3"
    assert finds.moved(-1).count == "3/3"


def test_a_search_begins_where_the_text_stands() -> None:
    rows = (Row(Block("项目")), Row(Block("项目")))
    assert find(rows, "项目", start=1).now == 1
    assert find(rows, "").hits == ()
