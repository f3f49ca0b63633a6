"""The time that results and plans are about."""

from __future__ import annotations

from datetime import date

import pytest

from core.model import Document, Meta, Period
from core.outline import outline
from core.outline.about.periods import dated, multi_year, rest_of_year, undated

PAST = "一年来，全区完成固定资产投资10.06亿元，同比增长26.7%，新增就业2300人。"
PLAN = "加快推进片区改造，力争完成投资54亿元以上，确保年内4个项目投产。"


def _meta(*lines: str, path: str = "-") -> Meta:
    return outline(Document(path, "text/plain", "utf-8", "\n".join(lines))).meta


def _days(period: Period | None) -> tuple[str, str] | None:
    return (str(period.start), str(period.end)) if period and period.start else None


def _year(year: int) -> tuple[str, str]:
    return f"{year}-01-01", f"{year}-12-31"


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("2022年上半年工作报告", date(2022, 1, 1), date(2022, 6, 30), "half"),
        ("2023年半年度报告", date(2023, 1, 1), date(2023, 6, 30), "half"),
        ("２０２３年工作总结", date(2023, 1, 1), date(2023, 12, 31), "year"),
        ("2023年1—11月", date(2023, 1, 1), date(2023, 11, 30), "ytd"),
        ("2024年前三季度", date(2024, 1, 1), date(2024, 9, 30), "ytd"),
        ("2024年第二季度", date(2024, 4, 1), date(2024, 6, 30), "quarter"),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ],
)
def test_periods_have_real_dates(text: str, start: date, end: date, kind: str) -> None:
    (mention,) = dated(text)
    assert (mention.period.start, mention.period.end, mention.period.kind) == (start, end, kind)
    assert mention.span.of(text) == mention.period.text


def test_other_ways_to_name_a_time() -> None:
    assert multi_year("“十四五”时期")[0].period.start == date(2021, 1, 1)
    assert multi_year("二十五项工作") == []
    assert undated("上半年", 2024)[0].period.end == date(2024, 6, 30)
    assert rest_of_year(date(2024, 6, 30)).start == date(2024, 7, 1)
    assert rest_of_year(date(2024, 12, 31)).end == date(2025, 12, 31)
    assert dated("第2024号文件") == []


@pytest.mark.parametrize(
    ("lines", "past", "plan"),
    [
        (("2023年工作总结及2024年工作思路", "一、主要工作回顾", PAST, "二、工作思路", PLAN), _year(2023), _year(2024)),
        (("2025年福建省政府工作报告", "各位代表：", PAST), _year(2024), _year(2025)),
        (("工作报告", "一、“十二五”时期和2015年工作回顾", PAST, "二、2016年目标任务", PLAN), _year(2015), _year(2016)),
        (("工作报告", "一、过去一年工作回顾", PAST, "二、2012年主要任务", PLAN), _year(2011), _year(2012)),
        (("东岳区2024年工作要点", "一、推动产业升级", PLAN), None, _year(2024)),
        (("工作报告", "二、2025年政府工作目标任务", PLAN), None, _year(2025)),
        (
            ("华岳重工股份有限公司2023年半年度报告", "一、经营情况", PAST),
            ("2023-01-01", "2023-06-30"),
            ("2023-07-01", "2023-12-31"),
        ),
        (("工作报告", "各项工作有序推进，取得较好成效，群众满意度不断提升。"), None, None),
    ],
)
def test_headings_and_titles_name_the_times(
    lines: tuple[str, ...], past: tuple[str, str] | None, plan: tuple[str, str] | None
) -> None:
    meta = _meta(*lines)
    assert (_days(meta.achievement_period), _days(meta.plan_period)) == (past, plan)


def test_of_five_years_and_the_last_the_last_is_meant_when_a_paragraph_turns_to_it() -> None:
    five = ("一、“十四五”时期工作回顾", "“十四五”时期极不平凡。五年来，经济总量大幅提升。")
    plan = ("二、2026年工作安排", PLAN)
    turned = _meta("工作报告", *five, "刚刚过去的2025年，全省上下攻坚克难。", *plan)
    assert (_days(turned.achievement_period), turned.where("achievement_period") is None) == (_year(2025), False)
    assert _days(_meta("工作报告", *five, *plan).achievement_period) == ("2021-01-01", "2025-12-31")


def test_five_years_get_their_dates_from_the_plans() -> None:
    meta = _meta("政府工作报告", "一、过去五年工作回顾", PAST, "二、2008年主要任务", PLAN)
    assert _days(meta.achievement_period) == ("2003-01-01", "2007-12-31")
    assert meta.achievement_period is not None
    assert (meta.achievement_period.text, meta.achievement_period.kind) == ("过去五年", "multi_year")


def test_five_years_without_any_year_have_no_dates() -> None:
    meta = _meta("报告", "一、过去五年的工作回顾", PAST, "二、今后五年的奋斗目标", PLAN)
    kinds = [period.kind for period in (meta.achievement_period, meta.plan_period) if period]
    assert (kinds, _days(meta.achievement_period), _days(meta.plan_period)) == (["multi_year"] * 2, None, None)


@pytest.mark.parametrize(
    ("printed", "words", "past"),
    [
        ("2024-08-20", "今年上半年，完成投资12.6亿元，同比增长21.3%。", ("2024-01-01", "2024-06-30")),
        ("2023-11-08", "今年前三季度，茶叶产量达1.2万吨，同比增长11.4%。", ("2023-01-01", "2023-09-30")),
        ("2024-01-08", "全年完成投资12.6亿元，同比增长21.3%。", _year(2023)),
        ("2024-12-20", "今年，完成投资12.6亿元，同比增长21.3%。", _year(2024)),
    ],
)
def test_the_date_of_the_page_tells_the_year(printed: str, words: str, past: tuple[str, str]) -> None:
    meta = _meta("石浦镇：向海图强", f"{printed}  来源：海州日报", f"盛夏时节，走进石浦镇。{words}")
    assert (_days(meta.achievement_period), meta.published) == (past, printed)


def test_the_year_in_the_name_of_a_file_serves_when_the_text_has_none() -> None:
    lines = ("东石镇第十七届人民代表大会召开", "1—7月份，东石镇完成固定资产投资3.63亿元，同比增长12%。")
    meta = _meta(*lines, path="/in/东石镇-2021.txt")
    assert _days(meta.achievement_period) == ("2021-01-01", "2021-07-31")
    assert meta.achievement_period is not None
    assert meta.achievement_period.inherited
    assert _days(_meta(*lines, path="/in/20210305.txt").achievement_period) is None
