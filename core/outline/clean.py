"""The copy of a document from which its outline is read, and the way back from the copy to the document.

The copy is in simplified characters and lacks what stands between the words: readings behind characters, Markdown's
signs inside a line, signs without width. So no rule of the outline has to know of any of these. Everything that the
outline tells is then turned back: its spans are into the document, and its words are the document's own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from core.model import Article, Document, Dropped, Mark, Meta, Paragraph, Period, Report, Section, Span
from core.outline.front import title_text
from core.outline.glosses import glosses_of
from core.outline.headings.head import heading_words
from core.outline.repair.margins import margins_of
from core.words import simplified


@dataclass(frozen=True, slots=True)
class Clean:
    """A document with its clean copy."""

    source: Document
    """As it was read."""
    document: Document
    """The copy; the document itself when there is nothing to clean."""
    noise: tuple[Span, ...] = ()
    """The stretches of the source that the copy lacks, in order."""
    kept: tuple[Span, ...] = ()
    """The stretches of the source that make up the copy, in order, none empty."""
    starts: tuple[int, ...] = (0,)
    """Where each of them begins in the copy."""

    def spans(self, span: Span) -> Iterator[Span]:
        """Yield the stretches of the source that a stretch of the copy stands for."""
        if not self.noise or not len(span):
            yield self.span(span)
            return
        for index in range(bisect_right(self.starts, span.start) - 1, bisect_left(self.starts, span.end)):
            kept, by = self.kept[index], self.kept[index].start - self.starts[index]
            yield Span(max(kept.start, span.start + by), min(kept.end, span.end + by))

    def span(self, span: Span) -> Span:
        """Return the source's stretch from the first to the last character of a stretch of the copy."""
        if not self.noise:
            return span
        start = self._at(span.start)
        return Span(start, self._at(span.end - 1) + 1 if len(span) else start)

    def _at(self, offset: int) -> int:
        index = bisect_right(self.starts, offset) - 1
        return self.kept[index].start + offset - self.starts[index]

    def words(self, span: Span) -> str:
        """Return the words of the source that a stretch of the copy stands for, without line breaks."""
        return "".join(self.lines(span).splitlines())

    def lines(self, span: Span) -> str:
        """Return the same with its line breaks."""
        return "".join(map(self.source.quote, self.spans(span)))


def cleaned(document: Document) -> Clean:
    """Return the document with its clean copy."""
    signs = [mark.span for mark in document.marks if mark.kind == "sign"]
    noise = tuple(_disjoint(sorted([*signs, *glosses_of(document.text), *margins_of(document)])))
    plain = tuple(mark for mark in document.marks if mark.kind not in {"sign", "damaged"})
    if not noise:
        text = simplified(document.text)
        same = text is document.text and len(plain) == len(document.marks)
        return Clean(document, document if same else replace(document, text=text, marks=plain))
    edges = [0, *(edge for span in noise for edge in (span.start, span.end)), len(document.text)]
    kept = tuple(Span(left, right) for left, right in zip(edges[::2], edges[1::2], strict=True) if left < right)
    starts = tuple(accumulate(map(len, kept), initial=0))[:-1]
    clean = Clean(document, document, noise, kept or (Span(0, 0),), starts or (0,))
    text = simplified("".join(document.quote(span) for span in kept))
    moved = (_moved(mark, clean) for mark in plain)
    marks = tuple(mark for mark in moved if len(mark.span))
    pages = tuple(_offset(clean, start) for start in document.page_starts)
    return replace(clean, document=replace(document, text=text, page_starts=pages, marks=marks))


def restored(report: Report, clean: Clean) -> Report:
    """Return the outline of the copy as one of the document itself."""
    if clean.document is clean.source:
        return report
    articles = tuple(_article(article, clean) for article in report.articles)
    dropped = [replace(item, span=clean.span(item.span)) for item in report.dropped]
    headings = [s.heading_span for article in articles for top in article.sections for s in top.walk()]
    titles = [article.title_span for article in articles if article.title_span]
    held = sorted([*headings, *titles, *(item.span for item in dropped)])
    flagged = [replace(item, span=clean.span(item.span)) for item in report.flagged]
    dropped += [Dropped(span, "furniture") for span in clean.noise if not is_inside(span, held)]
    return replace(
        report,
        document=clean.source,
        meta=_meta(report, clean),
        articles=articles,
        paragraphs=tuple(_paragraph(paragraph, clean) for paragraph in report.paragraphs),
        dropped=tuple(sorted(dropped, key=lambda item: item.span)),
        flagged=tuple(sorted([*flagged, *_doubts(clean.source)], key=lambda item: item.span)),
        joined=tuple((clean.span(Span(end - 1, end)).end, clean.span(Span(at, at)).start) for end, at in report.joined),
    )


def _doubts(document: Document) -> list[Dropped]:
    """Return what was hard to read: broken bytes, and lines in another encoding than the rest."""
    marks = [mark for mark in document.marks if mark.kind == "damaged"]
    return [Dropped(mark.span, "encoding" if mark.value else "damaged") for mark in marks]


def _disjoint(spans: list[Span]) -> Iterator[Span]:
    """Yield sorted stretches without what an earlier one covers, those that touch as one."""
    last: Span | None = None
    for span in spans:
        if last is None or span.start > last.end:
            if last is not None:
                yield last
            last = span
        else:
            last = last.joined(span)
    if last is not None:
        yield last


def _offset(clean: Clean, offset: int) -> int:
    """Return where the first character of the copy stands that is at or after an offset of the source."""
    index = bisect_right(clean.kept, offset, key=lambda span: span.start) - 1
    if index < 0:
        return 0
    return clean.starts[index] + min(offset - clean.kept[index].start, len(clean.kept[index]))


def _moved(mark: Mark, clean: Clean) -> Mark:
    return replace(mark, span=Span(_offset(clean, mark.span.start), _offset(clean, mark.span.end)))


def is_inside(span: Span, held: list[Span]) -> bool:
    """Tell whether one of the sorted disjoint stretches holds another stretch."""
    index = bisect_right(held, span.start, key=lambda one: one.start) - 1
    return index >= 0 and held[index].contains(span)


def _article(article: Article, clean: Clean) -> Article:
    span = article.title_span
    return replace(
        article,
        title=title_text(clean.words(span)) if span else article.title,
        title_span=clean.span(span) if span else None,
        span=clean.span(article.span),
        sections=tuple(_section(section, clean) for section in article.sections),
    )


def _section(section: Section, clean: Clean) -> Section:
    marker = section.marker
    if marker:
        start = end = section.heading_span.start
        for char in marker:  # a marker that a line break cut is shorter than where it stands
            end = clean.document.text.index(char, end) + 1
        marker = clean.words(Span(start, end))
    return replace(
        section,
        marker=marker,
        heading=heading_words(clean.lines(section.heading_span), marker),
        heading_span=clean.span(section.heading_span),
        span=clean.span(section.span),
        children=tuple(_section(child, clean) for child in section.children),
    )


def _paragraph(paragraph: Paragraph, clean: Clean) -> Paragraph:
    return replace(paragraph, pieces=tuple(part for piece in paragraph.pieces for part in clean.spans(piece)))


def _meta(report: Report, clean: Clean) -> Meta:
    """Return what the document says of itself, in its own words where these stand in it."""
    meta, text = report.meta, clean.document.text

    def own(name: str, words: str | None) -> str | None:
        if not words:
            return words
        span = meta.where(name)
        at = span.start if span and clean.document.quote(span) == words else text.find(words)
        return clean.words(Span(at, at + len(words))) if at >= 0 else words

    def period(name: str, one: Period | None) -> Period | None:
        return replace(one, text=own(name, one.text)) if one else None

    title = next((article.title_span for article in report.articles if article.title == meta.title), None)
    author = meta.author and " ".join(own("author", name) or name for name in meta.author.split(" "))
    return replace(
        meta,
        title=title_text(clean.words(title)) if title else own("title", meta.title),
        place=own("place", meta.place),
        organ=own("organ", meta.organ),
        source=own("source", meta.source),
        author=author,
        achievement_period=period("achievement_period", meta.achievement_period),
        plan_period=period("plan_period", meta.plan_period),
        found=tuple((name, clean.span(span)) for name, span in meta.found),
    )
