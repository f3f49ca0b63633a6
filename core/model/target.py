"""Numbers, and the targets (指标) that they belong to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from core.model.period import Period
from core.model.span import Span
from core.model.swift import swift

Comparator = Literal["eq", "ge", "gt", "le", "lt", "approx", "range"]
Status = Literal["achieved", "planned", "context"]
Dimension = Literal[
    "money", "count", "people", "area", "percent", "rank", "length", "mass", "energy", "power", "volume", "duration",
    "time", "ordinal", "factor", "concentration", "growth_only", "other",
]  # fmt: skip
Basis = Literal[
    "yoy", "yoy_abs", "qoq", "annual_avg", "since_base", "pp", "pp_vs_last_year", "multiple_of_last_year", "vs_average",
    "cumulative", "unknown",
]  # fmt: skip
RelationKind = Literal["in_step", "faster_than", "not_below", "above_average", "external_quota", "stable", "other"]


@swift
@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit and bound, as written."""

    value: Decimal
    """In base units: 3.2亿元 is 320000000 元; the lower end of a range."""
    high: Decimal | None
    """The upper end of a range, else None."""
    unit: str | None
    """The measure word without 万/亿, e.g. "元", "%", "人次"; None for a bare number."""
    dimension: Dimension
    """What kind of unit it is."""
    comparator: Comparator
    """The bound: 以上 ge, 超 gt, 以内 le, 近 lt, 左右 approx."""
    span: Span
    """The number with its unit and the bound words that touch it."""


@swift
@dataclass(frozen=True, slots=True)
class Growth:
    """How the value changed, e.g. 同比增长12.7%."""

    value: Decimal
    """Signed: a fall is negative."""
    high: Decimal | None
    """The upper end of a range, else None."""
    unit: str
    """"%", "百分点", "倍", or the unit of the value for an absolute change."""
    basis: Basis
    """What it is compared with."""
    comparator: Comparator
    """The bound on the change."""
    span: Span
    """The number with its unit."""


@swift
@dataclass(frozen=True, slots=True)
class Rank:
    """A place in an order, e.g. 居全区第1."""

    value: Decimal
    """1 for the first."""
    scope: str | None
    """Among whom, e.g. "全区"."""
    span: Span
    """The words."""


@swift
@dataclass(frozen=True, slots=True)
class Completion:
    """A share of a plan, e.g. 完成年度计划的90.64%."""

    value: Decimal
    """In percent."""
    of: str
    """Of what, e.g. "annual_plan"."""
    span: Span
    """The number with its sign."""


@swift
@dataclass(frozen=True, slots=True)
class Relation:
    """A bound that is another indicator or somebody else's figure, e.g. 与经济增长同步."""

    kind: RelationKind
    """In which way."""
    to: str
    """With what, e.g. "经济增长"."""


@swift
@dataclass(frozen=True, slots=True)
class Target:
    """A measurable (or at least checkable) promise or result: the unit of every comparison."""

    id: str
    """"t1", "t2"… in the order of the text."""
    indicator: str
    """The fullest name that the text supports."""
    indicator_id: str | None
    """Its entry in `core/lexicon/indicators.toml`."""
    of: str | None
    """Id of the target of which this is a part (其中)."""
    value: Decimal | None
    """In base units; None for a growth-only, rank-only or qualitative target."""
    high: Decimal | None
    """The upper end of a range."""
    unit: str | None
    """The measure word without 万/亿."""
    dimension: Dimension | None
    """What kind of unit it is; None for a qualitative target."""
    shown: str
    """The number as written, or the words that state a qualitative target."""
    comparator: Comparator
    """The bound on the value."""
    span: Span
    """The number with its unit; for a qualitative target the clause."""
    growth: Growth | None
    """How it changed."""
    rank: Rank | None
    """Its place in an order."""
    completion: Completion | None
    """Its share of a plan."""
    baseline: Decimal | None
    """The value it came from (由95.2%提高到…), in base units."""
    period: Period | None
    """The time it is about."""
    status: Status
    """A result, a plan, or a figure that only sets the scene."""
    modality: str | None
    """The word of commitment, e.g. "确保"."""
    strength: int | None
    """Of the commitment, from 0 (探索) to 5 (确保)."""
    stage: str | None
    """How far a project is, e.g. "开工"."""
    ongoing: bool
    """True for work under way (加快推进)."""
    qualitative: bool
    """A checkable commitment or result without a number."""
    relation: Relation | None
    """A bound that is not a number."""
    place_scope: str | None
    """e.g. "全镇"."""
    clause: Span
    """The shortest passage that names the indicator and holds the value, or the object and its state."""
    quote: str
    """The text of the clause."""
    sentence: Span
    """The sentence around it."""
    section: str | None
    """Id of the innermost section."""
    line: int
    """Line of the number."""
    page: int | None
    """Page of the number."""


@swift
@dataclass(frozen=True, slots=True)
class Rejected:
    """A number that is no target, with the reason."""

    span: Span
    """Where it stands."""
    reason: str
    """e.g. "date", "list_number", "slogan", "address"."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read out of one report's numbers."""

    targets: tuple[Target, ...]
    """In the order of the text."""
    rejected: tuple[Rejected, ...]
    """In the order of the text."""
