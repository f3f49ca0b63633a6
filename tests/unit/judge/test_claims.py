"""A thing is reported as done only when the report names it and its word of completion is about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from core.judge import judge
from core.lexicon import say
from core.model import Link, Target, TargetLink

Make = Callable[..., Target]
Join = Callable[..., TargetLink]


def row_of(link: TargetLink) -> Link:
    (row,) = judge([link])
    return row


@pytest.fixture
def verdict(plan: Make, result: Make, link: Join) -> Callable[[str, str, str], str]:
    """Judge a promise, given as name and clause, against a clause of the later report."""

    def judged(thing: str, promised: str, reported: str) -> str:
        return row_of(link("fulfilment", plan(thing, quote=promised), result(reported, quote=reported))).verdict

    return judged


@pytest.mark.parametrize(
    ("thing", "promised", "reported"),
    [
        ("沈海高速漳诏扩容工程", "开工沈海高速漳诏扩容工程", "沈海高速漳诏段扩容工程等开工建设"),
        ("引大济岷等重大水利工程", "开工建设引大济岷等重大水利工程", "谋划多年的引大济岷工程启动建设"),
        ("中国侨智发展大会", "办好中国侨智发展大会", "投洽会、世界闽商大会、中国侨智发展大会等活动成功举办"),
        ("“十四五”规划目标", "高质量完成“十四五”规划目标任务", "胜利完成“十四五”主要目标任务"),
        ("第二十五届投洽会", "办好第二十五届投洽会", "投洽会成功举办"),
        ("太原轨道交通1号线", "建成太原轨道交通1号线", "太原地铁1号线开通运营"),
        ("民营经济促进条例", "推动出台民营经济促进条例", "推动出台民营经济促进条例"),
    ],
)
def test_the_thing_itself_is_named_and_done(
    verdict: Callable[[str, str, str], str], thing: str, promised: str, reported: str
) -> None:
    assert verdict(thing, promised, reported) == "done_claimed"


@pytest.mark.parametrize(
    ("thing", "promised", "reported"),
    [
        ("成渝高速公路扩容", "成渝高速公路扩容", "高速公路通车"),
        ("地铁沿线", "增强地铁沿线辐射带动功能", "新建成轨道交通线路"),
        ("福州地铁6号线西延线", "开工福州地铁6号线西延线", "福州地铁滨海快线建成通车"),
        ("国家草业技术创新中心", "争取国家草业技术创新中心", "乳业技术创新中心获批"),
        ("“十四五”规划目标", "高质量完成“十四五”规划目标任务", "超额完成国家“十四五”找矿目标任务"),
    ],
)
def test_another_thing_of_the_same_kind_is_no_answer(
    verdict: Callable[[str, str, str], str], thing: str, promised: str, reported: str
) -> None:
    assert verdict(thing, promised, reported) == "uncertain"


@pytest.mark.parametrize(
    ("thing", "promised", "reported"),
    [
        ("数字政府", "加快建设数字政府", "数字政府服务能力连续3年获评“卓越级”"),
        ("法治政府", "加强法治政府建设", "出台法治政府建设实施纲要"),
        ("横沙新洲现代农业产业园", "推进横沙新洲现代农业产业园建设", "横沙新洲现代农业产业园专项规划落地"),
        ("零碳园区", "建设零碳园区", "垦利经开区入选首批国家级零碳园区"),
        ("厦门综合改革试点", "深化厦门综合改革试点", "厦门综合改革试点形成全国首创成果"),
        ("国际产能合作", "扩大国际产能合作", "一批重大工程和国际产能合作项目落地"),
        ("若尔盖国家公园", "加快创建若尔盖国家公园", "若尔盖国家公园获批创建"),
        ("一批重大外资项目", "加快推动一批重大外资项目落地", "生物医药等领域一批重大外资项目加快落地"),
        ("“化解矛盾风险”专项治理", "开展“化解矛盾风险”专项治理", "深入开展“化解矛盾风险”专项治理"),
    ],
)
def test_a_part_a_neighbour_or_a_step_is_not_the_thing(
    verdict: Callable[[str, str, str], str], thing: str, promised: str, reported: str
) -> None:
    assert verdict(thing, promised, reported) == "ongoing"


def test_an_exhortation_is_no_result(verdict: Callable[[str, str, str], str]) -> None:
    assert verdict("“十五五”良好开局", "实现“十五五”良好开局", "努力实现“十五五”良好开局") == "uncertain"


def test_of_a_list_only_a_part_may_be_done(plan: Make, result: Make, link: Join) -> None:
    promised = plan("福莆宁F1线、沙南高速", quote="建成福莆宁F1线、沙南高速等")
    row = row_of(link("fulfilment", promised, result("沙南高速", quote="宁古高速、沙南高速等建成通车")))
    assert row.verdict == "ongoing"
    assert "只是其中一部分" in say(row.why, "zh")


def test_a_count_does_not_finish_a_promise_without_one(plan: Make, result: Make, link: Join) -> None:
    reported = result("省级区域医疗中心", "13", "个", quote="建成13个省级区域医疗中心")
    assert (
        row_of(link("fulfilment", plan("省级区域医疗中心", quote="建强省级区域医疗中心"), reported)).verdict
        == "no_value"
    )


def test_the_reason_names_no_empty_stage_and_nests_quotation_marks(plan: Make, result: Make, link: Join) -> None:
    """“报告称“实现”（目标用语：—）” and ““十四五”规划目标” stood in the ledger."""
    done = plan("“十四五”规划目标", quote="完成“十四五”规划目标")
    row = row_of(link("fulfilment", done, result("“十四五”规划目标", quote="基本实现“十四五”规划目标")))
    for text in (say(row.why, "zh"), say(row.why, "en")):
        assert "‘十四五’规划目标" in text
        assert "—" not in text
        assert "““" not in text


def test_a_guess_beside_a_sure_answer_becomes_its_candidate(plan: Make, result: Make, link: Join) -> None:
    promised = plan("沙南高速", quote="建成沙南高速")
    sure = link("fulfilment", promised, result("沙南高速", quote="沙南高速建成通车"))
    guess = link("fulfilment", promised, replace(result("宁古高速", quote="宁古高速建成通车", at=50), id="t2"), "0.5")
    (row,) = judge([sure, guess])
    assert row.verdict == "done_claimed"
    assert [candidate.target.id for candidate in row.candidates] == ["t2"]


def test_two_passages_that_tell_of_one_completion_are_one_row(plan: Make, result: Make, link: Join) -> None:
    promised = plan("沙南高速", quote="建成沙南高速")
    again = result("沙南高速", quote="宁古高速、沙南高速等建成通车", at=50)
    rows = judge(
        [
            link("fulfilment", promised, result("沙南高速", quote="沙南高速建成通车")),
            link("fulfilment", promised, again, "0.8"),
        ]
    )
    assert [(row.verdict, "repeated" in row.flags) for row in rows] == [("done_claimed", True)]
