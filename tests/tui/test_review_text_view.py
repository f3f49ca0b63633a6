"""The text of two sides in one widget: scrolling, jumping, marking."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from core.model import Side, Span
from tui.widgets.rows import Block, Mark, Row
from tui.widgets.text_view import TextView

ROWS = [
    Row(
        Block(f"甲{n}项目", side="a", pieces=(Span(10 * n, 10 * n + 5),), lines=((0, n + 1),)),
        Block(f"乙{n}项目", side="b", pieces=(Span(10 * n, 10 * n + 5),), lines=((0, n + 1),)),
    )
    for n in range(60)
]


class Frame(App[None]):
    """One text view and what it tells."""

    CSS_PATH = "../../tui/styles/review.tcss"
    CSS = "TextView { height: 1fr; overflow-y: scroll; }"

    def __init__(self) -> None:
        super().__init__()
        self.tops: list[int] = []

    def compose(self) -> ComposeResult:
        yield TextView(ident="text", split=True)

    def on_mount(self) -> None:
        self.view.show(ROWS)

    def on_text_view_moved(self, message: TextView.Moved) -> None:
        self.tops.append(message.row)

    @property
    def view(self) -> TextView:
        return self.query_one(TextView)

    def lines(self) -> list[str]:
        return [self.view.render_line(y).text for y in range(self.view.size.height)]


async def shown(pilot: Pilot[None], *passages: tuple[Side, int]) -> list[str]:
    """Return the lines after the view was asked to show the given blocks."""
    app = pilot.app
    assert isinstance(app, Frame)
    app.view.quote([(side, Span(10 * n, 10 * n + 5)) for side, n in passages])
    await pilot.pause()
    return app.lines()


async def test_both_sides_of_a_row_stand_on_one_line() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        lines = await shown(pilot, ("a", 20), ("b", 20))
        assert any("甲20" in line and "乙20" in line for line in lines)


async def test_passages_far_apart_are_brought_beside_each_other() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        lines = await shown(pilot, ("a", 5), ("b", 50))
        assert any("甲5项" in line and "乙50" in line for line in lines)
        lines = await shown(pilot, ("a", 50), ("b", 5))
        assert any("甲50" in line and "乙5项" in line for line in lines)


async def test_the_next_row_that_stands_together_takes_the_shift_away() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        await shown(pilot, ("a", 5), ("b", 50))
        lines = await shown(pilot, ("a", 7), ("b", 7))
        assert any("甲7项" in line and "乙7项" in line for line in lines)


async def test_a_passage_of_one_side_is_shown_with_what_stands_beside_it() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        lines = await shown(pilot, ("b", 33))
        assert any("甲33" in line and "乙33" in line for line in lines)


async def test_a_quote_is_marked_without_colour_too() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        await shown(pilot, ("a", 20))
        (line,) = [y for y in range(10) if "甲20" in app.view.render_line(y).text]
        styles = [segment.style for segment in app.view.render_line(line) if "甲20" in segment.text]
        assert styles
        assert all(style is not None and style.underline for style in styles)


async def test_the_view_tells_which_row_is_on_top() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        app.view.scroll_to(y=12, animate=False)
        await pilot.pause()
        assert app.tops[-1] == 12
        assert app.view.top == 12


async def test_a_find_below_the_window_is_scrolled_to() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        app.view.mark_hits({(40, "a"): [Mark(0, 1, "hit-now")]}, ((40, "a"), 0))
        await pilot.pause()
        assert any("甲40" in line for line in app.lines())


async def test_another_width_keeps_the_topmost_row_on_top() -> None:
    app = Frame()
    async with app.run_test(size=(60, 10)) as pilot:
        app.view.scroll_to(y=30, animate=False)
        await pilot.pause()
        await pilot.resize_terminal(14, 10)
        await pilot.pause()
        await pilot.pause()
        assert app.view.top == 30
