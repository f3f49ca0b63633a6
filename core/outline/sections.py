"""Turns the tree of an article into sections and paragraphs with their roles."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from core.model import Document, Paragraph, Role, Scope, Section, Span
from core.outline.paragraphs import ParagraphDraft
from core.outline.periods import dated, names_several_years
from core.outline.roles import RoleWords, heading_role, lead_role, section_role, voted_role
from core.outline.tree import Node, Tree


@dataclass(frozen=True, slots=True)
class Built:
    """The sections and paragraphs of an article."""

    sections: tuple[Section, ...]
    """Top-level sections."""
    paragraphs: tuple[Paragraph, ...]
    """All paragraphs in reading order; their article is set by the caller."""


def sections_of(document: Document, tree: Tree, drafts: list[ParagraphDraft], words: RoleWords, before: int) -> Built:
    """Return sections and paragraphs; ids of top-level sections start after `before`."""
    builder = _Builder(document, words, {draft.blocks[0]: draft for draft in drafts})
    for draft in drafts:
        builder.ends.update(zip(draft.blocks, (piece.end for piece in draft.pieces), strict=True))
    sections: list[Section] = []
    last: Role | None = None
    for number, node in enumerate(tree.top, before + 1):
        role = builder.role_of_top(node, last)
        last = role if role in {"achievement", "plan"} else last
        place = Section(str(number), None, "", 1, "numbered", soft=False, role=role, scope=None, annex=False,
                        heading_span=node.head.span, span=node.head.span)  # fmt: skip
        sections.append(builder.section(node, place))
    paragraphs = []
    for draft in drafts:
        owner = builder.owners.get(draft.blocks[0])
        role = builder.role_of_text(builder.text(draft), owner.role if owner else None)
        paragraphs.append(Paragraph(draft.pieces, owner.id if owner else None, 0, role))
    return Built(tuple(sections), tuple(paragraphs))


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes the sections of one article."""

    document: Document
    words: RoleWords
    by_block: dict[int, ParagraphDraft]
    ends: dict[int, int] = field(default_factory=dict)
    owners: dict[int, Section] = field(default_factory=dict)

    def section(self, node: Node, place: Section) -> Section:
        """Return the section of a node; `place` holds its id, level, role and the scope of its parent."""
        heading, head = self.heading(node), node.head
        own = replace(
            place,
            marker=head.marker.text if head.marker else None,
            heading=heading,
            style=head.style,
            soft=head.soft,
            scope=_scope(heading) or place.scope,
            annex=node.annex,
            heading_span=head.span,
        )
        self.owners.update(dict.fromkeys(node.blocks, own))
        children = tuple(
            self.section(
                child, replace(own, id=f"{own.id}.{n}", level=own.level + 1, role=self.role_of_child(child, own.role))
            )
            for n, child in enumerate(node.children, 1)
        )
        ends = [self.ends[index] for index in node.blocks if index in self.ends]
        end = max([head.span.end, *ends, *(child.span.end for child in children)])
        return replace(own, span=Span(head.span.start, end), children=children)

    def role_of_top(self, node: Node, last: Role | None) -> Role:
        """Return the role of a top-level section: by its heading, else by its text; after plans come plans."""
        if node.annex:
            return "background"
        named = heading_role(self.heading(node), self.words)
        if named is not None:
            return named
        voted = section_role(self._parts(node))
        return "plan" if last == "plan" and node.head.marker is not None and voted != "background" else voted

    def role_of_child(self, node: Node, parent: Role) -> Role:
        """Return the role of a sub-section: its parent's, unless its heading or a mixed text says otherwise."""
        named = heading_role(self.heading(node), self.words)
        if "background" in {named, parent}:
            return "background"
        return parent if parent != "mixed" else named or section_role(self._parts(node))

    def role_of_text(self, text: str, section: Role | None) -> Role:
        """Return the role of a paragraph in a section of a given role, None outside every section."""
        lead = lead_role(text, self.words)
        if section is None or section == "mixed":
            return lead or voted_role(text, self.words)
        return "plan" if lead == "plan" else section

    def heading(self, node: Node) -> str:
        """Return the words of a heading without line breaks."""
        return "".join(self.document.quote(node.head.span).splitlines())

    def text(self, draft: ParagraphDraft) -> str:
        """Return the pieces of a paragraph joined."""
        return "".join(self.document.quote(piece) for piece in draft.pieces)

    def _parts(self, node: Node) -> list[tuple[Role, int]]:
        """Return role and length of every paragraph of a section and of those below it."""
        blocks = [index for below in node.walk() for index in below.blocks if index in self.by_block]
        texts = [self.text(self.by_block[index]) for index in blocks]
        return [(self.role_of_text(text, None), len(text)) for text in texts]


def _scope(heading: str) -> Scope | None:
    """Return whether a heading names one year or several; None when it names neither or both."""
    several, one = names_several_years(heading), bool(dated(heading))
    if several == one:
        return None
    return "multi_year" if several else "annual"
