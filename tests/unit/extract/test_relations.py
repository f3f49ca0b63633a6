from collections.abc import Callable

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "name", "kind", "to"),
    [
        ("居民收入增长与经济增长基本同步", "居民收入", "in_step", "经济增长"),
        ("居民人均可支配收入增长快于经济增长", "居民人均可支配收入", "faster_than", "经济增长"),
        ("经济增速高于全国平均水平", "地区生产总值", "above_average", "全国平均水平"),
        ("居民消费价格保持合理水平", "居民消费价格", "stable", "合理水平"),
        ("进出口总额力争保持正增长", "进出口总额", "stable", "正增长"),
        ("节能减排指标完成国家下达目标", "节能减排指标", "external_quota", "国家下达"),
        (
            "完成国家下达的单位地区生产总值二氧化碳排放降低目标",
            "单位地区生产总值二氧化碳排放降低",
            "external_quota",
            "国家下达",
        ),
        ("单位生产总值能耗进一步下降", "单位生产总值能耗", "other", "进一步下降"),
        ("空气质量持续优良", "空气质量", "stable", "优良"),
        ("优良水体比例居全国前列", "优良水体比例", "stable", "全国前列"),
        ("“三公”经费只减不增", "“三公”经费", "other", "只减不增"),
    ],
)
def test_bounds_without_a_number(deeds: Read, text: str, name: str, kind: str, to: str) -> None:
    (one,) = deeds(f"今年主要预期目标是:{text}。")
    assert one.relation is not None
    assert (one.indicator, one.relation.kind, one.relation.to) == (name, kind, to)


def test_doing_something_at_the_same_time_is_no_bound(deeds: Read) -> None:
    assert all(target.relation is None for target in deeds("同步进行外立面改造工程。"))


@pytest.mark.parametrize("text", ["提前一年实现省委确定的目标", "教育质量明显提升", "地方刚性支出持续增长"])
def test_no_bound_where_no_measure_is_named(deeds: Read, text: str) -> None:
    assert all(target.relation is None for target in deeds(f"{text}。", "achievement"))
