"""Filters: any value of one condition, all conditions, and what each takes away."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from core.extract import extract
from core.lexicon import default
from core.model import Extraction, Report, Target
from core.outline import outline
from core.read import read
from core.show.selection import Selection, one_of, sections_named, select
from tests.making import target

TEXT = """某区2024年工作总结

一、2024年工作回顾

地区生产总值达到500亿元，增长6%。固定资产投资增长4%。建成老旧小区12个。

二、2025年工作安排

（一）经济

确保地区生产总值增长5%以上。力争工业投资增长8%。

（二）民生

推动文化馆项目建成投用。新增学位2000个。
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return outline(read(TEXT.encode()))


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    """Return seven targets made by hand: what is picked must not hang on what is read."""

    def made(ident: str, name: str, clause: str, shown: str, **changes: Any) -> Target:  # noqa: ANN401 - any field
        return target(TEXT, name, clause, shown, id=ident, **changes)

    plan: dict[str, Any] = {"status": "planned", "value": None, "dimension": "growth_only", "section": "2.1"}
    return Extraction(
        (
            made("t1", "地区生产总值", "地区生产总值达到500亿元", "500亿元", indicator_id="gdp"),
            made("t2", "固定资产投资", "固定资产投资增长4%", "4%", indicator_id="fai", dimension="growth_only"),
            made("t3", "老旧小区", "建成老旧小区12个", "12个", dimension="count"),
            made("t4", "生产总值", "确保地区生产总值增长5%以上", "5%", indicator_id="gdp", strength=5, **plan),
            made("t5", "工业投资", "力争工业投资增长8%", "8%", strength=3, **plan),
            made(
                "t6", "文化馆项目", "推动文化馆项目建成投用", "推动文化馆项目建成投用", qualitative=True,
                **plan | {"section": "2.2", "dimension": None},
            ),
            made("t7", "学位", "新增学位2000个", "2000个", status="planned", dimension="count", section="2.2"),
        ),
        (),
    )  # fmt: skip


def names(report: Report, extraction: Extraction, wanted: Selection) -> list[str]:
    return [one.indicator for one in select(report, extraction, wanted, default()).extraction.targets]


def test_without_conditions_all_targets_stay(report: Report, extraction: Extraction) -> None:
    chosen = select(report, extraction, Selection(), default())
    assert chosen.extraction == extraction
    assert chosen.steps == ()
    assert chosen.total == len(extraction.targets) == 7


def test_conditions_go_together_and_each_tells_what_it_took_away(report: Report, extraction: Extraction) -> None:
    wanted = Selection(statuses=("planned",), numbers=True, indicators=("gdp",))
    chosen = select(report, extraction, wanted, default())
    assert [one.id for one in chosen.extraction.targets] == ["t4"]
    assert [(step.condition, step.removed) for step in chosen.steps] == [
        ("statuses", 3), ("numbers", 1), ("indicators", 2),
    ]  # fmt: skip
    assert chosen.total - sum(step.removed for step in chosen.steps) == len(chosen.extraction.targets)


@pytest.mark.parametrize("words", ["gdp", "GDP", "国内生产总值", "地区生产总值", "生产总"])
def test_an_indicator_is_found_by_id_name_synonym_or_part_of_the_name(
    words: str, report: Report, extraction: Extraction
) -> None:
    assert len(names(report, extraction, Selection(indicators=(words,)))) == 2


def test_any_of_several_indicators_will_do(report: Report, extraction: Extraction) -> None:
    found = names(report, extraction, Selection(indicators=("投资", "学位")))
    assert len(found) == 3


def test_only_without_or_only_with_a_number(report: Report, extraction: Extraction) -> None:
    without = names(report, extraction, Selection(numbers=False))
    assert without == ["文化馆项目"]
    assert len(names(report, extraction, Selection(numbers=True))) == len(extraction.targets) - 1


def test_a_commitment_is_at_least_so_firm(report: Report, extraction: Extraction) -> None:
    (firm,) = names(report, extraction, Selection(min_strength=5))
    assert "生产总值" in firm


def test_a_section_is_found_by_number_or_heading_with_all_below_it(report: Report, extraction: Extraction) -> None:
    assert sections_named(report, ("2",)) == {"2", "2.1", "2.2"}
    assert sections_named(report, ("民生",)) == {"2.2"}
    assert sections_named(report, ("没有",)) == frozenset()
    assert len(names(report, extraction, Selection(sections=("民生",)))) == 2


def test_numbers_that_are_no_targets_are_those_of_the_sections_asked_for(seeds: Path) -> None:
    report = outline(read(seeds / "anhai-2022.txt"))
    found = extract(report)
    chosen = select(report, found, Selection(sections=("经济发展",)), default()).extraction
    assert 0 < len(chosen.rejected) < len(found.rejected)


def test_a_value_is_known_by_its_own_and_by_other_names() -> None:
    assert (
        one_of(" 成绩", ("achieved", "planned"), lambda value: ("成绩",) if value == "achieved" else ()) == "achieved"
    )
    assert one_of("Planned", ("achieved", "planned"), lambda _: ()) == "planned"
    assert one_of("x", ("achieved", "planned"), lambda _: ()) is None
