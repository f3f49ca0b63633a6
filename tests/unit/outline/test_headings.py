"""What counts as a heading, and where it ends."""

from __future__ import annotations

import pytest

from core.model import Document, Mark, Span
from core.outline import outline
from tests.outlining import BODY, FOURTH, SECOND, THIRD, firm, only, report_of, soft, tree_of


def test_a_run_in_heading_ends_with_its_first_sentence_and_its_text_follows() -> None:
    report = report_of("(一)聚力项目提速,经济发展稳中有进。经济指标稳中向好,完成投资1.65亿元。")
    section = only(report)
    assert (section.style, section.marker) == ("run_in", "(一)")
    assert section.heading == "(一)聚力项目提速,经济发展稳中有进。"
    assert [paragraph.text(report.document) for paragraph in report.paragraphs] == [
        "经济指标稳中向好,完成投资1.65亿元。"
    ]


def test_a_heading_may_ask_and_go_on() -> None:
    assert firm("工作报告", BODY, "01减肥有多难", SECOND, "02怎么减？这样做是有害的", THIRD) == [
        (1, "01减肥有多难"),
        (1, "02怎么减？这样做是有害的"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "1.29亿元的限上住餐营业额，比增28.9%，增速居全市前列，发展势头良好。",
        "2024.5.1起施行的办法继续有效，各部门要抓好落实，确保取得实效。",
        "1.完成投资；",
        "第一产业增加值12亿元，增长3.1%，粮食产量保持稳定，农业生产总体平稳。",
        "一、二、三产业协调发展，结构比为5:45:50，服务业占比首次过半，就业形势稳定。",
    ],
)
def test_figures_and_items_of_a_list_are_no_headings(line: str) -> None:
    assert tree_of(report_of("工作报告", line, BODY)) == []


def test_a_short_line_before_a_paragraph_is_a_heading() -> None:
    section = only(report_of("梅岭:以民为本", BODY, "聚焦经济发展 力推片区繁荣", SECOND))
    assert (section.heading, section.style) == ("聚焦经济发展 力推片区繁荣", "standalone")


@pytest.mark.parametrize(
    "line",
    [
        "各位代表！",
        "盛夏的梅岭,一派欣欣向荣的景象。",
        "其中:",
        "2024年5月",
        "5月17日至5月19日",
        "随着陈埭、灵源、",
        "晋江正式启用“智慧网",
        "的净资产差异情况",
        "（续上表）",
        "营业收入 100 90.5",
        "法定代表人：杨思卫",
        "主要措施是",
        "突出抓好三件事",
        "这在当时是什么概念？",
    ],
)
def test_other_short_lines_are_none(line: str) -> None:
    assert tree_of(report_of("工作报告", BODY, line, SECOND)) == []


def test_a_row_of_short_lines_at_the_end_is_no_heading() -> None:
    assert tree_of(report_of("工作报告", BODY, "娱乐", "体育", "财经")) == []


def test_a_label_that_comes_again_is_no_heading() -> None:
    lines = [line for name in ("植物园", "海洋馆", "古镇") for line in (name, BODY, f"成人票原价：{name}联票", SECOND)]
    assert firm("半价景区名单公布", *lines) == [(1, "植物园"), (1, "海洋馆"), (1, "古镇")]


def test_questions_are_headings_among_questions() -> None:
    asked = ["记者：如何看待去年的经济运行情况？", "记者：今年稳增长的着力点在哪里？"]
    assert firm("专访区发改局局长", BODY, asked[0], SECOND, asked[1], THIRD) == [(1, line) for line in asked]


def test_a_title_behind_a_sign_on_its_own_line_is_a_heading() -> None:
    lines = ["◆工业经济平稳运行", BODY, "◆转型升级步伐加快", SECOND]
    assert [heading for _, heading in firm("工作总结", "【重点工作完成情况】", *lines)] == [
        "【重点工作完成情况】",
        "◆工业经济平稳运行",
        "◆转型升级步伐加快",
    ]


def test_bullets_and_counted_leads_are_soft() -> None:
    bullet = "●有为应对突发疫情 今年3月，组织2200多名干部投身一线，完成16轮筛查。"
    report = report_of("工作报告", BODY, bullet, "一是扶持企业。" + SECOND)
    assert [(section.heading, section.style, section.soft) for section in report.sections()] == [
        ("●有为应对突发疫情", "bullet", True),
        ("一是扶持企业。", "enumerated", True),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "●1—8月,64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%。",
        "一是经济总量小，骨干企业少；二是财政收支矛盾突出，需要加以解决。",
        "□ 适用 √ 不适用",
    ],
)
def test_other_items_are_text(line: str) -> None:
    assert tree_of(report_of("工作报告", BODY, line, SECOND)) == []


def test_paragraphs_that_begin_alike_have_soft_leads() -> None:
    leads = ["产业升级步伐加快。", "产业生态持续优化。", "深化农村改革。"]
    texts = [lead + text for lead, text in zip(leads, (SECOND, THIRD, FOURTH), strict=True)]
    report = report_of("一、工作回顾", BODY, *texts, "各项工作都有新的进步，成绩来之不易，值得倍加珍惜。")
    assert [section.heading for section in report.sections() if section.soft] == leads
    assert report.paragraphs[-1].section == "1"


def test_leads_of_two_clauses_begin_with_the_same_words() -> None:
    same = ["立足于旅游资源，壮大旅游产业。", "立足于产业园区，加快工业转型。"]
    assert soft("一、工作安排", *(lead + SECOND for lead in same)) == same
    other = ["金秋九月，是丰收的时节。", "征程万里，重任千钧再奋蹄。"]
    assert soft("一、工作安排", *(lead + SECOND for lead in other)) == []


def test_a_title_behind_a_dash_is_firm_above_its_text_and_soft_before_it() -> None:
    report = report_of(
        "一、工作回顾", "——稳增长更加有力。", BODY, "——促改革更加深入。", SECOND, "——惠民生有温度。" + THIRD
    )
    assert [section.soft for section in report.sections()] == [False, False, False, True]


def test_long_sentences_of_a_text_that_was_cut_are_no_leads() -> None:
    leads = ["加快农业发展。" + SECOND, "推进流通改革。" + THIRD]
    cut = "加强对革命老区、民族地区和边疆地区的对口支援。" + FOURTH
    plain = ["要加大投入力度，完善有关政策，确保各项任务落到实处。"] * 3
    assert soft("一、工作安排", BODY, leads[0], *plain, cut, leads[1]) == [lead[:7] for lead in leads]


@pytest.mark.parametrize(
    "lead",
    [
        *(
            "过去一年不平凡。",
            "我们感到自豪。",
            "改革是发展的动力。",
            "增长8.1%。",
            "成绩来之不易。",
            "各位代表请审议。",
        ),
        *("中国的发展离不开世界。", "开放与改革相伴而生。", "奋斗才能赢得未来。"),
    ],
)
def test_a_sentence_that_tells_something_is_no_lead(lead: str) -> None:
    assert soft("一、工作回顾", lead + SECOND, "产业升级步伐加快。" + THIRD) == []


def test_leads_stand_below_a_heading() -> None:
    assert soft("工作总结", "产业升级步伐加快。" + SECOND, "产业生态持续优化。" + THIRD) == []


def test_terms_of_a_glossary_are_soft_headings() -> None:
    terms = [f"{n}.{term}：是指国家实施的重大举措，涉及多个领域，由有关部门牵头推进落实。" for n, term in enumerate(
        ("“两重”", "“两新”", "专精特新“小巨人”企业"), 1)]  # fmt: skip
    assert soft("一、工作回顾", BODY, "名词解释", *terms) == [term.partition("：")[0] for term in terms]


def test_marks_of_the_format_are_headings_and_their_signs_are_dropped() -> None:
    text = f"# 工作报告\n{BODY}\n## 坚持创新发展\n{SECOND}\n"
    at = text.index("坚持")
    marks = (Mark("heading", Span(2, 6), level=1), Mark("heading", Span(at, at + 6), level=2))
    report = outline(Document("a.md", "text/markdown", "utf-8", text, marks=marks))
    assert report.meta.title == "工作报告"
    assert only(report).heading == "坚持创新发展"
    assert [report.document.quote(item.span) for item in report.dropped] == ["#", "##"]


def test_a_number_on_a_line_of_its_own_belongs_to_the_next() -> None:
    section = only(report_of("工作报告", BODY, "（", "三）改革开放持续深化、互促共进。", SECOND))
    assert (section.heading, section.level) == ("（三）改革开放持续深化、互促共进。", 1)


def test_full_width_indents_divide_a_text_whose_line_ends_were_lost() -> None:
    opening = "　　各位代表：　　现在，我代表区人民政府作工作报告，请予审议，并请各位委员提出意见。"
    report = report_of(f"{opening}　　一、工作回顾　　{BODY}　　{SECOND}　　{THIRD}")
    assert [heading for _, _, heading in tree_of(report)] == ["一、工作回顾"]
    assert len(report.paragraphs) == 5


def test_bold_lines_are_the_headings_where_the_format_sets_them_so() -> None:
    lines = ["街道工作总结", BODY, "产业发展，提质增效", SECOND, "责任编辑推荐阅读", THIRD, "城市更新", FOURTH]
    text = "\n".join(lines)
    marks = tuple(Mark("bold", Span(text.index(line), text.index(line) + len(line))) for line in (lines[2], lines[6]))
    report = outline(Document("a.html", "text/html", "utf-8", text, marks=marks))
    assert [section.heading for section in report.sections()] == [lines[2], lines[6]]


COMPANY = ("某公司2023年年度报告", "重要事项", BODY)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "□ 适用 √ 不适用",
            "☑ 适用  □ 不适用",
            "√ 是 □ 否",
            "□ 盈利 □ 亏损",
            "√  适用      □  不适用",
            "■适用 □不适用",
        ),
        *("单位：元", "单位： 万元 币种：人民币", "（单位：万元）", "财务附注中报表的单位为：元"),
        *("项目 本期 上期", "公司名称 主要业务 注册资本", "指标 2023年 2024年", "项目　期末余额　期初余额"),
        *("详见附注七、57", "详情请见股份变动原因"),
    ],
)
def test_boxes_units_heads_of_tables_and_references_are_no_headings(line: str) -> None:
    report = report_of(*COMPANY, line, SECOND, "主要业务", THIRD, line, FOURTH, "其他事项", FOURTH[:-1] + "向好。")
    assert [section.heading for section in report.sections()] == ["重要事项", "主要业务", "其他事项"]


def test_a_heading_behind_a_ticked_box_is_one() -> None:
    lines = (*COMPANY, "√ 适用 □ 不适用", "主要业务", SECOND, "其他事项", THIRD)
    assert [heading for _, heading in firm(*lines)] == ["重要事项", "主要业务", "其他事项"]


def test_a_heading_at_the_foot_of_a_page_heads_the_text_behind_the_page_number() -> None:
    names = ("主要成绩", "存在问题", "下步打算", "组织领导", "宣传引导", "督查考核")
    pages = [line for at, name in enumerate(names, 1) for line in (name, f"— {at} —", f"{at}月份。{SECOND}")]
    assert [heading for _, heading in firm("某县2023年工作总结", BODY, *pages)] == list(names)


def test_the_headline_of_other_news_whose_text_is_cut_short_is_no_heading() -> None:
    tail = (
        "责任编辑：",
        "某地警方：示威未发生致命事件",
        "某公司总监表示，8月31日晚，因线路故障，有46人因此受…",
    )
    lines = ("电信诈骗手法调查", "以假乱真的电话", BODY, "层层转移的钱款", SECOND, *tail)
    assert [heading for _, heading in firm(*lines)][-1] == "层层转移的钱款"
