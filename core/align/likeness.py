"""How much two targets speak of the same thing."""

from __future__ import annotations

from core.align.grams import Grams, Weights
from core.align.profile import Weighed
from core.model import Target
from core.words import likeness as string_likeness

_SHORTER = 0.55
"""Exponent of the lighter side in the denominator; .5 is the cosine, 1 would let a short text match any long one."""
_SENTENCE = 0.3
"""Share of the sentence in the likeness of two texts; its clause has the rest."""
_TOLD = 0.15
"""What is added for a long rare string in common, whatever else the clauses say."""
_MUCH = 4.0
"""Weight in common for which all of that is added, in weights of a bigram that is in two clauses only."""
_WORDY = 10
"""A clause of fewer characters (营造良好生态) is too short to be recognised by its letters."""
_LETTER = 0.8
"""From this likeness two clauses are the same but for a few words."""
_SAME_LETTERS = 0.9
"""From this likeness of their sorted characters two clauses say the same in another order."""
_SAME_INDICATOR = 0.6
"""What an indicator that both name by its entry in the dictionary counts beside its words."""
_OTHER_INDICATOR = 0.4
"""Factor on the likeness of two targets whose indicators are different entries of the dictionary."""
_OTHER_MEASURE = 0.7
"""Factor where one gives only the level and the other only the growth."""
_OTHER_DIMENSION = 0.8
"""Factor where one counts money and the other people."""
_OTHER_UNIT = 0.85
"""Factor where one counts 个 and the other 条, unless both are the same entry of the dictionary."""
_OTHER_HEAD = 0.7
"""Factor where one counts 项目 and the other 片区: the last word of a Chinese name says what it is."""
_OTHER_ORDINAL = 0.14
"""Factor where one is 5号机组 and the other 6号机组, or one the 28th meeting and the other the second: never linked."""
_OTHER_FLOW = 0.14
"""Factor where one is the number added and the other the number in all: never linked, only shown as a candidate."""
_OTHER_SPAN = 0.5
"""Factor where one is the figure of a year and the other of several (年均增长, 五年来)."""
_MAYBE_OTHER_SPAN = 0.75
"""The same where the several years are only named in another sentence before."""


def shared(a: Grams, b: Grams, weights: Weights) -> float:
    """Return the weight of the grams that two passages have in common."""
    held = set(b)
    return sum(weights.of.get(gram, 0.0) for gram in a if gram in held)


def overlap(common: float, mass_a: float, mass_b: float) -> float:
    """Return the weight in common, set against the weights of both sides, from 0 to 1."""
    if not mass_a or not mass_b:
        return 0.0
    low, high = sorted((mass_a, mass_b))
    return min(1.0, float(common / (low**_SHORTER * high ** (1 - _SHORTER))))


def likeness(a: Weighed, b: Weighed, weights: Weights) -> float:
    """Return how much two targets speak of the same thing, from 0 to 1; numbers do not count."""
    x, y = a.profile, b.profile
    common = shared(x.clause, y.clause, weights)
    clause = overlap(common, a.clause, b.clause)
    sentence = overlap(shared(x.sentence, y.sentence, weights), a.sentence, b.sentence)
    text = ((1 - _SENTENCE) * clause + _SENTENCE * sentence) * min(1.0, common / weights.rare)
    name = overlap(shared(x.name, y.name, weights), a.name, b.name) * min(1.0, min(a.name, b.name) / weights.rare)
    text = max(text, _by_letter(x.words, y.words))
    told = _TOLD * min(1.0, common / (_MUCH * weights.rare))
    return min(1.0, max(text, _by_name(a, b, name, text)) + told) * _fit(a, b)


def _by_letter(a: str, b: str) -> float:
    """Return the likeness of two clauses that are nearly the same words, even if all of it is stock language."""
    if min(len(a), len(b)) < _WORDY:
        return 0.0
    value = string_likeness(a, b)
    if value < _LETTER and string_likeness("".join(sorted(a)), "".join(sorted(b))) >= _SAME_LETTERS:
        return _LETTER
    return value if value >= _LETTER else 0.0


def _by_name(a: Weighed, b: Weighed, name: float, text: float) -> float:
    """Return the likeness by indicator: the same entry of the dictionary, or nearly the same words."""
    if _same_entry(a, b):
        return _SAME_INDICATOR + (1 - _SAME_INDICATOR) * (0.7 * name + 0.3 * text)
    return 0.6 * name + 0.4 * text if a.profile.measures and b.profile.measures else 0.0


def _same_entry(a: Weighed, b: Weighed) -> bool:
    ident = a.profile.target.indicator_id
    return ident is not None and ident == b.profile.target.indicator_id


def _fit(a: Weighed, b: Weighed) -> float:
    """Return the factor for what speaks against the pair."""
    x, y = a.profile, b.profile
    factor = 1.0
    if x.target.indicator_id and y.target.indicator_id and not _same_entry(a, b):
        factor *= _OTHER_INDICATOR
    if x.measures and y.measures and not x.measures & y.measures:
        factor *= _OTHER_MEASURE
    elif "level" in x.measures & y.measures and not _same_entry(a, b):
        factor *= _OTHER_DIMENSION if x.target.dimension != y.target.dimension else 1.0
        factor *= _OTHER_UNIT if x.target.unit != y.target.unit else 1.0
        factor *= _OTHER_HEAD if x.head not in y.target.quote and y.head not in x.target.quote else 1.0
    if x.measures == y.measures == {"growth"} and _points(x.target) != _points(y.target):
        factor *= _OTHER_MEASURE
    if {kind for kind, _ in x.ordinals} & {kind for kind, _ in y.ordinals} and not x.ordinals & y.ordinals:
        factor *= _OTHER_ORDINAL
    if x.flow and y.flow and x.flow != y.flow:
        factor *= _OTHER_FLOW
    if x.measures and y.measures:
        factor *= _same_years(x.target, y.target)
    return factor


def _points(target: Target) -> bool:
    """Tell whether a change is given in percentage points: 高于全国0.5个百分点 is no rate of growth."""
    return target.growth is not None and target.growth.unit == "百分点"


def _same_years(a: Target, b: Target) -> float:
    """Return the factor for one figure of a year and another of several.

    Several years that only a sentence before names may end before the figure: that is held against both alike.
    """
    years_a, years_b = _of_years(a), _of_years(b)
    if years_a == years_b and years_a is not None:
        return 1.0
    return _MAYBE_OTHER_SPAN if None in (years_a, years_b) else _OTHER_SPAN


def _of_years(target: Target) -> bool | None:
    """Tell whether a figure is the mean or the sum of several years; None when that is not sure."""
    if target.growth is not None and target.growth.basis == "annual_avg":
        return True
    if target.period is None or target.period.kind != "multi_year":
        return False
    return None if target.period.inherited else True
