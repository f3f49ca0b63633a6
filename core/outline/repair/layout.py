"""How a text sets its lines: cut at a width or not, with indents, with blank lines between paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.shapes import CLOSING, HEADLESS, finished

NARROWEST, WIDEST = 24, 170
"""Columns of the lines of a text that is cut at a width; a Han character has two."""

RAGGED = 8
"""Columns by which such lines differ: a mark that must not begin a line, a number that is not cut."""

NARROW = 6
"""The part of a narrow line, one in so many, that its columns may differ by at most."""

LEAST_LINES = 6
"""Full lines that show a width."""

LOOSE = 12
"""One cut line in so many may leave room for the next word; with more of them, room tells nothing."""

# A line that is a figure or a sign between two halves: "2", "2.5", "CO2", "PM"; rejects "2023年".
FRAGMENT = re.compile(r"[A-Za-z0-9.%％+＋\-－/]{1,8}")

# A character of half the width of a Han character; rejects "，" and the quotation marks of Chinese text.
HALF = re.compile(r"[\x00-\u2013\u2030-\u2e7f]")

# A word or number that is not cut: "10.06", "GDP", "26.7%"; rejects "亿元".
WORD = re.compile(r"[A-Za-z0-9.,%]+")

LEAST_DEEPER = 2
"""Lines with an indent that make a text whose paragraphs are indented."""

# How a sentence ends, for sure; rejects "：" and "—", which also stand inside.
ENDS = ("。", "！", "？", "!", "?")

LEAST_TITLE = 8
"""Characters of a numbered heading that may be complete."""

LEAST_FRAGMENTS = 6, 6
"""Lines that are figures or signs, and their share, one line in so many, in a text with its words set apart."""

CLOSED = frozenset({"volume", "chapter", "part", "formal", "cn", "cn_paren"})
"""Numbers that hardly stand inside a sentence."""

LEAST_LINKS = 3
"""Seams inside sentences, without a blank line, that show lines below each other to be pieces of one paragraph."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text sets its lines."""

    full: int | None
    """Columns of the shortest full line, None when lines are not cut at a width."""
    han: int
    """Columns of a Han character: 2 where lines are cut at a width, 1 where at a number of characters."""
    snug: int
    """Columns that a line and the first word of the next one must have, 0 when the lines are too ragged to tell."""
    indented: bool
    """Whether paragraphs begin with an indent."""
    margin: int
    """Columns of the indent that lines inside a paragraph have."""
    gap: int
    """Blank lines between two lines of one paragraph."""
    parted: bool
    """Whether paragraphs are parted by blank lines, or figures and signs inside them stand on lines of their own."""
    linked: bool = False
    """Whether paragraphs are parted by blank lines alone, so that lines directly below each other belong together."""
    flush: bool = False
    """Whether paragraphs begin with an indent and numbered headings do not."""


def layout_of(blocks: list[Block]) -> Layout:
    """Return how a text sets its lines."""
    lines = [block for block in blocks if plain(block)]
    stops = [ended(line.text) for line in lines]
    gaps = [after.gap for stop, after in zip(stops, lines[1:], strict=False) if stop]
    parted = bool(gaps) and sum(gap > 0 for gap in gaps) * 4 >= len(gaps) * 3
    linked = parted and sum(map(_inside, lines, lines[1:])) >= LEAST_LINKS
    fragments = sum(len(block.text) <= LEAST_TITLE and FRAGMENT.fullmatch(block.text) is not None for block in lines)
    parted = parted or (fragments >= LEAST_FRAGMENTS[0] and fragments * LEAST_FRAGMENTS[1] >= len(lines))
    cuts = [(snug > 0, count, han, full, snug) for han in (2, 1) for full, snug, count in _full(lines, han)]
    if not cuts:
        return Layout(None, 2, 0, indented=False, margin=0, gap=0, parted=parted, linked=linked)
    _, _, han, full, snug = max(cuts)
    going_on = [
        after
        for line, stop, after in zip(lines, stops, lines[1:], strict=False)
        if not stop and width(line, han) >= full
    ]
    margin = Counter(after.indent for after in going_on).most_common(1)[0][0]
    gap = Counter(after.gap for after in going_on).most_common(1)[0][0]
    deeper = sum(block.indent > margin + 1 for block in lines)
    indented = deeper >= max(LEAST_DEEPER, len(lines) // 60)
    return Layout(full, han, snug, indented, margin, gap, parted, flush=indented and _flush(lines, margin))


def opens(block: Block) -> bool:
    """Tell whether a line begins with the number of a heading: 一、 or （一）."""
    marker = marker_of(block.text)
    return marker is not None and marker.kind in CLOSED


def _flush(lines: list[Block], margin: int) -> bool:
    """Tell whether most lines with the number of a heading lack the indent of a paragraph."""
    heads = [block.indent <= margin + 1 for block in lines if opens(block)]
    return 2 * sum(heads) > len(heads)


def _inside(line: Block, after: Block) -> bool:
    """Tell whether the seam of two lines is surely one inside a sentence: "…，“" / "十三五" / "”实现了…"."""
    return after.gap == 0 and HEADLESS.match(after.text) is not None and not finished(line.text)


def plain(block: Block) -> bool:
    """Tell whether a line is text of which the format says nothing."""
    return block.kind == "body" and block.level is None and block.outer is None


def ended(text: str) -> bool:
    """Tell whether a line ends as only a sentence does."""
    return text.endswith(ENDS) or text.rstrip(CLOSING + " \t\xa0\u3000").endswith(ENDS)


def is_full(line: Block, after: Block, layout: Layout) -> bool:
    """Tell whether a line is as long as its text allows: the first word of the next one would not have fitted."""
    columns = width(line, layout.han)
    return columns >= (layout.full or 0) and columns + _first_word(after.text, layout.han) >= layout.snug


def width(block: Block, han: int) -> int:
    """Return the columns of a line with its indent, a Han character having so many."""
    columns = block.indent * han // 2 + len(block.text)
    return columns + (len(block.text) - len(HALF.findall(block.text)) if han > 1 else 0)


def _first_word(text: str, han: int) -> int:
    """Return the columns of what cannot be parted at the start of a line: a number, a word, a character."""
    match = WORD.match(text) if han > 1 else None
    return len(match[0]) if match else han


def _full(lines: list[Block], han: int) -> list[tuple[int, int, int]]:
    """Return the columns of the shortest full line, when at least half of the lines are full and most end anyhow.

    The second number is what a full line and the word after it have at least, 0 when nothing regular is seen; the third
    counts the full lines. The list is empty when lines are not cut at a width.
    """
    ragged = RAGGED * han // 2
    longest = max((len(line.text) for line in lines), default=0)
    if len(lines) < LEAST_LINES or longest > WIDEST * han // 2 + 2 * ragged:
        return []
    columns = [width(line, han) for line in lines]
    widths = sorted(columns)
    edge = widths[len(widths) * 9 // 10]
    ragged = min(ragged, edge // NARROW)
    full = edge - ragged
    count = len(widths) - bisect_left(widths, full)
    if not NARROWEST * han // 2 <= edge <= WIDEST * han // 2 or widths[-1] > edge + 2 * ragged:
        return []
    if count < LEAST_LINES or count * 2 < len(widths):
        return []
    cut = [
        own + _first_word(after.text, han)
        for own, (line, after) in zip(columns, pairwise(lines), strict=False)
        if own >= full and not finished(line.text)
    ]
    clauses = sum(line.text.endswith(("，", ",")) for line in lines if width(line, han) >= full)
    if len(cut) * 2 < count or clauses * 2 > len(cut):
        return []
    loose = sum(columns <= edge - han // 2 for columns in cut)
    return [(full, edge - han // 2 if loose * LOOSE < len(cut) else 0, count)]
