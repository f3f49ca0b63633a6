"""What the tables of a summary have in common: how long they are, how titles count rows, how sections are named."""

from __future__ import annotations

from collections.abc import Iterable

from core.model import Link, Report, Section
from core.show.labels import Labels

MOST = 40
"""Rows of a table; a State Council report states over 200 figures, and a table of all of them sums up nothing."""


def counted(title: str, shown: int, total: int, labels: Labels) -> str:
    """Return a title that says so when rows were left out."""
    return title if shown == total else labels("summary-some", title=title, shown=shown, total=total)


def surest_first(links: Iterable[Link], labels: Labels) -> list[Link]:
    """Return the rows with judged ones before others, then by how sure their two sides belong together."""
    return sorted(links, key=lambda link: (not labels.judged(link.verdict), -link.confidence))


def field(report: Report, ident: str | None) -> str:
    """Return the heading of a target's section without its marker, "" before the first heading."""
    return "" if ident is None else bare(report.section(ident))


def bare(section: Section) -> str:
    """Return a heading without its marker."""
    return section.heading.removeprefix(section.marker or "").strip()
