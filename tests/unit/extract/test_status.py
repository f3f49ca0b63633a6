from collections.abc import Callable
from pathlib import Path

import pytest

from core.extract import extract
from core.model import Target
from core.outline import outline
from core.read import read

Read = Callable[..., tuple[Target, ...]]


def told(tmp_path: Path, text: str, name: str = "云山区2026年政府工作报告.txt") -> list[tuple[str, str]]:
    """Return each figure of a report with its status."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return [(one.shown, one.status) for one in extract(outline(read(file))).targets if not one.qualitative]


def in_plan(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    """Return the same for a text that stands in the part about plans."""
    return told(tmp_path, f"一、2025年工作回顾\n\n完成各项任务。\n\n二、2026年工作安排\n\n{text}\n")


def test_lead_phrases_part_results_from_plans_in_a_mixed_paragraph(numbers: Read) -> None:
    found = numbers("上半年,新增停车位450个。下阶段,完成5个老旧小区改造。", "mixed")
    assert [target.status for target in found] == ["achieved", "planned"]


def test_a_plan_inside_a_sentence_leaves_the_clause_before_it_a_result(numbers: Read) -> None:
    (one,) = numbers("累计征收土地777亩,将打造城市中央活力之芯。", "mixed")
    assert one.status == "achieved"


@pytest.mark.parametrize("text", ["将养老金标准提高到每月88元", "纲要明确12项任务", "为了群众新建公厕5座"])
def test_words_that_only_look_like_a_plan_leave_a_result(numbers: Read, text: str) -> None:
    assert {target.status for target in numbers(text)} <= {"achieved", "context"}


@pytest.mark.parametrize(
    "text",
    [
        "预计每年带来经济效益500万元",
        "5000余户居民的住房将得到改善",
        "力争年底完成投资3亿元",
        "到2027年,森林覆盖率达到65%",
        "下一步,新增停车位300个",
    ],
)
def test_what_is_yet_to_come_among_results_is_no_result(numbers: Read, text: str) -> None:
    assert {target.status for target in numbers(text)} == {"planned"}


def test_what_a_work_will_bring_when_it_is_done_is_no_result(numbers: Read) -> None:
    found = numbers("云山水库将于2026年6月底前完工,届时可新增供水能力3万吨。新建学校3所。")
    assert [target.status for target in found] == ["planned", "achieved"]


@pytest.mark.parametrize(
    "text",
    ["预计地区生产总值增长6%左右", "预计全年粮食产量达到15万吨", "全社会研发投入预计超1200亿元", "争取上级资金2.7亿元"],
)
def test_an_estimate_of_the_year_that_is_over_is_a_result(numbers: Read, text: str) -> None:
    assert {target.status for target in numbers(text)} == {"achieved"}


def test_a_shortcoming_is_a_result(numbers: Read) -> None:
    assert numbers("研发投入强度仅2.1%,低于全市平均水平")[0].status == "achieved"


@pytest.mark.parametrize("text", ["世界经济增速放缓至3.1%", "现金分红比例应达到80%", "单次补助不得低于500元"])
def test_the_world_s_figures_and_norms_only_set_the_scene(numbers: Read, text: str) -> None:
    assert {target.status for target in numbers(text)} == {"context"}


def test_a_call_among_results_is_no_result(deeds: Read) -> None:
    (one,) = deeds("努力实现困难群众长者食堂全覆盖。", "achievement")
    assert one.status == "planned"


def test_last_year_s_figure_inside_a_plan_is_a_result(tmp_path: Path) -> None:
    text = "一、今年工作安排\n\n今年居民消费价格涨幅3.5%左右。去年居民消费价格涨幅回落到2.6%。要落实调控措施。\n"
    assert [status for _, status in told(tmp_path, text, "2013年政府工作报告.txt")] == ["planned", "achieved"]


def test_each_clause_of_a_plan_that_looks_back_tells_itself(tmp_path: Path) -> None:
    text = "去年我们建成了5条农村公路，今年要再建8条。目前全区已建成充电桩1200个，今年新增300个。"
    assert [status for _, status in in_plan(tmp_path, text)] == ["achieved", "planned", "achieved", "planned"]


@pytest.mark.parametrize(
    "text",
    [
        "继续落实去年出台的12条惠企政策。",
        "开工建设已签约项目8个。",
        "完成去年受灾民房重建300户。",
        "《纲要》提出了28个主要指标。",
    ],
)
def test_the_date_of_a_thing_leaves_its_plan_a_plan(tmp_path: Path, text: str) -> None:
    assert {status for _, status in in_plan(tmp_path, text)} <= {"planned"}


def test_what_is_done_already_is_a_result_inside_a_plan(tmp_path: Path) -> None:
    assert in_plan(tmp_path, "全区60岁以上人口已达2.5万人。") == [("2.5万人", "achieved")]
    assert in_plan(tmp_path, "我区现有脱贫人口3200人。") == [("3200人", "achieved")]


def test_five_years_that_a_plan_looks_back_on_are_results(tmp_path: Path) -> None:
    text = "这五年，新增养老床位2.5万张，人均绿地达到12平方米。今后五年，新增托位3000个。"
    assert [status for _, status in in_plan(tmp_path, text)] == ["achieved", "achieved", "planned"]


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


def test_a_stretch_aim_belongs_to_the_target_before_it(numbers: Read) -> None:
    (one,) = numbers("地区生产总值增长5%左右,在实际工作中努力争取更好结果", "plan")
    assert one.modality == "争取更好结果"
    assert one.quote.endswith("更好结果")


def test_a_deadline_behind_the_half_year_of_the_results_is_a_plan(tmp_path: Path) -> None:
    text = (
        "一、上半年工作情况\n\n上半年，新建公厕5座。10月底前，19个村都将用上自来水。去年同期完成投资7亿元。\n\n"
        "二、下半年工作打算\n\n新增停车位300个。\n"
    )
    found = told(tmp_path, text, "柳河镇2025年上半年工作总结和下半年工作打算.txt")
    assert [status for _, status in found] == ["achieved", "planned", "achieved", "planned"]
