"""The targets of a report in the order in which tables list them: by section, what belongs under another below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.model import Report, Section, Target
from core.show.families import wholes


@dataclass(frozen=True, slots=True)
class Item:
    """A target in its place."""

    target: Target
    """The target."""
    depth: int
    """0, or how far below its whole it stands."""


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """The targets of one section, those of the sections below it not among them."""

    section: Section | None
    """The section; None before the first heading."""
    headings: tuple[str, ...]
    """Its headings from the outermost on, after the headline where the page holds several texts."""
    items: tuple[Item, ...]
    """Its targets."""


def grouped(report: Report, targets: Iterable[Target]) -> tuple[TargetGroup, ...]:
    """Return the targets by section, in the order in which the text comes to them.

    A part stands under its whole, also where another section has it; a part whose whole is not among the targets
    stands by itself.
    """
    listed = tuple(targets)
    above = wholes(listed)
    below: dict[str, list[Target]] = {}
    for target in listed:
        if target.id in above:
            below.setdefault(above[target.id].id, []).append(target)
    places: dict[tuple[int, str], list[Item]] = {}
    for target in listed:
        if target.id not in above:
            places.setdefault(_place(report, target), []).extend(_family(target, below))
    sections = {section.id: section for section in report.sections()}
    return tuple(
        TargetGroup(sections.get(ident), _headings(report, article, ident, sections), tuple(items))
        for (article, ident), items in sorted(places.items(), key=lambda place: (place[0][0], place[1][0].target.span))
    )


def _family(target: Target, below: dict[str, list[Target]]) -> Iterator[Item]:
    """Yield a target and all below it, the next to come on top of the stack."""
    waiting = [Item(target, 0)]
    while waiting:
        item = waiting.pop()
        yield item
        waiting += [Item(part, item.depth + 1) for part in reversed(below.get(item.target.id, []))]


def _place(report: Report, target: Target) -> tuple[int, str]:
    """Return the index of the article and the id of the section, "" for none."""
    starts = target.span.start
    article = next((at for at, one in enumerate(report.articles) if starts < one.span.end), len(report.articles) - 1)
    return article, target.section or ""


def _headings(report: Report, article: int, ident: str, sections: dict[str, Section]) -> tuple[str, ...]:
    """Return the headings of a section and of those around it."""
    parts = ident.split(".") if ident else []
    path = [sections.get(".".join(parts[: at + 1])) for at in range(len(parts))]
    told = [" ".join(section.heading.split()) for section in path if section is not None]
    title = report.articles[article].title if len(report.articles) > 1 else None
    return (" ".join(title.split()), *told) if title else tuple(told)
