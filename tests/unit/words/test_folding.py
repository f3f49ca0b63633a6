from __future__ import annotations

import pytest

from core.words import fold, simplified


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("增长５．２％", "增长5.2%"),
        ("１—８月，完成（含）", "1-8月,完成(含)"),
        ("“网格＋”", '"网格+"'),
        ("「双报到」", '"双报到"'),
        ("2024\u00a0年\u3000底", "2024 年 底"),
        ("40～50个", "40~50个"),
        ("⼀号⼯程", "一号工程"),
        ("好。、", "好。、"),
        ("固定資產投資３億元，鎮區", "固定资产投资3亿元,镇区"),
    ],
)
def test_one_form_for_what_looks_or_means_the_same(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_offsets_hold_because_the_length_never_changes() -> None:
    text = "规上工业产值２２７．５亿元，㎡ ① … 《》 東石鎮「兩違」"
    assert len(fold(text)) == len(simplified(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("東石鎮經濟社會各項事業實現新發展", "东石镇经济社会各项事业实现新发展"),
        ("衞生、敍事、復甦、後續、於是、為何、爲何", "卫生、叙事、复苏、后续、于是、为何、为何"),
        ("「兩違」『五個一』", "“两违”‘五个一’"),
        ("著力推進，成效顯著，隨著發展，著名", "着力推进，成效显著，随着发展，著名"),
        ("瞭解夥伴，瞭望會；答覆率，覆蓋率", "了解伙伴，瞭望会；答复率，覆盖率"),
        ("乾旱與乾隆會", "干旱与乾隆会"),
        ("憑藉優勢，慰藉", "凭借优势，慰藉"),
        ("5％（一）２", "5％（一）２"),
    ],
)
def test_traditional_characters_are_simplified_and_all_else_stays(text: str, plain: str) -> None:
    assert simplified(text) == plain


@pytest.mark.parametrize("text", ["著名景区、乾隆年间、慰藉、沈阳、覆盖、后来、干部、面粉", "「双报到」", "GDP 5.2%"])
def test_simplified_text_comes_back_as_it_is(text: str) -> None:
    assert simplified(text) is text


def test_simplifying_twice_changes_nothing_more() -> None:
    every = "".join(map(chr, range(0x3400, 0xA000)))
    assert simplified(simplified(every)) == simplified(every)
