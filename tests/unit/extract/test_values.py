"""A number that is a value of its own gets the fullest right name, whatever stands between them."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("建设28个现代产业学院", "建设现代产业学院"),
        ("新增北湖、南岭2个国际码头", "新增国际码头"),
        ("建成2公里农村公路", "建成农村公路"),
        ("建设7.8万亩高标准农田", "建设高标准农田"),
        ("发放2亿元补贴", "发放补贴"),
        ("完成5000亩沙区治理", "沙区治理"),
        ("近7万名监测对象稳定消除返贫风险", "监测对象稳定消除返贫风险"),
        ("联安机械、长丰模具等5个项目", "联安机械等项目"),
        ("53个重大水利项目加快推进", "重大水利项目"),
        ("区防控指挥部迅速组织2200多名镇村干部投身一线", "组织镇村干部投身一线"),
        ("甲江三角洲生态绿色一体化发展示范区在探索中新推出7项制度创新成果", "推出制度创新成果"),
        ("5000多万居民受益", "居民受益"),
        ("实施新材料、新能源、生物医药、海工装备等工业重点项目246项", "实施工业重点项目"),
        ("发放城乡低保金、职工基本医疗保险待遇、特困人员生活费、城乡大病医疗救助等资金8.4亿元", "发放城乡低保金等资金"),
    ],
)
def test_what_is_counted_is_named_with_what_was_done(numbers: Read, text: str, name: str) -> None:
    assert numbers(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("投入35万完成东溪社区食堂建设", "东溪社区食堂建设投入"),
        ("投资650万元建成6座水冲式公厕", "建成水冲式公厕投资"),
        ("投资1.3亿元实施自来水管网改造工程", "自来水管网改造工程投资"),
        ("全年投资90.5亿元,完成1.8万户、189万平方米棚改任务", "棚改任务投资"),
        ("总投资30亿元的红星广场项目当年完成投资6亿元", "红星广场项目总投资"),
        ("投资3.3亿元的机场快速路建成通车", "机场快速路投资"),
        ("统筹20亿元实施6个重大科技专项", "重大科技专项投入"),
        ("中央财政安排200亿元专项资金,支持职工分流安置", "职工分流安置投入"),
        ("拿出120亿元支持基层化债", "基层化债投入"),
        ("省建工集团签订50亿元框架合同", "省建工集团签订框架合同"),
    ],
)
def test_money_is_named_by_what_it_was_for(numbers: Read, text: str, name: str) -> None:
    assert numbers(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新建绿道137公里、累计达到2136公里", ["新建绿道", "绿道累计"]),
        ("新增高新技术企业1200家、总量达到1.8万家", ["新增高新技术企业", "高新技术企业总量"]),
        ("改造老旧小区6496个、惠及97.9万户", ["改造老旧小区", "改造老旧小区惠及"]),
        ("粮食播种面积1266万亩,产量514万吨", ["粮食播种面积", "粮食产量"]),
        ("为19家企业发放社会保险补贴497.1万元", ["为企业发放社会保险补贴", "发放社会保险补贴"]),
        ("吸引20个国家和地区的419家企业参展", ["吸引国家和地区", "吸引企业参展"]),
        ("一支30人的抢险突击队", ["抢险突击队"]),
        ("每年实施10大类55项民生实事", ["实施民生实事", "实施民生实事"]),
        ("完成1.8万户、189万平方米棚改任务", ["棚改任务", "棚改任务"]),
        ("和谐拆除建筑面积5000平方米、信众3000余人的东岭教堂", ["和谐拆除建筑面积", "东岭教堂信众"]),
        ("为2.4万户脱贫群众、2767户监测对象落实帮扶措施7.2万条", ["脱贫群众", "监测对象落实帮扶措施", "落实帮扶措施"]),
        ("64个县市新增城镇常住人口30.5万人", ["县市", "县市新增城镇常住人口"]),
    ],
)
def test_a_later_figure_belongs_to_the_thing_before_it(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)][-len(names) :] == names


def test_a_level_behind_a_change_is_the_same_target(numbers: Read) -> None:
    (one,) = numbers("地区生产总值增长8%,达到296亿元")
    assert (one.indicator, one.value, one.growth and one.growth.value) == (
        "地区生产总值",
        Decimal(29600000000),
        Decimal(8),
    )


def test_two_values_from_and_to_are_one_target_each(numbers: Read) -> None:
    found = numbers("跨国公司地区总部、外资研发中心分别从771家、481家增加到1076家、636家")
    assert [(one.indicator, one.value, one.baseline) for one in found] == [
        ("跨国公司地区总部", Decimal(1076), Decimal(771)),
        ("外资研发中心", Decimal(636), Decimal(481)),
    ]


def test_values_of_two_years_pair_with_both_subjects(numbers: Read) -> None:
    found = numbers("城镇常住居民、农村常住居民人均可支配收入从2016年的26681元、7821元增长到2021年的38000元、12000元")
    assert [(one.indicator, one.value, one.baseline) for one in found] == [
        ("城镇常住居民人均可支配收入", Decimal(38000), Decimal(26681)),
        ("农村常住居民人均可支配收入", Decimal(12000), Decimal(7821)),
    ]


def test_shares_of_the_plan_pair_by_order(numbers: Read) -> None:
    found = numbers("治沙、造林分别完成年度目标任务的113%、220%")
    assert [(one.indicator, one.completion and one.completion.value) for one in found] == [
        ("治沙年度任务完成率", Decimal(113)),
        ("造林年度任务完成率", Decimal(220)),
    ]


def test_a_value_said_to_come_from_the_end_of_a_year_has_its_baseline(numbers: Read) -> None:
    (one,) = numbers("资本充足率从2017年底的8.4%提升到去年底的13.3%")
    assert (one.indicator, one.value, one.baseline) == ("资本充足率", Decimal("13.3"), Decimal("8.4"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("64个重点项目完成投资49.81亿元", "重点项目"),
        ("203个国考断面优良率达100%", "国考断面"),
        ("16项督察反馈问题已整改完成7项", "督察反馈问题"),
    ],
)
def test_a_count_of_what_another_figure_is_about_sets_the_scene(numbers: Read, text: str, name: str) -> None:
    scene, figure = numbers(text)
    assert (scene.status, scene.indicator, figure.status) == ("context", name, "achieved")


def test_so_many_that_reach_an_amount_are_the_target_and_the_amount_is_a_threshold(numbers: Read) -> None:
    count, threshold = numbers("14个村(社区)达到20万元以上")
    assert (count.indicator, count.value, count.status) == ("村(社区)达到20万元以上", Decimal(14), "achieved")
    assert threshold.status == "context"


def test_among_how_many_something_is_first_is_no_count(numbers: Read) -> None:
    assert all(one.unit != "个" for one in numbers("总量和增幅均居全市8个卫星城市前列"))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("技能人才总量超696万", "人"),
        ("惠及120余万婴幼儿", "人"),
        ("新增450万农村沼气用户", "户"),
        ("投入补助资金35万", "元"),
        ("城乡居民收入比为2.5", None),
    ],
)
def test_a_bare_amount_takes_the_unit_that_its_words_imply(numbers: Read, text: str, unit: str | None) -> None:
    assert [one.unit for one in numbers(text)] in ([unit], [] if unit is None else [unit])


def test_a_share_says_what_of(numbers: Read) -> None:
    (one,) = numbers("完成焦化行业70%以上产能超低排放改造")
    assert one.indicator == "焦化行业产能超低排放改造"


def test_a_figure_of_a_table_without_any_words_is_no_target(numbers: Read) -> None:
    assert numbers("12.5%") == ()


def test_a_bare_amount_of_a_known_indicator_has_its_unit(numbers: Read) -> None:
    (retail,) = numbers("全区社零实现86.4亿,总量全市第3")
    assert (retail.value, retail.unit, retail.dimension) == (Decimal(8_640_000_000), "元", "money")
