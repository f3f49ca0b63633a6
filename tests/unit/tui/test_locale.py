"""Both languages say the same things."""

from __future__ import annotations

import string

import pytest

from tui.locale import LANGUAGES, t, table


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_rows_with_the_same_places() -> None:
    zh, en = (table(lang) for lang in LANGUAGES)
    assert list(zh) == list(en)
    assert {key: _places(text) for key, text in zh.items()} == {key: _places(text) for key, text in en.items()}


def test_values_are_filled_in() -> None:
    assert t("start.two", "zh", a="甲", b="乙") == "甲  →  乙"


def test_a_key_that_is_not_there_is_a_mistake_of_the_program() -> None:
    with pytest.raises(KeyError):
        t("start.nothing")
