"""Arithmetic on the reports' own figures."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from core.judge import Page, Setting, checks
from core.lexicon import say
from core.model import Check, Span, Target

Make = Callable[..., Target]


def found(text: str, *targets: Target) -> list[Check]:
    result = list(checks([], Setting(Page(text=text, targets=targets))))
    for check in result:
        assert say(check.why, "zh")
        assert say(check.why, "en")
        assert check.quotes
    return result


def test_a_rate_is_computed_from_the_counts_beside_it(result: Make) -> None:
    """办理上报各类事件1186件,办结1176件,办结率99.16%."""
    sentence: dict[str, Any] = {"sentence": Span(0, 40)}
    whole, part = result("上报各类事件", "1186", "件", **sentence), result("办结", "1176", "件", **sentence)
    (check,) = found("", whole, part, result("办结率", "99.16", "%", **sentence))
    assert (check.kind, check.ok) == ("rate", True)
    assert "99.16%" in say(check.why)
    (wrong,) = found("", whole, part, result("办结率", "98.16", "%", **sentence))
    assert not wrong.ok


def test_a_rate_of_something_else_is_left_alone(result: Make) -> None:
    sentence: dict[str, Any] = {"sentence": Span(0, 40)}
    counts = result("受理事件", "4109", "件", **sentence), result("纠纷", "227", "件", **sentence)
    assert not found("", *counts, result("结案率", "97.4", "%", **sentence))


def test_parts_in_the_same_noun_add_up_to_the_whole(result: Make) -> None:
    """新增招商签约7个项目，其中4个项目已开工，3个项目已履约."""
    text = "新增招商签约7个项目，4个项目已开工，3个项目已履约"
    spans = [Span(6, 8), Span(11, 13), Span(19, 21)]
    numbers = zip(("7", "4", "3"), spans, strict=True)
    (check,) = found(text, *(result("项目", value, "个", span=span, section="1") for value, span in numbers))
    assert (check.kind, check.ok) == ("sum", True)
    assert "4个 + 3个 = 7个" in say(check.why)


def test_parts_that_do_not_add_up_are_no_error(result: Make) -> None:
    """37个村通过评定，其中五星级7个、四星级10个."""
    whole = result("村通过评定", "37", "个", id="t1")
    assert not found("", whole, result("五星级", "7", "个", id="t2", of="t1"))


def test_a_part_larger_than_its_whole_is_shown(result: Make) -> None:
    (check,) = found("", result("固投", "9", "元", id="t1"), result("工业投资", "10", "元", of="t1"))
    assert (check.kind, check.ok) == ("sum", False)


@pytest.mark.parametrize(("second", "ok"), [("5622", True), ("5626", False)])
def test_a_fact_said_twice(result: Make, second: str, ok: bool) -> None:  # noqa: FBT001 - an example's outcome
    first = result("帮扶困难群众", "5622", "人次", sentence=Span(0, 9))
    (check,) = found("", first, result("帮扶困难群众", second, "人次", sentence=Span(20, 29)))
    assert (check.kind, check.ok) == ("repeat", ok)


def test_numbers_far_apart_are_two_facts(result: Make) -> None:
    first = result("帮扶困难群众", "5622", "人次", sentence=Span(0, 9))
    assert not found("", first, result("帮扶困难群众", "120", "人次", sentence=Span(20, 29)))


def test_a_rounded_figure_repeats_the_exact_one(result: Make) -> None:
    """营业收入15.82亿元 and 158,191万元."""
    first = result("营业收入", "1582000000", "元", shown="15.82亿元", sentence=Span(0, 9))
    (check,) = found("", first, result("营业收入", "1581910000", "元", shown="158,191万元", sentence=Span(20, 29)))
    assert check.ok


def test_alike_numbers_in_other_words_are_two_facts(result: Make) -> None:
    first = result("氨氮排放", "1.32", "吨", quote="一厂氨氮排放1.32吨", sentence=Span(0, 9))
    assert not found("", first, result("氨氮排放", "1.248", "吨", quote="二厂氨氮排放1.248吨", sentence=Span(20, 29)))
