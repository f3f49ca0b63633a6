"""What surrounds a report on a page is dropped with its reason, and nothing of the report goes with it."""

from __future__ import annotations

import pytest

from core.lexicon import Pattern, default
from core.model import Document, Report
from core.outline import outline
from core.outline.blocks import blocks_of
from core.outline.repair.chrome import without_chrome
from core.outline.repair.running import without_running_heads

BODY = "全区完成固定资产投资10.06亿元，比增26.7%，各项事业稳步推进，群众获得感不断增强。"
SECOND = "持续开展人居环境整治，改造老旧小区五个，新增停车位四百五十个，城区面貌焕然一新。"
THIRD = "扎实办好民生实事，帮扶困难群众，发放补助金，推进长者食堂与养老服务中心建设。"
LONG = "深化网格治理，健全矛盾纠纷排查调处机制，着力化解信访积案，平安建设成效良好，" * 3

REPORT = ("各位代表：", "一、2023年工作回顾", BODY, SECOND, "二、2024年工作安排", THIRD)

TOPS = {
    "a government site": [
        "欢迎访问某市某区人民政府网站!",
        "一网搜 登录| 注册",
        "首页 政务公开 政务服务 互动交流 走进某城",
        "您当前的位置: 首页 > 政务动态 > 要闻动态",
    ],
    "a table of a document's marks": [
        "• 索引号:",
        "6107280000/2024-001005",
        "• 主题分类:",
        "• 发文机构:",
        "县政府网站",
        "• 发文日期:",
        "2024年04月06日 16:40",
    ],
    "the same in one line": [
        "索引号: 11500383009338112H/2021-00021 发文字号: 某委发〔2021〕68号",
        "某委发〔2021〕68号",
    ],
    "marks set apart": [
        "索   引   号 20191202-189769 分        类 其他;",
        "发 布 机 构 市人民政府办公室 发 文 日 期 2019-11-29",
    ],
    "a document library": [
        "2023-04-25 15:10:15   某文档网     [ 字体: ] [ 阅读: ] [ 文档下载 ]",
        "说明:文章内容仅供预览,部分内容可能不全。下载后的文档,内容与下面显示的完全一致。",
        "以下是小编为大家整理的镇政府工作报告，欢迎阅读。",
    ],
    "a newspaper": ["数字报刊平台", "第03版:要闻", "内容详情 2020年07月22日 返回该版首页"],
    "a calendar": [*"日一二三四五六", *map(str, range(1, 13)), "上一期 下一期", "版面目录"],
    "an account": ["点击上方蓝字关注我们", "原创 某某发布 某某发布 2024-01-05 18:30 发表于福建"],
}

ENDS = {
    "a news site": ["来源:红网", "作者:谭某 石某", "编辑:石某", "本站原创文章,转载请附上原文链接。"],
    "a government site": [
        "上一条:某镇召开会议",
        "【打印】 【关闭】",
        "友情链接:",
        "中国政府网",
        "主办单位：某区人民政府 承办单位：某区政府办公室",
        "网站标识码：3505020001 某ICP备05003616号",
        "联系电话：0595-22222222",
    ],
    "a document library": [
        "展开阅读全文",
        "温馨提示：",
        "1: 本站所有资源如无特殊说明，都需要本地电脑安装OFFICE2007和PDF阅读器。",
        "2: 下载的文档，不会出现我们的网址水印。",
        "热门推荐",
        "乡镇年度工作计划",
    ],
    "an account": ["责编：张某", "终审：王某", "END", "往期推荐", "某镇：推进乡村振兴", "觉得不错请点个在看"],
    "files": ["附件下载：", "2024年政府工作报告.pdf", "打印本页", "关闭窗口"],
}


def _report(*lines: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", "\n".join(lines)))


def _kept(report: Report) -> list[str]:
    texts = [paragraph.text(report.document) for paragraph in report.paragraphs]
    return texts + [section.heading for section in report.sections()]


@pytest.mark.parametrize("row", default().chrome, ids=lambda row: row.example[:20])
def test_every_pattern_recognises_its_example(row: Pattern) -> None:
    blocks = without_chrome(blocks_of(Document("-", "text/plain", "utf-8", row.example)), default())
    assert any(block.kind == row.reason for block in blocks)
    assert (blocks[0].kind == "body" or blocks[-1].kind == "body") is (row.match in {"head", "tail"})


@pytest.mark.parametrize(
    "line",
    [
        "大力推进城乡融合发展。",
        "来源广泛的资金支持了全区六十四个重点项目建设，进一步增强了发展后劲。",
        "（含税）",
        "编制完成国土空间规划。",
        "打印产业园建设提速。",
        "主办单位：省教育厅，各州、市人民政府",
        "我代表区政府向大会作工作报告",
        "推出“政务公开”微信公众号，方便群众扫码办理。",
    ],
)
def test_lines_of_a_report_are_not_taken_for_chrome(line: str) -> None:
    (block,) = without_chrome(blocks_of(Document("-", "text/plain", "utf-8", line)), default())
    assert block.kind == "body"


@pytest.mark.parametrize("line", ["2024年6月28日", "政务公开", "中", "www.example.com", "49,852,250.00 2019/10/30"])
def test_what_may_be_text_stays_among_the_text(line: str) -> None:
    report = _report("工作报告", BODY, line, SECOND)
    assert report.dropped == ()
    assert line in "".join(_kept(report))


@pytest.mark.parametrize("lines", TOPS.values(), ids=TOPS)
def test_what_stands_above_a_report_is_dropped(lines: list[str]) -> None:
    report = _report(*lines, "某镇2024年政府工作报告", *REPORT)
    assert report.articles[0].title == "某镇2024年政府工作报告"
    assert _kept(report) == [*(line for line in REPORT if not line.startswith(("一", "二"))), REPORT[1], REPORT[4]]


@pytest.mark.parametrize("lines", ENDS.values(), ids=ENDS)
def test_what_stands_below_a_report_is_dropped(lines: list[str]) -> None:
    report = _report("某镇2024年政府工作报告", *REPORT, *lines)
    assert _kept(report) == [*(line for line in REPORT if not line.startswith(("一", "二"))), REPORT[1], REPORT[4]]


def test_what_surrounds_an_article_is_dropped_with_its_reason() -> None:
    around = ("首页 > 新闻 > 街镇动向", "梅岭:以民为本", "来源：晋江新闻网")
    report = _report(*around, BODY, BODY[2:], "(记者 赖自煌 秦越)", "相关新闻", "某地举行活动")
    assert {report.document.quote(item.span): item.reason for item in report.dropped} == {
        "首页 > 新闻 > 街镇动向": "chrome",
        "来源：晋江新闻网": "meta",
        BODY[2:]: "duplicate",
        "(记者 赖自煌 秦越)": "byline",
        "相关新闻": "chrome",
        "某地举行活动": "chrome",
    }


def test_a_word_that_ends_a_page_ends_nothing_at_its_top() -> None:
    report = _report("相关新闻", "梅岭:以民为本", BODY, "下阶段将持续优化片区建设，加快项目落地，提升城市品质。")
    assert len(report.paragraphs) == 2


def test_a_word_that_ends_a_page_ends_no_report() -> None:
    report = _report("工作报告", "一、工作回顾", LONG + THIRD, "更多信息", "二、工作安排", LONG + BODY, LONG + SECOND)
    assert [section.heading for section in report.sections()][-1] == "二、工作安排"
    assert report.dropped == ()


def test_what_is_glued_to_the_end_of_a_line_is_cut_off() -> None:
    report = _report("工作报告", BODY, SECOND + "（记者 张某 通讯员 李某）", THIRD + "(下转第四版)")
    dropped = {report.document.quote(item.span): item.reason for item in report.dropped}
    assert dropped == {"（记者 张某 通讯员 李某）": "byline", "(下转第四版)": "furniture"}
    assert _kept(report) == [BODY, SECOND, THIRD]


def test_the_counters_of_a_library_are_cut_off_and_the_sentence_put_together() -> None:
    first, second, third = LONG + "同时", "，工作总结应具有实用性，" + LONG + "确保内容完整且有条", "不紊。" + BODY
    report = _report("1、" + first, "2、" + second, "3、" + third)
    assert _kept(report) == [first + second + third]
    assert [report.document.quote(item.span) for item in report.dropped] == ["1、", "2、", "3、"]


def test_a_numbered_list_has_no_counters_of_pages() -> None:
    report = _report("工作报告", BODY, "1、" + LONG + "推进项目。", "2、" + LONG + "改善民生。")
    assert report.dropped == ()


def test_a_sign_at_the_end_of_every_line_is_cut_off() -> None:
    lines = ["政府工作报告", "各位代表：", "一、2019年工作回顾", BODY, SECOND, THIRD]
    report = _report(*(line + "PZl" for line in lines))
    assert report.articles[0].title == "政府工作报告"
    assert {report.document.quote(item.span) for item in report.dropped} == {"PZl"}
    assert "".join(_kept(report)).find("PZl") < 0


def test_page_numbers_and_running_heads_are_furniture() -> None:
    pages = [LONG + BODY, LONG + SECOND, LONG + THIRD]
    lines = [line for number, page in enumerate(pages, 1) for line in (page, "某县政府工作报告", f"— {number} —")]
    kinds = [block.kind for block in without_running_heads(blocks_of(Document("-", "", None, "\n".join(lines))))]
    assert kinds == ["body", "furniture", "furniture"] * 3


@pytest.mark.parametrize(
    "lines", [["M", "2", "增长13.6%"], ["PM", "2.5"], ["第5次"], ["2023"], ["1", "建成学校", "2", "改造小区"]]
)
def test_bare_numbers_inside_a_text_are_no_page_numbers(lines: list[str]) -> None:
    text = "\n".join([BODY, *lines, SECOND])
    blocks = without_running_heads(blocks_of(Document("-", "", None, text)))
    assert {block.kind for block in blocks} == {"body"}


@pytest.mark.parametrize(
    "end", [["主办单位："], ["主办单位：", "某镇人民政府办公室"], ["某镇人民政府", "2024年1月5日"]]
)
def test_the_host_of_a_site_and_the_organ_that_signs_are_no_text(end: list[str]) -> None:
    assert _kept(_report(*REPORT, *end)) == _kept(_report(*REPORT))


def test_a_label_that_stands_all_over_a_report_is_its_own() -> None:
    lines = [line for name in "甲乙丙丁" for line in (f"推进{name}项工程，帮扶困难群众。", f"主办单位：某省{name}厅")]
    assert lines[-1] in _kept(_report(*REPORT, *lines))
