"""The text of an article as its roles are looked for in it, and where a section stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from core.model import Document, Role, Scope
from core.outline.headings.head import heading_words
from core.outline.headings.tree import Node, Tree
from core.outline.paragraphs import ParagraphDraft


class Place(NamedTuple):
    """What a section has from its place in the tree."""

    id: str
    """Its id."""
    level: int
    """Its level."""
    role: Role
    """What it tells."""
    scope: Scope | None
    """The scope of what stands above it."""
    ahead: Scope | None = None
    """The scope of the plans before it, with which more plans go on."""


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The paragraphs and headings of an article as words."""

    drafts: list[ParagraphDraft]
    """Its paragraphs in reading order."""
    texts: dict[int, str]
    """The words of each, its pieces joined, by its first block."""
    headings: dict[int, str]
    """The words of its headings without line breaks, by the block that each stands in."""

    def of(self, draft: ParagraphDraft) -> str:
        """Return a paragraph."""
        return self.texts[draft.blocks[0]]

    def at(self, index: int) -> str:
        """Return the paragraph that begins with a block, nothing where none does."""
        return self.texts.get(index, "")

    def own(self, node: Node) -> Iterator[str]:
        """Yield the paragraphs of a section, without those below it."""
        return (self.texts[index] for index in node.blocks if index in self.texts)

    def whole(self, node: Node) -> Iterator[str]:
        """Yield the paragraphs of a section and of those below it."""
        return (text for below in node.walk() for text in self.own(below))

    def heading(self, node: Node) -> str:
        """Return the words of a heading without line breaks."""
        return self.headings[node.head.block]


def article_text(document: Document, tree: Tree, drafts: list[ParagraphDraft]) -> ArticleText:
    """Return the words of an article, each paragraph and each heading cut out once."""
    text = document.text
    texts = {draft.blocks[0]: "".join([text[piece.start : piece.end] for piece in draft.pieces]) for draft in drafts}
    heads = [node.head for top in tree.top for node in top.walk()]
    return ArticleText(
        drafts,
        texts,
        {
            head.block: heading_words(head.span.of(text), head.marker.text if head.marker is not None else None)
            for head in heads
        },
    )
