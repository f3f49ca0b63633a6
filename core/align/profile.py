"""A target made ready for comparison."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.align.grams import Grams, Weights, grams_of, mass
from core.extract.numbers.numerals import parse
from core.lexicon import Lexicon
from core.model import Report, Span, Target
from core.words import fold

Measure = str
"""What is measured: "level" (a value), "growth", "rank" or "completion"; a target may give several."""
_NEAR = 500
"""Characters on either side of a clause within which its sentence tells what it is about."""
_IDLE = re.compile(r"[\W\d_]+")
_ORDINAL = re.compile(r"第?(?P<number>\d+|[一二三四五六七八九十]+)(?P<kind>[号期届批次代])")
"""Accepts 6号 of 6号机组 and 第二十届; rejects 20个."""
_KIND = re.compile(r"(?:特别行政区|自治[区州县]|街道|[省市区县镇乡村])$")
"""Accepts the end of 梅岭街道 and of 山东省; rejects 安海."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A target with all that likeness is computed from."""

    target: Target
    """The target."""
    clause: Grams
    """What its clause is about."""
    words: str
    """The characters of its clause without numbers and punctuation, stock language included."""
    sentence: Grams
    """What its sentence and the heading above it are about."""
    name: Grams
    """What its indicator is about."""
    head: str
    """The last two characters of the indicator: what is counted."""
    measures: frozenset[Measure]
    """Which measures it gives."""
    ordinals: frozenset[tuple[str, str]]
    """Which of a series it names: 6号 of 宁德核电6号机组 is ("号", "6")."""
    flow: str | None
    """"flow" for what was added (新增), "level" for what there is in all (累计达), None when the words do not say."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A profile with the sums of its weights, which depend on both reports."""

    profile: Profile
    """The profile."""
    clause: float
    """Sum of the weights of the clause's grams."""
    sentence: float
    """Sum of the weights of the sentence's grams."""
    name: float
    """Sum of the weights of the indicator's grams."""

    @classmethod
    def of(cls, profile: Profile, weights: Weights) -> Weighed:
        """Return the profile with its sums."""
        return cls(profile, mass(profile.clause, weights), mass(profile.sentence, weights), mass(profile.name, weights))


def profiles(targets: Sequence[Target], report: Report, lexicon: Lexicon) -> list[Profile]:
    """Return what the likeness of the targets of a report is computed from."""
    headings = {section.id: section.heading for section in report.sections()}
    places = own_places(report)

    @cache
    def about(text: str) -> Grams:
        return grams_of(text, lexicon, places)

    return [
        Profile(
            target,
            about(_told(target)),
            _IDLE.sub("", fold(_told(target))),
            about(f"{headings.get(target.section or '', '')}\n{report.document.quote(_around(target))}"),
            about(target.indicator),
            target.indicator.strip("“”")[-2:],
            _measures(target),
            _ordinals(target.quote),
            _flow(target, lexicon),
        )
        for target in targets
    ]


def _told(target: Target) -> str:
    """Return the words of a target; a milestone (于11月2日正式投用) names its thing in an earlier clause."""
    return f"{target.indicator}{target.quote}" if target.dimension == "time" else target.quote


def _around(target: Target) -> Span:
    """Return the sentence, or as much of it as stands near the clause: a text without stops is one sentence."""
    whole, clause = target.sentence, target.clause
    return Span(max(whole.start, clause.start - _NEAR), min(whole.end, clause.end + _NEAR))


def own_places(report: Report) -> tuple[str, ...]:
    """Return the names of the place that the report is about, long before short: 梅岭街道, 梅岭."""
    place = fold(report.meta.place or "")
    return tuple(name for name in (place, _KIND.sub("", place)) if len(name) > 1)


def _measures(target: Target) -> frozenset[Measure]:
    given = (
        ("level", target.value), ("growth", target.growth), ("rank", target.rank), ("completion", target.completion),
    )  # fmt: skip
    return frozenset(name for name, value in given if value is not None)


def _ordinals(text: str) -> frozenset[tuple[str, str]]:
    found = ((match["kind"], parse(match["number"])) for match in _ORDINAL.finditer(fold(text)))
    return frozenset((kind, str(number)) for kind, number in found)


def _flow(target: Target, lexicon: Lexicon) -> str | None:
    """Tell the number of a year from the number in all: 新增40家 says nothing about 达426家."""
    if target.value is None:
        return None
    match = _flow_words(lexicon).search(target.quote)
    return match.lastgroup if match else None


@cache
def _flow_words(lexicon: Lexicon) -> re.Pattern[str]:
    """Accept 新增 as flow and 累计 as level; reject 完成, which may be either."""
    kinds = ((kind, "|".join(map(re.escape, lexicon.words("stock", kind)))) for kind in ("flow", "level"))
    return re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in kinds))
