"""The review screen's parts and how they are filled; what keys and clicks do is in `review.py`."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen

from core.lexicon import Language
from core.model import Comparison, Wording
from tui.locale import t
from tui.screens.review_cells import cells, heads
from tui.screens.review_detail import detail_rows, passages
from tui.screens.review_model import ReviewModel
from tui.screens.review_search import Finds
from tui.widgets.edge_line import EdgeLine
from tui.widgets.key_bar import KeyBar
from tui.widgets.ledger import Ledger, LedgerRow
from tui.widgets.lens_bar import LensBar
from tui.widgets.pane_heads import PaneHeads
from tui.widgets.rows import Block, Row
from tui.widgets.search_line import SearchLine
from tui.widgets.section_list import SectionList
from tui.widgets.text_view import TextView
from tui.work import worded

SPLIT_FROM = 100
"""Columns from which on the two sides stand side by side."""
BESIDE_FROM = 140
"""Columns from which on the detail stands beside the ledger."""
OUTLINE = 30
"""Columns of the outline."""


class ReviewView(Screen[None]):
    """Shows one tab of a comparison: state in, widgets filled."""

    class Worded(Message):
        """The wording of the comparison is known, which takes longer than all the rest."""

        def __init__(self, comparison: Comparison) -> None:
            super().__init__()
            self.comparison = comparison

    class Made(Message):
        """The rows of a tab are at hand."""

        def __init__(self, tab: str) -> None:
            super().__init__()
            self.tab = tab

    CSS_PATH = "../styles/review.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - declared so by Textual
        (0, "-narrow"),
        (SPLIT_FROM, "-middle"),
        (120, "-wide"),
        (BESIDE_FROM, "-vast"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (28, "-tall")]  # noqa: RUF012 - declared so by Textual

    def __init__(self, comparison: Comparison, lang: Language = "zh") -> None:
        super().__init__()
        self.comparison = comparison
        self.lang: Language = lang
        self.model = ReviewModel(comparison, lang)
        self.tab = self.model.tabs[0].id
        self.verdict = ""
        self.chosen: int | None = None
        self.unified: bool | None = None
        self.finds = Finds()
        self._ledger_width = 0

    def compose(self) -> ComposeResult:
        """Lay out the screen."""
        self._take_size(*self.app.size)
        yield EdgeLine(ident="title")
        yield LensBar(self.model.tabs, ident="tabs")
        yield EdgeLine(ident="crumb")
        with Horizontal(id="body"):
            yield SectionList(ident="outline")
            with Vertical(id="sides"):
                yield PaneHeads(ident="heads")
                yield TextView(ident="text")
        with Container(id="below"):
            yield Ledger(ident="ledger")
            yield TextView(ident="detail")
        yield SearchLine(id="search")
        yield KeyBar("review", self.lang)

    def show_tab(self, tab: str) -> None:
        """Show another tab from its beginning."""
        self.tab, self.verdict, self.chosen, self.finds = tab, "", None, Finds()
        lens = self.model.lens(tab)
        self.set_class(lens is None, "-page")
        self.query_one("#title", EdgeLine).show(self.model.title, self.model.standing(tab))
        self.show_split(self.app.size.width)
        self._show_rows(tab)
        if lens is not None:
            nodes = self.model.nodes(lens)
            self.set_class(not nodes, "-flat")
            self.query_one(SectionList).show(nodes, OUTLINE - 2)
            self.query_one(PaneHeads).show(*self.model.heads(lens))
            self.show_ledger()
        self.show_counts()
        self.focus_main()

    def _show_rows(self, tab: str) -> None:
        """Show the rows of a tab; those that take long are made in a thread, and shown if it is still open then."""
        if self.model.has(tab):
            self.query_one("#text", TextView).show(self.model.rows(tab))
            return
        self.query_one("#text", TextView).show([Row(Block(t("review.working", self.lang), "note"))])
        model = self.model
        self.run_worker(lambda: (model.rows(tab), self.post_message(self.Made(tab))), thread=True, group="rows")

    def on_review_view_made(self, message: Made) -> None:
        """Show the rows that were made in a thread."""
        if message.tab == self.tab and self.model.has(self.tab):
            self._show_rows(self.tab)

    def begin_wording(self) -> None:
        """Look for the wording of two reports, in a thread that only posts a message."""
        if self.comparison.b is not None and self.comparison.wording == Wording():
            self.run_worker(lambda: self.post_message(self.Worded(worded(self.comparison))), thread=True)

    def on_review_view_worded(self, message: Worded) -> None:
        """Add the tab of the wording, and leave everything else where it is."""
        self.comparison = message.comparison
        self.model = ReviewModel(self.comparison, self.lang)
        self.query_one(LensBar).offer(self.model.tabs)
        if self.tab == "summary":
            self.show_tab(self.tab)

    def show_ledger(self) -> None:
        """Fill the table with the rows of the verdict asked for, in columns for the width of the screen."""
        lens = self.model.lens(self.tab)
        if lens is None:
            return
        self._ledger_width = self._width_of_ledger(self.app.size.width)
        columns = heads(lens, self._ledger_width, self.model.labels)
        links = self.model.links(lens, self.verdict)
        verdicts = self.model.labels.lexicon.verdicts
        rows = [
            LedgerRow(key, verdicts[link.verdict].tone, cells(link, len(columns), self.model.labels))
            for key, link in links
        ]
        self.query_one(Ledger).show(columns, rows, self.chosen)

    def show_counts(self) -> None:
        """Show at the edge of the tabs how many rows have each verdict, or which are shown."""
        lens = self.model.lens(self.tab)
        links = [link for _, link in self.model.links(lens, self.verdict)] if lens else []
        self.query_one(LensBar).show(self.tab, self.model.counts(links))

    def show_split(self, width: int) -> None:
        """Set the sides side by side where there is room for it and two sides are shown."""
        two = self.model.lens(self.tab) is not None or (self.tab == "text" and self.comparison.b is not None)
        unified = width < SPLIT_FROM if self.unified is None else self.unified
        self.query_one("#text", TextView).set_split(split=two and not unified)

    def show_chosen(self, key: int) -> None:
        """Show the quotes of a row in the text, and what stands behind it."""
        link = self.comparison.links[key]
        self.chosen = key
        self.query_one("#text", TextView).quote(passages(link))
        self.query_one("#detail", TextView).show(detail_rows(link, self.comparison, self.model.labels))

    def show_finds(self) -> None:
        """Mark what the search found, go to the place looked at, and say which of how many it is."""
        hit = self.finds.hit
        place = ((hit.row, hit.side), hit.start) if hit else None
        self.query_one("#text", TextView).mark_hits(self.finds.marks(), place)
        self.query_one(SearchLine).tell(self.finds.count)

    def fit_width(self, width: int) -> None:
        """Set side by side what has the room for it, and give the ledger the columns that it has room for."""
        self.show_split(width)
        if self._ledger_width not in {0, self._width_of_ledger(width)}:
            self.show_ledger()

    @property
    def over(self) -> bool:
        """True where outline or detail stand in the place of the text, as they do on a small screen."""
        return (self.has_class("-short") and self.has_class("-detail")) or (
            self.has_class("-narrow") and self.has_class("-outline")
        )

    def focus_main(self) -> None:
        """Give the keys to the table, or to the text where there is no table."""
        self.query_one(Ledger if self.model.lens(self.tab) else "#text").focus()

    def _take_size(self, width: int, height: int) -> None:
        """Set the classes for the size of the terminal before the first layout; Textual would do it after."""
        for size, steps in ((width, self.HORIZONTAL_BREAKPOINTS), (height, self.VERTICAL_BREAKPOINTS)):
            self.add_class([name for least, name in steps if least <= size][-1])

    def _width_of_ledger(self, width: int) -> int:
        return width * 3 // 5 if width >= BESIDE_FROM else width
