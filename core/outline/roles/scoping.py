"""Says of each section whether it is about one year or several: by its heading, its paragraphs, and those around it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from core.model import Scope
from core.outline.headings.tree import Node
from core.outline.roles.article import ArticleText, Place
from core.outline.roles.roles import RoleWords, is_aside
from core.outline.roles.scopes import ScopeWords, scope_at_head, scopes_named

OTHER_SHARE = 6
"""A heading names the time of its section unless one character in so many is plainly of another time."""


@dataclass(frozen=True, slots=True)
class Scoping:
    """Tells scopes in one article."""

    source: ArticleText
    """Its text."""
    words: RoleWords
    """The words that tell roles."""
    times: ScopeWords
    """The words that tell times."""

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
        below = {scopes_named(self.source.heading(child), self.times) for child in node.children}
        if len(node.children) > 1 and len(below) == 1 and len(agreed := below.pop()) == 1:
            return next(iter(agreed))
        begun = {scope for index in node.blocks if (scope := self.at(index))}
        heads = (self.source.heading(below) for below in node.walk())
        begun |= {scope for head in heads if (scope := scope_at_head(head, self.times))}
        return begun.pop() if len(begun) == 1 else place.ahead if place.ahead == "annual" and not begun else None

    def at(self, index: int) -> Scope | None:
        """Return the scope that the first words of a paragraph name, None where none begins or they name none."""
        text = self.source.at(index)
        return scope_at_head(text, self.times) if text else None

    def _has_other(self, node: Node, scope: Scope) -> bool:
        """Tell whether a good part of a section's own paragraphs are of the other time than its heading says."""
        other = total = 0
        now: Scope | None = None
        last = node.head.block
        heads = [child.head.block for child in node.children]
        for index in node.blocks:
            text = self.source.at(index)
            total += len(text)
            headed = bisect_left(heads, index) > bisect_right(heads, last)
            now = scope_at_head(text, self.times) or (None if headed else now)
            other += len(text) * (now not in {None, scope} and not is_aside(text, self.words))
            last = index
        if other:
            total += sum(len(text) for child in node.children for text in self.source.whole(child))
        return other * OTHER_SHARE > total
