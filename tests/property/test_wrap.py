"""What holds for the lines of any text."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.wrap import NO_END, NO_START, fit, wrap

REPORT = st.text(alphabet="全镇完成投资亿元万个%1290.，。、；：“”（）《》—…— \nAb", max_size=120)
WIDTH = st.integers(min_value=2, max_value=60)


@given(st.one_of(REPORT, st.text(max_size=80)), WIDTH)
def test_lines_hold_every_visible_character_once_and_in_order(text: str, width: int) -> None:
    lines = wrap(text, width)
    joined = "".join(text[start:end] for start, end in lines)
    assert "".join(joined.split()) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(lines))


@given(REPORT, WIDTH)
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    assert all(cell_len(text[start:end].replace("\n", " ")) <= width for start, end in wrap(text, width))


@given(REPORT, st.integers(min_value=24, max_value=60))
def test_no_line_begins_or_ends_with_a_forbidden_mark_unless_marks_are_heaped(text: str, width: int) -> None:
    lines = wrap(text, width)
    for (_, end), (start, _) in itertools.pairwise(lines):
        if text[end:start] == "" and not _heaped(text, start):
            assert text[start] not in NO_START
            assert text[end - 1] not in NO_END


@given(REPORT, st.integers(min_value=0, max_value=40))
def test_fitted_text_has_the_width_and_begins_like_the_whole(text: str, width: int) -> None:
    short = fit(text, width)
    assert cell_len(short) <= width or short == text
    assert short == text or text.lstrip().startswith(short.removesuffix("…"))


def _heaped(text: str, at: int) -> bool:
    """Tell whether a break stands in a heap of marks: there is no rule for ，，，，， and none for （（（。"""
    around = text[max(0, at - 14) : at + 14]
    marks = NO_START + NO_END + " \n"
    return any(a in marks and b in marks for a, b in itertools.pairwise(around))
