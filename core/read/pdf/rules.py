"""The ruled lines of a PDF page, which make its tables."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from core.read.pdf.pieces import PageText, turned

THIN = 3.0
"""Points that a ruled line is thick at most."""

SHORTEST = 6.0
"""Points that a ruled line is long at least."""

MOST_OBJECTS, MOST_SEGMENTS = 20_000, 2_000
"""Objects of a page, and segments of a path, that are looked at; a map or a drawing has more and is no table."""

DEEPEST = 3
"""Depth to which forms inside forms are followed."""

MOST_RULES = 5_000
"""Thin strokes of a page above which they are a drawing."""

DRAWN = frozenset({pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM})
"""Kinds of objects in which lines are."""

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]

PLAIN: Matrix = (1, 0, 0, 1, 0, 0)


class Rule(NamedTuple):
    """A straight line, upright or level."""

    level: bool
    """True for one that runs from left to right."""
    at: float
    """Its distance from the top (a level one) or from the left edge of the page."""
    start: float
    """Where it begins."""
    end: float
    """Where it ends."""


def rules_of(page: pypdfium2.PdfPage, text: PageText) -> list[Rule]:
    """Return the ruled lines of a page, in the measure of its upright text; none where a drawing has too many."""
    found: list[Rule] = []
    drawn = _Drawn()
    raw, get, kind_of = page.raw, pdfium.FPDFPage_GetObject, pdfium.FPDFPageObj_GetType
    for at in range(min(pdfium.FPDFPage_CountObjects(raw), MOST_OBJECTS)):
        item = get(raw, at)
        if (kind := kind_of(item)) in DRAWN:
            drawn.add(item, kind, PLAIN, 0)
    for x0, y0, x1, y1 in drawn.boxes if len(drawn.boxes) <= MOST_RULES else []:
        (ax, ay), (bx, by) = turned(x0, y0, text.turns, text.box), turned(x1, y1, text.turns, text.box)
        left, right, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
        if bottom - top <= THIN and right - left >= SHORTEST:
            found.append(Rule(level=True, at=(top + bottom) / 2, start=left, end=right))
        elif right - left <= THIN and bottom - top >= SHORTEST:
            found.append(Rule(level=False, at=(left + right) / 2, start=top, end=bottom))
    return found


class _Drawn:
    """Collects what is drawn thin; the places for answers are made once, as making them takes longer than asking."""

    def __init__(self) -> None:
        self.boxes: list[Box] = []
        self._edges = [ctypes.c_float() for _ in range(4)]
        self._fill, self._stroke = ctypes.c_int(), ctypes.c_int()

    def add(self, item: pdfium.FPDF_PAGEOBJECT, kind: int, outer: Matrix, depth: int) -> None:
        """Take the thin boxes of an object, also of those inside a form."""
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            self._path(item, outer)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inner = _times(_matrix(item), outer)
            for at in range(min(pdfium.FPDFFormObj_CountObjects(item), MOST_OBJECTS)):
                part = pdfium.FPDFFormObj_GetObject(item, at)
                self.add(part, pdfium.FPDFPageObj_GetType(part), inner, depth + 1)

    def _path(self, item: pdfium.FPDF_PAGEOBJECT, outer: Matrix) -> None:
        if not pdfium.FPDFPageObj_GetBounds(item, *self._edges):
            return
        x0, y0, x1, y1 = (edge.value for edge in self._edges)
        if outer is not PLAIN:
            (x0, y0), (x1, y1) = _moved(x0, y0, outer), _moved(x1, y1, outer)
        width, height = abs(x1 - x0), abs(y1 - y0)
        if width <= THIN or height <= THIN:
            if max(width, height) >= SHORTEST:
                self.boxes.append((x0, y0, x1, y1))
        elif pdfium.FPDFPath_GetDrawMode(item, self._fill, self._stroke) and self._stroke.value:
            self.boxes += _sides(item, _times(_matrix(item), outer))


def _sides(item: pdfium.FPDF_PAGEOBJECT, matrix: Matrix) -> Iterator[Box]:
    """Yield the straight segments of a path: the sides of a box, the lines of a grid drawn in one go."""
    count = pdfium.FPDFPath_CountSegments(item)
    if count > MOST_SEGMENTS:
        return
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for at in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(item, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, matrix)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield (*last, *point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield (*point, *first)
        last = point


def _matrix(item: pdfium.FPDF_PAGEOBJECT) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, found):
        return PLAIN
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    return (*_turned(a, b, outer), *_turned(c, d, outer), *_moved(e, f, outer))


def _turned(x: float, y: float, by: Matrix) -> tuple[float, float]:
    return x * by[0] + y * by[2], x * by[1] + y * by[3]


def _moved(x: float, y: float, by: Matrix) -> tuple[float, float]:
    turned_x, turned_y = _turned(x, y, by)
    return turned_x + by[4], turned_y + by[5]
