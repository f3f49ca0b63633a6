"""Cuts a page that holds several articles, and puts an article together that another one cuts in two."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from core.outline.blocks import KEPT, Block
from core.outline.collection import entries_of
from core.outline.headings.heads import Head
from core.outline.shapes import finished, is_text

# How a news item begins: "本报讯(记者…", "新华社北京5月29日电"; rejects "本报告讲".
DATELINE = re.compile(
    r"(?:本报|本网|晚报|日报)(?:.{0,6})讯|[^，。]{2,5}社[^，。]{2,12}日[电讯]|[^，。]{2,8}[网报]讯[\s(（]"
)

# The line above a headline: "借鉴提升、助推发展——", "谋定而动 蓄势突破——"; rejects "交出了答卷。一起来看——".
KICKER = re.compile(r"[^。！？]{6,40}——")

SEAMS = frozenset({"duplicate", "byline", "chrome", "furniture"})
"""What shows between two articles that the first one has ended."""

LEAST_SECTIONS = 2
"""Sections on one level that the article above has."""

LEAST_SEAM = 2
"""How often the two characters at a seam must stand together elsewhere: 提|升 in 提升."""


@dataclass(frozen=True, slots=True)
class ArticleDraft:
    """An article before its tree is known."""

    title: int | None
    """Index of the block that is its headline."""
    order: tuple[int, ...]
    """Indices of its blocks in the order in which they are to be read, without the headline."""


def articles_of(blocks: list[Block], heads: list[Head]) -> tuple[list[Block], list[Head], list[ArticleDraft]]:
    """Return the blocks with headlines and kickers marked, the headings without headlines, and the articles."""
    out = list(blocks)
    entries = entries_of(blocks)
    starts = [(entry, True) for entry in entries] or _starts(blocks, heads)
    first = next((index for index, block in enumerate(out) if block.kind == "title"), None)
    if entries and not any(is_text(block) for block in blocks[: entries[0]]):
        out[: entries[0]] = [replace(b, kind="kicker") if b.kind in KEPT else b for b in out[: entries[0]]]
    cuts = [0, *(start for start, _ in starts), len(out)]
    drafts: list[ArticleDraft] = []
    for (left, right), sure in zip(pairwise(cuts), [True, *(sure for _, sure in starts)], strict=True):
        order = tuple(index for index in range(left, right) if out[index].kind in {"body", "row"})
        host = None if sure else _orphan(out, order, drafts)
        if host is not None:
            at, place = host
            whole = (*drafts[at].order[:place], *order, *drafts[at].order[place:])
            drafts[at] = ArticleDraft(drafts[at].title, whole)
        elif left:
            out[left] = replace(out[left], kind="title")
            drafts.append(ArticleDraft(left, tuple(index for index in order if index != left)))
        elif order or not entries:
            drafts.append(ArticleDraft(first, order))
    titles = {draft.title for draft in drafts}
    for index, block in enumerate(out):
        if (
            block.text.endswith("——")
            and block.kind == "body"
            and KICKER.fullmatch(block.text)
            and _next_kept(out, index) in titles
        ):
            out[index] = replace(block, kind="kicker")
    kept = [ArticleDraft(draft.title, tuple(i for i in draft.order if out[i].kind != "kicker")) for draft in drafts]
    return out, [head for head in heads if out[head.block].kind == "body"], kept


def _starts(blocks: list[Block], heads: list[Head]) -> list[tuple[int, bool]]:
    """Return the headings that open a new article, and whether that is sure.

    Sure are a line above the headline that ends with ——, and a dateline below it, and a headline with a lead and a tree
    of its own. A byline before it may also stand inside an article that goes on elsewhere.
    """
    standalone = {head.block for head in heads if head.style == "standalone"}
    sidebars = _sidebars(blocks, heads)
    found: list[tuple[int, bool]] = []
    last: Block | None = None
    any_text = False
    for index, block in enumerate(blocks):
        if index in sidebars:
            found.append((index, True))
        elif index in standalone and any_text and last is not None:
            kicker = KICKER.fullmatch(last.text) is not None
            text = next((after.text for after in blocks[index + 1 :] if after.kind == "body"), "")
            if kicker or DATELINE.match(text) or last.kind == "byline":
                found.append((index, kicker or DATELINE.match(text) is not None))
        if block.kind in {"body", "byline", "title"}:
            last = block
            any_text = any_text or (block.kind == "body" and finished(block.text))
    return found


def _sidebars(blocks: list[Block], heads: list[Head]) -> set[int]:
    """Return the headings of the format behind which another article begins on the same page.

    It has a lead and a tree of its own: below it stands text, then at once a heading of its level and a deeper one, of
    a level that the page did not have before; and the article above ended, as something there shows that is no text.
    """
    marked = [head for head in heads if head.level is not None]
    found: set[int] = set()
    depths: set[int | None] = set()
    for head, after, below in zip(marked, marked[1:], marked[2:], strict=False):
        seam = head.block > 0 and blocks[head.block - 1].kind in SEAMS
        flat = sum(other.level == head.level and other.block < head.block for other in marked) >= LEAST_SECTIONS
        own_tree = after.level == head.level and below.level == (head.level or 0) + 1 and below.level not in depths
        lead = any(is_text(block) for block in blocks[head.block + 1 : after.block])
        if seam and flat and own_tree and lead and head.marker is None and below.block == after.block + 1:
            found.add(head.block)
        depths.add(head.level)
    return found


def _next_kept(blocks: list[Block], index: int) -> int | None:
    return next((at for at in range(index + 1, len(blocks)) if blocks[at].kind in {"body", "title", "row"}), None)


def _orphan(blocks: list[Block], order: tuple[int, ...], drafts: list[ArticleDraft]) -> tuple[int, int] | None:
    """Return the earlier article, and the place in its order, where the broken last sentence of a stretch goes on.

    The seam is told by its two characters, which stand together elsewhere in the text: 提|升 in 提升. A headline at the
    end of a stretch is no broken sentence.
    """
    if not order or finished(blocks[order[-1]].text) or not is_text(blocks[order[-1]]):
        return None
    pairs = Counter(a + b for block in blocks if block.kind == "body" for a, b in pairwise(block.text))
    tail = blocks[order[-1]].text[-1]
    found = [
        (pairs[tail + blocks[index].text[0]], -at, -place)
        for at, draft in enumerate(drafts)
        for place, index in enumerate(draft.order)
        if place and finished(blocks[draft.order[place - 1]].text)
    ]
    best, at, place = max(found, default=(0, 0, 0))
    return (-at, -place) if best >= LEAST_SEAM else None
