"""One registry of actions: every action can be done, and no key means two things in one place."""

from __future__ import annotations

from collections import Counter

import pytest

from core.lexicon import Language
from tui.actions import ACTIONS, GROUPS, Place, at, bindings, footer, spelled
from tui.app import DuizhaoApp
from tui.dialogs.help import lines
from tui.screens.review import ReviewScreen
from tui.screens.start import StartScreen


@pytest.mark.parametrize("place", ["start", "review"])
def test_no_key_means_two_things_on_one_screen(place: Place) -> None:
    keys = Counter(key for action in at(place, "app") for key in action.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_action_is_done_by_the_screen_it_belongs_to() -> None:
    doers = {"app": DuizhaoApp, "start": StartScreen, "review": ReviewScreen}
    for action in ACTIONS:
        method = f"action_{action.id.partition('(')[0]}"
        assert callable(getattr(doers[action.place], method, None)), action.id


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_footer_and_bindings_are_made_of_the_registry(lang: Language) -> None:
    told = {name for _, name in lines("review", lang)}
    for action in at("review", "app"):
        assert action.name(lang) in told
        assert action.group in GROUPS
    assert ("F1", "help" if lang == "en" else "帮助", "help") in footer("review", lang)
    assert ("f1,question_mark", "help", "help") in bindings("app")


def test_keys_are_spelled_as_people_write_them() -> None:
    assert [spelled(key) for key in ("ctrl+p", "slash", "N", "escape")] == ["^P", "/", "N", "Esc"]
