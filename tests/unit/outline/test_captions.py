"""Captions of pictures go out, and the paragraphs that they cut are whole again."""

from __future__ import annotations

from core.model import Document, Report
from core.outline import outline

BODY = "全区完成固定资产投资10.06亿元，比增26.7%，各项事业稳步推进，群众获得感不断增强。"
SECOND = "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新。"
THIRD = "扎实办好民生实事，帮扶困难群众，发放补助金，推进长者食堂与养老服务中心建设。"
FOURTH = "深化网格治理，健全矛盾纠纷排查调处机制，着力化解信访积案，平安建设成效良好。"


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


def _captions(report: Report) -> list[str]:
    return [report.document.quote(item.span) for item in report.dropped if item.reason == "caption"]


def _texts(report: Report) -> list[str]:
    return [paragraph.text(report.document) for paragraph in report.paragraphs]


def test_a_line_without_the_indent_of_the_others_is_a_caption() -> None:
    first, second, third, fourth = (f"　　{text}干部走访座谈，倾听群众意见。" for text in (BODY, SECOND, THIRD, FOURTH))
    report = _report("梅岭:以民为本", first, second, "梅岭城区新貌", third, "　　聚力建管并举", fourth)
    assert _captions(report) == ["梅岭城区新貌"]
    assert [section.heading for section in report.sections()] == ["聚力建管并举"]


def test_a_paragraph_cut_by_a_caption_is_put_together() -> None:
    first, second = "在市场整治过程中,党员带头、唱主角,在", "各个角落传达党的声音,有效提升了公信力和执行力。"
    report = _report("工作报告", "", BODY, "", first, "", "", "", "文明劝导队在巡查街道。", "", second)
    assert first + second in _texts(report)
    assert _captions(report) == ["文明劝导队在巡查街道。"]
    assert len(report.joined) == 1


def test_a_caption_glued_to_the_second_half_is_cut_off() -> None:
    first, second = "他们化身“和事佬”,在基层矛盾调解中发挥各自的", "专业、资源、见识等优势,化解矛盾在最基层。"
    report = _report("工作报告", "", BODY, "", first, "", "", "", f"党员义工开展实践活动。{second}", "", SECOND)
    assert first + second in _texts(report)
    assert _captions(report) == ["党员义工开展实践活动。"]


def test_a_caption_without_a_gap_is_told_by_the_halves_that_fit_each_other() -> None:
    first = "通过每月的党建主题活动日,在小区党支部的组织下,业主党员们各显神通,引导和组织党员开展"
    second = "家园清洁及公益宣传活动,激发党员服务居民的意识,确保小区治理顺利进行。"
    others = ("小区党支部每月开展家园清洁行动,居民参与。", "街道推动各小区开展家访,倾听居民意见。")
    report = _report("工作报告", *others, BODY, first, "整治提升后的桂园人家小区。", second, SECOND)
    assert _captions(report) == ["整治提升后的桂园人家小区。"]
    assert first + second in _texts(report)


def test_a_sentence_that_leads_to_a_list_is_no_caption() -> None:
    lead = "从今年开始，重点抓好以下五项工作。"
    report = _report("工作报告", "", BODY, "", SECOND, "", "", "", "", lead, "", "一是推进制度建设。" + THIRD)
    assert _captions(report) == []
    assert lead in _texts(report)


def test_where_every_part_has_a_wide_gap_a_gap_says_nothing() -> None:
    wide = [""] * 5
    short = "市民幸福指数稳步攀升。"
    parts = [line for text in (BODY, SECOND, THIRD, FOURTH) for line in (*wide, text + text, "", text)]
    report = _report("工作报告", *parts, *wide, short, "", BODY + SECOND)
    assert _captions(report) == []


def test_a_line_that_says_what_a_picture_shows_is_a_caption() -> None:
    report = _report("工作报告", BODY, "图为代表们认真审议政府工作报告。", SECOND)
    assert _captions(report) == ["图为代表们认真审议政府工作报告。"]


def test_the_title_of_a_law_inside_a_sentence_is_no_caption() -> None:
    first, second = "　　五年来，我们坚持和完善民族区域自治制度，贯彻", "，支持少数民族和民族地区发展，成效明显。"
    blank = [line for text in (BODY, SECOND, THIRD, FOURTH) for line in ("　　" + text, "")]
    report = _report("工作报告", "", *blank, first, "民族区域自治法", second, "", "　　" + BODY + THIRD)
    assert _captions(report) == []
    assert first.strip() + "民族区域自治法" + second in _texts(report)
