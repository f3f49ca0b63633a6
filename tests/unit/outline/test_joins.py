"""Paragraphs that a copy has cut are whole again, and headings and lists are left alone."""

from __future__ import annotations

import re

import pytest

from core.model import Document, Report
from core.outline import outline

HEADS = ("一、2023年工作回顾", "（一）聚力项目提速，推动经济运行稳中有进，发展质量和效益同步提升", "二、2024年工作安排")
FIRST = (
    "2023年，全镇完成固定资产投资10.06亿元，比增26.7%，其中工业投资9.43亿元，比增67.2%；财税收入7.27亿元，"
    "城乡居民收入稳步提高。各项事业稳步推进，群众获得感不断增强，经济社会发展呈现良好态势。"
)
SECOND = (
    "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新。深化网格治理，健全矛盾纠纷"
    "排查调处机制，着力化解信访积案，平安建设成效良好，人民群众安居乐业。"
)
THIRD = "2024年，全镇将坚持稳中求进，力争完成固定资产投资12亿元，增长8%以上，推动各项工作迈上新台阶，谱写新篇章。"
LINES = ("某镇2023年工作总结", HEADS[0], FIRST, HEADS[1], SECOND, HEADS[2], THIRD)


def _report(text: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", text))


def _texts(report: Report) -> list[str]:
    return [paragraph.text(report.document) for paragraph in report.paragraphs]


def _heads(report: Report) -> list[str]:
    return [section.heading for section in report.sections()]


def _wrapped(text: str, columns: int, indent: str = "") -> list[str]:
    """Cut a paragraph into lines of so many characters, as an editor does."""
    lines, line = [], indent
    for char in text:
        if len(line) >= columns and char not in "，。；：、":
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]


@pytest.mark.parametrize("columns", [20, 28, 38])
@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_text_whose_every_line_is_cut_is_put_together(columns: int, indent: str, between: str) -> None:
    lines = [LINES[0], *("\n".join(_wrapped(line, columns, indent)) for line in LINES[1:])]
    report = _report(between.join(lines))
    assert _texts(report) == [FIRST, SECOND, THIRD]
    assert _heads(report) == list(HEADS)


def test_every_seam_of_such_a_text_is_told() -> None:
    text = "\n".join(line for part in LINES for line in _wrapped(part, 28, "　　"))
    report = _report(text)
    assert len(report.joined) == sum(len(_wrapped(part, 28, "　　")) - 1 for part in LINES[1:])
    assert all(not text[end:start].strip() for end, start in report.joined)


@pytest.mark.parametrize("number", ["— 1 —", "- 1 -", "第 1 页", "第1页 共3页", "1/3页", "\x0c"])
def test_a_page_number_between_two_halves_is_no_part_of_the_sentence(number: str) -> None:
    lines = [line for part in LINES for line in _wrapped(part, 28, "　　")]
    at = next(index for index, line in enumerate(lines) if line.startswith("排查")) if "排查" in lines else 8
    report = _report("\n".join([*lines[:at], "", number, "", *lines[at:]]))
    assert _texts(report) == [FIRST, SECOND, THIRD]


def test_lines_of_different_length_are_paragraphs() -> None:
    lines = [
        f"{name}完成投资{number}亿元。" * size
        for name, number, size in zip("甲乙丙丁戊己庚", range(7), (1, 5, 2, 7, 3, 4, 6), strict=True)
    ]
    report = _report("\n".join(["工作报告", *lines]))
    assert _texts(report) == lines


def test_links_and_subscripts_on_lines_of_their_own_are_put_back() -> None:
    """国务院 2014, 2017 in copies of a wiki."""
    lines = [
        "一年来，我们主要做了以下工作。",
        "",
        "过去一年，广义货币M",
        "2",
        "增长13.6%，符合调控要求；推动《",
        "巴黎协定",
        "》生效，新建改建高速公路",
        "6700多公里，细颗粒物（PM",
        "2.5",
        "）浓度下降。",
        "",
        "——",
        "改革开放",
        "深入推进。重要领域和关键环节改革取得突破性进展。",
        "",
        "各项社会事业取得新的进步，人民生活持续改善，社会大局保持稳定。",
        "",
    ]
    report = _report("\n".join(lines))
    joined = "".join(lines[2:10])
    assert joined in _texts(report)
    assert any(heading.startswith("——改革开放深入推进。") for heading in [*_heads(report), *_texts(report)])


def test_a_line_of_zero_width_characters_is_no_end_of_a_sentence() -> None:
    lines = [
        "外交成果丰硕。",
        "",
        "我们推动上海合",
        "\u200b",
        "作组织峰会、金砖国家领导人会晤取得成果，经济外交、人文交流成果丰硕。",
    ]
    assert "我们推动上海合" + lines[-1] in _texts(_report("\n".join(["工作报告", "", *lines])))


def test_headings_close_above_their_text_are_not_swallowed() -> None:
    lines = [
        "聚焦经济发展 力推片区繁荣",
        FIRST,
        "",
        "聚力建管并举 打造品质城区",
        SECOND,
        "",
        "坚持以民为本 提升幸福指数",
        THIRD,
    ]
    report = _report("\n".join(["梅岭:以民为本", "", "日前，宣讲团走进梅岭，学习热潮兴起，成效明显。", "", *lines]))
    assert _heads(report) == [line for line in lines if " " in line]


def test_a_number_that_a_line_end_cut_is_shown_whole_and_its_seam_is_told() -> None:
    report = _report(f"（一）产业发展\n{FIRST}\n（\n二）改革开放\n{SECOND}\n（三）城乡建设\n{THIRD}")
    assert [section.marker for section in report.sections()] == ["（一）", "（二）", "（三）"]
    ((end, start),) = report.joined
    assert report.document.text[end - 1 : start + 2] == "（\n二）"


def test_items_of_a_list_are_not_glued() -> None:
    items = [
        "新建学校三所",
        "改造小区五个",
        "建成公园两处",
        "修缮道路六条",
        "安装路灯百盏",
        "疏浚沟渠三里",
        "绿化山坡两面",
    ]
    report = _report("\n".join(["工作报告", FIRST, *items, SECOND]))
    assert report.joined == ()


def test_rows_of_figures_and_labels_are_not_joined() -> None:
    rows = [
        "工业 265,207,009.60 47.17",
        "农业 20,393,837.55 3.63",
        "是否存在重大缺陷及其整改的具体情况如下所列各项内容",
        "单位：元",
    ]
    assert _report("\n".join(["工作报告", FIRST, *rows])).joined == ()


def test_a_text_that_lost_all_its_line_ends_is_cut_at_its_numbers() -> None:
    text = "政府工作报告 各位代表：现在，我向大会报告工作。" + "".join(
        f"{one}、{name} {FIRST * 4}（一）{name}稳中有进。{SECOND * 3}（二）{name}再上台阶。{SECOND * 3}"
        for one, name in zip("一二", ("去年工作回顾", "今年工作安排"), strict=True)
    )
    report = _report(text)
    assert [section.heading.strip() for section in report.sections()] == [
        "一、去年工作回顾",
        "（一）去年工作回顾稳中有进。",
        "（二）去年工作回顾再上台阶。",
        "二、今年工作安排",
        "（一）今年工作安排稳中有进。",
        "（二）今年工作安排再上台阶。",
    ]


def test_a_list_inside_a_paragraph_is_not_cut() -> None:
    text = "重点做好以下工作：一、抓工业。二、抓农业。三、抓项目。" + FIRST * 12
    assert len(_report(text).paragraphs) == 1


def test_words_set_apart_from_figures_are_put_back() -> None:
    """A copy whose every run of Latin letters and digits stands on a line of its own."""
    text = "\n".join(LINES)
    apart = re.sub(r"\n+", "\n", re.sub(r"(\d+(?:\.\d+)?%?)", r"\n\1\n", text))
    report = _report(apart)
    assert _heads(report) == list(HEADS)
    assert _texts(report) == [FIRST, SECOND, THIRD]


WIKI = (
    "过去一年，广义货币M",
    "2",
    "增长13.6%，符合调控要求；推动《",
    "巴黎协定",
    "》生效，“",
    "十三五",
    "”实现了良好开局，建设“",
    "一带一路",
    "”进展顺利。新建公路6700多公里。",
    "城市轨道交通",
    "、地下综合管廊建设加快。",
)


def _wiki(*lines: str) -> Report:
    parted = [line for one in (FIRST, SECOND, THIRD) for line in (one, "")]
    return _report("\n".join(["工作报告", "", *parted, *WIKI, "", *lines, "", *parted]))


def test_a_link_behind_a_full_stop_goes_on_with_its_paragraph() -> None:
    """国务院 2017: 农村公路29万公里。 / 城市轨道交通 / 、地下综合管廊建设加快。"""
    report = _wiki()
    assert "".join(WIKI) in _texts(report)
    assert _heads(report) == []


@pytest.mark.parametrize(
    "heading", ["（一）深化重要领域和关键环节改革。", "——改革开放深入推进。", "各项改革深入推进。"]
)
def test_a_heading_directly_above_its_text_is_not_joined(heading: str) -> None:
    below = "要全面深化各领域改革，增强内生动力，努力取得更大成效，让群众更多受益。"
    assert below in _texts(_wiki(heading, below))


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("本着鼓励创新、包容审慎原则，制定新兴产业监管规则，引导新兴产业健康发展。", True),
        ("支持市场采购贸易、外贸综合服务企业发展。加快外贸转型升级示范基地建设。", True),
        ("深化农村改革。稳步推进农村集体产权制度改革，赋予农民更多财产权利。", False),
        ("持续开展侨务工作，保障海外侨胞合法权益，发挥他们的独特优势。", False),
        ("（二）深化农村改革", False),
    ],
)
def test_a_page_mark_behind_a_full_stop_is_inside_a_paragraph_when_no_new_one_begins(
    line: str, *, joined: bool
) -> None:
    """国务院 2017 and 2021; a short lead, and one that begins like its neighbours, opens a paragraph."""
    above = f"{FIRST[:50]}。{FIRST[50:]}"
    texts = _texts(_wiki(above, "\u200b", line))
    assert (above + "\u200b" + line in texts or above + line in texts) is joined


def test_the_sentence_of_a_lead_in_may_stand_below_a_blank_line() -> None:
    """国务院 2010, 2011, 2012."""
    lead, sentence = "今年经济社会发展的主要预期目标是：", "生产总值增长8%左右；城镇新增就业900万人以上。"
    lines = [line for one in (FIRST, lead, sentence, SECOND, THIRD) for line in ("　　" + one, "", "")]
    assert lead + sentence in _texts(_report("\n".join(["工作报告", "", *lines])))


@pytest.mark.parametrize("below", [(SECOND, THIRD), ("一是抓工业；", "二是抓农业。"), ("（一）抓工业", SECOND)])
def test_a_lead_in_of_a_list_is_not_joined(below: tuple[str, str]) -> None:
    lead = "今年的重点任务是："
    lines = [line for one in (FIRST, lead, *below, SECOND, THIRD) for line in (one, "")]
    assert lead in _texts(_report("\n".join(["工作报告", "", *lines])))


def test_a_line_that_ends_with_a_comma_is_never_a_heading_or_a_paragraph() -> None:
    """国务院 2008 with a line for each sentence."""
    lines = [
        "一要大力发展生产，",
        "认真落实政策措施。",
        "二要控制出口。",
        "坚决制止盲目扩张。",
        "深入实施人才战略，",
        THIRD,
    ]
    report = _report("\n".join(["工作报告", "一、2023年工作回顾", FIRST, *lines, SECOND]))
    assert not any(heading.endswith("，") for heading in _heads(report))
    assert not any(text.endswith("，") for text in _texts(report))
    assert lines[4] + THIRD in _texts(report)


def test_who_is_spoken_to_stands_alone() -> None:
    assert _texts(_report(f"工作报告\n各位代表，\n{FIRST}"))[0] == "各位代表，"


def test_clauses_on_lines_of_their_own_are_no_text_cut_at_a_width() -> None:
    lines = [clause for part in LINES for clause in re.findall(r"[^，。；]+[，。；]?", part)]
    assert [heading.replace("\n", "") for heading in _heads(_report("\n".join(lines)))] == list(HEADS)


def test_numbered_headings_without_an_indent_stand_among_indented_paragraphs() -> None:
    lines = [line for part in LINES for line in _wrapped(part, 28, "" if part in HEADS else "　　")]
    full = "　　" + "我代表镇人民政府报告工作，" + "请予审议并请提意见。"
    report = _report("\n".join([lines[0], full, *lines[1:]]))
    assert _heads(report) == list(HEADS)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        ("公司聘请的报告期内履行持续督导职责的保荐机构有关情况", "公司名称按照有关规定披露如下"),
        ("上市公司及其子公司是否属于环境保护部门公布的重点排污单位", "是"),
        ("股份变动对近一年和近一期基本每股收益等财务指标的影响□ 适用 √ 不适用", "公司认为必要的其他内容"),
        ("其他应收款组合4：国资组合的其他应收款", "对划分为组合的其他应收款，本公司计算预期信用损失。"),
        ("规划建设用地约3.99公顷，地上开发建筑面积约337万平方米。[58]", "南北至南水北调工程干渠，南至铁路。"),
    ],
)
def test_what_a_form_asks_and_a_sentence_with_a_note_need_no_other_line(line: str, below: str) -> None:
    report = _report("\n".join(["年度报告", FIRST, line, below, FIRST[3:]]))
    assert report.joined == ()


def test_the_rest_of_a_heading_behind_a_page_number_is_kept() -> None:
    lines = [line for part in LINES for line in _wrapped(part, 28, "　　")]
    at = next(index for index, line in enumerate(lines) if line.startswith("　　（一）"))
    report = _report("\n".join([*lines[: at + 1], "— 3 —", *lines[at + 1 :]]))
    assert not any(item.reason == "caption" for item in report.dropped)


def test_a_page_number_between_a_title_and_its_echo_does_not_make_them_one() -> None:
    title = "某镇2024年政府工作报告"
    report = _report(f"{title}\n— 12 —\n{title}\n\n{FIRST}\n\n{SECOND}")
    assert report.meta.title == title
    assert [item.reason for item in report.dropped if "12" in report.document.quote(item.span)] == ["furniture"]
