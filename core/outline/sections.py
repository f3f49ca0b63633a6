"""Turns the tree of an article into sections and paragraphs with their roles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from core.lexicon import Lexicon
from core.model import Document, Paragraph, Role, Scope, Section, Span
from core.outline.headings.head import heading_words
from core.outline.headings.tree import Node, Tree
from core.outline.paragraphs import ParagraphDraft
from core.outline.roles.roles import (
    ITEM,
    SIDE,
    TURN,
    RoleWords,
    heading_role,
    is_aside,
    is_aside_of_plans,
    is_call,
    is_preface,
    is_situation,
    lead_role,
    looks_back,
    opens_problems,
    says_problems,
    tells_result,
    title_role,
    words_of,
)
from core.outline.roles.scopes import ScopeWords, program_scope, scope_at_head, scope_words, scopes_named
from core.outline.roles.turns import TurnWords, leads_in_plans, turn_words, turned_role, turning_heads
from core.outline.roles.votes import Signs, is_spoken, section_role, sets_target, signs_of, voted_role

ITEMS = frozenset({"ordinal", "dash"})
"""Kinds of numbers that items of a list of problems have."""

OTHER_SHARE = 6
"""A heading names the time of its section unless one character in so many is plainly of another time."""

LEAST_SAID = 20
"""Characters of a paragraph that says something; 各位代表！ does not."""


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
    by_block = {draft.blocks[0]: draft for draft in drafts}
    words, times = words_of(lexicon), scope_words(lexicon)
    headline = around.title.of(document.text) if around.title else ""
    prior = title_role(headline, words)
    named = [heading_role(_heading(document, node), words) for node in tree.top]
    named = [role or ("background" if node.annex else None) for node, role in zip(tree.top, named, strict=True)]
    body = {role for node, role in zip(tree.top, named, strict=True) if not node.annex}
    feature = not {"achievement", "plan"} & {prior, *body}
    ends = {index: end for draft in drafts for index, end in zip(draft.blocks, draft.ends, strict=True)}
    turns = turn_words(lexicon)
    heads = [node.head.block for top in tree.top for node in top.walk()]
    annual = "".join(headline.split()).endswith(lexicon.words("about", "company_report"))
    turned = turning_heads(document, drafts, heads, turns)
    builder = _Builder(
        document, words, signs_of(lexicon), times, by_block, ends, turns, turned, feature=feature, annual=annual
    )
    roles = builder.top_roles(tree.top, named, prior)
    scope = program_scope(headline, times)
    sections: list[Section] = []
    ahead: Scope | None = None
    for number, (node, role) in enumerate(zip(tree.top, roles, strict=True), around.before + 1):
        sections.append(builder.section(node, Place(str(number), 1, role, scope, ahead if role == "plan" else None)))
        ahead = sections[-1].scope or ahead if role == "plan" else None
    return Built(tuple(sections), tuple(builder.paragraphs(drafts, prior, around.article)))


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


class Opened(NamedTuple):
    """A paragraph behind which more is told of the same problems."""

    owner: Place | None
    """Its section."""
    listed: bool
    """True when it ends as the lead-in of a list, all of which belongs to it."""
    last: bool
    """True when its last sentence says that there are problems."""


@dataclass(frozen=True, slots=True)
class _Builder:
    """Makes the sections of one article."""

    document: Document
    words: RoleWords
    signs: Signs
    times: ScopeWords
    by_block: dict[int, ParagraphDraft]
    ends: dict[int, int]
    turns: TurnWords
    turned: frozenset[int]
    feature: bool
    annual: bool = False
    owners: dict[int, Place] = field(default_factory=dict)

    def section(self, node: Node, place: Place) -> Section:
        """Return the section of a node."""
        head = node.head
        heading = _heading(self.document, node)
        scope = None if node.annex and place.role == "background" else self.scope(node, heading, place)
        self.owners.update(dict.fromkeys(node.blocks, place))
        children = tuple(self._children(node, place, scope)) if node.children else ()
        ends = [head.span.end, *(child.span.end for child in children)]
        ends += [self.ends[index] for index in node.blocks if index in self.ends]
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
                scope = named or self._scope_of(leads[at]) or scope
                troubled = self._in_trouble(leads[at], troubled=troubled)
                at += 1
            told = "plan" if told == "achievement" and child.head.block in self.turned else told
            item = child.head.marker is not None and child.head.marker.kind in ITEMS
            listed = troubled and item and told in {"achievement", "mixed"}
            role = "background" if listed else self.role_of_child(child, told)
            yield self.section(child, Place(f"{own.id}.{number}", own.level + 1, role, scope))

    def _in_trouble(self, index: int, *, troubled: bool) -> bool:
        """Tell whether the items of a list behind a paragraph tell of problems, as those before it did or not."""
        draft = self.by_block.get(index)
        text = self.text(draft) if draft else ""
        return opens_problems(text, self.words) or (troubled and ITEM.match(text) is not None)

    def scope(self, node: Node, heading: str, place: Place) -> Scope | None:
        """Return whether a section is about one year or several: by its heading, else by how its paragraphs begin."""
        named = scopes_named(heading, self.times)
        if named:
            one = next(iter(named)) if len(named) == 1 else None
            return None if one and place.level == 1 and self._has_other(node, one) else one
        if place.scope is not None or place.level > 1:
            return place.scope
        if any(word in heading for word in self.times.timeless):
            return None
        below = {scopes_named(_heading(self.document, child), self.times) for child in node.children}
        if len(node.children) > 1 and len(below) == 1 and len(agreed := below.pop()) == 1:
            return next(iter(agreed))
        begun = {scope for index in node.blocks if (scope := self._scope_of(index))}
        heads = (_heading(self.document, below) for below in node.walk())
        begun |= {scope for head in heads if (scope := scope_at_head(head, self.times))}
        return begun.pop() if len(begun) == 1 else place.ahead if place.ahead == "annual" and not begun else None

    def _has_other(self, node: Node, scope: Scope) -> bool:
        """Tell whether a good part of a section's own paragraphs are of the other time than its heading says."""
        other = total = 0
        now: Scope | None = None
        last = node.head.block
        heads = [child.head.block for child in node.children]
        for index in node.blocks:
            draft = self.by_block.get(index)
            text = self.text(draft) if draft else ""
            total += len(text)
            headed = bisect_left(heads, index) > bisect_right(heads, last)
            now = scope_at_head(text, self.times) or (None if headed else now)
            other += len(text) * (now not in {None, scope} and not is_aside(text, self.words))
            last = index
        if other:
            total += sum(size for child in node.children for size in self._sizes(child))
        return other * OTHER_SHARE > total

    def _sizes(self, node: Node) -> Iterator[int]:
        """Yield the lengths of the paragraphs of a section and of those below it."""
        blocks = (index for below in node.walk() for index in below.blocks if index in self.by_block)
        return (len(self.text(self.by_block[index])) for index in blocks)

    def _scope_of(self, index: int) -> Scope | None:
        draft = self.by_block.get(index)
        return scope_at_head(self.text(draft), self.times) if draft else None

    def top_roles(self, nodes: tuple[Node, ...], named: list[Role | None], prior: Role | None) -> list[Role]:
        """Return the roles of the top-level sections: by their headings, else by their texts and the order.

        Results come before plans: after plans come plans, and what the title calls results stays that until a
        heading of plans.
        """
        last_plan = max((at for at, role in enumerate(named) if role == "plan"), default=-1)
        roles: list[Role] = []
        last: Role | None = None
        for at, (node, name) in enumerate(zip(nodes, named, strict=True)):
            last = "plan" if node.head.block in self.turned else last
            until_plan = prior == "achievement" and last != "plan" and at < last_plan
            role = name or ("achievement" if until_plan else self._voted_top(node, last, prior))
            last = role if role in {"achievement", "plan"} else last
            roles.append(role)
        return roles

    def _voted_top(self, node: Node, last: Role | None, prior: Role | None) -> Role:
        if prior == "plan" or (last == "plan" and node.head.marker is not None):
            return "plan"
        voted = section_role(self._parts(node))
        if self.annual and voted == "plan":
            return "achievement"
        open_to_results = voted in {"background", "plan"} and last != "plan"
        if open_to_results and tells_result(_heading(self.document, node), self.words):
            return "achievement"
        return prior if voted == "background" and prior else voted

    def role_of_child(self, node: Node, parent: Role) -> Role:
        """Return the role of a sub-section: its parent's, unless its heading or a mixed text says otherwise."""
        if parent == "background":
            return parent
        heading = _heading(self.document, node)
        named = heading_role(heading, self.words)
        if named == "background":
            return named
        if turned := turned_role(heading[node.head.marker.end if node.head.marker else 0 :], parent, self.turns):
            return turned
        if parent == "plan" and self._looks_back(node, named):
            return "achievement"
        if parent != "mixed":
            return parent
        voted = named or section_role(self._parts(node))
        return "background" if self.annual and voted == "plan" and not named else voted

    def _looks_back(self, node: Node, named: Role | None) -> bool:
        """Tell whether a section among plans tells of the past: “十五”期间发展情况 · 过去的一年，外交取得成就。."""
        heading = _heading(self.document, node)
        if named == "achievement":
            timed = title_role(heading, self.words) == "achievement" and scopes_named(heading, self.times)
            if timed and section_role(self._parts(node)) == "achievement":
                return True
        texts = (self.text(self.by_block[index]) for index in node.blocks if index in self.by_block)
        past = node.head.soft and looks_back(heading, self.words)
        return past and voted_role(heading, self.signs) == "achievement" and not any(map(TURN.search, texts))

    def paragraphs(self, drafts: list[ParagraphDraft], prior: Role | None, article: int) -> Iterator[Paragraph]:
        """Yield the paragraphs; what follows the lead-in of a list of problems tells of problems."""
        opened: Opened | None = None
        ahead: Place | None = None
        for draft in drafts:
            owner, text = self.owners.get(draft.blocks[0]), self.text(draft)
            if owner is not None and owner.role == "achievement" and leads_in_plans(text, self.turns):
                ahead = owner
            listed = opened is not None and owner is opened.owner and self._goes_on(text, opened)
            aside = self._aside(text, owner) or (owner is None and is_call(text, self.words))
            item = opened is not None and owner is not None and owner is not opened.owner and owner.role == "background"
            if not listed and not item:
                opened = self._opened(text, owner) if aside else None
            role: Role = "background" if aside or listed else self.role_of_text(text, owner.role if owner else None)
            planned = owner is None and prior == "plan" and not aside and not is_preface(text, self.words)
            role = "plan" if planned and role == "background" else role
            if ahead is not None and owner is ahead and role == "achievement":
                role = "plan"
            yield Paragraph(tuple(draft.pieces), owner.id if owner else None, article, role)

    def _aside(self, text: str, owner: Place | None) -> bool:
        """Tell whether a paragraph is an aside; one of plans must be so beyond some words in its middle."""
        if not is_aside(text, self.words):
            return False
        if owner is None or owner.role != "plan":
            return True
        return not sets_target(text) and is_aside_of_plans(text, self.words, voted_role(text, self.signs))

    def _opened(self, text: str, owner: Place | None) -> Opened | None:
        """Return what an aside opens, if anything: a list, or more about the problems of which it tells."""
        listed = text.rstrip().endswith(("：", ":"))
        last = says_problems(text.rstrip("。 　\n\r").rpartition("。")[2], self.words)
        return Opened(owner, listed, last) if listed or last or opens_problems(text, self.words) else None

    def _goes_on(self, text: str, opened: Opened) -> bool:
        """Tell whether a paragraph behind an aside goes on with it."""
        if lead_role(text, self.words) is not None:
            return False
        planned = opened.owner is not None and opened.owner.role == "plan"
        if opened.listed or (not planned and (ITEM.match(text) or text.startswith(self.words.after_problems))):
            return True
        done = text.startswith(self.words.after_problems)
        return opened.last and not done and len(text) >= LEAST_SAID and voted_role(text, self.signs) == "background"

    def role_of_text(self, text: str, section: Role | None) -> Role:
        """Return the role of a paragraph in a section of a given role, None outside every section."""
        if section == "background":
            return section
        lead = lead_role(text, self.words)
        if section is None or section == "mixed":
            return "background" if is_preface(text, self.words) else lead or voted_role(text, self.signs)
        if section == "achievement":
            spoken = self.feature and lead is None and is_spoken(text, self.signs)
            planned = lead == "plan" and not self._is_over(text)
            return "plan" if planned else "background" if spoken else section
        return self._in_plan(text)

    def _is_over(self, text: str) -> bool:
        """Tell whether a paragraph among results begins with a time that may be over, and holds no plan."""
        return text.lstrip().startswith(self.words.either_lead) and voted_role(text, self.signs) != "plan"

    def _in_plan(self, text: str) -> Role:
        """Return the role of a paragraph among plans: a look back, what the year stands before, or plans."""
        if looks_back(text, self.words) and voted_role(text, self.signs) == "achievement":
            return "achievement"
        if text.count("看") > 1 and len(SIDE.findall(text)) > 1 and not sets_target(text):
            return "background"
        situation = is_situation(text, self.words) and voted_role(text, self.signs) != "plan"
        return "background" if situation else "plan"

    def text(self, draft: ParagraphDraft) -> str:
        """Return the pieces of a paragraph joined."""
        if len(draft.pieces) == 1:
            return self.document.quote(draft.pieces[0])
        return "".join(map(self.document.quote, draft.pieces))

    def _parts(self, node: Node) -> list[tuple[Role, int]]:
        """Return role and length of every paragraph of a section and of those below it."""
        blocks = [index for below in node.walk() for index in below.blocks if index in self.by_block]
        texts = [self.text(self.by_block[index]) for index in blocks]
        return [(self.role_of_text(text, None), len(text)) for text in texts]


def _heading(document: Document, node: Node) -> str:
    """Return the words of a heading without line breaks."""
    return heading_words(node.head.span.of(document.text), node.head.marker.text if node.head.marker else None)
