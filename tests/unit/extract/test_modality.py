"""The word that governs a clause of a plan, with its strength from 0 to 5."""

from collections.abc import Callable

import pytest

from core.extract.tone.commitment import commitment, stage
from core.lexicon import default
from core.model import Target

Read = Callable[..., tuple[Target, ...]]


def governing(clause: str, aim: str | None = None) -> tuple[str | None, int | None]:
    found = commitment(clause, (0, len(clause)), default(), aim)
    return found.modality, found.strength


@pytest.mark.parametrize(
    ("clause", "word", "strength"),
    [
        ("确保年底前云山大桥建成通车", "确保", 5),
        ("必须完成减排任务", "必须", 5),
        ("今年要确保完成投资54亿元", "确保", 5),
        ("将力争实现产值8亿元", "力争", 3),
        ("努力完成4000户的改造任务", "努力", 3),
        ("要再建农村公路8条", "要", 4),
        ("全年计划投资3亿元", "计划", 4),
        ("中央财政安排资金130亿元", "安排", 4),
        ("推动创新实验室提质增效", "推动", 2),
        ("支持专科学校升格本科", "支持", 1),
        ("探索建立数据产权制度", "探索", 1),
        ("研究制定补偿安置方案", "研究", 1),
        ("试点建设零碳园区2个", "试点", 1),
    ],
)
def test_the_word_that_governs_its_clause(clause: str, word: str, strength: int) -> None:
    assert governing(clause) == (word, strength)


@pytest.mark.parametrize(
    "clause",
    [
        "主要道路改造3条", "要素配置平台2个", "全面两孩计划生育家庭奖励", "人均预期寿命达到79.5岁",
        "力争上游的干部120名", "“八闽英才”培养计划", "国家级研究中心3个", "省级政策引导资金6000万元", "改革试点",
        "中小企业百倍的努力", "水质达标保证率", "五个“必须统筹好”的关系",
    ],
)  # fmt: skip
def test_a_word_inside_a_noun_commits_to_nothing(clause: str) -> None:
    assert governing(clause) == (None, None)


def test_a_word_that_promises_outranks_one_that_only_tells_what_is_done() -> None:
    assert governing("加快建设并确保投产") == ("确保", 5)
    assert governing("深化国家中小企业数字化转型城市试点") == ("深化", 2)


def test_an_item_of_a_list_of_aims_is_expected_unless_it_promises_more() -> None:
    assert governing("地区生产总值增长5.5%左右", "预期") == ("预期", 4)
    assert governing("力争新增就业3000人", "预期") == ("力争", 3)


def test_the_list_of_expected_aims_reaches_all_its_items(numbers: Read) -> None:
    found = numbers(
        "今年经济社会发展主要预期目标是:地区生产总值增长5.5%左右;城镇新增就业3000人;粮食产量5万吨。新建公路3条。",
        "plan",
    )
    assert [target.modality for target in found] == ["预期", "预期", "预期", None]


def test_results_carry_no_commitment(numbers: Read) -> None:
    assert numbers("实现办结率100%")[0].modality is None


@pytest.mark.parametrize(
    ("clause", "ongoing"),
    [
        ("云山大桥建设加快推进", True),
        ("在建项目12个", True),
        ("顺利完成国企深化提升行动", False),
        ("为2万名妇女进行筛查", False),
    ],
)
def test_work_under_way_is_told_from_work_that_is_over(clause: str, *, ongoing: bool) -> None:
    assert commitment(clause, (0, len(clause)), default()).ongoing is ongoing


@pytest.mark.parametrize(
    ("clause", "told"), [("云山大桥开工建设", "开工"), ("减少行政审批事项20项", None), ("公司注册资本500万元", None)]
)
def test_a_matter_whose_name_holds_a_stage_has_none(clause: str, told: str | None) -> None:
    assert stage(clause, (0, len(clause)), default()) == told


@pytest.mark.parametrize("clause", ["建好30家人才效能提升重点平台", "中央本级基础研究支出增长10%"])
def test_a_noun_promises_nothing(clause: str) -> None:
    assert governing(clause) == (None, None)


def test_lasting_heat_is_no_work_under_way() -> None:
    clause = "成功应对9轮持续高温干旱"
    assert not commitment(clause, (0, len(clause)), default()).ongoing
