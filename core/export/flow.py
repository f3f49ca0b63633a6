"""The kept text of a report as a reader meets it: headlines, headings and paragraphs, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from core.model import Document, Paragraph, Report, Role, Section, Span

PassageKind: TypeAlias = Literal["title", "heading", "body"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A headline, a heading on its own line, or a paragraph with the heading that is run in with it."""

    kind: PassageKind
    """What it is; a paragraph that begins with a heading is "body"."""
    pieces: tuple[Span, ...]
    """Its stretches in reading order; the first of a run-in paragraph begins with the heading."""
    section: str | None
    """Id of the innermost section, that of the heading itself included; None before the first heading."""
    article: int
    """Index of its article."""
    role: Role
    """What it tells; headlines are background."""
    heading: Section | None = None
    """The section whose heading it is or begins with."""

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.pieces[0].start

    def characters(self, document: Document) -> int:
        """Return how many characters it has, blanks not counted."""
        return sum(visible(document.quote(piece)) for piece in self.pieces)


def visible(text: str) -> int:
    """Return how many characters a text has, blanks not counted."""
    return len("".join(text.split()))


def flow(report: Report) -> tuple[Passage, ...]:
    """Return every typographic paragraph of what was kept, in reading order."""
    by_article: list[list[Paragraph]] = [[] for _ in report.articles]
    for paragraph in report.paragraphs:
        by_article[paragraph.article].append(paragraph)
    found: list[Passage] = []
    for number, (article, paragraphs) in enumerate(zip(report.articles, by_article, strict=True)):
        if article.title_span is not None:
            found.append(Passage("title", (article.title_span,), None, number, "background"))
        sections = [section for top in article.sections for section in top.walk()]
        found += _woven(report.document, number, _placed(sections, paragraphs), paragraphs)
    return tuple(found)


def _placed(sections: list[Section], paragraphs: list[Paragraph]) -> list[list[Section]]:
    """Return the sections whose headings stand before each paragraph, and, last, those after all of them.

    A heading stands before the first paragraph of its section or of one below it; positions in the text do not tell,
    since a stretch of a shuffled page is read where it belongs. They do for a section without any paragraph.
    """
    firsts: dict[str, int] = {}
    for at, paragraph in enumerate(paragraphs):
        path = paragraph.section
        while path and path not in firsts:
            firsts[path] = at
            path = path.rpartition(".")[0]
    before: list[list[Section]] = [[] for _ in range(len(paragraphs) + 1)]
    at = 0
    for section in sections:
        first = firsts.get(section.id)
        if first is None:
            while at < len(paragraphs) and paragraphs[at].pieces[0].start < section.heading_span.start:
                at += 1
        else:
            at = first
        before[at].append(section)
    return before


def _woven(
    document: Document, article: int, before: list[list[Section]], paragraphs: list[Paragraph]
) -> Iterator[Passage]:
    """Yield headings and paragraphs; a heading that its paragraph follows on the same line is one with it."""
    for sections, paragraph in zip(before, paragraphs, strict=False):
        lead = sections[-1] if sections and _runs_in(document, sections[-1], paragraph) else None
        for section in sections:
            if section is not lead:
                yield _heading(section, article)
        pieces = paragraph.pieces if lead is None else _with_lead(lead.heading_span, paragraph.pieces)
        yield Passage("body", pieces, paragraph.section, article, paragraph.role, lead)
    for section in before[-1]:
        yield _heading(section, article)


def _runs_in(document: Document, section: Section, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph follows a heading at once, or with nothing but signs (such as **) between them."""
    end, start = section.heading_span.end, paragraph.pieces[0].start
    if start <= end:
        return start == end
    between = document.quote(Span(end, start))
    return not between.isspace() and between.strip() == between and len(between.splitlines()) == 1


def _with_lead(heading: Span, pieces: tuple[Span, ...]) -> tuple[Span, ...]:
    first, *rest = pieces
    return (heading.joined(first), *rest) if heading.end == first.start else (heading, *pieces)


def _heading(section: Section, article: int) -> Passage:
    return Passage("heading", (section.heading_span,), section.id, article, section.role, section)


def section_sizes(report: Report, passages: tuple[Passage, ...]) -> dict[str, int]:
    """Return how many characters each section has with its heading and all below it, blanks not counted."""
    sizes = dict.fromkeys((section.id for section in report.sections()), 0)
    for passage in passages:
        size = passage.characters(report.document)
        path = passage.section
        while path:
            sizes[path] += size
            path = path.rpartition(".")[0]
    return sizes
