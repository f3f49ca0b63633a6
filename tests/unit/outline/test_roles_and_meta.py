"""Results or plans, whose, and of what time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from core.lexicon import default
from core.model import Document, Period, Report
from core.outline import outline
from core.outline.periods import dated, multi_year, rest_of_year, undated
from core.outline.roles import heading_role, lead_role, voted_role, words_of
from core.read import read

WORDS = words_of(default())
PAST = "一年来，全区完成固定资产投资10.06亿元，同比增长26.7%，新增就业2300人。"
PLAN = "加快推进片区改造，力争完成投资54亿元以上，确保年内4个项目投产。"


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("一、2023年工作完成情况", "achievement"),
        ("二、2024年目标任务", "plan"),
        ("目标任务完成情况", "achievement"),
        ("“数”说变化 年中成绩单", "achievement"),
        ("谋定而动 下半年“施工图”", "plan"),
        ("（一）关于“十五五”时期发展的时代背景。", "background"),
        ("（五）着力缩小城乡区域差距，协调发展水平明显提升", None),
        ("党建引领 构建高效体系", None),
    ],
)
def test_the_last_word_of_a_heading_tells_its_role(heading: str, role: str | None) -> None:
    assert heading_role(heading, WORDS) == role


def test_first_words_of_a_paragraph_tell_its_role() -> None:
    assert lead_role("下阶段,梅岭将持续优化片区建设。", WORDS) == "plan"
    assert lead_role("　　上半年,新增招商签约7个项目。", WORDS) == "achievement"
    assert lead_role("各位代表！一年来，我们攻坚克难。", WORDS) == "achievement"
    assert lead_role("位于城中心的项目现场。", WORDS) is None


def test_sentences_vote_where_no_word_tells() -> None:
    assert voted_role("全镇完成投资49.81亿元,比增26.7%。", WORDS) == "achievement"
    assert voted_role("梅岭将持续优化片区建设,力争完成投资54亿元以上。", WORDS) == "plan"
    assert voted_role("盛夏的梅岭,一派欣欣向荣的景象。", WORDS) == "background"


def test_a_particle_is_no_sign_of_a_plan() -> None:
    assert voted_role("街道将部分卫生死角改造为街头绿地,群众获得感有了提升。", WORDS) == "achievement"


def test_children_follow_their_parent_and_a_plan_stands_out_of_results() -> None:
    past = ("一、2023年工作回顾", PAST, "（一）项目建设", "推进一批项目。", "下一步，将加快项目建设进度，确保投产。")
    report = _report(*past, "二、2024年工作安排", PLAN)
    assert [section.role for section in report.sections()] == ["achievement", "achievement", "plan"]
    assert [paragraph.role for paragraph in report.paragraphs] == ["achievement", "achievement", "plan", "plan"]


def test_a_section_with_both_is_mixed() -> None:
    report = _report("梅岭:以民为本", PAST, "聚焦经济发展 力推片区繁荣", "上半年，" + PAST[4:], "下阶段，" + PLAN)
    (section,) = report.sections()
    assert section.role == "mixed"
    assert [paragraph.role for paragraph in report.paragraphs[1:]] == ["achievement", "plan"]


def test_scope_tells_one_year_from_several() -> None:
    report = _report("一、2025年工作回顾", PAST, "二、“十五五”时期主要目标", PLAN, "三、加强政府自身建设", PLAN)
    assert [section.scope for section in report.sections()] == ["annual", "multi_year", None]


@pytest.mark.parametrize(
    ("text", "start", "end", "kind"),
    [
        ("2022年上半年工作报告", date(2022, 1, 1), date(2022, 6, 30), "half"),
        ("２０２３年工作总结", date(2023, 1, 1), date(2023, 12, 31), "year"),
        ("2023年1—11月", date(2023, 1, 1), date(2023, 11, 30), "ytd"),
        ("2024年前三季度", date(2024, 1, 1), date(2024, 9, 30), "ytd"),
        ("2024年二季度", date(2024, 4, 1), date(2024, 6, 30), "quarter"),
        ("2024年2月", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ],
)
def test_periods_have_real_dates(text: str, start: date, end: date, kind: str) -> None:
    (period,) = dated(text)
    assert (period.start, period.end, period.kind) == (start, end, kind)


def test_other_ways_to_name_a_time() -> None:
    assert multi_year("“十四五”时期")[0].start == date(2021, 1, 1)
    assert undated("上半年", 2024)[0].end == date(2024, 6, 30)
    assert rest_of_year(date(2024, 6, 30)).start == date(2024, 7, 1)
    assert rest_of_year(date(2024, 12, 31)).end == date(2025, 12, 31)
    assert dated("第2024号文件") == []


def test_what_the_sample_reports_say_about_themselves(seeds: Path) -> None:
    meta = {name: outline(read(seeds / f"{name}.txt")).meta for name in ("anhai-2022", "haibin-2023", "meiling-2024")}
    assert meta["anhai-2022"].place == "安海镇"
    assert meta["anhai-2022"].published == "2022-09-16"
    assert meta["anhai-2022"].source == "晋江新闻网"
    assert meta["anhai-2022"].author == "林伊婷 秦越"
    assert meta["haibin-2023"].organ == "海滨街道办事处"
    assert meta["haibin-2023"].title == "海滨街道2023年工作总结及2024年工作思路"
    spans = {name: [_days(m.achievement_period), _days(m.plan_period)] for name, m in meta.items()}
    halves = [(date(2022, 1, 1), date(2022, 6, 30)), (date(2022, 7, 1), date(2022, 12, 31))]
    assert spans["anhai-2022"] == halves
    assert spans["haibin-2023"] == [(date(2023, 1, 1), date(2023, 12, 31)), (date(2024, 1, 1), date(2024, 12, 31))]
    assert spans["meiling-2024"] == [(date(2024, 1, 1), date(2024, 6, 30)), (date(2024, 7, 1), date(2024, 12, 31))]


def _days(period: Period | None) -> tuple[date | None, date | None] | None:
    return (period.start, period.end) if period else None


def test_a_government_report_of_a_year_tells_results_of_the_year_before() -> None:
    venue = "2025年1月13日在福建省第十四届人民代表大会第三次会议上"
    meta = _report("2025年福建省政府工作报告", venue, "各位代表：", PAST).meta
    assert meta.place == "福建省"
    assert _days(meta.achievement_period) == (date(2024, 1, 1), date(2024, 12, 31))
    assert _days(meta.plan_period) == (date(2025, 1, 1), date(2025, 12, 31))


def test_a_report_without_a_year_has_no_period() -> None:
    meta = _report("工作报告", "各项工作有序推进，取得较好成效，群众满意度不断提升。").meta
    assert (meta.achievement_period, meta.plan_period, meta.published, meta.place) == (None, None, None, None)


def test_a_file_of_nothing_but_figures_is_outlined_at_once() -> None:
    report = outline(read(b"1234567890" * 20_000))
    assert {paragraph.role for paragraph in report.paragraphs} == {"background"}
