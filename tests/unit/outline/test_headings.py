"""What counts as a heading, where it ends, and how deep it stands."""

from __future__ import annotations

import pytest

from core.model import Document, Mark, Report, Section, Span
from core.outline import outline

BODY = "全区完成固定资产投资10.06亿元，比增26.7%，各项事业稳步推进，群众获得感不断增强。"
SECOND = "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新。"
THIRD = "扎实办好民生实事，帮扶困难群众，发放补助金，推进长者食堂与养老服务中心建设。"
FOURTH = "深化网格治理，健全矛盾纠纷排查调处机制，着力化解信访积案，平安建设成效良好。"


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


def _tree(report: Report) -> list[tuple[str, int, str]]:
    return [(section.id, section.level, section.heading) for section in report.sections()]


def _only(report: Report) -> Section:
    (section,) = report.sections()
    return section


def test_numbers_decide_the_depth() -> None:
    report = _report(
        "一、2023年工作回顾", BODY, "（一）经济发展", SECOND, "1.强化帮扶服务。" + THIRD, "二、2024年工作思路", FOURTH
    )
    assert _tree(report) == [
        ("1", 1, "一、2023年工作回顾"),
        ("1.1", 2, "（一）经济发展"),
        ("1.1.1", 3, "1.强化帮扶服务。"),
        ("2", 1, "二、2024年工作思路"),
    ]


def test_a_run_in_heading_ends_with_its_first_sentence_and_its_text_follows() -> None:
    report = _report("(一)聚力项目提速,经济发展稳中有进。经济指标稳中向好,完成投资1.65亿元。")
    section = _only(report)
    assert (section.style, section.marker) == ("run_in", "(一)")
    assert section.heading == "(一)聚力项目提速,经济发展稳中有进。"
    assert [paragraph.text(report.document) for paragraph in report.paragraphs] == [
        "经济指标稳中向好,完成投资1.65亿元。"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1.29亿元的限上住餐营业额，比增28.9%，增速居全市前列，发展势头良好。",
        "2024.5.1起施行的办法继续有效，各部门要抓好落实，确保取得实效。",
        "1.完成投资；",
        "第一产业增加值12亿元，增长3.1%，粮食产量保持稳定，农业生产总体平稳。",
    ],
)
def test_figures_and_items_of_a_list_are_no_headings(line: str) -> None:
    assert _tree(_report("工作报告", line, BODY)) == []


def test_a_short_line_before_a_paragraph_is_a_heading() -> None:
    section = _only(_report("梅岭:以民为本", BODY, "聚焦经济发展 力推片区繁荣", SECOND))
    assert (section.heading, section.style) == ("聚焦经济发展 力推片区繁荣", "standalone")


@pytest.mark.parametrize(
    "line",
    ["各位代表！", "盛夏的梅岭,一派欣欣向荣的景象。", "其中:", "2024年5月", "随着陈埭、灵源、", "晋江正式启用“智慧网"],
)
def test_other_short_lines_are_none(line: str) -> None:
    assert _tree(_report("工作报告", BODY, line, SECOND)) == []


def test_a_row_of_short_lines_at_the_end_is_no_heading() -> None:
    assert _tree(_report("工作报告", BODY, "娱乐", "体育", "财经")) == []


def test_stacked_short_lines_give_two_levels() -> None:
    report = _report(
        *("安海镇2022年综述", BODY, "“数”说变化 年中成绩单", "疫情防控", SECOND, "经济发展", THIRD),
        *("谋定而动 下半年“施工图”", "坚持提质增效", FOURTH),
    )
    levels = [(ident, level) for ident, level, _ in _tree(report)]
    assert levels == [("1", 1), ("1.1", 2), ("1.2", 2), ("2", 1), ("2.1", 2)]


def test_a_glossary_after_numbered_sections_is_an_annex_of_the_first_level() -> None:
    report = _report("一、经济发展", BODY, "二、社会事业", SECOND, "三、平安建设", THIRD, "名词解释", FOURTH)
    sections = list(report.sections())
    assert [section.level for section in sections] == [1, 1, 1, 1]
    assert (sections[-1].heading, sections[-1].annex, sections[-1].role) == ("名词解释", True, "background")


def test_a_short_line_where_the_numbers_go_on_opens_no_part() -> None:
    report = _report("重要提示", "一、董事会声明", BODY, "前瞻性陈述", SECOND, "二、利润分配", THIRD)
    assert ("1.1", 2, "前瞻性陈述") in _tree(report)


def test_bullets_and_counted_leads_are_soft() -> None:
    bullet = "●有为应对突发疫情 今年3月，组织2200多名干部投身一线，完成16轮筛查。"
    report = _report("工作报告", BODY, bullet, "一是扶持企业。" + SECOND)
    assert [(section.heading, section.style, section.soft) for section in report.sections()] == [
        ("●有为应对突发疫情", "bullet", True),
        ("一是扶持企业。", "enumerated", True),
    ]


def test_a_bullet_with_figures_is_text() -> None:
    bullet = "●1—8月,64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%。"
    assert _tree(_report("工作报告", BODY, bullet)) == []


def test_marks_of_the_format_are_headings_and_their_signs_are_dropped() -> None:
    text = f"# 工作报告\n{BODY}\n## 坚持创新发展\n{SECOND}\n"
    at = text.index("坚持")
    marks = (Mark("heading", Span(2, 6), level=1), Mark("heading", Span(at, at + 6), level=2))
    report = outline(Document("a.md", "text/markdown", "utf-8", text, marks=marks))
    assert report.meta.title == "工作报告"
    assert _only(report).heading == "坚持创新发展"
    assert [report.document.quote(item.span) for item in report.dropped] == ["#", "##"]


def test_a_number_on_a_line_of_its_own_belongs_to_the_next() -> None:
    section = _only(_report("工作报告", BODY, "（", "三）改革开放持续深化、互促共进。", SECOND))
    assert (section.heading, section.level) == ("（三）改革开放持续深化、互促共进。", 1)


def test_closing_paragraphs_return_to_the_first_level() -> None:
    closing = "各位代表！成绩来之不易，这是全区人民团结奋斗的结果。"
    report = _report("一、工作回顾", BODY, "（一）经济", SECOND, "（二）民生", THIRD, closing, "二、工作安排", FOURTH)
    owner = {paragraph.text(report.document): paragraph.section for paragraph in report.paragraphs}
    assert owner[closing] == "1"
    assert report.section("1").span.contains(report.section("1.2").span)


def test_the_call_at_the_end_is_in_no_section() -> None:
    report = _report("一、工作安排", BODY, "各位代表！让我们更加紧密地团结起来，为建设美好家园而奋斗！")
    assert report.paragraphs[-1].section is None


def test_full_width_indents_divide_a_text_whose_line_ends_were_lost() -> None:
    opening = "　　各位代表：　　现在，我代表区人民政府作工作报告，请予审议，并请各位委员提出意见。"
    report = _report(f"{opening}　　一、工作回顾　　{BODY}　　{SECOND}　　{THIRD}")
    assert [heading for _, _, heading in _tree(report)] == ["一、工作回顾"]
    assert len(report.paragraphs) == 5
