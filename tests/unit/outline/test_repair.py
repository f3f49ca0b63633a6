"""What is dropped, put together, or moved, with its reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.lexicon import Pattern, default
from core.model import Document, Report
from core.outline import outline
from core.outline.blocks import blocks_of
from core.outline.chrome import without_chrome
from core.read import read

BODY = "全区完成固定资产投资10.06亿元，比增26.7%，各项事业稳步推进，群众获得感不断增强。"
SECOND = "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新。"
THIRD = "扎实办好民生实事，帮扶困难群众，发放补助金，推进长者食堂与养老服务中心建设。"
FOURTH = "深化网格治理，健全矛盾纠纷排查调处机制，着力化解信访积案，平安建设成效良好。"


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


def _dropped(report: Report) -> dict[str, str]:
    return {report.document.quote(item.span): item.reason for item in report.dropped}


def _texts(report: Report) -> list[str]:
    return [paragraph.text(report.document) for paragraph in report.paragraphs]


@pytest.mark.parametrize("row", default().chrome, ids=lambda row: row.example[:20])
def test_every_pattern_recognises_its_example(row: Pattern) -> None:
    (block,) = without_chrome(blocks_of(Document("-", "text/plain", "utf-8", row.example)), default())
    assert block.kind != "body"


@pytest.mark.parametrize(
    "line",
    [
        "大力推进城乡融合发展。",
        "来源广泛的资金支持了全区六十四个重点项目建设，进一步增强了发展后劲。",
        "（含税）",
        "编制完成国土空间规划。",
        "打印产业园建设提速。",
    ],
)
def test_lines_of_a_report_are_not_taken_for_chrome(line: str) -> None:
    (block,) = without_chrome(blocks_of(Document("-", "text/plain", "utf-8", line)), default())
    assert block.kind == "body"


def test_what_surrounds_an_article_is_dropped_with_its_reason() -> None:
    around = ("首页 > 新闻 > 街镇动向", "梅岭:以民为本", "来源：晋江新闻网")
    report = _report(*around, BODY, BODY[2:], "(记者 赖自煌 秦越)", "相关新闻", "某地举行活动")
    assert _dropped(report) == {
        "首页 > 新闻 > 街镇动向": "chrome",
        "来源：晋江新闻网": "meta",
        BODY[2:]: "duplicate",
        "(记者 赖自煌 秦越)": "byline",
        "相关新闻": "chrome",
        "某地举行活动": "chrome",
    }


def test_the_same_words_with_another_figure_are_no_repetition() -> None:
    report = _report("工作报告", BODY * 3, (BODY * 3).replace("10.06", "10.07"))
    assert len(report.paragraphs) == 2


def test_a_word_that_ends_a_page_ends_nothing_at_its_top() -> None:
    report = _report("相关新闻", "梅岭:以民为本", BODY, "下阶段将持续优化片区建设，加快项目落地，提升城市品质。")
    assert len(report.paragraphs) == 2


def test_a_line_without_the_indent_of_the_others_is_a_caption() -> None:
    first, second, third, fourth = (f"　　{text}干部走访座谈，倾听群众意见。" for text in (BODY, SECOND, THIRD, FOURTH))
    report = _report("梅岭:以民为本", first, second, "梅岭城区新貌", third, "　　聚力建管并举", fourth)
    assert _dropped(report)["梅岭城区新貌"] == "caption"
    assert [section.heading for section in report.sections()] == ["聚力建管并举"]


def test_a_paragraph_cut_by_a_caption_is_put_together() -> None:
    first, second = "在市场整治过程中,党员带头、唱主角,在", "各个角落传达党的声音,有效提升了公信力和执行力。"
    report = _report("工作报告", "", BODY, "", first, "", "", "", "文明劝导队在巡查街道。", "", second)
    assert first + second in _texts(report)
    assert _dropped(report)["文明劝导队在巡查街道。"] == "caption"
    assert len(report.joined) == 1


def test_a_caption_glued_to_the_second_half_is_cut_off() -> None:
    first, second = "他们化身“和事佬”,在基层矛盾调解中发挥各自的", "专业、资源、见识等优势,化解矛盾在最基层。"
    report = _report("工作报告", "", BODY, "", first, "", "", "", f"党员义工开展实践活动。{second}", "", SECOND)
    assert first + second in _texts(report)
    assert _dropped(report)["党员义工开展实践活动。"] == "caption"


def test_rows_of_figures_are_not_joined() -> None:
    report = _report("工作报告", BODY, "工业 265,207,009.60 47.17", "农业 20,393,837.55 3.63")
    assert report.joined == ()


def test_a_sentence_repeated_inside_a_paragraph_is_shown_and_kept() -> None:
    again = "力争打造七幢亿元以上重点商务楼宇，重塑线下产业发展新优势，带动社区商圈繁荣。"
    report = _report("工作报告", "培育楼宇经济。" + again, SECOND + THIRD + again)
    assert [report.document.quote(item.span) for item in report.flagged] == [again]
    assert again in _texts(report)[1]


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
    assert any("两地游客互相推送、提升两城人气等的“多赢”。" in text for text in _texts(report))
    assert [section.id for section in report.sections()] == ["1", "2", "3", "4", "5"]
