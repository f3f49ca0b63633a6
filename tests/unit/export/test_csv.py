"""CSV of targets: one row a target, every field, nothing that a spreadsheet would reckon."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal

import pytest

from core.export import Listing, as_csv
from core.export.flat import FlatTarget, harmless, names
from core.model import Extraction, Report

ASKED = {
    "section", "indicator", "id", "of", "value", "high", "unit", "shown", "comparator", "growth_value", "growth_high",
    "growth_unit", "growth_basis", "rank", "completion", "period_text", "period_start", "period_end",
    "period_inherited", "status", "modality", "strength", "stage", "ongoing", "qualitative", "relation", "place_scope",
    "line", "page", "quote", "start", "end",
}  # fmt: skip


def rows(report: Report, extraction: Extraction) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(Listing.of(report, extraction)), newline="")))


def test_every_target_is_a_row_with_all_fields(report: Report, extraction: Extraction) -> None:
    found = rows(report, extraction)
    assert set(names(FlatTarget)) >= ASKED
    assert list(found[0]) == list(names(FlatTarget))
    assert sorted(row["id"] for row in found) == [target.id for target in extraction.targets]
    done = found[0]
    assert (done["value"], done["unit"], done["completion"]) == ("4981000000", "元", "90.64")
    assert (done["period_text"], done["period_start"], done["period_inherited"]) == ("1—8月", "2022-01-01", "false")
    assert (done["section"], done["heading"], done["qualitative"]) == ("1", "成绩单", "false")


def test_offsets_of_a_row_point_at_its_number(report: Report, extraction: Extraction) -> None:
    for row in rows(report, extraction):
        assert report.document.text[int(row["start"]) : int(row["end"])] == row["shown"]


def test_lines_end_as_the_standard_asks_and_a_mark_comes_first_when_wanted(
    report: Report, extraction: Extraction
) -> None:
    plain = as_csv(Listing.of(report, extraction))
    assert plain.count("\r\n") == plain.count("\n") == len(extraction.targets) + 1
    assert as_csv(Listing.of(report, extraction), bom=True) == "\ufeff" + plain


def test_words_with_commas_quotes_and_line_breaks_come_back_whole(report: Report, extraction: Extraction) -> None:
    first, *rest = extraction.targets
    odd = replace(first, indicator='"甲",乙', quote="一行\n二行")
    found = rows(report, Extraction((odd, *rest), ()))
    assert found[0]["indicator"] == '"甲",乙'
    assert found[0]["quote"] == "一行 二行"


@pytest.mark.parametrize(
    "text", ["=1+2", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝1＋2", "＋1", "－1-1", "＠x", "-", "=5", "+ 5"]
)
def test_words_never_become_a_formula(text: str, report: Report, extraction: Extraction) -> None:
    assert harmless(text) == "'" + text
    first, *rest = extraction.targets
    found = rows(report, Extraction((replace(first, indicator=text, unit=text, quote=text), *rest), ()))
    assert {found[0][name][0] for name in ("indicator", "unit", "quote")} == {"'"}


@pytest.mark.parametrize("text", ["-5%", "+12.7%", "-0.1", "1=1", "甲-乙", ""])
def test_signed_numbers_and_signs_inside_stay(text: str) -> None:
    assert harmless(text) == text


def test_a_fall_stays_a_number(report: Report, extraction: Extraction) -> None:
    first = next(target for target in extraction.targets if target.growth is not None)
    assert first.growth is not None
    fall = replace(first, growth=replace(first.growth, value=Decimal("-5.50")))
    assert rows(report, Extraction((fall,), ()))[0]["growth_value"] == "-5.5"


def test_the_numbers_that_are_no_targets_are_a_table_of_their_own(report: Report, extraction: Extraction) -> None:
    listing = replace(Listing.of(report, extraction), rejected=True)
    (row,) = csv.DictReader(io.StringIO(as_csv(listing), newline=""))
    assert (row["text"], row["reason"], row["line"]) == ("64", "project_count", "2")
    assert row["before"] == "1—8月,"
    assert row["after"].startswith("个省市级")


def test_without_targets_only_the_names_of_the_columns_are_left(report: Report) -> None:
    assert as_csv(Listing.of(report, Extraction((), ()))).splitlines() == [",".join(names(FlatTarget))]
