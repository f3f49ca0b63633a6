"""Milliseconds a key in the review of two reports: `python tests/bench/review_keys.py`."""

from __future__ import annotations

import asyncio
import os
import time
from pathlib import Path

from textual.pilot import Pilot

from core.errors import DuizhaoError
from tui.app import DuizhaoApp
from tui.screens.review import ReviewScreen

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
REPORTS = (("jinjiang-2024.txt",), ("meiling-2021.txt", "meiling-2024.txt"))
SIZES = ((120, 36), (160, 50))
KEYS = {
    "no action": ("f9", "f9"),
    "next row": ("j", "j"),
    "row before": ("k", "k"),
    "page down": ("pagedown", "pagedown"),
    "jump": ("ctrl+end", "ctrl+home"),
    "next tab": ("2", "1"),
    "open row": ("g", "j"),
}
"""What is measured, each with the two keys that are pressed by turns; the first tells what pressing itself costs."""
RUNS = 12


async def pressed(pilot: Pilot[DuizhaoError | None], key: str) -> float:
    """Press a key, wait until all that it leads to has been drawn, and return the processor time in milliseconds."""
    start = time.process_time()
    await pilot.press(key)
    await pilot.wait_for_scheduled_animations()
    return (time.process_time() - start) * 1000


async def measure(reports: tuple[str, ...], size: tuple[int, int]) -> None:
    """Print a line for each key on the review of some reports."""
    app = DuizhaoApp(tuple(SEEDS / name for name in reports), lang="zh")
    async with app.run_test(size=size) as pilot:
        while not isinstance(app.screen, ReviewScreen):
            await pilot.pause(0.05)
        await app.workers.wait_for_complete()
        await pilot.pause()
        for name, keys in KEYS.items():
            times = sorted([await pressed(pilot, keys[turn % 2]) for turn in range(RUNS)])
            best, usual, worst = times[0], times[len(times) // 2], times[-1]
            print(f"    {name:10} {best:6.1f} ms at best, {usual:6.1f} usual, {worst:6.1f} worst")


def main() -> None:
    """Print all figures, and how busy the machine is: others make the processor slower too."""
    for reports in REPORTS:
        for size in SIZES:
            print(f"{' + '.join(reports)} at {size[0]}x{size[1]}")
            asyncio.run(measure(reports, size))
    print(f"load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
