"""The words that a row of chrome is said to need are in every line that it matches; no row takes long over a line."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.lexicon import Pattern, default

ROWS = [row for row in default().chrome if row.needs]

TEDIOUS = ["18554019464680097652231581818492009", "......................................x", "打印 " * 12 + "某镇"]
"""Lines on which a pattern that can read a line in many ways tries them all."""


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.example[:12])
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_every_line_that_a_row_matches_holds_one_of_the_words_it_needs(row: Pattern, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(row.pattern, fullmatch=True))
    assert any(word in line for word in row.needs)


@pytest.mark.parametrize("line", TEDIOUS, ids=["digits", "dots", "buttons"])
def test_no_row_takes_long_over_a_line(line: str) -> None:
    start = time.process_time()
    for row in default().chrome:
        re.fullmatch(row.pattern, line)
    assert time.process_time() - start < 1
