"""The targets of one report as a table by section, with a head that counts them and says what its signs mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from core.export.listing import Listing
from core.export.page import Block, Group, Lines, Page, Register, Row
from core.export.page_rejected import rejected_blocks
from core.model import Comparator, Target
from core.show import target_cells as cells
from core.show.families import wholes
from core.show.figures import standing
from core.show.grouping import Item, TargetGroup, grouped
from core.show.labels import Labels
from core.show.numbers import SIGNS

CELLS = 80
"""Width of the table in plain text: a pager in the narrowest common terminal shows it unbroken."""
_WIDE = ("indicator", "period", "bound", "value", "growth-basis", "share", "target-status", "line")
"""The columns where there is room."""
_NARROW = ("indicator", "period", "mark", "value", "change-standing", "target-status", "line")
"""The columns in 80 cells."""
_OPTIONAL = frozenset({"bound", "mark", "growth-basis", "share", "change-standing"})
"""Columns that are left out where they are empty."""


def targets_page(listing: Listing, labels: Labels, *, wide: bool) -> Page:
    """Return the page of a report's targets.

    Args:
        listing: The targets and what is shown beside them.
        labels: Where the wording is.
        wide: Give bounds in words and ranks a column of their own; else signs and one column with the changes.
    """
    targets = listing.extraction.targets
    head = [*_head(listing, labels), *((0, line) for line in _legend(targets, labels))]
    blocks: list[Block] = [Lines(tuple(line for _, line in head), tuple(depth for depth, _ in head))]
    if targets:
        blocks.append(_register(listing, labels, wide=wide))
    if listing.extraction.rejected:
        blocks += rejected_blocks(listing, labels)
    title = labels("page-targets", name=labels.name(listing.report), count=len(targets))
    return Page(title, tuple(blocks), CELLS)


def _head(listing: Listing, labels: Labels) -> Iterator[tuple[int, str]]:
    """Yield lines with their depth: what report it is, what each filter took away, how many of each kind are left."""
    meta = listing.report.meta
    told = {"title": meta.title, "organ": meta.organ, "published": meta.published}
    keys = {"title": "head-document", "organ": "head-organ", "published": "head-published"}
    for name, words in told.items():
        if words:
            yield 0, labels(keys[name], **{name: " ".join(words.split())})
    yield 0, labels("head-file", path=listing.report.document.path)
    targets = listing.extraction.targets
    if not listing.total:
        yield 0, labels("head-none")
        return
    if listing.filters:
        yield 0, labels("head-filters", total=listing.total, left=len(targets))
        yield from ((1, labels("filter-step", option=one.words, removed=one.removed)) for one in listing.filters)
    if not targets:
        yield 0, labels("head-empty")
        return
    counts = Counter(target.status for target in targets)
    wordless = sum(target.qualitative for target in targets)
    yield (
        0,
        labels(
            "head-counts",
            achieved=counts["achieved"],
            planned=counts["planned"],
            context=counts["context"],
            numbers=len(targets) - wordless,
            wordless=wordless,
        ),
    )


def _legend(targets: tuple[Target, ...], labels: Labels) -> Iterator[str]:
    """Yield what each sign means that occurs in the table."""
    used = {target.comparator for target in targets if target.value is not None}
    used |= {target.growth.comparator for target in targets if target.growth is not None}
    marks = [labels(f"bound-{name}") for name in get_args(Comparator) if name in used and SIGNS[name]]
    if marks:
        yield labels("legend-marks", marks=labels("list-comma").join(marks))
    if wholes(targets):
        yield labels("legend-part")
    if any("…" in cells.value(target) for target in targets if target.qualitative):
        yield labels("legend-wordless")
    if any(target.period is not None and target.period.inherited for target in targets):
        yield labels("legend-inherited")


def _register(listing: Listing, labels: Labels, *, wide: bool) -> Register:
    """Return the table; of bounds, changes and ranks it has a column only where there are any."""
    targets = listing.extraction.targets
    rows = _Rows(listing, labels, frozenset(target.id for target in targets))
    told = {target.id: rows.told(target) for target in targets}
    columns = _WIDE if wide else _NARROW
    names = tuple(name for name in columns if name not in _OPTIONAL or any(row[name] for row in told.values()))
    return Register(
        labels.many(*(f"column-{name}" for name in names)),
        tuple(rows.group(group, told, names) for group in grouped(listing.report, targets)),
        labels.many("column-text") if listing.quotes else (),
        toned=names.index("target-status"),
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes the rows of the table."""

    listing: Listing
    labels: Labels
    listed: frozenset[str]
    """Ids of the targets in the table."""

    def told(self, target: Target) -> dict[str, str]:
        """Return what each column says of a target."""
        labels, name = self.labels, cells.name(target, self.labels)
        if target.of is not None and target.of not in self.listed and not target.qualitative:
            name = labels("part-of", name=name)
        change, rank = cells.change(target, labels), standing(target, labels)
        return {
            "indicator": name,
            "period": cells.time(target.period, labels),
            "bound": cells.bound(target, labels),
            "mark": cells.mark(target),
            "value": cells.value(target),
            "growth-basis": change,
            "share": rank,
            "change-standing": labels("list-comma").join(text for text in (change, rank) if text),
            "target-status": cells.status(target, labels),
            "line": cells.line(target, labels),
        }

    def group(self, group: TargetGroup, told: dict[str, dict[str, str]], names: tuple[str, ...]) -> Group:
        """Return the rows of a section under its headings."""
        rows = tuple(self._row(item, told[item.target.id], names) for item in group.items)
        section = group.section
        if section is None:
            return Group((*group.headings, self.labels("before-headings")), "", rows)
        return Group(group.headings, self.labels(f"role-{section.role}"), rows, section.role)

    def _row(self, item: Item, told: dict[str, str], names: tuple[str, ...]) -> Row:
        document = self.listing.report.document
        notes = (self.labels.quote(document, item.target.clause),) if self.listing.quotes else ()
        return Row(tuple(told[name] for name in names), notes, item.depth, item.target.status)
