"""Runs of 一是 … 二是 …: one list, whatever stands inside it and around it, and what it is worth as headings."""

from __future__ import annotations

import pytest

from core.outline.headings.counted import last_inside
from tests.outlining import BODY, FIFTH, FOURTH, SECOND, THIRD, report_of, tree_of

ITEMS = ("一是强化政策支撑。", "二是调整经济结构。", "三是改善人民生活。")
LEADS = ("巩固农业基础。", "加快产业升级。")


def test_leads_between_the_members_of_a_run_are_inside_them() -> None:
    lines = [ITEMS[0] + SECOND, ITEMS[1] + THIRD, LEADS[0] + FOURTH, LEADS[1] + FIFTH, ITEMS[2] + SECOND]
    assert [(level, heading) for _, level, heading in tree_of(report_of("一、工作回顾", BODY, *lines))] == [
        (1, "一、工作回顾"),
        *((2, ITEMS[0]), (2, ITEMS[1]), (3, LEADS[0]), (3, LEADS[1]), (2, ITEMS[2])),
    ]


def test_members_on_a_line_of_their_own_stand_beside_the_others() -> None:
    lines = [ITEMS[0] + SECOND, ITEMS[1], THIRD, ITEMS[2] + FOURTH]
    assert [level for _, level, _ in tree_of(report_of("一、工作回顾", BODY, *lines))] == [1, 2, 2, 2]


def test_a_sentence_between_the_members_of_a_run_that_began_in_a_lead_is_no_lead() -> None:
    first = LEADS[0] + "一是增加投入。" + SECOND
    cut = "加大对产粮大县的扶持力度。" + THIRD
    lines = [first, cut, "二是健全体系。" + FOURTH, "三是深化改革。" + FIFTH, LEADS[1] + BODY]
    report = report_of("一、工作安排", BODY, *lines)
    assert tree_of(report) == [
        ("1", 1, "一、工作安排"),
        ("1.1", 2, LEADS[0]),
        ("1.1.1", 3, "二是健全体系。"),
        ("1.1.2", 3, "三是深化改革。"),
        ("1.2", 2, LEADS[1]),
    ]
    assert next(p.section for p in report.paragraphs if p.text(report.document) == cut) == "1.1"


def test_a_single_lead_inside_a_member_is_text() -> None:
    lines = [ITEMS[0], LEADS[0] + THIRD, ITEMS[1], FOURTH, ITEMS[2], FIFTH]
    assert LEADS[0] not in [heading for _, _, heading in tree_of(report_of("一、工作回顾", BODY, *lines))]


def test_what_stands_before_the_next_number_belongs_to_the_item_above() -> None:
    lines = [ITEMS[0] + SECOND, ITEMS[1] + THIRD, FIFTH, ITEMS[2] + FOURTH]
    report = report_of("一、工作回顾", BODY, *lines)
    assert [p.section for p in report.paragraphs] == ["1", "1.1", "1.2", "1.2", "1.3"]


def test_a_run_that_begins_anew_is_led_in_by_a_paragraph_of_the_section() -> None:
    again = ["一是健全制度。" + FOURTH, "二是加强监督。" + FIFTH]
    report = report_of("一、工作安排", BODY, ITEMS[0] + SECOND, ITEMS[1] + THIRD, "做好廉政工作。", *again)
    owner = {p.text(report.document): p.section for p in report.paragraphs}
    assert owner["做好廉政工作。"] == "1"


def test_whole_paragraphs_right_below_a_numbered_section_are_firm() -> None:
    lines = [item + text for item, text in zip(ITEMS, (SECOND, THIRD, FOURTH), strict=True)]
    two = ["一是深化改革。" + FIFTH, "二是扩大开放。要坚持引进来和走出去并重，不断提升开放水平。"]
    report = report_of("一、工作回顾", BODY, *lines, "二、工作安排", *two)
    assert [(section.id, section.soft) for section in report.sections() if section.level > 1] == [
        *((f"1.{n}", False) for n in (1, 2, 3)),
        *((f"2.{n}", True) for n in (1, 2)),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("主要做了以下工作：一是抓投资。二是抓消费。", ("是", 2)),
        ("要做好两件事。一要抓投资；二要抓消费；", ("要", 2)),
        ("要求有三：第一，抓投资；", ("第", 1)),
        ("主要原因之一是基础薄弱。", None),
        ("改革是动力。二是加强监管。", None),
    ],
)
def test_a_run_inside_a_paragraph_is_seen(text: str, found: tuple[str, int] | None) -> None:
    assert last_inside(text) == found
