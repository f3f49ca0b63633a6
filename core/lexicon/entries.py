"""The forms of the dictionary files, one class per kind of row."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

from core.model import Dimension


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"class_": "class"}):
    """A word or phrase of report language."""

    term: str
    """The words; N and M stand for numbers, … for any words."""
    kind: str
    """Its group within the file, e.g. "prefix" in comparators.toml."""
    group: str | None = None
    """A second grouping, where one file serves two uses."""
    op: str | None = None
    """What it does to a number, e.g. ">="."""
    strength: int | None = None
    """Of a commitment, 0 to 5; of a sign of a result in roles.toml, its points."""
    stage: int | None = None
    """Of a project or task; the higher the further."""
    class_: str | None = None
    """A class of stages, e.g. "construction"."""
    meaning: str = ""
    """For people."""
    trap: str = ""
    """When it does not mean that."""
    example: str = ""
    """From a sample report."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes the row unique in its file."""
        return self.term, self.kind


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A measure word."""

    term: str
    """As written, without 万 or 亿."""
    dimension: Dimension
    """What it measures."""
    same_as: str | None = None
    """Another unit of the same kind that it converts to."""
    factor: Decimal | None = None
    """How many of `same_as` one of it is."""
    written_as: str | None = None
    """The form that results use, where the term is only a way of writing it (％ → %)."""

    @property
    def key(self) -> str:
        """What makes the row unique in its file."""
        return self.term


class Indicator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A statistical indicator (指标)."""

    id: str
    """Stable name, e.g. "gdp"."""
    canonical: str
    """Its full name."""
    synonyms: tuple[str, ...]
    """Other names and abbreviations."""
    units: tuple[str, ...]
    """Units it is reported in."""
    direction: Literal["higher_better", "lower_better", "neutral"]
    """Which way is better."""
    field: str
    """Field of work, e.g. "工业"."""
    type: str
    """flow, stock, rate, share, level, ratio or count."""
    note: str = ""
    """For people."""

    @property
    def key(self) -> str:
        """What makes the row unique in its file."""
        return self.id


class VerdictWording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a verdict is said and shown."""

    id: str
    """One of core.model.Verdict."""
    zh: str
    """In Chinese."""
    en: str
    """In English."""
    short_zh: str
    """For a narrow column, in Chinese."""
    short_en: str
    """For a narrow column, in English."""
    mark: str
    """One character that carries the meaning without colour."""
    tone: Literal["good", "warn", "bad", "open", "new", "plain"]
    """What colour repeats; only `below` is bad."""
    when: str = ""
    """When it is given."""

    @property
    def signal(self) -> bool:
        """Whether it says something of a promise, for better or worse."""
        return self.tone in {"good", "warn", "bad"}

    @property
    def key(self) -> str:
        """What makes the row unique in its file."""
        return self.id


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence for the user, as a template for `str.format`."""

    key: str
    """Name that a core.model.Message carries."""
    zh: str
    """In Chinese."""
    en: str
    """In English."""


class Pattern(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A regular expression that recognises a kind of line."""

    pattern: str
    """In Python's syntax; matched against a stripped line."""
    reason: str
    """What such a line is, e.g. "chrome"."""
    match: Literal["full", "start", "anywhere", "head", "tail"] = "full"
    """Where it must match; "head" and "tail" are cut off a line whose rest stays."""
    rest: bool = False
    """True when everything after the line goes with it (comments, licence tails)."""
    long: bool = False
    """True when such a line may be as long as a paragraph."""
    needs: tuple[str, ...] = ()
    """Words of which every such line holds one; on others the pattern is not tried, which saves time. None: always."""
    edge: bool = False
    """True when the line may also be text: it counts above the text, below it, and beside other such lines."""
    example: str = ""
    """A line it recognises."""

    @property
    def key(self) -> str:
        """What makes the row unique in its file."""
        return self.pattern
