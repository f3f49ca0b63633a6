"""What changed between two reports, as tables: same indicators, what became of plans, new targets, wording."""

from __future__ import annotations

from core.model import Comparison, Heat, Lens, Link, Phrase, SummaryRow, SummaryTable, Target, Verdict
from core.show.figures import change, figure, gap
from core.show.labels import Labels
from core.summarize.tables import MOST, counted, surest_first
from core.summarize.weight import heaviest

PHRASES = 15
"""Phrases or words of each kind."""

UNCHANGED: frozenset[Verdict] = frozenset({"chg_same", "chg_reworded", "chg_new", "chg_gone", "uncertain"})
"""Verdicts of a revision that are no change of a target, or have a table of their own."""


def change_tables(of: Comparison, labels: Labels) -> tuple[SummaryTable, ...]:
    """Return the tables of two reports, the empty ones left out."""
    fulfilment = _links(of, "fulfilment")
    same = [link for link in _links(of, "results") if _figures(link)]
    promised = [link for link in fulfilment if link.a is not None]
    revised = [link for link in _links(of, "revision") if link.verdict not in UNCHANGED and link.a and link.b]
    new = [link for link in _links(of, "revision") if link.a is None and link.b is not None]
    tables = (
        _table("summary-same", same, "column-change", labels),
        _table("summary-promised", promised, "column-gap", labels),
        _table("summary-revised", revised, "column-change", labels),
        _new(new, labels),
        _wording(of, labels),
    )
    return tuple(table for table in tables if table is not None)


def _figures(link: Link) -> bool:
    """Tell whether a row sets two figures side by side that are surely of one thing."""
    sides = (link.a, link.b)
    return all(side is not None and not side.qualitative for side in sides) and link.verdict != "uncertain"


def _links(of: Comparison, lens: Lens) -> list[Link]:
    return [link for link in of.links if link.lens == lens]


def _table(key: str, links: list[Link], last: str, labels: Labels) -> SummaryTable | None:
    """Return rows with both sides; a promise without an answer shows "—" beside its verdict."""
    rows = _best(links, labels)
    if not rows:
        return None
    kept = heaviest([target for _, target in rows], MOST, labels.lexicon)
    return SummaryTable(
        "change",
        counted(labels(key), len(kept), len(rows), labels),
        labels.many("column-verdict", "column-indicator", "column-before", "column-after", last),
        tuple(_row(*rows[i], last, labels) for i in kept),
    )


def _best(links: list[Link], labels: Labels) -> list[tuple[Link, Target]]:
    """Return one row for each target of the earlier report, a judged one before others, then the surest."""
    best: dict[str, tuple[Link, Target]] = {}
    for link in surest_first(links, labels):
        if link.a is not None:
            best.setdefault(link.a.id, (link, link.a))
    return sorted(best.values(), key=lambda row: (row[1].span, row[1].id))


def _row(link: Link, named: Target, last: str, labels: Labels) -> SummaryRow:
    told = change(link) if last == "column-change" else gap(link, link.a, labels)
    cells = (
        labels.verdict(link.verdict),
        named.indicator,
        *("—" if target is None else figure(target, labels) for target in (link.a, link.b)),
        told,
    )
    shown = link.b or named
    return SummaryRow(cells, "a" if link.b is None else "b", shown.clause, shown.line)


def _new(links: list[Link], labels: Labels) -> SummaryTable | None:
    targets = [link.b for link in links if link.b is not None and not link.b.qualitative]
    if not targets:
        return None
    kept = [targets[i] for i in heaviest(targets, MOST, labels.lexicon)]
    return SummaryTable(
        "change",
        counted(labels("summary-new"), len(kept), len(targets), labels),
        labels.many("column-indicator", "column-plan"),
        tuple(SummaryRow((t.indicator, figure(t, labels)), "b", t.clause, t.line) for t in kept),
    )


def _wording(of: Comparison, labels: Labels) -> SummaryTable | None:
    wording = of.wording
    cells = [
        (labels("wording-new"), _phrases(wording.new)),
        (labels("wording-gone"), _phrases(wording.gone)),
        (labels("wording-hotter"), _heats(wording.hotter)),
        (labels("wording-cooler"), _heats(wording.cooler)),
    ]
    rows = tuple(SummaryRow(pair, None, None, None) for pair in cells if pair[1])
    columns = labels.many("column-status", "page-wording")
    return SummaryTable("change", labels("page-wording"), columns, rows) if rows else None


def _phrases(items: tuple[Phrase, ...]) -> str:
    return " ".join(item.phrase for item in items[:PHRASES])


def _heats(items: tuple[Heat, ...]) -> str:
    return " ".join(f"{item.word} {item.a}→{item.b}" for item in items[:PHRASES])
