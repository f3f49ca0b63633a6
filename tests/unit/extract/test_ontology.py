import pytest

from core.extract import names
from core.lexicon import default
from core.model import Dimension


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("全市规上工业增加值", "industry_va"),
        ("全部工业增加值", "industry_total_va"),
        ("GDP增速", "gdp"),
        ("国内生产总值(GDP)", "gdp"),
        ("人均GDP", "gdp_per_capita"),
        ("地方一般公共预算收入", "fiscal_local"),
        ("税收占比", "tax_share"),
        ("社零", "retail"),
        ("货物进出口总额", "trade_total"),
        ("实际使用外资", "fdi"),
        ("城镇居民人均可支配收入", "income_urban"),
        ("全国城镇调查失业率", "unemp_surveyed"),
        ("单位GDP能耗", "energy_intensity"),
        ("PM2.5年均浓度", "pm25"),
        ("地表水国考断面优良水体比例", "water_quality"),
        ("户籍人口城镇化率", "urbanization_registered"),
        ("九年义务教育巩固率", "retention"),
        ("新增高标准农田", "hq_farmland_new"),
        ("累计建成高标准农田", "hq_farmland"),
        ("高标准农田总量", "hq_farmland"),
        ("开工老旧小区改造", "old_estates"),
        ("新认定高新技术企业", "hitech_firms_new"),
        ("失业人员实现再就业", "reemployment"),
        ("旅游接待人数", "tourists"),
        ("市场主体总量", "market_entities"),
        ("高技术产业投资", "hitech_invest"),
    ],
)
def test_a_statistician_s_indicator_is_known_by_its_names(name: str, known: str) -> None:
    assert names.indicator_id(name, default()) == known


@pytest.mark.parametrize(
    "name",
    [
        "脱贫县农村居民人均可支配收入",
        "开发区规上工业增加值",
        "都市圈经济总量",
        "沿江机场旅客吞吐量",
        "民营经营主体贷款余额",
        "城镇职工医疗保险参保率",
        "计划投资",
        "新增发电量",
        "工业投资(不含电力)",
        "新增上市公司总量",
        "规上工业增加值降幅",
        "涉海重点项目完成投资",
    ],
)
def test_a_part_or_another_scope_gets_no_id(name: str) -> None:
    assert names.indicator_id(name, default()) is None


@pytest.mark.parametrize(
    ("name", "dimension", "known"),
    [
        ("一般公共预算支出", "percent", None),
        ("一般公共预算支出", "money", "fiscal_expenditure"),
        ("保障性住房", "money", None),
        ("城镇登记失业率", "percent", "unemp_registered"),
        ("地区生产总值", "growth_only", "gdp"),
        ("粮食产量", "mass", "grain"),
        ("优良天数比率", "percent", "good_air"),
    ],
)
def test_a_value_that_cannot_be_the_indicator_s_own_gets_no_id(
    name: str, dimension: Dimension, known: str | None
) -> None:
    assert names.indicator_id(name, default(), dimension) == known


def test_no_name_stands_for_two_indicators() -> None:
    seen: dict[str, str] = {}
    for row in default().indicators.values():
        for name in (row.canonical, *row.synonyms):
            assert seen.setdefault(name, row.id) == row.id, name


def test_two_things_are_never_one_indicator() -> None:
    known = [
        names.indicator_id(name, default())
        for name in (
            "办结率",
            "群众满意率",
            "养老保险参保率",
            "医疗保险参保率",
            "工业投资",
            "技改投资",
            "民间投资",
            "固定资产投资",
        )
    ]
    assert len(set(known)) == len(known)
