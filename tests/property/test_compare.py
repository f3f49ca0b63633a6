"""What holds for every pair of reports, and for every pair of targets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.compare import compare
from core.judge import Setting, judge
from core.judge.guard import SURE
from core.model import Basis, Growth, Level, Period, Report, Span, Target, TargetLink, Wording
from core.outline import outline
from core.read import read

QUICK = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

PLANS = (
    "地区生产总值增长{}%左右", "固定资产投资增长{}%以上", "城镇新增就业{}万人", "粮食产量{}万吨以上",
    "改造老旧小区{}个", "城镇调查失业率控制在{}%以内", "新建高标准农田{}万亩", "加快建设{}号线",
)  # fmt: skip
RESULTS = (
    "地区生产总值增长{}%", "固定资产投资增长{}%", "城镇新增就业{}万人", "粮食产量{}万吨", "改造老旧小区{}个",
    "城镇调查失业率{}%", "新建高标准农田{}万亩", "建成{}号线",
)  # fmt: skip
NUMBERS = st.lists(st.integers(1, 99), min_size=len(PLANS), max_size=len(PLANS), unique=True)


def report(done: list[int], due: list[int]) -> Report:
    results = "，".join(text.format(number) for text, number in zip(RESULTS, done, strict=True))
    plans = "，".join(text.format(number) for text, number in zip(PLANS, due, strict=True))
    parts = (
        "某市2025年政府工作报告",
        "一、2024年工作回顾",
        f"2024年，{results}。",
        "二、2025年工作安排",
        f"2025年，{plans}。",
    )
    return outline(read("\n\n".join(parts).encode()))


@QUICK
@given(NUMBERS, NUMBERS)
def test_a_report_compared_with_itself_has_no_change(done: list[int], due: list[int]) -> None:
    same = report(done, due)
    found = compare(same, same)
    by_lens = {lens: {link.verdict for link in found.links if link.lens == lens} for lens in ("revision", "results")}
    assert by_lens["revision"] <= {"chg_same"}
    assert by_lens["results"] <= {"same", "no_value"}
    assert found.wording == Wording()
    assert found.edits is not None
    assert {edit.op for edit in found.edits} <= {"equal"}
    assert not found.moves


@QUICK
@given(NUMBERS, NUMBERS, NUMBERS)
def test_the_same_input_gives_the_same_output(first: list[int], second: list[int], third: list[int]) -> None:
    a, b = report(first, second), report(second, third)
    assert compare(a, b) == compare(a, b)


SPAN = Span(0, 4)
PERIODS = (
    None,
    Period("2025年", date(2025, 1, 1), date(2025, 12, 31), "year"),
    Period("1—8月", date(2025, 1, 1), date(2025, 8, 31), "ytd"),
    Period("五年", date(2021, 1, 1), date(2025, 12, 31), "multi_year"),
    Period("2027年", None, date(2027, 12, 31), "deadline"),
)
AMOUNTS = st.one_of(st.none(), st.decimals(-100, 1000, places=1, allow_nan=False))


BASES: tuple[Basis, ...] = ("yoy", "annual_avg", "pp")


@st.composite
def targets(draw: st.DrawFn, status: str) -> Target:
    value, change = draw(AMOUNTS), draw(AMOUNTS)
    growth = None
    if change is not None:
        basis = draw(st.sampled_from(BASES))
        growth = Growth(change, None, "%", basis, draw(st.sampled_from(["eq", "ge", "le", "approx"])), SPAN)
    known: dict[str, Any] = {
        "indicator": draw(st.sampled_from(["固定资产投资", "规上固定资产投资", "工业投资", "失业率"])),
        "indicator_id": draw(st.sampled_from([None, "fai", "industrial_invest", "unemp_surveyed"])),
        "of": draw(st.sampled_from([None, "t9"])),
        "unit": draw(st.sampled_from(["元", "美元", "%", "个", "户", "亩", "公顷"])),
        "comparator": draw(st.sampled_from(["eq", "ge", "gt", "le", "lt", "approx"])),
        "period": draw(st.sampled_from(PERIODS)),
        "place_scope": draw(st.sampled_from([None, "全市", "全镇", "龙山寺片区"])),
    }
    return Target(
        id="t1", value=value, high=None, dimension=None, shown="—", span=SPAN, growth=growth, rank=None,
        completion=None, baseline=None, status=status, modality=None, strength=None, stage=None, ongoing=False,  # type: ignore[arg-type]
        qualitative=value is None and growth is None, relation=None, clause=SPAN, quote="完成投资", sentence=SPAN,
        section=None, line=1, page=None, **known,
    )  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(targets("planned"), targets("achieved"), st.decimals(0, 1, places=2), st.sampled_from(["high", "medium", "low"]))
def test_nothing_is_below_unless_all_that_counts_agrees(
    plan: Target, result: Target, score: Decimal, level: Level
) -> None:
    (row,) = judge([TargetLink("fulfilment", plan, result, score)], Setting(level=level))
    if row.verdict not in {"below", "behind"}:
        return
    assert level != "low"
    assert score >= SURE
    assert plan.indicator == result.indicator or plan.indicator_id == result.indicator_id is not None
    assert (plan.of is None) == (result.of is None)
    assert plan.period is not None
    assert result.period is not None
    assert {plan.place_scope, result.place_scope} - {None, "全市", "全镇", "龙山寺片区"} == set()
    assert plan.place_scope == result.place_scope or None in {plan.place_scope, result.place_scope}
    levels = plan.value is not None and result.value is not None
    if levels:
        assert plan.unit == result.unit or {plan.unit, result.unit} == {"亩", "公顷"}
    else:
        assert plan.growth is not None
        assert result.growth is not None
        assert plan.growth.basis == result.growth.basis != "annual_avg"
    if row.verdict == "below":
        assert plan.period == result.period
    else:
        assert row.elapsed is not None
        assert row.elapsed < 1
