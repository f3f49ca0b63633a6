"""The text of a paragraph of an old Word document: of fields only the result, signs as characters."""

from __future__ import annotations

import re

from core.read.word.output import CONTENTS_TARGET

BEGIN, SEPARATOR, END = "\x13", "\x14", "\x15"
FIELD_SIGN = re.compile(f"([{BEGIN}{SEPARATOR}{END}])")

# Line and column breaks, hyphens that never and that only sometimes break; anchors of notes, pictures and comments.
CHARACTERS = str.maketrans(
    {"\x0b": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "", **dict.fromkeys(map(chr, (*range(9), *range(15, 30))), "")}
)


class FieldReader:
    """Reads the paragraphs of one part in order; a field may begin in one and end in another."""

    def __init__(self) -> None:
        self._open: list[bool] = []  # the fields that are open, outermost first: whether the result has begun

    def shown(self, raw: str) -> tuple[str, bool]:
        """Return the text that is shown, and whether a field in it points to a heading as a table of contents does."""
        if BEGIN not in raw and END not in raw and not self._open:
            return raw.translate(CHARACTERS), False
        parts = []
        contents = False
        for part in FIELD_SIGN.split(raw):
            if part == BEGIN:
                self._open.append(False)
            elif part == SEPARATOR and self._open:
                self._open[-1] = True
            elif part == END and self._open:
                self._open.pop()
            elif all(self._open):
                parts.append(part)
            else:
                contents = contents or CONTENTS_TARGET in part
        # A code that does not end in its paragraph is a damaged one: what follows is text.
        self._open = [shown for shown in self._open if shown]
        return "".join(parts).translate(CHARACTERS), contents
