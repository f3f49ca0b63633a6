"""The HTML page: well-formed, self-contained, nothing of a report becomes markup, and nothing of it is missing."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from core.export import Subject, export
from core.export.flow import flow
from core.model import Comparison, Extraction, Report
from core.outline import outline
from core.read import read

VOID = {"meta", "br", "hr", "img", "link", "input"}
EVIL = """某镇2024年工作报告
一、回顾<script>alert(1)</script>&amp;"'
完成投资1.65亿元<img src=x onerror=alert(2)>，同比增长8.5%，财税收入7.27亿元，群众满意。
"""


class Reader(HTMLParser):
    """Collects what a browser would show, links and their goals, and checks that every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.links: list[str] = []
        self.goals: list[str] = []
        self.outside: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            if name == "id":
                self.goals.append(value or "")
            if name in {"src", "srcset", "action"} or name.startswith("on"):
                self.outside.append(f"{name}={value}")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join("".join(self.words).split())


def test_every_link_of_the_tree_leads_into_the_text(seeds: Path) -> None:
    page = Reader(export(outline(read(seeds / "anhai-2022.txt")), "html"))
    assert page.open == []
    assert len(page.links) > 20
    assert {link.removeprefix("#") for link in page.links} <= set(page.goals)
    assert len(page.goals) == len(set(page.goals))


def test_the_page_needs_nothing_but_itself(seeds: Path) -> None:
    whole = export(outline(read(seeds / "anhai-2022.txt")), "html")
    page = Reader(whole)
    assert page.outside == []
    assert not page.tags & {"script", "link", "img", "iframe", "object"}
    assert "url(" not in whole
    assert "@import" not in whole
    assert "@media print" in whole


def test_every_character_of_the_file_is_on_the_page(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        report = outline(read(path))
        shown = Reader(export(report, "html")).text
        marked = {edge for item in report.flagged for edge in (item.span.start, item.span.end)}
        kept = [piece for passage in flow(report) for piece in passage.pieces]
        for span in [*kept, *(item.span for item in report.dropped)]:
            cuts = [span.start, *sorted(at for at in marked if span.start < at < span.end), span.end]
            for start, end in pairwise(cuts):
                assert "".join(report.document.text[start:end].split()) in shown


def test_nothing_of_a_report_becomes_markup() -> None:
    page = Reader(export(outline(read(EVIL.encode())), "html"))
    assert not page.tags & {"script", "img"}
    assert page.outside == []
    assert "<script>alert(1)</script>&amp;\"'" in page.text


def test_roles_are_told_in_words_and_not_by_colour_alone(copied_page: Report) -> None:
    whole = export(copied_page, "html")
    assert '<small class="beside">第4行 成绩</small>一、去年工作回顾' in whole
    assert '<small class="beside">第10行 计划</small>确保完成投资12亿元以上' in whole


def test_what_was_left_out_is_folded_where_it_stood_with_line_and_reason(copied_page: Report) -> None:
    whole = export(copied_page, "html")
    before, after = whole.split("<summary>略去 1 处：图片说明</summary>")
    assert "9.43亿元，比增67.2%。" in before
    assert after.startswith("<ul><li><small>第6行</small> 图片说明 <q>图为某镇重点项目建设现场。</q>")
    assert "二、今年工作安排" in after
    assert whole.index("略去 1 处：网页框架") < whole.index("一、去年工作回顾</h3>")


def test_a_place_put_together_and_a_doubtful_sentence_are_marked_in_words(copied_page: Report) -> None:
    whole = export(copied_page, "html")
    assert '其中工业投资<small class="seam">〔接合 第5行 + 第7行〕</small>9.43亿元' in whole
    assert "新增床位120张。<mark>新增床位120张。<small>〔留意：重复〕</small></mark>" in whole


def test_a_run_in_heading_is_bold_at_the_head_of_its_paragraph(copied_page: Report) -> None:
    assert '<strong id="s1.1">●有为应对突发疫情</strong> 组织干部投身一线。' in export(copied_page, "html")


def test_a_page_in_english_says_so_and_marks_the_report_as_chinese(report: Report) -> None:
    whole = export(report, "html", "en")
    assert '<html lang="en">' in whole
    assert '<main lang="zh">' in whole


@pytest.fixture
def others(report: Report, extraction: Extraction, comparison: Comparison) -> list[Subject]:
    return [(report, extraction), comparison]


def test_targets_and_comparisons_are_pages_too(others: list[Subject]) -> None:
    for subject in others:
        page = Reader(export(subject, "html"))
        assert page.open == []
        assert "49.81亿元" in page.text
        assert page.outside == []
