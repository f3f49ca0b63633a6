"""A document in, its outline out."""

from __future__ import annotations

from itertools import pairwise

from core.lexicon import Lexicon, default
from core.model import Article, Document, Dropped, DropReason, Paragraph, Report, Span
from core.outline.about.meta import meta_of
from core.outline.articles import ArticleDraft, articles_of
from core.outline.blocks import KEPT, Block, blocks_of
from core.outline.clean import cleaned, is_inside, restored
from core.outline.front import title_text, with_title
from core.outline.headings.heads import Head, heads_of
from core.outline.headings.tree import grow
from core.outline.paragraphs import paragraphs_of
from core.outline.repair.captions import without_captions
from core.outline.repair.chrome import without_chrome
from core.outline.repair.duplicates import without_duplicates
from core.outline.repair.glue import without_glue
from core.outline.repair.mend import with_whole_clauses, with_whole_headings
from core.outline.repair.running import without_running_heads
from core.outline.repair.wrapped import with_whole_lines
from core.outline.roles.roles import words_of
from core.outline.sections import Around, sections_of


def outline(document: Document, lexicon: Lexicon | None = None) -> Report:
    """Return the outline of a document.

    Args:
        document: What `core.read.read` returned.
        lexicon: The dictionaries; the program's own by default.
    """
    clean = cleaned(document)
    return restored(_outline(clean.document, lexicon or default()), clean)


def _outline(document: Document, lexicon: Lexicon) -> Report:
    """Return the outline of a document whose text is clean."""
    words = words_of(lexicon)
    lines = with_whole_lines(without_running_heads(without_glue(blocks_of(document))))
    blocks = with_whole_headings(without_chrome(lines, lexicon))
    blocks = with_title(blocks)
    blocks, flagged = without_duplicates(without_captions(blocks))
    blocks = with_whole_clauses(blocks)
    blocks, heads, drafts = articles_of(blocks, heads_of(blocks))
    articles: list[Article] = []
    paragraphs: list[Paragraph] = []
    cuts: list[tuple[int, int]] = []
    by_block = {head.block: head for head in heads}
    for number, draft in enumerate(drafts):
        own = {index: by_block[index] for index in draft.order if index in by_block}
        cuts += _cuts(own, blocks)
        tree = grow(draft.order, list(own.values()), blocks, words)
        parts = paragraphs_of(draft.order, blocks, own)
        headline = blocks[draft.title].span if draft.title is not None else None
        before = sum(len(article.sections) for article in articles)
        built = sections_of(document, tree, parts, lexicon, Around(headline, before, number))
        span = _span(blocks, draft, document)
        title = None if headline is None else title_text(document.quote(headline))
        articles.append(Article(title, span, built.sections, headline))
        paragraphs += built.paragraphs
    cuts += [(a.end, b.start) for paragraph in paragraphs for a, b in pairwise(paragraph.pieces)]
    top = [section for article in articles for section in article.sections]
    meta = meta_of(document, blocks, articles[0].title_span, top, lexicon)
    less = [block for block in blocks if block.kind not in KEPT or block.outer is not None]
    held = _put_together(heads, drafts, blocks)
    dropped = tuple(found for block in less for found in _dropped(block, document) if not is_inside(found.span, held))
    return Report(document, meta, tuple(articles), tuple(paragraphs), dropped, flagged, tuple(sorted(cuts)))


def _put_together(heads: list[Head], drafts: list[ArticleDraft], blocks: list[Block]) -> list[Span]:
    """Return the titles and headings of several lines, in order: what stands between their lines belongs to them."""
    titles = (blocks[draft.title] for draft in drafts if draft.title is not None)
    spans = [block.span for block in titles if block.pieces]
    return sorted([*spans, *(head.span for head in heads if blocks[head.block].pieces)])


def _cuts(heads: dict[int, Head], blocks: list[Block]) -> list[tuple[int, int]]:
    """Return where headings were put together: end of the first part and start of the second."""
    parted = [(head, blocks[index].pieces) for index, head in heads.items() if blocks[index].pieces]
    return [(a.end, b.start) for head, parts in parted for a, b in pairwise(parts) if b.start < head.span.end]


def _span(blocks: list[Block], draft: ArticleDraft, document: Document) -> Span:
    """Return all of an article, from its headline to its last character."""
    indices = [*([draft.title] if draft.title is not None else []), *draft.order]
    if not indices:
        return Span(0, len(document.text))
    spans = [blocks[index].span for index in indices]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _dropped(block: Block, document: Document) -> list[Dropped]:
    """Return what is dropped of a line that is not kept whole: all of it, or the signs of Markdown around it."""
    outer = block.outer or block.span
    if block.kind not in KEPT:
        return [Dropped(part, _reason(block)) for part in (block.pieces or (outer,))]
    around = (Span(outer.start, block.span.start), Span(block.span.end, outer.end))
    return [Dropped(signs, "furniture") for span in around if len(signs := span.stripped(document.text))]


def _reason(block: Block) -> DropReason:
    match block.kind:
        case "chrome" | "caption" | "byline" | "duplicate" | "furniture":
            return block.kind
        case _:
            return "meta"
