"""When `--exit-code` reports a difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import run

ANHAI, HAIBIN = "anhai-2022.txt", "haibin-2023.txt"


def _status(*paths: Path, form: str = "json") -> int:
    return run(["compare", *map(str, paths), "--exit-code", "--format", form])


@pytest.fixture(autouse=True)
def _quiet(capsys: pytest.CaptureFixture[str]) -> None:
    """Keep the ledgers out of the tests' own output."""
    assert capsys is not None


def test_a_report_does_not_differ_from_itself(seeds: Path) -> None:
    assert _status(seeds / ANHAI, seeds / ANHAI) == 0


def test_another_way_of_writing_is_no_difference(seeds: Path, tmp_path: Path) -> None:
    text = (seeds / ANHAI).read_text(encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("累计完成227.5亿元,", "累计完成227.5亿元，"), encoding="utf-8")
    assert _status(seeds / ANHAI, tmp_path / "b.txt") == 0


def test_another_number_is_a_difference(seeds: Path, tmp_path: Path) -> None:
    text = (seeds / ANHAI).read_text(encoding="utf-8")
    (tmp_path / "b.txt").write_text(text.replace("227.5亿元", "227.6亿元"), encoding="utf-8")
    assert _status(seeds / ANHAI, tmp_path / "b.txt") == 1


def test_two_years_differ(seeds: Path) -> None:
    assert _status(seeds / "meiling-2021.txt", seeds / "meiling-2024.txt") == 1


def test_the_halves_of_a_report_differ_when_they_contradict_each_other(seeds: Path) -> None:
    # A canteen that opened on 2 November is still to be built in the plan.
    assert _status(seeds / HAIBIN) == 1


def test_without_the_option_differences_are_no_failure(seeds: Path) -> None:
    assert run(["compare", str(seeds / HAIBIN), "--format", "txt"]) == 0
