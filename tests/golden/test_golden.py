"""What every command prints on the sample reports, in every form, kept as files that a reviewer can read.

A change of a rule shows here as a change of these files. `pytest tests/golden --update-golden` writes them anew; look
at the difference before you keep it.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from core.compare import compare, load
from core.summarize import summarize
from tui.cli import COMMANDS, run
from tui.console import show

EXPECTED = Path(__file__).parent / "expected"
ANHAI, HAIBIN = "seeds/anhai-2022.txt", "seeds/haibin-2023.txt"
JINJIANG, OLD, NEW = "seeds/jinjiang-2024.txt", "seeds/meiling-2021.txt", "seeds/meiling-2024.txt"
SEEDS = (ANHAI, HAIBIN, JINJIANG, OLD, NEW)

SHORT = "tests/golden/short.txt"
"""Some paragraphs of the first seed: enough for every form, and short enough to be read whole."""
SUBJECTS = ("outline", "targets", "compare", "summary")

CASES: dict[str, tuple[str, ...]] = {
    **{f"outline-{Path(seed).stem}.txt": ("outline", seed, "--dropped") for seed in SEEDS},
    **{f"targets-{Path(seed).stem}.txt": ("targets", seed) for seed in SEEDS},
    **{f"compare-{Path(seed).stem}.txt": ("compare", seed) for seed in (ANHAI, HAIBIN)},
    **{f"summary-{Path(seed).stem}.txt": ("summary", seed) for seed in SEEDS},
    **{f"{name}-meiling.txt": (name, OLD, NEW) for name in ("compare", "summary")},
    **{f"{name}-short.{form}": (name, SHORT) for name in SUBJECTS for form in ("txt", "md", "json")},
    "outline-short.html": ("outline", SHORT, "--html"),
    "targets-short.html": ("targets", SHORT),
    "targets-short.csv": ("targets", SHORT, "--numbers"),
    "targets-short.rejected.txt": ("targets", SHORT, "--status", "目标", "--numbers", "--quotes", "--rejected"),
    "targets-short.empty.txt": ("targets", SHORT, "--status", "背景", "--indicator", "绿化"),
    **{f"{name}-short.en.txt": (name, SHORT, "--lang", "en") for name in SUBJECTS},
    "summary-anhai-2022.200.txt": ("summary", ANHAI, "--max-chars", "200"),
    **{f"schema-{kind}.json": ("schema", kind) for kind in SUBJECTS},
    **{f"help-{lang}.txt": ("--help", "--lang", lang) for lang in ("zh", "en")},
    **{
        f"help-{c.__name__}-{lang}.txt": (c.__name__, "--help", "--lang", lang)
        for c in COMMANDS
        for lang in ("zh", "en")
    },
}


@pytest.mark.parametrize("name", CASES)
def test_a_command_prints_what_it_printed_before(
    name: str,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    form = {".md": "md", ".json": "json", ".html": "html", ".csv": "csv"}.get(Path(name).suffix, "txt")
    own = () if "schema" in name or "help" in name else ("--format", form)
    assert run([*CASES[name], *own]) == 0
    _check(name, capsys.readouterr().out, request)


@pytest.mark.parametrize("command", SUBJECTS)
def test_a_terminal_of_80_columns_shows_what_it_showed_before(
    command: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[2])
    printed = io.StringIO()
    console = Console(file=printed, width=80, force_terminal=True, color_system="standard", highlight=False)
    report = load(SHORT)
    comparison = compare(report)
    if command == "outline":
        show(report, "zh", console=console)
    elif command == "targets":
        show((report, comparison.extraction_a), "zh", console=console)
    elif command == "compare":
        show(comparison, "zh", console=console)
    else:
        show((summarize(report), report), "zh", console=console)
    _check(f"terminal-{command}-short.ansi", printed.getvalue(), request)


def _check(name: str, printed: str, request: pytest.FixtureRequest) -> None:
    expected = EXPECTED / name
    if request.config.getoption("--update-golden"):
        EXPECTED.mkdir(exist_ok=True)
        expected.write_bytes(printed.encode())
    assert printed == expected.read_bytes().decode(), f"differs from tests/golden/expected/{name}"
