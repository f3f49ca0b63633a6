"""Which rows come first, and one row for a fact told twice."""

from __future__ import annotations

from pathlib import Path

from core.compare import compare, load
from core.judge import standing
from core.lexicon import default

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
ORDER = ["judged", "figures", "works", "unanswered", "unplanned"]


def test_the_ledger_begins_with_what_could_be_judged_and_ends_with_what_only_one_side_has() -> None:
    for seed in sorted(SEEDS.glob("*.txt")):
        found = [ORDER.index(standing(link, default())) for link in compare(load(seed)).links]
        assert found == sorted(found), seed.name


def test_a_result_told_in_the_lead_and_again_in_its_section_is_one_row() -> None:
    # 1—8月,安海镇64个省市级重点项目完成投资49.81亿元 (line 10) and …64个省市级重点项目完成投资49.81亿元 (line 36)
    links = compare(load(SEEDS / "anhai-2022.txt")).links
    rows = [
        link for link in links if link.a and link.b and link.a.shown == "49.81亿元" and link.b.shown == "54亿元以上"
    ]
    assert [(link.verdict, link.a.line) for link in rows if link.a] == [("ontrack", 36)]
    assert "repeated" in rows[0].flags
    assert rows[0].candidates[0].target.line == 10
