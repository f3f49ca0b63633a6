"""Turns the tree of an article into sections and paragraphs with their roles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from core.lexicon import Lexicon
from core.model import Document, Paragraph, Role, Scope, Section, Span
from core.outline.headings.tree import Node, Tree
from core.outline.paragraphs import ParagraphDraft
from core.outline.roles.article import ArticleText, Place, article_text
from core.outline.roles.passages import Passages
from core.outline.roles.roles import heading_role, title_role, words_of
from core.outline.roles.scopes import program_scope, scope_words
from core.outline.roles.scoping import Scoping
from core.outline.roles.telling import Telling
from core.outline.roles.turns import turn_words, turning_heads
from core.outline.roles.votes import signs_of

ITEMS = frozenset({"ordinal", "dash"})
"""Kinds of numbers that items of a list of problems have."""


@dataclass(frozen=True, slots=True)
class Built:
    """The sections and paragraphs of an article."""

    sections: tuple[Section, ...]
    """Top-level sections."""
    paragraphs: tuple[Paragraph, ...]
    """All paragraphs in reading order."""


@dataclass(frozen=True, slots=True)
class Around:
    """What stands above the sections of an article."""

    title: Span | None = None
    """Where its title stands, which may say what the whole article tells."""
    before: int = 0
    """Number of top-level sections in the articles before, after which ids go on."""
    article: int = 0
    """Number of the article, from 0."""


def sections_of(
    document: Document, tree: Tree, drafts: list[ParagraphDraft], lexicon: Lexicon, around: Around
) -> Built:
    """Return sections and paragraphs.

    Args:
        document: Whose text all spans point into.
        tree: The headings of the article, with the blocks that belong to each.
        drafts: Its paragraphs.
        lexicon: The words that tell roles and times.
        around: What stands above the sections.
    """
    source = article_text(document, tree, drafts)
    headline = around.title.of(document.text) if around.title else ""
    words, times = words_of(lexicon), scope_words(lexicon)
    prior = title_role(headline, words)
    named = [heading_role(source.heading(node), words) or ("background" if node.annex else None) for node in tree.top]
    telling = _telling(source, tree, named, headline, lexicon)
    ends = {index: end for draft in drafts for index, end in zip(draft.blocks, draft.ends, strict=True)}
    builder = _Builder(source, telling, Scoping(source, words, times), ends)
    sections: list[Section] = []
    scope, ahead = program_scope(headline, times), None
    for number, (node, role) in enumerate(
        zip(tree.top, telling.top(tree.top, named, prior), strict=True), around.before + 1
    ):
        sections.append(builder.section(node, Place(str(number), 1, role, scope, ahead if role == "plan" else None)))
        ahead = sections[-1].scope or ahead if role == "plan" else None
    paragraphs = Passages(telling, builder.owners).of(drafts, prior, around.article)
    return Built(tuple(sections), tuple(paragraphs))


def _telling(source: ArticleText, tree: Tree, named: list[Role | None], headline: str, lexicon: Lexicon) -> Telling:
    """Return what tells the roles of an article, whose top-level headings name some."""
    words, turns = words_of(lexicon), turn_words(lexicon)
    body = {role for node, role in zip(tree.top, named, strict=True) if not node.annex}
    return Telling(
        source,
        words,
        signs_of(lexicon),
        scope_words(lexicon),
        turns,
        turning_heads(source, turns),
        feature=not {"achievement", "plan"} & {title_role(headline, words), *body},
        annual="".join(headline.split()).endswith(lexicon.words("about", "company_report")),
    )


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes the sections of one article."""

    source: ArticleText
    telling: Telling
    scoping: Scoping
    ends: dict[int, int]
    owners: dict[int, Place] = field(default_factory=dict)

    def section(self, node: Node, place: Place) -> Section:
        """Return the section of a node."""
        head = node.head
        heading = self.source.heading(node)
        scope = None if node.annex and place.role == "background" else self.scoping.scope(node, heading, place)
        children = tuple(self._children(node, place, scope)) if node.children else ()
        ends = [head.span.end, *[child.span.end for child in children]]
        for index in node.blocks:
            self.owners[index] = place
            if index in self.ends:
                ends.append(self.ends[index])
        return Section(
            id=place.id,
            marker=head.marker.text if head.marker else None,
            heading=heading,
            level=place.level,
            style=head.style,
            soft=head.soft,
            role=place.role,
            scope=scope,
            annex=node.annex,
            heading_span=head.span,
            span=Span(head.span.start, max(ends)),
            children=children,
        )

    def _children(self, node: Node, own: Place, scope: Scope | None) -> Iterator[Section]:
        """Yield the sections below; where a section has both scopes, they take over that of the paragraph before."""
        leads = [index for index in node.blocks if index != node.head.block]
        named, at, troubled, told = scope, 0, False, own.role
        for number, child in enumerate(node.children, 1):
            while at < len(leads) and leads[at] < child.head.block:
                scope = named or self.scoping.at(leads[at]) or scope
                troubled = self.telling.in_trouble(leads[at], troubled=troubled)
                at += 1
            told = "plan" if told == "achievement" and child.head.block in self.telling.turned else told
            item = child.head.marker is not None and child.head.marker.kind in ITEMS
            listed = troubled and item and told in {"achievement", "mixed"}
            role = "background" if listed else self.telling.child(child, told)
            yield self.section(child, Place(f"{own.id}.{number}", own.level + 1, role, scope))
