"""What a page repeats is dropped, what a text says again is shown, and another figure makes another statement."""

from __future__ import annotations

import pytest

from core.model import Document, Report
from core.outline import outline

FIRST = "深化网格治理，健全矛盾纠纷排查调处机制，着力化解信访积案，平安建设成效良好，群众安全感满意率不断提升。"
SECOND = "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新，居民生活更加便利。"
THIRD = "扎实办好民生实事，帮扶困难群众，发放补助金，推进长者食堂与养老服务中心建设，群众获得感不断增强。"
GROWTH = "2023年，全镇地区生产总值增长5%，财政收入稳步提高，居民收入持续增加，各项事业全面进步。"


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(("工作报告", *lines))))


def _repeated(report: Report) -> list[str]:
    return [report.document.quote(item.span) for item in report.dropped if item.reason == "duplicate"]


def _shown(report: Report) -> list[str]:
    return [report.document.quote(item.span) for item in report.flagged]


@pytest.mark.parametrize(
    "again",
    [
        FIRST,
        FIRST.replace("，", " "),
        FIRST.replace("排查", "排杏").replace("积案", "枳案"),
        FIRST[2:],
        FIRST[:-9],
    ],
    ids=["exactly", "without punctuation", "read wrongly", "cut off in front", "cut off behind"],
)
def test_a_repeated_paragraph_is_dropped(again: str) -> None:
    report = _report(FIRST, SECOND, again)
    assert _repeated(report) == [again]
    assert len(report.paragraphs) == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (GROWTH, GROWTH.replace("2023", "2024").replace("5%", "6%")),
        (SECOND, SECOND.replace("五个", "六个")),
        (FIRST, "全市" + FIRST),
        (FIRST.replace("深化", "全区深化"), FIRST.replace("深化", "全市深化")),
        (FIRST.replace("成效良好", "成效明显"), FIRST.replace("成效良好", "成效不明显")),
        ("产值增1.5%，税收增3.2%。" + FIRST, "产值增3.5%，税收增1.2%。" + FIRST),
        (FIRST * 3, (FIRST * 3).replace("满意率", "满意率达98.6%，")),
    ],
    ids=[
        "another year",
        "another number",
        "another place",
        "two places",
        "the contrary",
        "figures changed",
        "a figure more",
    ],
)
def test_another_figure_place_or_time_is_another_statement(before: str, after: str) -> None:
    report = _report(before, THIRD, after)
    assert _repeated(report) == []
    assert len(report.paragraphs) == 3


def test_the_same_figures_told_of_another_subject_are_no_repetition() -> None:
    """安海镇 2022: the lead of the report and an item below tell of the same projects."""
    lead = "1—8月,安海镇64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%,充分彰显安海速度。"
    item = "●1—8月,64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%。"
    assert _repeated(_report(lead, FIRST, item)) == []


def test_one_word_that_differs_may_be_another_statement_and_is_shown() -> None:
    report = _report(FIRST, SECOND, FIRST.replace("排查调处", "预防调处"))
    assert _repeated(report) == []
    assert _shown(report) == [FIRST.replace("排查调处", "预防调处")]


def test_a_paragraph_put_together_from_earlier_ones_is_dropped() -> None:
    report = _report(FIRST, SECOND, THIRD, "“" + SECOND + FIRST + THIRD[:20])
    assert len(_repeated(report)) == 1


def test_a_text_that_repeats_itself_by_habit_keeps_all_and_shows_it() -> None:
    """Yearly reports of companies state their methods twice."""
    methods = [
        "本公司将研究开发项目的支出区分为研究阶段和开发阶段，研究阶段的支出计入当期损益。",
        "对于划分为组合的应收账款，参考历史信用损失经验，编制预期信用损失率对照表。",
        "在客户取得相关商品控制权时确认收入，并按照单独售价的相对比例分摊交易价格。",
        "将实质上转移了全部风险和报酬的租赁确认为融资租赁，其他租赁确认为经营租赁。",
    ]
    others = [GROWTH.replace("2023", str(year)).replace("5%", f"{year - 1990}%") for year in range(2000, 2020)]
    again = [line for place, method in enumerate(methods) for line in (*others[3 * place : 3 * place + 3], method)]
    report = _report(*methods, *others[15:], *again)
    assert _repeated(report) == []
    assert set(methods) <= set(_shown(report))


def test_a_sentence_repeated_inside_a_paragraph_is_shown_and_kept() -> None:
    again = "力争打造七幢亿元以上重点商务楼宇，重塑线下产业发展新优势，带动社区商圈繁荣。"
    report = _report("培育楼宇经济。" + again, SECOND + THIRD + again)
    assert _shown(report) == [again]
    assert again in report.paragraphs[1].text(report.document)


def test_two_reports_on_one_page_may_say_the_same() -> None:
    lines = ["一、主要工作", FIRST * 2, "二、下一步打算", SECOND * 2]
    report = _report("篇一：街道工作总结", *lines, "篇二：某镇工作总结", *lines)
    assert _repeated(report) == []
    assert len(report.articles) == 2
