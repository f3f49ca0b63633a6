"""The whole way from two files to a ledger: read, outline, extract, align, judge, and say what the wording did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core.align import align
from core.diff import diff, wording
from core.extract import extract
from core.judge import Page, Setting, checks, comparability, judge
from core.lexicon import Lexicon, default
from core.model import Comparison, Edit, Report, Wording
from core.outline import outline
from core.read import read

Progress = Callable[[str, float], None]
"""Called between the steps with the step's message key ("step-extract"…) and the share of the work that is done.

It may raise `core.errors.Cancelled` to stop.
"""

_GRAM = 4
"""Length of the character strings by which two texts are recognised as versions of one."""
_VERSION = 0.6
"""Share that both must have. Measured: two printings of one report .89 to .98, reports of two years .16 to .28."""


def load(path: str | Path, *, encoding: str | None = None, lexicon: Lexicon | None = None) -> Report:
    """Read a file and find its outline.

    Args:
        path: A report in any format that `core.read` knows.
        encoding: The encoding of a text file, where the program's guess is wrong.
        lexicon: The dictionaries; the program's own by default.

    Raises:
        ReadError: The file cannot be read.
        LimitError: It goes beyond what the program reads.
    """
    return outline(read(path, encoding=encoding), lexicon)


def compare(
    a: Report,
    b: Report | None = None,
    *,
    lexicon: Lexicon | None = None,
    progress: Progress | None = None,
    words: bool = True,
) -> Comparison:
    """Set two reports, or the results and plans of one, side by side and judge every pair.

    Args:
        a: The earlier report.
        b: The later report; None to compare the results of `a` with its plans.
        lexicon: The dictionaries; the program's own by default.
        progress: Told of every step; what it raises stops the work.
        words: False leaves the wording empty, for a caller that shows the ledger first and adds `with_wording` then:
            segmentation takes as long as all the rest.

    Raises:
        LexiconError: A dictionary file is not valid.
    """
    lexicon = lexicon or default()
    told = progress or _silent
    told("step-extract", 0.0)
    found_a = extract(a, lexicon, themes=True)
    told("step-extract", 0.2)
    found_b = None if b is None else extract(b, lexicon, themes=True)
    told("step-align", 0.4)
    alignment = align(a, found_a, b, found_b, lexicon)
    told("step-judge", 0.65)
    comparable = comparability(a, b, found_a, found_b, lexicon)
    setting = Setting(
        Page.of(a, found_a.targets),
        None if b is None or found_b is None else Page.of(b, found_b.targets),
        comparable.level,
    )
    links = judge(alignment.links, setting, lexicon)
    checked = checks(links, setting, lexicon)
    told("step-wording", 0.75)
    worded = Wording() if b is None or not words else wording(a, b, lexicon)
    told("step-diff", 0.9)
    edits = None if b is None else _edits(a.document.text, b.document.text)
    told("step-done", 1.0)
    return Comparison(
        a, b, found_a, found_b, comparable, alignment.sections, links, checked, worded, alignment.moves, edits
    )  # fmt: skip


def with_wording(comparison: Comparison, lexicon: Lexicon | None = None) -> Comparison:
    """Return a comparison that was made without `words`, with its wording; one report alone has none."""
    if comparison.b is None:
        return comparison
    return replace(comparison, wording=wording(comparison.a, comparison.b, lexicon))


def _silent(step: str, share: float) -> None:
    del step, share


def _edits(a: str, b: str) -> tuple[Edit, ...] | None:
    """Return the steps from a to b where the two are versions of one text, else None."""
    grams_a, grams_b = _grams(a), _grams(b)
    common = sum((grams_a & grams_b).values())
    if common < _VERSION * max(grams_a.total(), grams_b.total()):
        return None
    return diff(a, b)


def _grams(text: str) -> Counter[str]:
    squeezed = "".join(text.split())
    return Counter(squeezed[i : i + _GRAM] for i in range(max(1, len(squeezed) - _GRAM + 1)))
