from collections.abc import Callable

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


def test_a_milestone_takes_its_thing_from_the_clause_before(deeds: Read) -> None:
    first, date = deeds("推进江滨北路污水管网联通工程,确保2024年上半年完工。")
    assert (date.indicator, date.stage, date.modality) == (first.indicator, "完工", "确保")
    assert (date.dimension, date.period and date.period.text) == ("time", "2024年上半年")


@pytest.mark.parametrize(
    ("text", "stage"), [("年底前建成投用", "建成投用"), ("力争6月底前开工", "开工"), ("于11月2日正式投用", "正式投用")]
)
def test_date_and_stage_alone_are_a_milestone(deeds: Read, text: str, stage: str) -> None:
    _, date = deeds(f"推进青螺大桥建设,{text}。")
    assert (date.indicator, date.stage) == ("青螺大桥", stage)


def test_a_stage_with_its_own_thing_is_no_milestone(deeds: Read) -> None:
    names = [target.indicator for target in deeds("推进青螺大桥建设,澜湖水库年内完工。")]
    assert names == ["青螺大桥", "澜湖水库"]
