"""Reports that were cut off or badly edited are still accounted for, and keep their text."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from core.errors import ReadError
from core.model import Document, Report
from core.outline import outline
from core.read import read
from tests.accounting import check, edited, kept_characters, pieces_of

CUTS = 25
"""Prefixes of each sample report."""
EDITS = 1000
"""Random edits in the test; `tests/bench/random_edits.py` makes as many as wanted."""
LARGEST_LOSS = 300
"""Characters that an edit may cost beside those it deletes: it may turn a line into a caption or end the text early."""


MARKDOWN = """# 某镇2024年工作报告

## 一、工作回顾

- **完成投资**5亿元，[见表](a.md)。

|指标|数值|
|-|-|
|投资|5|

1. 抓项目

> 引用文字，比增8.5%。

```
code 5
```
## 二、今年安排
正文*斜体*一段，确保完成投资12亿元以上，力争15亿元。
"""
WEB_PAGE = f"""<html><head><title>某镇报告</title><meta name='pubdate' content='2024-01-05'></head><body>
<h1>某镇2024年工作报告</h1><div class='article'><p>　　一、工作回顾</p><p>投资5亿元，{"比增8.5%，" * 40}　　满意。</p>
<table><tr><td>指标</td><td>{"很长的单元格内容，" * 20}　　又一段</td></tr></table>
<h2>二、今年安排</h2><p>正文<b>粗体</b>一段，确保完成投资12亿元以上。</p></div></body></html>"""


def outlined(text: str) -> Report:
    return outline(Document("-", "text/plain", "utf-8", text))


def texts(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.txt")):
        yield read(path).text


def test_every_prefix_of_a_report_is_accounted_for(seeds: Path) -> None:
    rng = random.Random(1)  # noqa: S311 - the same cuts at every run
    for text in texts(seeds):
        for cut in rng.sample(range(1, len(text)), CUTS):
            check(outlined(text[:cut]))


def test_prefixes_of_real_reports_are_accounted_for(shared: Path) -> None:
    rng = random.Random(2)  # noqa: S311 - the same cuts at every run
    for text in list(texts(shared / "reports"))[::2]:
        check(outlined(text[: rng.randrange(1, len(text))]))


def test_a_text_cut_within_a_character_is_read(seeds: Path) -> None:
    raw = (seeds / "meiling-2021.txt").read_bytes()
    for cut in range(300, 330):
        check(outline(read(raw[:cut])))


@pytest.mark.parametrize("seed", range(4))
def test_a_random_edit_neither_breaks_the_outline_nor_costs_more_than_a_line(seed: int, seeds: Path) -> None:
    rng = random.Random(seed)  # noqa: S311 - the same edits at every run
    pieces = [piece for text in texts(seeds) for piece in pieces_of(text, rng)]
    before = [kept_characters(outlined(piece)) for piece in pieces]
    for _ in range(EDITS // 4):
        at = rng.randrange(len(pieces))
        text = edited(pieces[at], rng)
        report = outlined(text)
        check(report)
        deleted = max(0, len("".join(pieces[at].split())) - len("".join(text.split())))
        assert before[at] - kept_characters(report) - deleted <= LARGEST_LOSS


@pytest.mark.parametrize(("name", "text"), [("a.md", MARKDOWN * 2), ("a.txt", MARKDOWN * 2), ("a.html", WEB_PAGE)])
def test_random_edits_of_marked_up_texts_leave_every_character_accounted_for(name: str, text: str) -> None:
    rng = random.Random(6)  # noqa: S311 - the same edits at every run
    for _ in range(150):
        changed = text
        for _ in range(rng.randint(1, 5)):
            changed = edited(changed, rng)
        # An edit may delete the whole page, or open a tag that swallows it.
        with suppress(ReadError):
            check(outline(read(changed.encode(), name=name)))


def test_edit_upon_edit_until_nothing_is_left_of_a_report(seeds: Path) -> None:
    rng = random.Random(3)  # noqa: S311 - the same edits at every run
    text = read(seeds / "haibin-2023.txt").text[:1500]
    for _ in range(200):
        text = edited(text, rng)
        if text.strip():
            check(outlined(text))


def test_the_same_text_gives_the_same_outline_whatever_it_is_called(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        first, second = outline(read(path)), outline(read(path.read_bytes(), name=str(path)))
        assert first == second
