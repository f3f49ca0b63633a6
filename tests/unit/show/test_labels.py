"""By which name and year a report goes."""

from __future__ import annotations

from datetime import date

import pytest

from core.lexicon import default
from core.model import Article, Document, Meta, Period, Report, Span
from core.show.labels import Labels

LABELS = Labels("zh", default())


def _years(first: int, last: int) -> Period:
    return Period(None, date(first, 1, 1), date(last, 12, 31), "year" if first == last else "multi_year")


@pytest.mark.parametrize(
    ("meta", "name"),
    [
        (Meta(title="2025年某省政府工作报告", place="某省", published="2026-02-01"), "某省 2025"),
        (Meta(place="某省", plan_period=_years(2006, 2006), published="2010-03-15"), "某省 2006"),
        (Meta(place="某省", achievement_period=_years(2005, 2005), plan_period=_years(2006, 2010)), "某省 2006"),
        (Meta(place="某省", plan_period=_years(2006, 2010)), "某省 2006"),
        (Meta(place="某省", achievement_period=_years(2003, 2007)), "某省 2007"),
        (Meta(place="某省"), "某省"),
        (Meta(title="工作总结"), "工作总结"),
    ],
)
def test_a_report_goes_by_its_place_and_its_year(meta: Meta, name: str) -> None:
    report = Report(Document("a.txt", "text/plain", None, "x"), meta, (Article(None, Span(0, 1), ()),), ())
    assert LABELS.name(report) == name
