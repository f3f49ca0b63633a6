"""What holds for every number, however it is written and wherever it stands."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from core.extract import quantities
from core.extract.numbers.scan import scan
from core.extract.numbers.traps import reason, traps
from core.extract.passage import fold
from core.lexicon import default

UNITS = [
    "元",
    "亿元",
    "万元",
    "%",
    "家",
    "个",
    "公里",
    "万吨",
    "万人次",
    "个百分点",
    "平方米",
    "亿千瓦时",
    "万亩",
    "美元",
]
LEADS = ["完成投资", "同比增长", "新增", "实现产值", "建成", "发放补贴", "达到"]
BOUNDS = ["", "约", "超过", "不低于", "近", "突破"]
TAILS = ["", "以上", "左右", "以内"]
SLOGANS = [
    "实施“{}工程”", "落实“{}行动”", "开展“{}”专项整治", "推进“{}+N”模式", "坚持“{}”工作法", "《{}年行动计划》",
    "构建“{}”体系",
]  # fmt: skip
ADDRESSES = [
    "位于人民路{}号",
    "解放街{}号门前",
    "整治北区{}号楼",
    "家住{}弄",
    "第{}届代表大会",
    "第{}次会议",
    "乘{}路公交",
]
DOCUMENTS = ["印发〔2024〕{}号文件", "电话0595-8617{}", "热线12345转A{}", "国道G{}线", "推广{}G网络", "PM{}浓度"]

figures = st.decimals(min_value=Decimal("0.1"), max_value=Decimal(99999), places=1).map(
    lambda value: f"{value.normalize():f}"
)
wholes = st.integers(min_value=1, max_value=9999)


def wide(text: str) -> str:
    return text.translate({code: code + 0xFEE0 for code in (*range(0x30, 0x3A), ord("."), ord("%"))})


def values(text: str) -> list[tuple[Decimal, Decimal | None, str | None, str]]:
    return [(one.value, one.high, one.unit, one.comparator) for one in quantities(text)]


def taken(text: str) -> list[str]:
    """Return the numbers of a text that are quantities."""
    folded = fold(text)
    inside = traps(folded, default())
    return [one.word for one in scan(folded) if reason(one, folded, inside, default()) is None]


@given(
    st.text(
        alphabet="0123456789.,%万亿千百十一二两三半多余元个家人年第前“”（）()-—～至到/∶+ 约超以上左右不低于",
        max_size=60,
    )
)
def test_a_quantity_lies_in_the_text_and_holds_a_numeral(text: str) -> None:
    for one in quantities(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert re.search(r"[0-9零一二两三四五六七八九十百千万亿半几数过]", one.span.of(text))
        assert one.high is None or one.high >= one.value


@given(figures, st.sampled_from(UNITS), st.sampled_from(LEADS), st.sampled_from(BOUNDS), st.sampled_from(TAILS))
def test_width_and_blanks_change_no_value(number: str, unit: str, lead: str, bound: str, tail: str) -> None:
    plain = f"{lead}{bound}{number}{unit}{tail}"
    (one,) = quantities(plain)
    assert number in one.span.of(plain)
    assert values(f"{lead}{bound}{wide(number)}{unit}{tail}") == values(plain)
    assert values(f"{lead}{bound} {number} {unit}{tail}") == values(plain)
    assert values(f"{lead}{bound}{number}{unit.replace('%', '％')}{tail}") == values(plain)


@given(wholes, wholes, st.sampled_from(["元", "%", "家", "公里", "万吨"]))
def test_every_dash_makes_the_same_range(low: int, more: int, unit: str) -> None:
    pair = f"{low}{{}}{low + more}{unit}"
    first = values(pair.format("—"))
    assert first == [(*first[0][:2], first[0][2], "range")]
    assert first[0][1] is not None
    for dash in ("-", "–", "－", "~", "～", "至", "到", " - ", " 至 "):
        assert values(pair.format(dash)) == first
    assert values(f"{low}{unit}—{low + more}{unit}") == first


@given(st.integers(min_value=1, max_value=9_999_999), st.sampled_from(["元", "人次", "吨", "千瓦时"]))
def test_thousands_and_myriads_are_the_same_number(tens: int, unit: str) -> None:
    """亿 ↔ 万 ↔ bare: 3.2亿元 = 32000万元 = 320,000,000元."""
    whole = tens * 10_000
    expected = Decimal(whole)
    for text in (f"{whole}{unit}", f"{whole:,}{unit}", f"{tens}万{unit}", f"{Decimal(tens) / 10_000:f}亿{unit}"):
        (one,) = quantities(f"共计{text}")
        assert (one.value, one.unit) == (expected, unit)


@given(wholes, st.sampled_from([*SLOGANS, *ADDRESSES]))
def test_a_number_in_a_slogan_or_address_is_never_taken(number: int, frame: str) -> None:
    assert taken(frame.format(number)) == []


@given(st.integers(min_value=100, max_value=999), st.sampled_from(DOCUMENTS))
def test_a_number_in_a_document_number_or_name_is_never_taken(number: int, frame: str) -> None:
    assert taken(frame.format(number)) == []


@given(wholes, st.sampled_from(SLOGANS), figures)
def test_a_count_behind_a_slogan_is_taken(number: int, frame: str, amount: str) -> None:
    assert taken(f"{frame.format(number)},完成投资{amount}亿元") == [amount]


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_no_text_stops_the_reading(text: str) -> None:
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in quantities(text))
