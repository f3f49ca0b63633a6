"""Several articles on one page are told apart, and one report stays one."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model import Document, Report
from core.outline import outline
from core.read import read

PAST = "2023年，全镇完成固定资产投资10.06亿元，比增26.7%，各项事业稳步推进，群众获得感不断增强，形势总体良好。" * 2
PLAN = "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新，居民生活更加便利。" * 2
PARTS = ("一、2023年工作回顾", PAST, "二、2024年工作安排", PLAN)
CALLED = ("各位代表：", "现在，我代表镇人民政府向大会报告工作，请予审议。", *PARTS)


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


def _articles(report: Report) -> list[tuple[str | None, int]]:
    return [(article.title, len(article.sections)) for article in report.articles]


def test_a_page_of_several_articles_is_cut_and_a_cut_article_mended(seeds: Path) -> None:
    report = outline(read(seeds / "jinjiang-2024.txt"))
    assert [article.title for article in report.articles] == [
        "晋江: 奋力打造基层治理现代化县域标杆",
        "人才赋能 共绘“晋”彩乡村 晋江举办乡村振兴日系列活动",
        "开展沉浸式共读 品浓厚书香韵味",
        "赓续山海情 奏响“合作曲”",
        "灵秀祥芝代表小组 开展履职互促活动",
        "石狮东埔海边 有一个漂亮的足球场",
    ]
    texts = [paragraph.text(report.document) for paragraph in report.paragraphs]
    assert any("两地游客互相推送、提升两城人气等的“多赢”。" in text for text in texts)
    assert [section.id for section in report.sections()] == ["1", "2", "3", "4", "5"]


def test_a_sidebar_with_its_own_lead_and_tree_is_an_article(seeds: Path) -> None:
    report = outline(read(seeds / "meiling-2021.txt"))
    assert [article.title for article in report.articles][1] == "崛起! 新梅岭"
    assert [section.heading for section in report.articles[1].sections] == ["坚持党建引领 续写梅岭新篇章"]
    assert len(report.articles[0].sections) == 5


@pytest.mark.parametrize(
    "titles",
    [
        ("第一篇：镇政府年度工作报告", "第二篇：2022年镇政府工作报告"),
        ("篇一：2023年街道工作总结", "篇二：2022年街道工作总结", "篇三：2021年街道工作总结"),
        ("范文1", "范文2"),
        ("镇政府工作报告【第一篇】", "镇政府工作报告【第二篇】"),
        ("镇政府工作报告1", "镇政府工作报告2"),
        ("某街道2021年工作总结", "某街道2022年工作总结", "某镇2023年工作总结"),
    ],
    ids=lambda titles: titles[0],
)
def test_a_collection_gives_an_article_for_each_report(titles: tuple[str, ...]) -> None:
    report = _report("工作报告范文大全", *(line for title in titles for line in (title, *PARTS)))
    assert _articles(report) == [(title, 2) for title in titles]


def test_two_reports_below_each_other_are_told_by_title_and_salutation() -> None:
    first, second = "某镇2022年政府工作报告", "某镇2023年政府工作报告"
    report = _report(first, *CALLED, second, "——2023年1月5日在某镇第十八届人民代表大会第四次会议上", *CALLED)
    assert _articles(report) == [(first, 2), (second, 2)]


@pytest.mark.parametrize(
    "lines",
    [
        ("第一篇 2023年工作回顾", PAST, "第二篇 2024年工作安排", PLAN),
        ("2023年工作总结", "一、主要工作", PAST, "二、存在问题", PLAN, "2024年工作计划", "三、主要思路", PAST[1:]),
        (*CALLED, "附件：2024年为民办实事项目计划", "一、新建学校三所，增加学位三千个。", "二、改造小区五个。"),
        (*CALLED, "名词解释", "1.三新：指新产业、新业态、新模式。"),
    ],
    ids=["parts that are called 篇", "summary and plan", "annex", "glossary"],
)
def test_one_report_stays_one(lines: tuple[str, ...]) -> None:
    report = _report("某镇2023年工作总结及2024年工作计划", *lines)
    assert len(report.articles) == 1


def test_a_headline_at_the_end_of_a_stretch_is_not_taken_for_a_broken_sentence() -> None:
    lines = (
        "石狮与武夷山互访报道",
        "双城互动成果丰硕，双城联动山海共长，双城经济圈建设取得明显成效，两地文旅融合发展迈出坚实步伐。",
        "城市之间往来不断，两地代表互相学习、拓宽思路，达到了取长补短、互相提高的实效。",
        *("(康清辉)", "政协推动 两地牵手", PLAN, "携手并进 好事成双"),
    )
    starts = [paragraph.span.start for paragraph in _report(*lines).paragraphs]
    assert starts == sorted(starts)
