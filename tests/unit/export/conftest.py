"""A report of four lines, made by hand, with its targets and a ledger of three rows."""

from __future__ import annotations

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
