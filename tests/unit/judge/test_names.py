"""When two names mean one indicator in one scope."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.judge.names import generic, grades, restrictions, sameness
from core.lexicon import default
from core.model import Target

Make = Callable[..., Target]
WORDS = default()


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("全省粮食产量", "粮食产量", "same"),
        ("改造城中村", "新开工城中村", "close"),
        ("主要流域国控断面优良水质比例", "主要流域优良水质比例", "close"),
        ("刑事案件立案数", "治安案件立案数", "unclear"),
        ("新建停车场", "应急演练", "unclear"),
        ("中央财政拟安排", "中央财政安排", "generic"),
    ],
)
def test_names_without_an_entry_are_compared_by_their_words(*, plan: Make, a: str, b: str, expected: str) -> None:
    assert sameness(plan(a), plan(b), WORDS) == expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (("地区生产总值", "gdp"), ("GDP", "gdp"), "same"),
        (("出口总额", "export"), ("进出口总额", "trade_total"), "different"),
        (("老旧小区改造", "old_estates"), ("新开工改造城镇老旧小区", "old_estates"), "close"),
    ],
)
def test_entries_of_the_dictionary_decide(*, plan: Make, a: tuple[str, str], b: tuple[str, str], expected: str) -> None:
    assert sameness(plan(a[0], indicator_id=a[1]), plan(b[0], indicator_id=b[1]), WORDS) == expected


def test_abbreviations_narrow_alike(plan: Make) -> None:
    assert restrictions(plan("规上工业产值"), WORDS) == restrictions(plan("规模以上工业产值"), WORDS)
    assert restrictions(plan("总投资10亿元以上项目"), WORDS) == restrictions(plan("总投资超10亿元项目"), WORDS)
    assert not restrictions(plan("养老综合体（农村幸福院）"), WORDS)


def test_trade_is_not_exports(plan: Make) -> None:
    assert grades(plan("进出口"), WORDS) != grades(plan("出口"), WORDS)


def test_a_payer_is_no_indicator(plan: Make) -> None:
    assert generic(plan("中央财政安排资金"), WORDS)
    assert generic(plan("项目"), WORDS)
    assert not generic(plan("重点项目完成投资"), WORDS)


def test_two_counts_of_townspeople_are_two_scopes(plan: Make) -> None:
    assert grades(plan("户籍人口城镇化率"), WORDS) != grades(plan("常住人口城镇化率"), WORDS)
