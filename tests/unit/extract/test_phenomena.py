"""One sentence for each phenomenon that a number finder stumbles over, with the targets that a reader sees in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from core.model import Target

Read = Callable[..., tuple[Target, ...]]
ROWS = [
    json.loads(line, parse_float=Decimal, parse_int=Decimal)
    for line in Path(__file__).with_name("phenomena.jsonl").read_text(encoding="utf-8").splitlines()
]


def _seen(target: Target) -> dict[str, Any]:
    """Return a target as the rows write it: both ends of a range in a list, nested facts only when there are any."""

    def ends(value: Decimal | None, high: Decimal | None) -> Decimal | list[Decimal | None] | None:
        return value if high is None else [value, high]

    seen: dict[str, Any] = {
        "indicator": target.indicator,
        "value": ends(target.value, target.high),
        "unit": target.unit,
        "comparator": target.comparator,
        "status": target.status,
        "baseline": target.baseline,
    }
    if (growth := target.growth) is not None:
        seen["growth"] = {
            "value": ends(growth.value, growth.high), "basis": growth.basis, "comparator": growth.comparator,
        }  # fmt: skip
    if (rank := target.rank) is not None:
        seen["rank"] = {"value": rank.value, "scope": rank.scope}
    if target.completion is not None:
        seen["completion"] = {"value": target.completion.value}
    if (period := target.period) is not None and period.start and period.end:
        seen["period"] = f"{period.start.year}-{period.end.year}"
    return seen


def _holds(seen: object, wanted: object) -> bool:
    """Tell whether everything that the row says is seen."""
    if isinstance(wanted, dict):
        return isinstance(seen, dict) and all(_holds(seen.get(key), value) for key, value in wanted.items())
    return bool(seen == wanted)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['tag']}")
def test_the_targets_of_the_sentence_are_those_a_reader_sees(row: dict[str, Any], numbers: Read) -> None:
    planned = any(one["status"] == "planned" for one in row["expected"])
    seen = [_seen(target) for target in numbers(row["text"], "plan" if planned else "achievement")]
    assert len(seen) == len(row["expected"]), seen
    for one, wanted in zip(seen, row["expected"], strict=True):
        assert _holds(one, wanted), (one, wanted)
