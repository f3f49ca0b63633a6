"""The outline as a page: the tree on the left, the text on the right, and what was left out folded where it stood."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from core.export.about import about, located
from core.export.elements import Content, element, extended
from core.export.flow import Passage, flow
from core.export.html_blocks import block_elements
from core.export.page_outline import gathered, seam, trees
from core.model import Dropped, Report, Span
from core.show.labels import Labels

DEEPEST = 6
"""HTML has headings down to h6."""


def outline_body(report: Report, labels: Labels) -> list[Content]:
    """Return the body of the page: head, tree, text."""
    passages = flow(report)
    text = _Text.of(report, passages, labels)
    tree = [made for block in trees(report, passages, labels) for made in block_elements(block)]
    head = element("header", element("h1", labels("page-outline", name=labels.name(report))))
    extended(head, *block_elements(about(report, passages, labels)))
    return [
        head,
        element("nav", *tree, aria_label=labels("column-section")),
        element("main", *text.elements(), lang="zh"),
    ]


@dataclass(frozen=True, slots=True)
class _Text:
    """Draws the passages of a report."""

    report: Report
    """The report."""
    passages: tuple[Passage, ...]
    """Its kept text."""
    labels: Labels
    """The wording."""
    flagged: tuple[Dropped, ...]
    """What looks doubtful, by place."""
    starts: tuple[int, ...]
    """Where each of these begins."""
    joined: frozenset[tuple[int, int]]
    """The places where a paragraph was put together."""

    @classmethod
    def of(cls, report: Report, passages: tuple[Passage, ...], labels: Labels) -> _Text:
        """Return what draws a report."""
        flagged = tuple(sorted(report.flagged, key=lambda item: item.span))
        starts = tuple(item.span.start for item in flagged)
        return cls(report, passages, labels, flagged, starts, frozenset(report.joined))

    def elements(self) -> Iterator[Element]:
        """Yield every passage, and after it what was left out behind its last piece."""
        dropped = self._by_passage()
        yield from self._left_out(dropped.get(-1, []))
        for at, passage in enumerate(self.passages):
            yield self._passage(passage)
            yield from self._left_out(dropped.get(at, []))

    def _by_passage(self) -> dict[int, list[Dropped]]:
        """Return what was left out by the index of the passage whose text stands before it in the file, or -1."""
        places = sorted((piece.start, at) for at, passage in enumerate(self.passages) for piece in passage.pieces)
        starts = [start for start, _ in places]
        found: dict[int, list[Dropped]] = {}
        for item in self.report.dropped:
            before = bisect_right(starts, item.span.start) - 1
            found.setdefault(places[before][1] if before >= 0 else -1, []).append(item)
        return found

    def _passage(self, passage: Passage) -> Element:
        """Return a headline, a heading or a paragraph, with its line and role beside it."""
        words = self._words(passage)
        where = located(self.report.document, passage.start, self.labels)
        if passage.kind == "title":
            return element("h2", element("small", where, class_="beside"), *words)
        beside = element("small", f"{where} {self.labels(f'role-{passage.role}')}", class_="beside")
        if passage.kind == "body" or passage.heading is None:
            return element("p", beside, *words, class_=passage.role)
        depth = min(DEEPEST, passage.heading.level + 2)
        return element(f"h{depth}", beside, *words, class_=passage.role, id=f"s{passage.heading.id}")

    def _words(self, passage: Passage) -> list[Content]:
        """Return the text of a passage, with a mark where its pieces were put together."""
        words: list[Content] = []
        for at, piece in enumerate(passage.pieces):
            if at and (passage.pieces[at - 1].end, piece.start) in self.joined:
                where = seam(self.report.document, passage.pieces[at - 1].end, piece.start, self.labels)
                words.append(element("small", self.labels("seam", where=where), class_="seam"))
            if at == 0 and passage.kind == "body" and passage.heading is not None:
                head = passage.heading.heading_span
                words.append(element("strong", *self._marked(head), id=f"s{passage.heading.id}"))
                words += self._marked(Span(head.end, max(head.end, piece.end)))
            else:
                words += self._marked(piece)
        return words

    def _marked(self, span: Span) -> list[Content]:
        """Return a stretch of the text in which what looks doubtful is marked, with the reason."""
        words: list[Content] = []
        at = span.start
        for item in self.flagged[max(0, bisect_right(self.starts, span.start) - 1) :]:
            if item.span.start >= span.end:
                break
            start, end = max(at, item.span.start), min(span.end, item.span.end)
            if start < end:
                reason = element("small", self.labels("flag", reason=self.labels.known("drop", item.reason)))
                words += [
                    self.report.document.text[at:start],
                    element("mark", self.report.document.text[start:end], reason),
                ]
                at = end
        return [*words, self.report.document.text[at : span.end]]

    def _left_out(self, items: list[Dropped]) -> Iterator[Element]:
        """Yield what was left out at one place, folded."""
        if not items:
            return
        reasons = dict.fromkeys(self.labels.known("drop", item.reason) for item in items)
        told = self.labels("left-out", count=len(items), reasons=self.labels("list-comma").join(reasons))
        listed = (self._item(group) for group in gathered(tuple(items), self.report.document))
        yield element("details", element("summary", told), element("ul", *listed))

    def _item(self, group: list[Dropped]) -> Element:
        """Return what was left out of one line for one reason."""
        document = self.report.document
        words = " ".join(document.quote(item.span) for item in group)
        where = element("small", located(document, group[0].span.start, self.labels))
        return element("li", where, f" {self.labels.known('drop', group[0].reason)} ", element("q", words))
