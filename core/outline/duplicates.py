"""Paragraphs that a page or a scan repeats."""

from __future__ import annotations

import re
from dataclasses import replace

from core.model import Dropped, Span
from core.outline.blocks import Block

LEAST = 30
"""Characters that a repetition must have; formulas such as 各位代表 repeat by right."""

SHINGLE = 8
"""Characters of the pieces by which a paragraph is compared with all that came before."""

COVERED = 9, 10
"""The share of its pieces that must have come before, for a paragraph put together from earlier ones."""

# What a repetition may differ in: punctuation and blanks, "，" and " "; rejects the figures and words themselves.
NOISE = re.compile(r"[\W_]+")

# A sentence or a clause that ends with a full stop or a semicolon.
SENTENCE = re.compile(r"[^。！？；]*[。！？；]?")


def without_duplicates(blocks: list[Block]) -> tuple[list[Block], tuple[Dropped, ...]]:
    """Return the blocks with repeated paragraphs marked, and repeated sentences inside others, which are only shown."""
    seen: set[str] = set()
    sentences: set[str] = set()
    out: list[Block] = []
    flagged: list[Dropped] = []
    for block in blocks:
        if block.kind != "body" or block.level is not None:
            out.append(block)
            continue
        bare = NOISE.sub("", block.text)
        pieces = [bare[at : at + SHINGLE] for at in range(len(bare) - SHINGLE + 1)]
        if len(bare) >= LEAST and _covered(pieces, seen):
            out.append(replace(block, kind="duplicate"))
            continue
        flagged += _repeated(block, sentences)
        out.append(block)
        seen.update(pieces)
    return out, tuple(flagged)


def _covered(pieces: list[str], seen: set[str]) -> bool:
    """Tell whether a paragraph came before: nearly all of its pieces, and every one that holds a figure."""
    new = [piece for piece in pieces if piece not in seen]
    few = (len(pieces) - len(new)) * COVERED[1] >= len(pieces) * COVERED[0]
    return few and not any(char.isdecimal() for piece in new for char in piece)


def _repeated(block: Block, sentences: set[str]) -> list[Dropped]:
    """Return the long sentences of a paragraph that came before, and add its sentences to those known."""
    found = []
    for match in SENTENCE.finditer(block.text):
        bare = NOISE.sub("", match[0])
        if len(bare) < LEAST:
            continue
        if bare in sentences:
            found.append(Dropped(Span(block.span.start + match.start(), block.span.start + match.end()), "duplicate"))
        sentences.add(bare)
    return found
