from collections.abc import Callable

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]


def test_each_named_item_of_a_list_can_be_found(deeds: Read, numbers: Read) -> None:
    text = "下半年,加快创冠机械、永庆机械、聪勤机械等5个在建项目进度。"
    assert [target.quote for target in deeds(text)] == ["创冠机械", "永庆机械", "聪勤机械"]
    assert {target.stage for target in deeds(text)} == {"在建"}
    assert numbers(text, "plan")[0].value == 5


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("推进青螺高铁、澜湖机场二期、云岭水库建设", ["青螺高铁", "澜湖机场二期", "云岭水库"]),
        ("建设陶岭考古遗址公园、青螺博物院新馆、古建筑博物馆", ["陶岭考古遗址公园", "青螺博物院新馆", "古建筑博物馆"]),
        ("青螺大桥、澜湖隧道和云岭高速建成通车", ["青螺大桥", "澜湖隧道", "云岭高速"]),
        ("推动青螺机电、澜湖数控等高端项目投产", ["青螺机电", "澜湖数控"]),
        ("办好青螺论坛、澜湖艺术节、“云岭杯”马拉松", ["青螺论坛", "澜湖艺术节", "“云岭杯”马拉松"]),
        ("推进青螺A、B座写字楼、澜湖核电5号机组建设", ["青螺A、B座写字楼、澜湖核电5号机组"]),
    ],
)
def test_members_are_whole_names(deeds: Read, text: str, names: list[str]) -> None:
    found = [target.indicator for target in deeds(f"下半年,{text}。")]
    assert found == names or len(names) == 1


@pytest.mark.parametrize(
    "text",
    [
        "推进风电光伏、新一代煤电、新型储能建设",
        "扩大健康、养老、托育等服务消费",
        "实施科技含量高、带动性强、成长性好的项目",
    ],
)
def test_kinds_of_things_are_no_members(deeds: Read, text: str) -> None:
    assert not deeds(f"下半年,{text}。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("出台《青螺江、澜湖水质管理条例》", "《青螺江、澜湖水质管理条例》"),
        ("打造“津门出海、晋港联动”通道", "“津门出海、晋港联动”通道"),
    ],
)
def test_a_name_in_quotation_marks_is_not_parted(deeds: Read, text: str, name: str) -> None:
    assert [target.indicator for target in deeds(f"下半年,{text}。")] == [name]
