"""Pictures of the review screen, kept in `tests/snapshots`; after a wanted change run pytest with --update-snapshots.

The comparison is made by hand, so that a picture changes only when the screen does.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.app import App

from core.lexicon import Language
from core.model import Comparison
from tests.tui.pictures import check
from tests.tui.sample_comparison import progress, versions
from tui.screens.review import ReviewScreen


class Frame(App[None]):
    """Shows one comparison in one theme."""

    def __init__(self, comparison: Comparison, theme: str, lang: Language) -> None:
        super().__init__()
        self._comparison, self._wanted, self._lang = comparison, theme, lang
        self.title = "对照"

    def on_mount(self) -> None:
        self.theme = self._wanted
        self.push_screen(ReviewScreen(self._comparison, self._lang))


CASES: dict[str, tuple[Callable[[], Comparison], tuple[int, int], str, Language, list[str]]] = {
    "review-80x24-dark": (progress, (80, 24), "textual-dark", "zh", []),
    "review-100x30-dark": (progress, (100, 30), "textual-dark", "zh", []),
    "review-160x50-dark": (progress, (160, 50), "textual-dark", "zh", []),
    "review-100x30-light": (progress, (100, 30), "textual-light", "zh", []),
    "review-100x30-no-color": (progress, (100, 30), "textual-dark", "zh", []),
    "review-160x50-en": (progress, (160, 50), "textual-light", "en", []),
    "review-80x24-detail": (progress, (80, 24), "textual-dark", "zh", ["d"]),
    "review-100x30-edits": (versions, (100, 30), "textual-light", "zh", ["6"]),
    "review-100x30-wording": (versions, (100, 30), "textual-dark", "zh", ["5"]),
    "review-100x30-search": (progress, (100, 30), "textual-dark", "zh", ["slash", "6", "5"]),
    "review-100x30-verdicts": (progress, (100, 30), "textual-dark", "zh", ["v"]),
}


@pytest.mark.parametrize("name", CASES)
async def test_the_screen_looks_as_it_did(
    name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, size, theme, lang, keys = CASES[name]
    if name.endswith("no-color"):
        monkeypatch.setenv("NO_COLOR", "1")
    app = Frame(make(), theme, lang)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause(0.2)
        picture = app.export_screenshot()
    check(name, picture, request)
