"""Time against length, to see that it grows no faster: `python tests/bench/long_texts.py`."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from core.compare import compare
from core.diff import diff
from core.extract import extract
from core.outline import outline
from core.read import read

SEED = Path(__file__).resolve().parents[2] / "seeds" / "haibin-2023.txt"


def timed(label: str, step: Callable[[], object]) -> None:
    """Run a step and print its time."""
    start = time.perf_counter()
    step()
    print(f"    {label:8} {time.perf_counter() - start:7.3f} s")


def main() -> None:
    """Print the steps for the sample report once, four times and sixteen times its length."""
    once = SEED.read_text(encoding="utf-8")
    for times in (1, 4, 16):
        text = "".join(once.replace("海滨", f"海滨{i}") for i in range(times))
        report = outline(read(text.encode()))
        print(f"{len(text)} characters")
        timed("outline", lambda text=text: outline(read(text.encode())))  # type: ignore[misc]
        timed("extract", lambda report=report: extract(report))  # type: ignore[misc]
        timed("compare", lambda report=report: compare(report))  # type: ignore[misc]
        timed("diff", lambda text=text: diff(text, text.replace("推动", "促进")))  # type: ignore[misc]


if __name__ == "__main__":
    main()
