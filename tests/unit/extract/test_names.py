from collections.abc import Callable
from decimal import Decimal

import pytest

from core.extract import names
from core.extract.tone.scope import place_scope
from core.lexicon import default
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
        ("进出口总额连续两年突破1万亿元", "进出口总额"),
        ("高速公路通车里程进至1.2万公里", "高速公路通车里程"),
        ("集中采购为群众减负37亿元", "集中采购为群众减负"),
        ("打响“山居”新品牌、力争旅居人数60万人", "旅居人数"),
        ("4A级景区新增白石古镇、总数达16家", "4A级景区总数"),
        ("累计建成高标准农田500万亩", "累计建成高标准农田"),
        ("对东盟、欧盟进出口分别增长12%、8%", "对东盟进出口"),
        ("76.1%的财政支出用于民生", "财政支出用于民生"),
        ("为经济困难群众提供法律咨询3万人次", "为经济困难群众提供法律咨询"),
        ("经济总量跨过两个千亿元大关、超过3000亿元", "经济总量"),
        ("学位授予单位均新增2家", "学位授予单位新增"),
        ("推进土地承包到期后再延长三十年6个整镇试点", "土地承包到期后再延长三十年整镇试点"),
        ("湖区总磷浓度剔除自然因素影响后下降8%", "湖区总磷浓度"),
        ("年初确定的20件民生实事全部兑现", "民生实事全部兑现"),
        ("以办好20件民生实事为牵引", "办好民生实事"),
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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("可再生能源装机占比达", "可再生能源装机占比"),
        ("农村自来水普及率", "农村自来水普及率"),
        ("新上线便民应用", "新上线便民应用"),
        ("新农合参合率达到", "新农合参合率"),
        ("完成重点区域绿化提升", "重点区域绿化提升"),
        ("重点推进厂区改造", "厂区改造"),
        ("高质量发展考核得分", "高质量发展考核得分"),
        ("在沪金融机构增加到", "在沪金融机构"),
        ("调查失业率平均为", "调查失业率"),
        ("对外直接投资完成", "对外直接投资"),
        ("五年累计退耕还林", "退耕还林"),
        ("五年中央财政支持农业投资", "中央财政支持农业投资"),
        ("计划生育服务率", "计划生育服务率"),
        ("实现技术突破", "技术突破"),
        ("连续3年提高基础养老金", "提高基础养老金"),
        ("今年能耗强度要", "能耗强度"),
        ("近岸海域水质比例为", "近岸海域水质比例"),
    ],
)
def test_no_word_is_cut_in_two_and_nothing_foreign_is_left(words: str, name: str) -> None:
    assert names.cleaned(words, default()) == name


@pytest.mark.parametrize(
    ("owner", "name", "whole"),
    [
        ("粮食播种面积", "产量", "粮食产量"),
        ("市属企业资产总额", "利润", "市属企业利润"),
        ("染料板块仍然实现销售收入", "净利润", "染料板块净利润"),
        ("研发投入", "占营业收入的比重", "研发投入占营业收入的比重"),
        ("新增上市公司", "总数", "上市公司总数"),
        ("水系治理项目", "总投资", "水系治理项目总投资"),
        ("规上工业增加值", "降幅", "规上工业增加值降幅"),
    ],
)
def test_a_measure_takes_the_subject_of_the_one_before_it(owner: str, name: str, whole: str) -> None:
    assert names.joined(owner, name, default()) == whole


def test_a_verb_between_subject_and_measure_is_left_out() -> None:
    assert names.told("医药板块实现营业收入", default()) == "医药板块营业收入"
    assert names.told("失业人员实现再就业", default()) == "失业人员实现再就业"


@pytest.mark.parametrize(
    ("clause", "area"),
    [
        ("2024年全省地区生产总值5万亿元", "全省"),
        ("力争全区新增企业20家", "全区"),
        ("开发区工业投资增长9%", "开发区"),
        ("其中脱贫地区农民收入增长7%", "脱贫地区"),
        ("在全国率先建成5个平台", None),
        ("全国重点实验室达8家", None),
        ("3个县入选全国典型案例", None),
        ("举全区之力推进120户改造", None),
        ("居全市第1", None),
    ],
)
def test_an_area_is_the_figure_s_own_only_at_the_head_of_its_clause(clause: str, area: str | None) -> None:
    assert place_scope(clause, default()) == area
