from collections.abc import Callable
from decimal import Decimal

import pytest

from core.extract.figures.ranks import ranks
from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("营收3.2亿元,居全区第1", "1", "全区"),
        ("总量位居全市前三", "3", "全市"),
        ("算力指数全国排名第八", "8", "全国"),
        ("改革评估蝉联全国第一", "1", "全国"),
        ("海运指数排位升至全球第18位", "18", "全球"),
        ("从世界第六位上升到第四位", "4", "世界"),
        ("港口吞吐量分别升至世界第二", "2", "世界"),
        ("森林覆盖率居全国首位", "1", "全国"),
        ("增速居中部六省第1", "1", "中部六省"),
        ("增速居全国31个省区市第3位", "3", "全国31个省区市"),
        ("综合考评全区第6。", "6", "全区"),
        ("跻身全国前十", "10", "全国"),
        ("近海水质优良率全国前三。", "3", "全国"),
        ("竞赛获奖数和表演成绩均居全国首位", "1", "全国"),
    ],
)
def test_a_place_is_read_with_those_among_whom(text: str, value: str, scope: str) -> None:
    (one,) = ranks(text)
    assert (one.value, one.scope) == (Decimal(value), scope)


@pytest.mark.parametrize(
    "text",
    [
        "居全国第一方阵", "稳居全国第一梯队", "第一产业增加值", "开办第三家食堂", "市第二医院投用", "居民第二学校建成",
        "前三季度增长5%",
        "前100名企业", "服务全国前十", "位居全市前列", "召开第十四届大会", "列入第三批名单", "保持全国第一大产区",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert ranks(text) == []


def test_several_indicators_take_their_places_by_order(numbers: Read) -> None:
    first, second = numbers("城镇、农村居民人均可支配收入分别增长4.6%、6.7%,增速分别居全国第3、第5位")
    assert first.rank is not None
    assert second.rank is not None
    assert [(one.rank.value, one.rank.scope) for one in (first, second) if one.rank] == [
        (Decimal(3), "全国"),
        (Decimal(5), "全国"),
    ]


def test_a_place_hangs_on_the_figure_not_on_its_second_change(numbers: Read) -> None:
    level, mean = numbers("地区生产总值达到2万亿元,比2002年增长65%,年均增长10%,从全国第六位上升到第四位")
    assert level.rank is not None
    assert (level.rank.value, mean.rank) == (Decimal(4), None)


def test_a_generic_name_with_a_place_takes_its_owner(numbers: Read) -> None:
    named, placed = numbers("新增2个传统村落示范县、总数居全国首位")
    assert (named.rank, placed.indicator) == (None, "传统村落示范县总数")


def test_a_place_of_all_spreads_over_the_figures_before_it(numbers: Read) -> None:
    found = numbers("完成生态建设1.2亿亩、防沙治沙6000万亩,均居全国首位")
    assert [one.rank is not None and one.rank.value for one in found] == [Decimal(1), Decimal(1)]
    found = numbers("地区生产总值增长6%,固定资产投资增长8%,均居全省第2位")
    assert [one.rank is not None and one.rank.value for one in found] == [Decimal(2), Decimal(2)]


def test_the_place_of_a_growth_is_not_that_of_the_level(numbers: Read) -> None:
    level, speed = numbers("进出口总额达到5600亿元,增速居全国第3位")
    assert (level.rank, speed.indicator) == (None, "进出口总额增速")
    assert speed.rank is not None
    (one,) = numbers("规上工业增加值增长8.1%,增速居全省第2位")
    assert one.rank is not None


def test_the_contest_is_named_and_its_circle_is_the_scope(numbers: Read) -> None:
    (one,) = numbers("困难群众救助工作在全国绩效评价中位列第一")
    assert one.indicator == "困难群众救助工作绩效评价"
    assert one.rank is not None
    assert one.rank.scope == "全国"
