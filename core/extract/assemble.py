"""Puts a report's targets together, passage by passage, and numbers them in the order of the text."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace

from core.extract import finish
from core.extract.figures import reading
from core.extract.figures.draft import Reading
from core.extract.passage import Clause, Passage, passage
from core.extract.times import timing
from core.extract.tone.status import statuses
from core.extract.wordless import deeds, relations
from core.lexicon import Lexicon, default
from core.model import Extraction, Rejected, Report, Section, Span, Target

_NEAR = 200
"""其中 speaks of a figure at most so many characters before it."""


@dataclass(frozen=True, slots=True)
class _Job:
    """What every passage of a report is read with."""

    report: Report
    lexicon: Lexicon
    frame: timing.Frame
    sections: dict[str, Section]
    headings: tuple[Span, ...]


def extract(report: Report, lexicon: Lexicon | None = None) -> Extraction:
    """Return every target of a report, and every number that is none with the reason.

    Args:
        report: The outline with its document.
        lexicon: The dictionaries; the program's own by default.
    """
    lexicon = lexicon or default()
    sections = {section.id: section for section in report.sections()}
    headings = tuple(sorted(section.heading_span for section in sections.values()))
    job = _Job(report, lexicon, timing.frame(report, lexicon), sections, headings)
    targets: list[Target] = []
    rejected: list[Rejected] = []
    running = timing.Running()
    for paragraph in report.paragraphs:
        section = sections.get(paragraph.section or "")
        if section is None or not section.annex:
            one = passage(report, paragraph)
            running = _read(one, section, job, running, (targets, rejected))
    targets.sort(key=lambda target: (target.span, target.qualitative, target.indicator))
    return Extraction(_numbered(targets), tuple(sorted(rejected, key=lambda one: one.span)))


def _read(
    one: Passage,
    section: Section | None,
    job: _Job,
    running: timing.Running,
    into: tuple[list[Target], list[Rejected]],
) -> timing.Running:
    """Add what one passage holds; return the time that runs on into the next."""
    targets, rejected = into
    states = statuses(one, section, job.lexicon)
    times = timing.mentions(one, states, job.frame, job.lexicon)
    running = timing.followed(running, one, times)
    read = reading.read(one, times, job.lexicon)
    reading.joint(read)
    periods = timing.periods(one, states, times, timing.bases(section, job.frame, running))
    finisher = finish.Finisher(job.report, one, job.lexicon, states, periods)
    targets += [finisher.numeric(draft) for draft in read.drafts]
    targets += _worded(one, read, finisher, job)
    rejected += [Rejected(one.span(span.start, span.end), why) for span, why in read.rejected]
    return running


def _worded(one: Passage, read: Reading, finisher: finish.Finisher, job: _Job) -> list[Target]:
    """Return the targets without a number: bounds in words, things done, milestones, and the named items of lists."""
    result: list[Target] = []
    topic, chain = "", -1
    for index, clause in enumerate(one.clauses):
        if finisher.states[index] == "context" or _in_heading(one, clause, job.headings):
            continue
        topic = topic if clause.sentence == chain else ""
        chain = clause.sentence
        own = [draft.name for draft in read.drafts if draft.clause == index]
        free = index not in read.used
        words = one.text[clause.start : clause.end]
        bound = relations.bound(words, job.lexicon) if free and not deeds.exhorts(words, job.lexicon) else None
        if bound is not None:
            result.append(finisher.relational(bound, index))
        elif topic and free and deeds.milestone(one.text, clause, job.lexicon):
            result.append(finisher.dated(topic, index))
        else:
            whole = deeds.deed(one.text, clause, job.lexicon) if free else None
            found = ([whole] if whole else []) + deeds.items(one.text, clause, job.lexicon)
            result += [finisher.qualitative(deed, index) for deed in found]
            own = own or [deed.name for deed in found]
        topic = own[0] if own else topic
    return result


def _in_heading(one: Passage, clause: Clause, headings: tuple[Span, ...]) -> bool:
    span = one.span(clause.start, clause.end)
    at = bisect_right(headings, span) - 1
    return any(heading.overlap(span) for heading in headings[max(0, at) : at + 2])


def _numbered(targets: list[Target]) -> tuple[Target, ...]:
    """Give ids in the order of the text and tie each 其中 to the target before it."""
    result: list[Target] = []
    whole: Target | None = None
    for index, target in enumerate(targets, start=1):
        near = whole if whole is not None and target.span.start - whole.span.end < _NEAR else None
        numbered = replace(target, id=f"t{index}", of=near.id if target.of and near else None)
        result.append(numbered)
        if numbered.of is None and not target.qualitative:
            whole = numbered
    return tuple(result)
