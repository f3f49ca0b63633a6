"""Joins the printed lines of a PDF into paragraphs."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from core.read.pdf_lines import Line


@dataclass(frozen=True, slots=True)
class PdfParagraph:
    """A paragraph put together from lines."""

    text: str
    """The lines joined."""
    page: int
    """The page on which it starts, from 0."""


# Accepts "— 3 —", "12", "第 3 页"; rejects "2024年".
PAGE_NUMBER = re.compile(r"[—\-–\s]*\d{1,4}[—\-–\s]*|第\s*\d+\s*页(?:\s*共\s*\d+\s*页)?|\d+\s*/\s*\d+")

# Accepts "一、", "（二）", "3.", "第四节"; rejects "1.29亿元", "一是". Such a line never goes on with another.
NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:、|\.(?!\d))|第[一二三四五六七八九十]{1,3}[章节]"
)

HAN = re.compile(r"[一-鿿，。、；：“”（）]")
"""Characters of prose; a line that has fewer than half of them is a row of figures."""

WIDEST_STEP = 3
"""Font sizes from one baseline to the next within a paragraph; more is a gap."""

LEAST_WIDTH = 10
"""Font sizes, that is Chinese characters, of the lines by which a column is known."""

WIDEST_INDENT = 4
"""Font sizes that a full line may be indented; one that starts further right is a cell of a table."""


def reflow(pages: list[list[Line]]) -> list[PdfParagraph]:
    """Return the paragraphs of a document, without running heads and page numbers."""
    lines = [line for page in pages for line in page]
    repeated = _repeated(lines)
    lines = [line for line in lines if not _furniture(line, repeated)]
    if not lines:
        return []
    size = Counter(line.size for line in lines for _ in line.text).most_common(1)[0][0]
    columns = _columns(lines, size)
    edges = _right_edges(lines, columns, size)
    out: list[PdfParagraph] = []
    last: Line | None = None
    for line in lines:
        if last is not None and _continues(last, line, columns, edges, size):
            out[-1] = PdfParagraph(out[-1].text + line.text, out[-1].page)
        else:
            out.append(PdfParagraph(line.text, line.page))
        last = line
    return out


def _continues(last: Line, line: Line, columns: list[int], edges: dict[tuple[int, int], int], size: int) -> bool:
    """Tell whether a line goes on with the paragraph of the last: no indent, same size, and the last one is full.

    A title, which is set larger, goes on wherever its second line stands.
    """
    left = _column(last, columns)
    step = last.base - line.base
    if line.size != last.size or last.right < edges[last.page, left] - last.size * 8 // 5 or NUMBERED.match(line.text):
        return False
    if line.size > size:
        return line.page == last.page and 0 < step < 2 * line.size
    below = line.page == last.page and _column(line, columns) == left
    if (below and not 0 < step < WIDEST_STEP * size) or last.left - left > WIDEST_INDENT * size:
        return False
    if 2 * len(HAN.findall(last.text)) < len(last.text):
        return False
    return line.left - _column(line, columns) <= size * 6 // 5


def _repeated(lines: list[Line]) -> Counter[tuple[int, str]]:
    return Counter({key: count for key, count in Counter(map(_key, lines)).items() if count >= 2})


def _key(line: Line) -> tuple[int, str]:
    return line.base, re.sub(r"\d+", "#", line.text)


def _furniture(line: Line, repeated: Counter[tuple[int, str]]) -> bool:
    margin = line.base * 10 > line.height * 9 or line.base * 10 < line.height
    return margin and (_key(line) in repeated or PAGE_NUMBER.fullmatch(line.text) is not None)


def _columns(lines: list[Line], size: int) -> list[int]:
    """Return the left edges of the columns of text; a row of short cells is none."""
    lefts = Counter(line.left // 2 * 2 for line in lines if line.size == size and _width(line) >= LEAST_WIDTH * size)
    found: list[int] = []
    for left, count in sorted(lefts.items(), key=lambda item: (-item[1], item[0])):
        if count >= 3 and all(abs(left - other) * 2 > size * 7 for other in found):
            found.append(left)
    return sorted(found) or [min(lefts, default=0)]


def _column(line: Line, columns: list[int]) -> int:
    return max((left for left in columns if left <= line.left + 2), default=columns[0])


def _right_edges(lines: list[Line], columns: list[int], size: int) -> dict[tuple[int, int], int]:
    """Return where full lines end, by page and column: the right edge of the middle one of the long lines there."""
    places: dict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        places[line.page, _column(line, columns)].append(line)
    edges = {}
    for place, mine in places.items():
        widest = max((_width(line) for line in mine if line.size == size), default=0)
        rights = sorted(line.right for line in mine if _width(line) * 10 >= widest * 7)
        edges[place] = rights[len(rights) // 2]
    return edges


def _width(line: Line) -> int:
    return line.right - line.left
