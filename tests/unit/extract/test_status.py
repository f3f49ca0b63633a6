from collections.abc import Callable
from pathlib import Path

import pytest

from core.extract import extract
from core.model import Target
from core.outline import outline
from core.read import read

Read = Callable[..., tuple[Target, ...]]


def test_lead_phrases_part_results_from_plans_in_a_mixed_paragraph(numbers: Read) -> None:
    found = numbers("上半年,新增停车位450个。下阶段,完成5个老旧小区改造。", "mixed")
    assert [target.status for target in found] == ["achieved", "planned"]


def test_a_plan_inside_a_sentence_leaves_the_clause_before_it_a_result(numbers: Read) -> None:
    (one,) = numbers("累计征收土地777亩,将打造城市中央活力之芯。", "mixed")
    assert one.status == "achieved"


def test_a_forecast_among_results_is_no_result(numbers: Read) -> None:
    (one,) = numbers("预计每年带来经济效益500万元")
    assert one.status == "planned"


def test_a_call_among_results_is_no_result(deeds: Read) -> None:
    (one,) = deeds("努力实现困难群众长者食堂全覆盖。", "achievement")
    assert one.status == "planned"


def test_last_year_s_figure_inside_a_plan_is_a_result(tmp_path: Path) -> None:
    text = "一、今年工作安排\n\n今年居民消费价格涨幅3.5%左右。去年居民消费价格涨幅回落到2.6%。要落实调控措施。\n"
    file = tmp_path / "2013年政府工作报告.txt"
    file.write_text(text, encoding="utf-8")
    found = [target for target in extract(outline(read(file))).targets if not target.qualitative]
    assert [target.status for target in found] == ["planned", "achieved"]


def test_a_headline_target_is_planned_by_its_bound(numbers: Read) -> None:
    assert {target.status for target in numbers("城镇新增就业50万人以上,城镇调查失业率5.5%左右", "plan")} == {"planned"}


@pytest.mark.parametrize(
    ("text", "word", "strength"),
    [
        ("确保全年完成招商项目10个以上", "确保", 5),
        ("力争年底养老服务设施不少于5所", "力争", 3),
        ("探索建设2个试点", "探索", 1),
        ("主要道路改造3条", None, None),
    ],
)
def test_the_word_of_commitment_and_its_strength(numbers: Read, text: str, word: str | None, strength: int) -> None:
    (one,) = numbers(f"下半年,{text}", "plan")
    assert (one.modality, one.strength) == (word, strength)


def test_results_carry_no_commitment(numbers: Read) -> None:
    assert numbers("实现办结率100%")[0].modality is None


def test_a_stretch_aim_belongs_to_the_target_before_it(numbers: Read) -> None:
    (one,) = numbers("地区生产总值增长5%左右,在实际工作中努力争取更好结果", "plan")
    assert one.modality == "争取更好结果"
    assert one.quote.endswith("更好结果")
