"""The frame: opening, progress, cancelling, errors, help, palette, colours, language."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot

import core.compare
from core.errors import Cancelled, DuizhaoError, LimitError, ReadError
from core.model import Comparison, Report
from tui import recent, settings
from tui.app import DuizhaoApp
from tui.cli import run
from tui.dialogs.help import HelpDialog
from tui.dialogs.message import MessageDialog
from tui.screens import loading
from tui.screens.loading import LoadingScreen
from tui.screens.review import ReviewScreen
from tui.screens.start import StartScreen
from tui.widgets.key_bar import KeyBar

AppPilot = Pilot[DuizhaoError | None]
LONG = 15.0


async def _until(pilot: AppPilot, holds: Callable[[], bool]) -> None:
    """Wait for the work in the thread."""
    for _ in range(int(LONG / 0.05)):
        if holds():
            return
        await pilot.pause(0.05)
    raise AssertionError("nothing happened")


async def test_a_report_named_on_the_command_line_is_reviewed_and_remembered(seeds: Path) -> None:
    app = DuizhaoApp((seeds / "anhai-2022.txt",))
    async with app.run_test(size=(120, 36)) as pilot:
        assert isinstance(app.screen, LoadingScreen)
        await _until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        assert recent.recent() == [(str(seeds / "anhai-2022.txt"),)]


async def test_a_report_on_the_command_line_that_cannot_be_read_ends_the_program_with_its_error(tmp_path: Path) -> None:
    app = DuizhaoApp((tmp_path / "missing.txt",))
    async with app.run_test(size=(80, 24)) as pilot:
        await _until(pilot, lambda: app.return_value is not None)
    assert isinstance(app.return_value, ReadError)


async def test_a_report_of_the_start_screen_that_cannot_be_read_is_told_in_a_window(tmp_path: Path) -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_reports((tmp_path / "missing.txt",))
        await _until(pilot, lambda: isinstance(app.screen, MessageDialog))
        assert isinstance(app.screen, MessageDialog)
        assert "missing.txt" in app.screen.text
        await pilot.press("escape")
        assert isinstance(app.screen, StartScreen)
    assert recent.recent() == []


async def test_escape_stops_the_work_at_its_next_step(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    begun, go_on, stopped = threading.Event(), threading.Event(), threading.Event()

    def slow(_paths: tuple[Path, ...], _encoding: str | None, progress: Callable[[str, float], None]) -> Comparison:
        begun.set()
        go_on.wait(LONG)
        try:
            progress("step-read", 0.5)
        except Cancelled:
            stopped.set()
            raise
        raise AssertionError("not cancelled")

    monkeypatch.setattr(loading, "prepare", slow)
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_reports((tmp_path / "a.txt",))
        await _until(pilot, begun.is_set)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)
        go_on.set()
        await _until(pilot, stopped.is_set)


async def test_the_keys_of_a_screen_are_listed_by_f1(seeds: Path) -> None:
    app = DuizhaoApp((seeds / "anhai-2022.txt",))
    async with app.run_test(size=(80, 24)) as pilot:
        await _until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        await pilot.press("f1")
        assert isinstance(app.screen, HelpDialog)
        await pilot.press("escape")
        assert isinstance(app.screen, ReviewScreen)


async def test_the_palette_offers_the_actions_of_the_screen() -> None:
    app = DuizhaoApp(lang="en")
    async with app.run_test(size=(80, 24)) as pilot:
        offered = [command.title for command in app.get_system_commands(app.screen)]
        assert "open file" in offered
        assert "quit" in offered
        assert "Fulfilment" not in offered
        await pilot.press("ctrl+p")
        await pilot.press(*"dark", "enter")
        await _until(pilot, lambda: app.settings.theme == "light")
        assert app.theme.endswith("light")


async def test_colours_and_language_are_kept_for_the_next_time() -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t", "L")
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)
        assert app.screen.lang == "en"
    assert settings.load() == settings.Settings("light", "en")
    assert DuizhaoApp().settings.theme == "light"


async def test_a_click_on_the_bottom_line_does_what_the_key_does() -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        bar = app.screen.query_one(KeyBar)
        at = bar.render().plain.index("F1")
        # Before F1 stand "o" and three ideographs of two cells each.
        await pilot.click(bar, offset=(at + 3, 0))
        await pilot.pause()
        assert isinstance(app.screen, HelpDialog)


async def test_ctrl_c_tells_how_to_leave() -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert [notice.message for notice in app._notifications] == ["按 q 退出"]  # noqa: SLF001 - not told otherwise


async def test_q_leaves() -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("q")
    assert app.return_value is None


async def test_the_wording_of_two_reports_follows_after_the_first_paint(seeds: Path) -> None:
    app = DuizhaoApp((seeds / "meiling-2021.txt", seeds / "meiling-2024.txt"))
    async with app.run_test(size=(120, 36)) as pilot:
        await _until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        review = app.screen
        assert isinstance(review, ReviewScreen)
        await _until(pilot, lambda: bool(review.comparison.wording.new))
        await pilot.press("5")
        assert review.tab == "wording"


async def test_both_front_ends_call_the_same_compare(
    seeds: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls: list[tuple[str, ...]] = []

    def spy(a: Report, b: Report | None = None, **_: object) -> Comparison:
        calls.append((a.document.path, *([] if b is None else [b.document.path])))
        raise LimitError("limit-characters", path="spy", size=1, limit=0)

    monkeypatch.setattr(core.compare, "compare", spy)
    paths = (seeds / "meiling-2021.txt", seeds / "meiling-2024.txt")
    for command in (["compare"], ["summary"], []):
        assert run([*command, *map(str, paths)]) == 4
    capsys.readouterr()
    app = DuizhaoApp(paths)
    async with app.run_test(size=(80, 24)) as pilot:
        await _until(pilot, lambda: app.return_value is not None)
    assert calls == [tuple(map(str, paths))] * 4
