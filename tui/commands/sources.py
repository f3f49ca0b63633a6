"""Where a command's reports come from: files, or standard input when the file is "-"."""

from __future__ import annotations

import sys
from pathlib import Path

from core.lexicon import Lexicon, default, say
from core.model import Document, Report
from tui.arguments import Common
from tui.output import write_stderr

STDIN = Path("-")


def document(path: Path, common: Common) -> Document:
    """Return the text of a file; what of it could not be read is told on standard error.

    Raises:
        ReadError, LimitError: It cannot be read.
    """
    from core.read import read  # noqa: PLC0415 - the help does not wait for it
    from core.show.notes import notes_of  # noqa: PLC0415 - see above

    source = sys.stdin.buffer.read() if path == STDIN else path
    found = read(source, encoding=common.encoding)
    for note in notes_of(found):
        write_stderr(f"{path}: {say(note, common.language)}")
    return found


def report(path: Path, common: Common, lexicon: Lexicon | None = None) -> Report:
    """Return a file with its outline, found with a user's words where there are any.

    Raises:
        ReadError, LimitError: It cannot be read.
    """
    from core.outline import outline  # noqa: PLC0415 - see above

    return outline(document(path, common), lexicon)


def words(path: Path | None) -> Lexicon:
    """Return the program's words with those of a user's file, where one is given.

    Raises:
        LexiconError: A row of the file is not as it should be; the message names it with its line.
    """
    if path is None:
        return default()
    from core.lexicon.users import user_lexicon  # noqa: PLC0415 - only for a user's own words

    return user_lexicon(path)
