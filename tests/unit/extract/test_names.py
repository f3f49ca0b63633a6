from collections.abc import Callable
from decimal import Decimal

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("规上工业产值累计完成227.5亿元", "规上工业产值"),
        ("完成固定资产投资1.65亿元", "固定资产投资"),
        ("固投累计完成10.06亿元", "固定资产投资"),
        ("发放补助金881.2万元", "发放补助金"),
        ("新增停车位450个", "新增停车位"),
        ("完成5个老旧小区改造提升", "老旧小区改造提升"),
        ("完成东鲤老旧小区、中百套房等5个老旧小区改造提升", "老旧小区改造提升"),
        ("投入35万完成笋浯社区“长者食堂”建设", "笋浯社区“长者食堂”建设投入"),
        ("联合打造约800平方米的“党建+”邻里中心", "“党建+”邻里中心"),
        ("成立一支30人的抢险突击队", "成立抢险突击队"),
        ("2025年全省地区生产总值60199.45亿元", "地区生产总值"),
        ("建设“口袋公园”40个以上", "建设“口袋公园”"),
        ("粮食产量连续13年稳定在430亿斤以上", "粮食产量"),
    ],
)
def test_the_name_is_the_fullest_that_the_clause_supports(numbers: Read, text: str, name: str) -> None:
    assert numbers(text)[0].indicator == name


def test_a_generic_name_takes_its_owner_from_the_clause_before(numbers: Read) -> None:
    found = numbers("新增招商签约7个项目,总投资28.5亿元")
    assert found[1].indicator == "新增招商签约项目总投资"
    found = numbers("引进安平田园梦想城乡文旅项目,计划投资2.7亿元")
    assert found[0].indicator == "安平田园梦想城乡文旅项目计划投资"


def test_a_planned_sum_takes_the_projects_of_the_clause_before(numbers: Read) -> None:
    found = numbers("扎实推进64个省市重点项目建设,确保完成年度计划投资54亿元以上", "plan")
    assert found[1].indicator == "省市重点项目年度计划投资"


def test_a_whole_statement_owns_no_figure_of_the_next_clause(numbers: Read) -> None:
    found = numbers("档案、史志等工作取得新成效,6个集体荣获表彰")
    assert not found[0].indicator.startswith("档案")


def test_a_list_shares_its_first_verb(numbers: Read) -> None:
    found = numbers("新增9家国家卓越级智能工厂、38家国家级5G工厂")
    assert [target.indicator for target in found] == ["新增国家卓越级智能工厂", "新增国家级5G工厂"]


def test_both_gives_each_indicator_the_value(numbers: Read) -> None:
    found = numbers("办结率和满意率均为100%")
    assert [(target.indicator, target.value) for target in found] == [
        ("办结率", Decimal(100)),
        ("满意率", Decimal(100)),
    ]


def test_a_part_points_to_its_whole(numbers: Read) -> None:
    whole, part = numbers("固定资产投资10.06亿元,增长26.7%,其中工业投资9.43亿元,增长67.2%")
    assert (part.of, part.indicator, part.indicator_id) == (whole.id, "工业投资", "industrial_invest")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("全市规上工业增加值增长7%", "industry_va"),
        ("社零总额增长5%", "retail"),
        ("经济增长6%", "gdp"),
        ("单位地区生产总值能耗降低2.5%", "energy_intensity"),
        ("粮食产量513万吨以上", "grain"),
    ],
)
def test_known_indicators_are_recognised_by_any_of_their_names(numbers: Read, text: str, known: str) -> None:
    assert numbers(text)[0].indicator_id == known


def test_an_amount_without_unit_takes_it_from_its_words(numbers: Read) -> None:
    assert numbers("招商引资到位资金35亿")[0].unit == "元"
    assert numbers("有着超230万常住人口")[0].unit == "人"
