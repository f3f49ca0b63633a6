"""The one public function."""

from __future__ import annotations

from core.compare import compare
from core.lexicon import Language, Lexicon, default
from core.model import Comparison, Message, Report, Summary, SummaryTable
from core.show.labels import Labels
from core.summarize.change import change_tables
from core.summarize.digest import digest
from core.summarize.halves import checks_table, halves_table
from core.summarize.pair_digest import pair_digest
from core.summarize.plans import plans_table
from core.summarize.results import results_table
from core.summarize.themes import themes

MAX_CHARS = 400
"""Characters of the running text unless the caller says otherwise."""


def summarize(
    subject: Report | Comparison,
    *,
    max_chars: int | None = None,
    lang: Language = "zh",
    lexicon: Lexicon | None = None,
) -> Summary:
    """Return a short account of a report or a comparison.

    Args:
        subject: A report (its two halves are compared first); the comparison of one report's two halves, where it is at
            hand; or a comparison of two reports (what changed).
        max_chars: Characters of the running text, at most; 400 by default.
        lang: Language of titles, labels and sentences. Quotes stay as they are.
        lexicon: The dictionaries; the program's own by default.

    Returns:
        Running text whose clauses are verbatim, with the tables behind it. Every row names the line of its quote.
    """
    lexicon = lexicon or default()
    labels = Labels.of(lang, lexicon)
    limit = MAX_CHARS if max_chars is None else max_chars
    of = compare(subject, lexicon=lexicon) if isinstance(subject, Report) else subject
    return _of_one(of, limit, labels) if of.b is None else _of_two(of, of.b, limit, labels)


def _of_one(of: Comparison, limit: int, labels: Labels) -> Summary:
    report, found = of.a, of.extraction_a
    text, clauses = digest(report, found, limit, labels)
    tables = (
        results_table(report, found, labels),
        plans_table(of, labels),
        halves_table(of, labels),
        checks_table(of, labels),
    )
    return Summary(
        title=_title(report, labels),
        text=text,
        clauses=clauses,
        tables=_there(tables),
        keywords=themes(report),
        warnings=(),
    )


def _of_two(of: Comparison, second: Report, limit: int, labels: Labels) -> Summary:
    text, clauses = pair_digest(of, limit, labels)
    return Summary(
        title=labels("page-compare-two", a=labels.name(of.a), b=labels.name(second)),
        text=text,
        clauses=clauses,
        tables=_there((*change_tables(of, labels), checks_table(of, labels))),
        keywords=themes(second),
        warnings=(_comparability(of, labels), *of.comparability.reasons),
    )


def _comparability(of: Comparison, labels: Labels) -> Message:
    return Message.of("text-comparability", level=labels(f"level-{of.comparability.level}"))


def _title(report: Report, labels: Labels) -> str:
    name, title = labels.name(report), report.meta.title
    return name if title is None or title == name else labels("summary-title-one", name=name, title=title)


def _there(tables: tuple[SummaryTable | None, ...]) -> tuple[SummaryTable, ...]:
    return tuple(table for table in tables if table is not None)
