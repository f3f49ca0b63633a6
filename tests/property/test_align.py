"""What holds for every alignment, shown on the sample reports and on parts of them."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from core.align import Alignment, align
from core.extract import extract
from core.model import Extraction, Report
from core.outline import outline
from core.read import read

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NAMES = ("anhai-2022", "haibin-2023", "meiling-2021", "meiling-2024")


@cache
def _known(name: str) -> tuple[Report, Extraction]:
    report = outline(read(SEEDS / f"{name}.txt"))
    return report, extract(report)


def _part(name: str, keep: frozenset[int]) -> tuple[Report, Extraction]:
    report, extraction = _known(name)
    chosen = tuple(target for k, target in enumerate(extraction.targets) if k % 8 in keep)
    return report, Extraction(chosen, ())


PARTS = st.builds(_part, st.sampled_from(NAMES), st.frozensets(st.integers(0, 7)))


def _pair(a: tuple[Report, Extraction], b: tuple[Report, Extraction]) -> Alignment:
    return align(*a, *b)


@settings(max_examples=15, deadline=None)
@given(PARTS, PARTS)
def test_every_promise_has_a_row_and_every_row_a_target(
    a: tuple[Report, Extraction], b: tuple[Report, Extraction]
) -> None:
    links = _pair(a, b).links
    planned = {target.id for target in a[1].targets if target.status == "planned"}
    for lens in ("fulfilment", "revision"):
        assert {link.a.id for link in links if link.lens == lens and link.a} == planned
    assert all(link.a or link.b for link in links)


@settings(max_examples=15, deadline=None)
@given(PARTS, PARTS)
def test_each_lens_takes_its_own_sides_and_no_pair_twice(
    a: tuple[Report, Extraction], b: tuple[Report, Extraction]
) -> None:
    sides = {"fulfilment": ("planned", "achieved"), "revision": ("planned",) * 2, "results": ("achieved",) * 2}
    links = _pair(a, b).links
    for link in links:
        assert link.a is None or link.a.status == sides[link.lens][0]
        assert link.b is None or link.b.status == sides[link.lens][1]
        assert 0 <= link.score <= 1
        assert (link.score > 0) == bool(link.a and link.b)
    keys = [(link.lens, link.a and link.a.id, link.b and link.b.id) for link in links]
    assert len(keys) == len(set(keys))


@settings(max_examples=8, deadline=None)
@given(PARTS)
def test_the_same_input_gives_the_same_output(a: tuple[Report, Extraction]) -> None:
    assert align(*a) == align(*a)
    assert {link.lens for link in align(*a).links} <= {"progress"}


def test_a_report_compared_with_itself_links_its_figures_with_themselves() -> None:
    report, extraction = _known("anhai-2022")
    links = align(report, extraction, report, extraction).links
    own = {link.a.id for link in links if link.lens == "results" and link.a and link.b and link.a.id == link.b.id}
    figures = {t.id for t in extraction.targets if t.status == "achieved" and t.indicator_id}
    assert len(own & figures) >= 0.7 * len(figures)
