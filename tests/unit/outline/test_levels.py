"""How deep a heading stands, and which paragraphs belong to it."""

from __future__ import annotations

import pytest

from tests.outlining import BODY, FIFTH, FOURTH, SECOND, THIRD, firm, report_of, tree_of


def test_numbers_decide_the_depth() -> None:
    report = report_of(
        "一、2023年工作回顾", BODY, "（一）经济发展", SECOND, "1.强化帮扶服务。" + THIRD, "二、2024年工作思路", FOURTH
    )
    assert tree_of(report) == [
        ("1", 1, "一、2023年工作回顾"),
        ("1.1", 2, "（一）经济发展"),
        ("1.1.1", 3, "1.强化帮扶服务。"),
        ("2", 1, "二、2024年工作思路"),
    ]


def test_decimal_numbers_nest_by_their_length() -> None:
    lines = [
        "1 总体情况",
        "1.1 指标",
        BODY,
        "1.2 项目",
        SECOND,
        "1.2.1 投资",
        THIRD,
        "1.2.2 工期",
        BODY,
        "2 建议",
        FOURTH,
    ]
    assert [level for level, _ in firm("规划实施评估", *lines)] == [1, 2, 2, 3, 3, 1]


def test_a_document_may_turn_the_numbers_round() -> None:
    lines = [
        *("1、主要成效", "（一）粮食生产", BODY, "（二）特色产业", SECOND, "2、存在问题", "（一）基础薄弱", THIRD),
        *("（二）主体不强", BODY, "3、工作计划", "（一）抓粮食", SECOND, "（二）抓乡村", FOURTH),
    ]
    assert [level for level, _ in firm("工作总结", *lines)] == [1, 2, 2, 1, 2, 2, 1, 2, 2]


def test_the_parts_of_a_book_stand_above_all_numbers() -> None:
    lines = [
        *(
            "重要提示",
            "二、风险声明",
            BODY,
            "第一节 公司简介",
            "一、公司信息",
            SECOND,
            "第二节 经营情况",
            "一、概述",
            THIRD,
        ),
        *("经营性信息分析", "1、产销量", FIFTH, "第三节 公司治理", FOURTH),
    ]
    assert [level for level, _ in firm("年度报告", *lines)] == [1, 2, 1, 2, 1, 2, 3, 4, 1]


def test_stacked_short_lines_give_two_levels() -> None:
    report = report_of(
        *("安海镇2022年综述", BODY, "“数”说变化 年中成绩单", "疫情防控", SECOND, "经济发展", THIRD),
        *("谋定而动 下半年“施工图”", "坚持提质增效", FOURTH),
    )
    levels = [(ident, level) for ident, level, _ in tree_of(report)]
    assert levels == [("1", 1), ("1.1", 2), ("1.2", 2), ("2", 1), ("2.1", 2)]


def test_titles_of_halves_stand_above_numbers_that_begin_anew() -> None:
    lines = [
        *("过去一年的主要工作", BODY, "一、立法工作", SECOND, "二、监督工作", THIRD),
        *("今后一年的主要任务", FOURTH, "一、加强立法", BODY, "二、做好监督", SECOND),
    ]
    assert [level for level, _ in firm("常务委员会工作报告", *lines)] == [1, 2, 2, 1, 2, 2]


def test_a_glossary_after_numbered_sections_is_an_annex_of_the_first_level() -> None:
    report = report_of("一、经济发展", BODY, "二、社会事业", SECOND, "三、平安建设", THIRD, "名词解释", FOURTH)
    sections = list(report.sections())
    assert [section.level for section in sections] == [1, 1, 1, 1]
    assert (sections[-1].heading, sections[-1].annex, sections[-1].role) == ("名词解释", True, "background")


def test_annexes_stand_side_by_side() -> None:
    lines = ["一、工作回顾", BODY, "二、工作安排", SECOND, "三、自身建设", THIRD]
    annexes = ["名词解释", FOURTH, "附件：民生实事", BODY]
    assert [section.annex for section in report_of(*lines, *annexes).sections() if section.level == 1] == [
        *(False, False, False, True, True)
    ]


def test_a_short_line_where_the_numbers_go_on_opens_no_part() -> None:
    report = report_of("重要提示", "一、董事会声明", BODY, "前瞻性陈述", SECOND, "二、利润分配", THIRD)
    assert ("1.1", 2, "前瞻性陈述") in tree_of(report)


def test_items_of_a_lead_are_below_it_and_a_plain_paragraph_is_not() -> None:
    lines = ["大力促进就业。" + SECOND, "一是广开门路。" + THIRD, "二是改善服务。" + FOURTH, "完善社会保障。" + BODY]
    report = report_of("一、民生工作", BODY, *lines, "做好这些工作，要求我们求真务实、真抓实干，努力创造新的业绩。")
    assert [(ident, heading) for ident, _, heading in tree_of(report)] == [
        ("1", "一、民生工作"),
        ("1.1", "大力促进就业。"),
        ("1.1.1", "一是广开门路。"),
        ("1.1.2", "二是改善服务。"),
        ("1.2", "完善社会保障。"),
    ]
    assert report.paragraphs[-1].section == "1"


def test_dashes_before_the_first_number_are_beside_it() -> None:
    lines = [
        "——综合实力增强。" + BODY,
        "——产业结构优化。" + SECOND,
        "过去一年，重点做了以下工作：",
        "（一）抓产业",
        THIRD,
    ]
    report = report_of("一、工作回顾", *lines, "（二）抓民生", FOURTH)
    assert [(ident, level) for ident, level, _ in tree_of(report)] == [
        *(("1", 1), ("1.1", 2), ("1.2", 2), ("1.3", 2), ("1.4", 2))
    ]
    assert report.paragraphs[2].section == "1"


def test_closing_paragraphs_return_to_the_first_level() -> None:
    closing = "各位代表！成绩来之不易，这是全区人民团结奋斗的结果。"
    report = report_of("一、工作回顾", BODY, "（一）经济", SECOND, "（二）民生", THIRD, closing, "二、工作安排", FOURTH)
    owner = {paragraph.text(report.document): paragraph.section for paragraph in report.paragraphs}
    assert owner[closing] == "1"
    assert report.section("1").span.contains(report.section("1.2").span)


@pytest.mark.parametrize(
    "closing",
    [
        "一年来，我们切实加强政府自身建设，扎实开展学习教育，为民服务能力有了新的提升。",
        "上述成绩的取得，根本在于坚强领导，是全区人民团结奋斗的结果。",
        "回顾过去一年，走过的路很不寻常。我们顶住压力，攻坚克难。",
    ],
)
def test_what_sums_a_section_up_is_no_part_of_its_last_sub_section(closing: str) -> None:
    report = report_of("一、工作回顾", BODY, "（一）经济", SECOND, "（二）民生", THIRD, closing, "二、工作安排", FOURTH)
    assert report.paragraphs[3].section == "1"
    first = report_of("一、工作回顾", BODY, "（一）经济", SECOND, "（二）民生", closing, "二、工作安排", FOURTH)
    assert first.paragraphs[2].section == "1.2"


@pytest.mark.parametrize("line", ["一年来的主要工作是：", "一年来，我们主要做了以下工作。"])
def test_what_leads_over_to_a_list_is_no_part_of_the_item_above(line: str) -> None:
    above = ["——综合实力增强。" + BODY, "——产业结构优化。" + SECOND]
    report = report_of("一、工作回顾", *above, line, "（一）抓产业", THIRD, "（二）抓民生", FOURTH)
    assert [paragraph.section for paragraph in report.paragraphs[:3]] == ["1.1", "1.2", "1"]


@pytest.mark.parametrize("call", ["各位代表！", "奋斗才能赢得未来。"])
def test_the_call_at_the_end_is_in_no_section(call: str) -> None:
    report = report_of("一、工作安排", BODY, call + "让我们更加紧密地团结起来，为建设美好家园而奋斗！")
    assert report.paragraphs[-1].section is None


def test_titles_in_an_annex_are_firm_and_its_own_title_stands_apart_from_its_number() -> None:
    lines = [
        "一、工作回顾",
        BODY,
        "二、工作安排",
        SECOND,
        "附件1",
        "2025年惠民实事",
        "一、稳定就业",
        THIRD,
        "二、扩大就业",
        FOURTH,
    ]
    sections = list(report_of(*lines).sections())
    assert [(section.heading, section.marker, section.soft) for section in sections[2:]] == [
        ("附件1 2025年惠民实事", "附件1", False),
        ("一、稳定就业", "一、", False),
        ("二、扩大就业", "二、", False),
    ]


@pytest.mark.parametrize("notes", ["注释：", "附注:", "名词解释："])
def test_notes_at_the_end_are_an_annex_with_a_colon_too(notes: str) -> None:
    terms = [
        f"{n}、{term}：是指国家实施的重大举措，涉及多个领域，由有关部门牵头落实。"
        for n, term in enumerate(("三网融合", "物联网", "碳汇"), 1)
    ]
    sections = list(
        report_of("一、工作回顾", BODY, "二、工作安排", SECOND, "三、自身建设", THIRD, notes, *terms).sections()
    )
    assert [(section.id, section.annex) for section in sections[3:]] == [
        ("4", True),
        *((f"4.{n}", False) for n in (1, 2, 3)),
    ]


def test_headings_above_an_excerpt_that_begins_with_a_second_number_stand_above_it() -> None:
    assert firm(
        *("某镇上半年工作报告", FIFTH, "“数”说变化 年中成绩单", "经济发展", BODY, "民生保障", SECOND),
        *("谋定而动 下半年“施工图”", "坚持提质增效 增强产业动能", "2.坚持项目带动。" + THIRD),
        *("坚持全面振兴 挖掘乡村潜力", "1.增强农村活力。" + FOURTH),
    ) == [
        (1, "“数”说变化 年中成绩单"),
        (2, "经济发展"),
        (2, "民生保障"),
        (1, "谋定而动 下半年“施工图”"),
        (2, "坚持提质增效 增强产业动能"),
        (3, "2.坚持项目带动。"),
        (2, "坚持全面振兴 挖掘乡村潜力"),
        (3, "1.增强农村活力。"),
    ]
