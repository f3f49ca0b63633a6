"""The public JSON forms of comparisons and summaries, version 1; see `wire` for what holds of all forms."""

from __future__ import annotations

from typing import Literal

import msgspec

from core.export.wire import Document, Pair, Report, Target
from core.model import Block, CheckKind, EditKind, EditOp, Lens, Level, Reason, Side, Verdict


class Comparability(msgspec.Struct, frozen=True):
    """How far the reports can be compared; the reasons are sentences."""

    level: Level
    reasons: tuple[str, ...]


class SectionLink(msgspec.Struct, frozen=True):
    """Sections that tell of the same field of work."""

    lens: Lens
    a: tuple[str, ...]
    b: tuple[str, ...]
    a_spans: tuple[Pair, ...]
    b_spans: tuple[Pair, ...]
    score: str


class Candidate(msgspec.Struct, frozen=True):
    """A target that might have been meant."""

    target: Target
    score: str


class Link(msgspec.Struct, frozen=True):
    """A row of the ledger; `why` is a sentence in the user's language."""

    lens: Lens
    a: Target | None
    b: Target | None
    verdict: Verdict
    reason: Reason | None
    delta: str | None
    gap: str | None
    elapsed: str | None
    share: str | None
    confidence: str
    why: str
    candidates: tuple[Candidate, ...]
    flags: tuple[str, ...]


class Quote(msgspec.Struct, frozen=True):
    """A passage of one side."""

    side: Side
    start: int
    end: int


class Check(msgspec.Struct, frozen=True):
    """Arithmetic on the reports' own figures."""

    kind: CheckKind
    ok: bool
    spans: tuple[Quote, ...]
    why: str


class Phrase(msgspec.Struct, frozen=True):
    """A phrase that only one side has."""

    phrase: str
    count: int
    where: tuple[Pair, ...]


class Heat(msgspec.Struct, frozen=True):
    """A word used more or less often."""

    word: str
    a: int
    b: int
    score: str


class Wording(msgspec.Struct, frozen=True):
    """What changed in the language."""

    new: tuple[Phrase, ...]
    gone: tuple[Phrase, ...]
    hotter: tuple[Heat, ...]
    cooler: tuple[Heat, ...]


class Edit(msgspec.Struct, frozen=True):
    """A step from a's text to b's."""

    op: EditOp
    a: Pair | None
    b: Pair | None
    kind: EditKind | None


class Comparison(msgspec.Struct, frozen=True):
    """What `duizhao compare` prints; `totals` counts the rows by lens and verdict."""

    schema: Literal["duizhao/compare/1"]
    a: Report
    b: Report | None
    comparability: Comparability
    sections: tuple[SectionLink, ...]
    links: tuple[Link, ...]
    checks: tuple[Check, ...]
    wording: Wording
    moves: tuple[Edit, ...]
    edits: tuple[Edit, ...] | None
    totals: dict[Lens, dict[Verdict, int]]


class Clause(msgspec.Struct, frozen=True):
    """A verbatim passage of the summary."""

    text: str
    start: int
    end: int
    line: int
    side: Side
    block: Block


class Row(msgspec.Struct, frozen=True):
    """A row of a table; start, end and line locate its quote on its side."""

    cells: tuple[str, ...]
    side: Side | None
    start: int | None
    end: int | None
    line: int | None


class Table(msgspec.Struct, frozen=True):
    """A table of the summary."""

    block: Block
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Summary(msgspec.Struct, frozen=True):
    """What `duizhao summary` prints: `document` for one report, `a` and `b` for two, the others null."""

    schema: Literal["duizhao/summary/1"]
    document: Document | None
    a: Report | None
    b: Report | None
    title: str
    text: str
    clauses: tuple[Clause, ...]
    tables: tuple[Table, ...]
    keywords: tuple[str, ...]
    warnings: tuple[str, ...]
