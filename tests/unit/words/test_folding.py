import pytest

from core.words import fold


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
    ],
)
def test_one_form_for_what_looks_or_means_the_same(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_offsets_hold_because_the_length_never_changes() -> None:
    text = "规上工业产值２２７．５亿元，㎡ ① … 《》"
    assert len(fold(text)) == len(text)
