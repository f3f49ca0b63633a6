from collections.abc import Callable

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


@pytest.mark.parametrize(
    ("text", "name", "stage"),
    [
        ("推动桥头桥危桥改造项目建成通车", "桥头桥危桥改造项目", "建成通车"),
        ("加快龙山寺片区安置房设计、土地手续报批等工作", "龙山寺片区安置房设计、土地手续", "报批"),
        ("完成成功东路及恒安路“白改黑”", "成功东路及恒安路“白改黑”", "完成"),
        ("持续推进“一革命四行动”", "“一革命四行动”", None),
        ("健全矛盾纠纷排查调处机制", "矛盾纠纷排查调处机制", None),
        ("片区改造加速推进", "片区改造", None),
        ("华为青浦研发中心正式投用", "华为青浦研发中心", "正式投用"),
    ],
)
def test_a_clause_that_names_a_thing_is_a_target(deeds: Read, text: str, name: str, stage: str | None) -> None:
    (one,) = deeds(f"下半年,{text}。")
    assert (one.indicator, one.quote, one.stage, one.value) == (name, text, stage, None)


@pytest.mark.parametrize(
    "text", ["不断提升治理水平", "凝聚强大合力", "坚持稳中求进工作总基调", "就业总量矛盾仍然突出", "把两件事结合起来"]
)
def test_a_slogan_names_nothing(deeds: Read, text: str) -> None:
    assert not deeds(f"下半年,{text}。")


@pytest.mark.parametrize(
    "text",
    [
        "主动深入企业、靠前服务",
        "持续营造良好“亲清”政商关系",
        "坚持以经济建设为中心",
        "以“闯”的精神、“拼”的劲头走在前列",
        "要以“敢为人先”的魄力闯出新路",
        "为全国发展大局作出更大贡献",
        "努力让老区人民共享改革发展成果",
        "今年是“十四五”收官、“十五五”规划谋划之年",
        "必须统筹好培育新动能和更新旧动能的关系",
    ],
)
def test_a_call_or_creed_is_no_work(deeds: Read, text: str) -> None:
    assert not deeds(f"下半年,{text}。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("健全开发区用地增存挂钩机制", "开发区用地增存挂钩机制"),
        ("加强创新平台建设", "创新平台"),
        ("开展新技术新场景应用示范行动", "新技术新场景应用示范行动"),
        ("参与共建“一带一路”", "“一带一路”"),
        ("未来产业发展基金设立", "未来产业发展基金"),
        ("内陆开放型经济试验区建设初见成效", "内陆开放型经济试验区"),
        ("变“企业找政策”为“政策找企业”", "“政策找企业”"),
        ("“一表同享”改革实现区域和业务领域全覆盖", "“一表同享”改革"),
        ("街道试点开发建设“党群义工平台”", "“党群义工平台”"),
        ("办好客家文化节", "客家文化节"),
    ],
)
def test_the_name_is_a_noun_phrase_of_the_text(deeds: Read, text: str, name: str) -> None:
    assert [target.indicator for target in deeds(f"下半年,{text}。")] == [name]


def test_a_creed_with_a_relation_is_no_bound(deeds: Read) -> None:
    assert not deeds("体现了居民收入增长和经济增长同步的要求。")


def test_each_named_item_of_a_list_can_be_found(deeds: Read, numbers: Read) -> None:
    text = "下半年,加快创冠机械、永庆机械、聪勤机械等5个在建项目进度。"
    assert [target.quote for target in deeds(text)] == ["创冠机械", "永庆机械", "聪勤机械"]
    assert {target.stage for target in deeds(text)} == {"在建"}
    assert numbers(text, "plan")[0].value == 5


def test_a_milestone_takes_its_thing_from_the_clause_before(deeds: Read) -> None:
    first, date = deeds("推进江滨北路污水管网联通工程,确保2024年上半年完工。")
    assert (date.indicator, date.stage, date.modality) == (first.indicator, "完工", "确保")
    assert (date.dimension, date.period and date.period.text) == ("time", "2024年上半年")


def test_work_under_way_is_marked(deeds: Read) -> None:
    assert deeds("正在加快推进智能装备基地建设。", "achievement")[0].ongoing
