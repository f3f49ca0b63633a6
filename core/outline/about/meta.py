"""What a document says about itself: place, organ, dates, source, author, and the time that it is about."""

from __future__ import annotations

from dataclasses import replace

from core.lexicon import Lexicon
from core.model import Document, Meta, Section, Span
from core.outline.about.dates import author_of, dates_of, iso, source_named, source_of
from core.outline.about.organ import organ_of
from core.outline.about.page import Sourced, page_of
from core.outline.about.place import place_of
from core.outline.about.times import periods_of
from core.outline.blocks import Block
from core.outline.front import title_text


def meta_of(
    document: Document, blocks: list[Block], title: Span | None, sections: list[Section], lexicon: Lexicon
) -> Meta:
    """Return what a document says about itself, and where.

    Args:
        document: Whose text all spans point into.
        blocks: Its lines with their kinds.
        title: Where its title stands, if it has one.
        sections: Its top-level sections, with roles.
        lexicon: The words for places, bodies, dates and times.
    """
    page = page_of(document, blocks, title)
    published, delivered = dates_of(page, lexicon)
    named = {block.named: Sourced(block.text, block.span) for block in blocks if block.named}
    given = named.get("published")
    day = iso(given.value) if given else None
    place = place_of(page, lexicon)
    printed = (day, Sourced(day.isoformat(), given.span)) if day and given else published
    page = replace(page, placed=place is not None)
    results, plans = periods_of(page, document.text, sections, printed[0] if printed else delivered, lexicon)
    told = {
        "title": Sourced(title_text(title.of(document.text)), title) if title else None,
        "place": place[0] if place else None,
        "organ": organ_of(page, place, lexicon),
        "published": printed[1] if printed else None,
        "source": source_named(named.get("source")) or source_of(page, lexicon),
        "author": author_of(page, lexicon) or named.get("author"),
    }
    spans = {name: one.span for name, one in told.items() if one}
    spans |= {name: one.span for name, one in (("achievement_period", results), ("plan_period", plans)) if one}
    return Meta(
        **{name: one.value if one else None for name, one in told.items()},
        achievement_period=results.period if results else None,
        plan_period=plans.period if plans else None,
        place_level=place[1] if place else None,
        found=tuple((name, span) for name, span in spans.items() if span is not None),
    )
