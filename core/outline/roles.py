"""Says whether a section or a paragraph tells results, plans, both or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.lexicon import Lexicon
from core.model import Role

MIXED_SHARE = 10
"""A section with at least one character in ten of each kind is mixed."""

LEAD_IN = re.compile(r"[\s　“”●◆■]*(?:各位代表[！!，,：:])?[\s　]*")

SENTENCE = re.compile(r"[^。；！？]+")

# The end of a figure with its measure, the 1亿 of 49.81亿; a sentence with one and no sign of a plan tells a result.
FIGURE = re.compile(r"[\d.]\s*(?:[%％万亿个家户人件公项条次场]|平方|公里)")

# What makes a number a target: "增长5.5%左右", "54亿元以上", "力争达到".
TARGET = re.compile(r"左右|以上(?![^，。；]{0,6}[企项])|以内|不低于|不高于|不少于|力争|确保|争取|目标")

STRONG, WEAK = 3, 1
"""Points of a sign: 将持续推进 against 持续推进 at the start of a sentence."""


@dataclass(frozen=True)
class RoleWords:
    """The words of the lexicon, compiled."""

    headings: tuple[tuple[str, Role], ...]
    """Words of headings and what they make of the section."""
    leads: tuple[tuple[str, Role], ...]
    """Starts of paragraphs, longest first."""
    closer: tuple[str, ...]
    """Starts of closing paragraphs."""
    final_starts: tuple[str, ...]
    """How the final call begins."""
    final: tuple[str, ...]
    """Words of the final call."""
    annex: tuple[str, ...]
    """Headings of annexes."""
    plan: re.Pattern[str]
    """Signs of a plan anywhere in a sentence: 力争, 将持续推进."""
    imperative: tuple[str, ...]
    """How a sentence of a plan begins, which has no subject: 加快推进…."""
    past: tuple[tuple[str, int], ...]
    """Signs of a result in a sentence, with their points: 同比 counts more than 完成, which plans use too."""


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> RoleWords:
    """Return the words that tell roles."""

    def with_role(kind: str, role: Role) -> list[tuple[str, Role]]:
        return [(word, role) for word in lexicon.words("roles", kind)]

    headings = [
        *with_role("heading_past", "achievement"),
        *with_role("heading_plan", "plan"),
        *with_role("heading_background", "background"),
    ]
    imperative = lexicon.words("roles", "imperative")
    verbs = "|".join(map(re.escape, imperative))
    marks = "|".join(map(re.escape, lexicon.words("roles", "mark_plan")))
    leads = [*with_role("lead_past", "achievement"), *with_role("lead_plan", "plan")]
    return RoleWords(
        tuple(headings),
        tuple(sorted(leads, key=lambda item: -len(item[0]))),
        lexicon.words("roles", "closer"),
        lexicon.words("roles", "final_start"),
        lexicon.words("roles", "final"),
        lexicon.words("roles", "annex"),
        re.compile(rf"{marks}|将(?:会|在|以|通过)?(?:{verbs})|(?:^|[，,：:])(?:我们|各级|必须)?要(?:{verbs})"),
        imperative,
        tuple((row.term, row.strength or WEAK) for row in lexicon.terms("roles", "mark_past")),
    )


def heading_role(heading: str, words: RoleWords) -> Role | None:
    """Return what a heading says of its section; the word that ends last decides, as Chinese puts the head last."""
    bare = heading.rstrip("。；;：:！!？? 》”")
    found = [
        (at + len(word), len(word), role)
        for word, role in words.headings
        if (at := bare.rfind(word)) >= 0 and (role != "background" or at + len(word) == len(bare))
    ]
    return max(found)[2] if found else None


def lead_role(text: str, words: RoleWords) -> Role | None:
    """Return what the first words of a paragraph say of it."""
    match = LEAD_IN.match(text)
    start = match.end() if match else 0
    return next((role for word, role in words.leads if text.startswith(word, start)), None)


def voted_role(text: str, words: RoleWords) -> Role:
    """Return what most of a paragraph's sentences are, by the signs in them; background when there are none."""
    plan = past = 0
    for sentence in SENTENCE.findall(text):
        order = sentence.lstrip().startswith(words.imperative)
        for_plan = STRONG * len(words.plan.findall(sentence)) + WEAK * order
        for_past = sum(points for word, points in words.past if word in sentence)
        if FIGURE.search(sentence) and TARGET.search(sentence):
            for_plan += STRONG
        elif FIGURE.search(sentence) and not order:
            for_past += STRONG
        plan += len(sentence) * (for_plan > for_past)
        past += len(sentence) * (for_past > for_plan)
    if plan == past == 0:
        return "background"
    return "plan" if plan > past else "achievement"


def section_role(parts: list[tuple[Role, int]]) -> Role:
    """Return the role of a section from the roles of its paragraphs and their lengths."""
    plan = sum(size for role, size in parts if role == "plan")
    past = sum(size for role, size in parts if role == "achievement")
    rest = sum(size for role, size in parts if role == "background")
    if min(plan, past) * MIXED_SHARE >= plan + past + rest and min(plan, past):
        return "mixed"
    if plan == past == 0:
        return "background"
    return "plan" if plan > past else "achievement"
