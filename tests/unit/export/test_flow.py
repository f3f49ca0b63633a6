"""The kept text in reading order: what JSON calls paragraphs."""

from __future__ import annotations

import json

import pytest

from core.export import export
from core.export.flow import Passage, flow, section_sizes, visible
from core.model import Article, Document, Meta, Paragraph, Report, Section, Span
from core.outline import outline
from core.read import read

TEXT = """某镇2024年工作报告
一、去年工作回顾
（一）经济发展。全年完成固定资产投资10.06亿元，比增26.7%，规上工业产值227.5亿元。
（二）民生保障。新增养老床位120张，学前学位360个，城乡居民收入稳步提高，群众满意度上升。
二、今年工作安排
1.抓项目建设。确保完成固定资产投资12亿元以上，推进64个重点项目建设，新开工15个项目。
2.抓民生改善。新建2所幼儿园，改造3个老旧小区，办好10件民生实事，让群众得到实惠。
"""


def shown(report: Report) -> list[tuple[str, str]]:
    quote = report.document.quote
    return [(p.kind, "".join(map(quote, p.pieces))[:9]) for p in flow(report)]


def test_title_headings_and_paragraphs_come_in_reading_order() -> None:
    assert shown(outline(read(TEXT.encode()))) == [
        ("title", "某镇2024年工作"),
        ("heading", "一、去年工作回顾"),
        ("body", "（一）经济发展。全"),
        ("body", "（二）民生保障。新"),
        ("heading", "二、今年工作安排"),
        ("body", "1.抓项目建设。确"),
        ("body", "2.抓民生改善。新"),
    ]


def test_a_run_in_heading_and_its_text_are_one_paragraph_of_the_section_that_it_opens() -> None:
    report = outline(read(TEXT.encode()))
    passage = next(p for p in flow(report) if p.kind == "body")
    assert (passage.section, len(passage.pieces)) == ("1.1", 1)
    assert passage.heading is not None
    assert passage.start == passage.heading.heading_span.start


def test_json_has_the_same_paragraphs_with_their_kind_and_the_place_of_the_title() -> None:
    data = json.loads(export(outline(read(TEXT.encode())), "json"))
    assert [p["kind"] for p in data["paragraphs"]].count("heading") == 2
    article = data["articles"][0]
    assert TEXT[article["title_start"] : article["title_end"]] == article["title"] == "某镇2024年工作报告"
    assert [TEXT[s:e] for s, e in data["paragraphs"][1]["pieces"]] == ["一、去年工作回顾"]


def test_a_section_is_as_long_as_its_heading_and_all_below_it() -> None:
    report = outline(read(TEXT.encode()))
    sizes = section_sizes(report, flow(report))
    assert list(sizes) == ["1", "1.1", "1.2", "2", "2.1", "2.2"]
    assert sizes["1"] == len("一、去年工作回顾") + sizes["1.1"] + sizes["1.2"]
    assert sizes["2.1"] == visible(TEXT.splitlines()[5])


def _section(ident: str, start: int, end: int) -> Section:
    return Section(
        ident, None, "甲", 1, "standalone", soft=False, role="plan", scope=None, annex=False,
        heading_span=Span(start, end), span=Span(start, end),
    )  # fmt: skip


def _report(text: str, sections: tuple[Section, ...], pieces: list[tuple[str | None, Span]]) -> Report:
    paragraphs = tuple(Paragraph((span,), section, 0, "plan") for section, span in pieces)
    article = Article(None, Span(0, len(text)), sections)
    return Report(Document("-", "text/plain", None, text), Meta(), (article,), paragraphs)


def _order(passages: tuple[Passage, ...]) -> list[int]:
    return [passage.start for passage in passages]


def test_a_heading_without_text_stands_where_it_stands_in_the_file() -> None:
    #      0 3 6 9 12
    text = "空一\n空二\n首段\n空三\n末段"
    sections = (_section("1", 0, 2), _section("2", 3, 5), _section("3", 9, 11))
    report = _report(text, sections, [("2", Span(6, 8)), (None, Span(12, 14))])
    assert _order(flow(report)) == [0, 3, 6, 9, 12]
    assert [p.kind for p in flow(report)] == ["heading", "heading", "body", "heading", "body"]


def test_a_stretch_of_a_shuffled_page_is_read_where_its_section_is() -> None:
    #      0 3 6 9 12  the second column came first in the file
    text = "乙章\n乙文\n甲章\n甲文"
    report = _report(text, (_section("1", 6, 8), _section("2", 0, 2)), [("1", Span(9, 11)), ("2", Span(3, 5))])
    assert _order(flow(report)) == [6, 9, 0, 3]


@pytest.mark.parametrize(
    ("between", "one"), [("", True), ("**", True), ("\n", False), ("\u3000\u3000", False), ("**\n", False)]
)
def test_only_signs_may_stand_between_a_heading_and_the_text_that_it_is_run_in_with(between: str, *, one: bool) -> None:
    text = f"甲。{between}正文"
    report = _report(text, (_section("1", 0, 2),), [("1", Span(2 + len(between), len(text)))])
    assert (len(flow(report)) == 1) == one
