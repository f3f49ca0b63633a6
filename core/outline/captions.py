"""Captions of pictures that a web page or a scan has left among the paragraphs."""

from __future__ import annotations

from dataclasses import replace

from core.model import Span
from core.outline.blocks import Block
from core.outline.numbering import marker_of
from core.outline.shapes import HEADLESS, LONGEST_SHORT, balanced, finished, is_text, short, wide_gap

LEAST_INDENTED = 4
"""Indented paragraphs that a document must have before a line without an indent is suspicious."""


def without_captions(blocks: list[Block]) -> list[Block]:
    """Return the blocks with captions marked, and one that is glued to a paragraph cut off it.

    Three signs: the line lacks the indent that paragraphs and headings of this document have; a short sentence stands
    where a picture left a gap; a short sentence cuts a paragraph in two.
    """
    texts = [index for index, block in enumerate(blocks) if is_text(block)]
    if not texts:
        return blocks
    wide = wide_gap(blocks) + 1
    indented = _indents(blocks)
    out: list[Block] = []
    for index, block in enumerate(blocks):
        inside = texts[0] < index < texts[-1] and block.kind == "body" and block.level is None
        if not inside or marker_of(block.text):
            out.append(block)
        elif (indented and block.indent == 0 and _captionlike(block) and _at_rest(out)) or (
            block.gap >= wide and _one_sentence(block.text) and len(block.text) <= LONGEST_SHORT
        ):
            out.append(replace(block, kind="caption"))
        elif block.gap >= wide and (cut := _glued(out, block)):
            out.extend(cut)
        else:
            out.append(block)
    return out


def _indents(blocks: list[Block]) -> bool:
    """Tell whether paragraphs and headings of this document are indented."""
    long = [block for block in blocks if is_text(block) and len(block.text) > LONGEST_SHORT]
    heads = [block for block in blocks if block.kind == "body" and block.indent > 1 and short(block)]
    indented = sum(block.indent > 1 for block in long)
    return indented >= LEAST_INDENTED and indented * 10 >= len(long) * 9 and (bool(heads) or indented == len(long))


def _at_rest(before: list[Block]) -> bool:
    """Tell whether the text before is finished, so that the line is no rest of it."""
    last = next((other for other in reversed(before) if other.kind in {"body", "caption"}), None)
    return last is None or last.kind == "caption" or finished(last.text) or short(last)


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
    at = block.span.start + stop
    return (
        replace(block, span=Span(block.span.start, at), text=block.text[:stop], kind="caption"),
        replace(block, span=Span(at, block.span.end), text=block.text[stop:], gap=0),
    )
