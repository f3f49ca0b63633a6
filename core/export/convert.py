"""From the model to the public JSON forms."""

from __future__ import annotations

from datetime import date

from core import model
from core.export import wire
from core.export.flow import flow
from core.export.numbers import exact, optional
from core.lexicon import Language, Lexicon, say
from core.show.notes import notes_of


def pair(span: model.Span) -> wire.Pair:
    """Return start and end."""
    return span.start, span.end


def document(source: model.Document) -> wire.Document:
    """Return what is said of a file."""
    pages = len(source.page_starts) or None
    return wire.Document(source.path, source.media_type, source.encoding, len(source.text), pages)


def meta(source: model.Meta) -> wire.Meta:
    """Return what a page says about itself."""
    return wire.Meta(
        title=source.title,
        place=source.place,
        organ=source.organ,
        published=source.published,
        source=source.source,
        author=source.author,
        achievement_period=period(source.achievement_period),
        plan_period=period(source.plan_period),
        place_level=source.place_level,
        where=_where(dict(source.found)),
    )


def _where(found: dict[str, model.Span]) -> wire.Where:
    """Return where each field was read."""
    names = wire.Where.__struct_fields__
    return wire.Where(**{name: pair(found[name]) if name in found else None for name in names})


def report(source: model.Report) -> wire.Report:
    """Return one side of a comparison."""
    return wire.Report(document(source.document), meta(source.meta))


def period(source: model.Period | None) -> wire.Period | None:
    """Return a time with ISO dates."""
    if source is None:
        return None
    return wire.Period(source.text, _iso(source.start), _iso(source.end), source.kind, source.inherited)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def outline(source: model.Report, lang: Language, lexicon: Lexicon | None) -> wire.Outline:
    """Return the outline of a report, with sentences in the given language."""
    return wire.Outline(
        schema="duizhao/outline/1",
        document=document(source.document),
        notes=tuple(say(note, lang, lexicon) for note in notes_of(source.document)),
        meta=meta(source.meta),
        articles=tuple(map(_article, source.articles)),
        paragraphs=tuple(
            wire.Paragraph(item.kind, tuple(map(pair, item.pieces)), item.section, item.article, item.role)
            for item in flow(source)
        ),
        dropped=tuple(_dropped(item, source.document) for item in source.dropped),
        flagged=tuple(_dropped(item, source.document) for item in source.flagged),
        joined=source.joined,
    )


def _article(source: model.Article) -> wire.Article:
    title = source.title_span
    return wire.Article(
        title=source.title,
        title_start=None if title is None else title.start,
        title_end=None if title is None else title.end,
        start=source.span.start,
        end=source.span.end,
        sections=tuple(map(_section, source.sections)),
    )


def _section(source: model.Section) -> wire.Section:
    return wire.Section(
        id=source.id,
        marker=source.marker,
        heading=source.heading,
        level=source.level,
        style=source.style,
        soft=source.soft,
        role=source.role,
        scope=source.scope,
        annex=source.annex,
        heading_start=source.heading_span.start,
        heading_end=source.heading_span.end,
        start=source.span.start,
        end=source.span.end,
        children=tuple(map(_section, source.children)),
    )


def _dropped(source: model.Dropped, doc: model.Document) -> wire.Dropped:
    return wire.Dropped(source.span.start, source.span.end, source.reason, doc.quote(source.span))


def targets(source: model.Extraction, of: model.Report) -> wire.Targets:
    """Return the targets of a report and the numbers that are none."""
    doc = of.document
    return wire.Targets(
        schema="duizhao/targets/1",
        document=document(doc),
        targets=tuple(target(item, doc) for item in source.targets),
        rejected=tuple(
            wire.Rejected(item.span.start, item.span.end, doc.quote(item.span), item.reason) for item in source.rejected
        ),
    )


def target(source: model.Target, doc: model.Document) -> wire.Target:
    """Return a target of the given document."""
    return wire.Target(
        id=source.id,
        indicator=source.indicator,
        indicator_id=source.indicator_id,
        of=source.of,
        value=optional(source.value),
        high=optional(source.high),
        unit=source.unit,
        dimension=source.dimension,
        shown=source.shown,
        comparator=source.comparator,
        start=source.span.start,
        end=source.span.end,
        growth=_growth(source.growth, doc),
        rank=_rank(source.rank, doc),
        completion=_completion(source.completion, doc),
        baseline=optional(source.baseline),
        period=period(source.period),
        status=source.status,
        modality=source.modality,
        strength=source.strength,
        stage=source.stage,
        ongoing=source.ongoing,
        qualitative=source.qualitative,
        relation=None if source.relation is None else wire.Relation(source.relation.kind, source.relation.to),
        place_scope=source.place_scope,
        clause=pair(source.clause),
        quote=source.quote,
        sentence=pair(source.sentence),
        section=source.section,
        line=source.line,
        page=source.page,
    )


def _growth(source: model.Growth | None, doc: model.Document) -> wire.Growth | None:
    if source is None:
        return None
    return wire.Growth(
        value=exact(source.value),
        high=optional(source.high),
        unit=source.unit,
        basis=source.basis,
        comparator=source.comparator,
        shown=doc.quote(source.span),
        start=source.span.start,
        end=source.span.end,
    )


def _rank(source: model.Rank | None, doc: model.Document) -> wire.Rank | None:
    if source is None:
        return None
    return wire.Rank(exact(source.value), source.scope, doc.quote(source.span), source.span.start, source.span.end)


def _completion(source: model.Completion | None, doc: model.Document) -> wire.Completion | None:
    if source is None:
        return None
    return wire.Completion(exact(source.value), source.of, doc.quote(source.span), source.span.start, source.span.end)
