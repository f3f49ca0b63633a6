"""Reads once what a passage says of time and tone: its times, and the status and period of each clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.extract.passage import Passage
from core.extract.times.frame import Frame
from core.extract.times.mentions import Timed, times
from core.extract.times.periods import periods
from core.extract.times.running import Running, bases, followed
from core.extract.tone.aims import aims
from core.extract.tone.status import statuses
from core.lexicon import Lexicon
from core.model import Period, Section, Status
from core.model.swift import swift


@swift
@dataclass(frozen=True, slots=True)
class Told:
    """What a passage says of time and tone; states and periods are as long as its clauses."""

    times: list[Timed]
    """Every mention of a time."""
    states: tuple[Status, ...]
    """Result, plan or context."""
    periods: tuple[Period | None, ...]
    """The time that each clause is about."""
    aims: tuple[str | None, ...]
    """The word of the list of aims (主要预期目标是:…) that a clause stands in, for `commitment`; empty without one."""
    running: Running
    """The time that runs on into the next passage."""

    def aim(self, index: int) -> str | None:
        """Return the word of the list of aims that a clause stands in."""
        return self.aims[index] if self.aims else None


def told(one: Passage, section: Section | None, frame: Frame, running: Running, lexicon: Lexicon) -> Told:
    """Return what a passage says of time and tone.

    Args:
        one: The passage.
        section: Its section.
        frame: The times of the report as a whole.
        running: The time that runs on from the passage before.
        lexicon: The dictionaries.
    """
    role = section.role if section is not None else "mixed"
    planned = role == "plan" or (role != "achievement" and one.role == "plan")
    named = times(one.text, frame.clock, lexicon, planned=planned, raw=one.raw)
    inside: Sequence[Sequence[Timed]] = one.by_clause([(timed.span.start, timed) for timed in named]) if named else ()
    states = statuses(one, section, lexicon, inside, frame.clock)
    aimed = aims(one)
    if aimed:
        states = tuple(["planned" if aim else state for aim, state in zip(aimed, states, strict=True)])
    running = followed(running, one, inside, frame.clock)
    found = periods(one, states, inside, bases(section, frame, running), frame.clock)
    return Told(named, states, found, aimed, running)
