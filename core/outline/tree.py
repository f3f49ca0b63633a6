"""Makes a tree of the headings of one article, and says to which section each paragraph belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from core.outline.blocks import Block
from core.outline.heads import Head
from core.outline.numbering import ORDER
from core.outline.roles import RoleWords

NUMBERED = 200
"""Rank of the first class of numbers; steps of 10 below it."""

ABOVE, STACKED = 160, 150
"""Ranks of short lines in an article that begins with one: all are above the numbers, stacked ones highest."""

# Titles of whole parts without a number: 2024年工作回顾, 加强政府自身建设; rejects 2024年，我们完成投资5亿元.
PART_TITLE = re.compile(
    r".{0,12}(?:\d{4}年|今年|去年|下半年|上半年).{0,16}(?:回顾|总结|安排|建议|任务|思路|计划|打算|重点|目标|情况)|.{0,8}自身建设"
)

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
        head.block: Node(head, rank, _is_annex(head, blocks[head.block].text, words))
        for head, rank in zip(mine, _ranks(mine, words, blocks), strict=True)
    }
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
        elif len(path) > 1 and text.startswith(words.closer) and (ahead is None or ahead.rank <= path[0].rank):
            path = path[:1]
        (path[-1].blocks if path else outside).append(index)
        above = text
    for node in top:
        _give_back(node)
    return Tree(tuple(top), tuple(outside))


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


def _ranks(heads: list[Head], words: RoleWords, blocks: list[Block]) -> list[int]:
    """Return how high each heading stands: by its number, by the format, or by what it stands above or below."""
    firm = [head for head in heads if not head.soft]
    parts = sum(head.marker is not None and head.marker.kind == "part" for head in firm)
    leading = bool(firm) and firm[0].marker is None and parts < LEAST_SIBLINGS
    stacked = {
        head.block
        for head, below in pairwise(heads)
        if head.marker is None and below.marker is None and below.block == head.block + 1
    }
    ranks: list[int] = []
    numbered = NUMBERED
    for at, head in enumerate(heads):
        if head.level is not None:
            ranks.append(head.level * 10)
        elif head.marker is not None:
            ranks.append(NUMBERED + 10 * ORDER.index(head.marker.kind))
            numbered = ranks[-1] if not head.soft else numbered
        elif leading and not _inside_a_list(heads, at):
            ranks.append(STACKED if head.block in stacked or not stacked else ABOVE)
        elif PART_TITLE.fullmatch(blocks[head.block].text) or _is_annex(head, blocks[head.block].text, words):
            ranks.append(ABOVE)
        else:
            ranks.append(numbered + 5)
    return ranks


def _inside_a_list(heads: list[Head], at: int) -> bool:
    """Tell whether the numbers go on behind a heading without one, so that it opens no part: 六、 / … / 七、."""
    after = next((head for head in heads[at + 1 :] if not head.soft), None)
    return after is not None and after.marker is not None and (after.marker.number or 1) > 1


def _is_annex(head: Head, text: str, words: RoleWords) -> bool:
    if head.marker is not None:
        return head.marker.kind == "annex"
    return any(word in text for word in words.annex)


def _is_final(above: str, text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph is the call at the end of a report: 各位代表！…让我们更加紧密地团结….

    The salutation may stand on a line of its own above it.
    """
    called = text.startswith(words.final_starts) or above.rstrip(" ！!：:，,") in words.final_starts
    return called and any(word in text for word in words.final)
