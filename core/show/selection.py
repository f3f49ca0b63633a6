"""Picks the targets that a user asks for, and keeps count of what each condition takes away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from core.lexicon import Lexicon
from core.model import Dimension, Extraction, Report, Status, Target

Value = TypeVar("Value", bound=str)


@dataclass(frozen=True, slots=True)
class Selection:
    """Conditions that all must hold; of several values for one condition any will do, none at all lets all pass."""

    statuses: tuple[Status, ...] = ()
    """Results, targets or context."""
    indicators: tuple[str, ...] = ()
    """Ids, names or synonyms of known indicators, or parts of a name."""
    dimensions: tuple[Dimension, ...] = ()
    """Kinds of units."""
    sections: tuple[str, ...] = ()
    """Ids of sections, with all below them, or words of their headings."""
    numbers: bool | None = None
    """True for only those with a number, False for only those without."""
    min_strength: int | None = None
    """How firm a commitment must be at least, 0 to 5; what is no commitment has no strength."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one condition took away of what those before it had left."""

    condition: str
    """Name of the field of the selection."""
    removed: int
    """How many targets."""


@dataclass(frozen=True, slots=True)
class Selected:
    """The targets that were asked for."""

    extraction: Extraction
    """With the numbers that are no targets; of them only those in the sections asked for."""
    total: int
    """How many targets the report has."""
    steps: tuple[Step, ...]
    """The conditions in the order in which they were applied."""


def select(report: Report, extraction: Extraction, wanted: Selection, lexicon: Lexicon) -> Selected:
    """Return the targets for which all conditions hold, as they are."""
    left: tuple[Target, ...] = extraction.targets
    steps = []
    for condition, holds in _conditions(report, wanted, lexicon):
        before, left = left, tuple(target for target in left if holds(target))
        steps.append(Step(condition, len(before) - len(left)))
    rejected = extraction.rejected
    if wanted.sections:
        inside = sections_named(report, wanted.sections)
        spans = sorted(section.span for section in report.sections() if section.id in inside)
        rejected = tuple(one for one in rejected if any(span.contains(one.span) for span in spans))
    return Selected(replace(extraction, targets=left, rejected=rejected), len(extraction.targets), tuple(steps))


def _conditions(report: Report, wanted: Selection, lexicon: Lexicon) -> Iterator[tuple[str, Callable[[Target], bool]]]:
    """Yield each condition that was given, the cheap ones first."""
    if wanted.statuses:
        yield "statuses", lambda target: target.status in wanted.statuses
    if wanted.dimensions:
        yield "dimensions", lambda target: target.dimension in wanted.dimensions
    if wanted.numbers is not None:
        yield "numbers", lambda target: target.qualitative is not wanted.numbers
    if wanted.min_strength is not None:
        least = wanted.min_strength
        yield "min_strength", lambda target: target.strength is not None and target.strength >= least
    if wanted.sections:
        inside = sections_named(report, wanted.sections)
        yield "sections", lambda target: target.section in inside
    if wanted.indicators:
        named = _named(wanted.indicators, lexicon)
        yield "indicators", named


def sections_named(report: Report, words: tuple[str, ...]) -> frozenset[str]:
    """Return the ids of the sections that are meant, and of all below them.

    A word that is the id of a section means that one ("2" not the heading 一、2024年工作回顾), else all whose heading
    holds it.
    """
    sections = tuple(report.sections())
    ids = {section.id for section in sections}
    asked = [word.strip().lower() for word in words]
    numbers, parts = {word for word in asked if word in ids}, [word for word in asked if word not in ids]
    tops = [
        section
        for section in sections
        if section.id in numbers or any(part in " ".join(section.heading.split()).lower() for part in parts)
    ]
    return frozenset(below.id for top in tops for below in top.walk())


def _named(words: tuple[str, ...], lexicon: Lexicon) -> Callable[[Target], bool]:
    """Return whether a target is about one of the indicators.

    The words may be the id, the name or a synonym of a known indicator ("gdp", "社零"), or part of a name, the one
    that the report uses or the full one ("投资").
    """
    asked = [word.strip().lower() for word in words]
    known = {row.id: row for row in lexicon.indicators.values()}
    ids = {
        ident
        for ident, row in known.items()
        if any(word in (ident.lower(), *(name.lower() for name in (row.canonical, *row.synonyms))) for word in asked)
    }

    def holds(target: Target) -> bool:
        row = known.get(target.indicator_id or "")
        names = (target.indicator.lower(), row.canonical.lower() if row else "")
        return target.indicator_id in ids or any(word in name for word in asked for name in names)

    return holds


def one_of(words: str, values: tuple[Value, ...], names: Callable[[Value], tuple[str, ...]]) -> Value | None:
    """Return the value that a user's words name, by itself or by one of its names; None for none."""
    asked = words.strip().lower()
    return next((value for value in values if asked in (value, *(name.lower() for name in names(value)))), None)
