"""Lists of things with numbers: whose verb, whose noun and whose predicate the items share."""

from collections.abc import Callable

import pytest

from core.extract.figures.distribute import parts
from core.lexicon import default
from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("新增9家智能工厂、38家国家级5G工厂", ["新增智能工厂", "新增国家级5G工厂"]),
        ("新建绿道100公里、绿地500公顷", ["新建绿道", "新建绿地"]),
        ("更新改造东风路等道路80条、桥梁15座", ["更新改造东风路等道路", "更新改造桥梁"]),
        ("启动改造19个城中村、180个城镇老旧小区", ["启动改造城中村", "启动改造城镇老旧小区"]),
        ("邮轮母港接待邮轮91艘次、旅客30余万人次", ["邮轮母港接待邮轮", "邮轮母港接待旅客"]),
        ("新开工改造老旧小区44个、城中村5万户", ["新开工改造老旧小区", "新开工改造城中村"]),
        ("开通航线48条、通航城市16个", ["开通航线", "通航城市"]),
        ("新增3个产业集群、新入规加工企业20家以上", ["新增产业集群", "新入规加工企业"]),
    ],
)
def test_a_list_says_its_verb_once(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建成8个国家级、13个省级区域医疗中心", ["建成国家级区域医疗中心", "建成省级区域医疗中心"]),
        ("6个企业品牌、2个区域品牌入选中国消费名品", ["企业品牌入选中国消费名品", "区域品牌入选中国消费名品"]),
        (
            "完成210万千瓦火电机组、281万吨钢铁产能、39台燃煤锅炉超低排放改造",
            ["火电机组超低排放改造", "钢铁产能超低排放改造", "燃煤锅炉超低排放改造"],
        ),
        ("推动7个物流枢纽、4个冷链基地提质升级", ["物流枢纽提质升级", "冷链基地提质升级"]),
        ("国家级绿色工厂达到26家、绿色矿山达到5家", ["国家级绿色工厂", "国家级绿色矿山"]),
        ("23条小街巷和6个老旧小区改造加快推进", ["小街巷改造", "老旧小区改造"]),
        (
            "完成178座燃煤锅炉拆改、25公里供热管线改造、8座热力站建设",
            ["燃煤锅炉拆改", "供热管线改造", "热力站建设"],
        ),
        ("搭建科创、金融等4个功能类平台和汽车、医药等8个产业类平台", ["搭建功能类平台", "搭建产业类平台"]),
        ("在183个县(市、区)划分义务教育学区732个", ["县(市、区)划分义务教育学区", "划分义务教育学区"]),
    ],
)
def test_the_items_share_a_noun_or_what_became_of_them(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)] == names


@pytest.mark.parametrize(
    ("subject", "count", "names"),
    [
        ("航空旅客和货邮吞吐量", 2, ["航空旅客吞吐量", "货邮吞吐量"]),
        ("食品、药品抽检合格率", 2, ["食品抽检合格率", "药品抽检合格率"]),
        ("厦安、福宁机场旅客吞吐量", 2, ["厦安机场旅客吞吐量", "福宁机场旅客吞吐量"]),
        ("养老床位、地区生产总值", 2, ["养老床位", "地区生产总值"]),
        ("美丽河湖、美丽海湾建成率", 2, ["美丽河湖建成率", "美丽海湾建成率"]),
        ("电子信息、装备制造、现代消费品营业收入", 3, ["电子信息营业收入", "装备制造营业收入", "现代消费品营业收入"]),
        ("商业价值信用贷款、农村信用贷款与抵押贷款改革试点", 2, ["商业价值信用贷款", "农村信用贷款与抵押贷款改革试点"]),
        ("规模以上工业增加值", 2, None),
        ("生产安全事故起数、死亡人数", 2, ["生产安全事故起数", "生产安全事故死亡人数"]),
        ("粮油、果蔬、水产品加工能力", 3, ["粮油加工能力", "果蔬加工能力", "水产品加工能力"]),
        ("单位地区生产总值能耗和二氧化碳排放", 2, ["单位地区生产总值能耗", "单位地区生产总值二氧化碳排放"]),
        ("农村户厕、垃圾处理覆盖率和污水治理率", 3, ["农村户厕覆盖率", "农村垃圾处理覆盖率", "农村污水治理率"]),
    ],
)  # fmt: skip
def test_a_joint_subject_parts_into_whole_names(subject: str, count: int, names: list[str] | None) -> None:
    assert parts(subject, count, default()) == names


def test_respectively_pairs_what_is_said_of_each(numbers: Read) -> None:
    found = numbers("商业信用贷款、农村信用贷款分别发放贷款671亿元、86亿元")
    assert [target.indicator for target in found] == ["商业信用贷款发放贷款", "农村信用贷款发放贷款"]


def test_flows_and_then_stocks_pair_by_order(numbers: Read) -> None:
    found = numbers("新区法规、管理措施分别新增4部、10部,累计分别达到22部、31部")
    assert [target.indicator for target in found] == ["新区法规新增", "管理措施新增", "新区法规", "管理措施"]


def test_a_joint_subject_may_stand_in_the_clause_before(numbers: Read) -> None:
    found = numbers("化学需氧量排放总量和二氧化硫排放总量首次出现双下降,比上年分别下降3.1%和4.6%")
    assert [target.indicator for target in found] == ["化学需氧量排放总量", "二氧化硫排放总量"]
