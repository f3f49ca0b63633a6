"""The automatic lists of an old Word document.

Source: [MS-DOC] 2.9.147 (a list), 2.9.150 (a level of one), 2.9.131 (what paragraphs name); 2.9.131 numbers the formats
as [MS-OSHARED] 2.2.1.3 does.
"""

from __future__ import annotations

from struct import unpack_from

from core.read.word.doc_pieces import Fib
from core.read.word.lists import List, ListLevel
from core.read.word.symbols import bullet

LISTS, NAMED = 73, 74
"""Which tables are the lists, and what paragraphs name."""

FORMS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 10: "ideographDigital",
    11: "japaneseCounting", 14: "decimalFullWidth", 16: "japaneseLegal", 17: "japaneseDigitalTenThousand",
    18: "decimalEnclosedCircle", 19: "decimalFullWidth2", 22: "decimalZero", 23: "bullet",
    26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    29: "ideographEnclosedCircle", 30: "ideographTraditional", 31: "ideographZodiac", 32: "ideographZodiacTraditional",
    33: "taiwaneseCounting", 34: "ideographLegalTraditional", 35: "taiwaneseCountingThousand", 36: "taiwaneseDigital",
    37: "chineseCounting", 38: "chineseLegalSimplified", 39: "chineseCountingThousand", 255: "none",
}  # fmt: skip
"""Number of a format → its name in DOCX."""

LIST_SIZE, LEVEL_HEAD, NAMED_SIZE = 28, 28, 16
"""Bytes of a list, of the fixed part of a level, of what paragraphs name."""

SIMPLE, FIGURES, SAME_START, CHANGED = 0x01, 0x04, 0x10, 0x20
"""Flags: a list of one level; upper numbers in figures; another start; another level."""

NO_BLANK = 2
"""What follows a number that nothing follows."""


def lists_of(fib: Fib) -> dict[str, List]:
    """Return the lists by the numbers that paragraphs name, from "1"."""
    levels = _levels(fib)
    table = fib.table(NAMED)
    count = unpack_from("<I", table)[0] if len(table) >= 4 else 0
    at = 4 + NAMED_SIZE * count
    found = {}
    for number in range(count):
        if at > len(table):
            break
        ident, changes = unpack_from("<i8xB", table, 4 + NAMED_SIZE * number)
        own, starts = dict(levels.get(ident, {})), {}
        at += 4
        for _ in range(changes):
            start, flags = unpack_from("<iI", table, at)
            at += 8
            depth = flags & 0xF
            if flags & SAME_START:
                starts[depth] = start
            if flags & CHANGED:
                own[depth], at = _level(table, at)
        found[str(number + 1)] = List(str(ident), own, starts)
    return found


def _levels(fib: Fib) -> dict[int, dict[int, ListLevel]]:
    """Return the levels of each list; they lie behind the table of the lists, not counted in its size."""
    table = fib.table(LISTS)
    if len(table) < 2:
        return {}
    count = unpack_from("<H", table)[0]
    at = fib.place(LISTS) + 2 + LIST_SIZE * count
    found: dict[int, dict[int, ListLevel]] = {}
    for number in range(count):
        head = 2 + LIST_SIZE * number
        ident, flags = unpack_from("<i", table, head)[0], table[head + 26]
        found[ident] = {}
        for depth in range(1 if flags & SIMPLE else 9):
            found[ident][depth], at = _level(fib.tables, at)
    return found


def _level(raw: bytes, at: int) -> tuple[ListLevel, int]:
    """Return a level and the offset behind it."""
    start, form, flags = unpack_from("<iBB", raw, at)
    follow = raw[at + 15]
    letters, paragraph, restart = raw[at + 24], raw[at + 25], raw[at + 26]
    at += LEVEL_HEAD + letters + paragraph
    size = unpack_from("<H", raw, at)[0]
    text = raw[at + 2 : at + 2 + 2 * size].decode("utf-16-le", "replace")
    name = FORMS.get(form, "decimal")
    level = ListLevel(
        form=name,
        text=bullet(text, "") if name == "bullet" else _template(text),
        start=start,
        restart=restart if flags & 0x08 else None,
        figures=bool(flags & FIGURES),
        spaced=follow != NO_BLANK,
    )
    return level, at + 2 + 2 * size


def _template(text: str) -> str:
    """Return how a number is written in the way of DOCX: where the file has the characters 0 to 8, "%1" to "%9"."""
    return "".join(f"%{ord(char) + 1}" if ord(char) < 9 else char for char in text)
