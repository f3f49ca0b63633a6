"""Every JSON form has the keys that the public description names, and obeys the schema that the program prints."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from core.export import FORMS, Kind, Subject, export, schema
from core.model import Comparison, Extraction, Report, Summary, SummaryClause, SummaryRow, SummaryTable

PERIOD = "text start end kind inherited"
DOCUMENT = "path media_type encoding characters pages"
META = "title place organ published source author achievement_period plan_period"
KEYS: dict[str, str] = {
    "Document": DOCUMENT,
    "Meta": META,
    "Period": PERIOD,
    "Outline": "schema document meta articles paragraphs dropped flagged joined",
    "Article": "title title_start title_end start end sections",
    "Paragraph": "kind pieces section article role",
    "Dropped": "start end reason text",
    "Section": "id marker heading level style soft role scope annex heading_start heading_end start end children",
    "Targets": "schema document targets rejected",
    "Rejected": "start end text reason",
    "Target": "id indicator indicator_id of value high unit dimension shown comparator start end growth rank "
    "completion period status modality strength stage ongoing qualitative relation place_scope clause quote sentence "
    "section line page",
    "Growth": "value high unit basis comparator shown start end",
    "Rank": "value scope shown start end",
    "Completion": "value of shown start end",
    "Relation": "kind with",
    "Comparison": "schema a b comparability sections links checks wording moves edits totals",
    "Comparability": "level reasons",
    "SectionLink": "lens a b a_spans b_spans score",
    "Link": "lens a b verdict reason delta gap elapsed share confidence why candidates flags",
    "Candidate": "target score",
    "Check": "kind ok spans why",
    "Quote": "side start end",
    "Wording": "new gone hotter cooler",
    "Phrase": "phrase count where",
    "Heat": "word a b score",
    "Edit": "op a b kind",
    "Summary": "schema document a b text clauses tables keywords warnings",
    "Clause": "text start end line side block",
}
"""The keys of each object, copied by hand from the description of the JSON forms, version 1."""


@pytest.fixture(scope="session")
def subjects(report: Report, extraction: Extraction, comparison: Comparison) -> dict[Kind, Subject]:
    done = extraction.targets[0]
    clause = SummaryClause(done.quote, "a", done.clause, done.line, "results")
    row = SummaryRow(("投资", "49.81亿元"), "a", done.clause, done.line)
    table = SummaryTable("results", "成绩单", ("指标", "数值"), (row,))
    summary = Summary("安海镇", done.quote, (clause,), (table,), ("投资",), ())
    return {
        "outline": report,
        "targets": (report, extraction),
        "compare": comparison,
        "summary": (summary, comparison),
    }


@pytest.mark.parametrize("kind", FORMS)
def test_the_schema_requires_every_key_that_is_described(kind: Kind) -> None:
    definitions = schema(kind)["$defs"]
    for name in definitions:
        if name in KEYS:
            assert set(KEYS[name].split()) <= set(definitions[name]["required"]), name


def test_every_described_object_is_in_a_schema() -> None:
    assert set(KEYS) <= {name for kind in FORMS for name in schema(kind)["$defs"]}


@pytest.mark.parametrize("kind", FORMS)
def test_the_json_obeys_its_schema_and_names_it(kind: Kind, subjects: dict[Kind, Subject]) -> None:
    data = json.loads(export(subjects[kind], "json"))
    jsonschema.validate(data, schema(kind))
    assert data["schema"] == f"duizhao/{kind}/1"
    assert next(iter(data)) == "schema"


def test_a_schema_allows_keys_that_a_later_version_adds(subjects: dict[Kind, Subject]) -> None:
    data = json.loads(export(subjects["targets"], "json")) | {"later": 1}
    data["targets"][0]["later"] = 1
    jsonschema.validate(data, schema("targets"))


def test_a_schema_refuses_a_missing_key_and_another_version(subjects: dict[Kind, Subject]) -> None:
    data: dict[str, Any] = json.loads(export(subjects["targets"], "json"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({key: value for key, value in data.items() if key != "rejected"}, schema("targets"))
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data | {"schema": "duizhao/targets/2"}, schema("targets"))


def test_numbers_are_strings_in_base_units_and_lines_are_integers(subjects: dict[Kind, Subject]) -> None:
    done, industry, plan, *_ = json.loads(export(subjects["targets"], "json"))["targets"]
    assert (done["value"], done["completion"]["value"], done["line"]) == ("4981000000", "90.64", 2)
    assert (industry["value"], industry["growth"]["value"], industry["growth"]["shown"]) == (
        "22750000000",
        "1.29",
        "1.29%",
    )
    assert (plan["value"], plan["comparator"]) == ("5400000000", "ge")


def test_a_relation_names_its_other_side_with(subjects: dict[Kind, Subject]) -> None:
    income = json.loads(export(subjects["targets"], "json"))["targets"][-1]
    assert income["relation"] == {"kind": "in_step", "with": "经济增长"}


def test_computed_shares_are_rounded_and_stated_figures_are_not(subjects: dict[Kind, Subject]) -> None:
    link = json.loads(export(subjects["compare"], "json"))["links"][0]
    assert (link["share"], link["elapsed"], link["gap"]) == ("0.9224", "0.6667", "419000000")


def test_one_report_has_no_second_side(subjects: dict[Kind, Subject]) -> None:
    data = json.loads(export(subjects["compare"], "json"))
    assert (data["b"], data["edits"]) == (None, None)
    assert data["totals"] == {"progress": {"not_comparable": 1, "not_found": 1, "ontrack": 1}}
    summary = json.loads(export(subjects["summary"], "json"))
    assert (summary["a"], summary["b"], summary["document"]["path"]) == (None, None, "small.txt")


def test_sentences_follow_the_language(subjects: dict[Kind, Subject]) -> None:
    assert json.loads(export(subjects["compare"], "json", "en"))["links"][0]["why"].startswith("There is no file")
