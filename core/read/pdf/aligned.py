"""Tables without ruled lines: cells that stand below each other."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from core.read.pdf.rows import Strip, blank

GAP = 1.5
"""Font sizes between two cells of such a table."""

LONGEST_CELL = 16
"""Characters of most of its cells."""

WIDEST_STEP, REST_STEP = 4, 1.7
"""Font sizes from one of its rows to the next, and from a line of a cell to the next, at most."""


def whole(row: list[Strip]) -> Strip:
    """Return the strips of a row as one line."""
    if len(row) == 1:
        return row[0]
    longest = max(row, key=lambda strip: len(strip.text))
    text = row[0].text
    for before, strip in pairwise(row):
        text += blank(before.text, strip.text, (strip.left - before.right) / strip.size) + strip.text
    bold = all(strip.bold for strip in row)
    return longest._replace(text=text, left=row[0].left, right=row[-1].right, bold=bold)


def apart(row: list[Strip]) -> list[Strip]:
    """Return the strips of a row with those put together that are too close for cells."""
    runs = [[row[0]]]
    for before, strip in pairwise(row):
        if strip.left - before.right >= GAP * strip.size:
            runs.append([])
        runs[-1].append(strip)
    return [whole(run) for run in runs]


def tabular(rows: list[list[Strip]], size: float) -> dict[int, int]:
    """Return the rows that are cells below each other.

    The value is -1 for a row of its own, and the number of the cell for a line that goes on with one above.
    """
    split = [apart(row) if not row[0].cells else [] for row in rows]
    found: dict[int, int] = {}
    at = 0
    while at < len(split):
        run, rests = _run(split, at, size)
        if _is_table([split[index] for index in run]):
            found.update(dict.fromkeys(run, -1))
            found.update({index: cell for index, cell in rests.items() if index < run[-1] or cell > 0})
        at = max([at, *run, *rests]) + 1
    return found


def _run(split: list[list[Strip]], at: int, size: float) -> tuple[list[int], dict[int, int]]:
    """Return the rows from one on that have cells below each other, and the lines that go on with a cell."""
    run = [at] if len(split[at]) > 1 else []
    rests: dict[int, int] = {}
    for number in range(at + 1, len(split) if run else 0):
        above, here, before = split[run[-1]], split[number], split[number - 1]
        if not here or not before:
            break
        step, below = here[0].base - before[0].base, _below(above, here)
        if below > 1 and step < WIDEST_STEP * size:
            run.append(number)
        elif len(here) == below == 1 and step < REST_STEP * size and len(here[0].text) <= LONGEST_CELL:
            rests[number] = max(range(len(above)), key=lambda k: _overlap(above[k], here[0]))
        else:
            break
    return run, rests


def _is_table(rows: list[list[Strip]]) -> bool:
    enough = len(rows) >= 3 or (len(rows) == 2 and min(map(len, rows)) >= 3)
    return enough and median(len(strip.text) for row in rows for strip in row) <= LONGEST_CELL


def _below(above: list[Strip], here: list[Strip]) -> int:
    """Return how many strips stand below one of the row above."""
    return sum(any(_overlap(a, b) > 0 for a in above) for b in here)


def _overlap(a: Strip, b: Strip) -> float:
    return min(a.right, b.right) - max(a.left, b.left)
