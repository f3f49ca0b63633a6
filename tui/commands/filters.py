"""The conditions of `duizhao targets`: from the words of the command line to a selection, and what they took away."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeVar, get_args

from core.lexicon import Language, Lexicon, default, say
from core.model import Dimension, Extraction, Message, Report, Status
from core.show.selection import Selection, one_of, sections_named, select
from tui.errors import AskedWronglyError

if TYPE_CHECKING:
    from core.export import Listing

Value = TypeVar("Value", bound=str)
_COMMA = re.compile("[,，、]")
_OTHER_WORDS = {"planned": ("计划", "plan", "plans", "targets"), "achieved": ("results",)}
"""What people also call a status."""
_SHOWN, _LENGTH = 8, 14
"""How many sections an error names, and how much of a heading."""


@dataclass(frozen=True, slots=True)
class Conditions:
    """The filters as the user wrote them."""

    status: tuple[str, ...]
    indicator: tuple[str, ...]
    dimension: tuple[str, ...]
    section: tuple[str, ...]
    min_strength: int | None
    numbers: bool
    qualitative: bool

    def selection(self, lang: Language) -> Selection:
        """Return what is asked for.

        Raises:
            AskedWronglyError: A word names no status or dimension, or two conditions exclude each other.
        """
        if self.numbers and self.qualitative:
            raise AskedWronglyError("filter-numbers-both")
        return Selection(
            statuses=_values("status", self.status, get_args(Status), lang),
            indicators=self._given("indicator"),
            dimensions=_values("dimension", self.dimension, get_args(Dimension), lang),
            sections=self._given("section"),
            numbers=True if self.numbers else False if self.qualitative else None,
            min_strength=self.min_strength,
        )

    def _given(self, name: str) -> tuple[str, ...]:
        """Return the words of an option, none of them empty."""
        words: tuple[str, ...] = getattr(self, name)
        if any(not word.strip() for word in words):
            raise AskedWronglyError("filter-empty", option=f"--{name}")
        return words

    def check_sections(self, report: Report) -> None:
        """Make sure that every section asked for is there.

        Raises:
            AskedWronglyError: One is not; it names those that are.
        """
        for word in self.section:
            if not sections_named(report, (word,)):
                tops = [f"{one.id} {' '.join(one.heading.split())[:_LENGTH]}" for one in report.sections()]
                if not tops:
                    raise AskedWronglyError("filter-no-sections")
                key = "filter-section-unknown" if len(tops) <= _SHOWN else "filter-section-many"
                allowed = "；".join(islice(tops, _SHOWN))
                raise AskedWronglyError(key, value=word, allowed=allowed, count=len(tops))

    def listing(self, report: Report, extraction: Extraction, wanted: Selection, lexicon: Lexicon) -> Listing:
        """Return the targets that are left."""
        from core.export import Filter, Listing  # noqa: PLC0415 - a wrong option is told at once

        chosen = select(report, extraction, wanted, lexicon)
        filters = tuple(Filter(self._words(step.condition), step.removed) for step in chosen.steps)
        return Listing(report, chosen.extraction, chosen.total, filters)

    def _words(self, condition: str) -> str:
        """Return a condition as it was written."""
        given = {
            "statuses": ("--status", self.status),
            "indicators": ("--indicator", self.indicator),
            "dimensions": ("--dimension", self.dimension),
            "sections": ("--section", self.section),
            "numbers": ("--numbers" if self.numbers else "--qualitative", ()),
            "min_strength": ("--min-strength", (str(self.min_strength),)),
        }
        option, words = given[condition]
        return " ".join([option, *words])

    def nothing(self, listing: Listing, lang: Language) -> str:
        """Return a sentence that nothing is left, with what each condition took away."""
        steps = [say(Message.of("filter-step", option=one.words, removed=one.removed), lang) for one in listing.filters]
        joined = say(Message.of("list-comma"), lang).join(steps)
        left = say(Message.of("head-filters", total=listing.total, left=0), lang)
        return f"{say(Message.of('head-empty'), lang)} {left} {joined}"


def _values(name: str, words: tuple[str, ...], values: tuple[Value, ...], lang: Language) -> tuple[Value, ...]:
    """Return the values that the words of an option name, several of which may stand behind one option: "成绩,背景".

    Raises:
        AskedWronglyError: A word names none; it tells the words that do.
    """
    messages = default().messages
    wordings = {value: messages[f"{name}-{value}"] for value in values}
    told = {value: wordings[value].zh if lang == "zh" else wordings[value].en for value in values}
    found: list[Value] = []
    for word in (part for whole in words for part in _COMMA.split(whole)):
        known = one_of(
            word, values, lambda value: (wordings[value].zh, wordings[value].en, *_OTHER_WORDS.get(value, ()))
        )
        if known is None:
            allowed = " ".join(value if value == own else f"{value}({own})" for value, own in told.items())
            raise AskedWronglyError("filter-unknown", option=f"--{name}", value=word, allowed=allowed)
        found.append(known)
    return tuple(found)
