"""The pages beside the ledger: wording and summary, as rows for the text view."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from core.model import Comparison, Document, Heat, Phrase, Summary, SummaryTable
from core.show.labels import Labels
from core.summarize import summarize
from core.words import clauses
from tui.locale import t
from tui.widgets.rows import Block, Mark, Row, shown
from tui.wrap import fit

_CELL = 36
"""Cells that a column of a summary's table may take."""


def wording_rows(comparison: Comparison, labels: Labels) -> list[Row]:
    """Return new and gone phrases with their counts and first clauses, and words that became hotter or cooler."""
    wording = comparison.wording
    later = (comparison.b or comparison.a).document
    blocks: list[Block] = []
    for key, phrases, side, document in (
        ("wording-new", wording.new, "B", later),
        ("wording-gone", wording.gone, "A", comparison.a.document),
    ):
        if phrases:
            blocks.append(Block(f"{labels(key)} {len(phrases)}", "heading"))
            blocks += [_phrase(phrase, side, document) for phrase in phrases]
    for key, heats in (("wording-hotter", wording.hotter), ("wording-cooler", wording.cooler)):
        if heats:
            blocks += [Block(labels(key), "heading"), Block("   ".join(map(_heat, heats)))]
    return [Row(block) for block in blocks]


def summary_rows(comparison: Comparison, labels: Labels) -> list[Row]:
    """Return the summary: its text, warnings and tables, each row with its line."""
    summary: Summary = summarize(comparison, lang=labels.lang)
    blocks = [Block(shown(summary.title), "heading"), Block(shown(summary.text))]
    if summary.warnings:
        blocks.append(Block(labels("page-warnings"), "heading"))
        blocks += [Block(shown(labels.say(warning)), label="!") for warning in summary.warnings]
    for table in summary.tables:
        blocks += _table(table)
    if summary.keywords:
        blocks.append(Block(labels("page-keywords", words=" ".join(summary.keywords)), "note"))
    if not summary.text and not summary.tables:
        blocks = [Block(t("review.no_summary", labels.lang), "note")]
    return [Row(block) for block in blocks if block.text]


def _phrase(phrase: Phrase, side: str, document: Document) -> Block:
    """Return a phrase with its count and the clause of its first occurrence."""
    head = f"{phrase.phrase} ×{phrase.count}"
    mark = (Mark(0, len(phrase.phrase), "strong"),)
    if not phrase.where:
        return Block(shown(head), marks=mark)
    where = phrase.where[0]
    number = document.line(where.start)
    begin = document.line_starts[number - 1]
    end = document.line_starts[number] if number < len(document.line_starts) else len(document.text)
    line = document.text[begin:end]
    at = where.start - begin
    around = next((line[s.start : s.end] for s in clauses(line) if s.start <= at < s.end), line)
    return Block(shown(f"{head}  {around.strip()}"), marks=mark, label=f"{side} {number}")


def _heat(heat: Heat) -> str:
    return f"{heat.word} {heat.a}→{heat.b}"


def _table(table: SummaryTable) -> Iterable[Block]:
    """Yield the head and the rows of a table, its columns set under each other as far as they are short."""
    widths = [
        min(_CELL, max(cell_len(row[index]) for row in _cells(table) if index < len(row)))
        for index in range(len(table.columns))
    ]
    yield Block(shown(table.title), "heading")
    yield Block(_set(table.columns, widths), "note")
    for row in table.rows:
        label = f"{row.side.upper()} {row.line}" if row.side and row.line else str(row.line or "")
        yield Block(_set(row.cells, widths), label=label)


def _cells(table: SummaryTable) -> Sequence[Sequence[str]]:
    return [table.columns, *(row.cells for row in table.rows)]


def _set(cells: Sequence[str], widths: Sequence[int]) -> str:
    texts = [fit(shown(cell), width) for cell, width in zip(cells, widths, strict=False)]
    return "  ".join(text + " " * (width - cell_len(text)) for text, width in zip(texts, widths, strict=False)).rstrip()
