"""Passages that may stand in the running text: verbatim, each with what it is worth."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from core.lexicon import Lexicon
from core.model import Block, Extraction, Report, Role, Section, Span, Target
from core.summarize.weight import distinct, headline, weight
from core.words import clauses, coverage

SHORTEST = 4
"""Characters of a passage; a shorter one is a word."""

LONGEST = 90
"""Characters of a passage; a longer one tells more than a clause."""

NAMED = 0.6
"""Share of an indicator's characters that a passage must hold, in order, to name it."""

DOUBTFUL = 0.4
"""What is left of the worth of a passage that cannot be read alone, or stands in the wrong part of the report."""

LONGER = 0.6
"""What is left of the worth of a figure of several years."""

TOLD_IN: dict[Block, Role] = {"results": "achievement", "targets": "plan"}
"""The part of a report in which what comes first weighs most; concrete work is spread evenly over the plans."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report that states one or more targets."""

    span: Span
    """Where it stands, a stretch of the document without line breaks."""
    block: Block
    """Where it would stand."""
    targets: tuple[Target, ...]
    """What it states."""
    worth: float
    """The weight of its targets, less what the place in the report takes away."""

    @property
    def figures(self) -> bool:
        """Whether it states a figure."""
        return not self.targets[0].qualitative


def passages(report: Report, extraction: Extraction, lexicon: Lexicon) -> tuple[Passage, ...]:
    """Return the passages of a report that state figures, in the order of the text, then those that state none.

    A commitment without a figure is only offered where no figure stands.
    """
    told = distinct([target for target in extraction.targets if target.status != "context"])
    figures = tuple(_passages(report, [target for target in told if not target.qualitative], lexicon))
    words = _passages(report, [target for target in told if target.qualitative], lexicon)
    taken = [passage.span for passage in figures]
    return figures + tuple(item for item in words if not _overlaps(item.span, taken))


def _overlaps(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a passage shares characters with one of the others, which stand in the order of the text."""
    nearest = bisect_left(others, span)
    return any(span.overlap(other) for other in others[max(0, nearest - 1) : nearest + 1])


def _passages(report: Report, targets: Iterable[Target], lexicon: Lexicon) -> Iterator[Passage]:
    text = report.document.text
    sections = {section.id: section for section in report.sections()}
    parts = {block: _part(report, role) for block, role in TOLD_IN.items()}
    for span, group in _groups(targets, text):
        if not SHORTEST <= len(span) <= LONGEST or "\n" in span.of(text):
            continue
        block = _block(group, lexicon)
        worth = _worth(group, span.of(text), lexicon) * (_early(span, parts[block]) if block in parts else 1.0)
        yield Passage(span, block, group, worth * _fitting(group[0], sections))


def _to_clause_bounds(core: Span, text: str) -> Span:
    """Return the passage widened to whole clauses: "使用1000亿元" alone does not say of what or for what.

    A passage that would grow too long stays as it is.
    """
    start = max(core.start - LONGEST, 0)
    around = [clause for clause in clauses(text, start, core.end + LONGEST) if clause.overlap(core) > 0]
    whole = core.joined(around[0]).joined(around[-1]) if around else core
    return whole if len(whole) <= LONGEST and whole.start > start else core


def _groups(targets: Iterable[Target], text: str) -> Iterator[tuple[Span, tuple[Target, ...]]]:
    """Yield passages with the targets that share them; passages that overlap become one."""
    group: list[Target] = []
    whole: Span | None = None
    for target in sorted(targets, key=lambda t: (t.clause.start, -t.clause.end)):
        span = _to_clause_bounds(_whole(target), text)
        if whole is not None and whole.overlap(span) > 0 and group[-1].status == target.status:
            whole = whole.joined(span)
            group.append(target)
            continue
        if whole is not None:
            yield whole, tuple(group)
        whole, group = span, [target]
    if whole is not None:
        yield whole, tuple(group)


def _whole(target: Target) -> Span:
    """Return the clause with the change, rank and share that belong to its figure, if they are in the same sentence."""
    span = target.clause
    for part in (target.growth, target.completion, target.rank):
        if part is not None and target.sentence.contains(part.span):
            span = span.joined(part.span)
    return span


def _block(targets: Sequence[Target], lexicon: Lexicon) -> Block:
    """Return "results", "targets" for headline figures that are planned, and "work" for the rest of the plan."""
    if targets[0].status == "achieved":
        return "results"
    return "targets" if any(headline(t, lexicon) for t in targets if not t.qualitative) else "work"


def _worth(targets: Sequence[Target], passage: str, lexicon: Lexicon) -> float:
    """Return the weight of what a passage tells; a second figure of one indicator (5万亿元、6万亿元) adds nothing."""
    best: dict[str, float] = {}
    for target in targets:
        name = target.indicator_id or target.indicator
        best[name] = max(best.get(name, 0.0), weight(target, lexicon) * _named(target, passage))
    return sum(best.values())


def _named(target: Target, passage: str) -> float:
    """Return less than 1 for a figure whose passage does not name what it counts (低于13%左右的预期目标)."""
    return 1.0 if coverage(target.indicator, passage) >= NAMED else DOUBTFUL


def _fitting(target: Target, sections: Mapping[str, Section]) -> float:
    """Return less than 1 for what is rarely the report's own news.

    That is a plan told among the results, or the other way round, and figures of several years in a report on one.
    """
    section = sections.get(target.section or "")
    role = None if section is None else section.role
    expected = {"achieved": "achievement", "planned": "plan"}[target.status]
    right = DOUBTFUL if role in {"achievement", "plan"} and role != expected else 1.0
    several = target.period is not None and target.period.kind == "multi_year"
    return right * LONGER if several or (section is not None and section.scope == "multi_year") else right


def _part(report: Report, role: Role) -> Span:
    """Return the stretch from the first to the last paragraph of a role, all of the text where there is none."""
    spans = [paragraph.span for paragraph in report.paragraphs if paragraph.role == role]
    starts, ends = [span.start for span in spans], [span.end for span in spans]
    return Span(min(starts, default=0), max(ends, default=len(report.document.text)))


def _early(span: Span, part: Span) -> float:
    """Return a factor from 1 down to a half: reports state the main results and targets first in their parts."""
    return 1.0 - 0.5 * min(1.0, max(0.0, (span.start - part.start) / max(1, len(part))))
