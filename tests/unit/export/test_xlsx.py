"""The workbook of targets: numbers are numbers, nothing is a formula, the same report gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from core.export import Listing, as_xlsx
from core.lexicon import default
from core.model import Extraction, Period, Report, Target
from core.show.labels import Labels

ZH, EN = Labels("zh", default()), Labels("en", default())
NS = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


class Book:
    """What a spreadsheet program would read of a workbook."""

    def __init__(self, content: bytes) -> None:
        self.zip = zipfile.ZipFile(io.BytesIO(content))
        shared = self.xml("xl/sharedStrings.xml")
        self.strings = ["".join(one.itertext()) for one in shared.findall("m:si", NS)]
        self.names = [sheet.get("name") for sheet in self.xml("xl/workbook.xml").findall("m:sheets/m:sheet", NS)]

    def xml(self, name: str) -> ET.Element:
        return ET.fromstring(self.zip.read(name))  # noqa: S314 - our own file

    def sheet(self, number: int) -> ET.Element:
        return self.xml(f"xl/worksheets/sheet{number}.xml")

    def rows(self, number: int = 1) -> list[dict[str, tuple[str, str]]]:
        """Return each row below the head: for each head the kind ("s" text, "n" number) and what the cell holds."""
        table = [list(map(self.cell, row)) for row in self.sheet(number).findall("m:sheetData/m:row", NS)]
        heads = {column: text for column, _, text in table[0]}
        return [{heads[column]: (kind, text) for column, kind, text in row if text} for row in table[1:]]

    def cell(self, cell: ET.Element) -> tuple[str, str, str]:
        kind, text = cell.get("t", "n"), cell.findtext("m:v", "", NS)
        column = re.sub(r"\d", "", cell.get("r", ""))
        return column, kind, self.strings[int(text)] if kind == "s" else text

    def formats(self) -> set[str]:
        return {one.get("formatCode", "") for one in self.xml("xl/styles.xml").findall("m:numFmts/m:numFmt", NS)}


def book(report: Report, *targets: Target, labels: Labels = ZH) -> Book:
    return Book(as_xlsx(Listing.of(report, Extraction(targets, ())), labels))


def test_it_has_a_sheet_of_targets_and_one_of_other_numbers(report: Report, extraction: Extraction) -> None:
    made = Book(as_xlsx(Listing.of(report, extraction), ZH))
    assert made.names == ["指标", "不计的数字"]
    assert len(made.rows(1)) == len(extraction.targets)
    (other,) = made.rows(2)
    assert other["数字"] == ("s", "64")
    assert other["前文"] == ("s", "1—8月,")


def test_a_number_is_a_number_in_base_units_shown_with_its_unit(report: Report, extraction: Extraction) -> None:
    made = Book(as_xlsx(Listing.of(report, extraction), ZH))
    done, industry, *_ = made.rows()
    assert done["数值"] == ("n", "4981000000")
    assert done["完成比例%"] == ("n", "90.64")
    assert done["起"][0] == "n"
    assert industry["增减"] == ("n", "1.29")
    assert {'#,##0"元"', '#,##0.00"%"', "yyyy-mm-dd"} <= made.formats()


@pytest.mark.parametrize("digits", ["12345678901234567.5", "0.1234567890123456789"])
def test_a_number_with_more_digits_than_a_spreadsheet_keeps_is_text(
    digits: str, report: Report, extraction: Extraction
) -> None:
    odd = replace(extraction.targets[0], value=Decimal(digits))
    assert book(report, odd).rows()[0]["数值"] == ("s", digits)


def test_nothing_of_a_report_becomes_a_formula_or_a_link(report: Report, extraction: Extraction) -> None:
    odd = replace(
        extraction.targets[0], indicator="=HYPERLINK(A1)", quote="http://example.org/", unit='"元;[Red]', stage="+1"
    )
    made = book(report, odd)
    row = made.rows()[0]
    assert row["指标"] == ("s", "=HYPERLINK(A1)")
    assert row["原文"] == ("s", "http://example.org/")
    assert made.sheet(1).findall(".//m:f", NS) == []
    assert made.sheet(1).findall(".//m:hyperlink", NS) == []


def test_the_same_report_gives_the_same_bytes(report: Report, extraction: Extraction) -> None:
    listing = Listing.of(report, extraction)
    assert as_xlsx(listing, ZH) == as_xlsx(listing, ZH)
    assert b"2000-01-01" in Book(as_xlsx(listing, ZH)).zip.read("docProps/core.xml")


def test_head_stays_in_sight_filters_are_set_and_each_column_has_a_width(
    report: Report, extraction: Extraction
) -> None:
    sheet = Book(as_xlsx(Listing.of(report, extraction), ZH)).sheet(1)
    pane = sheet.find("m:sheetViews/m:sheetView/m:pane", NS)
    assert pane is not None
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    assert sheet.find("m:autoFilter", NS) is not None
    assert len(sheet.findall("m:cols/m:col", NS)) > 10


def test_a_part_is_indented_below_its_whole(report: Report, extraction: Extraction) -> None:
    whole, part, *_ = extraction.targets
    styles = book(report, whole, replace(part, of=whole.id)).xml("xl/styles.xml")
    indents = [one.get("indent") for one in styles.iter(f"{{{NS['m']}}}alignment") if one.get("horizontal") == "left"]
    assert indents == ["1"]


def test_a_date_before_spreadsheets_count_is_text(report: Report, extraction: Extraction) -> None:
    old = replace(extraction.targets[0], period=Period("光绪年间", date(1875, 1, 1), date(1908, 12, 31), "multi_year"))
    row = book(report, old).rows()[0]
    assert row["起"] == ("s", "1875-01-01")
    assert row["止"][0] == "n"


def test_signs_that_xml_cannot_hold_do_no_harm(report: Report, extraction: Extraction) -> None:
    odd = replace(extraction.targets[0], indicator="甲\x0b\x00乙\ufffe", quote="<&>" * 20000)
    assert book(report, odd).rows()[0]["指标"][1].startswith("甲")


def test_labels_are_in_the_language_asked_for(report: Report, extraction: Extraction) -> None:
    made = book(report, *extraction.targets, labels=EN)
    assert made.names == ["Targets", "Other numbers"]
    assert made.rows()[0]["Status"] == ("s", "result")


def test_a_report_without_targets_is_a_workbook_all_the_same(report: Report) -> None:
    assert book(report).rows() == []
