"""A comparison as rows: what stands beside what, and what is marked."""

from __future__ import annotations

from core.model import Document, Span
from core.show.labels import Labels
from tests.tui.sample_comparison import progress, versions
from tui.screens.review_align import paired
from tui.screens.review_blocks import Piece, Shelf
from tui.screens.review_cells import cells, heads
from tui.screens.review_detail import copied
from tui.screens.review_model import ReviewModel
from tui.screens.review_pages import wording_rows
from tui.screens.review_rows import lens_rows, text_rows
from tui.widgets.rows import Block, Mark, Row, shown

ZH = Labels.of("zh", None)


def texts(rows: list[Row]) -> list[tuple[str, str]]:
    return [(row.left.text[:6] if row.left else "", row.right.text[:6] if row.right else "") for row in rows]


def test_linked_sections_and_linked_paragraphs_stand_side_by_side() -> None:
    assert texts(lens_rows(progress(), "progress")) == [
        ("经济发展", "坚持提质增效"),
        ("1—7月,规", ""),
        ("1—8月,6", "2.坚持项目"),
        ("民生保障", "坚持全面振兴"),
        ("做好困难群众", "1.增强农村"),
    ]


def test_only_what_belongs_together_is_called_linked() -> None:
    assert [row.linked for row in lens_rows(progress(), "progress")] == [True, False, True, True, False]


def test_the_figures_of_a_link_carry_the_mark_of_its_verdict() -> None:
    rows = lens_rows(progress(), "progress")
    plan = rows[2].right
    assert plan is not None
    assert [(plan.text[m.start : m.end], m.sign, m.look) for m in plan.marks] == [
        ("54亿元", "▲", "good"),
        ("4个", "◐", "open"),
    ]


def test_a_block_knows_the_line_of_its_document() -> None:
    right = lens_rows(progress(), "progress")[2].right
    assert right is not None
    assert right.line(0, 10) == 15


def test_crossing_links_keep_the_order_of_both_sides() -> None:
    left, right = [Block("甲"), Block("乙")], [Block("一"), Block("二")]
    rows = paired(left, right, [(0, 1), (1, 0)])
    assert [row.left.text for row in rows if row.left] == ["甲", "乙"]
    assert [row.right.text for row in rows if row.right] == ["一", "二"]
    assert sum(row.linked for row in rows) == 1


def test_a_heading_shares_no_row_with_a_paragraph() -> None:
    rows = paired([Block("题", "heading"), Block("文")], [Block("段")], [])
    assert texts(rows) == [("题", ""), ("文", "段")]


def test_two_versions_show_what_was_taken_out_put_in_and_changed() -> None:
    rows = text_rows(versions())
    assert texts(rows) == [("经济发展", "经济发展"), ("地区生产总值", "地区生产总值"), ("新增就业12", "新增就业12")]
    signs = [(mark.sign, block.text[mark.start : mark.end]) for row in rows for block in (row.left, row.right) if block
             for mark in block.marks]  # fmt: skip
    assert signs == [("~", "6%"), ("−", "全面推进乡村振兴。"), ("~", "5.5%"), ("+", "大力发展新质生产力。")]


def test_one_report_is_shown_whole_in_one_column() -> None:
    rows = text_rows(progress())
    assert len(rows) == 9
    assert all(row.right is None for row in rows)


def test_what_would_steer_the_terminal_is_not_shown_and_moves_nothing() -> None:
    assert shown("甲\x1b[31m乙\u202e丙\x9b") == "甲 [31m乙\ufffd丙\ufffd"


def test_a_span_over_two_pieces_is_found_in_both() -> None:
    block = Block("甲乙丙丁", pieces=(Span(10, 12), Span(20, 22)))
    assert list(block.local(Span(11, 21))) == [(1, 2), (2, 3)]


def test_the_ledger_has_three_columns_on_a_small_screen_and_six_on_a_large_one() -> None:
    assert len(heads("progress", 80, ZH)) == 3
    assert sum(width for _, width in heads("progress", 80, ZH)) <= 80
    assert len(heads("progress", 100, ZH)) == 6
    assert sum(width for _, width in heads("progress", 100, ZH)) <= 100


def test_a_row_of_the_ledger_tells_verdict_indicator_plan_result_gap_and_lines() -> None:
    verdict, indicator, plan, result, gap, lines = cells(progress().links[0], 6, ZH)
    assert verdict == "▲达序时"
    assert indicator == "省市重点项目投资"
    assert "54亿元" in plan
    assert "49.81亿元" in result
    assert "4.19亿元" in gap
    assert lines == "15 7"


def test_a_row_with_one_side_shows_a_dash_and_never_a_failure() -> None:
    verdict, _, plan, result, gap, _ = cells(progress().links[2], 6, ZH)
    assert (verdict, result, gap) == ("·未提及", "—", "")
    assert plan == "65个"


def test_a_copied_row_holds_both_quotes_with_their_lines_and_the_reason() -> None:
    of = progress()
    text = copied(of.links[0], of, ZH)
    assert "B 15  确保完成年度计划投资54亿元以上" in text
    assert "A 7  64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%" in text
    assert "54.95亿元" in text


def test_the_detail_of_a_row_without_answer_names_what_came_nearest() -> None:
    of = progress()
    assert "累计帮扶5622人次 (0.21)" in copied(of.links[2], of, ZH)


def test_tabs_are_those_that_the_comparison_fills() -> None:
    assert [tab.id for tab in ReviewModel(progress(), "zh").tabs] == ["progress", "text", "summary"]
    assert [tab.id for tab in ReviewModel(versions(), "zh").tabs] == ["revision", "wording", "text", "summary"]


def test_the_outline_counts_the_verdicts_of_each_pair_of_sections() -> None:
    nodes = ReviewModel(progress(), "zh").nodes("progress")
    assert [(node.heads[0], node.score, node.counts, node.row) for node in nodes] == [
        ("经济发展", "84", "▲1 ◐1 –1", 0),
        ("民生保障", "58", "·1 –1", 3),
    ]


def test_every_phrase_shows_its_count_and_where_it_stands() -> None:
    lines = [row.left for row in wording_rows(versions(), ZH) if row.left]
    assert [(line.label, line.text) for line in lines if line.label] == [
        ("B 5", "新质生产力 ×1  大力发展新质生产力"),
        ("A 3", "乡村振兴 ×1  全面推进乡村振兴"),
    ]
    assert any("发展 1→2" in line.text for line in lines)


def test_a_paragraph_whose_second_part_stands_earlier_in_the_file_is_shown_in_reading_order() -> None:
    # In 晋江 2024 the end of a paragraph stands before its beginning, around a picture.
    pieces = (Span(40, 44), Span(10, 12))
    first = Piece(pieces, "1", "plan", "text")
    second = Piece((Span(20, 30),), "1", "plan", "text")
    shelf = Shelf([second, first])
    assert shelf.touched(Span(11, 21)) == [1, 0]
    assert shelf.touched(Span(41, 42)) == [1]
    assert shelf.touched(Span(12, 20)) == []
    document = Document("a.txt", "text/plain", "utf-8", "甲" * 10 + "乙丙" + "丁" * 28 + "戊己庚辛")
    block = first.block(document, "a", [(Span(10, 11), Mark(0, 0, "good", "●"))])
    assert block.text == "戊己庚辛乙丙"
    assert [(mark.start, mark.end) for mark in block.marks] == [(4, 5)]
