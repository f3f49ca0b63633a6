"""Targets stand under the headings of their sections, in the order of the text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.model import Article, Document, Meta, Report, Role, Section, Span
from core.show.grouping import grouped
from tests.making import at, target

TEXT = "全文概述投资1亿元。\n一、成绩\n(一)工业\n产值2亿元,其中规上1.5亿元。\n二、计划\n投资3亿元。\n"


@pytest.fixture
def report() -> Report:
    def section(ident: str, heading: str, role: Role, end: int, *children: Section) -> Section:
        span = at(TEXT, heading)
        return Section(
            ident, None, heading, ident.count(".") + 1, "numbered", soft=False, role=role, scope=None, annex=False,
            heading_span=span, span=Span(span.start, end), children=children,
        )  # fmt: skip

    plans = TEXT.index("二、")
    sections = (
        section("1", "一、成绩", "achievement", plans, section("1.1", "(一)工业", "achievement", plans)),
        section("2", "二、计划", "plan", len(TEXT)),
    )
    article = Article("某县工作报告", Span(0, len(TEXT)), sections)
    return Report(Document("a.txt", "text/plain", "utf-8", TEXT), Meta(), (article,), ())


FIRST = target(TEXT, "投资", "投资1亿元", "1亿元", id="t1", section=None)
WHOLE = target(TEXT, "产值", "产值2亿元", "2亿元", id="t2", section="1.1")
PART = target(TEXT, "规上产值", "其中规上1.5亿元", "1.5亿元", id="t3", section="1.1", of="t2")
PLAN = target(TEXT, "投资", "投资3亿元", "3亿元", id="t4", section="2", status="planned")


def test_each_section_has_its_path_of_headings_and_its_targets(report: Report) -> None:
    groups = grouped(report, (FIRST, WHOLE, PART, PLAN))
    assert [group.headings for group in groups] == [(), ("一、成绩", "(一)工业"), ("二、计划",)]
    assert [[item.target.id for item in group.items] for group in groups] == [["t1"], ["t2", "t3"], ["t4"]]
    assert [item.depth for item in groups[1].items] == [0, 1]


def test_the_text_gives_the_order_not_the_list(report: Report) -> None:
    assert [group.headings for group in grouped(report, (PLAN, FIRST))] == [(), ("二、计划",)]


def test_a_part_without_its_whole_stands_by_itself(report: Report) -> None:
    (group,) = grouped(report, (PART,))
    assert [(item.target.id, item.depth) for item in group.items] == [("t3", 0)]


def test_several_texts_on_a_page_are_told_by_their_headlines(report: Report) -> None:
    half = TEXT.index("二、")
    (one,) = report.articles
    first = Article("甲文", Span(0, half), one.sections[:1])
    second = Article("乙文", Span(half, len(TEXT)), one.sections[1:])
    groups = grouped(replace(report, articles=(first, second)), (FIRST, PLAN))
    assert [group.headings for group in groups] == [("甲文",), ("乙文", "二、计划")]
