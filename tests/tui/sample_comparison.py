"""Two small comparisons, made by hand of sentences of the sample reports, so that the screens' tests know every row."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from core.model import (
    Article,
    Candidate,
    Check,
    Comparability,
    Comparison,
    Completion,
    Document,
    Edit,
    Extraction,
    Heat,
    Lens,
    Link,
    Message,
    Meta,
    Paragraph,
    Period,
    Phrase,
    Quote,
    Report,
    Role,
    Section,
    SectionLink,
    Span,
    Status,
    Target,
    Verdict,
    Wording,
)

ANHAI = """安海镇人民政府 2022年上半年工作报告

经济发展

1—7月,规上工业产值累计完成227.5亿元,比增1.29%;限上批零累计完成148.7亿元,比增12.7%;固投累计完成10.06亿元,比增26.7%。

1—8月,64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%。

民生保障

做好困难群众救济,累计帮扶5622人次,发放补助金881.2万元。

坚持提质增效 增强产业发展动能

2.坚持项目带动。扎实推进64个省市重点项目建设,确保完成年度计划投资54亿元以上。全力推进智能装备基地建设,推动联成机械等4个项目投产运营。

坚持全面振兴,挖掘乡村发展潜力

1.增强农村发展活力。实施村级增收项目65个,推动集体经济均衡发展,实现各村(社区)集体经济收入均超20万元,40%超50万元。
"""
"""One report: two sections of results, two of plans."""

YEAR = Period("全年", date(2022, 1, 1), date(2022, 12, 31), "year")
SO_FAR = Period("1—8月", date(2022, 1, 1), date(2022, 8, 31), "ytd")
MONTHS = Period("1—7月", date(2022, 1, 1), date(2022, 7, 31), "ytd")


def where(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def target(
    text: str, ident: str, indicator: str, shown: str, clause: str, *, status: Status, section: str, **more: object
) -> Target:
    whole = where(text, clause)
    span = where(clause, shown).shifted(whole.start)
    fields: dict[str, object] = {
        "indicator_id": None, "of": None, "value": None, "high": None, "unit": None, "dimension": None,
        "comparator": "eq", "growth": None, "rank": None, "completion": None, "baseline": None, "period": None,
        "modality": None, "strength": None, "stage": None, "ongoing": False, "qualitative": False, "relation": None,
        "place_scope": None, "page": None,
    }  # fmt: skip
    line = text.count("\n", 0, span.start) + 1
    return Target(
        id=ident,
        indicator=indicator,
        shown=shown,
        span=span,
        status=status,
        clause=whole,
        quote=clause,
        sentence=whole,
        section=section,
        line=line,
        **(fields | more),  # type: ignore[arg-type]
    )


def report(text: str, headings: dict[str, Role], meta: Meta, path: str) -> Report:
    """Return a report in which every line that is no heading and not the first is a paragraph."""
    starts = [(where(text, heading), role) for heading, role in headings.items()]
    ends = [span.start for span, _ in starts[1:]] + [len(text)]
    sections = tuple(
        Section(
            id=str(n),
            marker=None,
            heading=span.of(text),
            level=1,
            style="standalone",
            soft=False,
            role=role,
            scope="annual",
            annex=False,
            heading_span=span,
            span=Span(span.start, end),
        )
        for n, ((span, role), end) in enumerate(zip(starts, ends, strict=True), 1)
    )
    paragraphs = [
        Paragraph((where(text, line),), section.id, 0, section.role)
        for section in sections
        for line in section.span.of(text).splitlines()[1:]
        if line
    ]
    document = Document(path, "text/plain", "utf-8", text)
    return Report(document, meta, (Article(meta.title, Span(0, len(text)), sections),), tuple(paragraphs))


def link(
    lens: Lens,
    sides: tuple[Target | None, Target | None],
    verdict: Verdict,
    why: str,
    values: dict[str, str],
    **more: object,
) -> Link:
    fields: dict[str, object] = {"reason": None, "delta": None, "gap": None, "elapsed": None, "share": None}
    confidence = Decimal("0.91") if all(sides) else Decimal(0)
    message = Message(why, tuple(values.items()))
    return Link(lens, *sides, verdict, confidence=confidence, why=message, **(fields | more))  # type: ignore[arg-type]


def progress() -> Comparison:
    """Return the two halves of one report: a row on schedule, one under way, one not mentioned, two without a plan."""
    meta = Meta(
        title="安海镇人民政府 2022年上半年工作报告", place="安海镇", organ="安海镇人民政府", achievement_period=SO_FAR
    )
    headings: dict[str, Role] = {
        "经济发展": "achievement", "民生保障": "achievement",
        "坚持提质增效 增强产业发展动能": "plan", "坚持全面振兴,挖掘乡村发展潜力": "plan",
    }  # fmt: skip
    anhai = report(ANHAI, headings, meta, "anhai.txt")
    done = target(
        ANHAI,
        "t1",
        "省市重点项目投资",
        "49.81亿元",
        "64个省市级重点项目完成投资49.81亿元,完成年度计划的90.64%",
        status="achieved",
        section="1",
        value=Decimal(4981000000),
        unit="元",
        dimension="money",
        period=SO_FAR,
        completion=Completion(Decimal("90.64"), "annual_plan", where(ANHAI, "90.64%")),
    )
    plan = target(
        ANHAI,
        "t5",
        "省市重点项目投资",
        "54亿元",
        "确保完成年度计划投资54亿元以上",
        status="planned",
        section="3",
        value=Decimal(5400000000),
        unit="元",
        dimension="money",
        comparator="ge",
        period=YEAR,
        modality="确保",
    )
    output = target(
        ANHAI,
        "t2",
        "规上工业产值",
        "227.5亿元",
        "规上工业产值累计完成227.5亿元,比增1.29%",
        status="achieved",
        section="1",
        value=Decimal(22750000000),
        unit="元",
        dimension="money",
        period=MONTHS,
    )
    helped = target(
        ANHAI,
        "t3",
        "困难群众帮扶",
        "5622人次",
        "累计帮扶5622人次",
        status="achieved",
        section="2",
        value=Decimal(5622),
        unit="人次",
        dimension="people",
    )
    base = target(
        ANHAI,
        "t6",
        "联成机械等项目投产运营",
        "4个",
        "推动联成机械等4个项目投产运营",
        status="planned",
        section="3",
        value=Decimal(4),
        unit="个",
        dimension="count",
        stage="投产",
    )
    villages = target(
        ANHAI,
        "t7",
        "村级增收项目",
        "65个",
        "实施村级增收项目65个",
        status="planned",
        section="4",
        value=Decimal(65),
        unit="个",
        dimension="count",
    )
    links = (
        link(
            "progress",
            (done, plan),
            "ontrack",
            "why-ontrack",
            gap=Decimal(419000000),
            elapsed=Decimal("0.6667"),
            share=Decimal("0.9224"),
            values={
                "name": "省市重点项目投资",
                "result_period": "1—8月",
                "result": "49.81亿元",
                "plan": "≥54亿元",
                "share": "92.2%",
                "margin": "4.19亿元",
                "months": "8",
                "elapsed": "66.7%",
            },
        ),
        link(
            "progress",
            (None, base),
            "ongoing",
            "why-ongoing",
            values={"name": "联成机械等项目投产运营", "result": "投产"},
        ),
        link(
            "progress",
            (None, villages),
            "not_found",
            "why-not-found-progress",
            values={"name": "村级增收项目"},
            candidates=(Candidate(helped, Decimal("0.21")),),
        ),
        link("progress", (output, None), "no_value", "why-no-plan", values={"name": "规上工业产值"}),
        link("progress", (helped, None), "no_value", "why-no-plan", values={"name": "困难群众帮扶"}),
    )
    economy, people, industry, country = anhai.sections()
    sections = (
        SectionLink("progress", (economy.id,), (industry.id,), (economy.span,), (industry.span,), Decimal("0.84")),
        SectionLink("progress", (people.id,), (country.id,), (people.span,), (country.span,), Decimal("0.58")),
    )
    implied = Check(
        kind="implied_plan",
        ok=True,
        quotes=(Quote("a", done.clause), Quote("b", plan.clause)),
        why=Message.of("check-implied", result="49.81亿元", completion="90.64%", implied="54.95亿元", plan="≥54亿元"),
    )
    return Comparison(
        anhai,
        None,
        Extraction((done, output, helped, plan, base, villages), ()),
        None,
        Comparability("high", (Message.of("comparable-one-report"),)),
        sections,
        links,
        (implied,),
        Wording(),
    )


def versions() -> Comparison:
    """Return two versions of one text, with an edit of each kind, and some wording."""
    first = "经济发展\n\n地区生产总值增长6%左右。全面推进乡村振兴。\n\n新增就业1200万人以上。\n"
    second = "经济发展\n\n地区生产总值增长5.5%左右。\n\n新增就业1200万人以上。大力发展新质生产力。\n"
    a = report(
        first, {"经济发展": "plan"}, Meta(title="工作报告（初稿）", place="某市", published="2024-01-10"), "a.txt"
    )
    b = report(
        second, {"经济发展": "plan"}, Meta(title="工作报告（定稿）", place="某市", published="2024-02-01"), "b.txt"
    )
    steps = (
        ("equal", "地区生产总值增长", "地区生产总值增长", None),
        ("replace", "6%", "5.5%", "number"),
        ("equal", "左右。", "左右。", None),
        ("delete", "全面推进乡村振兴。", "", "wording"),
        ("equal", "新增就业1200万人以上。", "新增就业1200万人以上。", None),
        ("insert", "", "大力发展新质生产力。", "wording"),
    )
    edits = tuple(
        Edit(op, where(first, x) if x else None, where(second, y) if y else None, kind)  # type: ignore[arg-type]
        for op, x, y, kind in steps
    )
    wording = Wording(
        new=(Phrase("新质生产力", 1, (where(second, "新质生产力"),)),),
        gone=(Phrase("乡村振兴", 1, (where(first, "乡村振兴"),)),),
        hotter=(Heat("发展", 1, 2, Decimal("3.21")),),
    )
    targets = [
        target(
            text,
            f"t{n}",
            "地区生产总值",
            shown,
            clause,
            status="planned",
            section="1",
            value=Decimal(n),
            unit="%",
            dimension="percent",
        )
        for n, (text, shown, clause) in enumerate(
            ((first, "6%", "地区生产总值增长6%左右"), (second, "5.5%", "地区生产总值增长5.5%左右")), 5
        )
    ]
    lowered = link(
        "revision",
        (targets[0], targets[1]),
        "chg_lowered",
        "why-chg-lowered",
        delta=Decimal("-0.5"),
        values={"name": "地区生产总值", "a": "6%", "b": "5.5%", "delta": "-0.5百分点"},
    )
    return Comparison(
        a,
        b,
        Extraction((targets[0],), ()),
        Extraction((targets[1],), ()),
        Comparability("high", ()),
        (),
        (lowered,),
        (),
        wording,
        edits=edits,
    )
