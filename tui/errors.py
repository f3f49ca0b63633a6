"""What can go wrong at the front, beside what `core.errors` knows.

    DuizhaoError
    ├── AskedWronglyError   what the user asked for makes no sense
    └── OutputError         a result cannot be written

Their sentences are rows of `core/lexicon/messages.toml`, as those of all errors are.
"""

from core.errors import DuizhaoError


class AskedWronglyError(DuizhaoError):
    """What the user asked for makes no sense: a result over its input, a screen without a terminal."""


class OutputError(DuizhaoError):
    """A result cannot be written where the user wants it."""


class ReaderLeft(Exception):  # noqa: N818 - no error: who reads our output has seen enough
    """Nobody reads standard output any more, as in `duizhao targets a.txt | head -1`."""
