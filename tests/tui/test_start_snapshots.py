"""Pictures of the start screen and of its windows, kept in `tests/snapshots`.

After a wanted change run pytest with --update-snapshots, and look at the pictures.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from core.lexicon import Language
from tests.tui.pictures import check
from tui import recent
from tui.app import DuizhaoApp

ROOT = Path(__file__).resolve().parents[2]

CASES: dict[str, tuple[tuple[int, int], Language, list[str]]] = {
    "start-80x24": ((80, 24), "zh", []),
    "start-100x30-light": ((100, 30), "zh", ["t"]),
    "start-160x50-en": ((160, 50), "en", []),
    "start-80x24-help": ((80, 24), "zh", ["f1"]),
    "start-80x24-no-color": ((80, 24), "zh", ["down"]),
    "start-100x30-error": ((100, 30), "zh", []),
}


@pytest.mark.parametrize("name", CASES)
async def test_the_start_screen_looks_as_it_did(
    name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    size, lang, keys = CASES[name]
    monkeypatch.chdir(ROOT)
    if name.endswith("no-color"):
        monkeypatch.setenv("NO_COLOR", "1")
    recent.remember((Path("seeds/gone.txt"),))
    app = DuizhaoApp(lang=lang)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        if name.endswith("error"):
            app.open_reports((Path("seeds/gone.txt"),))
            await pilot.pause(0.3)
            await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        picture = app.export_screenshot()
    check(name, picture, request)
