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
    inside = (FIRST, SECOND, THIRD)
    assert len(report.joined) == sum(len(_wrapped(part, 28, "　　")) - 1 for part in inside)
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
