"""What a target and a row of the ledger say, in one cell each: bounds as signs, amounts in 万 and 亿."""

from __future__ import annotations

from decimal import Decimal

from core.model import Comparator, Link, Target
from core.show.labels import Labels
from core.show.numbers import SIGNS, number, percent, plain, signed

_DEEPER: dict[Comparator, Comparator] = {"ge": "le", "gt": "lt", "le": "ge", "lt": "gt"}
"""What a bound on the depth of a fall is on the negative number."""
POINTS = "百分点"
"""The unit of the difference of two percentages."""


def bounded(target: Target, labels: Labels) -> str:
    """Return the number as written, with a sign for its bound unless its words are in it: "≥54亿元", "54亿元以上"."""
    words = labels.lexicon.words("comparators", "prefix", "suffix", "infix")
    if any(word in target.shown for word in words):
        return target.shown
    return SIGNS[target.comparator] + target.shown


def change_of(target: Target) -> str:
    """Return the change with its sign and bound, "" for none: "+12.7%", "≥+5%", "+5%~+5.5%".

    The bound of a fall is one on how deep it is: 下降20%以上 is "≤-20%".
    """
    if target.growth is None:
        return ""
    change = target.growth
    bound = _DEEPER.get(change.comparator, change.comparator) if change.value < 0 else change.comparator
    text = SIGNS[bound] + signed(change.value, change.unit)
    return text if change.high is None else f"{text}~{signed(change.high, change.unit)}"


def standing(target: Target, labels: Labels) -> str:
    """Return rank and share of a plan, "" for none."""
    parts = []
    if target.rank is not None:
        parts.append(labels("rank-in", scope=target.rank.scope or "", place=plain(target.rank.value)).strip())
    if target.completion is not None:
        parts.append(labels("completion-plan", share=plain(target.completion.value) + "%"))
    return "，".join(parts)


def figure(target: Target, labels: Labels) -> str:
    """Return value, change, standing and, in brackets, time and commitment: "≥54亿元（全年，确保）".

    For a commitment without a figure: how far it is to go or has gone ("推进，开工"), else its words. A year or half
    that only a heading or the date of the report tells is left out: it is the same for all.
    """
    words = list(dict.fromkeys(word for word in (target.modality, target.stage) if word))
    period = target.period
    general = period is None or (period.inherited and period.kind in {"year", "half", "multi_year"})
    about = [period.text] if period is not None and period.text and not general else []
    if target.qualitative:
        parts = words if len("".join(words)) > 1 else [target.shown]
    else:
        parts = [bounded(target, labels)] if target.value is not None else []
        about += words[:1] if target.modality else []
    parts += [text for text in (change_of(target), standing(target, labels)) if text]
    text = "，".join(parts) or target.shown
    return f"{text}（{'，'.join(about)}）" if about else text


def gap(link: Link, plan: Target | None, labels: Labels) -> str:
    """Return what is left to the target and how far time has gone: "还差 4.19亿元；92.2% / 时间 66.7%"."""
    parts = []
    if link.gap is not None and link.gap != 0:
        key = "gap-left" if link.gap > 0 else "gap-passed"
        parts.append(labels(key, amount=number(abs(link.gap), _unit(link, link.gap, plan))))
    if link.share is not None:
        share = percent(link.share)
        parts.append(share if link.elapsed is None else labels("gap-share", share=share, elapsed=percent(link.elapsed)))
    return "；".join(parts)


def change(link: Link) -> str:
    """Return the difference of the later value to the earlier, "" for none."""
    return "" if link.delta is None else signed(link.delta, _unit(link, link.delta, link.b or link.a))


def _unit(link: Link, difference: Decimal, named: Target | None) -> str | None:
    """Return the unit of a difference, found by what it is the difference of: values, changes or ranks.

    A target may state all three (57761亿元，增长5.5%，居第8). Two percentages differ by percentage points.
    """
    found = {_magnitude(a, b): unit for a, b, unit in reversed(_measures(link))}
    fallback = None if named is None else named.growth.unit if named.value is None and named.growth else named.unit
    unit = found.get(abs(difference), fallback)
    return POINTS if unit == "%" else unit


def _measures(link: Link) -> list[tuple[Decimal, Decimal, str | None]]:
    """Return every pair of figures that the two sides state in one measure, with its unit."""
    if link.a is None or link.b is None:
        return []
    a, b = link.a, link.b
    pairs = [(x, y, b.unit) for x in (a.value, a.high) for y in (b.value, b.high)]
    if a.growth is not None and b.growth is not None:
        first, second = (a.growth.value, a.growth.high), (b.growth.value, b.growth.high)
        pairs += [(x, y, b.growth.unit) for x in first for y in second]
    if a.rank is not None and b.rank is not None:
        pairs.append((a.rank.value, b.rank.value, None))
    return [(x, y, unit) for x, y, unit in pairs if x is not None and y is not None]


def _magnitude(a: Decimal, b: Decimal) -> Decimal:
    return abs(b - a)
