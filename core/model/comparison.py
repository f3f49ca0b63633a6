"""Two reports, or the two halves of one, set side by side."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.model.message import Message
from core.model.report import Report
from core.model.span import Span
from core.model.target import Extraction, Target

Lens = Literal["fulfilment", "revision", "results", "progress"]
Side = Literal["a", "b"]
PROMISES: tuple[Lens, ...] = ("fulfilment", "progress")
"""The lenses that set a promise beside its result."""
Verdict = Literal[
    "met", "exceeded", "met_edge", "near", "below", "stretch_open", "ontrack", "behind", "ongoing", "done_claimed",
    "self_missed", "not_found", "not_comparable", "no_value", "uncertain", "contradiction",
    "chg_raised", "chg_lowered", "chg_range", "chg_point", "chg_soft", "chg_hard", "chg_stretch", "chg_dequant",
    "chg_quant", "chg_indicator", "chg_new", "chg_gone", "chg_same", "chg_reworded",
    "up", "down", "same", "new",
]  # fmt: skip
Reason = Literal["scope", "period", "unit", "basis", "indicator"]
Level = Literal["high", "medium", "low"]
EditOp = Literal["equal", "insert", "delete", "replace", "move"]
EditKind = Literal["wording", "number", "unit", "form"]
CheckKind = Literal["sum", "rate", "implied_plan", "repeat", "contradiction"]


@dataclass(frozen=True, slots=True)
class SectionLink:
    """Sections of the two sides that tell of the same field of work."""

    lens: Lens
    """Which parts of the reports are set side by side."""
    a: tuple[str, ...]
    """Ids of the sections of side a."""
    b: tuple[str, ...]
    """Ids of the sections of side b."""
    a_spans: tuple[Span, ...]
    """Their spans, in a's document."""
    b_spans: tuple[Span, ...]
    """Their spans, in b's document."""
    score: Decimal
    """Likeness from 0 to 1, two decimals."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A target that might have been meant, but was not chosen."""

    target: Target
    """The target, on the side that the link lacks or has otherwise filled."""
    score: Decimal
    """Likeness from 0 to 1, two decimals."""


@dataclass(frozen=True, slots=True)
class TargetLink:
    """Two targets (or one) that belong together, before judgement."""

    lens: Lens
    """Which parts of the reports are set side by side."""
    a: Target | None
    """On side a; None for what only b has."""
    b: Target | None
    """On side b; None for what only a has."""
    score: Decimal
    """Likeness from 0 to 1, two decimals; 0 for a row with one side only."""
    candidates: tuple[Candidate, ...] = ()
    """The next best, best first."""


@dataclass(frozen=True, slots=True)
class Link:
    """A row of the ledger: two targets and the verdict, always with its reason."""

    lens: Lens
    """Which parts of the reports are set side by side."""
    a: Target | None
    """Earlier report (in `progress`: the result so far)."""
    b: Target | None
    """Later report (in `progress`: the plan)."""
    verdict: Verdict
    """What the two texts support, and nothing more."""
    reason: Reason | None
    """For `not_comparable`: what differs."""
    delta: Decimal | None
    """b minus a, in base units or percentage points."""
    gap: Decimal | None
    """What is left to the target, in base units; negative when passed."""
    elapsed: Decimal | None
    """Share of the target's period that the result covers, from 0 to 1."""
    share: Decimal | None
    """Result divided by target."""
    confidence: Decimal
    """That the two belong together, from 0 to 1, two decimals."""
    why: Message
    """The reason for the verdict."""
    candidates: tuple[Candidate, ...] = ()
    """Other targets that might be meant."""
    flags: tuple[str, ...] = ()
    """e.g. "plan_lags", "date_assumed"."""

    @property
    def sides(self) -> tuple[Side, Side]:
        """The side of `promise` and the side of `answer`: in `progress` side a is the result so far, b the plan."""
        return ("b", "a") if self.lens == "progress" else ("a", "b")

    @property
    def promise(self) -> Target | None:
        """What the row is about: the plan in `progress`, else what the earlier report says."""
        return self.on(self.sides[0])

    @property
    def answer(self) -> Target | None:
        """What is set beside it: the result so far in `progress`, else what the later report says."""
        return self.on(self.sides[1])

    def on(self, side: Side) -> Target | None:
        """Return the target of a side."""
        return self.a if side == "a" else self.b


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage of one of the two reports."""

    side: Side
    """Which report."""
    span: Span
    """Where in its document."""


@dataclass(frozen=True, slots=True)
class Check:
    """Arithmetic or consistency that the texts allow to be checked."""

    kind: CheckKind
    """What was checked."""
    ok: bool
    """True when it holds."""
    quotes: tuple[Quote, ...]
    """The passages."""
    why: Message
    """The calculation."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase that one side has and the other has not."""

    phrase: str
    """The words."""
    count: int
    """How often, on the side that has it."""
    where: tuple[Span, ...]
    """Where, in that side's document."""


@dataclass(frozen=True, slots=True)
class Heat:
    """A word that is used more or less often."""

    word: str
    """The word."""
    a: int
    """How often in a."""
    b: int
    """How often in b."""
    score: Decimal
    """Log-likelihood ratio G² (Dunning 1993), two decimals."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What changed in the language of the two texts."""

    new: tuple[Phrase, ...] = ()
    """Only in b."""
    gone: tuple[Phrase, ...] = ()
    """Only in a."""
    hotter: tuple[Heat, ...] = ()
    """More often in b."""
    cooler: tuple[Heat, ...] = ()
    """Less often in b."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A step from a's text to b's text."""

    op: EditOp
    """What happens."""
    a: Span | None
    """Where in a."""
    b: Span | None
    """Where in b."""
    kind: EditKind | None = None
    """What changes: words, a number, only the unit of a number, only the form of writing; None for `equal`."""


@dataclass(frozen=True, slots=True)
class Comparability:
    """How far the two reports can be compared at all."""

    level: Level
    """The answer."""
    reasons: tuple[Message, ...]
    """What speaks for and against."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that the program says about two reports, or about one."""

    a: Report
    """The earlier report."""
    b: Report | None
    """The later report; None when the two halves of a are compared."""
    extraction_a: Extraction
    """The targets of a."""
    extraction_b: Extraction | None
    """The targets of b; None when b is."""
    comparability: Comparability
    """Said before anything else."""
    sections: tuple[SectionLink, ...]
    """Sections that belong together."""
    links: tuple[Link, ...]
    """The ledger, in the order of the text."""
    checks: tuple[Check, ...]
    """Arithmetic on the reports' own figures."""
    wording: Wording
    """New, gone, hotter, cooler."""
    moves: tuple[Edit, ...] = ()
    """Passages that stand elsewhere in b."""
    edits: tuple[Edit, ...] | None = None
    """Where the two texts are versions of one; else None."""

    def side(self, side: Side, lens: Lens) -> Report:
        """Return the report that the given side of a lens' rows comes from (in `progress` both come from a)."""
        return self.b if side == "b" and self.b is not None and lens != "progress" else self.a

    def totals(self) -> dict[Lens, dict[Verdict, int]]:
        """Return how many rows of each lens have each verdict."""
        counts = Counter((link.lens, link.verdict) for link in self.links)
        result: dict[Lens, dict[Verdict, int]] = {}
        for (lens, verdict), count in sorted(counts.items()):
            result.setdefault(lens, {})[verdict] = count
        return result
