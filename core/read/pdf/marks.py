"""Which paragraphs of a PDF are set as titles, headings, captions or notes."""

from __future__ import annotations

import re

from core.model import MarkKind
from core.read.pdf.reflow import LARGER, LEADER, PdfParagraph
from core.read.pdf.style import NUMBERED

LONGEST = 60
"""Characters of a heading."""

SHORTEST = 4
"""Characters of a title."""

DEEPEST = 3
"""Levels told by font sizes."""

# Accepts "图 1 地区生产总值", "表2-1：主要指标"; rejects "图书馆".
CAPTION = re.compile(r"[图圖表]\s*\d+(?:[-—.]\d+)?[\s:：.、　]?[^\d。，；].{0,40}")

# A note at the foot of a page: "①数据为快报数。", "[1] 见…", "注：…", "* 不含…".
NOTE = re.compile(
    r"[①-⑳*＊†⁰¹²³⁴-⁹]|\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|注\s*\d?\s*[:：]|\d{1,2}\s*(?![\d.、．%])[一-鿿]"
)


def marks_of(paragraphs: list[PdfParagraph], size: float) -> list[tuple[MarkKind, int | None] | None]:
    """Return what each paragraph is by its size, its weight and its form, with the level of a heading.

    A size is a level only when no numbered line is set as large: numbers tell more than sizes. Lines around the title
    are no headings: they name who speaks, when and where.
    """
    top = _top(paragraphs)
    title = _title(top, paragraphs, size)
    below = {id(paragraph) for paragraph in top} if title is not None else set[int]()
    large = [p for p in paragraphs if _set_off(p) and p.lines[0].size > LARGER * size]
    numbered = max((_size(p) for p in large if NUMBERED.match(p.text)), default=0.0)
    sizes = sorted({_size(p) for p in large if p is not title and _size(p) > numbered}, reverse=True)[:DEEPEST]
    found: list[tuple[MarkKind, int | None] | None] = []
    for paragraph in paragraphs:
        first = paragraph.lines[0]
        if first.cells:
            found.append(("table_row", None))
        elif LEADER.search(paragraph.text):
            found.append(("furniture", None))
        elif paragraph is title:
            found.append(("title", None))
        elif CAPTION.fullmatch(paragraph.text) and len(paragraph.lines) == 1 and first.indent > 1:
            found.append(("caption", None))
        elif _set_off(paragraph) and _size(paragraph) in sizes and id(paragraph) not in below:
            found.append(("heading", sizes.index(_size(paragraph)) + 1))
        elif _set_off(paragraph) and (first.size > LARGER * size or all(line.bold for line in paragraph.lines)):
            found.append(("bold", None))
        else:
            found.append(None)
    return found


def _size(paragraph: PdfParagraph) -> float:
    return round(paragraph.lines[0].size * 2) / 2


def _set_off(paragraph: PdfParagraph) -> bool:
    """Tell whether a paragraph has the form of a heading."""
    return not paragraph.lines[0].cells and len(paragraph.text) <= LONGEST and paragraph.text[-1] not in "。；，、"


def _top(paragraphs: list[PdfParagraph]) -> list[PdfParagraph]:
    """Return the short lines before the text on the first page with text."""
    found = []
    for paragraph in paragraphs:
        if paragraph.page != paragraphs[0].page or len(paragraph.lines) > 3 or len(paragraph.text) > LONGEST:
            break
        found.append(paragraph)
    return found


def _title(top: list[PdfParagraph], paragraphs: list[PdfParagraph], size: float) -> PdfParagraph | None:
    """Return the largest of the lines before the text, when it is the largest of all."""
    best = max((p for p in top if _set_off(p) and len(p.text) >= SHORTEST), key=_size, default=None)
    largest = max((_size(p) for p in paragraphs if _set_off(p)), default=0.0)
    if best is None or _size(best) < largest or best.lines[0].size <= LARGER * size or NUMBERED.match(best.text):
        return None
    return best
