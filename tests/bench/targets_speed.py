"""Characters a second from the bytes of a report to its targets, step by step, and whether the cost grows with length.

`python tests/bench/targets_speed.py` goes up to a million characters, `--upto 10000000` further, `--kind no-marks`
takes a text without a full stop or comma, `--real FOLDER` the report files of a folder instead of made ones.

Beside it stand two libraries that find amounts and numbers in Chinese text, and nothing more. They are no dependencies:
install them where this program does not live (`pip install --target peers jionlp recognizers-text-number
recognizers-text-number-with-unit emoji==1.1.0`) and run with `PYTHONPATH=peers`; without them the lines say so.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from core.extract import extract, quantities
from core.extract.figures import reading
from core.extract.passage import Passage, passage, source
from core.extract.times.frame import frame
from core.extract.times.running import Running
from core.extract.tone.told import Told, told
from core.lexicon import default
from core.model import Report, Section
from core.outline import outline
from core.read import Limits, read

Result = TypeVar("Result")
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
LIMITS = Limits(bytes=1 << 30, characters=1 << 30)
SEEDS = Path(__file__).resolve().parents[2] / "seeds"
PATIENCE = 60.0
"""Seconds: after a size that took longer no larger one is tried."""
SAMPLE = 20_000
"""Characters that a peer is given."""
BREAKS = re.compile("[，。；：、！？,;:]")


def lines(rng: random.Random) -> Iterator[str]:
    """Yield the lines of the sample reports without end, each time with other figures."""
    samples = [path.read_text(encoding="utf-8").splitlines() for path in sorted(SEEDS.glob("*.txt"))]
    while True:
        for line in rng.choice(samples):
            yield re.sub(r"\d", lambda _: rng.choice("123456789"), line)


def made(size: int, *, marks: bool) -> str:
    """Return a text of a size; without marks it is one line that no sign divides."""
    parts: list[str] = []
    length = 0
    for line in lines(random.Random(1)):  # noqa: S311 - the same text at every run
        parts.append(line if marks else BREAKS.sub("", line))
        length += len(parts[-1]) + marks
        if length >= size:
            break
    return ("\n" if marks else "").join(parts)[:size]


Step = tuple[str, float]
Cut = list[tuple[Section | None, Passage]]


def clocked(work: Callable[[], Result]) -> tuple[Result, float]:
    """Return what the work gives, and its processor seconds."""
    start = time.process_time()
    result = work()
    return result, time.process_time() - start


def passages(report: Report) -> Cut:
    """Return the passages that targets are read from, as `extract` takes them."""
    sections = {section.id: section for section in report.sections()}
    text = source(report.document)
    placed = [(sections.get(paragraph.section or ""), paragraph) for paragraph in report.paragraphs]
    return [(section, passage(text, one)) for section, one in placed if section is None or not section.annex]


def tones(report: Report, cut: Cut) -> list[Told]:
    """Return what each passage says of time and status."""
    whole, running, result = frame(report, default()), Running(), []
    for section, one in cut:
        result.append(told(one, section, whole, running, default()))
        running = result[-1].running
    return result


def figures(cut: Cut, said: list[Told]) -> None:
    """Find the numbers of each passage and give each its role."""
    for (_, one), tone in zip(cut, said, strict=True):
        reading.joint(reading.read(one, tone.times, default()))


def measured(raw: bytes) -> tuple[int, list[Step]]:
    """Return the characters of a file and the processor seconds of each step; the last three are sums."""
    document, opening = clocked(lambda: read(raw, limits=LIMITS))
    report, outlining = clocked(lambda: outline(document))
    found, extracting = clocked(lambda: extract(report))
    cut, cutting = clocked(lambda: passages(report))
    said, timing = clocked(lambda: tones(report, cut))
    _, counting = clocked(lambda: figures(cut, said))
    rest = extracting - cutting - timing - counting
    steps = [
        ("read", opening), ("outline", outlining), ("passages", cutting), ("times, status", timing),
        ("numbers, roles", counting), ("works, targets", rest), ("extract", extracting),
        ("whole", opening + outlining + extracting), ("targets found", float(len(found.targets))),
    ]  # fmt: skip
    return len(document.text), steps


def added(files: list[bytes]) -> tuple[int, list[Step]]:
    """Return characters and seconds of several files together."""
    each = [measured(raw) for raw in files]
    names = [name for name, _ in each[0][1]]
    return sum(size for size, _ in each), [
        (name, sum(steps[at][1] for _, steps in each)) for at, name in enumerate(names)
    ]


def show(label: str, size: int, steps: list[Step], first: float) -> None:
    """Print thousands of characters a second for each step; the last two columns: growth of the cost, targets."""
    speeds = [f"{size / seconds / 1e3:>15,.0f}" if seconds > 0 else " " * 15 for _, seconds in steps[:-1]]
    print(f"{label:>10}", *speeds, f"{steps[-2][1] / size / first:>8.2f} {steps[-1][1]:>8,.0f}", flush=True)


def peers() -> Iterator[tuple[str, Callable[[str], object] | None]]:
    """Yield the other libraries' finders of amounts and numbers; None for one that is not installed."""
    for name, module, path, given in (
        ("JioNLP, money", "jionlp", "ner.extract_money", ()),
        ("Recognizers-Text, numbers", "recognizers_number", "recognize_number", ("zh-cn",)),
        ("Recognizers-Text, currency", "recognizers_number_with_unit", "recognize_currency", ("zh-cn",)),
    ):
        try:
            find = attrgetter(path)(import_module(module))
        except ImportError:
            yield name, None
        else:
            yield name, partial(_given, find, given)


def _given(find: Callable[..., object], given: tuple[str, ...], text: str) -> object:
    return find(text, *given)


def beside(sample: str) -> None:
    """Print the speed of this program and of the others on the same lines."""
    texts = [line for line in sample.splitlines() if line.strip()]

    def speed(find: Callable[[str], object]) -> float:
        find(texts[0])
        return len(sample) / clocked(lambda: [find(line) for line in texts])[1]

    whole = len(sample) / clocked(lambda: extract(outline(read(sample.encode()))))[1]
    numbers = speed(quantities)
    print(f"\n{'on the same lines':28} {'characters/s':>14} {'targets here':>14} {'numbers here':>14}")
    print(f"{'here: file to targets':28} {whole:>14,.0f}\n{'here: numbers with units':28} {numbers:>14,.0f}")
    for name, find in peers():
        if find is None:
            print(f"{name:28} {'not installed':>14}")
            continue
        other = speed(find)
        print(f"{name:28} {other:>14,.0f} {whole / other:>13.1f}x {numbers / other:>13.1f}x")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--upto", type=int, default=1_000_000)
    parser.add_argument("--kind", choices=["report", "no-marks"], default="report")
    parser.add_argument("--real", type=Path, metavar="FOLDER")
    asked = parser.parse_args()
    warm = made(20_000, marks=True)
    measured(warm.encode())
    first = sum(seconds for name, seconds in measured(warm.encode())[1] if name == "whole") / len(warm)
    names = [name for name, _ in measured(warm.encode())[1][:-1]]
    print("thousand characters a second of processor time")
    print(f"{'characters':>10}", *(f"{name:>15}" for name in names), f"{'growth':>8} {'targets':>8}")
    if asked.real is not None:
        size, steps = added([path.read_bytes() for path in sorted(asked.real.glob("*.txt"))])
        show(f"{size:,}", size, steps, first)
        return
    for size in (size for size in SIZES if size <= asked.upto):
        length, steps = measured(made(size, marks=asked.kind == "report").encode())
        show(f"{length:,}", length, steps, first)
        if steps[-2][1] > PATIENCE:
            break
    beside(made(SAMPLE, marks=True))


if __name__ == "__main__":
    main()
