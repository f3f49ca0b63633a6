"""Makes a tree of the headings of one article, and says to which section each paragraph belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from core.outline.blocks import Block
from core.outline.headings.counted import form
from core.outline.headings.head import Head
from core.outline.headings.numbering import Marker
from core.outline.headings.ranks import is_annex, ranks_of
from core.outline.roles.roles import RoleWords

LEAST_RUN = 3
"""Members of a run of 一是 … 二是 … that make sections of the report."""

TOP_LEVELS = 2
"""Levels of sections whose runs of whole paragraphs are sections: 一、 and （一）."""

# Words of an annex that explains terms: 名词解释, 注释; rejects 民生实事清单.
TERMS = re.compile("名词|术语|注释|解释|附注")

LAST_BLOCKS = 3
"""Lines from the end of the report proper within which the call stands."""

LONGEST_SAYING = 24
"""Characters of a sentence before the call."""

LEAST_SIBLINGS = 3
"""Sub-sections of one paragraph each that make a pattern."""

# How a paragraph ends that leads over to what follows it: "主要工作是：", "做了以下工作。"; rejects "…以下成果，如…。".
LEADS_OVER = re.compile(r"[：:][\s\u3000]*\Z|(?:以下|如下|下列)[^，。；：:]{0,12}。?[\s\u3000]*\Z")

LONGEST_OVER = 24
"""Characters at the end of a paragraph in which it says so."""


@dataclass(slots=True)
class Node:
    """A section while the tree is built."""

    head: Head
    """Its heading."""
    rank: int
    """The lower the higher; siblings have the same."""
    annex: bool = False
    """True for what follows the report proper."""
    children: list[Node] = field(default_factory=list)
    """Sections directly below."""
    blocks: list[int] = field(default_factory=list)
    """Indices of the blocks directly in it, in reading order; the first may be the one its heading runs in with."""

    def walk(self) -> Iterator[Node]:
        """Yield the node and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Tree:
    """The sections of an article."""

    top: tuple[Node, ...]
    """Its top-level sections."""
    outside: tuple[int, ...]
    """Indices of blocks in no section: before the first heading, and the final call."""


def grow(order: tuple[int, ...], heads: list[Head], blocks: list[Block], words: RoleWords) -> Tree:
    """Return the tree of an article whose blocks are given in reading order.

    A section of the first level takes back its closing paragraphs (thanks, problems, 各位代表！…) from its last
    sub-section, and the call at the very end belongs to no section. Items of an annex (terms of a glossary) are soft.
    """
    by_block = {head.block: head for head in heads}
    mine = [by_block[index] for index in order if index in by_block]
    nodes = {
        head.block: Node(head, rank, is_annex(head, blocks[head.block].text, words))
        for head, rank in zip(mine, ranks_of(mine, blocks, words), strict=True)
    }
    single, held = _single(order, mine)
    top: list[Node] = []
    path: list[Node] = []
    outside: list[int] = []
    above = ""
    end = next((at for at, index in enumerate(order) if index in nodes and nodes[index].annex), len(order))
    for at, (index, ahead) in enumerate(zip(order, _ahead(order, nodes), strict=True)):
        text = blocks[index].text
        if index in nodes:
            node = nodes[index]
            below = bool(path) and path[0].annex and node.rank > path[0].rank
            if below and not _titled(node.head, blocks[path[0].head.block]):
                node.head = replace(node.head, soft=True)
            path = _descend(top, path, node)
        elif path and end - LAST_BLOCKS <= at < end and _is_final(above, text, words):
            path = []
        else:
            if single and (not path or path[-1].head.block not in held):
                path = list(takewhile(lambda node: node.head.block not in single, path))
            after = nodes.get(order[at + 1]) if at + 1 < len(order) else None
            if after is not None and path and after.rank > path[0].rank and _leads_over(text, after.head):
                path = _above(path, after.rank)
            if len(path) > 1 and text.startswith(words.closer) and _has_text(path[-1], blocks):
                path = _closed(path, ahead)
        (path[-1].blocks if path else outside).append(index)
        above = text
    for node in top:
        _give_back(node)
        _harden(node, blocks, TOP_LEVELS)
    return Tree(tuple(top), tuple(outside))


def _single(order: tuple[int, ...], heads: list[Head]) -> tuple[set[int], set[int]]:
    """Return the blocks of soft headings that head nothing but their own line, and of those that head all below them.

    The first are leads, and the later ones in a row of items that follow each other line by line. The second are the
    items before the next number of their run, and leads in which a run began.
    """
    place = {index: at for at, index in enumerate(order)}
    single: set[int] = set()
    held: set[int] = set()
    items = [head for head in heads if not head.leads]
    for head, after in pairwise(items):
        if head.marker is not None and after.marker is not None and _next_number(head.marker, after.marker):
            held.add(head.block)
    for at, head in enumerate(heads):
        if head.leads:
            (held if _runs_on(heads[at + 1 : at + 2]) else single).add(head.block)
    for last, head in pairwise(heads):
        alike = last.marker is not None and head.marker is not None and last.marker.kind == head.marker.kind
        if alike and head.soft and place[last.block] == place[head.block] - 1 and head.block not in held:
            single.add(head.block)
    return single, held


def _runs_on(after: list[Head]) -> bool:
    """Tell whether a heading, if any, is a later member of a run, whose first stands inside a paragraph above it."""
    marker = after[0].marker if after else None
    return marker is not None and marker.kind == "ordinal" and (marker.number or 1) > 1


def _next_number(marker: Marker, after: Marker) -> bool:
    """Tell whether a number goes on with the run of another one."""
    alike = after.kind == marker.kind and form(after) == form(marker)
    return alike and marker.number is not None and after.number == marker.number + 1


def _descend(top: list[Node], path: list[Node], node: Node) -> list[Node]:
    """Hang a node into the tree and return the path to it."""
    path = _above(path, node.rank)
    (path[-1].children if path else top).append(node)
    return [*path, node]


def _above(path: list[Node], rank: int) -> list[Node]:
    """Return the part of a path that stands above a rank."""
    while path and path[-1].rank >= rank:
        path = path[:-1]
    return path


def _closed(path: list[Node], ahead: Node | None) -> list[Node]:
    """Return the part of a path that a closing paragraph leaves: down to the rank of the next firm heading."""
    rank = ahead.rank if ahead is not None else path[0].rank
    return [path[0], *takewhile(lambda node: node.rank <= rank, path[1:])]


def _leads_over(text: str, head: Head) -> bool:
    """Tell whether a paragraph leads over to the list or the sections that begin right below it."""
    first = head.marker is not None and head.marker.kind == "ordinal" and head.marker.number == 1
    return first or LEADS_OVER.search(text, max(0, len(text) - LONGEST_OVER)) is not None


def _ahead(order: tuple[int, ...], nodes: dict[int, Node]) -> list[Node | None]:
    """Return, for each block, the next firm heading after it."""
    found: list[Node | None] = []
    following: Node | None = None
    for index in reversed(order):
        found.append(following)
        if index in nodes and not nodes[index].head.soft:
            following = nodes[index]
    return found[::-1]


def _give_back(node: Node) -> None:
    """Give a parent what follows its last child, when each child before is one paragraph run in with its heading."""
    for child in node.children:
        _give_back(child)
    firm = [child for child in node.children if not child.head.soft]
    if len(firm) < LEAST_SIBLINGS or any(child.head.style != "run_in" for child in firm):
        return
    *before, last = firm
    if all(len(child.blocks) == 1 and not child.children for child in before) and all(
        child.head.soft for child in last.children
    ):
        at = node.children.index(last) + 1
        node.children[at:at] = last.children
        node.blocks += last.blocks[1:]
        last.blocks, last.children = last.blocks[:1], []


def _titled(head: Head, annex: Block) -> bool:
    """Tell whether an item of an annex has its title on its own line, unless the annex explains terms."""
    return head.style == "numbered" and TERMS.search(annex.text) is None


def _harden(node: Node, blocks: list[Block], levels: int) -> None:
    """Make the runs 一是 … 二是 … 三是 … of whole paragraphs firm that stand right below 一、 or （一）."""
    if node.head.soft or node.head.marker is None or node.annex or not levels:
        return
    run: list[Node] = []
    for child in [*node.children, None]:
        marker = child.head.marker if child is not None else None
        last = run[-1].head.marker if run else None
        if child is not None and marker is not None and last is not None and _next_number(last, marker):
            run.append(child)
            continue
        if len(run) >= LEAST_RUN and all(_has_text(item, blocks) for item in run):
            for item in run:
                item.head = replace(item.head, soft=False)
        starts = child is not None and marker is not None and marker.kind == "ordinal" and marker.number == 1
        run = [child] if child is not None and starts else []
    for child in node.children:
        _harden(child, blocks, levels - 1)


def _has_text(node: Node, blocks: list[Block]) -> bool:
    """Tell whether a section has more than its heading."""
    return bool(node.children) or len(node.blocks) > 1 or node.head.span.end < blocks[node.head.block].span.end


def _is_final(above: str, text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph is the call at the end of a report: 各位代表！…让我们更加紧密地团结….

    The salutation may stand on a line of its own above it, and a saying before it: 奋斗才能赢得未来。让我们….
    """
    second = text.find("。", 0, LONGEST_SAYING) + 1
    called = (
        text.startswith(words.final_starts)
        or text.startswith(words.final_starts, second)
        or above.rstrip(" ！!：:，,") in words.final_starts
    )
    return called and any(word in text for word in words.final)
