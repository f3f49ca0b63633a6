"""Nothing of a document is lost or counted twice, and no bytes make the reader crash."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import DuizhaoError
from core.lexicon import say
from core.model import Document
from core.outline import outline
from core.read import read
from tests.accounting import check

LINES = st.sampled_from(
    [
        "",
        "2023年工作总结",
        "来源：某区政府 时间：2024-02-01",
        "一、2023年工作完成情况",
        "（一）聚力项目提速，经济发展稳中有进。完成投资1.65亿元，同比增长8.5%。",
        "（",
        "三）改革开放持续深化",
        "附件",
        "名词解释",
        "1.强化帮扶服务。用好用足惠企措施，争取更多资金。",
        "●有为应对突发疫情 组织2200多名干部投身一线。",
        "——经济运行总体平稳。",
        "一是扶持一批高科技企业。引导企业申报。",
        "坚持提质增效 增强发展动能",
        "石东路改造提升工程完工。",
        "# 标题",
        "## 小标题",
        "完成固定资产投资10.06亿元，比增26.7%，其中工业投资9.43亿元",
        "比增67.2%；财税收入7.27亿元。",
        "各位代表！让我们更加紧密地团结起来！",
        "本报讯 近日，某镇组织代表开展调研活动，取得良好效果。",
        "(康清辉)",
        "借鉴提升、助推发展——",
        "下阶段，将持续优化片区建设。",
        "相关新闻",
        "全镇设置一级网格42个、二级网格207个、三级网格71个，党政领导下沉网格，推进各项工作。",
        "指标 | 数值",
        "\u3000\u3000",
        "\u200b",
        "",
    ]
)


@given(st.lists(LINES, max_size=30), st.sampled_from(["\n", "\r\n", "\n\n"]))
@settings(max_examples=150, deadline=None)
def test_every_character_is_in_exactly_one_place(lines: list[str], end: str) -> None:
    report = outline(Document("-", "text/plain", "utf-8", end.join(lines)))
    check(report)


@given(st.text(alphabet="一二三、（）.1年月。，：；！“”《》—●#| \n\u3000\u200b报告工作今年将完成", max_size=120))
@settings(max_examples=150, deadline=None)
def test_even_nonsense_is_accounted_for(text: str) -> None:
    report = outline(Document("-", "text/plain", "utf-8", text))
    check(report)


@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a"]))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_read_or_refused_in_a_sentence(raw: bytes, name: str) -> None:
    try:
        told = read(raw, name=name).text
    except DuizhaoError as error:
        told = say(error.message) and say(error.message, "en")
    assert told.strip()


def test_the_sample_reports_are_accounted_for(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        report = outline(read(path))
        check(report)
        assert outline(read(path)) == report


def test_real_reports_are_accounted_for(shared: Path) -> None:
    for pattern in ("province-*-2026.txt", "state-council-20[012]*.txt", "town-*.txt", "versions-*-B.txt"):
        for path in sorted((shared / "reports").glob(pattern)):
            report = outline(read(path))
            check(report)


def test_sections_follow_each_other(seeds: Path) -> None:
    for name in ("anhai-2022.txt", "haibin-2023.txt", "meiling-2024.txt"):
        top = outline(read(seeds / name)).articles[0].sections
        assert all(first.span.end <= second.span.start for first, second in pairwise(top))
