"""The whole way from two files to a ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.compare import compare, load
from core.errors import Cancelled
from core.lexicon import default, say
from core.model import Comparison, Link, Wording

ADVERSE = {"below", "behind", "self_missed"}


@pytest.fixture(scope="module")
def anhai(seeds: Path) -> Comparison:
    return compare(load(seeds / "anhai-2022.txt"))


def row(comparison: Comparison, *words: str) -> Link:
    """Return the first row with both sides whose quotes hold the words."""
    for link in comparison.links:
        if link.a is not None and link.b is not None and all(w in link.a.quote + link.b.quote for w in words):
            return link
    raise AssertionError(words)


def test_the_64_projects_of_anhai_are_on_schedule(anhai: Comparison) -> None:
    link = row(anhai, "49.81亿元", "54亿元以上")
    assert link.verdict == "ontrack"
    assert link.elapsed is not None
    assert round(link.elapsed * 12) == 8
    assert "4.19亿元" in say(link.why)
    implied = [check for check in anhai.checks if check.kind == "implied_plan"]
    assert all(check.ok for check in implied)
    assert any("54.95亿元" in say(check.why) and len(check.quotes) == 2 for check in implied)


def test_one_report_alone_has_progress_only(anhai: Comparison) -> None:
    assert {link.lens for link in anhai.links} == {"progress"}
    assert (anhai.b, anhai.extraction_b, anhai.edits, anhai.wording) == (None, None, None, Wording())
    assert anhai.comparability.level == "high"


def test_haibin_still_plans_a_canteen_that_is_open(seeds: Path) -> None:
    comparison = compare(load(seeds / "haibin-2023.txt"))
    link = row(comparison, "于11月2日正式投用", "加快建设并运营笋浯社区长者食堂")
    assert "投用" in say(link.why)
    assert (link.verdict, link.flags) == ("contradiction", ("plan_lags", "repeated"))
    assert link.candidates[0].target.quote == "投入35万完成笋浯社区“长者食堂”建设"
    assert any(check.kind == "contradiction" and not check.ok for check in comparison.checks)


def test_meiling_2021_and_2024_are_hardly_comparable(seeds: Path) -> None:
    comparison = compare(load(seeds / "meiling-2021.txt"), load(seeds / "meiling-2024.txt"))
    assert comparison.comparability.level == "low"
    assert not [link for link in comparison.links if link.verdict in ADVERSE]


@pytest.mark.parametrize("name", ["anhai-2022", "haibin-2023", "meiling-2021", "meiling-2024", "jinjiang-2024"])
def test_every_row_of_every_seed_says_why_in_both_languages(seeds: Path, name: str) -> None:
    comparison = compare(load(seeds / f"{name}.txt"))
    for link in comparison.links:
        assert say(link.why, "zh")
        assert say(link.why, "en")
        for target in (link.a, link.b):
            assert target is None or comparison.a.document.quote(target.clause)


def test_steps_are_told_in_order_and_have_names(seeds: Path) -> None:
    told: list[tuple[str, float]] = []
    report = load(seeds / "meiling-2024.txt")
    compare(report, report, progress=lambda step, share: told.append((step, share)))
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert all(step in default().messages for step, _ in told)


def test_the_caller_can_stop_the_work(seeds: Path) -> None:
    def stop(step: str, share: float) -> None:
        del share
        if step == "step-judge":
            raise Cancelled("step-judge")

    with pytest.raises(Cancelled):
        compare(load(seeds / "meiling-2024.txt"), progress=stop)


def test_edits_are_given_only_for_two_versions_of_one_text(tmp_path: Path, seeds: Path) -> None:
    text = (seeds / "haibin-2023.txt").read_text(encoding="utf-8")
    (tmp_path / "version.txt").write_text(text.replace("29条背街小巷", "30条背街小巷"), encoding="utf-8")
    original = load(seeds / "haibin-2023.txt")
    edits = compare(original, load(tmp_path / "version.txt")).edits
    assert edits is not None
    assert any(edit.op != "equal" for edit in edits)
    assert compare(original, load(seeds / "meiling-2024.txt")).edits is None
