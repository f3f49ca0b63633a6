"""Targets as flat rows for tables that programs and spreadsheets read: one row a target, one field a cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from core.export.listing import Listing
from core.export.page_rejected import around
from core.model import Target
from core.show.grouping import TargetGroup, grouped

Cell: TypeAlias = str | int | Decimal | date | bool | None
"""What a cell holds; None where the report says nothing."""


@dataclass(frozen=True, slots=True)
class FlatTarget:
    """A row; fields are those of the JSON form, the objects in it spread out. Numbers are in base units, in full."""

    section: str | None
    heading: str
    """Of the section; "" before the first heading."""
    path: str
    """The same with those around it, the outermost first and › between them."""
    role: str | None
    """What the section tells."""
    indicator: str
    indicator_id: str | None
    id: str
    of: str | None
    value: Decimal | None
    high: Decimal | None
    unit: str | None
    dimension: str | None
    shown: str
    comparator: str
    growth_value: Decimal | None
    growth_high: Decimal | None
    growth_unit: str | None
    growth_basis: str | None
    growth_comparator: str | None
    rank: Decimal | None
    rank_scope: str | None
    completion: Decimal | None
    completion_of: str | None
    baseline: Decimal | None
    period_text: str | None
    period_start: date | None
    period_end: date | None
    period_kind: str | None
    period_inherited: bool | None
    status: str
    modality: str | None
    strength: int | None
    stage: str | None
    ongoing: bool
    qualitative: bool
    relation: str | None
    relation_with: str | None
    place_scope: str | None
    line: int
    page: int | None
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FlatRejected:
    """A row for a number that is no target."""

    line: int
    page: int | None
    text: str
    reason: str
    before: str
    after: str
    start: int
    end: int


Flat: TypeAlias = FlatTarget | FlatRejected


def names(form: type[Flat]) -> tuple[str, ...]:
    """Return the names of the columns."""
    return tuple(field.name for field in fields(form))


def cells(row: Flat) -> tuple[Cell, ...]:
    """Return the cells of a row in the order of the columns."""
    return tuple(getattr(row, field.name) for field in fields(row))


def flat_targets(listing: Listing) -> Iterator[tuple[FlatTarget, int]]:
    """Yield each row, by section as the other tables list them, and how far it stands below its whole."""
    for group in grouped(listing.report, listing.extraction.targets):
        for item in group.items:
            yield _flat(item.target, group), item.depth


def _flat(target: Target, group: TargetGroup) -> FlatTarget:
    growth, rank, completion, period = target.growth, target.rank, target.completion, target.period
    return FlatTarget(
        section=target.section,
        heading=group.headings[-1] if group.section and group.headings else "",
        path=" › ".join(group.headings),
        role=group.section.role if group.section else None,
        indicator=target.indicator,
        indicator_id=target.indicator_id,
        id=target.id,
        of=target.of,
        value=target.value,
        high=target.high,
        unit=target.unit,
        dimension=target.dimension,
        shown=on_one_line(target.shown),
        comparator=target.comparator,
        growth_value=growth.value if growth else None,
        growth_high=growth.high if growth else None,
        growth_unit=growth.unit if growth else None,
        growth_basis=growth.basis if growth else None,
        growth_comparator=growth.comparator if growth else None,
        rank=rank.value if rank else None,
        rank_scope=rank.scope if rank else None,
        completion=completion.value if completion else None,
        completion_of=completion.of if completion else None,
        baseline=target.baseline,
        period_text=period.text if period else None,
        period_start=period.start if period else None,
        period_end=period.end if period else None,
        period_kind=period.kind if period else None,
        period_inherited=period.inherited if period else None,
        status=target.status,
        modality=target.modality,
        strength=target.strength,
        stage=target.stage,
        ongoing=target.ongoing,
        qualitative=target.qualitative,
        relation=target.relation.kind if target.relation else None,
        relation_with=target.relation.to if target.relation else None,
        place_scope=target.place_scope,
        line=target.line,
        page=target.page,
        quote=on_one_line(target.quote),
        start=target.span.start,
        end=target.span.end,
    )


def flat_rejected(listing: Listing) -> Iterator[FlatRejected]:
    """Yield a row for each number that is no target."""
    document = listing.report.document
    for one in listing.extraction.rejected:
        before, after = around(document, one.span)
        yield FlatRejected(
            line=document.line(one.span.start),
            page=document.page(one.span.start),
            text=on_one_line(document.quote(one.span)),
            reason=one.reason,
            before=before,
            after=after,
            start=one.span.start,
            end=one.span.end,
        )


def on_one_line(text: str) -> str:
    """Return the text with line breaks and other blanks as single spaces."""
    return " ".join(text.split())


_SIGNS = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What makes a spreadsheet take text for a formula, also in full width (OWASP, CSV Injection)."""


def harmless(text: str) -> str:
    """Return text that a spreadsheet shows and never reckons: "=1+2" becomes "'=1+2"; a plain number stays."""
    if text.startswith(_SIGNS) and not _is_number(text):
        return "'" + text
    return text


def _is_number(text: str) -> bool:
    digits = text[1:].removesuffix("%").replace(".", "", 1)
    return text[0] in "+-" and digits.isascii() and digits.isdigit()
