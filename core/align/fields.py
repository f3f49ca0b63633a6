"""The fields of work (经济发展, 民生保障…) into which a report divides its results or its plans."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from core.lexicon import Lexicon
from core.model import Paragraph, Report, Role, Scope, Section, Span
from core.outline.roles.scopes import ScopeWords, scope_at_head, scope_words

_MAIN = 0.5
"""A section that holds more than this share of all text of its role is the container of the fields, not one of them."""
_PARAGRAPH = 100
"""A paragraph that stands directly in a container is a field of its own from this length."""


@dataclass(frozen=True, slots=True)
class Field:
    """A section, or a paragraph of a container, that is compared as a whole."""

    ids: tuple[str, ...]
    """Its section; of a paragraph, the section that it stands in."""
    heading: str
    """Its heading, empty for a paragraph."""
    span: Span
    """Where it stands."""
    text: str
    """What it says in its role: of a section that mixes results and plans only the paragraphs of that role."""
    scope: Scope | None
    """Whether it tells of one year or of several (五年来，我们…), where that is known."""


def fields(report: Report, role: Role, lexicon: Lexicon) -> tuple[Field, ...]:
    """Return the fields of a role in the order of the text.

    Where results or plans stand in one big section, its subsections and its own longer paragraphs are the fields; else
    the top-level sections are. Text before the first heading belongs to no field.
    """
    tops = [s for article in report.articles for s in article.sections if _tells(s, role)]
    return tuple(sorted(_opened(report, tops, role, scope_words(lexicon)), key=lambda field: field.span))


def _tells(section: Section, role: Role) -> bool:
    if section.annex:
        return False
    return section.role == role or (section.role == "mixed" and not section.children) or _holds(section, role)


def _holds(section: Section, role: Role) -> bool:
    return any(_tells(child, role) for child in section.children)


def _opened(report: Report, sections: list[Section], role: Role, times: ScopeWords) -> Iterator[Field]:
    whole = sum(len(section.span) for section in sections)
    for section in sections:
        own = [p for p in report.paragraphs if p.section == section.id and p.role == role and len(p.span) >= _PARAGRAPH]
        inner = [child for child in section.children if _tells(child, role)]
        main = len(section.span) > _MAIN * whole and len(inner) + len(own) > 1
        if main or (inner and section.role != role):
            yield from (_paragraph(report, section, paragraph, times) for paragraph in own)
            yield from _opened(report, inner, role, times)
        else:
            text = _told(report, section.span, role) if section.role == "mixed" else _kept(report, section.span)
            yield Field((section.id,), section.heading, section.span, text, section.scope)


def _paragraph(report: Report, section: Section, paragraph: Paragraph, times: ScopeWords) -> Field:
    """Return a paragraph of a container as a field."""
    text = paragraph.text(report.document)
    return Field((section.id,), "", paragraph.span, text, scope_at_head(text, times) or section.scope)


def _kept(report: Report, span: Span) -> str:
    """Return a stretch without what is none of its words: page numbers, and the readings in 鎮(zhèn)."""
    first = bisect_left(report.dropped, span.start, key=lambda item: item.span.start)
    past = bisect_left(report.dropped, span.end, key=lambda item: item.span.start)
    inside = [item.span for item in report.dropped[first:past] if item.reason == "furniture"]
    edges = [span.start, *(edge for item in inside for edge in (item.start, item.end)), span.end]
    return "".join(report.document.text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))


def _told(report: Report, span: Span, role: Role) -> str:
    inside = (p for p in report.paragraphs if span.contains(p.span) and p.role == role)
    return "\n".join(p.text(report.document) for p in inside)
