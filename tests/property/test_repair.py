"""Whatever is dropped, cut or put together: each character stays in exactly one place, and each look says the same."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Document, Report
from core.outline import outline

BODY = "全镇设置一级网格42个、二级网格207个，党政领导下沉网格，推进各项工作，群众获得感不断增强，形势良好。"

PIECES = st.sampled_from(
    [
        "",
        "",
        BODY,
        BODY * 4,
        "　　" + BODY,
        BODY[:28],
        BODY[28:],
        BODY.replace("党政", "觉政").replace("良好", "艮好"),
        "一、2023年工作回顾",
        "（一）聚力项目提速，经济稳中有进。" + BODY,
        "第一篇：镇政府工作报告",
        "第二篇：镇政府工作报告",
        "某镇2024年政府工作报告",
        "各位代表：",
        "# 标题",
        "### 崛起! 新梅岭",
        "#### 坚持创新发展",
        "— 12 —",
        "12",
        "13",
        "14",
        "\x0c某县政府工作报告",
        "某县政府工作报告",
        "\u200b",
        "M",
        "2.5",
        "》，新建高速公路",
        "1、" + BODY[:-1] * 2,
        "2、" + BODY,
        BODY + "PZl",
        "工作安排PZl",
        BODY + "（记者 张某 李某）",
        "（上接第一版）" + BODY,
        "文明劝导队在巡查街道。",
        "图为会议现场。",
        "(康清辉)",
        "来源：",
        "四川日报",
        "责任编辑：张某",
        "相关新闻",
        "打印",
        "2024年1月5日",
        "版权所有 某网",
        "地址：某路1号 电话：0595-22222222",
        "指标 | 数值",
    ]
)


def _check(report: Report) -> None:
    text = report.document.text
    spans = [piece for paragraph in report.paragraphs for piece in paragraph.pieces]
    spans += [section.heading_span for section in report.sections()]
    spans += [dropped.span for dropped in report.dropped]
    spans += [article.title_span for article in report.articles if article.title_span is not None]
    covered: Counter[int] = Counter()
    for span in spans:
        covered.update(range(span.start, span.end))
    assert {at for at, times in covered.items() if times > 1} == set()
    assert [char for at, char in enumerate(text) if at not in covered and not char.isspace()] == []
    dropped = {at for item in report.dropped for at in range(item.span.start, item.span.end)}
    if len(report.articles) == 1:
        for end, start in report.joined:
            assert all(text[at].isspace() or at in dropped for at in range(end, start))


@given(st.lists(PIECES, max_size=40), st.sampled_from(["\n", "\r\n", "\n\n"]))
@settings(max_examples=200, deadline=None)
def test_every_character_stays_in_exactly_one_place(pieces: list[str], end: str) -> None:
    report = outline(Document("-", "text/plain", "utf-8", end.join(pieces)))
    _check(report)
    assert outline(report.document) == report


@given(st.lists(PIECES, min_size=1, max_size=12), st.integers(12, 40), st.booleans())
@settings(max_examples=100, deadline=None)
def test_a_text_cut_at_any_width_stays_whole(pieces: list[str], columns: int, indented: bool) -> None:  # noqa: FBT001 - a drawn value
    lines = []
    for piece in pieces:
        line = ("　　" if indented else "") + piece.strip()
        lines += [line[at : at + columns] for at in range(0, len(line), columns)] or [""]
    _check(outline(Document("-", "text/plain", "utf-8", "\n".join(lines))))
