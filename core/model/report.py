"""A document after its outline is known: articles, sections, paragraphs, and what was left out and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from core.model.document import Document
from core.model.period import Period
from core.model.span import Span
from core.model.swift import swift

Role = Literal["achievement", "plan", "background", "mixed"]
Style = Literal["numbered", "standalone", "markdown", "run_in", "bullet", "enumerated"]
Scope = Literal["annual", "multi_year"]
PlaceLevel = Literal[
    "country", "province", "city", "county", "district", "zone", "street", "town", "village", "company"
]
DropReason = Literal["chrome", "caption", "byline", "meta", "duplicate", "furniture", "damaged", "encoding"]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and all that belongs to it."""

    id: str
    """Its place in the tree, "1.2" = second section of the first; counted through all articles of a document."""
    marker: str | None
    """The number or bullet of the heading, e.g. "（一）"."""
    heading: str
    """The heading with its marker, without line breaks."""
    level: int
    """Depth in its article, from 1."""
    style: Style
    """How the heading is set: on its own line, run in with the text, enumerated (一是)…"""
    soft: bool
    """True for a heading that a careful reader may also take as text."""
    role: Role
    """What the section tells: results so far, plans, background, or both of the first two."""
    scope: Scope | None
    """Whether the results and plans are those of one year or of several; None when both or neither."""
    annex: bool
    """True for what follows the report proper (glossary, tables)."""
    heading_span: Span
    """The heading with its marker."""
    span: Span
    """From the heading to the end of the last child and of the closing paragraphs."""
    children: tuple[Section, ...] = ()
    """The sections directly below, in order."""

    def walk(self) -> Iterator[Section]:
        """Yield the section and all sections below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Article:
    """One of the texts that a page holds, usually the only one."""

    title: str | None
    """Its headline; None when there is none."""
    span: Span
    """All of it, from the headline to the last character."""
    sections: tuple[Section, ...]
    """Its top-level sections."""
    title_span: Span | None = None
    """Where the headline stands; None when there is none."""


@swift
@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph after repair: the pieces of text that a reader would read as one."""

    pieces: tuple[Span, ...]
    """The stretches that make it up, in reading order; more than one when a caption or a column break cut it."""
    section: str | None
    """Id of the innermost section; None before the first heading."""
    article: int
    """Index of its article."""
    role: Role
    """What the paragraph tells."""

    @property
    def span(self) -> Span:
        """From the first to the last character, including what lies between the pieces."""
        return Span(min(p.start for p in self.pieces), max(p.end for p in self.pieces))

    def text(self, document: Document) -> str:
        """Return the pieces joined."""
        return "".join(document.quote(piece) for piece in self.pieces)


@swift
@dataclass(frozen=True, slots=True)
class Dropped:
    """A stretch that is no part of the report's body, or one that the user should look at."""

    span: Span
    """Where it stands."""
    reason: DropReason
    """Why."""


@dataclass(frozen=True, slots=True)
class Meta:
    """What the page says about itself."""

    title: str | None = None
    """The headline of the whole document."""
    place: str | None = None
    """The shortest name of the reporting body's place, e.g. "安海镇"; of a company's report, the company."""
    organ: str | None = None
    """The reporting body, e.g. "安海镇人民政府"."""
    published: str | None = None
    """ISO date, only when the text prints it."""
    source: str | None = None
    """Who published it."""
    author: str | None = None
    """Who wrote it."""
    achievement_period: Period | None = None
    """The time that the results are about."""
    plan_period: Period | None = None
    """The time that the plans are about."""
    place_level: PlaceLevel | None = None
    """What kind of place it is, as its name tells; a `city` may be one of a prefecture or of a county."""
    found: tuple[tuple[str, Span], ...] = ()
    """Where each of these was read, by the name of the field; what is given but not here was inferred (inherited)."""

    def where(self, name: str) -> Span | None:
        """Return where a field was read, e.g. "place"; None when it is not given or was inferred."""
        return dict(self.found).get(name)


@dataclass(frozen=True, slots=True)
class Report:
    """A document and its outline."""

    document: Document
    """The text that every span points into."""
    meta: Meta
    """Title, place, dates."""
    articles: tuple[Article, ...]
    """The texts on the page, in order; at least one."""
    paragraphs: tuple[Paragraph, ...]
    """The body in reading order, without headings of their own line."""
    dropped: tuple[Dropped, ...] = ()
    """What was left out."""
    flagged: tuple[Dropped, ...] = ()
    """What was kept but looks doubtful."""
    joined: tuple[tuple[int, int], ...] = ()
    """End of the first part and start of the second part of each rejoined paragraph."""

    def sections(self) -> Iterator[Section]:
        """Yield every section of every article, in the order of the text."""
        for article in self.articles:
            for section in article.sections:
                yield from section.walk()

    def section(self, ident: str) -> Section:
        """Return the section with this id.

        Raises:
            KeyError: There is none.
        """
        for section in self.sections():
            if section.id == ident:
                return section
        raise KeyError(ident)
