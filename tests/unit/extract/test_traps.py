from collections.abc import Callable
from decimal import Decimal

import pytest

from core.extract.numbers.sorting import sort_out
from core.extract.passage import painted
from core.lexicon import default
from core.model import Extraction, Span

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
        ("每10万人拥有律师", "per_unit"),
        ("承载着数亿人就业", "vague"),
        ("着力打造全球前1%学科", "ranking_name"),
        ("前五名客户销售额", "ranking_name"),
        ("破除城乡二元结构", "idiom"),
        ("抓好以下八个方面工作", "idiom"),
        ("发挥中央和地方两个积极性", "idiom"),
        ("实现两位数增长", "idiom"),
        ("保障好14亿人的饭碗", "idiom"),
        ("把14亿多中国人的饭碗端牢", "idiom"),
        ("落实民营经济新28条", "name"),
        ("牢牢把握六个“必须坚持”的重要要求", "slogan"),
        ("土地承包到期后再延长30年试点", "duration"),
        ("30万吨乙烯装置打破垄断", "specification"),
        ("应纳税所得额不到80万元的部分减半征税", "threshold_in_indicator"),
        ("建设二期工程", "level_or_grade"),
        ("设定23个主要指标", "idiom"),
        ("在人口20万以上的县设点", "threshold_in_indicator"),
        ("人均收入1万元以下且能劳动的脱贫户清零", "threshold_in_indicator"),
        ("统筹五区协同发展", "cn_numeral_in_word"),
        ("覆盖30万人口以上的县", "threshold_in_indicator"),
        ("退出全国168个重点城市空气质量末位", "ranking_name"),
        ("经济每增长1个百分点", "per_unit"),
        ("我们要用百倍的努力", "idiom"),
        ("8英寸硅光芯片", "specification"),
        ("建成26兆瓦级海上风电机组", "specification"),
        ("年产3000台农机生产线项目", "specification"),
        ("G60科创走廊", "name"),
        ("坚定四个自信", "name"),
        ("统筹“五位一体”总体布局", "slogan"),
        ("入选211工程", "no_unit"),
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


def test_numbers_in_times_are_rejected_and_those_in_ranks_passed_over() -> None:
    text = "2024年1-6月新增5家,居全区第3"
    dated, ranked = painted(len(text), [Span(0, 9)]), painted(len(text), [Span(13, len(text))])
    kept, rejected = sort_out(text, dated, ranked, default())
    assert [text[one.core.start : one.core.end] for one in kept] == ["5家"]
    assert rejected == [(Span(0, 9), "period")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("深化“三个一批”活动,完成投资35.2亿元", "3520000000"),
        ("“十四五”期间建成12所学校", "12"),
        ("实施“1358”工程,整治隐患1358处", "1358"),
        ("办结12345件诉求", "12345"),
        ("推进“百千万工程”,新增绿化300亩", "300"),
        ("实现“固定资产投资3.5亿元”目标", "350000000"),
    ],
)
def test_a_real_count_in_or_behind_a_slogan_is_one(extraction: Run, text: str, value: str) -> None:
    assert [str(target.value) for target in extraction(text).targets if target.value is not None] == [value]
