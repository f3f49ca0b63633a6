"""The pieces of text on a PDF page: stretches on one baseline without a blank, and where they stand.

The library is asked for the whole text of a page at once and then only for the first and the last character of each
stretch between blanks: asking for every character costs more than all the rest of the reading.
"""

from __future__ import annotations

import ctypes
import math
import re
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

# What stands between blanks and control characters; the library writes U+0002 or U+FFFE for a hyphen at a line's end.
STRETCH = re.compile(r"[^\s\x00-\x1f\x7f\ufffe\uffff]+[\x02\ufffe]?|[\x02\ufffe]")

# Names of fonts that are heavy by nature, also in GBK as Word writes them: "SimHei", "黑体", "Arial,Bold".
HEAVY = re.compile(rb"bold|heavy|black|hei(?:ti)?\b|simhei|" + "黑|粗".encode() + rb"|\xba\xda", re.IGNORECASE)

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""Figures set high, as of notes and of m²; as plain figures they would become part of a number before them."""

NARROWEST, WIDEST = 0.2, 1.7
"""Font sizes that the characters of a stretch take on average; what is narrower or wider is no stretch."""


class Piece(NamedTuple):
    """A stretch of text on one baseline; all measures in points, from the upper left corner of the upright page."""

    text: str
    """Its characters."""
    left: float
    """Left edge."""
    right: float
    """Right edge."""
    base: float
    """Distance of the baseline from the top of the page."""
    size: float
    """Font size."""
    bold: bool
    """True for a heavy font."""
    spaced: bool
    """True when a blank that somebody typed stands before it, between two Chinese characters: 省长 王予波."""


class PageText(NamedTuple):
    """What stands on a page."""

    width: float
    """Width of the upright page."""
    height: float
    """Its height."""
    turns: int
    """Quarter turns that bring the text upright."""
    box: tuple[float, float, float, float]
    """Left, bottom, right and top of the page in the file's own measure."""
    pieces: list[Piece]
    """Its pieces, in the order of the file."""
    askew: list[str]
    """Text in another direction than the rest: watermarks, labels on edges."""


class _Asked:
    """Where pdfium writes its answers; one for a page, as making them takes longer than asking."""

    def __init__(self) -> None:
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.box, self.matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self.name, self.flags = ctypes.create_string_buffer(80), ctypes.c_int()
        self.heavy: dict[bytes, bool] = {}


class _Placed(NamedTuple):
    """A stretch in the file's own measure."""

    text: str
    x: float
    y: float
    box: tuple[float, float, float, float]
    size: float
    turns: int
    bold: bool
    spaced: bool = False


def text_of(page: pypdfium2.PdfPage) -> PageText:
    """Return the text of a page in pieces."""
    textpage = page.get_textpage()
    try:
        placed = _placed(textpage)
    finally:
        textpage.close()
    weight = [0, 0, 0, 0]
    for each in placed:
        if each.turns >= 0:
            weight[each.turns] += len(each.text)
    turns = weight.index(max(weight))
    box = page.get_bbox()
    width, height = box[2] - box[0], box[3] - box[1]
    pieces: list[Piece] = []
    for each in placed:
        if each.turns == turns:
            _add(pieces, _upright(each, turns, box))
    askew = [each.text for each in placed if each.turns != turns]
    return PageText(*((height, width) if turns % 2 else (width, height)), turns, box, pieces, askew)


def _placed(textpage: pypdfium2.PdfTextPage) -> list[_Placed]:
    text = textpage.get_text_range()
    if len(text) != textpage.count_chars():
        text = "".join(chr(pdfium.FPDFText_GetUnicode(textpage.raw, at)) for at in range(textpage.count_chars()))
    asked = _Asked()
    found: list[_Placed] = []
    for match in STRETCH.finditer(text):
        start, end = match.span()
        stretch = match[0].replace("\x02", "-").replace("\ufffe", "-")
        whole = _place(textpage, start, end, stretch, asked)
        if end - start == 1 or _sound(whole):
            typed = start > 1 and _han(text[start - 2]) and _han(text[start]) and text[start - 1] == " "
            spaced = typed and not pdfium.FPDFText_IsGenerated(textpage.raw, start - 1)
            found.append(whole._replace(spaced=True) if spaced else whole)
        else:
            found += [_place(textpage, start + at, start + at + 1, char, asked) for at, char in enumerate(stretch)]
    return found


def _han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff"


def _place(textpage: pypdfium2.PdfTextPage, start: int, end: int, text: str, asked: _Asked) -> _Placed:
    """Ask where a stretch stands: the origin of its first character, the box of its last one."""
    raw, matrix, box = textpage.raw, asked.matrix, asked.box
    pdfium.FPDFText_GetCharOrigin(raw, start, asked.x, asked.y)
    pdfium.FPDFText_GetLooseCharBox(raw, end - 1, box)
    pdfium.FPDFText_GetMatrix(raw, start, matrix)
    size = pdfium.FPDFText_GetFontSize(raw, start) * math.hypot(matrix.c, matrix.d)
    pdfium.FPDFText_GetFontInfo(raw, start, asked.name, 80, asked.flags)
    name = asked.name.value
    if name not in asked.heavy:
        asked.heavy[name] = HEAVY.search(name) is not None
    drawn = pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(raw, start))
    bold = asked.heavy[name] or drawn == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
    edges = (box.left, box.bottom, box.right, box.top)
    if not text.isprintable():
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if not math.isfinite(asked.x.value + asked.y.value + sum(edges) + size):
        return _Placed(text, 0.0, 0.0, (0.0, 0.0, 0.0, 0.0), 1.0, -1, bold=False)
    return _Placed(
        text, asked.x.value, asked.y.value, edges, size or edges[3] - edges[1] or 1.0,
        _turns(matrix.a, matrix.b), bold,
    )  # fmt: skip


def _turns(a: float, b: float) -> int:
    """Return the direction of writing in quarter turns against the clock; -1 when it is none of the four."""
    if abs(b) * 20 < abs(a):
        return 0 if a > 0 else 2
    if abs(a) * 20 < abs(b):
        return 1 if b > 0 else 3
    return 0 if a == b == 0 else -1


def _sound(placed: _Placed) -> bool:
    """Tell whether the last character of a stretch stands on its baseline and as far from the first as it should.

    Some programs print the signs of a line in another order than they stand in.
    """
    left, bottom, right, top = placed.box
    length, on_line = (
        (right - placed.x, bottom <= placed.y <= top),
        (top - placed.y, left <= placed.x <= right),
        (placed.x - left, bottom <= placed.y <= top),
        (placed.y - bottom, left <= placed.x <= right),
        (NARROWEST * len(placed.text) * placed.size, True),
    )[placed.turns]
    em = len(placed.text) * placed.size
    return on_line and NARROWEST * em <= length <= WIDEST * em


def _upright(placed: _Placed, turns: int, page: tuple[float, float, float, float]) -> Piece:
    """Turn a stretch so that it reads from left to right."""
    left, bottom, right, top = placed.box
    start, end, base = (
        (placed.x - page[0], right - page[0], page[3] - placed.y),
        (placed.y - page[1], top - page[1], placed.x - page[0]),
        (page[2] - placed.x, page[2] - left, placed.y - page[1]),
        (page[3] - placed.y, page[3] - bottom, page[2] - placed.x),
    )[turns]
    return Piece(placed.text, start, max(start, end), base, placed.size, placed.bold, placed.spaced)


def _add(pieces: list[Piece], piece: Piece) -> None:
    """Add a piece; small signs set high or low go on the line of what stands beside them."""
    last = pieces[-1] if pieces else None
    if last is not None:
        apart, lower = piece.left - last.right, abs(piece.base - last.base)
        small = min(piece.size, last.size) <= 0.8 * max(piece.size, last.size)
        if small and 0 < lower < 0.6 * max(piece.size, last.size) and -1 < apart < 0.4 * last.size:
            if piece.size < last.size:
                raised = piece.base < last.base
                piece = piece._replace(base=last.base, text=_raised(piece.text) if raised else piece.text)
            else:
                raised = last.base < piece.base
                pieces[-1] = last._replace(base=piece.base, text=_raised(last.text) if raised else last.text)
    pieces.append(piece)


def _raised(text: str) -> str:
    return text.translate(RAISED)


def turned(x: float, y: float, turns: int, box: tuple[float, float, float, float]) -> tuple[float, float]:
    """Return a point of the file's own measure on the upright page, from its upper left corner."""
    return (
        (x - box[0], box[3] - y),
        (y - box[1], x - box[0]),
        (box[2] - x, y - box[1]),
        (box[3] - y, box[2] - x),
    )[turns]
