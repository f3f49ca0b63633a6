"""Start of the program to the review's first paint, in a terminal of its own: `python tests/bench/first_paint.py`."""

from __future__ import annotations

import fcntl
import os
import pty
import resource
import select
import signal
import struct
import sys
import termios
import time
from pathlib import Path

from tui.actions import footer

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REPORTS = (("jinjiang-2024.txt",), ("meiling-2021.txt",), ("meiling-2021.txt", "meiling-2024.txt"))
RUNS = 5
COLUMNS, ROWS = 120, 36
PATIENCE = 30.0
"""Seconds after which a run has failed."""
PAINTED = footer("review", "zh")[0][1].encode()
"""Words of the review's first key: no screen before it shows them."""


def started(*reports: str) -> tuple[int, int]:
    """Start the program on sample reports; return its process and the terminal that it runs in.

    The first run leaves the compiled modules behind, as an installation does.
    """
    process, terminal = pty.fork()
    if not process:
        arguments = [sys.executable, "-m", "tui", *(str(SEEDS / name) for name in reports), "--lang", "zh"]
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        os.execve(sys.executable, arguments, {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor"})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    return process, terminal


def painted(terminal: int, until: float) -> bool:
    """Read what the program draws until the review stands there; False when it does not in time."""
    drawn = b""
    while PAINTED not in drawn:
        if not select.select([terminal], [], [], max(0.0, until - time.perf_counter()))[0]:
            return False
        try:
            drawn += os.read(terminal, 1 << 16)
        except OSError:  # the program has ended
            return False
    return True


def first_paint(*reports: str) -> tuple[float, float]:
    """Return the wall time to the first paint and the processor time up to then, both in seconds.

    The program is ended at that moment, so that its processor time is that of the start.

    Raises:
        TimeoutError: The review was not shown.
    """
    before = _spent()
    begin = time.perf_counter()
    process, terminal = started(*reports)
    try:
        shown = painted(terminal, begin + PATIENCE)
        wall = time.perf_counter() - begin
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        os.close(terminal)
    if not shown:
        raise TimeoutError(reports)
    return wall, _spent() - before


def _spent() -> float:
    """Return the processor time of all processes that were started and have ended."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    """Print a line for each sample report: the best of some runs, since others may keep the machine busy."""
    for reports in REPORTS:
        walls, spents = zip(*(first_paint(*reports) for _ in range(RUNS)), strict=True)
        print(f"{' + '.join(reports):36} {min(walls):5.2f} s   {min(spents):5.2f} s of the processor")
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
