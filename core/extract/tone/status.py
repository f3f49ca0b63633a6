"""Tells results from plans: by the role of the section and paragraph, and clause by clause by verbs and times."""

from __future__ import annotations

from collections.abc import Sequence

from core.extract.passage import Passage
from core.extract.times.clock import Clock
from core.extract.times.mentions import Timed
from core.extract.tone.cues import BACK, Found
from core.extract.tone.mixed import mixed
from core.extract.tone.plans import plans
from core.extract.tone.results import results
from core.lexicon import Lexicon
from core.model import Role, Section, Status

_SETTLED: dict[Role, Status] = {"achievement": "achieved", "plan": "planned"}
"""What the role of a section settles; in the others the words must tell."""


def statuses(
    passage: Passage,
    section: Section | None,
    lexicon: Lexicon,
    inside: Sequence[Sequence[Timed]] = (),
    when: Clock | None = None,
) -> tuple[Status, ...]:
    """Return the status of each clause of a passage.

    The role of a section that is all results or all plans settles it, but for clauses whose own words say otherwise.
    Elsewhere the role of the paragraph is a guess from its words, so the lead phrases are followed clause by clause.

    Args:
        passage: The passage.
        section: Its section.
        lexicon: Where the words are.
        inside: The times that each clause names; empty when none does.
        when: What relative words mean in the report.
    """
    role = section.role if section is not None else "mixed"
    settled = _SETTLED.get(role)
    if settled is None and passage.role == "achievement":
        settled = "achieved"
    if settled == "achieved":
        return results(passage, inside, when, lexicon)
    if settled == "planned" and not inside and not BACK.search(passage.text):
        return (settled,) * len(passage.clauses)
    found = Found(passage, inside, when)
    return tuple(plans(found) if settled == "planned" else mixed(found))
