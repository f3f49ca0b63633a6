"""One year or several: of sections and of what stands in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from core.lexicon import default
from core.model import Document, Report, Scope
from core.outline import outline
from core.outline.roles.scopes import program_scope, scope_at_head, scope_words, scopes_named
from core.read import read

WORDS = scope_words(default())
PAST = "全区完成固定资产投资10.06亿元，同比增长26.7%，新增就业2300人。"
PLAN = "加快推进片区改造，力争完成投资54亿元以上，确保年内4个项目投产。"
LEAST_RIGHT = 155
"""Of the 160 sections of seven real reports, those whose scope must be right."""


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


@pytest.mark.parametrize(
    ("heading", "scopes"),
    [
        ("一、2025年工作回顾", {"annual"}),
        ("一、过去一年工作回顾", {"annual"}),
        ("三、下半年工作计划", {"annual"}),
        ("二、“十五五”时期主要目标", {"multi_year"}),
        ("一、过去五年的工作回顾", {"multi_year"}),
        ("二、今后五年奋斗目标", {"multi_year"}),
        ("一、“十四五”时期和2025年工作回顾", {"annual", "multi_year"}),
        ("一、2021年暨本届政府工作回顾", {"annual", "multi_year"}),
        ("三、全力推动“十五五”开好局、起好步", {"annual"}),
        ("三、加强政府自身建设", set()),
    ],
)
def test_a_heading_names_one_year_or_several(heading: str, scopes: set[Scope]) -> None:
    assert scopes_named(heading, WORDS) == scopes


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("2025年是“十四五”收官之年。一年来，我们攻坚克难。", "annual"),
        ("各位代表！刚刚过去的2025年，极不平凡。", "annual"),
        ("五年来，我们坚持创新驱动发展。", "multi_year"),
        ("“十五五”时期是关键时期。", "multi_year"),
        ("坚持创新驱动，五年来成果丰硕。", None),
    ],
)
def test_a_paragraph_says_at_its_head_of_what_time_it_is(text: str, scope: Scope | None) -> None:
    assert scope_at_head(text, WORDS) == scope


def test_a_programme_is_of_several_years() -> None:
    assert program_scope("国民经济和社会发展第十五个五年规划纲要", WORDS) == "multi_year"
    assert program_scope("2024年工作总结", WORDS) is None


def test_scope_tells_one_year_from_several() -> None:
    report = _report("一、2025年工作回顾", PAST, "二、“十五五”时期主要目标", PLAN, "三、加强政府自身建设", PLAN)
    assert [section.scope for section in report.sections()] == ["annual", "multi_year", None]


def test_paragraphs_tell_where_the_heading_does_not() -> None:
    lines = (
        "一、接续奋斗，各项建设取得新成效",
        "2025年是“十四五”收官之年。" + PAST,
        "（一）着力推进产业升级，发展步伐加快",
        PAST,
        "二、一张蓝图绘到底，奋力谱写新篇章",
        "“十五五”时期是夯实基础的关键时期。" + PLAN,
    )
    assert [section.scope for section in _report(*lines).sections()] == ["annual", "annual", "multi_year"]


def test_a_child_takes_over_the_time_that_was_spoken_of_last_where_its_parent_has_both() -> None:
    lines = ("一、2025年及“十四五”时期工作回顾", "2025年，全省上下克难奋进。", "（一）经济增长好于预期。" + PAST)
    assert [section.scope for section in _report(*lines).sections()] == [None, "annual"]


def test_self_government_has_no_time_and_other_plans_go_on_with_that_of_the_plans_before() -> None:
    lines = ("一、2025年工作总体部署", PLAN, "二、促进经济又好又快发展", PLAN[:-1] + "，全面收官。")
    last = ("三、加强政府自身建设", "今年任务繁重，更加需要增强能力。严守纪律，提高效能，改进作风。")
    assert [section.scope for section in _report(*lines, *last).sections()] == ["annual", "annual", None]


def test_a_good_part_of_the_other_time_outweighs_the_heading() -> None:
    several = "五年来，" + PAST + "全区新建道路300公里，改造老旧小区120个。"
    last = "刚刚过去的2025年，全区上下克难奋进。" + PAST[2:]
    assert [s.scope for s in _report("一、“十四五”时期工作回顾", several, last).sections()] == [None]
    assert [s.scope for s in _report("一、“十四五”时期工作回顾", several).sections()] == ["multi_year"]


def test_a_section_takes_on_what_all_below_it_agree_on() -> None:
    lines = (
        "三、关于规划纲要草案的说明",
        "今年起实施。",
        "（一）“十五五”时期主要目标",
        PLAN,
        "（二）“十五五”时期主要任务",
        "着力扩大内需，加快建设现代化产业体系，促进城乡区域协调发展。",
    )
    assert {section.scope for section in _report(*lines).sections()} == {"multi_year"}


def test_scopes_of_real_reports(shared: Path) -> None:
    told = {"annual": "annual", "five_year": "multi_year", None: None}
    right = total = 0
    for name, gold in json.loads((shared / "gold/reports/sections.json").read_text(encoding="utf-8")).items():
        report = outline(read(shared / "reports" / name))
        by_start = {section.heading_span.start: section for section in report.sections()}
        for one in _walk(gold["sections"]):
            found = by_start.get(one["start"])
            if found is not None and not one["soft"] and not one["annex"]:
                total += 1
                right += found.scope == told[one["scope"]]
    assert total >= LEAST_RIGHT
    assert right >= min(LEAST_RIGHT, total)


def _walk(sections: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for section in sections:
        yield section
        yield from _walk(section["children"])
