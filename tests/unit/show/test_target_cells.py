"""What the columns of a table of targets say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from core.lexicon import Language, default
from core.model import Basis, Comparator, Dimension, Growth, Period, Relation, RelationKind, Span, Target
from core.show import target_cells as cells
from core.show.figures import change_of
from core.show.labels import Labels
from tests.making import target

TEXT = "推动东桥改造项目建成通车。村集体收入均超20万元。居民收入与经济增长同步。中小学校。"
ZH, EN = Labels("zh", default()), Labels("en", default())


def deed(name: str, words: str, stage: str | None = None) -> Target:
    return target(TEXT, name, words, words, value=None, unit=None, dimension=None, qualitative=True, stage=stage)


def income(comparator: Comparator = "gt") -> Target:
    return target(TEXT, "村集体收入", "村集体收入均超20万元", "超20万元", value=Decimal(200000), comparator=comparator)


def test_what_is_done_is_told_around_the_name_that_stands_beside_it() -> None:
    assert cells.value(deed("东桥改造项目", "推动东桥改造项目建成通车")) == "推动…建成通车"
    assert cells.value(deed("桥梁", "推动东桥改造项目建成通车")) == "推动东桥改造项目建成通车"


def test_an_item_of_a_list_tells_how_far_it_is() -> None:
    assert cells.value(deed("中小学校", "中小学校", "投用")) == "投用"
    assert cells.value(deed("中小学校", "中小学校")) == "—"


def test_a_number_stands_as_written_with_its_bound_beside_it() -> None:
    assert cells.value(income()) == "超20万元"
    assert cells.mark(income()) == ">"
    assert cells.bound(income(), ZH) == ">超过"
    assert cells.bound(income("eq"), ZH) == ""


def test_a_bound_that_is_no_number_is_told_in_words() -> None:
    words = "居民收入与经济增长同步"
    relation = target(
        TEXT, "居民收入", words, words, value=None, qualitative=True, relation=Relation("in_step", "经济")
    )
    assert cells.bound(relation, ZH) == "同步"
    assert cells.mark(relation) == ""


@pytest.mark.parametrize(
    ("value", "comparator", "basis", "told"),
    [
        ("12.7", "eq", "yoy", "同比+12.7%"),
        ("5", "ge", "annual_avg", "年均≥+5%"),
        ("-20", "ge", "yoy", "同比≤-20%"),
        ("-3", "le", "yoy", "同比≥-3%"),
        ("4", "eq", "unknown", "+4%"),
        ("270", "gt", "multiple_of_last_year", "上年的>270%"),
    ],
)
def test_a_change_is_told_with_what_it_is_compared_with(
    value: str, comparator: Comparator, basis: Basis, told: str
) -> None:
    growth = Growth(Decimal(value), None, "%", basis, comparator, Span(0, 1))
    assert cells.change(target(TEXT, "收入", "居民收入", "收入", growth=growth), ZH) == told


def test_a_change_tells_what_the_value_came_from() -> None:
    share = target(TEXT, "比例", "居民收入", "收入", unit="%", baseline=Decimal("95.2"))
    assert cells.change(share, ZH) == "由95.2%"
    assert cells.change(share, EN) == "from 95.2%"


def test_a_time_that_stands_elsewhere_is_in_brackets() -> None:
    half = Period("下半年", date(2022, 7, 1), date(2022, 12, 31), "half")
    assert cells.time(half, ZH) == "下半年"
    assert cells.time(Period("下半年", None, None, "half", inherited=True), ZH) == "(下半年)"
    assert cells.time(Period(None, date(2022, 1, 1), date(2022, 12, 31), "year", inherited=True), EN) == "(2022)"
    assert cells.time(Period(None, None, date(2025, 6, 30), "deadline"), ZH) == "至2025-06-30"
    assert cells.time(None, ZH) == ""


def test_the_status_tells_how_firm_or_under_way() -> None:
    plan = target(TEXT, "收入", "居民收入", "收入", status="planned", modality="确保")
    assert cells.status(plan, ZH) == "目标·确保"
    assert cells.status(target(TEXT, "收入", "居民收入", "收入", ongoing=True), ZH) == "成绩·推进中"
    assert cells.status(target(TEXT, "收入", "居民收入", "收入", status="context"), EN) == "context"


def test_a_line_is_told_with_its_page_where_there_are_pages() -> None:
    assert cells.line(target(TEXT, "收入", "居民收入", "收入"), ZH) == "1"
    assert cells.line(target(TEXT, "收入", "居民收入", "收入", page=8), ZH) == "8页1行"


def test_a_target_without_a_name_says_so() -> None:
    assert cells.name(target(TEXT, "", "居民收入", "收入"), ZH) == "（未写明）"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_basis_bound_relation_and_dimension_has_a_wording(lang: Language) -> None:
    messages = default().messages
    for group, kinds in (
        ("change", get_args(Basis)),
        ("basis", get_args(Basis)),
        ("bound", get_args(Comparator)),
        ("relation", get_args(RelationKind)),
        ("dimension", get_args(Dimension)),
    ):
        for kind in kinds:
            wording = messages[f"{group}-{kind}"]
            assert (wording.zh if lang == "zh" else wording.en) or kind == "eq"


def test_the_change_alone_turns_the_bound_of_a_fall() -> None:
    growth = Growth(Decimal(-20), None, "%", "yoy", "gt", Span(0, 1))
    assert change_of(target(TEXT, "收入", "居民收入", "收入", growth=growth)) == "<-20%"
