"""Puts the lines together that a text copied from pages, e-mails or linked web pages has cut inside its sentences.

Two kinds of text are known: one whose every line is cut at the same width, and one whose paragraphs hold links, figures
and subscripts on lines of their own.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from core.outline.blocks import INVISIBLE, Block
from core.outline.headings.numbering import marker_of
from core.outline.repair.contents import ORNAMENT
from core.outline.repair.layout import (
    ENDS,
    FRAGMENT,
    LEAST_TITLE,
    Layout,
    ended,
    is_full,
    layout_of,
    opens,
    plain,
    width,
)
from core.outline.shapes import HEADLESS, LONGEST_SHORT, OPEN, balanced, finished, short

LONGEST_WHOLE = 20_000
"""Characters of a paragraph to which no more lines are added, so that the cost stays in step with the text."""

# A mark inside a sentence; rejects "。".
CLAUSE = re.compile(r"[，,；：]")

# A line of its own: "来源：某报", "各位代表："; rejects "主要目标是实现增长：".
LABEL = re.compile(r"[^，。；“”]{1,6}[:：]")

# A year on a line of its own, with which a text begins below its heading; rejects "2.5".
YEAR = re.compile(r"(?:19|20)\d\d")

LEADS_IN = ("是：", "为：", "是:", "为:")
"""Ends of a clause whose sentence goes on below, where paragraphs are parted by blank lines: 主要是："""

# A first sentence with several parts: "生产总值增长8%左右；城镇新增就业900万人以上。"; rejects "加快工业发展。完善…；".
PARTS = re.compile(r"[^。！？；]{4,}；[^。！？]*。")

# The short first sentence of a new paragraph: "深化农村改革。"; rejects "支持市场采购贸易、外贸综合服务企业发展。".
LEAD = re.compile(r"[^，。；：！？]{2,15}[。！？：]")

OPENING = 3
"""Characters with which paragraphs side by side begin alike: 我们要."""


def with_whole_lines(blocks: list[Block]) -> list[Block]:
    """Return the blocks with lines put together that are pieces of one paragraph or of one heading.

    Lines that the format has marked, rows of tables and what is no body stay as they are.
    """
    layout = layout_of(blocks)
    if layout.full is None and not layout.parted:
        return blocks
    out: list[Block] = []
    wholes: list[_Whole] = []
    whole: _Whole | None = None
    openings = Counter(block.text[:OPENING] for block in blocks) if layout.linked else Counter()
    for block, ahead in zip(blocks, [*blocks[1:], None], strict=True):
        if not plain(block):
            out.append(block)
            whole = whole if block.kind == "furniture" else None
        elif (
            whole is not None
            and len(whole.text) < LONGEST_WHOLE
            and (
                _one(whole, block, layout, touching=whole.place == len(out) - 1)
                or (layout.linked and _sealed(whole, out, block) and openings[block.text[:OPENING]] == 1)
                or (layout.full is None and _link(whole, block, ahead))
            )
        ):
            whole.add(block)
        else:
            whole = _Whole(len(out), [block], block.text)
            wholes.append(whole)
            out.append(block)
    for found in wholes:
        if found.several:
            out[found.place] = found.lines[0].followed_by(*found.lines[1:])
    return out


@dataclass(slots=True)
class _Whole:
    """A paragraph or heading, as far as its lines are known."""

    place: int
    """Its index among the blocks."""
    lines: list[Block]
    """Its lines."""
    text: str
    """Its characters, with line ends between the lines."""

    @property
    def last(self) -> Block:
        """Its last line."""
        return self.lines[-1]

    @property
    def several(self) -> bool:
        """Whether it has more than one line."""
        return len(self.lines) > 1

    def add(self, line: Block) -> None:
        """Add a line."""
        self.text += "\n" + line.text
        self.lines.append(line)


def _one(whole: _Whole, block: Block, layout: Layout, *, touching: bool) -> bool:
    """Tell whether a line goes on with a paragraph or heading."""
    if layout.full is None:
        if marker_of(block.text) is not None:
            return False
        if block.gap:
            return touching and _leads_in(whole.text, block)
        return _linked(whole, block, layout) if touching else _inside(whole.text, block.text)
    return _wraps(whole, block, layout) if touching else _over_a_page(whole, block, layout)


def _leads_in(text: str, block: Block) -> bool:
    """Tell whether the sentence of a lead-in stands below a blank line, and no list: 目标是： / 增长8%；就业900万人."""
    return text.endswith(LEADS_IN) and marker_of(text) is None and PARTS.match(block.text) is not None


def _sealed(whole: _Whole, out: list[Block], block: Block) -> bool:
    """Tell whether nothing but a line of characters without width stands between two sentences of one paragraph.

    A line with a short first sentence begins a new paragraph.
    """
    if whole.place != len(out) - 2 or block.gap or out[-1].gap or out[-1].text.strip(INVISIBLE):
        return False
    begins = marker_of(block.text) is not None or LEAD.match(block.text) is not None or short(block)
    return not begins and _between_sentences(whole, block)


def _between_sentences(whole: _Whole, block: Block) -> bool:
    """Tell whether a line may go on with a paragraph that ends with a sentence: what is above it is no heading."""
    if not ended(whole.text) or block.indent > whole.lines[0].indent + 1 or LABEL.match(block.text) is not None:
        return False
    sentences = sum(map(whole.text.count, ENDS))
    return sentences > 1 or (len(whole.text) > LONGEST_SHORT and marker_of(whole.text) is None)


def _linked(whole: _Whole, block: Block, layout: Layout) -> bool:
    """Tell whether a line without a blank one above belongs to the paragraph, as a link or a subscript inside it does.

    A heading may stand so close above its text: only what is no heading, or what no sentence begins with, is joined.
    """
    if whole.text.endswith(LEADS_IN) or _only_marker(whole.text):
        return True
    begins = YEAR.fullmatch(block.text) is not None and marker_of(whole.text) is not None
    if layout.linked and _between_sentences(whole, block):
        return True
    if finished(whole.text) or ORNAMENT.fullmatch(whole.text) or (begins and len(whole.text) >= LEAST_TITLE):
        return False
    pieces = FRAGMENT.fullmatch(block.text) or FRAGMENT.fullmatch(whole.last.text) or HEADLESS.match(block.text)
    if pieces or OPEN.search(whole.text) or not balanced(whole.text):
        return True
    if LABEL.match(block.text) is not None or (whole.several and _heading(whole.text)):
        return False
    return whole.several or len(whole.text) > LONGEST_SHORT or any(mark in whole.text for mark in ENDS)


def _heading(text: str) -> bool:
    """Tell whether lines put together make a numbered heading that may be complete."""
    marker = marker_of(text)
    if marker is None or marker.kind in {"dash", "bullet", "ordinal"}:
        return False
    return len(text) >= LEAST_TITLE and not any(mark in text for mark in ENDS)


def _link(whole: _Whole, block: Block, ahead: Block | None) -> bool:
    """Tell whether a line is a link inside a sentence: …贯彻 / 民族区域自治法 / ，支持…."""
    if ahead is None or ahead.gap or block.gap or HEADLESS.match(ahead.text) is None:
        return False
    return CLAUSE.search(whole.text) is not None and not finished(whole.text) and marker_of(block.text) is None


def _inside(text: str, after: str) -> bool:
    """Tell whether a line that holds nothing but characters without width stands inside a sentence."""
    return not finished(text) and _is_prose(text, after)


def _is_prose(text: str, after: str) -> bool:
    """Tell whether two lines hold marks of a sentence: into a heading or a title nothing may be put."""
    if any(mark in text for mark in ENDS):
        return True
    return marker_of(text) is None and (CLAUSE.search(text + after) is not None or finished(after))


def _only_marker(text: str) -> bool:
    marker = marker_of(text)
    return marker is not None and marker.end >= len(text)


def _wraps(whole: _Whole, block: Block, layout: Layout) -> bool:
    """Tell whether a line is the next one of a paragraph in a text that is cut at a width."""
    if block.gap > layout.gap or not is_full(whole.last, block, layout):
        return False
    deeper = block.indent > layout.margin + 1
    if layout.indented:
        return not deeper and not (layout.flush and ended(whole.text) and opens(block))
    if deeper or (marker_of(block.text) is not None and finished(whole.text)):
        return False
    return not ended(whole.text) or ended(block.text) or width(block, layout.han) >= (layout.full or 0)


def _over_a_page(whole: _Whole, block: Block, layout: Layout) -> bool:
    """Tell whether a paragraph goes on behind a page number: the next line is full, and has no indent or no stop above.

    A heading or a title does not, since what stands between would become part of it: what is not numbered shows by a
    mark inside that it is a sentence.
    """
    if not is_full(whole.last, block, layout) or not _is_prose(whole.text, block.text):
        return False
    if layout.indented:
        return block.indent <= layout.margin + 1 and not (layout.flush and ended(whole.text) and opens(block))
    return not ended(whole.text) and marker_of(block.text) is None
