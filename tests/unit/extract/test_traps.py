from collections.abc import Callable
from decimal import Decimal

import pytest

from core.model import Extraction

Run = Callable[..., Extraction]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("聚力落实区委“1345”总体思路", "slogan"),
        ("建立3个1+N招商模式", "slogan_code"),
        ("及时消除水沟42号的隐患", "address"),
        ("第十四届人民代表大会召开", "ordinal"),
        ("三星级养老服务设施", "level_or_grade"),
        ("20亿元以上项目数", "threshold_in_indicator"),
        ("年产值超亿元企业", "threshold_in_indicator"),
        ("电话:0595-86170187", "metadata"),
        ("印发〔2023〕15号文件", "metadata"),
        ("推广5G网络", "name"),
        ("220千伏变电站", "specification"),
        ("连续4年获评优秀", "streak"),
        ("耗时近七个月", "duration"),
        ("进入世界500强", "ranking_name"),
        ("三里街整治规划", "cn_numeral_in_word"),
        ("1—8月的工作", "period"),
    ],
)
def test_numbers_that_are_no_quantity_are_rejected_with_the_reason(extraction: Run, text: str, reason: str) -> None:
    found = extraction(text)
    assert not [target for target in found.targets if target.value is not None]
    assert reason in {one.reason for one in found.rejected}


def test_a_count_in_chinese_digits_needs_a_verb_of_result(extraction: Run) -> None:
    assert extraction("成功化解一宗信访积案").targets[0].value == 1
    assert not extraction("掀起一股新的学习热潮").targets


def test_a_bound_on_a_count_is_no_filter(extraction: Run) -> None:
    (target,) = (t for t in extraction("完成招商项目10个以上").targets if not t.qualitative)
    assert (target.value, target.comparator) == (Decimal(10), "ge")
