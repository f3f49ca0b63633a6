"""The working form of a target while its paragraph is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from core.extract.numbers.found import Found
from core.extract.passage import Clause, Passage
from core.lexicon import Lexicon
from core.model import Basis, Span


@dataclass(slots=True)
class Delta:
    """A change that hangs on a target."""

    found: Found
    """Its number."""
    start: int
    """Where its words begin."""
    falls: bool
    """True for 下降."""
    basis: Basis
    """What it is compared with."""
    assumed: bool
    """True when the words do not say what it is compared with."""


@dataclass(slots=True)
class Draft:
    """A target before it is finished; offsets are those of the passage. Never leaves this floor."""

    name: str
    """The indicator so far."""
    clause: int
    """Index of its clause."""
    start: int
    """First character of the words that belong to it."""
    end: int
    """After the last one."""
    found: Found | None
    """Its number; None for a target that has only a change, a rank or words."""
    growth: Delta | None = None
    """How it changed."""
    rank: tuple[int, int, Decimal, str | None] | None = None
    """Start, end, place and scope."""
    completion: tuple[int, int, Decimal, str] | None = None
    """Start, end, percent and plan."""
    baseline: Decimal | None = None
    """The value it came from."""
    part: bool = False
    """True for 其中."""
    context: bool = False
    """True for a number that only sets the scene."""
    threshold: bool = False
    """True for a count whose next number only says what each of the counted reaches (14个村达到20万元以上)."""
    owner: str = ""
    """What a bare name (参保) took for its subject: the next bare name (领取养老金) has the same."""
    stretch: bool = False
    """True when a clause behind it strives for more (争取更好结果)."""


@dataclass(slots=True)
class Reading:
    """What was read from one passage; never leaves this floor."""

    passage: Passage
    """The text."""
    lexicon: Lexicon
    """The dictionaries."""
    drafts: list[Draft] = field(default_factory=list)
    """Targets so far, in order."""
    rejected: list[tuple[Span, str]] = field(default_factory=list)
    """Numbers that are no quantity, in the passage's offsets."""
    used: set[int] = field(default_factory=set)
    """Clauses whose numbers or words belong to a draft."""

    def last(self, clause: Clause) -> Draft | None:
        """Return the last target of the clause's chain."""
        if not self.drafts:
            return None
        draft = self.drafts[-1]
        return draft if self.passage.clauses[draft.clause].chain == clause.chain else None
