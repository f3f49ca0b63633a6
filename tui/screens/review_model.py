"""What the review shows, worked out from the comparison when it is first asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import get_args

from core.lexicon import Language, verdict_name
from core.model import Comparison, Lens, Link, SectionLink, Side, Verdict, Wording
from core.show.labels import Labels
from tui.actions import at
from tui.locale import t
from tui.screens.review_pages import summary_rows, wording_rows
from tui.screens.review_rows import ROLES, lens_rows, text_rows
from tui.widgets.lens_bar import Tab
from tui.widgets.rows import Row, shown
from tui.widgets.section_list import Node

ALWAYS = ("text", "summary")
"""Tabs that every comparison has."""
LENSES: tuple[Lens, ...] = get_args(Lens)


class ReviewModel:
    """The comparison in the form that the widgets take; rows and outlines are kept once made."""

    def __init__(self, comparison: Comparison, lang: Language) -> None:
        self.comparison = comparison
        self.lang: Language = lang
        self.labels = Labels.of(lang, None)
        self._rows: dict[str, list[Row]] = {}

    @cached_property
    def tabs(self) -> tuple[Tab, ...]:
        """The lenses that have rows, then wording, text and summary."""
        counts: dict[str, int] = dict(Counter(link.lens for link in self.comparison.links))
        wording = self.comparison.wording
        if wording != Wording():
            counts["wording"] = len(wording.new) + len(wording.gone)
        return tuple(
            Tab(name, f"{action.shown_key} {action.name(self.lang)}", counts.get(name))
            for action in at("review")
            if action.group == "lens" and (name := _argument(action.id)) and (name in counts or name in ALWAYS)
        )

    @cached_property
    def title(self) -> str:
        """The names of the reports."""
        a, b = self.comparison.a, self.comparison.b
        if b is None:
            return shown(self.labels("page-compare-one", name=self.labels.name(a)))
        return shown(self.labels("page-compare-two", a=self.labels.name(a), b=self.labels.name(b)))

    def standing(self, tab: str) -> str:
        """Return how far the reports can be compared, and how many rows of a lens have a judgement."""
        level = t("review.level", self.lang, level=self.labels(f"level-{self.comparison.comparability.level}"))
        links = [link for link in self.comparison.links if link.lens == tab]
        if not links:
            return level
        judged = sum(self.labels.judged(link.verdict) for link in links)
        return f"{level} · {t('review.total', self.lang, total=len(links), judged=judged)}"

    def lens(self, tab: str) -> Lens | None:
        """Return the lens of a tab, None for one of the other tabs."""
        return next((lens for lens in LENSES if lens == tab), None)

    def has(self, tab: str) -> bool:
        """Tell whether the rows of a tab are at hand; only those of the summary take long."""
        return tab != "summary" or tab in self._rows

    def rows(self, tab: str) -> list[Row]:
        """Return what the text view shows for a tab."""
        if tab not in self._rows:
            lens = self.lens(tab)
            if lens is not None:
                self._rows[tab] = lens_rows(self.comparison, lens)
            elif tab == "wording":
                self._rows[tab] = wording_rows(self.comparison, self.labels)
            elif tab == "summary":
                self._rows[tab] = summary_rows(self.comparison, self.labels)
            else:
                self._rows[tab] = text_rows(self.comparison)
        return self._rows[tab]

    def links(self, lens: Lens, verdict: str = "") -> list[tuple[int, Link]]:
        """Return the rows of the ledger with their numbers in the comparison, all or those with one verdict."""
        return [
            (index, link)
            for index, link in enumerate(self.comparison.links)
            if link.lens == lens and verdict in {"", link.verdict}
        ]

    def counts(self, links: Sequence[Link]) -> str:
        """Return how many rows have each verdict, as marks."""
        return " ".join(f"{self.labels.mark(verdict)}{count}" for verdict, count in _tally(links))

    def choices(self, lens: Lens) -> list[tuple[str, str]]:
        """Return what the ledger can be narrowed to: everything, or one verdict."""
        links = [link for _, link in self.links(lens)]
        choices = [("", f"{t('review.all', self.lang)} {len(links)}")]
        for verdict, count in _tally(links):
            choices.append((verdict, f"{self.labels.mark(verdict)} {verdict_name(verdict, self.lang)} {count}"))
        return choices

    def heads(self, lens: Lens) -> tuple[str, str]:
        """Return the heads of the two panes."""
        first, second = (t(f"review.{ROLES[lens][side]}", self.lang) for side in ("a", "b"))
        return f"A {first}", f"B {second}"

    def nodes(self, lens: Lens) -> list[Node]:
        """Return the outline: linked sections in the order in which the text view shows them."""
        rows = self.rows(lens)
        nodes = [self._node(link, rows) for link in self.comparison.sections if link.lens == lens]
        return sorted(nodes, key=lambda node: node.row)

    def _node(self, link: SectionLink, rows: Sequence[Row]) -> Node:
        heads = (self._headings("a", link), self._headings("b", link))
        own = [
            each
            for each in self.comparison.links
            if each.lens == link.lens
            and (each.a is None or _below(each.a.section, link.a))
            and (each.b is None or _below(each.b.section, link.b))
        ]
        depth = min((ident.count(".") for ident in (*link.a, *link.b)), default=0)
        score = f"{link.score * 100:.0f}" if link.a and link.b else ""
        return Node(heads, score, self.counts(own), depth, _first_row(link, rows))

    def _headings(self, side: Side, link: SectionLink) -> str:
        """Return the headings of a side's sections; where it has none, the first words of its text."""
        report = self.comparison.side(side, link.lens)
        ids, spans = (link.a, link.a_spans) if side == "a" else (link.b, link.b_spans)
        if not ids and spans:
            return shown(f"“{report.document.quote(spans[0]).strip()[:12]}…”")
        return shown("、".join(report.section(ident).heading for ident in ids))


def _argument(action: str) -> str:
    """Return what an action is called with: "progress" of "lens('progress')", "" of "next_lens"."""
    return action.partition("('")[2].removesuffix("')")


def _below(section: str | None, ids: Sequence[str]) -> bool:
    return section is not None and any(section == ident or section.startswith(ident + ".") for ident in ids)


def _first_row(link: SectionLink, rows: Sequence[Row]) -> int:
    """Return the first row that shows one of a link's sections."""
    for index, row in enumerate(rows):
        for block, spans in ((row.left, link.a_spans), (row.right, link.b_spans)):
            if block and any(piece.overlap(span) for piece in block.pieces for span in spans):
                return index
    return 0


def _tally(links: Sequence[Link]) -> list[tuple[Verdict, int]]:
    counts = Counter(link.verdict for link in links)
    return [(verdict, counts[verdict]) for verdict in get_args(Verdict) if counts[verdict]]
