"""How far two reports can be compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from core.judge import comparability
from core.lexicon import say
from core.model import Article, Document, Extraction, Meta, Period, Report, Span, Target

Make = Callable[..., Target]

NAMES = ("地区生产总值", "固定资产投资", "社会消费品零售总额", "出口", "粮食产量", "城镇新增就业")


def report(place: str, year: int) -> Report:
    period = Period(None, date(year, 1, 1), date(year, 12, 31), "year")
    meta = Meta(place=place, achievement_period=period)
    return Report(Document("-", "text/plain", None, ""), meta, (Article(None, Span(0, 0), ()),), ())


@pytest.mark.parametrize(
    ("b", "years", "common", "level"),
    [
        ("福建省", 1, 6, "high"),
        ("福建", 1, 6, "high"),
        ("福建省", 4, 6, "medium"),
        ("四川省", 1, 6, "low"),
        ("福建省", 3, 1, "low"),
    ],
)
def test_place_years_and_common_indicators_decide(*, result: Make, b: str, years: int, common: int, level: str) -> None:
    mine = Extraction(tuple(result(name, "5", "%") for name in NAMES), ())
    shared = [result(name, "5", "%") for name in NAMES[:common]]
    others = [result(f"别的{name}", "5", "%") for name in NAMES[common:]]
    found = comparability(report("福建省", 2020), report(b, 2020 + years), mine, Extraction((*shared, *others), ()))
    assert found.level == level
    for reason in found.reasons:
        assert say(reason, "zh")
        assert say(reason, "en")


def test_one_report_is_comparable_with_itself() -> None:
    assert comparability(report("安海镇", 2022), None, Extraction((), ()), None).level == "high"
