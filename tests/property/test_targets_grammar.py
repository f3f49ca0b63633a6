"""Sentences made from a grammar (indicator × verb × value × bound × growth × period) are read back exactly."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model import Target
from tests.grammar import COUNTED, LEVELS, PAST, PLAN, RATES, SCALES, Made, clauses, decimals, plain, read


def _bare(name: str) -> str:
    return name.replace("规上", "规模以上")


def _agrees(target: Target, made: Made, *, years: bool = False) -> None:
    assert _bare(target.indicator) == _bare(made.name)
    assert (target.value, target.unit, target.comparator) == (made.value, made.unit, made.comparator)
    growth = (target.growth.value, target.growth.basis) if target.growth else None
    if years and made.growth and not re.search("同比|比上年|比增|年均|环比", made.text):
        made = replace(made, growth=(made.growth[0], "since_base"))  # over several years it is no year's growth
    assert growth == made.growth
    assert (target.rank.value if target.rank else None) == made.rank
    assert (target.completion.value if target.completion else None) == made.completion


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(PAST))
def test_results_read_back_with_growth_rank_and_share(data: st.DataObject, when: tuple[str, date, date]) -> None:
    made = data.draw(st.lists(clauses("achievement"), min_size=1, max_size=3))
    text = when[0] + ";".join(one.text for one in made) + "。"
    targets = read(text, "achievement")
    assert len(targets) == len(made), [target.quote for target in targets]
    for target, one in zip(targets, made, strict=True):
        _agrees(target, one, years=when[1] < date(2024, 1, 1))
        assert target.status == "achieved"
        assert target.period is not None
        assert (target.period.start, target.period.end) == when[1:]


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(PLAN))
def test_promises_read_back_with_their_bounds(data: st.DataObject, when: tuple[str, date | None, date]) -> None:
    made = data.draw(st.lists(clauses("plan"), min_size=1, max_size=3))
    text = when[0] + ";".join(one.text for one in made) + "。"
    targets = read(text, "plan")
    assert len(targets) == len(made), [target.quote for target in targets]
    for target, one in zip(targets, made, strict=True):
        _agrees(target, one)
        assert target.status == "planned"
        assert target.period is not None
        assert (target.period.start, target.period.end) == when[1:]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(LEVELS), decimals(1, 99, 1), st.sampled_from((1, -1))), min_size=2, max_size=4,
             unique_by=lambda row: row[0]),
)  # fmt: skip
def test_growth_rates_given_respectively_go_to_their_own_indicators(
    rows: list[tuple[tuple[str, str], Decimal, int]],
) -> None:
    names = "、".join(name for (name, _), _, _ in rows)
    sign = rows[0][2]
    rates = "、".join(f"{plain(share)}%" for _, share, _ in rows)
    targets = read(f"{names}分别{'增长' if sign > 0 else '下降'}{rates}。", "achievement")
    found = [(_bare(one.indicator), one.growth.value if one.growth else None) for one in targets]
    assert found == [(_bare(name), sign * share) for (name, _), share, _ in rows]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(LEVELS), st.integers(2, 999), decimals(1, 40, 1)), min_size=2, max_size=3,
             unique_by=lambda row: row[0]),
    st.sampled_from(("达到", "达", "完成", "为")),
)  # fmt: skip
def test_levels_and_growth_given_respectively_are_paired_in_order(
    rows: list[tuple[tuple[str, str], int, Decimal]], verb: str
) -> None:
    names = "、".join(name for (name, _), _, _ in rows)
    levels = "、".join(f"{number}{unit}" for (_, unit), number, _ in rows)
    rates = "、".join(f"{plain(rate)}%" for _, _, rate in rows)
    targets = read(f"{names}分别{verb}{levels},分别增长{rates}。", "achievement")
    found = [(_bare(one.indicator), one.value, one.growth.value if one.growth else None) for one in targets]
    scale = [SCALES.get(unit[0], 1) for (_, unit), _, _ in rows]
    assert found == [
        (_bare(name), Decimal(number * by), rate) for ((name, _), number, rate), by in zip(rows, scale, strict=True)
    ]


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(RATES), decimals(1, 40, 1), decimals(1, 40, 1), st.sampled_from(("-", "—", "～", "~", "－", "至"))
)
def test_a_range_keeps_both_ends_whatever_its_dash(name: str, low: Decimal, more: Decimal, dash: str) -> None:
    high = low + more
    for first in (f"{plain(low)}%", plain(low)):
        (target,) = read(f"{name}保持在{first}{dash}{plain(high)}%。", "plan")
        assert (target.indicator, target.value, target.high, target.comparator) == (name, low, high, "range")


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(RATES), decimals(1, 40, 1), decimals(1, 40, 1), st.sampled_from(("由", "从")),
       st.sampled_from(("", "2020年的", "上年的")))  # fmt: skip
def test_of_a_rise_from_one_level_to_another_the_second_is_the_value(
    name: str, low: Decimal, more: Decimal, word: str, when: str
) -> None:
    (target,) = read(f"{name}{word}{when}{plain(low)}%提高到{plain(low + more)}%。", "achievement")
    assert (target.indicator, target.value, target.baseline) == (name, low + more, low)
    assert target.growth is None


@settings(max_examples=120, deadline=None)
@given(
    rows=st.lists(st.tuples(st.sampled_from(COUNTED), st.integers(2, 9999)), min_size=1, max_size=4,
                  unique_by=lambda row: row[0]),
    joint=st.sampled_from(("、", ",", ";")),
    behind=st.booleans(),
)  # fmt: skip
def test_what_is_counted_is_named_before_or_behind_its_number(
    *, rows: list[tuple[tuple[str, str, str], int]], joint: str, behind: bool
) -> None:
    texts = [
        f"{verb}{count}{unit}{noun}" if behind else f"{verb}{noun}{count}{unit}" for (verb, unit, noun), count in rows
    ]
    targets = read(joint.join(texts) + "。", "achievement")
    assert [(one.indicator, one.value, one.unit) for one in targets] == [
        (verb + noun, Decimal(count), unit) for (verb, unit, noun), count in rows
    ]


@settings(max_examples=60, deadline=None)
@given(clauses("achievement"), st.sampled_from(("工业投资", "民间投资", "技术改造投资")), decimals(1, 99, 1))
def test_a_part_points_to_its_whole(made: Made, part: str, share: Decimal) -> None:
    whole, inner = read(f"{made.text},其中{part}{plain(share)}亿元。", "achievement")
    _agrees(whole, made)
    assert (inner.indicator, inner.value, inner.of) == (part, share * 10**8, whole.id)
