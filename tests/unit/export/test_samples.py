"""The five sample reports: their JSON obeys the schemas, every offset quotes the text, nothing is called a failure."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from core.compare import compare, load
from core.export import FORMATS, Kind, Subject, export, schema
from core.extract import extract
from core.lexicon import default
from core.model import Comparison
from core.outline import outline
from core.read import read
from core.show.grouping import grouped
from core.summarize import summarize

NAMES = ("anhai-2022", "haibin-2023", "jinjiang-2024", "meiling-2021", "meiling-2024")


def checked(kind: Kind, subject: Subject) -> Any:  # noqa: ANN401 - JSON
    data = json.loads(export(subject, "json"))
    jsonschema.validate(data, schema(kind))
    return data


@pytest.fixture(scope="module", params=NAMES)
def halves(request: pytest.FixtureRequest, seeds: Path) -> Comparison:
    return compare(load(seeds / f"{request.param}.txt"))


@pytest.fixture(scope="module")
def pair(seeds: Path) -> Comparison:
    return compare(load(seeds / "meiling-2021.txt"), load(seeds / "meiling-2024.txt"))


def test_outline_targets_compare_and_summary_obey_their_schemas(halves: Comparison) -> None:
    checked("outline", halves.a)
    checked("targets", (halves.a, halves.extraction_a))
    checked("compare", halves)
    checked("summary", (summarize(halves), halves))


def test_two_reports_obey_the_schemas(pair: Comparison) -> None:
    data = checked("compare", pair)
    assert data["b"]["document"]["path"].endswith("meiling-2024.txt")
    assert checked("summary", (summarize(pair), pair))["document"] is None


def test_every_offset_quotes_the_text(halves: Comparison) -> None:
    text = halves.a.document.text
    data = json.loads(export(halves, "json"))
    for link in data["links"]:
        for target in (link["a"], link["b"]):
            if target is not None:
                assert text[slice(*target["clause"])] == target["quote"]
                assert target["line"] == text.count("\n", 0, target["start"]) + 1
    for clause in json.loads(export((summarize(halves), halves), "json"))["clauses"]:
        assert text[clause["start"] : clause["end"]] == clause["text"]


def test_no_report_is_said_to_have_failed(halves: Comparison, pair: Comparison) -> None:
    own = halves.a.document.text + pair.a.document.text
    for subject in (halves, pair, (summarize(halves), halves), (summarize(pair), pair)):
        for form in FORMATS:
            text = export(subject, form)
            assert not any(word in text for word in ("失败", "未兑现") if word not in own)


def test_every_number_of_a_summary_text_stands_in_the_report(halves: Comparison) -> None:
    text = summarize(halves, max_chars=200).text
    assert len(text) <= 200
    digits = {run for run in "".join(c if c.isdigit() or c == "." else " " for c in text).split() if run != "."}
    assert all(run in halves.a.document.text for run in digits)


def test_every_target_is_in_the_table_once(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        report = outline(read(path))
        targets = extract(report).targets
        listed = [item.target.id for group in grouped(report, targets) for item in group.items]
        assert sorted(listed) == sorted(target.id for target in targets)


def test_every_reason_for_leaving_out_a_number_has_words_in_both_languages(seeds: Path) -> None:
    messages = default().messages
    for path in sorted(seeds.glob("*.txt")):
        for rejected in extract(outline(read(path))).rejected:
            assert f"rejected-{rejected.reason}" in messages


def test_reasons_and_plans_of_real_reports_have_words(shared: Path) -> None:
    messages = default().messages
    for name in ("state-council-2019.txt", "province-fujian-2025.txt", "district-luojiang-2025-targets.txt"):
        found = extract(outline(read(shared / "reports" / name)))
        assert {f"rejected-{one.reason}" for one in found.rejected} <= set(messages)
        assert {f"plan-{one.completion.of}" for one in found.targets if one.completion} <= set(messages)
