from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.extract import extract
from core.extract.passage import fold
from core.extract.times.mentions import Clock, clock, times
from core.lexicon import default
from core.model import Meta, Period, Target
from core.outline import outline
from core.read import read

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("1—8月", date(2022, 1, 1), date(2022, 8, 31), "ytd"),
        ("2022年上半年", date(2022, 1, 1), date(2022, 6, 30), "half"),
        ("前三季度", date(2022, 1, 1), date(2022, 9, 30), "ytd"),
        ("到2025年", None, date(2025, 12, 31), "deadline"),
        ("年底前", None, date(2022, 12, 31), "deadline"),
        ("“十四五”期间", date(2021, 1, 1), date(2025, 12, 31), "multi_year"),
        ("2021—2025年", date(2021, 1, 1), date(2025, 12, 31), "multi_year"),
        ("五年来", date(2018, 1, 1), date(2022, 12, 31), "multi_year"),
        ("今年以来", date(2022, 1, 1), None, "ytd"),
        ("11月2日", date(2022, 11, 2), date(2022, 11, 2), "point"),
        ("二季度", date(2022, 4, 1), date(2022, 6, 30), "quarter"),
        ("2月", date(2022, 2, 1), date(2022, 2, 28), "month"),
    ],
)
def test_words_of_time_become_dates(text: str, start: date | None, end: date | None, kind: str) -> None:
    (one,) = times(fold(text), Clock(2022, 2022), default(), planned=False)
    assert (one.period.start, one.period.end, one.period.kind) == (start, end, kind)


@pytest.mark.parametrize("text", ["比上年增长", "较2020年提高", "快于2024年1.8个百分点", "3年内", "二十届"])
def test_bases_and_durations_are_no_periods(text: str) -> None:
    assert not times(fold(text), Clock(2022, 2022), default(), planned=False)


def test_this_year_means_the_plan_s_year_in_a_plan() -> None:
    clock = Clock(2024, 2025)
    for planned, year in ((False, 2024), (True, 2025)):
        (one,) = times("今年", clock, default(), planned=planned)
        assert one.period.start == date(year, 1, 1)


def test_the_whole_year_of_a_report_on_five_years_is_their_last() -> None:
    five = Period("“十四五”时期", date(2021, 1, 1), date(2025, 12, 31), "multi_year")
    assert clock(Meta(None, achievement_period=five)).past == 2025


def test_a_time_at_the_head_of_a_sentence_holds_until_a_run_in_heading(numbers: Read) -> None:
    found = numbers("1—11月,完成销售额23.2亿元;完成零售额16亿元。招商引资提速提效。策划项目136个。")
    assert [target.period.text for target in found if target.period] == ["1—11月", "1—11月", "2024年"]
    assert [target.period.inherited for target in found if target.period] == [True, True, True]


def test_the_words_stay_as_written(numbers: Read) -> None:
    (one,) = numbers("１—７月规上工业产值227.5亿元")
    assert one.period is not None
    assert one.period.text == "１—７月"


def test_growth_over_several_years_is_not_taken_for_a_year_s(numbers: Read) -> None:
    (one,) = numbers("五年来,居民人均可支配收入增长34.3%")
    assert one.period is not None
    assert one.growth is not None
    assert (one.period.kind, one.growth.basis) == ("multi_year", "since_base")


def test_the_opening_of_a_paragraph_dates_the_rest_of_its_chapter(tmp_path: Path) -> None:
    text = (
        "一、2025年及“十四五”时期工作回顾\n\n2025年是很不平凡的一年。\n\n财政收入增长3%。\n\n"
        "五年来，我们砥砺奋进。\n\n粮食产量达到1100亿斤。\n"
    )
    file = tmp_path / "report.txt"
    file.write_text(text, encoding="utf-8")
    found = [target for target in extract(outline(read(file))).targets if not target.qualitative]
    assert [target.period.text for target in found if target.period] == ["2025年", "五年来"]
