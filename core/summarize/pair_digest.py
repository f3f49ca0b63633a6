"""The running text of two reports: how far they can be compared, what became of promises, new targets, wording."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.lexicon import Lexicon
from core.model import Comparison, Link, Side, Span, SummaryClause, Target
from core.show.labels import Labels
from core.summarize.weight import weight

SHARES = (0.6, 0.8, 0.85, 0.9, 0.95, 1.0)
"""Share of the characters up to which each part may go: pairs, new targets, then four kinds of wording."""

WORDS = 10
"""Phrases or words of each kind."""

MARKS = "、，,；;：: "
"""What a clause may begin with where a list was cut."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of the text, with the targets that it quotes."""

    text: str
    quotes: tuple[tuple[Side, Target], ...] = ()


def pair_digest(of: Comparison, max_chars: int, labels: Labels) -> tuple[str, tuple[SummaryClause, ...]]:
    """Return the text, at most `max_chars` characters, and the clauses that it quotes."""
    text = labels("text-comparability", level=labels(f"level-{of.comparability.level}"))
    if len(text) > max_chars:
        return "", ()
    clauses: list[SummaryClause] = []
    for (lead, joint, items), share in zip(_parts(of, labels), SHARES, strict=True):
        part = ""
        for item in items:
            longer = part + joint + item.text if part else lead + item.text
            if len(text) + len(longer) + len(labels("text-end")) > share * max_chars:
                continue
            part = longer
            clauses += [_clause(target, side) for side, target in item.quotes]
        if part:
            text += part + labels("text-end")
    return text.rstrip(), tuple(clauses)


def _parts(of: Comparison, labels: Labels) -> list[tuple[str, str, Iterable[_Item]]]:
    """Return lead, joint and items of every part, in the order of `SHARES`."""
    joint, comma, words = labels("text-joint"), labels("text-list"), of.wording
    return [
        ("", joint, (_pair(link, labels) for link in _ranked(of, labels))),
        (labels("text-new"), joint, _new(of, labels)),
        (labels("text-wording-new"), comma, (_Item(item.phrase) for item in words.new[:WORDS])),
        (labels("text-wording-gone"), comma, (_Item(item.phrase) for item in words.gone[:WORDS])),
        (labels("text-hotter"), comma, (_Item(item.word) for item in words.hotter[:WORDS])),
        (labels("text-cooler"), comma, (_Item(item.word) for item in words.cooler[:WORDS])),
    ]


def _pair(link: Link, labels: Labels) -> _Item:
    sides: tuple[tuple[Side, Target | None], ...] = (("a", link.a), ("b", link.b))
    a, b = (_clause(target, side).text if target is not None else "—" for side, target in sides)
    text = labels("text-pair", a=a, b=b, verdict=labels.verdict(link.verdict))
    return _Item(text, tuple((side, target) for side, target in sides if target is not None))


def _ranked(of: Comparison, labels: Labels) -> list[Link]:
    """Return the rows with both sides and a figure, judged ones first, then the weighty, each quote once."""
    rows = [
        link
        for link in of.links
        if link.lens in {"fulfilment", "results"} and link.a is not None and link.b is not None
        and not (link.a.qualitative and link.b.qualitative)
        and (labels.judged(link.verdict) or link.verdict in {"up", "down", "same"})
    ]  # fmt: skip
    rows.sort(key=lambda link: (not labels.judged(link.verdict), -_weight(link, labels.lexicon)))
    seen: set[tuple[str, int]] = set()
    kept = []
    for link in rows:
        ends = {("a", link.a.clause.start), ("b", link.b.clause.start)} if link.a and link.b else set()
        if not ends & seen:
            kept.append(link)
            seen |= ends
    return kept


def _weight(link: Link, lexicon: Lexicon) -> float:
    return max(weight(target, lexicon) for target in (link.a, link.b) if target is not None)


def _new(of: Comparison, labels: Labels) -> list[_Item]:
    """Return the planned figures that only the later report has, the weightiest first."""
    found = [link.b for link in of.links if link.lens == "revision" and link.a is None and link.b is not None]
    figures = [target for target in found if not target.qualitative]
    figures.sort(key=lambda target: (-weight(target, labels.lexicon), target.span))
    return [_Item(_clause(target, "b").text, (("b", target),)) for target in figures]


def _clause(target: Target, side: Side) -> SummaryClause:
    """Return the clause of a target without the mark that parts it from the one before (、年度计划投资7150亿元)."""
    text = target.quote.lstrip(MARKS)
    span = Span(target.clause.end - len(text), target.clause.end)
    return SummaryClause(text, side, span, target.line, "change")
