"""Everything a person can do on the screens, in one list: keys, footer, help dialog and command palette are made of it.

A screen takes its `BINDINGS` from `bindings("review")` and has a method `action_<id>` for each action of that place.
An action with an argument, such as `lens('progress')`, calls `action_lens("progress")`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from core.lexicon import Language
from tui.locale import t

Place = Literal["app", "start", "review"]
Group = Literal["move", "find", "view", "lens", "file", "program"]

GROUPS: tuple[Group, ...] = ("move", "find", "lens", "view", "file", "program")
"""In the order of the help dialog."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key, a click or the palette starts."""

    id: str
    """What Textual calls: "next_row" runs `action_next_row`; may have an argument, "lens('progress')"."""
    keys: tuple[str, ...]
    """Names of keys in Textual's spelling; the first is the one shown."""
    label: str
    """Key of its words in `tui/locale`, without "action."; its longer help is "help.<label>"."""
    group: Group
    """Where the help dialog lists it."""
    place: Place
    """Which screen knows it; "app" for all of them."""
    footer: bool = False
    """True when the bottom line shows it."""
    palette: bool = True
    """True when the command palette offers it."""

    def name(self, lang: Language) -> str:
        """Return the few words that footer, help and palette show."""
        return t(f"action.{self.label}", lang)

    @property
    def shown_key(self) -> str:
        """The first key as people write it, e.g. "^P" or "?"."""
        return spelled(self.keys[0])


ACTIONS: tuple[Action, ...] = (
    Action("next_row", ("j",), "next_row", "move", "review", footer=True, palette=False),
    Action("previous_row", ("k",), "previous_row", "move", "review", footer=True, palette=False),
    Action("open_row", ("g",), "open_row", "move", "review", footer=True),
    Action("search", ("slash",), "search", "find", "review", footer=True),
    Action("next_hit", ("n",), "next_hit", "find", "review"),
    Action("previous_hit", ("N",), "previous_hit", "find", "review"),
    Action("filter_verdict", ("v",), "filter_verdict", "find", "review", footer=True),
    Action("lens('fulfilment')", ("1",), "lens_fulfilment", "lens", "review"),
    Action("lens('revision')", ("2",), "lens_revision", "lens", "review"),
    Action("lens('results')", ("3",), "lens_results", "lens", "review"),
    Action("lens('progress')", ("4",), "lens_progress", "lens", "review"),
    Action("tab('wording')", ("5",), "tab_wording", "lens", "review"),
    Action("tab('text')", ("6",), "tab_text", "lens", "review"),
    Action("tab('summary')", ("7",), "tab_summary", "lens", "review"),
    Action("next_lens", ("right_square_bracket",), "next_lens", "lens", "review", palette=False),
    Action("previous_lens", ("left_square_bracket",), "previous_lens", "lens", "review", palette=False),
    Action("toggle_outline", ("o",), "toggle_outline", "view", "review", footer=True),
    Action("toggle_detail", ("d",), "toggle_detail", "view", "review", footer=True),
    Action("toggle_unified", ("u",), "toggle_unified", "view", "review", footer=True),
    Action("copy", ("y",), "copy", "file", "review"),
    Action("open_file", ("o",), "open_file", "file", "start", footer=True),
    Action("forget", ("delete",), "forget", "file", "start"),
    Action("help", ("f1", "question_mark"), "help", "program", "app", footer=True),
    Action("command_palette", ("ctrl+p",), "command_palette", "program", "app", footer=True, palette=False),
    Action("switch_theme", ("t",), "switch_theme", "program", "app"),
    Action("switch_language", ("L",), "switch_language", "program", "app"),
    Action("back", ("escape",), "back", "program", "app"),
    Action("quit", ("q", "ctrl+q"), "quit", "program", "app", footer=True),
)

_SPELLED = {
    "slash": "/", "question_mark": "?", "escape": "Esc", "delete": "Del", "right_square_bracket": "]",
    "left_square_bracket": "[", "enter": "Enter", "f1": "F1", "tab": "Tab",
}  # fmt: skip


def spelled(key: str) -> str:
    """Return a key as people write it: "ctrl+p" is "^P"."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    return _SPELLED.get(key, key)


def at(*places: Place) -> tuple[Action, ...]:
    """Return the actions of the given places, in the order of the list."""
    return tuple(action for action in ACTIONS if action.place in places)


def footer(place: Place, lang: Language) -> tuple[tuple[str, str, str], ...]:
    """Return what the bottom line shows on a screen: (key, words, Textual action) of each."""
    return tuple((a.shown_key, a.name(lang), a.id) for a in at(place, "app") if a.footer)


def bindings(place: Place) -> list[tuple[str, str, str]]:
    """Return a place's actions in the form that Textual's `BINDINGS` takes: (keys, action, description)."""
    return [(",".join(action.keys), action.id, action.label) for action in at(place)]
