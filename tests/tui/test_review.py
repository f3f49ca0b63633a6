"""The review screen: what keys and clicks do, at the sizes that must work."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from core.lexicon import Language
from core.model import Comparison
from tests.tui.sample_comparison import progress, versions
from tui.screens.review import ReviewScreen
from tui.widgets.edge_line import EdgeLine
from tui.widgets.ledger import Ledger
from tui.widgets.lens_bar import LensBar
from tui.widgets.text_view import TextView
from tui.widgets.verdict_menu import VerdictMenu

SIZES = [(80, 24), (100, 30), (160, 50)]


class Frame(App[None]):
    """Shows one comparison."""

    def __init__(self, comparison: Comparison, lang: Language = "zh") -> None:
        super().__init__()
        self.review = ReviewScreen(comparison, lang)

    def on_mount(self) -> None:
        self.push_screen(self.review)


def screen_text(app: Frame) -> list[str]:
    """Return the lines of the terminal."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no public way to the lines
    return ["".join(segment.text for segment in strip) for strip in strips]


def is_split(app: Frame) -> bool:
    return app.review.query_one("#text", TextView).split


def is_shown(app: Frame, part: str) -> bool:
    return app.review.query_one(part).display


async def ready(pilot: Pilot[None]) -> None:
    await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("size", SIZES)
async def test_every_line_fits_the_terminal_and_none_begins_with_a_stop(size: tuple[int, int]) -> None:
    app = Frame(progress())
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        lines = screen_text(app)
        assert len(lines) == size[1]
        assert {cell_len(line) for line in lines} == {size[0]}
        assert not [line for line in lines[3:-1] if line.strip() and line.strip()[0] in "，。、；：,.;:"]


@pytest.mark.parametrize("size", SIZES)
async def test_the_first_row_is_chosen_and_both_its_quotes_are_on_the_screen(size: tuple[int, int]) -> None:
    app = Frame(progress())
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        shown = "".join(screen_text(app))
        assert "▲达序时" in shown
        assert "确保完成年度计划投资" in shown
        assert "完成投资49.81亿元" in shown


async def test_side_by_side_needs_a_hundred_columns_and_u_turns_it() -> None:
    app = Frame(progress())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        seen = [is_split(app)]
        await pilot.resize_terminal(120, 36)
        await ready(pilot)
        seen.append(is_split(app))
        await pilot.press("u")
        await ready(pilot)
        seen.append(is_split(app))
        assert seen == [False, True, False]


async def test_the_ledger_takes_the_columns_that_the_width_has_room_for() -> None:
    app = Frame(progress())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        ledger = app.review.query_one(Ledger)
        assert len(ledger.columns) == 3
        await pilot.resize_terminal(120, 36)
        await ready(pilot)
        assert len(ledger.columns) == 6


async def test_j_goes_to_the_next_row_and_the_detail_follows() -> None:
    app = Frame(progress())
    async with app.run_test(size=(120, 36)) as pilot:
        await ready(pilot)
        await pilot.press("j", "j")
        await ready(pilot)
        assert app.review.chosen == 2
        shown = "".join(screen_text(app))
        assert "未提及" in shown
        assert "未提及不等于未做" in shown
        await pilot.press("k")
        await ready(pilot)
        assert app.review.chosen == 1


async def test_on_a_small_screen_the_detail_takes_the_place_of_the_text() -> None:
    app = Frame(progress())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert not is_shown(app, "#detail")
        await pilot.press("d")
        await ready(pilot)
        assert is_shown(app, "#detail")
        assert not is_shown(app, "#body")
        assert "54.95亿元" in "".join(screen_text(app))
        await pilot.press("g")
        await ready(pilot)
        assert is_shown(app, "#body")


async def test_the_outline_is_beside_the_text_from_120_columns_and_called_up_elsewhere() -> None:
    app = Frame(progress())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        assert not is_shown(app, "#outline")
        await pilot.press("o")
        await ready(pilot)
        assert is_shown(app, "#outline")
        await pilot.press("down", "enter")
        await ready(pilot)
        assert not is_shown(app, "#outline")
        await pilot.resize_terminal(120, 36)
        await ready(pilot)
        assert is_shown(app, "#outline")
        await pilot.press("o")
        await ready(pilot)
        assert not is_shown(app, "#outline")


async def test_a_search_marks_as_it_is_typed_and_n_walks_on() -> None:
    app = Frame(progress())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("slash")
        app.review.query_one(Input).value = "项目"
        await ready(pilot)
        assert app.review.finds.count == "1/5"
        await pilot.press("enter")
        await ready(pilot)
        assert not is_shown(app, "#search")
        assert app.focused is app.review.query_one(Ledger)
        await pilot.press("n")
        assert app.review.finds.count == "2/5"
        await pilot.press("N", "N")
        assert app.review.finds.count == "5/5"


async def test_escape_leaves_the_search_and_takes_its_marks_away() -> None:
    app = Frame(progress())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("slash", "4", "escape")
        await ready(pilot)
        assert app.review.finds.hits == ()
        assert app.screen is app.review


async def test_the_ledger_is_narrowed_to_one_verdict_and_widened_again() -> None:
    app = Frame(progress())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("v")
        await ready(pilot)
        assert isinstance(app.screen, VerdictMenu)
        assert app.screen.query_one(OptionList).option_count == 5
        await pilot.press("down", "down", "down", "down", "enter")
        await ready(pilot)
        assert app.review.query_one(Ledger).row_count == 2
        await pilot.press("v", "home", "enter")
        await ready(pilot)
        assert app.review.query_one(Ledger).row_count == 5


async def test_leaving_the_menu_of_verdicts_changes_nothing() -> None:
    app = Frame(progress())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("v", "escape")
        await ready(pilot)
        assert app.screen is app.review
        assert app.review.query_one(Ledger).row_count == 5


async def test_brackets_and_digits_open_tabs_that_exist() -> None:
    app = Frame(versions())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        seen = [app.review.tab]
        for _ in range(4):
            await pilot.press("right_square_bracket")
            seen.append(app.review.tab)
        assert seen == ["revision", "wording", "text", "summary", "revision"]
        await pilot.press("left_square_bracket", "1")
        assert app.review.tab == "summary"
        await pilot.press("5")
        assert app.review.tab == "wording"


async def test_a_click_opens_a_tab() -> None:
    app = Frame(versions())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.click(LensBar, offset=(22, 0))
        await ready(pilot)
        assert app.review.tab == "wording"


async def test_the_text_tab_shows_the_edits_with_their_signs() -> None:
    app = Frame(versions())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("6")
        await ready(pilot)
        shown = screen_text(app)
        assert any("3 ~ 地区生产总值增长6%" in line and "3 ~ 地区生产总值增长5.5%" in line for line in shown)
        assert not is_shown(app, "#below")


async def test_a_row_is_copied_with_both_quotes() -> None:
    app = Frame(progress())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("y")
        assert "确保完成年度计划投资54亿元以上" in app.clipboard
        assert "49.81亿元" in app.clipboard


async def test_in_english_every_word_of_the_program_is_english() -> None:
    app = Frame(progress(), "en")
    async with app.run_test(size=(160, 50)) as pilot:
        await ready(pilot)
        shown = "".join(screen_text(app))
        assert "on schedule" in shown
        assert "comparability high" in shown
        assert "可比性" not in shown


async def test_the_breadcrumb_says_where_the_text_stands() -> None:
    app = Frame(progress())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        line = screen_text(app)[app.review.query_one("#crumb", EdgeLine).region.y]
        assert "经济发展 ↔ 坚持提质增效" in line


async def test_where_the_tabs_have_too_little_room_they_lose_their_counts_not_their_names() -> None:
    app = Frame(versions(), "en")
    async with app.run_test(size=(44, 24)) as pilot:
        await ready(pilot)
        assert all(name in screen_text(app)[1] for name in ("Revision", "Wording", "Text", "Summary"))


async def test_escape_first_puts_away_what_covers_the_text_then_the_marks_of_a_search() -> None:
    app = Frame(progress())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("slash", "6", "5", "enter", "d")
        await ready(pilot)
        assert is_shown(app, "#detail")
        await pilot.press("escape")
        await ready(pilot)
        assert not is_shown(app, "#detail")
        assert app.review.finds.hits
        await pilot.press("escape")
        assert not app.review.finds.hits


async def test_enter_opens_the_detail_and_closes_it_where_it_covers_the_text() -> None:
    app = Frame(progress())
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        seen = []
        for _ in range(2):
            await pilot.press("enter")
            await ready(pilot)
            seen.append(is_shown(app, "#detail"))
        assert seen == [True, False]


async def test_the_summary_is_made_beside_the_screen_and_shown_when_it_is_ready() -> None:
    app = Frame(versions())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("7")
        await app.workers.wait_for_complete()
        await ready(pilot)
        assert "某市" in "".join(screen_text(app)[2:])


async def test_another_theme_colours_the_ledger_anew_and_keeps_the_row() -> None:
    app = Frame(progress())
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("j", "j")
        await ready(pilot)
        app.theme = "textual-light"
        await ready(pilot)
        assert app.review.chosen == 2
        assert app.review.query_one(Ledger).cursor_row == 2


async def test_a_report_without_targets_opens_on_its_text_and_no_key_is_an_error() -> None:
    app = Frame(replace(progress(), links=(), sections=(), checks=()))
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        assert app.review.tab == "text"
        await pilot.press(
            "j", "k", "g", "o", "o", "d", "u", "v", "y", "n", "N", "slash", "4", "enter", "left_square_bracket"
        )
        await ready(pilot)
        assert app.review.tab == "summary"


@pytest.mark.parametrize("tab", ["2", "5", "6", "7"])
async def test_every_tab_survives_every_size(tab: str) -> None:
    app = Frame(versions())
    async with app.run_test(size=(160, 50)) as pilot:
        await ready(pilot)
        await pilot.press(tab)
        for size in ((80, 24), (20, 6), (100, 30)):
            await pilot.resize_terminal(*size)
            await ready(pilot)
            assert {cell_len(line) for line in screen_text(app)} == {size[0]}
