"""Recent reports and settings survive, and a damaged file or a read-only home hurts nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui import recent, settings
from tui.samples import samples


def test_the_latest_reports_come_first_and_only_once(tmp_path: Path) -> None:
    file = tmp_path / "state" / "recent.json"
    for name in ("a", "b", "a"):
        recent.remember((tmp_path / name,), file)
    assert recent.recent(file) == [(str(tmp_path / "a"),), (str(tmp_path / "b"),)]


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "recent.json"
    for number in range(recent.KEPT + 3):
        recent.remember((tmp_path / str(number), tmp_path / "b"), file)
    assert len(recent.recent(file)) == recent.KEPT
    assert recent.recent(file)[0][0].endswith(str(recent.KEPT + 2))


def test_reports_can_be_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "recent.json"
    recent.remember((tmp_path / "a",), file)
    recent.forget((str(tmp_path / "a"),), file)
    assert recent.recent(file) == []


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b"\xff\xfe"])
def test_damaged_files_count_as_empty(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert recent.recent(file) == []
    assert settings.load(file) == settings.Settings()


def test_a_home_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where a folder should be", encoding="utf-8")
    recent.remember((tmp_path / "a",), tmp_path / "taken" / "recent.json")
    settings.save(settings.Settings(), tmp_path / "taken" / "settings.toml")
    assert (tmp_path / "taken").is_file()


def test_settings_are_read_back(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    for chosen in (settings.Settings(), settings.Settings("light", "en")):
        settings.save(chosen, file)
        assert settings.load(file) == chosen


def test_the_samples_are_the_five_seeds_and_the_pair_of_one_street(seeds: Path) -> None:
    found = samples()
    assert found[0] == (seeds / "meiling-2021.txt", seeds / "meiling-2024.txt")
    assert [path.name for (path,) in found[1:]] == sorted(path.name for path in seeds.glob("*.txt"))
