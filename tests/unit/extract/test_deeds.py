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
        ("推动建设全国海洋技术转移转化中心", "全国海洋技术转移转化中心"),
        ("高质量建设高标准农田", "高标准农田"),
        ("开展新技术新场景应用示范行动", "新技术新场景应用示范行动"),
        ("坚决消除建成区黑臭水体", "建成区黑臭水体"),
        ("组建澜湖研究院", "澜湖研究院"),
        ("乡亲们期盼已久的青螺水利枢纽工程开工建设", "青螺水利枢纽工程"),
        ("历史性实现村村通动车", "村村通动车"),
        ("云岭实验室澜湖研究院入轨", "云岭实验室澜湖研究院"),
        ("湾塘街道将继续推行“双报到”制度", "“双报到”制度"),
        ("澜湖机电公司获评国家级绿色工厂示范单位", "国家级绿色工厂示范单位"),
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


@pytest.mark.parametrize(
    "text",
    [
        "构建高标准市场体系",
        "加强创新平台建设",
        "完善市场准入退出机制",
        "深化农村改革",
        "优化企业全周期服务机制",
        "参与共建“一带一路”",
        "打好新时代“特色牌”",
        "实施一批技术水平高、带动能力强的重大工程",
        "推进新型储能建设",
        "加快建设统一开放的市场体系",
        "获得感又充实了许多",
        "加强对形象工程的整治,坚决防止劳民伤财的“面子工程”",
    ],
)
def test_what_nobody_could_check_is_no_target(deeds: Read, text: str) -> None:
    assert not deeds(f"下半年,{text}。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("出台公平竞争条例", "公平竞争条例"),
        ("编制“十五五”规划", "“十五五”规划"),
        ("健全矛盾纠纷排查调处机制", "矛盾纠纷排查调处机制"),
        ("提高最低工资标准", "最低工资标准"),
        ("专门学校实现各县全覆盖", "专门学校"),
        ("办好第六届“创翼”创业大赛", "第六届“创翼”创业大赛"),
        ("开展城市内涝治理行动", "城市内涝治理行动"),
        ("推进老旧小区改造", "老旧小区改造"),
        ("支持青螺学院更名青螺大学", "青螺学院更名青螺大学"),
        ("建设算力监测调度平台", "算力监测调度平台"),
    ],
)
def test_what_can_be_checked_is_found(deeds: Read, text: str, name: str) -> None:
    assert [target.indicator for target in deeds(f"下半年,{text}。")] == [name]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("建成新能源知识产权运营中心", "建成"),
        ("加快青螺机场前期工作", "前期工作"),
        ("推动工艺美术文化园项目落地", "落地"),
        ("全面完成“清泉入河”工程", "完成"),
    ],
)
def test_a_stage_stands_outside_the_name(deeds: Read, text: str, stage: str) -> None:
    assert [target.stage for target in deeds(f"下半年,{text}。")] == [stage]


def test_work_under_way_is_marked(deeds: Read) -> None:
    assert deeds("正在加快推进青螺装备基地建设。", "achievement")[0].ongoing


def test_a_second_verb_behind_and_is_no_part_of_the_name(deeds: Read) -> None:
    (one,) = deeds("加快建设并运营松岭社区长者食堂。")
    assert one.indicator == "松岭社区长者食堂"
