"""Characters a second of reading and outlining, to see that the cost grows no faster than the text.

`python tests/bench/outline_speed.py` goes up to a million characters, `--upto 10000000` further, and
`--kind giant-line --profile` says in which functions the time of one kind goes.
"""

from __future__ import annotations

import argparse
import cProfile
import hashlib
import pstats
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from core.outline import outline
from core.read import Limits, read

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
LIMITS = Limits(bytes=1 << 30, characters=1 << 30)
PATIENCE = 30.0
"""Seconds: a kind that took longer is not tried at the next size."""

SUBJECTS = ["工业产值", "固定资产投资", "财政收入", "重点项目", "养老床位", "学前学位", "污水管网", "外贸出口"]
VERBS = ["完成", "新增", "建成", "达到", "突破", "实现", "改造", "引进", "争取", "确保"]
PLACES = ["东山", "西浦", "南溪", "北岭", "上游", "下坂", "中洲", "新店", "古楼", "石桥"]
UNITS = ["亿元", "万元", "个", "公里", "万人", "户", "家", "所", "亩", "平方米"]


def sentences(rng: random.Random, stop: str = "。", comma: str = "，") -> Iterator[str]:
    """Yield sentences without end, hardly any like another."""
    while True:
        parts = [
            f"{rng.choice(PLACES)}{rng.choice(SUBJECTS)}{rng.choice(VERBS)}{rng.randint(1, 9999)}{rng.choice(UNITS)}"
            for _ in range(rng.randint(1, 5))
        ]
        yield comma.join(parts) + stop


def paragraph(rng: random.Random) -> str:
    """Return a paragraph of some sentences."""
    return "".join(islice(sentences(rng), rng.randint(1, 8)))


def report(rng: random.Random) -> Iterator[str]:
    """Yield the lines of a report: parts, chapters, items, paragraphs."""
    yield "某区政府工作报告"
    for part in "一二三四五六七八九十" * 100_000:
        yield f"{part}、{rng.choice(PLACES)}工作{rng.choice(['回顾', '安排'])}"
        for chapter in "一二三四五":
            yield f"（{chapter}）{rng.choice(VERBS)}{rng.choice(PLACES)}{rng.choice(SUBJECTS)}"
            for item in range(1, 5):
                yield f"{item}.{rng.choice(VERBS)}{rng.choice(SUBJECTS)}。{paragraph(rng)}"
            yield paragraph(rng)


def web_page(rng: random.Random) -> Iterator[str]:
    """Yield the lines of a copied web page, which has something of its frame every few paragraphs."""
    frame = "首页 > 新闻中心 > 正文|【字号 大 中 小】|来源：某报 2024-03-05|打印本页|分享到：|相关新闻"
    lines = report(rng)
    while True:
        yield from frame.split("|")
        yield from (f"\u3000\u3000{line}" for line in islice(lines, 12))
        yield "图为某镇重点项目建设现场。（资料图）"
        yield "版权所有 某区人民政府 备案号 00000000号"


def hard_wrapped(rng: random.Random) -> Iterator[str]:
    """Yield paragraphs whose lines were broken every 40 characters."""
    for line in report(rng):
        for at in range(0, len(line), 40):
            yield line[at : at + 40]


def lines_of(make: Callable[[random.Random], Iterator[str]], end: str = "\n") -> Callable[[int], str]:
    """Return a maker of texts of a size out of endless lines."""

    def text(size: int) -> str:
        parts: list[str] = []
        length = 0
        for line in make(random.Random(1)):  # noqa: S311 - the same text at every run
            parts.append(line)
            length += len(line) + len(end)
            if length >= size:
                break
        return end.join(parts)[:size]

    return text


KINDS: dict[str, Callable[[int], str]] = {
    "report": lines_of(report),
    "web-page": lines_of(web_page),
    "hard-wrapped": lines_of(hard_wrapped),
    "repeated": lambda size: (lines_of(report)(3_000) * (size // 3_000 + 1))[:size],
    "giant-line": lines_of(sentences, end=""),
    "no-marks": lines_of(lambda rng: sentences(rng, stop="", comma=""), end=""),
    "unfinished": lines_of(lambda rng: (one[:60] for one in sentences(rng, stop="，"))),
    "digits": lines_of(lambda rng: (str(rng.randint(0, 10**9)) for _ in iter(int, 1)), end=""),
    "blank-lines": lines_of(lambda rng: (line + "\n" * 20 for line in report(rng))),
    "only-blank": lambda size: "报告" + "\n" * (size - 2),
    "brackets": lambda size: "（" * size,
    "numbered": lines_of(lambda rng: (f"（一）{rng.choice(PLACES)}{rng.choice(SUBJECTS)}" for _ in iter(int, 1))),
    "headings": lines_of(lambda rng: (f"{rng.choice(VERBS)}{rng.choice(SUBJECTS)}" for _ in iter(int, 1))),
}
"""Every kind of text: the first four are what reports look like, the others what no rule expects."""


def measured(text: str, folder: Path) -> tuple[float, float, float]:
    """Return the processor seconds of reading, outlining, and what no program saves: loading and hashing the bytes."""
    path = folder / "text.txt"
    path.write_bytes(text.encode())
    start = time.process_time()
    hashlib.sha256(path.read_bytes()).digest()
    hashed = time.process_time()
    document = read(path, limits=LIMITS)
    opened = time.process_time()
    outline(document)
    return opened - hashed, time.process_time() - opened, hashed - start


def show(kind: str, sizes: list[int], folder: Path) -> None:
    """Print a line for each size; the last column should not grow down the lines."""
    first: float | None = None
    for size in sizes:
        text = KINDS[kind](size)
        opening, outlining, floor = measured(text, folder)
        speed, cost = len(text) / 1e6, (opening + outlining) / len(text)
        first = first or cost
        print(
            f"{kind:13} {len(text):>10,} {speed / opening:9.2f} {speed / outlining:9.2f} "
            f"{speed / (opening + outlining):9.2f} {(opening + outlining) / floor:9.0f} {cost / first:9.2f}",
            flush=True,
        )
        if opening + outlining > PATIENCE:
            break


def profile(kind: str, size: int, folder: Path) -> None:
    """Print where the time of a text goes, by function and line."""
    path = folder / "text.txt"
    path.write_bytes(KINDS[kind](size).encode())
    profiler = cProfile.Profile()
    profiler.runcall(lambda: outline(read(path, limits=LIMITS)))
    pstats.Stats(profiler).sort_stats("tottime").print_stats(12)


def main() -> None:
    """Print the table, or the profile of one kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--upto", type=int, default=1_000_000)
    parser.add_argument("--kind", action="append", choices=[*KINDS])
    parser.add_argument("--profile", action="store_true")
    asked = parser.parse_args()
    kinds = asked.kind or [*KINDS]
    with tempfile.TemporaryDirectory() as name:
        outline(read(KINDS["web-page"](20_000).encode()))
        if asked.profile:
            for kind in kinds:
                profile(kind, asked.upto, Path(name))
            return
        print("million characters a second, except the last two: times the floor, cost a character against the first")
        print(f"{'kind':13} {'characters':>10} {'read':>9} {'outline':>9} {'both':>9} {'floor':>9} {'growth':>9}")
        for kind in kinds:
            show(kind, [size for size in SIZES if size <= asked.upto], Path(name))


if __name__ == "__main__":
    main()
