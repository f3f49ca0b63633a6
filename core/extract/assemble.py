"""Puts a report's targets together, passage by passage, and numbers them in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, zip_longest

from core.extract import finish
from core.extract.figures import reading
from core.extract.figures.draft import Reading
from core.extract.passage import Clause, Passage, passage, source
from core.extract.times.frame import Frame, frame
from core.extract.times.running import Running
from core.extract.tone.told import told
from core.extract.wordless import deeds, relations
from core.extract.wordless.relations import ENDS
from core.extract.wordless.themes import theme
from core.lexicon import Lexicon, default
from core.model import Extraction, Rejected, Report, Section, Span

_BATCH = 32
"""So many passages take each step together: a quarter faster than one passage after the other through all steps,
because the code and tables of one step stay in the processor's cache; more gain nothing."""


@dataclass(frozen=True, slots=True)
class _Job:
    """What every passage of a report is read with."""

    report: Report
    lexicon: Lexicon
    frame: Frame
    headings: list[Span]
    starts: list[int]
    themes: bool


def extract(report: Report, lexicon: Lexicon | None = None, *, themes: bool = False) -> Extraction:
    """Return every target of a report, and every number that is none with the reason.

    Args:
        report: The outline with its document.
        lexicon: The dictionaries; the program's own by default.
        themes: True to give also what is told in words that nobody could check (加强综合执法): a comparison follows
            such themes, a list of targets leaves them out.
    """
    lexicon = lexicon or default()
    sections = {section.id: section for section in report.sections()}
    headings = sorted((section.heading_span for section in sections.values()), key=_place)
    starts = [heading.start for heading in headings]
    job = _Job(report, lexicon, frame(report, lexicon), headings, starts, themes)
    aside = _glossaries(report)
    placed = [
        (sections.get(paragraph.section or ""), paragraph)
        for paragraph in report.paragraphs
        if paragraph.section not in aside
    ]
    lasts = _lasts([paragraph.span for _, paragraph in placed])
    done, forms = finish.Finished(), list[finish.Form]()
    rejected: list[Rejected] = []
    running, text = Running(), source(report.document)
    for first in range(0, len(placed), _BATCH):
        batch = placed[first : first + _BATCH]
        cut = [(section, passage(text, paragraph)) for section, paragraph in batch]
        running = _read(cut, job, running, (forms, rejected))
        if lasts[first + len(batch) - 1]:
            done.add(forms)
            forms.clear()
    rejected.sort(key=lambda one: _place(one.span))
    return Extraction(tuple(done.targets), tuple(rejected))


def _glossaries(report: Report) -> frozenset[str]:
    """Return the ids of the sections that explain terms, and of those below; an annex of promises is none of them."""
    annexes = (section for section in report.sections() if section.annex and section.role == "background")
    return frozenset(section.id for annex in annexes for section in annex.walk())


def _lasts(spans: list[Span]) -> list[bool]:
    """Tell, for each paragraph, whether all after it stand behind all up to it, so that nothing will come between."""
    result: list[bool] = []
    ahead = [*accumulate((span.start for span in reversed(spans)), min)][::-1]
    reached = 0
    for span, start in zip_longest(spans, ahead[1:]):
        reached = max(reached, span.end)
        result.append(start is None or reached <= start)
    return result


def _read(
    cut: list[tuple[Section | None, Passage]],
    job: _Job,
    running: Running,
    into: tuple[list[finish.Form], list[Rejected]],
) -> Running:
    """Add what some passages hold, one step after the other; return the time that runs on into the next."""
    forms, rejected = into
    finishers: list[finish.Finisher] = []
    for section, one in cut:
        said = told(one, section, job.frame, running, job.lexicon)
        finishers.append(finish.Finisher(job.report, one, job.lexicon, said))
        running = said.running
    readings = [reading.read(one.passage, one.said.times, job.lexicon) for one in finishers]
    for finisher, read in zip(finishers, readings, strict=True):
        reading.joint(read)
        for form in map(finisher.numeric, read.drafts):
            if form.name or form.figures.found is None:
                forms.append(form)
            else:
                rejected.append(Rejected(form.span, "no_indicator"))
        span = finisher.passage.span
        rejected += [Rejected(span(one.start, one.end), why) for one, why in read.rejected]
    forms += _worded([*zip(finishers, readings, strict=True)], job)
    return running


@dataclass(slots=True)
class _Words:
    """A clause that may say something without a number."""

    finisher: finish.Finisher
    index: int
    clause: Clause
    words: str
    free: bool
    own: str | None
    """Name of the first target of its numbers."""
    bound: relations.Bound | None
    """The bound that it states."""
    tail: deeds.Tail | None
    """Where the thing ends that it may name."""


def _worded(read: list[tuple[finish.Finisher, Reading]], job: _Job) -> list[finish.Form]:
    """Return the targets without a number: bounds in words, things done, milestones, and the named items of lists."""
    lexicon = job.lexicon
    asked = [one for finisher, done in read for one in _clauses(finisher, done, job)]
    found = [
        deeds.things(one.words, one.tail, one.clause.start, lexicon, free=one.free) if one.tail is not None else ()
        for one in asked
    ]
    result: list[finish.Form] = []
    topic, before = "", None
    for one, things in zip(asked, found, strict=True):
        finisher, clause, index, own, bound = one.finisher, one.clause, one.index, one.own, one.bound
        if before is None or before.clause.sentence != clause.sentence or before.finisher is not finisher:
            topic = ""
        before = one
        if bound is not None:
            result.append(finisher.relational(bound, index))
        elif topic and one.free and deeds.milestone(finisher.passage.text, clause, lexicon):
            result.append(finisher.dated(topic, index))
        elif things:
            result += [finisher.qualitative(deed, index) for deed in things]
            own = things[0].name if own is None else own
        elif job.themes and one.free and (field := theme(finisher.passage.text, clause, lexicon)) is not None:
            result.append(finisher.qualitative(field, index))
        topic = topic if own is None else own
    return result


def _clauses(finisher: finish.Finisher, read: Reading, job: _Job) -> Iterator[_Words]:
    """Yield the clauses of a passage that tell a result or a plan, are no heading, and may say more than numbers."""
    one, used, lexicon, themes = finisher.passage, read.used, job.lexicon, job.themes
    if not one.clauses:
        return
    named = {draft.clause: draft.name for draft in reversed(read.drafts)}
    text, headings, stages = one.text, _headings(one, job), deeds.last_letters(lexicon)
    keys, key = [*relations.keys(text), len(text)], 0
    for index, (clause, state) in enumerate(zip(one.clauses, finisher.said.states, strict=True)):
        if state == "context" or (headings and _in_heading(one, clause, headings)):
            continue
        words, free, own = text[clause.start : clause.end], index not in used, named.get(index)
        while keys[key] < clause.start:
            key += 1
        keyed = keys[key] < clause.end
        bound = relations.bound(words, lexicon, keyed=keyed) if free and (keyed or words[-1] in ENDS) else None
        tail = deeds.prospect(words, lexicon, free=free)
        if tail or bound or own is not None or themes or (free and words[-1] in stages):
            yield _Words(finisher, index, clause, words, free, own, bound, tail)


def _headings(one: Passage, job: _Job) -> list[Span]:
    """Return the headings that stand inside a passage: run in with its text."""
    start, end = min(piece.start for piece in one.pieces), max(piece.end for piece in one.pieces)
    last = first = bisect_left(job.starts, end)
    while first and job.headings[first - 1].end > start:
        first -= 1
    return job.headings[first:last]


def _in_heading(one: Passage, clause: Clause, headings: list[Span]) -> bool:
    span = one.span(clause.start, clause.end)
    return any(heading.overlap(span) for heading in headings)


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end
