"""Which words bound a number, inclusive or not (Civil Code art. 1259), and which only select a size."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from core.extract import quantities
from core.model import Extraction

Run = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        # 以上, 以下, 以内 and 届满 include the number; 不满, 超过 and 以外 do not.
        ("10个以上", "ge"),
        ("严守120万亩耕地红线", "ge"),
        ("10个及以上", "ge"),
        ("95%（含）以上", "ge"),
        ("3%以下", "le"),
        ("3%以内", "le"),
        ("超过300家", "gt"),
        ("超300家", "gt"),
        ("不满20人", "lt"),
        ("未满20人", "lt"),
        ("5公里以外", "gt"),
        ("不低于62%", "ge"),
        ("不少于5所", "ge"),
        ("至少5所", "ge"),
        ("不下20家", "ge"),
        ("不高于5.5%", "le"),
        ("不超过20亿元", "le"),
        ("不突破20亿元", "le"),
        ("至多20人", "le"),
        ("低于3%", "lt"),
        ("不足3%", "lt"),
        ("不到3%", "lt"),
        ("高于3%", "gt"),
        ("逾3万人", "gt"),
        ("突破100亿元", "gt"),
        ("首次突破100亿元大关", "gt"),
        ("站上3000亿元台阶", "ge"),
        ("迈上2万亿元台阶", "ge"),
        ("跨越100亿元", "ge"),
        ("达到或超过80%", "ge"),
        ("近7300件", "lt"),
        ("接近60%", "lt"),
        ("约800平方米", "approx"),
        ("3%左右", "approx"),
        ("30万元上下", "approx"),
        ("控制在5.5%左右", "approx"),
        ("控制在3%以内", "le"),
        ("控制在3%", "le"),
        ("3000元起", "ge"),
        ("100余家", "gt"),
        ("100多万元", "gt"),
        ("100+家", "gt"),
        ("上千人", "ge"),
        ("近百家", "lt"),
        ("过半", "gt"),
        ("≥90%", "ge"),
        ("≤35微克/立方米", "le"),
        ("＞80%", "gt"),
        ("达到80%", "eq"),
        ("力争80%", "eq"),
        ("确保80%", "eq"),
    ],
)
def test_bound_words(text: str, comparator: str) -> None:
    assert quantities(text)[0].comparator == comparator


@pytest.mark.parametrize(
    ("text", "comparator"),
    [("不得超过3%", "le"), ("未突破100亿元", "le"), ("不能低于3%", "ge"), ("没有超过3%", "le")],
)
def test_a_denied_bound_turns_round(text: str, comparator: str) -> None:
    assert quantities(text)[0].comparator == comparator


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("保持在95%以上", "ge"),
        ("稳定在95%以上", "ge"),
        ("每月至少开展1次活动", "ge"),
        ("不低于财政支出的3%", "ge"),
        ("不超过当年收入的5%", "le"),
        ("引进项目10个项目以上", "ge"),
        ("城镇调查失业率不高于5.5%", "le"),
    ],
)
def test_a_bound_a_few_words_off_still_holds(text: str, comparator: str) -> None:
    assert quantities(text)[0].comparator == comparator


@pytest.mark.parametrize(
    "text", ["签约50亿元", "履约50亿元", "通过30项审查", "打破3项纪录", "侦破20起案件", "附近5家商户", "举办过3场"]
)
def test_a_word_that_only_ends_like_a_bound_word_bounds_nothing(text: str) -> None:
    assert quantities(text)[0].comparator == "eq"


def test_a_base_and_a_stretch_are_two_bounds() -> None:
    base, stretch = quantities("增长7%以上、力争达到8%")
    assert (base.comparator, stretch.comparator) == ("ge", "eq")


def test_the_words_of_a_bound_belong_to_its_span() -> None:
    text = "就业不少于1200万人，失业率5.5%左右"
    assert [one.span.of(text) for one in quantities(text)] == ["不少于1200万人", "5.5%左右"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("新引进20亿元以上项目12个", 12, "个"),
        ("实施亿元以上新建续建项目356个", 356, "个"),
        ("开工建设10亿元以上重大产业项目47个", 47, "个"),
        ("新增年销售收入超亿元的农业产业化龙头企业8家", 8, "家"),
        ("建成三星级及以上养老机构15家", 15, "家"),
        ("为60岁以上老人体检3500人次", 3500, "人次"),
        ("完成20户以上自然村通硬化路85个", 85, "个"),
        ("改造千人以上乡镇供水工程9处", 9, "处"),
        ("培育县级及以上龙头企业26家", 26, "家"),
        ("新增规模以上企业31家", 31, "家"),
        ("出栏50头以上养殖大户23户", 23, "户"),
        ("2万元以上20万以上人口县达标5个", 5, "个"),
    ],
)
def test_a_filter_is_no_bound_and_what_it_selects_is_the_target(
    extraction: Run, text: str, value: int, unit: str
) -> None:
    found = [target for target in extraction(text).targets if target.value is not None]
    assert (found[-1].value, found[-1].unit, found[-1].comparator) == (Decimal(value), unit, "eq")
    assert "threshold_in_indicator" not in {target.comparator for target in found}
    assert all(target.value not in (20, 60, 50, 1000) for target in found)


@pytest.mark.parametrize(
    "text", ["打造超1000亿元引导基金集群", "完成投资20亿元以上支持企业发展", "GDP跨越3000亿元规模", "引进20个以上项目"]
)
def test_a_bound_on_what_is_done_is_no_filter(extraction: Run, text: str) -> None:
    assert [target for target in extraction(text).targets if target.value is not None]
