"""How the program's answers are counted against a careful reader's: shares from 0 to 100, or plain counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from rapidfuzz import fuzz

from core.model import Comparison, Extraction, Report, Span, Target

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """What was said and what was wanted, and how much of each was right."""

    right: int
    """Of what was said, how much is right."""
    said: int
    found: int
    """Of what was wanted, how much was found."""
    wanted: int

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.said + other.said, self.found + other.found, self.wanted + other.wanted
        )

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent."""
        precision, recall = self.right / max(1, self.said), self.found / max(1, self.wanted)
        return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


NOTHING = Tally(0, 0, 0, 0)


def _bare(text: str) -> str:
    """Return the text without white space, punctuation and the characters 的 数 率 人 额."""
    return re.sub(r"[\s“”\"‘’'()（）、,，·—\-的数率人额]", "", text or "")


# ---- outline ---------------------------------------------------------------------------------------------------------


def _headings(sections: Iterable[Gold]) -> Iterable[Gold]:
    for section in sections:
        yield section
        yield from _headings(section["children"])


def _heading(text: str) -> str:
    bare = re.sub(r"\s+", "", text).lstrip("#●")
    return re.sub(r"^(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d+[.、])", "", bare).rstrip(
        "。:：,，;；"
    )


def headings(report: Report, gold: Gold) -> Tally:
    """Count required headings; optional ones and article titles are neither rewarded nor punished."""
    rows = [row for article in gold["articles"] for row in _headings(article["sections"])]
    wanted = [_heading(row["heading"]) for row in rows if not row.get("soft")]
    neutral = [_heading(row["heading"]) for row in rows if row.get("soft")]
    neutral += [_heading(article["title"]) for article in gold["articles"]]
    said = [_heading(section.heading) for section in report.sections() if not section.soft]

    def like(a: str, b: str) -> bool:
        return fuzz.ratio(a, b) >= 90

    hits = sum(any(like(w, s) for s in said) for w in wanted)
    counted = [s for s in said if any(like(w, s) for w in wanted) or not any(like(n, s) for n in neutral)]
    right = sum(any(like(w, s) for w in wanted) for s in counted)
    return Tally(right, len(counted), hits, len(wanted))


def _line_span(report: Report, number: int) -> Span:
    starts = (*report.document.line_starts, len(report.document.text))
    return Span(starts[number - 1], starts[number])


def _kept(report: Report) -> list[bool]:
    """Return, for every character, whether it is in the body or a heading."""
    kept = [False] * len(report.document.text)
    spans = [piece for paragraph in report.paragraphs for piece in paragraph.pieces]
    spans += [section.heading_span for section in report.sections()]
    for span in spans:
        kept[span.start : span.end] = [True] * len(span)
    return kept


def chrome_left(report: Report, gold: Gold) -> int:
    """Count characters of navigation, comments and copyright that stand in the body."""
    kept, text = _kept(report), report.document.text
    spans = [_line_span(report, row["line"]) for row in gold["chrome"] if row["hard"]]
    return sum(kept[i] for span in spans for i in range(span.start, span.end) if not text[i].isspace())


def left_in(report: Report, gold: Gold, kind: Literal["captions", "duplicates"]) -> list[str]:
    """Return the captions, or the repeats of earlier text, that stand in the body though they should be left out."""
    kept, text = _kept(report), report.document.text
    found = []
    for row in gold[kind]:
        at = text.find(row["text"], _line_span(report, row["line"]).start)
        if row.get("action", "drop") == "drop" and any(kept[at : at + len(row["text"])]):
            found.append(row["text"])
    return found


def joined(report: Report, gold: Gold) -> Tally:
    """Count broken paragraphs whose second part follows the first one directly."""
    paragraphs = [paragraph.text(report.document) for paragraph in report.paragraphs]
    hits = sum(any(row["tail"] + row["head"] in text for text in paragraphs) for row in gold["broken"])
    return Tally(hits, hits, hits, len(gold["broken"]))


def articles(report: Report, gold: Gold) -> Tally:
    """Count articles by their titles."""
    wanted = [_bare(article["title"]) for article in gold["articles"]]
    said = [_bare(article.title) for article in report.articles if article.title]
    right = sum(any(fuzz.ratio(title, other) >= 90 for other in wanted) for title in said)
    hits = sum(any(fuzz.ratio(title, other) >= 90 for other in said) for title in wanted)
    return Tally(right, len(said), hits, len(wanted))


def roles(report: Report, gold: Gold) -> Tally:
    """Count required headings whose section tells what a careful reader says it does: results, plans, background."""
    rows = [row for article in gold["articles"] for row in _headings(article["sections"]) if not row.get("soft")]
    said = {_heading(section.heading): section.role for section in report.sections()}
    asked = [row for row in rows if row.get("kind") and _heading(row["heading"]) in said]
    right = sum(said[_heading(row["heading"])] == row["kind"] for row in asked)
    return Tally(right, len(asked), right, len(asked))


def body_lost(report: Report, gold: Gold) -> int:
    """Count characters of body lines left out of body and headings; captions inside a line do not count."""
    kept, text = _kept(report), report.document.text
    captions = [(row["line"], row["text"]) for row in gold["captions"]]
    lost = 0
    for article in gold["articles"]:
        for number in article["reading_order_lines"]:
            span = _line_span(report, number)
            for line, caption in captions:
                if line == number and (at := text.find(caption, span.start, span.end)) >= 0:
                    span = Span(at + len(caption), span.end)
            lost += sum(not kept[i] and not text[i].isspace() and text[i] != "#" for i in range(span.start, span.end))
    return lost


# ---- targets ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mention:
    """One number: the value of a target, or its growth, rank or completion."""

    span: Span
    value: Decimal
    unit: str | None
    role: str
    status: tuple[str | None, ...]
    indicator: str


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
    a, b = _bare(gold.indicator), _bare(said.indicator)
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


# ---- pairs -----------------------------------------------------------------------------------------------------------


def _hit(said: Span, gold: Span) -> bool:
    shorter = min(len(said), len(gold))
    long_enough = len(said) >= max(min(4, len(gold)), 0.08 * len(gold))
    return shorter > 0 and long_enough and len(said) <= 4 * len(gold) + 40 and 2 * said.overlap(gold) >= shorter


def _quotes(row: Gold, side: str) -> list[Span]:
    return [Span(*quote["span"]) for quote in [row[side], *row.get(f"{side}_alt", [])]]


def _inside(span: Span, gold_side: Gold) -> bool:
    return span.overlap(Span(*gold_side["range"])) > 0


def linked(comparison: Comparison, gold: Gold) -> list[tuple[Span, Span]]:
    """Return the clauses that the program links, each on the side of the answers that it belongs to."""
    pairs = [(link.a.clause, link.b.clause) for link in comparison.links if link.a and link.b]
    if comparison.b is not None:
        return pairs
    return [(a, b) if _inside(a, gold["a"]) and _inside(b, gold["b"]) else (b, a) for a, b in pairs]


def links(comparison: Comparison, gold: Gold) -> tuple[Tally, int]:
    """Count linked targets; return also how many pairs were linked that must not be."""
    pairs = linked(comparison, gold)

    def right(pair: tuple[Span, Span], row: Gold) -> bool:
        a, b = pair
        return any(_hit(a, quote) for quote in _quotes(row, "a")) and any(_hit(b, quote) for quote in _quotes(row, "b"))

    good = sum(any(right(pair, row) for row in gold["target_pairs"]) for pair in pairs)
    found = sum(any(right(pair, row) for pair in pairs) for row in gold["target_pairs"])
    false = sum(any(right(pair, row) for pair in pairs) for row in gold["hard_negatives"])
    return Tally(good, len(pairs), found, len(gold["target_pairs"])), false
