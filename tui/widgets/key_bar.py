"""The bottom line: what can be done here, made of the registry of actions. A click does what the key does."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from core.lexicon import Language
from tui.actions import Place, at


class KeyBar(Static):
    """One line of keys; those that do not fit are left out, the last of the program first kept."""

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; width: 100%; background: $panel; link-style: none; }
    """

    def __init__(self, place: Place, lang: Language) -> None:
        super().__init__()
        self.place: Place = place
        self.lang: Language = lang

    def render(self) -> Content:
        """Return as many keys as the width holds: those of the screen make room for those of the program."""
        actions = [action for action in at("app", self.place) if action.footer]
        own = [action for action in actions if action.place != "app"]
        fixed = [action for action in actions if action.place == "app"]
        parts = {a.id: self._part(a.shown_key, a.name(self.lang), a.id, a.place) for a in actions}
        while own and sum(parts[a.id].cell_length for a in (*own, *fixed)) > self.size.width:
            own.pop()
        return Content("").join(parts[a.id] for a in (*own, *fixed))

    def _part(self, key: str, words: str, action: str, place: Place) -> Content:
        target = "app" if place == "app" else "screen"
        return Content.from_markup(f"[@click={target}.{action}] [bold $accent]$key[/] $words [/]", key=key, words=words)
