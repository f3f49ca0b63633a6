"""Pictures of screens, kept in `tests/snapshots`; after a wanted change run pytest with --update-snapshots."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import textual

FOLDER = Path(__file__).resolve().parents[1] / "snapshots"
MADE_WITH = f"<!-- textual {textual.__version__} -->"
_FONTS = re.compile(r"@font-face {[^}]*}\s*")
"""Where a browser may load fonts from; a picture in the project names no other place."""
_IDENT = re.compile(r"terminal-[0-9]{1,20}")
"""The random name of a picture: accepts terminal-3489574; rejects terminal-title (no number)."""


def plain(picture: str) -> str:
    """Return a picture without what differs from run to run or names another place."""
    return _FONTS.sub("", _IDENT.sub("terminal", picture)) + MADE_WITH + "\n"


def check(name: str, screenshot: str, request: pytest.FixtureRequest) -> None:
    """Compare a screenshot with the kept picture of this name, or keep it, where the option says so."""
    picture, kept = plain(screenshot), FOLDER / f"{name}.svg"
    if request.config.getoption("--update-snapshots"):
        kept.write_text(picture, encoding="utf-8")
    before = kept.read_text(encoding="utf-8")
    if MADE_WITH not in before:
        pytest.skip("the picture was made with another version of Textual, which may draw other colours")
    assert picture == before, f"{name} looks different; if that is wanted, run pytest with --update-snapshots"
