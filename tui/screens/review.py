"""The review of one comparison: what keys, clicks and the widgets' messages do on it."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on, work
from textual.binding import Binding, BindingType

from tui.actions import bindings
from tui.locale import t
from tui.screens.review_detail import copied
from tui.screens.review_search import Finds, find
from tui.screens.review_view import ReviewView
from tui.widgets.edge_line import EdgeLine
from tui.widgets.ledger import Ledger
from tui.widgets.lens_bar import LensBar
from tui.widgets.search_line import SearchLine
from tui.widgets.section_list import SectionList
from tui.widgets.text_view import TextView
from tui.widgets.verdict_menu import VerdictMenu


class ReviewScreen(ReviewView):
    """Shows a comparison for reading and checking."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("review"), Binding("escape", "close", show=False)]

    def on_mount(self) -> None:
        """Show the first tab; the wording follows once it has been painted."""
        self.show_tab(self.tab)
        self.app.theme_changed_signal.subscribe(self, lambda _: self.show_ledger())
        self.call_after_refresh(self.begin_wording)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out again for another width."""
        self.fit_width(event.size.width)

    # What the widgets tell.

    @on(LensBar.Chosen)
    def open_tab(self, message: LensBar.Chosen) -> None:
        """Open the tab that was clicked."""
        self.show_tab(message.tab)

    @on(Ledger.Chosen)
    def choose_row(self, message: Ledger.Chosen) -> None:
        """Show the quotes of the row and what stands behind it."""
        if message.key != self.chosen:
            self.show_chosen(message.key)

    @on(Ledger.Opened)
    def open_chosen(self, message: Ledger.Opened) -> None:
        """Show what stands behind the row, also where the screen is small."""
        self.show_chosen(message.key)
        if self.has_class("-short") or not self.query_one("#detail").display:
            self.action_toggle_detail()

    @on(SectionList.Chosen)
    def go_to_section(self, message: SectionList.Chosen) -> None:
        """Show the text of a section."""
        self.remove_class("-outline")
        self.query_one("#text", TextView).go_to_row(message.node.row)

    @on(TextView.Moved, "#text")
    def follow_text(self, message: TextView.Moved) -> None:
        """Show in outline and breadcrumb where the text stands."""
        node = self.query_one(SectionList).point_at(message.row) if self.model.lens(self.tab) else None
        words = " ↔ ".join(head or "—" for head in node.heads) if node else ""
        self.query_one("#crumb", EdgeLine).show(words, node.counts if node else "")

    @on(SearchLine.Sought)
    def search_as_typed(self, message: SearchLine.Sought) -> None:
        """Look for the words as they are typed, from where the text stands."""
        self.finds = find(self.model.rows(self.tab), message.words, self.query_one("#text", TextView).top)
        self.show_finds()

    @on(SearchLine.Closed)
    def leave_search(self, message: SearchLine.Closed) -> None:
        """Go on with the table; the places stay marked when Enter was pressed."""
        if not message.keep:
            self.finds = Finds()
            self.show_finds()
        self.focus_main()

    # What keys do; each name stands in `tui.actions`.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Esc to the app where there is nothing to close."""
        del parameters
        return self.over or bool(self.finds.hits) if action == "close" else True

    def action_close(self) -> None:
        """Put away what covers the text, else the marks of the last search."""
        if self.over:
            self.remove_class("-detail", "-outline")
            self.focus_main()
        else:
            self.finds = Finds()
            self.show_finds()

    def action_next_row(self) -> None:
        """Go to the next row of the ledger, or down the page."""
        if self.model.lens(self.tab):
            self.query_one(Ledger).action_cursor_down()
        else:
            self.query_one("#text", TextView).scroll_down(animate=False)

    def action_previous_row(self) -> None:
        """Go to the row before, or up the page."""
        if self.model.lens(self.tab):
            self.query_one(Ledger).action_cursor_up()
        else:
            self.query_one("#text", TextView).scroll_up(animate=False)

    def action_open_row(self) -> None:
        """Go back to the quotes of the chosen row, with the keys on the text."""
        self.remove_class("-detail", "-outline")
        if self.chosen is not None:
            self.show_chosen(self.chosen)
        self.query_one("#text").focus()

    def action_search(self) -> None:
        """Ask for words to look for."""
        self.remove_class("-detail", "-outline")
        self.query_one(SearchLine).open()

    def action_next_hit(self) -> None:
        """Go to the next place that the search found."""
        self.finds = self.finds.moved(1)
        self.show_finds()

    def action_previous_hit(self) -> None:
        """Go to the place before."""
        self.finds = self.finds.moved(-1)
        self.show_finds()

    @work
    async def action_filter_verdict(self) -> None:
        """Ask for a verdict, and show only its rows."""
        lens = self.model.lens(self.tab)
        if lens is None:
            return
        menu = VerdictMenu(t("action.filter_verdict", self.lang), self.model.choices(lens), self.verdict)
        chosen = await self.app.push_screen_wait(menu)
        if chosen is not None:
            self.verdict = chosen
            self.show_ledger()
            self.show_counts()

    def action_lens(self, lens: str) -> None:
        """Open a lens, where the comparison has it."""
        self.action_tab(lens)

    def action_tab(self, tab: str) -> None:
        """Open a tab, where the comparison has it."""
        if any(each.id == tab for each in self.model.tabs):
            self.show_tab(tab)

    def action_next_lens(self) -> None:
        """Open the next tab; after the last comes the first."""
        self._step_tab(1)

    def action_previous_lens(self) -> None:
        """Open the tab before."""
        self._step_tab(-1)

    def action_toggle_outline(self) -> None:
        """Show or hide the outline."""
        shown = self.query_one(SectionList).display and self.query_one(SectionList).size.width > 0
        self.set_class(not shown, "-outline")
        self.set_class(shown, "-no-outline")
        if not shown:
            self.query_one(SectionList).focus()
        else:
            self.focus_main()

    def action_toggle_detail(self) -> None:
        """Show or hide what stands behind the chosen row."""
        shown = self.query_one("#detail").display
        self.set_class(not shown, "-detail")
        self.set_class(shown, "-no-detail")

    def action_toggle_unified(self) -> None:
        """Set the sides side by side, or one below the other."""
        self.unified = self.query_one("#text", TextView).split
        self.show_split(self.app.size.width)

    def action_copy(self) -> None:
        """Copy the chosen row: its verdict, both quotes with their lines, and the reason."""
        if self.chosen is not None:
            link = self.comparison.links[self.chosen]
            self.app.copy_to_clipboard(copied(link, self.comparison, self.model.labels))
            self.notify(t("review.copied", self.lang), timeout=2)

    def _step_tab(self, by: int) -> None:
        names = [tab.id for tab in self.model.tabs]
        self.show_tab(names[(names.index(self.tab) + by) % len(names)])
