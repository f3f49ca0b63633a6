"""The five sample reports against a careful reader's answers, with floors that only go up."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import pytest

from core.compare import compare, load
from core.extract import extract
from core.model import Comparison, Extraction, Report
from tests.quality import outlines, pairs, targets
from tests.quality.counting import NOTHING, Gold, Tally
from tests.quality.targets import Mention

HERE = Path(__file__).parent
SEEDS = HERE.parents[1] / "seeds"
FLOORS: dict[str, float] = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SECTIONS: dict[str, Gold] = json.loads((HERE / "gold/sections.json").read_text(encoding="utf-8"))
PAIRS: list[Gold] = json.loads((HERE / "gold/pairs.json").read_text(encoding="utf-8"))["pairs"]
ROWS = [json.loads(line) for line in (HERE / "gold/targets.jsonl").read_text(encoding="utf-8").splitlines()]


@cache
def report(name: str) -> Report:
    return load(SEEDS / name)


@cache
def extraction(name: str) -> Extraction:
    return extract(report(name))


@cache
def comparison(a: str, b: str) -> Comparison:
    return compare(report(a), None if a == b else report(b))


def rows(name: str) -> list[dict[str, Any]]:
    return [row for row in ROWS if row["file"] == name]


def hold(name: str, measured: float) -> None:
    """Fail when a figure is below its floor, or more than a point above it."""
    floor = FLOORS[name]
    assert measured >= floor, f"{name}: {measured:.1f} is below the floor of {floor}"
    assert measured <= floor + 1.0, f"{name}: {measured:.1f}; raise the floor of {floor} in floors.toml"


def test_headings_are_found() -> None:
    total = sum((outlines.headings(report(name), gold) for name, gold in SECTIONS.items()), NOTHING)
    hold("headings_f1", total.f1)


def test_no_chrome_is_left_in_the_body() -> None:
    left = {name: outlines.chrome_left(report(name), gold) for name, gold in SECTIONS.items()}
    assert not any(left.values()), left


def test_no_character_of_the_body_is_lost() -> None:
    lost = {name: outlines.body_lost(report(name), gold) for name, gold in SECTIONS.items()}
    assert not any(lost.values()), lost


@pytest.mark.parametrize("kind", ["captions", "duplicates"])
def test_no_caption_and_no_repeat_is_left_in_the_body(kind: Literal["captions", "duplicates"]) -> None:
    left = {name: outlines.left_in(report(name), gold, kind) for name, gold in SECTIONS.items()}
    assert not any(left.values()), left


@pytest.mark.parametrize(
    ("floor", "measure"),
    [("joined_f1", outlines.joined), ("articles_f1", outlines.articles), ("roles_f1", outlines.roles)],
)
def test_the_outline_is_the_one_of_a_careful_reader(floor: str, measure: Callable[[Report, Gold], Tally]) -> None:
    total = sum((measure(report(name), gold) for name, gold in SECTIONS.items()), NOTHING)
    hold(floor, total.f1)


@pytest.mark.parametrize(
    ("floor", "same"),
    [
        ("value_and_unit_f1", targets.same_value),
        ("value_and_status_f1", targets.same_status),
        ("value_and_indicator_f1", targets.same_indicator),
    ],
)
def test_numbers_are_read_as_a_careful_reader_does(floor: str, same: Callable[[Mention, Mention], bool]) -> None:
    total = sum((targets.numbers(extraction(name), rows(name), same) for name in SECTIONS), NOTHING)
    hold(floor, total.f1)


@pytest.mark.parametrize(
    ("floor", "measure"),
    [
        ("bounds_right", targets.bounds),
        ("growth_rank_completion_attached", targets.attached),
        ("period_words_right", targets.periods),
    ],
)
def test_what_belongs_to_a_number_goes_with_it(
    floor: str, measure: Callable[[Extraction, Sequence[Gold]], Tally]
) -> None:
    hold(floor, sum((measure(extraction(name), rows(name)) for name in SECTIONS), NOTHING).f1)


def test_few_dates_slogans_and_addresses_are_taken_for_targets() -> None:
    false = sum(targets.false_numbers(extraction(name), rows(name)) for name in SECTIONS)
    assert false <= FLOORS["false_numbers_at_most"]


def test_targets_that_belong_together_are_linked() -> None:
    total = NOTHING
    for gold in PAIRS:
        tally, _ = pairs.links(comparison(gold["a"]["file"], gold["b"]["file"]), gold)
        total += tally
    hold("links_f1", total.f1)


def test_targets_that_only_look_alike_are_not_linked() -> None:
    false = sum(pairs.links(comparison(gold["a"]["file"], gold["b"]["file"]), gold)[1] for gold in PAIRS)
    assert false <= FLOORS["false_links_at_most"]
