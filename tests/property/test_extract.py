"""What must hold for any text."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from core.extract import extract, quantities
from core.extract.numbers.numerals import parse
from core.model import Article, Document, Meta, Paragraph, Report, Role, Span

DIGITS = "零一二三四五六七八九"
REPORT = "增长下降完成投资项目亿元万%个百分点年月日同比分别居全市第一二三12345.,;。、“”()左右以上确保推动建设工程 \n|"


def written(number: int) -> str:
    """Write a number below 10^8 in Chinese, slowly and by the book."""
    if number >= 10000:
        rest = number % 10000
        gap = "零" if 0 < rest < 1000 else ""
        return written(number // 10000) + "万" + (gap + written(rest) if rest else "")
    result, zero = "", False
    for scale, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // scale % 10
        if digit:
            result += ("零" if zero and result else "") + DIGITS[digit] + sign
        zero = not digit
    return result or "零"


@given(st.integers(min_value=0, max_value=99_999_999))
def test_a_chinese_numeral_reads_back(number: int) -> None:
    assert parse(written(number)) == number


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from([("", 1), ("万", 10**4), ("亿", 10**8)]))
def test_an_amount_reads_back_exactly(number: Decimal, scale: tuple[str, int]) -> None:
    (one,) = quantities(f"{number:f}{scale[0]}元")
    assert one.value == number * scale[1]
    assert "E" not in str(one.value)


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from(REPORT), max_size=120), st.sampled_from(["achievement", "plan", "background", "mixed"]))
def test_any_text_gives_targets_that_point_at_what_they_show(text: str, role: Role) -> None:
    document = Document("-", "text/plain", None, text)
    whole = Span(0, len(text))
    report = Report(document, Meta(), (Article(None, whole, ()),), (Paragraph((whole,), None, 0, role),))
    found = extract(report)
    assert [target.id for target in found.targets] == [f"t{n}" for n in range(1, len(found.targets) + 1)]
    for target in found.targets:
        assert document.quote(target.span) == target.shown
        assert whole.contains(target.clause)
        assert (target.value is None) or any(char.isdigit() or char in "一二三第两半" for char in target.shown)
    assert extract(report) == found


@given(st.text(max_size=80))
def test_quantities_never_overlap_and_stay_inside(text: str) -> None:
    end = 0
    for one in quantities(text):
        assert one.span.start >= end or one.comparator != "eq"
        assert one.span.end <= len(text)
        end = one.span.end
