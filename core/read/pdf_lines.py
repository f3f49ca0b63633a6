"""The printed lines of a PDF page, from the boxes of its characters."""

from __future__ import annotations

import ctypes
from collections import Counter
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line in one column."""

    text: str
    """Its characters, without blanks at the ends."""
    page: int
    """Number of the page, from 0."""
    left: int
    """Left edge in points, rounded."""
    right: int
    """Right edge."""
    base: int
    """Baseline, from the bottom of the page."""
    size: int
    """Font size in points, rounded."""
    width: int
    """Width of the page."""
    height: int
    """Height of the page."""


@dataclass(frozen=True, slots=True)
class Char:
    """A character and where it stands, in points."""

    char: str
    """The character."""
    left: int
    """Left edge of its glyph."""
    right: int
    """Right edge of its glyph."""
    base: int
    """Its baseline, which tells the line: glyphs of 一, “ and ， have no height in common."""
    size: int
    """Font size."""
    spaced: bool
    """True when a blank stands before it."""


def lines_of(page: pypdfium2.PdfPage, number: int) -> list[Line]:
    """Return the lines of a page in the order of the file's text."""
    textpage = page.get_textpage()
    width, height = round(page.get_width()), round(page.get_height())
    lines: list[Line] = []
    run: list[Char] = []
    spaced = False
    places = _Places()
    for index in range(textpage.count_chars()):
        char = _char(textpage, index, places, spaced=spaced)
        spaced = char is None
        if char is None:
            continue
        if run and _breaks(run[-1], char):
            lines.append(_line(run, number, width, height))
            run = []
        run.append(char)
    if run:
        lines.append(_line(run, number, width, height))
    textpage.close()
    return lines


class _Places:
    """Where pdfium writes the place of a character; one for a page, as making six numbers takes longer than asking."""

    def __init__(self) -> None:
        self.left, self.right, self.bottom, self.top, self.x, self.y = (ctypes.c_double() for _ in range(6))


def _char(textpage: pypdfium2.PdfTextPage, index: int, at: _Places, *, spaced: bool) -> Char | None:
    char = chr(pdfium.FPDFText_GetUnicode(textpage.raw, index))
    if char.isspace() or not char.isprintable():
        return None
    pdfium.FPDFText_GetCharBox(textpage.raw, index, at.left, at.right, at.bottom, at.top)
    pdfium.FPDFText_GetCharOrigin(textpage.raw, index, at.x, at.y)
    size = round(pdfium.FPDFText_GetFontSize(textpage.raw, index)) or round(at.top.value - at.bottom.value)
    return Char(char, round(at.left.value), round(at.right.value), round(at.y.value), size, spaced)


def _breaks(last: Char, char: Char) -> bool:
    """Tell whether a character stands on another line than the one before, or far to its right, in another column."""
    height = max(last.size, char.size, 1)
    return (
        abs(char.base - last.base) * 2 > height or char.left < last.left - height or char.left > last.right + 2 * height
    )


def _line(run: list[Char], number: int, width: int, height: int) -> Line:
    size = Counter(char.size for char in run).most_common(1)[0][0]
    return Line(
        "".join(_with_blank(before, char) for before, char in zip([None, *run], run, strict=False)),
        number,
        min(char.left for char in run),
        max(char.right for char in run),
        Counter(char.base for char in run).most_common(1)[0][0],
        size,
        width,
        height,
    )


def _with_blank(before: Char | None, char: Char) -> str:
    """Return a character, after a blank where one stands between two words in letters or figures."""
    words = before is not None and char.spaced and before.char.isascii() and char.char.isascii()
    return " " + char.char if words else char.char
