"""The start screen: recent reports, samples, and the way to one's own files."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import DirectoryTree, Input, OptionList

from core.errors import DuizhaoError
from tui import recent
from tui.app import DuizhaoApp
from tui.dialogs.file_picker import FilePicker
from tui.screens.start import StartScreen

AppPilot = Pilot[DuizhaoError | None]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, ...]]:
    """Return the list of what the app is asked to open, instead of opening it."""
    asked: list[tuple[Path, ...]] = []
    monkeypatch.setattr(DuizhaoApp, "open_reports", lambda _app, paths: asked.append(paths))
    return asked


def _options(app: DuizhaoApp) -> list[str]:
    return [str(option.prompt).strip() for option in app.screen.query_one(OptionList).options]


async def test_without_files_samples_are_offered() -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)):
        assert isinstance(app.screen, StartScreen)
        shown = _options(app)
        assert shown[:3] == ["自己的文件", "选择文件…", "样例报告"]
        assert any(line.startswith("meiling-2021.txt  →  meiling-2024.txt") for line in shown)


async def test_recent_reports_stand_before_samples_and_open_with_enter(
    tmp_path: Path, opened: list[tuple[Path, ...]]
) -> None:
    path = tmp_path / "报告.txt"
    path.write_text("x", encoding="utf-8")
    recent.remember((path,))
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        assert _options(app)[2:4] == ["最近打开", f"报告.txt   {tmp_path}"]
        await pilot.press("down", "enter")
        await pilot.pause()
    assert opened == [(path,)]


async def test_folders_are_named_from_where_the_user_is(
    tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    recent.remember((tmp_path / "报告" / "a.txt",))
    monkeypatch.chdir(seeds.parent)
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)):
        folders = [line.rpartition("   ")[2] for line in _options(app)]
        assert folders[3] == "~/报告"
        assert folders[-1] == "seeds"


async def test_a_recent_report_that_is_gone_says_so_and_can_be_taken_off_the_list(tmp_path: Path) -> None:
    recent.remember((tmp_path / "旧.txt",))
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        assert "旧.txt（文件已不在）" in _options(app)[3]
        await pilot.press("down", "delete")
        assert "最近打开" not in _options(app)
    assert recent.recent() == []


async def test_a_typed_path_opens_one_report(seeds: Path, opened: list[tuple[Path, ...]]) -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await _type(app, pilot, f"'{seeds / 'anhai-2022.txt'}'")
        await pilot.press("escape")
        await pilot.pause()
    assert opened == [(seeds / "anhai-2022.txt",)]


async def test_two_files_are_asked_for_one_after_the_other(seeds: Path, opened: list[tuple[Path, ...]]) -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await _type(app, pilot, str(seeds / "meiling-2021.txt"))
        assert app.screen.query_one(DirectoryTree).path == seeds
        await _type(app, pilot, str(seeds / "meiling-2024.txt"))
    assert opened == [(seeds / "meiling-2021.txt", seeds / "meiling-2024.txt")]


async def test_a_typed_folder_is_shown_and_no_file_is_taken_with_escape(
    seeds: Path, opened: list[tuple[Path, ...]]
) -> None:
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("o")
        await _type(app, pilot, str(seeds))
        assert isinstance(app.screen, FilePicker)
        assert app.screen.query_one(DirectoryTree).path == seeds
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)
    assert opened == []


async def _type(app: DuizhaoApp, pilot: AppPilot, words: str) -> None:
    """Put words into the line of the file picker, and press Enter."""
    await pilot.pause()
    field = app.screen.query_one(Input)
    field.value = words
    field.focus()
    await pilot.press("enter")
    await pilot.pause()


async def test_the_picker_shows_folders_and_readable_files_only(tmp_path: Path) -> None:
    for name in ("a.txt", "b.DOCX", "c.exe", ".hidden.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    app = DuizhaoApp()
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(FilePicker("?", "zh", tmp_path))
        await pilot.pause(0.2)
        tree = app.screen.query_one(DirectoryTree)
        assert [str(node.label) for node in tree.root.children] == ["folder", "a.txt", "b.DOCX"]
