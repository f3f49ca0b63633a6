"""Edits the sample reports at random, as often as told: `python tests/bench/random_edits.py 10000`.

Every edited text must be accounted for; printed is what the worst edits cost of the text that was kept before.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

from core.model import Document, Report
from core.outline import outline
from tests.accounting import check, edited, kept_characters, pieces_of

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def outlined(text: str) -> Report:
    """Return the outline of a text from no file."""
    return outline(Document("-", "text/plain", "utf-8", text))


def main() -> None:
    """Make the edits, and print their number, the seconds and the largest losses."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    rng = random.Random(count)  # noqa: S311 - the same edits at every run
    texts = [path.read_text(encoding="utf-8-sig") for path in sorted(SEEDS.glob("*.txt"))]
    pieces = [piece for text in texts for piece in pieces_of(text, rng)]
    before = [kept_characters(outlined(piece)) for piece in pieces]
    losses: list[int] = []
    start = time.perf_counter()
    for _ in range(count):
        at = rng.randrange(len(pieces))
        text = edited(pieces[at], rng)
        report = outlined(text)
        check(report)
        deleted = max(0, len("".join(pieces[at].split())) - len("".join(text.split())))
        losses.append(before[at] - kept_characters(report) - deleted)
    losses.sort(reverse=True)
    worst = ", ".join(map(str, losses[:10]))
    print(f"{count} edits of {len(pieces)} pieces in {time.perf_counter() - start:.1f} s; largest losses {worst}")


if __name__ == "__main__":
    main()
