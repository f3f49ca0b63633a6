"""The public JSON forms of one report, version 1: one Struct per object, every key required, absent things null.

The JSON Schema that `duizhao schema KIND` prints is derived from these classes, so that form and schema cannot part.
Offsets are characters in `Document.text`; numbers that a report states are decimal strings without exponent; line, page
and counts are integers. Keys may be added; none may be renamed, and none is left out.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from core.export.flow import PassageKind
from core.model import (
    Basis,
    Comparator,
    Dimension,
    DropReason,
    PeriodKind,
    PlaceLevel,
    RelationKind,
    Role,
    Scope,
    Status,
    Style,
)

Pair = tuple[int, int]
"""Start and end of a stretch of text."""


class Document(msgspec.Struct, frozen=True):
    """The file that the offsets point into."""

    path: str
    media_type: str
    encoding: str | None
    characters: int
    pages: int | None


class Period(msgspec.Struct, frozen=True):
    """The time that something is about; `start` and `end` are ISO dates, `end` the last day."""

    text: str | None
    start: str | None
    end: str | None
    kind: PeriodKind
    inherited: bool


class Where(msgspec.Struct, frozen=True):
    """Where each field of the meta data was read; null when it is absent or was inferred."""

    title: Pair | None
    place: Pair | None
    organ: Pair | None
    published: Pair | None
    source: Pair | None
    author: Pair | None
    achievement_period: Pair | None
    plan_period: Pair | None


class Meta(msgspec.Struct, frozen=True):
    """What the page says about itself, and where it says so."""

    title: str | None
    place: str | None
    organ: str | None
    published: str | None
    source: str | None
    author: str | None
    achievement_period: Period | None
    plan_period: Period | None
    place_level: PlaceLevel | None
    where: Where


class Section(msgspec.Struct, frozen=True):
    """A heading and all that belongs to it; `heading_start` includes the marker."""

    id: str
    marker: str | None
    heading: str
    level: int
    style: Style
    soft: bool
    role: Role
    scope: Scope | None
    annex: bool
    heading_start: int
    heading_end: int
    start: int
    end: int
    children: tuple[Section, ...]


class Article(msgspec.Struct, frozen=True):
    """One of the texts on the page."""

    title: str | None
    title_start: int | None
    title_end: int | None
    start: int
    end: int
    sections: tuple[Section, ...]


class Paragraph(msgspec.Struct, frozen=True):
    """A headline, a heading on its own line, or a paragraph after repair with the heading that it begins with."""

    kind: PassageKind
    pieces: tuple[Pair, ...]
    section: str | None
    article: int
    role: Role


class Dropped(msgspec.Struct, frozen=True):
    """A stretch left out of the body, or one worth a look."""

    start: int
    end: int
    reason: DropReason
    text: str


class Outline(msgspec.Struct, frozen=True):
    """What `duizhao outline` prints; `notes` are sentences in the user's language on what could not be read."""

    schema: Literal["duizhao/outline/1"]
    document: Document
    notes: tuple[str, ...]
    meta: Meta
    articles: tuple[Article, ...]
    paragraphs: tuple[Paragraph, ...]
    dropped: tuple[Dropped, ...]
    flagged: tuple[Dropped, ...]
    joined: tuple[Pair, ...]


class Growth(msgspec.Struct, frozen=True):
    """How a value changed; a fall is negative."""

    value: str
    high: str | None
    unit: str
    basis: Basis
    comparator: Comparator
    shown: str
    start: int
    end: int


class Rank(msgspec.Struct, frozen=True):
    """A place in an order."""

    value: str
    scope: str | None
    shown: str
    start: int
    end: int


class Completion(msgspec.Struct, frozen=True):
    """A share of a plan, in percent."""

    value: str
    of: str
    shown: str
    start: int
    end: int


class Relation(msgspec.Struct, frozen=True, rename={"to": "with"}):
    """A bound that is another indicator."""

    kind: RelationKind
    to: str


class Target(msgspec.Struct, frozen=True):
    """A measurable or checkable promise or result; `value` is in base units (3.2亿元 is "320000000" 元)."""

    id: str
    indicator: str
    indicator_id: str | None
    of: str | None
    value: str | None
    high: str | None
    unit: str | None
    dimension: Dimension | None
    shown: str
    comparator: Comparator
    start: int
    end: int
    growth: Growth | None
    rank: Rank | None
    completion: Completion | None
    baseline: str | None
    period: Period | None
    status: Status
    modality: str | None
    strength: int | None
    stage: str | None
    ongoing: bool
    qualitative: bool
    relation: Relation | None
    place_scope: str | None
    clause: Pair
    quote: str
    sentence: Pair
    section: str | None
    line: int
    page: int | None


class Rejected(msgspec.Struct, frozen=True):
    """A number that is no target."""

    start: int
    end: int
    text: str
    reason: str


class Targets(msgspec.Struct, frozen=True):
    """What `duizhao targets` prints."""

    schema: Literal["duizhao/targets/1"]
    document: Document
    targets: tuple[Target, ...]
    rejected: tuple[Rejected, ...]


class Report(msgspec.Struct, frozen=True):
    """One side of a comparison."""

    document: Document
    meta: Meta
