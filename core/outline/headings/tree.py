"""Makes a tree of the headings of one article, and says to which section each paragraph belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from core.outline.blocks import Block
from core.outline.headings.head import Head
from core.outline.headings.ranks import is_annex, ranks_of
from core.outline.roles.roles import RoleWords

LAST_BLOCKS = 3
"""Lines from the end of the report proper within which the call stands."""

LEAST_SIBLINGS = 3
"""Sub-sections of one paragraph each that make a pattern."""


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
    single = _single(order, mine)
    top: list[Node] = []
    path: list[Node] = []
    outside: list[int] = []
    above = ""
    end = next((at for at, index in enumerate(order) if index in nodes and nodes[index].annex), len(order))
    for at, (index, ahead) in enumerate(zip(order, _ahead(order, nodes), strict=True)):
        text = blocks[index].text
        if index in nodes:
            node = nodes[index]
            if path and path[0].annex and node.rank > path[0].rank:
                node.head = replace(node.head, soft=True)
            path = _descend(top, path, node)
        elif path and end - LAST_BLOCKS <= at < end and _is_final(above, text, words):
            path = []
        else:
            path = list(takewhile(lambda node: node.head.block not in single, path)) if single else path
            if len(path) > 1 and (ahead is None or ahead.rank <= path[0].rank) and text.startswith(words.closer):
                path = path[:1]
        (path[-1].blocks if path else outside).append(index)
        above = text
    for node in top:
        _give_back(node)
    return Tree(tuple(top), tuple(outside))


def _single(order: tuple[int, ...], heads: list[Head]) -> set[int]:
    """Return the blocks of soft headings that head nothing but their own line.

    These are leads, and the later ones in a row of items that follow each other line by line.
    """
    place = {index: at for at, index in enumerate(order)}
    found = {head.block for head in heads if head.leads}
    for last, head in pairwise(heads):
        alike = last.marker is not None and head.marker is not None and last.marker.kind == head.marker.kind
        if alike and head.soft and place[last.block] == place[head.block] - 1:
            found.add(head.block)
    return found


def _descend(top: list[Node], path: list[Node], node: Node) -> list[Node]:
    """Hang a node into the tree and return the path to it."""
    while path and path[-1].rank >= node.rank:
        path = path[:-1]
    (path[-1].children if path else top).append(node)
    return [*path, node]


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


def _is_final(above: str, text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph is the call at the end of a report: 各位代表！…让我们更加紧密地团结….

    The salutation may stand on a line of its own above it.
    """
    called = text.startswith(words.final_starts) or above.rstrip(" ！!：:，,") in words.final_starts
    return called and any(word in text for word in words.final)
