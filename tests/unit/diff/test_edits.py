from core.diff import diff
from core.model import Edit


def _changes(a: str, b: str) -> list[tuple[str, str, str, str | None]]:
    return [(e.op, _of(e, a, "a"), _of(e, b, "b"), e.kind) for e in diff(a, b) if e.op != "equal"]


def _of(edit: Edit, text: str, side: str) -> str:
    span = edit.a if side == "a" else edit.b
    return span.of(text) if span else ""


def test_only_the_word_that_changed() -> None:
    a = "搞好小型农田水利建设。加强对农民培训。"
    b = "搞好灌区改造和小型农田水利建设。加强对农民培训。"
    assert _changes(a, b) == [("insert", "", "灌区改造和", "wording")]


def test_a_number_is_replaced_whole() -> None:
    assert _changes("完成投资49.81亿元。", "完成投资54.8亿元。") == [("replace", "49.81亿", "54.8亿", "number")]


def test_the_same_quantity_in_another_unit() -> None:
    assert _changes("粮食总产量10570亿斤，创历史新高。", "粮食总产量52850 万吨，创历史新高。") == [
        ("replace", "10570亿斤", "52850 万吨", "unit")
    ]
    assert _changes("补助6500万元。", "补助0.65亿元。")[0][3] == "unit"


def test_rounding_of_another_unit_is_allowed_only_as_far_as_the_digits_go() -> None:
    assert _changes("产量1.14万亿斤。", "产量57121万吨。")[0][3] == "unit"
    assert _changes("产量1.14万亿斤。", "产量57821万吨。")[0][3] == "number"


def test_parts_that_became_their_sum_are_the_same_quantity() -> None:
    a = "惠及4.32亿城镇职工和城镇居民、8.35亿农村居民。"
    b = "惠及12.67亿城镇职工和城镇居民。"
    assert {kind for *_, kind in _changes(a, b)} == {"unit"}


def test_width_and_punctuation_are_form() -> None:
    assert _changes("财政收入6.85万亿元", "财政收入６．８５万亿元") == [("replace", "6.85", "６．８５", "form")]
    assert _changes("加强监管，维护稳定", "加强监管、维护稳定") == [("replace", "，", "、", "form")]


def test_a_numeral_and_its_digits_are_form() -> None:
    assert _changes("六月开工", "6月开工") == [("replace", "六", "6", "form")]


def test_white_space_is_no_change() -> None:
    assert [edit.op for edit in diff("一、2008年\n工作 回顾", "一、2008 年工作回顾")] == ["equal"]


def test_a_moved_sentence_is_deleted_and_inserted() -> None:
    a, b = "甲项目已开工。乙道路通车。丙学校招生。", "乙道路通车。丙学校招生。甲项目已开工。"
    assert [(op, x, y) for op, x, y, _ in _changes(a, b)] == [
        ("delete", "甲项目已开工。", ""),
        ("insert", "", "甲项目已开工。"),
    ]


def test_two_texts_with_nothing_in_common_are_one_replacement() -> None:
    changes = _changes(
        "本作品是具有立法性质的文件，其他机关另有规定的除外" * 2, "三网融合是指电信网广播电视网互联网的相互渗透" * 2
    )
    assert [op for op, *_ in changes] == ["replace"]


def test_an_empty_side() -> None:
    assert diff("", "") == ()
    assert _changes("", "新") == [("insert", "", "新", "wording")]
    assert _changes("旧", "") == [("delete", "旧", "", "wording")]


def test_a_blank_is_not_the_same_as_the_character_nul() -> None:
    assert [op for op, *_ in _changes(" ", "\x00")] == ["replace"]
