"""The same files give the same bytes, whatever the process and its hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

PROGRAM = """
import sys
from core.compare import compare, load
from core.export import export
from core.summarize import summarize

found = compare(load(sys.argv[1]), load(sys.argv[2]))
for subject in (found, (summarize(found), found)):
    sys.stdout.buffer.write(export(subject, "json").encode())
"""


def printed(seed: str, *paths: Path) -> bytes:
    """Return what a fresh process with this hash seed, in another locale, says about two reports."""
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0"}
    command = [sys.executable, "-W", "error", "-c", PROGRAM, *map(str, paths)]
    done = subprocess.run(command, env=surroundings, cwd=Path(__file__).parents[2], capture_output=True, check=False)  # noqa: S603 - our own program
    assert done.returncode == 0, done.stderr.decode()
    assert not done.stderr, done.stderr.decode()
    return done.stdout


def test_no_order_of_hashing_leaks_into_what_is_printed(seeds: Path) -> None:
    pair = seeds / "meiling-2021.txt", seeds / "meiling-2024.txt"
    with ThreadPoolExecutor() as pool:
        one, other = pool.map(lambda seed: printed(seed, *pair), ("1", "4242"))
    assert one == other
