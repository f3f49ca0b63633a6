"""A result that says nothing alone takes its name from the words before it; a list says once what holds for all."""

from collections.abc import Callable

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "82个县实施城乡居民医疗互助保险试点,34万人参保",
            ["县实施城乡居民医疗互助保险试点", "城乡居民医疗互助保险参保"],
        ),
        ("连续第5年提高退休职工基础养老金,全年人均增加960元", ["退休职工基础养老金人均增加"]),
        ("争取重大专项国债资金38亿元、支持项目52个", ["重大专项国债资金", "重大专项国债资金支持项目"]),
        ("建设乡村振兴示范带98个、覆盖村庄1500个", ["建设乡村振兴示范带", "乡村振兴示范带覆盖村庄"]),
        ("接待游客3000万人次、总花费超过450亿元", ["接待游客", "游客总花费"]),
        ("数字经济撑起“半壁江山”,规模占比超过49%", ["数字经济规模占比"]),
        ("支持装备制造技术改造,中央预算投资安排15亿元", ["装备制造技术改造中央预算投资"]),
        ("继续推进安置房工程建设,在确保质量的前提下,基本建成5万套", ["安置房工程基本建成"]),
        ("实施农村公路提升行动,新改建600公里", ["新改建农村公路"]),
        ("首届定向师范生全部到中小学任教,90%以上在中西部", ["首届定向师范生在中西部"]),
    ],
)
def test_a_bare_result_takes_its_subject_from_before(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("提速青河至白湖等34个续建项目", "提速青河至白湖等续建项目"),
        ("促进就业创业、通关便利化等100多项改革经验受到肯定", "改革经验受到肯定"),
        ("4个一类新药获批上市、数量居全国前列", "一类新药获批上市"),
        ("7个区接通轻轨、所有区互通高速", "区接通轻轨"),
        ("98个中央部门和东海、南岭等省市公开账目", "中央部门公开账目"),
        ("成功应对9轮强降雨、秋汛和高温干旱", "成功应对强降雨"),
        ("油菜籽等14种农产品产量居全国第1位", "产量居全国第1位的农产品"),
        ("以办好10件民生实事为牵引", "办好民生实事"),
        ("将居民人均收入2300元作为新的地区扶贫标准", "地区扶贫标准"),
    ],
)
def test_a_name_ends_where_another_statement_begins(numbers: Read, text: str, name: str) -> None:
    assert numbers(text)[0].indicator == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("市场经营主体增量提质,总量突破10万户", ["市场经营主体总量"]),
        ("新增黄岭、咸平等全国文明城市12个,总数达到22个", ["新增黄岭、咸平等全国文明城市", "全国文明城市总数"]),
        ("5A级景区新增白石古城、总数达到16家", ["5A级景区总数"]),
        ("粮食总产量实现了罕见的“八连增”,连续5年超500万吨", ["粮食总产量"]),
    ],
)
def test_a_stock_keeps_only_the_noun(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)] == names


def test_a_flow_and_its_stock_keep_their_own_bounds(numbers: Read) -> None:
    flow, stock = numbers("铁路运营里程新增170公里、突破700公里")
    assert (flow.comparator, stock.comparator) == ("eq", "gt")
    assert stock.indicator == "铁路运营里程"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("全区财政赤字80亿元,其中,区级赤字55亿元,镇级赤字25亿元", [False, True, True]),
        ("全区财政赤字80亿元,其中区级赤字55亿元,争取补助资金45亿元", [False, True, False]),
    ],
)
def test_parts_behind_among_them_go_on_while_they_fit(numbers: Read, text: str, parts: list[bool]) -> None:
    assert [target.of is not None for target in numbers(text)] == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("对甲盟、乙盟进出口分别增长16.7%、40.2%", ["对甲盟进出口", "对乙盟进出口"]),
        ("全区地方国企资产总额增长16%,营业总收入、利润总额分别增长9%、2%", ["地方国企营业总收入", "地方国企利润总额"]),
        ("民营工业增加值、外贸进出口总额占比分别为23.1%、45.5%", ["民营工业增加值占比", "外贸进出口总额占比"]),
    ],
)
def test_what_pairs_keeps_its_preposition_owner_and_share(numbers: Read, text: str, names: list[str]) -> None:
    assert [target.indicator for target in numbers(text)][-len(names) :] == names


def test_growth_may_stand_behind_its_number(numbers: Read) -> None:
    (target,) = numbers("工业机器人等产业营收保持20%以上增长")
    assert target.value is None
    assert target.growth is not None
