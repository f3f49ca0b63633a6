"""Says what each paragraph of an article tells; a list of problems belongs to the paragraph that opens it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from core.model import Paragraph, Role
from core.outline.paragraphs import ParagraphDraft
from core.outline.roles.article import Place
from core.outline.roles.roles import (
    ITEM,
    is_aside,
    is_aside_of_plans,
    is_call,
    is_preface,
    lead_role,
    opens_problems,
    says_problems,
)
from core.outline.roles.telling import Telling
from core.outline.roles.turns import leads_in_plans
from core.outline.roles.votes import sets_target, voted_role

LEAST_SAID = 20
"""Characters of a paragraph that says something; 各位代表！ does not."""


class Opened(NamedTuple):
    """A paragraph behind which more is told of the same problems."""

    owner: Place | None
    """Its section."""
    listed: bool
    """True when it ends as the lead-in of a list, all of which belongs to it."""
    last: bool
    """True when its last sentence says that there are problems."""


@dataclass(frozen=True, slots=True)
class Passages:
    """Tells the roles of paragraphs in one article."""

    telling: Telling
    """How it tells those of sections."""
    owners: dict[int, Place]
    """The section of each block."""

    def of(self, drafts: list[ParagraphDraft], prior: Role | None, article: int) -> Iterator[Paragraph]:
        """Yield the paragraphs; what follows the lead-in of a list of problems tells of problems."""
        opened: Opened | None = None
        ahead: Place | None = None
        for draft in drafts:
            owner, text = self.owners.get(draft.blocks[0]), self.telling.source.of(draft)
            if owner is not None and owner.role == "achievement" and leads_in_plans(text, self.telling.turns):
                ahead = owner
            listed = opened is not None and owner is opened.owner and self._goes_on(text, opened)
            aside = self._aside(text, owner) or (owner is None and is_call(text, self.telling.words))
            item = opened is not None and owner is not None and owner is not opened.owner and owner.role == "background"
            if not listed and not item:
                opened = self._opened(text, owner) if aside else None
            role: Role = "background" if aside or listed else self.telling.text(text, owner.role if owner else None)
            planned = owner is None and prior == "plan" and not aside and not is_preface(text, self.telling.words)
            role = "plan" if planned and role == "background" else role
            if ahead is not None and owner is ahead and role == "achievement":
                role = "plan"
            yield Paragraph(tuple(draft.pieces), owner.id if owner else None, article, role)

    def _aside(self, text: str, owner: Place | None) -> bool:
        """Tell whether a paragraph is an aside; one of plans must be so beyond some words in its middle."""
        if not is_aside(text, self.telling.words):
            return False
        if owner is None or owner.role != "plan":
            return True
        return not sets_target(text) and is_aside_of_plans(
            text, self.telling.words, voted_role(text, self.telling.signs)
        )

    def _opened(self, text: str, owner: Place | None) -> Opened | None:
        """Return what an aside opens, if anything: a list, or more about the problems of which it tells."""
        listed = text.rstrip().endswith(("：", ":"))
        last = says_problems(text.rstrip("。 　\n\r").rpartition("。")[2], self.telling.words)
        return Opened(owner, listed, last) if listed or last or opens_problems(text, self.telling.words) else None

    def _goes_on(self, text: str, opened: Opened) -> bool:
        """Tell whether a paragraph behind an aside goes on with it."""
        if lead_role(text, self.telling.words) is not None:
            return False
        planned = opened.owner is not None and opened.owner.role == "plan"
        if opened.listed or (not planned and (ITEM.match(text) or text.startswith(self.telling.words.after_problems))):
            return True
        done = text.startswith(self.telling.words.after_problems)
        return (
            opened.last
            and not done
            and len(text) >= LEAST_SAID
            and voted_role(text, self.telling.signs) == "background"
        )
