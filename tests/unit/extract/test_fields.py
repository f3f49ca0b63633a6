"""A bare head takes its field from the clause before, a later item what the first says once, and 均 makes two."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("北川海湾都市圈建设成效明显,经济总量超3万亿元", ["北川海湾都市圈经济总量"]),
        ("工伤保险覆盖面持续扩大,30万新业态人员参保", ["工伤保险新业态人员参保"]),
        ("加大对教育、文化事业的投入,全国财政支出2万亿元", ["教育、文化事业财政支出"]),
        ("精心举办南湖龙舟节,36个国家和地区参演", ["南湖龙舟节参演"]),
        ("实施“银铃助餐计划”,实现300个社区和60个乡镇全覆盖", ["“银铃助餐计划”社区全覆盖", "“银铃助餐计划”乡镇全覆盖"]),
        ("扎实开展外贸企业培育,推动300家企业提档升级", ["外贸企业提档升级"]),
        ("建设生态宜居水乡,推进18个先行片区建设", ["生态宜居水乡先行片区建设"]),
        ("及时出台实施全面落实省级稳就业促消费政策的12条措施", ["全面落实省级稳就业促消费政策的措施"]),
        ("汽车、家电等产业集群均达到千亿元规模", ["汽车、家电等产业集群规模"]),
    ],
)
def test_a_bare_head_takes_the_field_of_the_clause_before(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)] == names


def test_the_total_of_a_group_of_cities_is_not_that_of_the_place(numbers: Read) -> None:
    assert numbers("北川海湾都市圈建设成效明显,经济总量超3万亿元")[0].indicator_id is None
    assert numbers("全县发展稳中有进,经济总量超300亿元")[0].indicator_id == "gdp"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("建设海工研究院和5家分院", ["建设海工研究院分院"]),
        ("新建国家现代林业产业园3个、产业集群2个", ["新建国家现代林业产业园", "新建国家产业集群"]),
        ("东江省投入帮扶资金3亿元、实施帮扶项目78个", ["东江省投入帮扶资金", "东江省实施帮扶项目"]),
        ("解决了60万牧民的饮水困难和8万林区人口的用电问题", ["解决牧民的饮水困难", "解决林区人口的用电问题"]),
        ("实施地质灾害避险搬迁900户、治理排危120处", ["实施地质灾害避险搬迁", "地质灾害治理排危"]),
        ("持续抓好市委确定的6项牵引性改革和98项改革任务", ["抓好市委确定牵引性改革", "市委确定改革任务"]),
    ],
)
def test_a_later_item_takes_what_the_first_says_for_both(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("实训基地、公共服务平台均增至9个", ["公共服务平台", "实训基地"]),
        ("全市存贷款余额均突破6000亿元", ["存款余额", "贷款余额"]),
        (
            "博士硕士学位授予单位均新增2家、授权点分别新增6个和9个",
            ["博士学位授予单位新增", "硕士学位授予单位新增", "博士学位授权点新增", "硕士学位授权点新增"],
        ),
        ("甲县等县域经济总量均超300亿元", ["甲县等县域经济总量"]),
    ],
)
def test_what_is_said_of_each_is_a_target_of_each(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)] == names


def test_shares_are_told_of_the_things_listed_before(numbers: Read) -> None:
    found = numbers("航空制造业、生物制造业增加值分别增长5%、6%,占规模以上工业比重分别提高到12%、9%")
    assert [target.indicator for target in found][2:] == [
        "航空制造业增加值占规模以上工业比重",
        "生物制造业增加值占规模以上工业比重",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("新辟、加密12条国际货运航线", "新辟、加密国际货运航线"),
        ("取得“海燕三号”首次实现下潜深度1万米", "“海燕三号”下潜深度"),
        ("务实办好茶博会、项目签约30亿元", "茶博会项目签约额"),
        ("坚持标准推进20件民生实事", "民生实事"),
        ("惠及30万人的北干渠工程启动建设", "北干渠工程惠及人口"),
        ("新增专业数60%以上服务于紧缺岗位", "新增专业数服务于紧缺岗位"),
    ],
)
def test_verbs_stay_where_they_tell_and_go_where_they_do_not(numbers: Read, text: str, name: str) -> None:
    assert numbers(text)[0].indicator == name


def test_a_count_that_only_names_a_list_is_no_target(numbers: Read) -> None:
    found = numbers("纳入国家102项重大工程的28个新开工项目全部开工")
    assert [target.indicator for target in found] == ["纳入国家102项重大工程新开工项目全部开工"]
    assert found[0].value == Decimal(28)


def test_an_aim_spoken_of_again_is_no_second_target(numbers: Read) -> None:
    assert numbers("6%左右的预期增长目标与长远规划相衔接") == ()


def test_those_who_were_given_something_are_not_the_givers(numbers: Read) -> None:
    assert numbers("为12个地市保供粮食")[0].indicator == "为地市保供粮食"
