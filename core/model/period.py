"""The time that a number or a promise is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.model.swift import swift

PeriodKind = Literal["year", "half", "quarter", "month", "ytd", "multi_year", "since", "point", "deadline", "recurring"]


@swift
@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time, with the words that name it."""

    text: str | None
    """The words, e.g. "1—7月"; None where only the section or the date of the report tells."""
    start: date | None
    """First day, or None where the text does not say."""
    end: date | None
    """Last day, or None where the text does not say."""
    kind: PeriodKind
    """`ytd` is a year to date (1—7月); `deadline` names only its end (年底前)."""
    inherited: bool = False
    """True when the words stand in a heading, an earlier clause or the report's date, not in the clause itself."""
