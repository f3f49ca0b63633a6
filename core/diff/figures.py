"""The figures in a changed stretch, in base units and with their precision."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from core.extract.numbers.numerals import parse
from core.lexicon import Lexicon, default
from core.model import Span

_REACH = 6
"""How far beyond a change its unit is looked for."""
_BEFORE = re.compile(r"[\d.,]*$")


class Figure(NamedTuple):
    """A number as written and as a quantity."""

    value: Decimal
    """In the base unit of its kind."""
    precision: Decimal
    """Half of the last digit written, in base units: 1.14万亿斤 is exact to 25 亿公斤."""
    unit: str
    """The base unit; empty for a bare number."""
    written: tuple[str, str]
    """万 or 亿, and the unit, as written."""


def figures(folded: str, span: Span) -> tuple[Figure, ...]:
    """Return the figures that the span touches; a number may begin before it and its unit end behind it."""
    before = _BEFORE.search(folded, max(0, span.start - 12), span.start)
    start = before.start() if before else span.start
    lexicon = default()
    matches = _pattern(lexicon).finditer(folded, start, min(len(folded), span.end + _REACH))
    touched = (match for match in matches if match.start() < span.end)
    found = (_figure(m["number"], m["scale"] or "", m["unit"] or "", lexicon) for m in touched)
    return tuple(figure for figure in found if figure is not None)


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Accept 1.14万亿斤, 52850 万吨 and a bare 12; reject 三成, whose change is one of words."""
    units = "|".join(re.escape(term) for term in sorted(lexicon.units, key=lambda term: (-len(term), term)))
    scales = "|".join(lexicon.multipliers)
    return re.compile(rf"(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?)\s?(?P<scale>{scales})?\s?(?P<unit>{units})?")


def _figure(number: str, scale: str, unit: str, lexicon: Lexicon) -> Figure | None:
    value = parse(number)
    if value is None:
        return None
    digits = len(number.partition(".")[2])
    factor = lexicon.multipliers[scale] if scale else Decimal(1)
    row = lexicon.units.get(unit)
    base = unit
    while row is not None and (row.same_as or row.written_as):
        factor *= row.factor or 1
        base = row.same_as or row.written_as or unit
        row = lexicon.units.get(base)
    return Figure(value * factor, Decimal(5).scaleb(-digits - 1) * factor, base, (scale, unit))


def same_quantity(a: Figure, b: Figure) -> bool:
    """Tell whether two figures may be roundings of one quantity in the same or a convertible unit."""
    return a.unit == b.unit and abs(a.value - b.value) <= max(a.precision, b.precision)
