"""A number found in a passage, before it is known whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.model import Comparator, Dimension, Quantity, Span
from core.model.swift import swift


@swift
@dataclass(frozen=True, slots=True)
class Found:
    """A number as it stands, with all that touches it."""

    value: Decimal
    """In base units; the lower end of a range."""
    high: Decimal | None
    """The upper end of a range."""
    unit: str | None
    """The measure word that results use."""
    written: str | None
    """The measure word as it stands."""
    dimension: Dimension
    """What kind of unit it is."""
    comparator: Comparator
    """Its bound."""
    core: Span
    """Digits, scale and measure word."""
    span: Span
    """The same with the bound words that touch it."""
    word: str
    """The numeral alone, as it stands."""
    chinese: bool
    """True when it is written with Chinese digits only."""
    bare: bool
    """True when no measure word follows."""
    scaled: bool = False
    """True when 万 or 亿 follows the digits."""

    def quantity(self) -> Quantity:
        """Return the public form."""
        return Quantity(self.value, self.high, self.unit, self.dimension, self.comparator, self.span)
