"""Says what a paragraph tells by the signs in its sentences, where no heading and no first words do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from core.lexicon import Lexicon
from core.model import Role

MIXED_SHARE = 10
"""A section with at least one character in ten of results and of plans each is mixed."""

SENTENCE = re.compile(r"[^。；！？]+")

# The end of a figure with its measure, the 1亿 of 49.81亿; a sentence with one and no sign of a plan tells a result.
FIGURE = re.compile(r"[\d.]\s*(?:[%％万亿个家户人件公项条次场所座处亩]|平方|公里)")

# What makes a number a target: "增长5.5%左右", "54亿元以上", "力争达到".
TARGET = re.compile(r"左右|以上(?![^，。；]{0,6}[企项])|以内|不低于|不高于|不少于|力争|确保|争取|目标")

# What is no target though it says so: "占全年目标的43.9%", "围绕增收目标"; rejects "目标增长5%".
SHARE = re.compile(r"目标(?:任务)?的\s*[\d.]+\s*[%％]|围绕[^，,。；]{0,20}目标")

STRONG, WEAK = 3, 1
"""Points of a sign: 将持续推进 against 持续推进 at the start of a sentence."""


@dataclass(frozen=True, eq=False)
class Signs:
    """The signs of the lexicon, compiled."""

    plan: re.Pattern[str]
    """Signs of a plan anywhere in a sentence: 力争, 将持续推进."""
    may_plan: re.Pattern[str]
    """What every sign of a plan has in it, for a quick look."""
    imperative: re.Pattern[str]
    """How a sentence of a plan begins, which has no subject: 加快推进…."""
    past: tuple[tuple[str, int], ...]
    """Signs of a result in a sentence, with their points: 同比 counts more than 完成, which plans use too."""
    any_past: re.Pattern[str]
    """Any of them."""
    said_behind: re.Pattern[str]
    """Words of people, and who said them: “…”陈海波说."""
    said_before: re.Pattern[str]
    """The same the other way round: 陈海波说：“…."""
    scene: re.Pattern[str]
    """Words of a scene or an event."""
    sum_up: re.Pattern[str]
    """Words that pull a sentence out of its scene."""


@lru_cache(maxsize=8)
def signs_of(lexicon: Lexicon) -> Signs:
    """Return the signs by which sentences vote."""

    def either(kind: str) -> str:
        return "|".join(map(re.escape, lexicon.words("roles", kind)))

    verbs, marks, past = either("imperative"), either("mark_plan"), lexicon.terms("roles", "mark_past")
    return Signs(
        plan=re.compile(rf"{marks}|将(?:会|在|以|通过)?(?:{verbs})|(?:^|[，,：:])(?:我们|各级|必须)?要(?:{verbs})"),
        may_plan=re.compile(rf"{marks}|将|要"),
        imperative=re.compile(rf"\s*(?:{verbs})"),
        past=tuple((row.term, row.strength or WEAK) for row in past),
        any_past=re.compile("|".join(re.escape(row.term) for row in past)),
        said_behind=re.compile(rf"[”\"][^“”]{{0,24}}(?:{either('speech')})"),
        said_before=re.compile(rf"(?:{either('speech')})[，,：:][^“]{{0,4}}[“\"]"),
        scene=re.compile(either("scene")),
        sum_up=re.compile(either("sum_up")),
    )


def voted_role(text: str, signs: Signs) -> Role:
    """Return what most of a paragraph's sentences are, by the signs in them; background when there are none."""
    plan = past = 0
    results = [sign for sign in signs.past if sign[0] in text] if signs.any_past.search(text) else []
    for sentence in SENTENCE.findall(text):
        order = signs.imperative.match(sentence) is not None
        for_plan = WEAK * order
        if signs.may_plan.search(sentence):
            for_plan += STRONG * len(signs.plan.findall(sentence))
        for_past = sum([points for word, points in results if word in sentence])
        if FIGURE.search(sentence):
            target = TARGET.search(SHARE.sub("", sentence) if "目标" in sentence else sentence) is not None
            for_plan += STRONG * target
            for_past += STRONG * (not target and not order)
        plan += len(sentence) * (for_plan > for_past)
        past += len(sentence) * (for_past > for_plan)
    if plan == past == 0:
        return "background"
    if past > plan and _is_scene(text, signs):
        return "background"
    return "plan" if plan > past else "achievement"


def sets_target(text: str) -> bool:
    """Tell whether a sentence of a text sets a figure as a target: 国内生产总值增长6%以上."""
    return any(FIGURE.search(sentence) and TARGET.search(sentence) for sentence in SENTENCE.findall(text))


def is_spoken(text: str, signs: Signs) -> bool:
    """Tell whether a paragraph gives a person's words: “…一斤能卖到300元。”种植户李大山笑着说."""
    return text.lstrip().startswith(("“", '"')) and _quotes(text, signs)


def _is_scene(text: str, signs: Signs) -> bool:
    """Tell whether a paragraph of a feature shows a scene or gives people's words, without summing anything up."""
    if signs.sum_up.search(text):
        return False
    return _quotes(text, signs) or signs.scene.search(text) is not None


def _quotes(text: str, signs: Signs) -> bool:
    """Tell whether a paragraph says whose words it gives."""
    return signs.said_behind.search(text) is not None or signs.said_before.search(text) is not None


def section_role(parts: list[tuple[Role, int]]) -> Role:
    """Return the role of a section from the roles of its paragraphs and their lengths."""
    plan = sum([size for role, size in parts if role == "plan"])
    past = sum([size for role, size in parts if role == "achievement"])
    if min(plan, past) * MIXED_SHARE >= plan + past and min(plan, past):
        return "mixed"
    if plan == past == 0:
        return "background"
    return "plan" if plan > past else "achievement"
