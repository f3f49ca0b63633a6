"""The outline of a report as a page: what it says of itself, its tree, and what was left out or repaired."""

from __future__ import annotations

from collections.abc import Iterator

from core.export.about import about
from core.export.flow import Passage, flow, section_sizes
from core.export.page import Block, Branch, Heading, Lines, Page, Row, Table, Tree
from core.model import Article, Document, Dropped, Report, Section, Span
from core.show.labels import Labels

SEAM = 14
"""Characters shown on either side of a place where a paragraph was put together."""


def outline_page(report: Report, labels: Labels, *, full: bool = False) -> Page:
    """Return the page of a report's outline.

    Args:
        report: The report.
        labels: Where the wording is.
        full: Also list everything that was left out of the body or repaired, and why.
    """
    passages = flow(report)
    blocks: list[Block] = [about(report, passages, labels), *trees(report, passages, labels)]
    if full:
        blocks += changes(report, labels)
    elif report.dropped or report.flagged or report.joined:
        blocks.append(Lines((labels("page-more-dropped"),)))
    return Page(labels("page-outline", name=labels.name(report)), tuple(blocks))


def trees(report: Report, passages: tuple[Passage, ...], labels: Labels) -> Iterator[Block]:
    """Yield the tree of every article, and what the marks in them mean."""
    sizes = section_sizes(report, passages)
    for article in report.articles:
        yield from _article(article, report, sizes, labels)
    yield from _legend(report, labels)


def _article(article: Article, report: Report, sizes: dict[str, int], labels: Labels) -> Iterator[Block]:
    sections = [section for top in article.sections for section in top.walk()]
    if len(report.articles) > 1:
        title = article.title or labels("unnamed")
        yield Heading(labels("page-article", title=" ".join(title.split()), count=len(sections)))
    else:
        yield Heading(labels("page-section-count", count=len(sections)))
    if sections:
        yield _tree(sections, report.document, sizes, labels)
    else:
        yield Lines((labels("page-no-sections"),))


def _tree(sections: list[Section], document: Document, sizes: dict[str, int], labels: Labels) -> Tree:
    """Return the tree; a column that would be empty throughout (pages, scope) is left out."""
    scoped = any(section.scope for section in sections)
    heads = ["column-line", *(["column-page"] if document.page_starts else []), "column-size", "column-role"]
    heads += [*(["column-scope"] if scoped else []), "column-section"]
    branches = []
    for section in sections:
        start = section.heading_span.start
        cells = [str(document.line(start)), *([str(document.page(start))] if document.page_starts else [])]
        cells += [str(sizes[section.id]), labels(f"role-{section.role}")]
        if scoped:
            cells.append(labels(f"scope-{section.scope}") if section.scope else "")
        words = " ".join([f"{section.id} {section.heading}", *marks(section, labels)])
        branches.append(Branch(tuple(cells), words, section.level - 1, section.role, f"s{section.id}"))
    return Tree(labels.many(*heads), tuple(branches))


def marks(section: Section, labels: Labels) -> Iterator[str]:
    """Yield the marks of a heading: that it belongs to an annex, that it may also be read as text."""
    if section.annex:
        yield labels("mark-annex")
    if section.soft:
        yield labels("mark-soft")


def _legend(report: Report, labels: Labels) -> Iterator[Block]:
    """Say once what a mark means, when there is one."""
    sections = list(report.sections())
    lines = [
        labels(key)
        for key, used in (
            ("legend-soft", any(section.soft for section in sections)),
            ("legend-annex", any(section.annex for section in sections)),
        )
        if used
    ]
    if lines:
        yield Lines(tuple(lines))


def changes(report: Report, labels: Labels) -> Iterator[Block]:
    """Yield lists of what was left out, put together, and kept though it looks doubtful."""
    yield from _listed("page-dropped", report.dropped, report.document, labels)
    if report.joined:
        yield Heading(labels("page-joined", count=len(report.joined)))
        yield Table(labels.many("column-seam", "column-text"), tuple(_seams(report, labels)))
    yield from _listed("page-flagged", report.flagged, report.document, labels)


def _listed(key: str, items: tuple[Dropped, ...], document: Document, labels: Labels) -> Iterator[Block]:
    rows = tuple(
        Row((place(document, group[0].span.start, labels), labels.known("drop", group[0].reason), words))
        for group in gathered(items, document)
        for words in [" ".join(" ".join(document.quote(item.span).split()) for item in group)]
    )
    if rows:
        yield Heading(labels(key, count=len(items)))
        yield Table(labels.many("column-line", "column-reason", "column-text"), rows)


def gathered(items: tuple[Dropped, ...], document: Document) -> list[list[Dropped]]:
    """Return the items, those of one line and reason together: the readings (qū), (lǐng)… that a line is full of."""
    found: list[list[Dropped]] = []
    for item in items:
        last = found[-1][-1] if found else None
        if (
            last is not None
            and last.reason == item.reason
            and document.line(last.span.start) == document.line(item.span.start)
        ):
            found[-1].append(item)
        else:
            found.append([item])
    return found


def _seams(report: Report, labels: Labels) -> Iterator[Row]:
    document = report.document
    for end, start in report.joined:
        before = document.quote(Span(max(0, end - SEAM), end)).split()
        after = document.quote(Span(start, start + SEAM)).split()
        yield Row((seam(report.document, end, start, labels), f"…{' '.join(before)} ＋ {' '.join(after)}…"))


def seam(document: Document, end: int, start: int, labels: Labels) -> str:
    """Return where two parts were put together: "第12行 + 第14行"."""
    one, two = (labels("at-line", line=document.line(at)) for at in (end - 1, start))
    return f"{one} + {two}"


def place(document: Document, offset: int, labels: Labels) -> str:
    """Return the line of a character, with its page where there are pages: "12", "3页12"."""
    line, page = document.line(offset), document.page(offset)
    return str(line) if page is None else labels("at-page-short", page=page, line=line)
