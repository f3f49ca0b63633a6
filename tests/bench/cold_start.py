"""Whole processes from a cold start: `python tests/bench/cold_start.py`."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

SEEDS = sorted((Path(__file__).resolve().parents[2] / "seeds").glob("*.txt"))
RUNS = 5


def seconds(*arguments: str) -> float:
    """Return the median wall time of a command of the program."""
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "tui", *arguments], check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Print a line for each command and sample report."""
    for seed in SEEDS:
        for command in ("outline", "targets", "compare"):
            print(f"{command:8} {seed.name:18} {seconds(command, str(seed), '--format', 'json'):6.2f} s")


if __name__ == "__main__":
    main()
