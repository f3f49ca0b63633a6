"""Pictures of the start screen and of its windows, kept in `tests/snapshots`.

After a wanted change run pytest with --update-snapshots, and look at the pictures.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import textual

from core.lexicon import Language
from tui import recent
from tui.app import DuizhaoApp

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "snapshots"
MADE_WITH = f"<!-- textual {textual.__version__} -->"
_RANDOM = re.compile(r"terminal-[0-9]{1,20}|@font-face {[^}]*}\s*")
"""The name of a picture and where browsers may load fonts from: accepts terminal-34; rejects terminal-title."""

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
        picture = _RANDOM.sub("", app.export_screenshot()) + MADE_WITH + "\n"
    kept = FOLDER / f"{name}.svg"
    if request.config.getoption("--update-snapshots"):
        kept.write_text(picture, encoding="utf-8")
    before = kept.read_text(encoding="utf-8")
    if MADE_WITH not in before:
        pytest.skip("the picture was made with another version of Textual, which may draw other colours")
    assert picture == before, f"{name} looks different; if that is wanted, run pytest with --update-snapshots"
