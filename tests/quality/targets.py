"""Targets against a careful reader's: values, units, names, status, bounds, periods and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz import fuzz

from core.model import Extraction, Span, Target
from tests.quality.counting import Gold, Tally, bare


@dataclass(frozen=True, slots=True)
class Mention:
    """One number: the value of a target, or its growth, rank or completion."""

    span: Span
    value: Decimal
    unit: str | None
    role: str
    status: tuple[str | None, ...]
    indicator: str


_PARTS = ("growth", "rank", "completion")
_SAME_UNIT = {"名": "人", "位": "人", "％": "%"}


def _unit(unit: str | None) -> str | None:
    return _SAME_UNIT.get(unit, unit) if unit else unit


def _gold_mentions(rows: Iterable[Gold]) -> list[Mention]:
    mentions: dict[tuple[int, str], Mention] = {}
    for row in rows:
        status = (row.get("status"), row.get("status_alt"))
        scored = row["status"] != "context" and row["dimension"] not in {"time", "ordinal", "duration"}
        parts = (
            [("rank" if row["dimension"] == "rank" else "primary", row)] if scored and row["value"] is not None else []
        )
        parts += [(part, row[part]) for part in ("growth", "rank", "completion") if row.get(part)]
        for role, part in parts:
            unit = {"growth": "%", "completion": "%", "rank": "名次"}.get(role, row["unit"])
            value = Decimal(str(part["value"]))
            span = Span(part["start"], part["end"])
            key = (span.start, role)
            mentions.setdefault(
                key, Mention(span, value, _unit(part.get("unit", unit)), role, status, row["indicator"])
            )
    return list(mentions.values())


def _said_mentions(targets: Iterable[Target]) -> list[Mention]:
    mentions: dict[tuple[int, str], Mention] = {}
    for target in targets:
        parts: list[tuple[str, Span, Decimal, str | None]] = []
        if target.value is not None and target.dimension not in {"time", "rank"}:
            parts.append(("primary", target.span, target.value, target.unit))
        if target.growth:
            parts.append(("growth", target.growth.span, target.growth.value, target.growth.unit))
        if target.rank:
            parts.append(("rank", target.rank.span, target.rank.value, "名次"))
        if target.completion:
            parts.append(("completion", target.completion.span, target.completion.value, "%"))
        for role, span, value, unit in parts:
            said = Mention(span, value, _unit(unit), role, (target.status,), target.indicator)
            mentions.setdefault((span.start, role), said)
    return list(mentions.values())


def same_value(gold: Mention, said: Mention) -> bool:
    """Tell whether both are the same number with the same unit at the same place."""
    return gold.span.overlap(said.span) > 0 and abs(gold.value) == abs(said.value) and gold.unit == said.unit


def same_status(gold: Mention, said: Mention) -> bool:
    """Tell whether the value is also rightly a result or a plan."""
    return same_value(gold, said) and said.status[0] in gold.status


def same_indicator(gold: Mention, said: Mention) -> bool:
    """Tell whether the value also carries (nearly) the right name."""
    a, b = bare(gold.indicator), bare(said.indicator)
    if not a or not b:
        return False
    ratio = fuzz.ratio(a, b)
    part = fuzz.partial_ratio(a, b) if min(len(a), len(b)) >= 3 else ratio
    return same_value(gold, said) and gold.role == said.role and max(ratio, 0.9 * part) >= 60


def numbers(extraction: Extraction, rows: Sequence[Gold], same: Callable[[Mention, Mention], bool]) -> Tally:
    """Count numbers that are targets; those a careful reader leaves open are neither rewarded nor punished."""
    gold = _gold_mentions(row for row in rows if row["kind"] == "target")
    said = _said_mentions(target for target in extraction.targets if not target.qualitative)
    open_spans = [Span(row["start"], row["end"]) for row in rows if row["kind"] != "not_target"]
    taken: set[int] = set()
    for wanted in gold:
        hit = next((i for i, mention in enumerate(said) if i not in taken and same(wanted, mention)), None)
        if hit is not None:
            taken.add(hit)
    counted = [
        i for i, mention in enumerate(said)
        if i in taken or any(mention.span.overlap(g.span) for g in gold)
        or not any(mention.span.overlap(span) for span in open_spans)
    ]  # fmt: skip
    return Tally(len(taken), len(counted), len(taken), len(gold))


def false_numbers(extraction: Extraction, rows: Sequence[Gold]) -> int:
    """Count dates, slogans, addresses… that were taken for a target."""
    no_target = [Span(row["start"], row["end"]) for row in rows if row["kind"] == "not_target"]
    real = [Span(row["start"], row["end"]) for row in rows if row["kind"] != "not_target"]
    said = [t.span for t in extraction.targets if not t.qualitative and t.value is not None]
    return sum(
        any(span.overlap(bad) for bad in no_target) and not any(span.overlap(good) for good in real) for span in said
    )


def _pairs(extraction: Extraction, rows: Sequence[Gold]) -> Iterator[tuple[Gold, Target | None]]:
    """Yield each target of the careful reader with the program's number at the same place, if there is one."""
    said = [target for target in extraction.targets if not target.qualitative]
    for row in rows:
        if row["kind"] == "target" and row["status"] != "context":
            span = Span(row["start"], row["end"])
            yield row, next((target for target in said if target.span.overlap(span)), None)


def bounds(extraction: Extraction, rows: Sequence[Gold]) -> Tally:
    """Count the found values whose bound (≥, about, a range) is right."""
    found = [
        (row["comparator"], target.comparator)
        for row, target in _pairs(extraction, rows)
        if target is not None and row["value"] is not None
    ]
    right = sum(wanted == said for wanted, said in found)
    return Tally(right, len(found), right, len(found))


def attached(extraction: Extraction, rows: Sequence[Gold]) -> Tally:
    """Count the growth rates, ranks and shares of a plan that hang on the value that they qualify."""
    asked = [(row[part], part, target) for row, target in _pairs(extraction, rows) for part in _PARTS if row.get(part)]
    right = sum(
        target is not None
        and (said := getattr(target, part)) is not None
        and said.value == Decimal(str(wanted["value"]))
        for wanted, part, target in asked
    )
    return Tally(right, len(asked), right, len(asked))


def periods(extraction: Extraction, rows: Sequence[Gold]) -> Tally:
    """Count the periods whose words are those of the careful reader, or part of them."""
    asked = [(row, target) for row, target in _pairs(extraction, rows) if row.get("period") and _stated(row)]
    right = sum(target is not None and _same_words(row, target) for row, target in asked)
    return Tally(right, len(asked), right, len(asked))


def _stated(row: Gold) -> bool:
    return row.get("period_from") in (None, "clause", "sentence", "text", "excerpt")


def _same_words(row: Gold, target: Target) -> bool:
    other = row.get("period_alt") or []
    wanted = {_dashed(words) for words in (row["period"], *(other if isinstance(other, list) else [other]))}
    said = _dashed(target.period.text or "") if target.period else ""
    return bool(said) and any(said in words or words in said for words in wanted)


def _dashed(words: str) -> str:
    return re.sub(r"[\s—–~～-]+", "-", words)
