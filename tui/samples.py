"""The sample reports that come with the program."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent
FOLDERS = (_HERE / "seeds", _HERE.parent / "seeds")
"""In an installed program they lie in this package, in a checkout beside it."""
PAIRS = (("meiling-2021", "meiling-2024"),)
"""Samples that are worth comparing with each other."""


def samples() -> list[tuple[Path, ...]]:
    """Return the pairs first, then every single report, by name; nothing when the files are not there."""
    folder = next((folder for folder in FOLDERS if folder.is_dir()), None)
    if folder is None:
        return []
    single = {path.stem: path for path in sorted(folder.glob("*.txt"))}
    pairs = [tuple(single[name] for name in pair) for pair in PAIRS if all(name in single for name in pair)]
    return [*pairs, *((path,) for path in single.values())]
