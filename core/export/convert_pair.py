"""From a comparison or a summary to the public JSON forms."""

from __future__ import annotations

from core import model
from core.export import convert, wire_pair
from core.export.numbers import exact, optional, rounded
from core.lexicon import Language, Lexicon, say

RATIO_PLACES = 4
"""Decimals of computed shares: 92.24 % is "0.9224"."""


def comparison(source: model.Comparison, lang: Language, lexicon: Lexicon | None) -> wire_pair.Comparison:
    """Return two reports (or the two halves of one) set side by side, with sentences in the given language."""
    return wire_pair.Comparison(
        schema="duizhao/compare/1",
        a=convert.report(source.a),
        b=None if source.b is None else convert.report(source.b),
        comparability=wire_pair.Comparability(
            source.comparability.level,
            tuple(say(reason, lang, lexicon) for reason in source.comparability.reasons),
        ),
        sections=tuple(map(_section_link, source.sections)),
        links=tuple(_link(item, source, lang, lexicon) for item in source.links),
        checks=tuple(
            wire_pair.Check(
                item.kind,
                item.ok,
                tuple(wire_pair.Quote(quote.side, quote.span.start, quote.span.end) for quote in item.quotes),
                say(item.why, lang, lexicon),
            )
            for item in source.checks
        ),
        wording=_wording(source.wording),
        moves=tuple(map(_edit, source.moves)),
        edits=None if source.edits is None else tuple(map(_edit, source.edits)),
        totals=source.totals(),
    )


def _section_link(source: model.SectionLink) -> wire_pair.SectionLink:
    return wire_pair.SectionLink(
        lens=source.lens,
        a=source.a,
        b=source.b,
        a_spans=tuple(map(convert.pair, source.a_spans)),
        b_spans=tuple(map(convert.pair, source.b_spans)),
        score=exact(source.score),
    )


def _link(source: model.Link, of: model.Comparison, lang: Language, lexicon: Lexicon | None) -> wire_pair.Link:
    a, b = of.side("a", source.lens).document, of.side("b", source.lens).document
    # A candidate stands on the side that the link lacks; with both sides there it competes with b.
    other = a if source.a is None else b
    return wire_pair.Link(
        lens=source.lens,
        a=None if source.a is None else convert.target(source.a, a),
        b=None if source.b is None else convert.target(source.b, b),
        verdict=source.verdict,
        reason=source.reason,
        delta=optional(source.delta),
        gap=optional(source.gap),
        elapsed=rounded(source.elapsed, RATIO_PLACES),
        share=rounded(source.share, RATIO_PLACES),
        confidence=exact(source.confidence),
        why=say(source.why, lang, lexicon),
        candidates=tuple(
            wire_pair.Candidate(convert.target(item.target, other), exact(item.score)) for item in source.candidates
        ),
        flags=source.flags,
    )


def _wording(source: model.Wording) -> wire_pair.Wording:
    return wire_pair.Wording(
        new=tuple(map(_phrase, source.new)),
        gone=tuple(map(_phrase, source.gone)),
        hotter=tuple(map(_heat, source.hotter)),
        cooler=tuple(map(_heat, source.cooler)),
    )


def _phrase(source: model.Phrase) -> wire_pair.Phrase:
    return wire_pair.Phrase(source.phrase, source.count, tuple(map(convert.pair, source.where)))


def _heat(source: model.Heat) -> wire_pair.Heat:
    return wire_pair.Heat(source.word, source.a, source.b, exact(source.score))


def _edit(source: model.Edit) -> wire_pair.Edit:
    return wire_pair.Edit(
        op=source.op,
        a=None if source.a is None else convert.pair(source.a),
        b=None if source.b is None else convert.pair(source.b),
        kind=source.kind,
    )


def summary(
    source: model.Summary, of: model.Report | model.Comparison, lang: Language, lexicon: Lexicon | None
) -> wire_pair.Summary:
    """Return a summary with the documents that its offsets point into."""
    first, second = (of.a, of.b) if isinstance(of, model.Comparison) else (of, None)
    return wire_pair.Summary(
        schema="duizhao/summary/1",
        document=convert.document(first.document) if second is None else None,
        a=None if second is None else convert.report(first),
        b=None if second is None else convert.report(second),
        title=source.title,
        text=source.text,
        clauses=tuple(
            wire_pair.Clause(item.text, item.span.start, item.span.end, item.line, item.side, item.block)
            for item in source.clauses
        ),
        tables=tuple(
            wire_pair.Table(item.block, item.title, item.columns, tuple(map(_row, item.rows))) for item in source.tables
        ),
        keywords=source.keywords,
        warnings=tuple(say(warning, lang, lexicon) for warning in source.warnings),
    )


def _row(source: model.SummaryRow) -> wire_pair.Row:
    start, end = (None, None) if source.span is None else convert.pair(source.span)
    return wire_pair.Row(source.cells, source.side, start, end, source.line)
