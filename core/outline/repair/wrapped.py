"""Puts the lines together that a text copied from pages, e-mails or linked web pages has cut inside its sentences.

Two kinds of text are known: one whose every line is cut at the same width, and one whose paragraphs hold links, figures
and subscripts on lines of their own.
"""

from __future__ import annotations

import re

from core.outline.blocks import Block
from core.outline.headings.numbering import marker_of
from core.outline.repair.contents import ORNAMENT
from core.outline.repair.layout import ENDS, FRAGMENT, LEAST_TITLE, Layout, ended, is_full, layout_of, plain, width
from core.outline.shapes import HEADLESS, LONGEST_SHORT, OPEN, balanced, finished

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


def with_whole_lines(blocks: list[Block]) -> list[Block]:
    """Return the blocks with lines put together that are pieces of one paragraph or of one heading.

    Lines that the format has marked, rows of tables and what is no body stay as they are.
    """
    layout = layout_of(blocks)
    if layout.full is None and not layout.parted:
        return blocks
    out: list[Block] = []
    host: int | None = None
    last: Block | None = None
    for block, ahead in zip(blocks, [*blocks[1:], None], strict=True):
        if not plain(block):
            out.append(block)
            if block.kind != "furniture":
                host = last = None
            continue
        if (
            host is not None
            and last is not None
            and len(out[host].text) < LONGEST_WHOLE
            and (
                _one(out[host], last, block, layout, touching=host == len(out) - 1)
                or (layout.full is None and _link(out[host], block, ahead))
            )
        ):
            out[host] = out[host].followed_by(block)
        else:
            out.append(block)
            host = len(out) - 1
        last = block
    return out


def _one(whole: Block, last: Block, block: Block, layout: Layout, *, touching: bool) -> bool:
    """Tell whether a line goes on with the paragraph or heading `whole`, whose last line is `last`."""
    if layout.full is None:
        if block.gap or marker_of(block.text) is not None:
            return False
        return _linked(whole, last, block) if touching else _inside(whole)
    return _wraps(whole, last, block, layout) if touching else _over_a_page(whole, last, block, layout)


def _linked(whole: Block, last: Block, block: Block) -> bool:
    """Tell whether a line without a blank one above belongs to the paragraph, as a link or a subscript inside it does.

    A heading may stand so close above its text: only what is no heading, or what no sentence begins with, is joined.
    """
    if whole.text.endswith(LEADS_IN) or _only_marker(whole):
        return True
    begins = YEAR.fullmatch(block.text) is not None and marker_of(whole.text) is not None
    if finished(whole.text) or ORNAMENT.fullmatch(whole.text) or (begins and len(whole.text) >= LEAST_TITLE):
        return False
    pieces = FRAGMENT.fullmatch(block.text) or FRAGMENT.fullmatch(last.text) or HEADLESS.match(block.text)
    if pieces or OPEN.search(whole.text) or not balanced(whole.text):
        return True
    if LABEL.match(block.text) is not None or (whole.pieces and _heading(whole)):
        return False
    return bool(whole.pieces) or len(whole.text) > LONGEST_SHORT or any(mark in whole.text for mark in ENDS)


def _heading(whole: Block) -> bool:
    """Tell whether lines put together make a numbered heading that may be complete."""
    marker = marker_of(whole.text)
    if marker is None or marker.kind in {"dash", "bullet", "ordinal"}:
        return False
    return len(whole.text) >= LEAST_TITLE and not any(mark in whole.text for mark in ENDS)


def _link(whole: Block, block: Block, ahead: Block | None) -> bool:
    """Tell whether a line is a link inside a sentence: …贯彻 / 民族区域自治法 / ，支持…."""
    if ahead is None or ahead.gap or block.gap or HEADLESS.match(ahead.text) is None:
        return False
    return CLAUSE.search(whole.text) is not None and not finished(whole.text) and marker_of(block.text) is None


def _inside(whole: Block) -> bool:
    """Tell whether a line that holds nothing but characters without width stands inside a sentence."""
    return not finished(whole.text) and (marker_of(whole.text) is None or any(mark in whole.text for mark in ENDS))


def _only_marker(block: Block) -> bool:
    marker = marker_of(block.text)
    return marker is not None and marker.end >= len(block.text)


def _wraps(whole: Block, last: Block, block: Block, layout: Layout) -> bool:
    """Tell whether a line is the next one of a paragraph in a text that is cut at a width."""
    if block.gap > layout.gap or not is_full(last, block, layout):
        return False
    deeper = block.indent > layout.margin + 1
    if layout.indented:
        return not deeper
    if deeper or (marker_of(block.text) is not None and finished(whole.text)):
        return False
    return not ended(whole.text) or ended(block.text) or width(block, layout.han) >= (layout.full or 0)


def _over_a_page(whole: Block, last: Block, block: Block, layout: Layout) -> bool:
    """Tell whether a paragraph goes on behind a page number: the next line is full, and has no indent or no stop above.

    A heading does not, since what stands between would become part of it.
    """
    if not is_full(last, block, layout):
        return False
    if not any(mark in whole.text for mark in ENDS) and marker_of(whole.text) is not None:
        return False
    if layout.indented:
        return block.indent <= layout.margin + 1
    return not ended(whole.text) and marker_of(block.text) is None
