"""The picture in the README is the program's own screen on a sample report."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.compare import compare, load
from tests.tui.pictures import FOLDER, plain
from tests.tui.test_review_snapshots import Frame

ROOT = FOLDER.parents[1]
PICTURE = FOLDER / "readme-120x36.svg"


async def test_the_readme_shows_the_review_of_a_sample_report(seeds: Path, request: pytest.FixtureRequest) -> None:
    app = Frame(compare(load(seeds / "anhai-2022.txt")), "textual-dark", "zh")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause(0.2)
        picture = plain(app.export_screenshot())
    if request.config.getoption("--update-snapshots"):
        PICTURE.write_text(picture, encoding="utf-8")
    assert PICTURE.relative_to(ROOT).as_posix() in (ROOT / "README.md").read_text(encoding="utf-8")
    shown = PICTURE.read_text(encoding="utf-8").replace("&#160;", " ")
    for words in ("达序时", "49.81亿元", "还差", "4.19亿元"):
        assert words in shown
        assert words in picture.replace("&#160;", " ")
