"""A report of two halves in a few lines, with targets made by hand; a comparison of its halves, and one of two."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from core.model import (
    Article,
    Comparability,
    Comparison,
    Document,
    Extraction,
    Growth,
    Heat,
    Link,
    Message,
    Meta,
    Paragraph,
    Phrase,
    Report,
    Role,
    Section,
    Span,
    Target,
    Wording,
)
from tests import making

TEXT = (
    "一、工作回顾\n"
    "地区生产总值增长6.1%,规上工业产值227.5亿元,比增1.29%。投入“白改黑”资金705.73万元,其中道路5.2万元。\n"
    "二、今年目标\n"
    "地区生产总值增长6%左右,使用1000亿元失业保险基金支持稳岗和培训。推进“白改黑”,改造老旧小区5个。\n"
)


def at(words: str) -> Span:
    return making.at(TEXT, words)


def target(ident: str, indicator: str, clause: str, shown: str, **changes: Any) -> Target:  # noqa: ANN401 - any field
    return making.target(TEXT, indicator, clause, shown, id=ident, **changes)


def growth(shown: str, value: str) -> Growth:
    return Growth(Decimal(value), None, "%", "yoy", "eq", at(shown))


@pytest.fixture(scope="session")
def report() -> Report:
    plans = TEXT.index("二、")

    def section(ident: str, marker: str, heading: str, span: Span, role: Role) -> Section:
        head = Span(span.start, span.start + len(heading))
        return Section(
            ident, marker, heading, 1, "numbered", soft=False, role=role, scope=None, annex=False,
            heading_span=head, span=span,
        )  # fmt: skip

    sections = (
        section("1", "一、", "一、工作回顾", Span(0, plans), "achievement"),
        section("2", "二、", "二、今年目标", Span(plans, len(TEXT)), "plan"),
    )
    return Report(
        Document("small.txt", "text/plain", "utf-8", TEXT),
        Meta(title="安海镇工作报告", place="安海镇", published="2022-09-16"),
        (Article(None, Span(0, len(TEXT)), sections),),
        (
            Paragraph((Span(7, plans - 1),), "1", 0, "achievement"),
            Paragraph((Span(plans + 7, len(TEXT) - 1),), "2", 0, "plan"),
        ),
    )


@pytest.fixture(scope="session")
def extraction() -> Extraction:
    return Extraction(
        (
            target(
                "t1", "地区生产总值", "地区生产总值增长6.1%", "6.1%", value=None, indicator_id="gdp", unit=None,
                dimension="growth_only", growth=growth("6.1%", "6.1"),
            ),
            target(
                "t2", "规上工业产值", "规上工业产值227.5亿元", "227.5亿元", value=Decimal("2.275E+10"),
                indicator_id="industry_output", growth=growth("1.29%", "1.29"),
            ),
            target("t3", "“白改黑”资金", "投入“白改黑”资金705.73万元", "705.73万元", value=Decimal(7057300)),
            target("t4", "道路", "其中道路5.2万元", "5.2万元", value=Decimal(52000), of="t3"),
            target(
                "t5", "地区生产总值", "地区生产总值增长6%", "6%", value=None, indicator_id="gdp", unit=None,
                dimension="growth_only", growth=growth("6%左右", "6"), status="planned", section="2",
            ),
            target(
                "t6", "失业保险基金", "使用1000亿元", "1000亿元", value=Decimal("1E+11"), status="planned", section="2",
            ),
            target(
                "t7", "老旧小区", "改造老旧小区5个", "5个", value=Decimal(5), unit="个", dimension="count",
                status="planned", section="2", modality="推进", strength=2,
            ),
        ),
        (),
    )  # fmt: skip


def row(lens: str, a: Target | None, b: Target | None, verdict: str, **changes: Any) -> Link:  # noqa: ANN401 - a shorthand
    values: dict[str, Any] = {
        "lens": lens, "a": a, "b": b, "verdict": verdict, "reason": None, "delta": None, "gap": None, "elapsed": None,
        "share": None, "confidence": Decimal("0.90"), "why": Message.of("file-missing", path="x"),
    }  # fmt: skip
    return Link(**(values | changes))


@pytest.fixture(scope="session")
def halves(report: Report, extraction: Extraction) -> Comparison:
    by_id = {t.id: t for t in extraction.targets}
    links = (
        row("progress", by_id["t1"], by_id["t5"], "ontrack", share=Decimal("1.0166"), elapsed=Decimal("0.5")),
        row("progress", by_id["t2"], None, "no_value"),
        row("progress", None, by_id["t7"], "not_found"),
    )
    return Comparison(report, None, extraction, None, Comparability("high", ()), (), links, (), Wording())


@pytest.fixture(scope="session")
def pair(report: Report, extraction: Extraction) -> Comparison:
    by_id = {t.id: t for t in extraction.targets}
    links = (
        row("fulfilment", by_id["t5"], by_id["t1"], "exceeded", gap=Decimal("-0.1"), share=Decimal("1.0166")),
        row("fulfilment", by_id["t7"], None, "not_found"),
        row("revision", None, by_id["t6"], "chg_new"),
        row("results", by_id["t2"], by_id["t2"], "same", delta=Decimal(0)),
    )
    words = Wording((Phrase("白改黑", 2, (at("白改黑"),)),), (), (Heat("项目", 3, 34, Decimal("20.10")),), ())
    return Comparison(
        report, report, extraction, extraction, Comparability("low", (Message.of("file-missing", path="x"),)), (),
        links, (), words,
    )  # fmt: skip
