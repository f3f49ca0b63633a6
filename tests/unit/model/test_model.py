"""Spans, lines and pages."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from core.model import Document, Span


def test_a_span_quotes_the_text_it_points_to() -> None:
    document = Document("-", "text/plain", "utf-8", "一季度\n完成投资3.2亿元。\n")
    assert document.quote(Span(8, 13)) == "3.2亿元"
    assert document.line(8) == 2


def test_lines_and_pages_count_from_one() -> None:
    document = Document("-", "application/pdf", None, "甲\n乙\n丙", page_starts=(0, 4))
    assert [document.line(i) for i in range(5)] == [1, 1, 2, 2, 3]
    assert [document.page(i) for i in (0, 3, 4)] == [1, 1, 2]
    assert Document("-", "text/plain", None, "甲").page(0) is None


def test_spans_know_how_they_lie() -> None:
    assert Span(0, 5).overlap(Span(3, 9)) == 2
    assert Span(0, 5).overlap(Span(5, 9)) == 0
    assert Span(0, 9).contains(Span(3, 9))
    assert Span(0, 3).joined(Span(5, 9)) == Span(0, 9)
    assert Span(0, 4).stripped(" 甲 \n") == Span(1, 2)
    assert Span(0, 3).stripped("   ") == Span(3, 3)


def test_nothing_can_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        Span(0, 1).start = 2  # type: ignore[misc]
