"""A comparison as rows for the screen: the parts of both sides that a lens is about, section beside section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from core.lexicon import default
from core.model import Comparison, Lens, Link, Report, Role, SectionLink, Side, Span, Target
from tui.screens.review_align import Pair, paired
from tui.screens.review_blocks import Piece, Shelf, blocks, pieces
from tui.screens.review_edits import Marks, edit_rows
from tui.screens.review_groups import SIDES, Sides, ordered
from tui.widgets.rows import Mark, Row

ROLES: dict[Lens, dict[Side, Role]] = {
    "fulfilment": {"a": "plan", "b": "achievement"},
    "revision": {"a": "plan", "b": "plan"},
    "results": {"a": "achievement", "b": "achievement"},
    "progress": {"a": "achievement", "b": "plan"},
}
"""What each side of a lens tells; in `progress` side a is the result so far, b the plan."""


def lens_rows(comparison: Comparison, lens: Lens) -> list[Row]:
    """Return the rows of a lens: linked sections side by side, and in them linked paragraphs."""
    links = [link for link in comparison.links if link.lens == lens]
    sections = [link for link in comparison.sections if link.lens == lens]
    reports = {side: comparison.side(side, lens) for side in SIDES}
    chosen = {side: _relevant(reports[side], side, lens, links, sections) for side in SIDES}
    return _rows(chosen, reports, sections, links, _marks(links))


def text_rows(comparison: Comparison) -> list[Row]:
    """Return the whole text of one report, or of two side by side, with edits where one is a version of the other."""
    a = pieces(comparison.a)
    if comparison.b is None:
        return [Row(piece.block(comparison.a.document, "a")) for piece in a]
    b = pieces(comparison.b)
    if comparison.edits is not None:
        return edit_rows(a, b, (comparison.a.document, comparison.b.document), comparison.edits)
    links = [link for link in comparison.links if link.lens != "progress"]
    sections = [link for link in comparison.sections if link.lens != "progress"]
    reports: dict[Side, Report] = {"a": comparison.a, "b": comparison.b}
    return _rows({"a": a, "b": b}, reports, sections, links, {"a": [], "b": []})


def _relevant(
    report: Report, side: Side, lens: Lens, links: Iterable[Link], sections: Iterable[SectionLink]
) -> list[Piece]:
    """Return what tells of the lens' side by its role, stands in a linked section, or is quoted by a link."""
    found = pieces(report)
    covers = [span for link in sections for span in (link.a_spans if side == "a" else link.b_spans)]
    covers += [target.clause for link in links if (target := link.a if side == "a" else link.b)]
    shelf = Shelf(found)
    quoted = {index for span in covers for index in shelf.touched(span)}
    wanted = {ROLES[lens][side], "mixed"}
    return [piece for index, piece in enumerate(found) if index in quoted or piece.role in wanted]


def _rows(
    chosen: Sides,
    reports: dict[Side, Report],
    sections: Sequence[SectionLink],
    links: Sequence[Link],
    marks: dict[Side, Marks],
) -> list[Row]:
    rows: list[Row] = []
    for group in ordered(chosen, sections):
        left, right = (blocks(group[side], reports[side].document, side, marks[side]) for side in SIDES)
        rows += paired(left, right, _anchors(group, sections, links))
    return rows


def _anchors(group: Sides, sections: Iterable[SectionLink], links: Iterable[Link]) -> list[Pair]:
    """Return which pieces of a group belong together: headings of linked sections, paragraphs with linked targets."""
    heads = {
        side: {piece.section: i for i, piece in enumerate(group[side]) if piece.kind == "heading" or piece.head}
        for side in SIDES
    }
    pairs = [
        (heads["a"][first], heads["b"][second])
        for link in sections
        for first in link.a
        for second in link.b
        if first in heads["a"] and second in heads["b"]
    ]
    shelves = {side: Shelf(group[side]) for side in SIDES}
    for link in sorted(links, key=lambda each: each.confidence, reverse=True):
        if link.a and link.b:
            first, second = shelves["a"].touched(link.a.span), shelves["b"].touched(link.b.span)
            pairs += zip(first[:1], second[:1], strict=False)
    return _one_each(pairs)


def _one_each(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the pairs that give each piece its first partner only."""
    left: set[int] = set()
    right: set[int] = set()
    chosen: list[Pair] = []
    for first, second in pairs:
        if first not in left and second not in right:
            chosen.append((first, second))
            left.add(first)
            right.add(second)
    return chosen


def _marks(links: Iterable[Link]) -> dict[Side, Marks]:
    """Return the numbers (or words) that each verdict is about, with its tone and mark."""
    wording = default().verdicts
    marks: dict[Side, Marks] = {"a": [], "b": []}
    for link in links:
        verdict = wording[link.verdict]
        mark = Mark(0, 0, verdict.tone, verdict.mark)
        marks["a"] += [(span, mark) for span in told(link.a)]
        marks["b"] += [(span, mark) for span in told(link.b)]
    return marks


def told(target: Target | None) -> list[Span]:
    """Return where a target's value, change and share of a plan stand."""
    if target is None:
        return []
    parts = (target.growth, target.completion, target.rank)
    return [target.span, *(part.span for part in parts if part is not None and not target.span.contains(part.span))]
