"""The text of an article as its roles are looked for in it, and where a section stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from core.model import Document, Role, Scope
from core.outline.headings.head import heading_words
from core.outline.headings.tree import Node
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

    document: Document
    """Whose text all spans point into."""
    by_block: dict[int, ParagraphDraft]
    """Its paragraphs, by their first block."""

    def of(self, draft: ParagraphDraft) -> str:
        """Return the pieces of a paragraph joined."""
        if len(draft.pieces) == 1:
            return self.document.quote(draft.pieces[0])
        return "".join(map(self.document.quote, draft.pieces))

    def at(self, index: int) -> str:
        """Return the paragraph that begins with a block, nothing where none does."""
        draft = self.by_block.get(index)
        return self.of(draft) if draft else ""

    def own(self, node: Node) -> Iterator[str]:
        """Yield the paragraphs of a section, without those below it."""
        return (self.of(self.by_block[index]) for index in node.blocks if index in self.by_block)

    def whole(self, node: Node) -> Iterator[str]:
        """Yield the paragraphs of a section and of those below it."""
        return (text for below in node.walk() for text in self.own(below))

    def heading(self, node: Node) -> str:
        """Return the words of a heading without line breaks."""
        marker = node.head.marker.text if node.head.marker else None
        return heading_words(node.head.span.of(self.document.text), marker)
