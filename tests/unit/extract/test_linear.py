"""No input makes reading worse than linear: every pattern, and the whole, on texts made to be hard."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

import core.extract
from core.extract import extract, quantities
from core.model import Article, Document, Meta, Paragraph, Period, Report, Span
from core.outline import outline
from core.read import read

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
HOSTILE = {
    "digits": "1", "commas": ",", "full commas": "，", "grouped digits": "123,", "dots": "1.", "one": "一",
    "ten": "十", "myriads": "万", "open brackets": "(", "open quotes": "“", "quotes": "“”", "growth": "增长",
    "from": "由从", "strokes": "1/", "over": "分之", "numbered": "(1", "blanks": " ", "dash": "-", "range": "1-",
    "percent": "5%、", "year": "2024年", "month": "1月至", "least": "至少", "respectively": "分别", "and": "和",
    "list": "、", "of": "的", "plus": "1+", "bound": "不低于", "above": "5亿元以上", "rank": "第一", "ranked": "居全",
    "project": "项目", "colon": "1:", "half": "三成半", "letters": "kM", "chinese": "建", "stops": "。",
    "semicolons": "；", "plan": "“十四五”", "every": "每个", "power": "2^", "vague": "数百", "round": "约近超",
    "part": "又三", "point": "三点", "done": "完成投资", "name": "甲乙",
}  # fmt: skip
TINY, SMALL, LARGE = 250, 2_000, 8_000
STUCK = 0.05
"""Seconds that only a pattern far worse than linear needs for the tiny text."""
SLOW = 0.012
"""Seconds that only a pattern worse than linear needs for the small text; such a one is measured again."""
WORSE = 8.0
"""Four times the text may take so many times as long; a square would take sixteen."""


def modules() -> Iterator[ModuleType]:
    yield core.extract
    for info in pkgutil.walk_packages(core.extract.__path__, "core.extract."):
        yield importlib.import_module(info.name)


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every pattern of the floor: those that modules hold, and those that their cached functions make."""
    found: dict[str, re.Pattern[str]] = {}
    made: list[re.Pattern[str]] = []
    compiled = re.compile

    def recording(pattern: str, flags: int = 0) -> re.Pattern[str]:
        made.append(compiled(pattern, flags))
        return made[-1]

    for module in modules():
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                found[f"{module.__name__}.{name}"] = value
            elif hasattr(value, "cache_clear"):
                value.cache_clear()
    reports = [outline(read(SEEDS / name)) for name in ("meiling-2021.txt", "anhai-2022.txt")]
    re.compile = recording  # type: ignore[assignment]
    try:
        for report in reports:
            extract(report)
    finally:
        re.compile = compiled
    found.update({f"made {number}: {one.pattern[:60]}": one for number, one in enumerate(made)})
    return found


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def grows(work: Callable[[str], object], piece: str, sizes: tuple[int, int], slow: float) -> str | None:
    """Return how the time grew when it grew faster than the text, else None; the better of two runs counts."""
    small, large = ((piece * (size // len(piece) + 1))[:size] for size in sizes)
    first = min(seconds(lambda: work(small)) for _ in range(2))
    if first < slow:
        return None
    second = min(seconds(lambda: work(large)) for _ in range(2))
    worse = second > WORSE * first * sizes[1] / sizes[0] / 4
    return f"{piece!r}: {first:.3f} s → {second:.3f} s" if worse else None


def every_way(pattern: re.Pattern[str], text: str) -> None:
    for _ in pattern.finditer(text):
        pass
    pattern.match(text)
    pattern.fullmatch(text)


def hard(pattern: re.Pattern[str]) -> str | None:
    """Return on which text a pattern takes longer than linear time, None where it never does."""
    work = functools.partial(every_way, pattern)
    for piece in HOSTILE.values():
        if seconds(lambda: work((piece * TINY)[:TINY])) > STUCK:  # noqa: B023 - called at once
            return f"{piece!r}: stuck on {TINY} characters"
        why = grows(work, piece, (SMALL, LARGE), SLOW)
        if why is not None:
            return why
    return None


def test_every_pattern_takes_linear_time_on_hostile_texts() -> None:
    bad = [f"{name} {why}" for name, pattern in patterns().items() if (why := hard(pattern))]
    assert not bad, "\n".join(bad)


def report_of(text: str) -> Report:
    period = Period("2024年", date(2024, 1, 1), date(2024, 12, 31), "year")
    paragraph = Paragraph((Span(0, len(text)),), None, 0, "achievement")
    document = Document("-", "text/plain", None, text)
    meta = Meta(None, achievement_period=period, plan_period=period)
    return Report(document, meta, (Article(None, Span(0, len(text)), ()),), (paragraph,))


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_numbers_are_read_in_linear_time(piece: str) -> None:
    assert grows(quantities, piece, (20_000, 200_000), 0.2) is None


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_targets_are_read_in_linear_time(piece: str) -> None:
    assert grows(lambda text: extract(report_of(text)), piece, (20_000, 200_000), 0.4) is None


@pytest.mark.parametrize("name", ["digits", "one", "growth", "chinese"])
def test_a_megabyte_without_a_stop_is_read_in_linear_time(name: str) -> None:
    assert grows(lambda text: extract(report_of(text)), HOSTILE[name], (250_000, 1_000_000), 0.2) is None
