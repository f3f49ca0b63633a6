"""Captions of pictures that a web page or a scan has left among the paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.shapes import HEADLESS, LONGEST_SHORT, balanced, finished, is_text, short, wide_gap

# A sentence that leads to what follows it, or calls: "重点抓好以下五项工作。"; rejects "文明劝导队在巡查街道。".
LEAD_IN = re.compile(r"以下|如下|下面|主要是|我们|各位|一要|要[^素点求闻塞道职害领员]|必须|为此|同时|今年|明年")

# A sign that points at the picture above or below: "▲某街道企业生产车间".
POINTERS = "▲△▼▽↑↓"

LEAST_HALF = 12
"""Characters of the second half of a paragraph that a caption cuts."""

LEAST_SEEN = 2
"""How often the two characters at a seam must stand together in the text: 提|升 in 提升."""

LEAST_INDENTED = 4
"""Indented paragraphs that a document must have before a line without an indent is suspicious."""


def without_captions(blocks: list[Block]) -> list[Block]:
    """Return the blocks with captions marked, and one that is glued to a paragraph cut off it.

    Four signs: the line lacks the indent that paragraphs and headings of this document have; a short sentence stands
    where a picture left a gap, as most such gaps of the document do; it stands there between the halves of a paragraph;
    without a gap, the halves must fit each other and not the sentence.
    """
    first = next((index for index, block in enumerate(blocks) if is_text(block)), None)
    if first is None:
        return blocks
    last = next(index for index in reversed(range(len(blocks))) if is_text(blocks[index]))
    wide = wide_gap(blocks) + 1
    indented, pictures = _indents(blocks), _pictures(blocks, first, wide)
    seams = _Seams(blocks)
    out: list[Block] = []
    for index, block in enumerate(blocks):
        if block.kind == "body" and block.text[0] in POINTERS and first < index and _pointing(blocks, index):
            out.append(replace(block, kind="caption"))
            continue
        inside = first < index < last and block.kind == "body" and block.level is None and not block.pieces
        paragraph = len(block.text) > LONGEST_SHORT and block.gap < wide
        if paragraph or not inside or marker_of(block.text):
            out.append(block)
        elif (indented and block.indent == 0 and _captionlike(block) and _at_rest(out) and not _over_a_page(out)) or (
            _short_sentence(block) and ((pictures and block.gap >= wide) or seams.cut(index))
        ):
            out.append(replace(block, kind="caption"))
        elif block.gap >= wide and (cut := _glued(out, block)):
            out.extend(cut)
        else:
            out.append(block)
    return out


def _pointing(blocks: list[Block], index: int) -> bool:
    """Tell whether a line with a pointer is a caption: it heads no text and is no item among others."""
    block = blocks[index]
    if block.level or not short(block):
        return False
    kept = {"body", "row"}
    after = next((other for other in blocks[index + 1 :] if other.kind in kept), None)
    before = next((other for other in reversed(blocks[:index]) if other.kind in kept), None)
    if any(other is not None and other.text[0] in POINTERS for other in (before, after)):
        return False
    return after is None or not is_text(after)


def _pictures(blocks: list[Block], first: int, wide: int) -> bool:
    """Tell whether the wide gaps of the text are those of pictures: as many short sentences behind them as other lines.

    Where each part of a text has such a gap above it, a gap says nothing.
    """
    behind = [block for block in blocks[first + 1 :] if block.kind == "body" and block.gap >= wide]
    captions = sum(_short_sentence(block) or _glued_form(block) for block in behind)
    return captions * 2 >= len(behind)


def _short_sentence(block: Block) -> bool:
    return len(block.text) <= LONGEST_SHORT and _one_sentence(block.text) and not LEAD_IN.search(block.text)


class _Seams:
    """Tells by the characters at both sides of a seam whether two lines are halves of one sentence."""

    def __init__(self, blocks: list[Block]) -> None:
        """Take the lines of a document; its pairs of characters are counted when first asked for."""
        self.places = [index for index, block in enumerate(blocks) if block.kind == "body"]
        self.blocks = [blocks[index] for index in self.places]
        self.pairs: Counter[str] = Counter()

    def cut(self, index: int) -> bool:
        """Tell whether a short sentence stands between two halves that fit each other, and does not fit the first."""
        at = bisect_left(self.places, index)
        if not 0 < at < len(self.blocks) - 1:
            return False
        before, sentence, after = self.blocks[at - 1 : at + 2]
        if len(before.text) <= LONGEST_SHORT or not "一" <= before.text[-1] <= "鿿" or HEADLESS.match(sentence.text):
            return False
        if after.level is not None or marker_of(after.text) is not None or len(after.text) < LEAST_HALF:
            return False
        if not self.pairs:
            self.pairs.update(a + b for block in self.blocks for a, b in pairwise(block.text))
        tail = before.text[-1]
        fits = self.pairs[tail + after.text[0]] >= LEAST_SEEN or HEADLESS.match(after.text) is not None
        return fits and self.pairs[tail + sentence.text[0]] == 0


def _indents(blocks: list[Block]) -> bool:
    """Tell whether paragraphs and headings of this document are indented."""
    long = [block for block in blocks if len(block.text) > LONGEST_SHORT and is_text(block)]
    heads = [block for block in blocks if block.kind == "body" and block.indent > 1 and short(block)]
    indented = sum(block.indent > 1 for block in long)
    return indented >= LEAST_INDENTED and indented * 10 >= len(long) * 9 and (bool(heads) or indented == len(long))


def _at_rest(before: list[Block]) -> bool:
    """Tell whether the text before is finished, so that the line is no rest of it."""
    last = next((other for other in reversed(before) if other.kind in {"body", "caption"}), None)
    return last is None or last.kind == "caption" or finished(last.text) or short(last)


def _over_a_page(before: list[Block]) -> bool:
    """Tell whether a line behind a page number is the rest of the heading above it: （四）…改革开放高 / 地建设."""
    above = next((other for other in reversed(before) if other.kind == "body"), None)
    mark = before[-1].kind == "furniture" if before else False
    return mark and above is not None and not finished(above.text) and marker_of(above.text) is not None


def _glued_form(block: Block) -> bool:
    """Tell whether a line begins with a short sentence, as a caption glued to a paragraph does."""
    return 0 < block.text.find("。") < LONGEST_SHORT < len(block.text)


def _captionlike(block: Block) -> bool:
    if HEADLESS.match(block.text) or not balanced(block.text):
        return False
    return len(block.text) <= LONGEST_SHORT and (short(block) or _one_sentence(block.text))


def _one_sentence(text: str) -> bool:
    return text.endswith("。") and text.count("。") == 1 and "；" not in text


def _glued(before: list[Block], block: Block) -> tuple[Block, Block] | None:
    """Cut a caption off the second half of a paragraph: "党员义工开展实践活动。" + "专业、资源、见识等优势…"."""
    last = next((other for other in reversed(before) if other.kind == "body"), None)
    stop = block.text.find("。") + 1
    if last is None or finished(last.text) or not 0 < stop <= LONGEST_SHORT or stop == len(block.text):
        return None
    return block.cut(stop, first="caption")
