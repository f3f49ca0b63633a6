"""Targets as a workbook for Excel: a sheet of targets, a sheet of the numbers that are none."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from core.export.columns import width
from core.export.flat import Cell, FlatRejected, FlatTarget, cells, flat_rejected, flat_targets, names
from core.export.listing import Listing
from core.export.numbers import exact
from core.show.labels import Labels

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - the file format has no time zones
"""The date of creation that every workbook names, so that the same report gives the same bytes."""
_DIGITS = 15
"""Significant digits that a spreadsheet keeps of a number."""
_FIRST_DAY = date(1900, 3, 1)
"""Dates before this one are told wrong by spreadsheets, which give 1900 a 29 February."""
_LONGEST = 32_767
"""Characters that a cell may hold."""
_WIDEST = {"heading": 24, "indicator": 32, "shown": 24, "quote": 60, "before": 32, "after": 32}
"""Cells of a column of running words; what is longer runs on below, but for headings, the same in many rows."""
_LINE = 15
"""Height of a line of text, in points."""
_FIRST = (
    "heading", "indicator", "period_text", "comparator", "value", "high", "shown", "growth_value", "growth_basis",
    "rank", "rank_scope", "completion", "status", "modality", "stage", "line", "page", "quote",
)  # fmt: skip
"""What people look for, in the order in which they read it; these columns are printed, the others follow."""
_GROUPS = {
    "role": "role",
    "dimension": "dimension",
    "comparator": "bound",
    "growth_basis": "basis",
    "growth_comparator": "bound",
    "completion_of": "plan",
    "period_kind": "period-kind",
    "status": "status",
    "relation": "relation",
}
"""Fields whose values have a wording, with the group of its keys."""
_UNITS = {
    "value": "unit",
    "high": "unit",
    "baseline": "unit",
    "growth_value": "growth_unit",
    "growth_high": "growth_unit",
}
"""Fields that hold a number, with the field that holds its unit."""


def as_xlsx(listing: Listing, labels: Labels) -> bytes:
    """Return the workbook.

    Numbers are numbers in base units, shown with their unit; one with more digits than a spreadsheet keeps is text.
    Nothing of a report becomes a formula or a link.

    Args:
        listing: The targets, and the numbers that are none.
        labels: Wording of columns and values.
    """
    import xlsxwriter  # noqa: PLC0415 - a tenth of a second that the other forms do without

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        title = labels("page-targets", name=labels.name(listing.report), count=len(listing.extraction.targets))
        book.set_properties({"title": title, "created": _MADE})
        columns = (*_FIRST, *(name for name in names(FlatTarget) if name not in _FIRST))
        targets = _Sheet.of(book, labels("sheet-targets"), columns, labels)
        for target, depth in flat_targets(listing):
            targets.add(dict(zip(names(FlatTarget), cells(target), strict=True)), depth)
        targets.close(freeze=_FIRST.index("indicator") + 1, printed=len(_FIRST))
        columns = ("line", "page", "before", "text", "after", "why", "reason", "start", "end")
        others = _Sheet.of(book, labels("sheet-rejected"), columns, labels)
        for rejected in flat_rejected(listing):
            told = dict(zip(names(FlatRejected), cells(rejected), strict=True))
            others.add(told | {"why": labels.known("rejected", rejected.reason)})
        others.close(printed=len(columns))
    return file.getvalue()


@dataclass(slots=True)
class _Sheet:
    """A sheet in the making."""

    book: Workbook
    sheet: Worksheet
    columns: tuple[str, ...]
    labels: Labels
    widths: list[int]
    formats: dict[tuple[str, int, bool], Format] = field(default_factory=dict)
    rows: int = 0

    @classmethod
    def of(cls, book: Workbook, name: str, columns: tuple[str, ...], labels: Labels) -> _Sheet:
        """Return a sheet with its head."""
        heads = labels.many(*(f"field-{column}" for column in columns))
        sheet = book.add_worksheet(name)
        bold = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "bottom": 1, "bg_color": "#EDEDE8"}
        )
        for at, head in enumerate(heads):
            sheet.write_string(0, at, head, bold)
        # The sign of the filter takes about three cells beside the words.
        return cls(book, sheet, columns, labels, [width(head) + 3 for head in heads])

    def add(self, told: dict[str, Cell], depth: int = 0) -> None:
        """Write a row below the last, high enough for the words that run on."""
        self.rows += 1
        lines = 1
        for at, name in enumerate(self.columns):
            cell = told[name]
            if cell is None or cell is False:
                continue
            if isinstance(cell, Decimal):
                unit = told.get(_UNITS.get(name, ""))
                shown = self._number(at, cell, unit if isinstance(unit, str) else "")
            elif isinstance(cell, bool):
                shown = self._text(at, self.labels("yes"))
            elif isinstance(cell, int):
                shown = str(cell)
                self.sheet.write_number(self.rows, at, cell, self._format())
            elif isinstance(cell, date):
                shown = self._date(at, cell)
            else:
                words = self.labels.known(_GROUPS[name], cell) if name in _GROUPS else cell
                wrap = name in _WIDEST and name != "heading"
                shown = self._text(at, words, depth if name == "indicator" else 0, wrap=wrap)
                lines = max(lines, -(-(width(shown) + 2 * depth) // (_WIDEST[name] - 1)) if wrap else 1)
            self.widths[at] = min(max(self.widths[at], width(shown) + 2), _WIDEST.get(name, 255))
        self.sheet.set_row(self.rows, _LINE * min(lines, 27))

    def close(self, *, printed: int, freeze: int = 0) -> None:
        """Set widths, filters, and how it prints: so many columns, the head on every page.

        Args:
            printed: How many columns are printed.
            freeze: How many stay in sight.
        """
        self.sheet.freeze_panes(1, freeze)
        self.sheet.autofilter(0, 0, self.rows, len(self.columns) - 1)
        for at, cells_wide in enumerate(self.widths):
            self.sheet.set_column(at, at, cells_wide)
        self.sheet.print_area(0, 0, self.rows, printed - 1)
        self.sheet.set_landscape()
        self.sheet.set_paper(9)  # A4
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(0)

    def _number(self, at: int, value: Decimal, unit: str) -> str:
        """Write a number, or its digits where a spreadsheet would lose some; return about how it reads."""
        digits = exact(value)
        if len(digits.lstrip("-0.").replace(".", "")) > _DIGITS or Decimal(repr(float(value))) != value:
            return self._text(at, digits)
        places = len(digits.partition(".")[2])
        # A quotation mark would end the words in a number format.
        shown = f'#,##0{"." + "0" * places if places else ""}"{unit.replace(chr(34), "")}"'
        self.sheet.write_number(self.rows, at, float(value), self._format(shown))
        return f"{value:,f}{unit}"

    def _date(self, at: int, day: date) -> str:
        if day < _FIRST_DAY:
            return self._text(at, day.isoformat())
        self.sheet.write_datetime(self.rows, at, datetime(day.year, day.month, day.day), self._format("yyyy-mm-dd"))  # noqa: DTZ001 - see above
        return day.isoformat()

    def _text(self, at: int, words: str, depth: int = 0, *, wrap: bool = False) -> str:
        self.sheet.write_string(self.rows, at, words[:_LONGEST], self._format("", depth, wrap=wrap))
        return words

    def _format(self, number: str = "", depth: int = 0, *, wrap: bool = False) -> Format:
        """Return a format, each made once."""
        key = (number, depth, wrap)
        if key not in self.formats:
            wanted: dict[str, str | int | bool] = {"valign": "top", "text_wrap": wrap}
            wanted |= {"num_format": number} if number else {}
            wanted |= {"align": "left", "indent": depth} if depth else {}
            self.formats[key] = self.book.add_format(wanted)
        return self.formats[key]
