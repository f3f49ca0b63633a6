"""Where a command's reports come from: files, or standard input when the file is "-"."""

from __future__ import annotations

import sys
from pathlib import Path

from core.model import Document, Report
from tui.arguments import Common

STDIN = Path("-")


def document(path: Path, common: Common) -> Document:
    """Return the text of a file.

    Raises:
        ReadError, LimitError: It cannot be read.
    """
    from core.read import read  # noqa: PLC0415 - the help does not wait for it

    if path == STDIN:
        return read(sys.stdin.buffer.read(), encoding=common.encoding)
    return read(path, encoding=common.encoding)


def report(path: Path, common: Common) -> Report:
    """Return a file with its outline.

    Raises:
        ReadError, LimitError: It cannot be read.
    """
    from core.outline import outline  # noqa: PLC0415 - see above

    return outline(document(path, common))
