from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from core.extract import extract
from core.extract.passage import fold
from core.extract.times.clock import spoken
from core.extract.times.mentions import Clock, clock, time_at_head, times
from core.lexicon import default
from core.model import Meta, Period, PeriodKind, Target
from core.outline import outline
from core.read import read

Read = Callable[..., tuple[Target, ...]]
Times = tuple[str | None, date | None, date | None, PeriodKind]


def told(tmp_path: Path, text: str, name: str = "云山区2026年政府工作报告.txt") -> list[tuple[str, Times | None]]:
    """Return each figure of a report with the words, days and kind of its period."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    found = [target for target in extract(outline(read(file))).targets if not target.qualitative]
    return [(one.shown, (p.text, p.start, p.end, p.kind) if (p := one.period) else None) for one in found]


def year(text: str | None, number: int) -> Times:
    return text, date(number, 1, 1), date(number, 12, 31), "year"


def years(text: str | None, first: int, last: int) -> Times:
    return text, date(first, 1, 1), date(last, 12, 31), "multi_year"


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("1—8月", date(2022, 1, 1), date(2022, 8, 31), "ytd"),
        ("前11个月", date(2022, 1, 1), date(2022, 11, 30), "ytd"),
        ("2022年上半年", date(2022, 1, 1), date(2022, 6, 30), "half"),
        ("前三季度", date(2022, 1, 1), date(2022, 9, 30), "ytd"),
        ("一至三季度", date(2022, 1, 1), date(2022, 9, 30), "ytd"),
        ("第四季度", date(2022, 10, 1), date(2022, 12, 31), "quarter"),
        ("3月24日至4月4日", date(2022, 3, 24), date(2022, 4, 4), "month"),
        ("元月份", date(2022, 1, 1), date(2022, 1, 31), "month"),
        ("元至六月", date(2022, 1, 1), date(2022, 6, 30), "ytd"),
        ("2004年十二月", date(2004, 12, 1), date(2004, 12, 31), "month"),
        ("前两个季度", date(2022, 1, 1), date(2022, 6, 30), "ytd"),
        ("二季度", date(2022, 4, 1), date(2022, 6, 30), "quarter"),
        ("到2025年", None, date(2025, 12, 31), "deadline"),
        ("到2025年底", None, date(2025, 12, 31), "deadline"),
        ("年底前", None, date(2022, 12, 31), "deadline"),
        ("10月底前", None, date(2022, 10, 31), "deadline"),
        ("截至6月底", date(2022, 6, 30), date(2022, 6, 30), "point"),
        ("2020年末", date(2020, 12, 31), date(2020, 12, 31), "point"),
        ("“十四五”期间", date(2021, 1, 1), date(2025, 12, 31), "multi_year"),
        ("“十四五”前四年", date(2021, 1, 1), date(2024, 12, 31), "multi_year"),
        ("“十三五”末", date(2020, 12, 31), date(2020, 12, 31), "point"),
        ("“九五”时期", date(1996, 1, 1), date(2000, 12, 31), "multi_year"),
        ("2021—2025年", date(2021, 1, 1), date(2025, 12, 31), "multi_year"),
        ("2003年到2007年", date(2003, 1, 1), date(2007, 12, 31), "multi_year"),
        ("2023—2024学年", date(2023, 9, 1), date(2024, 8, 31), "year"),
        ("五年来", date(2018, 1, 1), date(2022, 12, 31), "multi_year"),
        ("过去的五年", date(2018, 1, 1), date(2022, 12, 31), "multi_year"),
        ("近三年", date(2020, 1, 1), date(2022, 12, 31), "multi_year"),
        ("今后五年", date(2022, 1, 1), date(2026, 12, 31), "multi_year"),
        ("三年内", date(2022, 1, 1), date(2024, 12, 31), "deadline"),
        ("用两年时间", date(2022, 1, 1), date(2023, 12, 31), "deadline"),
        ("今明两年", date(2022, 1, 1), date(2023, 12, 31), "multi_year"),
        ("一年来", date(2022, 1, 1), date(2022, 12, 31), "year"),
        ("今年以来", date(2022, 1, 1), None, "ytd"),
        ("11月2日", date(2022, 11, 2), date(2022, 11, 2), "point"),
        ("6月上旬", date(2022, 6, 1), date(2022, 6, 10), "month"),
        ("2月", date(2022, 2, 1), date(2022, 2, 28), "month"),
        ("二〇二五年", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("日均", None, None, "recurring"),
    ],
)
def test_words_of_time_become_dates(text: str, start: date | None, end: date | None, kind: str) -> None:
    (one,) = times(fold(text), Clock(2022, 2022), default(), planned=False)
    assert (one.period.start, one.period.end, one.period.kind) == (start, end, kind)


@pytest.mark.parametrize(
    "text",
    [
        "比上年增长", "较2020年提高", "快于2024年1.8个百分点", "不低于上年", "由2015年的3.2亿元", "上年同期",
        "恢复到2019年水平", "超过2020年", "较“十三五”时期增长148%", "面向2035年", "提前下达2026年专项债券",
    ],
)  # fmt: skip
def test_a_base_is_not_the_time_of_a_figure(text: str) -> None:
    assert not any(one.about for one in times(fold(text), Clock(2022, 2022), default(), planned=False))


@pytest.mark.parametrize(
    "text",
    [
        "去年出台的政策", "2003年建成的花园小区", "“十四五”规划目标", "“十五五”开好局", "在去年布局5个点位基础上",
        "在下半年景气度回落的市场环境下", "《发展规划(2021-2035年)》", "近年来首次出现", "7年来新高",
    ],
)  # fmt: skip
def test_the_date_of_a_thing_or_a_name_is_not_the_time_of_a_figure(text: str) -> None:
    assert not any(one.about for one in times(fold(text), Clock(2022, 2022), default(), planned=False))


@pytest.mark.parametrize(
    "text",
    [
        "推进项目前期工作", "五年中央财政", "基础上年均增长", "每人每年240元", "3.3月", "50个月", "二十届", "3年",
        "五年级", "如今年轻人", "以前年度",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    found = times(fold(text), Clock(2022, 2022), default(), planned=False)
    assert [one.period.text for one in found if one.period.text not in ("五年", "如今")] == []


def test_a_year_that_is_reached_is_read_without_the_to_of_its_verb() -> None:
    found = times(fold("由2002年7703元增加到2007年13786元"), Clock(2007, 2008), default(), planned=False)
    assert [(one.period.text, one.period.kind, one.about) for one in found] == [
        ("2002年", "year", False),
        ("2007年", "year", True),
    ]


def test_the_time_at_the_head_of_a_name_is_measured_with_its_comma() -> None:
    assert time_at_head("2025年,财政收入") == len("2025年,")
    assert time_at_head("年度计划投资") == 0
    assert time_at_head("财政收入") == 0


def test_this_year_means_the_plan_s_year_in_a_plan() -> None:
    clock = Clock(2024, 2025)
    for planned, expected in ((False, 2024), (True, 2025)):
        (one,) = times("今年", clock, default(), planned=planned)
        assert one.period.start == date(expected, 1, 1)


def test_the_whole_year_of_a_report_on_five_years_is_their_last() -> None:
    five = Period("“十四五”时期", date(2021, 1, 1), date(2025, 12, 31), "multi_year")
    assert clock(Meta(None, achievement_period=five)).past == 2025
    assert clock(Meta(None, achievement_period=five)).term == (2021, 2025)


def test_last_year_is_that_before_the_report_in_its_results_too(tmp_path: Path) -> None:
    text = (
        "一、2012年工作回顾\n\n去年，全区财政收入达到12亿元。去年底存款余额35亿元。\n\n二、2013年工作安排\n\n"
        "今年，财政收入增长8%。\n"
    )
    found = told(tmp_path, text, "云山区2013年政府工作报告.txt")
    assert [time for _, time in found] == [
        year("去年", 2012),
        ("去年底", date(2012, 12, 31), date(2012, 12, 31), "point"),
        year("今年", 2013),
    ]


def test_a_report_of_december_says_this_year_of_its_results(tmp_path: Path) -> None:
    text = (
        "一、2012年工作情况\n\n今年以来，财政收入完成12亿元，去年为10亿元。\n\n二、2013年工作打算\n\n"
        "明年，财政收入增长8%。\n"
    )
    file = tmp_path / "云山区2012年工作总结和2013年工作打算.txt"
    file.write_text(text, encoding="utf-8")
    report = outline(read(file))
    when = spoken(Clock(2012, 2013), report)
    assert when.said == 2012
    (one,) = times("明年", when, default(), planned=True)
    assert one.period.start == date(2013, 1, 1)


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


def test_a_yearly_mean_of_an_undated_clause_is_never_that_of_the_year(numbers: Read) -> None:
    (one,) = numbers("研发经费投入年均增长10.5%")
    assert one.period is not None
    assert (one.period.start, one.period.end, one.period.kind) == (None, date(2024, 12, 31), "multi_year")


def test_the_sum_of_five_years_inside_a_year_s_sentence_is_that_of_five(numbers: Read) -> None:
    found = numbers("2024年参保人数突破2000人,财政五年累计补助3.2亿元")
    assert [target.period.kind for target in found if target.period] == ["year", "multi_year"]


def test_how_often_takes_the_dates_of_the_time_around_it(numbers: Read) -> None:
    (one,) = numbers("“十四五”期间,每年新增停车位200个")
    assert one.period is not None
    assert (one.period.text, one.period.start, one.period.end) == ("每年", date(2021, 1, 1), date(2025, 12, 31))


def test_the_opening_of_a_paragraph_dates_the_rest_of_its_chapter(tmp_path: Path) -> None:
    text = (
        "一、2025年及“十四五”时期工作回顾\n\n2025年是很不平凡的一年。\n\n财政收入增长3%。\n\n"
        "五年来，我们砥砺奋进。\n\n粮食产量达到1100亿斤。\n"
    )
    assert [time[0] for _, time in told(tmp_path, text) if time] == ["2025年", "五年来"]


def test_the_year_of_an_event_dates_no_later_paragraph(tmp_path: Path) -> None:
    text = (
        "一、2025年工作回顾\n\n2018年，云山大桥立项，总投资3.2亿元。\n\n财政收入增长3%。\n\n"
        "二、2026年工作安排\n\n今年，财政收入增长4%。\n"
    )
    assert told(tmp_path, text)[1:] == [("3%", year("2025年", 2025)), ("4%", year("今年", 2026))]


def test_a_plan_never_inherits_a_time_that_is_over(tmp_path: Path) -> None:
    text = (
        "一、2025年工作回顾\n\n财政收入增长3%。\n\n二、2026年工作安排\n\n"
        "过去一年，我们新建学校3所，今年将再建幼儿园5所。继续新增停车位300个。\n"
    )
    assert told(tmp_path, text)[1:] == [
        ("3所", year("过去一年", 2025)),
        ("5所", year("今年", 2026)),
        ("300个", year("2026年", 2026)),
    ]


def test_the_name_of_a_plan_in_a_heading_dates_nothing_below_it(tmp_path: Path) -> None:
    text = (
        "一、2025年工作回顾\n\n财政收入增长3%。\n\n二、奋力推动“十五五”开好局、起好步\n\n"
        "2026年是“十五五”开局之年。\n\n新增停车位300个。\n"
    )
    assert told(tmp_path, text)[-1] == ("300个", year("2026年", 2026))


def test_a_numbered_five_year_plan_dates_its_chapter(tmp_path: Path) -> None:
    text = (
        "一、2025年工作回顾\n\n财政收入增长3%。\n\n二、关于《云山区第十五个五年规划纲要（草案）》的说明\n\n"
        "城镇新增就业要达到5万人。\n\n三、2026年工作安排\n\n今年，财政收入增长4%。\n"
    )
    assert told(tmp_path, text)[1] == ("5万人", years("第十五个五年规划", 2026, 2030))


def test_years_in_chinese_digits_date_the_chapters(tmp_path: Path) -> None:
    text = (
        "二〇二四年东河街道工作报告\n\n一、二〇二四年工作情况\n\n上半年发放救助金35万元。\n\n"
        "二、二〇二五年工作打算\n\n新增停车位300个。\n"
    )
    first, second = told(tmp_path, text, "二〇二四年工作报告.txt")
    assert first == ("35万元", ("上半年", date(2024, 1, 1), date(2024, 6, 30), "half"))
    assert second == ("300个", year("二〇二五年", 2025))


def test_five_years_hold_over_run_in_headings_and_paragraphs_of_their_chapter(tmp_path: Path) -> None:
    text = (
        "一、过去一年和五年工作回顾\n\n2025年，财政收入增长3%。\n\n五年来，我们砥砺奋进。经济再上新台阶。财政收入增加到20亿元。\n\n"
        "脱贫攻坚任务胜利完成。1200户脱贫。2025年发放补助3万元。\n\n二、2026年工作安排\n\n今年，财政收入增长4%。\n"
    )
    kinds = [(shown, time[3]) for shown, time in told(tmp_path, text) if time]
    assert kinds == [
        ("3%", "year"),
        ("20亿元", "multi_year"),
        ("1200户", "multi_year"),
        ("3万元", "year"),
        ("4%", "year"),
    ]


def test_a_part_of_a_year_without_a_comma_dates_only_its_sentence(tmp_path: Path) -> None:
    text = "一、2025年工作回顾\n\n完成任务。\n\n二、2026年工作安排\n\n第四季度新开工项目3个。新增停车位300个。\n"
    assert [time[0] for _, time in told(tmp_path, text) if time] == ["第四季度", "2026年"]


def test_a_time_that_opens_its_clause_behind_a_preposition_dates_what_follows(numbers: Read) -> None:
    (one,) = numbers("近年来,我们持续攻坚。自2021年以来,累计新增绿地300亩")
    assert one.period is not None
    assert (one.period.text, one.period.start, one.period.kind) == ("2021年以来", date(2021, 1, 1), "since")


def test_a_bare_count_of_few_years_has_no_dates(numbers: Read) -> None:
    (one,) = numbers("两年新增投资4亿元")
    assert one.period is not None
    assert (one.period.start, one.period.end, one.period.kind) == (None, None, "multi_year")


@pytest.mark.parametrize(
    "text",
    [
        "规上工业增加值连续12个季度保持增长，完成投资30亿元。",
        "规上工业增加值连续三个季度回升，完成投资30亿元。",
        "按2010年不变价计算，工业总产值完成30亿元。",
        "消化年初剩余的商品房，完成投资30亿元。",
    ],
)
def test_a_streak_a_price_base_and_the_opening_stock_date_no_figure(numbers: Read, text: str) -> None:
    (one,) = (target for target in numbers(text) if target.unit == "元")
    assert one.period is not None
    assert (one.period.start, one.period.end) == (date(2024, 1, 1), date(2024, 12, 31))
