"""Every view of the sample reports, wrapped for three widths: nothing cut, no line begins with a stop."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from core.compare import compare, load
from tui.screens.review_model import ReviewModel
from tui.widgets.layout import Layout

PAIRS = [("anhai-2022",), ("haibin-2023",), ("jinjiang-2024",), ("meiling-2021",), ("meiling-2021", "meiling-2024")]


@pytest.mark.parametrize("names", PAIRS, ids="-".join)
def test_no_line_of_a_seed_begins_with_a_stop_or_is_wider_than_its_pane(names: tuple[str, ...], seeds: Path) -> None:
    model = ReviewModel(compare(*(load(seeds / f"{name}.txt") for name in names)), "zh")
    for tab in model.tabs:
        for width, split in ((80, False), (100, True), (160, True)):
            layout = Layout(model.rows(tab.id), width, split=split)
            lines = [
                (block.text[start:end], number)
                for row, both in enumerate(layout.rows)
                for block, ends in ((both.left, layout.lines(row, "a")), (both.right, layout.lines(row, "b")))
                if block
                for number, (start, end) in enumerate(ends)
            ]
            assert not [text for text, number in lines if number and text[:1] in tuple("，。、；：”）》,;:%")]
            assert all(cell_len(text) <= layout.column for text, _ in lines)


@pytest.mark.parametrize("names", PAIRS, ids="-".join)
def test_every_quote_of_a_seed_is_found_in_the_text_of_its_lens(names: tuple[str, ...], seeds: Path) -> None:
    model = ReviewModel(compare(*(load(seeds / f"{name}.txt") for name in names)), "zh")
    for link in model.comparison.links:
        rows = model.rows(link.lens)
        for side, target in (("a", link.a), ("b", link.b)):
            blocks = [row.left if side == "a" else row.right for row in rows]
            assert target is None or any(block and list(block.local(target.span)) for block in blocks), target
