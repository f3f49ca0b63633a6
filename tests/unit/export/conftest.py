"""A report of four lines, made by hand, with its targets and a ledger of three rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from core.model import (
    Article,
    Check,
    Comparability,
    Comparison,
    Completion,
    Document,
    Dropped,
    Extraction,
    Growth,
    Heat,
    Link,
    Message,
    Meta,
    Paragraph,
    Period,
    Phrase,
    Quote,
    Rejected,
    Relation,
    Report,
    Role,
    Section,
    Span,
    Target,
    Wording,
)
from tests import making

TEXT = (
    "成绩单\n"
    "1—8月,64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%;规上工业产值227.5亿元,比增1.29%。\n"
    "施工图\n"
    "扎实推进64个省市重点项目建设,确保完成年度计划投资54亿元以上。实施65个村级增收项目|居民收入与经济增长同步。\n"
)


def at(words: str) -> Span:
    return making.at(TEXT, words)


def target(ident: str, indicator: str, words: str, clause: str, **changes: Any) -> Target:  # noqa: ANN401 - any field
    return making.target(TEXT, indicator, clause, words, id=ident, **changes)


@pytest.fixture(scope="session")
def report() -> Report:
    document = Document("small.txt", "text/plain", "utf-8", TEXT)
    results, plans = TEXT.index("成绩单"), TEXT.index("施工图")

    def section(ident: str, heading: str, start: int, end: int, role: Role) -> Section:
        return Section(
            ident, None, heading, 1, "standalone", soft=False, role=role, scope="annual", annex=False,
            heading_span=Span(start, start + 3), span=Span(start, end),
        )  # fmt: skip

    sections = (section("1", "成绩单", results, plans, "achievement"), section("2", "施工图", plans, len(TEXT), "plan"))
    period = Period("1—8月", date(2022, 1, 1), date(2022, 8, 31), "ytd")
    return Report(
        document,
        Meta(title="安海镇工作报告", place="安海镇", published="2022-09-16", achievement_period=period),
        (Article("安海镇工作报告", Span(0, len(TEXT)), sections),),
        (
            Paragraph((Span(4, plans - 1),), "1", 0, "achievement"),
            Paragraph((Span(plans + 4, len(TEXT) - 1),), "2", 0, "plan"),
        ),
        dropped=(Dropped(Span(0, 3), "meta"),),
        joined=((5, 9),),
    )


PAGE = """首页 > 新闻中心 > 正文
某镇2024年工作报告
来源：某报 2024-01-05
一、去年工作回顾
完成投资1.65亿元，同比增长8.5%，其中工业投资
图为某镇重点项目建设现场。
9.43亿元，比增67.2%。新增床位120张。新增床位120张。
●有为应对突发疫情 组织干部投身一线。
二、今年工作安排
确保完成投资12亿元以上，力争15亿元。
名词解释
规上工业：年主营业务收入2000万元以上的工业企业。
相关新闻
"""


@pytest.fixture(scope="session")
def copied_page() -> Report:
    """Return the outline of a copied web page: a caption cuts a paragraph, a sentence comes twice, terms at the end."""

    def part(ident: str, words: str, last: str, role: Role, **changes: Any) -> Section:  # noqa: ANN401 - any field
        heading = making.at(PAGE, words)
        made = Section(
            ident, None, words, ident.count(".") + 1, "standalone", soft=False, role=role, scope=None, annex=False,
            heading_span=heading, span=heading.joined(making.at(PAGE, last)),
        )  # fmt: skip
        return replace(made, **changes)

    def paragraph(section: str, role: Role, *pieces: str) -> Paragraph:
        return Paragraph(tuple(making.at(PAGE, piece) for piece in pieces), section, 0, role)

    first, second = (
        "完成投资1.65亿元，同比增长8.5%，其中工业投资",
        "9.43亿元，比增67.2%。新增床位120张。新增床位120张。",
    )
    lead, led = "●有为应对突发疫情", " 组织干部投身一线。"
    plan, term = "确保完成投资12亿元以上，力争15亿元。", "规上工业：年主营业务收入2000万元以上的工业企业。"
    below = part("1.1", lead, led, "achievement", soft=True)
    sections = (
        part("1", "一、去年工作回顾", led, "achievement", scope="annual", children=(below,)),
        part("2", "二、今年工作安排", plan, "plan"),
        part("3", "名词解释", term, "background", annex=True),
    )
    title, published = making.at(PAGE, "某镇2024年工作报告"), making.at(PAGE, "2024-01-05")
    again = making.at(PAGE, "新增床位120张。")
    return Report(
        Document("page.txt", "text/plain", "gb18030", PAGE),
        Meta(
            title=title.of(PAGE), place="某镇", organ="某镇人民政府", published="2024-01-05", place_level="town",
            found=(("title", title), ("place", making.at(PAGE, "某镇")), ("published", published)),
        ),
        (Article(title.of(PAGE), title.joined(making.at(PAGE, term)), sections, title),),
        (
            paragraph("1", "achievement", first, second),
            paragraph("1.1", "achievement", led),
            paragraph("2", "plan", plan),
            paragraph("3", "background", term),
        ),
        dropped=(
            Dropped(making.at(PAGE, "首页 > 新闻中心 > 正文"), "chrome"),
            Dropped(making.at(PAGE, "来源：某报 2024-01-05"), "meta"),
            Dropped(making.at(PAGE, "图为某镇重点项目建设现场。"), "caption"),
            Dropped(making.at(PAGE, "相关新闻"), "chrome"),
        ),
        flagged=(Dropped(again.shifted(len(again)), "duplicate"),),
        joined=((making.at(PAGE, first).end, making.at(PAGE, second).start),),
    )  # fmt: skip


@pytest.fixture(scope="session")
def extraction() -> Extraction:
    so_far = Period("1—8月", date(2022, 1, 1), date(2022, 8, 31), "ytd")
    done = target(
        "t1", "省市级重点项目完成投资", "49.81亿元", "64个省市级重点项目完成投资49.81亿元", period=so_far,
        value=Decimal("49.81").scaleb(8), completion=Completion(Decimal("90.64"), "annual_plan", at("90.64%")),
    )  # fmt: skip
    industry = target(
        "t2", "规上工业产值", "227.5亿元", "规上工业产值227.5亿元,比增1.29%", value=Decimal("2.275E+10"),
        growth=Growth(Decimal("1.29"), None, "%", "yoy", "eq", at("1.29%")), indicator_id="industrial_output",
    )  # fmt: skip
    plan = target(
        "t3", "省市重点项目年度计划投资", "54亿元", "确保完成年度计划投资54亿元以上", value=Decimal("5.40E+9"),
        comparator="ge", status="planned", modality="确保", strength=5, section="2",
    )  # fmt: skip
    villages = target(
        "t4", "村级增收项目", "65个", "实施65个村级增收项目", value=Decimal(65), unit="个", dimension="count",
        status="planned", section="2",
    )  # fmt: skip
    income = target(
        "t5", "居民收入", "居民收入与经济增长同步", "居民收入与经济增长同步", unit=None, dimension=None,
        status="planned", qualitative=True, relation=Relation("in_step", "经济增长"), section="2",
    )  # fmt: skip
    return Extraction((done, industry, plan, villages, income), (Rejected(at("64"), "project_count"),))


@pytest.fixture(scope="session")
def comparison(report: Report, extraction: Extraction) -> Comparison:
    done, industry, plan, villages, _ = extraction.targets
    none = (None,) * 4
    why = Message.of("file-missing", path="x")
    links = (
        Link(
            "progress", done, plan, "ontrack", None, None, Decimal("4.19E+8"), Decimal(2) / 3,
            Decimal("49.81") / Decimal(54), Decimal("0.90"), why,
        ),
        Link("progress", None, villages, "not_found", None, *none, Decimal("0.00"), why),
        Link("progress", industry, None, "not_comparable", "period", *none, Decimal("0.00"), why),
    )  # fmt: skip
    return Comparison(
        report, None, extraction, None, Comparability("high", (why,)), (), links,
        (Check("implied_plan", ok=True, quotes=(Quote("a", done.clause), Quote("a", plan.clause)), why=why),),
        Wording((Phrase("施工图", 1, (at("施工图"),)),), (), (Heat("投资", 1, 2, Decimal("0.68")),), ()),
    )  # fmt: skip
