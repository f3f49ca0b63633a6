"""Which reports were opened last: a small JSON file in the user's state folder."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
from platformdirs import user_state_path

from tui.output import atomic_write

KEPT = 8
"""How many are remembered."""

Pair = tuple[str, ...]
"""One path or two, absolute."""


def place() -> Path:
    """Return the file that remembers."""
    return user_state_path("duizhao") / "recent.json"


def recent(file: Path | None = None) -> list[Pair]:
    """Return what was opened last, the latest first; nothing when the file is missing or damaged."""
    try:
        return msgspec.json.decode((file or place()).read_bytes(), type=list[Pair])[:KEPT]
    except (OSError, msgspec.DecodeError):
        return []


def remember(paths: tuple[Path, ...], file: Path | None = None) -> None:
    """Put reports at the top of the list."""
    pair = tuple(str(path.absolute()) for path in paths)
    _write([pair, *(old for old in recent(file) if old != pair)][:KEPT], file)


def forget(pair: Pair, file: Path | None = None) -> None:
    """Take reports off the list; the files stay."""
    _write([old for old in recent(file) if old != pair], file)


def _write(pairs: list[Pair], file: Path | None) -> None:
    target = file or place()
    # A home that cannot be written must not stop anybody from reading a report.
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(msgspec.json.encode(pairs), target)
