"""What only a process of its own can show: what is imported, broken pipes, odd encodings, interruption."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def _python(code: str, *words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
        timeout=60,
    )


MODULES = "; import sys; sys.stderr.write(' '.join(sorted({name.partition('.')[0] for name in sys.modules})))"


@pytest.mark.parametrize("command", ["text", "outline", "targets"])
def test_the_quick_commands_load_neither_screens_nor_segmentation(command: str) -> None:
    result = _python(f"from tui.cli import run; run(['{command}', 'seeds/anhai-2022.txt'])" + MODULES)
    loaded = set(result.stderr.decode().split())
    assert "core" in loaded
    assert not loaded & {"textual", "jieba", "rjieba", "trafilatura", "docx", "pypdfium2", "xlsxwriter"}


def test_only_a_workbook_loads_the_library_that_writes_it(tmp_path: Path) -> None:
    code = "import sys; from tui.cli import run; run(['targets', 'seeds/anhai-2022.txt', '-o', sys.argv[1]])" + MODULES
    for name, loaded in (("a.csv", False), ("a.html", False), ("a.xlsx", True)):
        result = _python(code, str(tmp_path / name))
        assert ("xlsxwriter" in result.stderr.decode().split()) == loaded, name


def test_the_library_brings_no_terminal_along() -> None:
    names = "core.read, core.outline, core.extract, core.compare, core.summarize, core.export"
    loaded = set(_python(f"import {names}" + MODULES).stderr.decode().split())
    assert "core" in loaded
    assert not loaded & {"textual", "rich", "typer", "click", "jieba"}


def test_a_reader_that_leaves_early_is_no_error() -> None:
    code = "import sys; from tui.cli import run; sys.exit(run(['text', 'seeds/jinjiang-2024.txt']))"
    with subprocess.Popen(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


def test_json_survives_a_terminal_that_has_no_chinese() -> None:
    code = "from tui.cli import run; run(['outline', 'seeds/anhai-2022.txt', '--format', 'json'])"
    plain = _python(code, PYTHONIOENCODING="utf-8")
    ascii_only = _python(code, PYTHONIOENCODING="ascii")
    assert ascii_only.stdout.isascii()
    assert json.loads(ascii_only.stdout) == json.loads(plain.stdout)


def test_the_same_files_give_the_same_bytes_in_every_process() -> None:
    code = "from tui.cli import run; run(['compare', 'seeds/meiling-2021.txt', 'seeds/meiling-2024.txt', '-f', 'json'])"
    first, second = (_python(code, PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert json.loads(first.stdout)["links"]
    assert first.stdout == second.stdout


def test_an_interruption_ends_quietly_with_status_130() -> None:
    code = (
        "import sys; import tui.cli as cli\n"
        "def stop(*_): raise KeyboardInterrupt\n"
        "cli.build = stop\n"
        "sys.exit(cli.run(['text', 'seeds/anhai-2022.txt']))"
    )
    result = _python(code)
    assert result.returncode == 130
    assert result.stderr == b""
