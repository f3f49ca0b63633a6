import re

from hypothesis import given
from hypothesis import strategies as st

from core.diff import diff
from core.model import Edit

TEXT = st.text(alphabet="项目投资增长网格。，；、“”（）\n 　0123.5%亿万元６．Ａa一二十", max_size=120)


def _join(edits: tuple[Edit, ...], text: str, side: str) -> str:
    spans = (edit.a if side == "a" else edit.b for edit in edits)
    return "".join(span.of(text) for span in spans if span)


@given(TEXT, TEXT)
def test_the_edits_cover_both_texts_without_gap(a: str, b: str) -> None:
    edits = diff(a, b)
    assert _join(edits, a, "a") == a
    assert _join(edits, b, "b") == b


@given(TEXT, TEXT)
def test_what_is_called_equal_is_equal_but_for_white_space(a: str, b: str) -> None:
    for edit in diff(a, b):
        if edit.op == "equal":
            assert edit.a is not None
            assert edit.b is not None
            assert re.sub(r"\s+", "", edit.a.of(a)) == re.sub(r"\s+", "", edit.b.of(b))
        else:
            assert edit.kind is not None


@given(TEXT)
def test_a_text_equals_itself(text: str) -> None:
    assert {edit.op for edit in diff(text, text)} <= {"equal"}


@given(st.text(), st.text())
def test_any_text_can_be_compared(a: str, b: str) -> None:
    edits = diff(a, b)
    assert (_join(edits, a, "a"), _join(edits, b, "b")) == (a, b)
