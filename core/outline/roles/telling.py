"""Says what each section of an article tells: results, plans, background or a mixture."""

from __future__ import annotations

from dataclasses import dataclass

from core.model import Role
from core.outline.headings.tree import Node
from core.outline.roles.article import ArticleText
from core.outline.roles.roles import (
    ITEM,
    SIDE,
    TURN,
    RoleWords,
    heading_role,
    is_preface,
    is_situation,
    lead_role,
    looks_back,
    opens_problems,
    tells_result,
    title_role,
)
from core.outline.roles.scopes import ScopeWords, scopes_named
from core.outline.roles.turns import TurnWords, turned_role
from core.outline.roles.votes import Signs, is_spoken, section_role, sets_target, voted_role


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells roles in one article."""

    source: ArticleText
    """Its text."""
    words: RoleWords
    """The words that tell roles."""
    signs: Signs
    """The signs that sentences vote by."""
    times: ScopeWords
    """The words that tell times."""
    turns: TurnWords
    """The words by which a report turns to plans or back."""
    turned: frozenset[int]
    """Blocks of the headings right below a paragraph that leads in plans."""
    feature: bool
    """True for a newspaper feature, whose parts name neither results nor plans."""
    annual: bool
    """True for the annual report of a company, none of whose parts is a plan by vote alone."""

    def top(self, nodes: tuple[Node, ...], named: list[Role | None], prior: Role | None) -> list[Role]:
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
        if open_to_results and tells_result(self.source.heading(node), self.words):
            return "achievement"
        return prior if voted == "background" and prior else voted

    def child(self, node: Node, parent: Role) -> Role:
        """Return the role of a sub-section: its parent's, unless its heading or a mixed text says otherwise."""
        if parent == "background":
            return parent
        heading = self.source.heading(node)
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
        heading = self.source.heading(node)
        if named == "achievement":
            timed = scopes_named(heading, self.times) and title_role(heading, self.words) == "achievement"
            if timed and section_role(self._parts(node)) == "achievement":
                return True
        past = node.head.soft and looks_back(heading, self.words)
        return (
            past
            and voted_role(heading, self.signs) == "achievement"
            and not any(map(TURN.search, self.source.own(node)))
        )

    def text(self, text: str, section: Role | None) -> Role:
        """Return the role of a paragraph in a section of a given role, None outside every section."""
        if section == "background":
            return section
        if section == "plan":
            return self._in_plan(text)
        lead = lead_role(text, self.words)
        if section == "achievement":
            spoken = self.feature and lead is None and is_spoken(text, self.signs)
            planned = lead == "plan" and not self._is_over(text)
            return "plan" if planned else "background" if spoken else section
        return "background" if is_preface(text, self.words) else lead or voted_role(text, self.signs)

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

    def in_trouble(self, index: int, *, troubled: bool) -> bool:
        """Tell whether the items of a list behind a paragraph tell of problems, as those before it did or not."""
        text = self.source.at(index)
        return opens_problems(text, self.words) or (troubled and ITEM.match(text) is not None)

    def _parts(self, node: Node) -> list[tuple[Role, int]]:
        """Return role and length of every paragraph of a section and of those below it."""
        return [(self.text(text, None), len(text)) for text in self.source.whole(node)]
