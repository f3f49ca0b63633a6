"""The long work of the screens: from paths to a comparison. It runs in a thread and knows nothing of widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from core.model import Comparison

Progress = Callable[[str, float], None]
_READING = 0.2
"""Share of the bar that stands for reading the files."""


def prepare(paths: tuple[Path, ...], encoding: str | None, progress: Progress) -> Comparison:
    """Read one report or two, and compare; the wording is left for `worded`, so that the ledger is shown early.

    Args:
        paths: One path or two.
        encoding: Of the files; None to find it out.
        progress: Told the key of each step and the share of the work done; it raises Cancelled to stop.

    Raises:
        ReadError, LimitError: A file cannot be read.
        Cancelled: The user asked to stop.
    """
    from core.compare import compare, load  # noqa: PLC0415 - the first paint does not wait for it

    reports = []
    for index, path in enumerate(paths):
        progress("step-read", _READING * index / len(paths))
        reports.append(load(path, encoding=encoding))
    return compare(
        *reports, words=False, progress=lambda step, share: progress(step, _READING + (1 - _READING) * share)
    )


def worded(comparison: Comparison) -> Comparison:
    """Return the comparison with its wording."""
    from core.compare import with_wording  # noqa: PLC0415 - see above

    return with_wording(comparison)
