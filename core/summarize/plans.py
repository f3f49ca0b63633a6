"""The table of planned figures, each with the result so far where a comparison has found one."""

from __future__ import annotations

from core.model import Comparison, Link, SummaryRow, SummaryTable, Target
from core.show.figures import figure, gap
from core.show.labels import Labels
from core.summarize.tables import MOST, counted, surest_first
from core.summarize.weight import distinct, heaviest


def plans_table(of: Comparison, labels: Labels) -> SummaryTable | None:
    """Return what is planned: figures, and commitments without a figure that have a counterpart in the results."""
    answers = _answers(of, labels)
    planned = (t for t in of.extraction_a.targets if t.status == "planned")
    plans = distinct([t for t in planned if not t.qualitative or _told(answers.get(t.id))])
    if not plans:
        return None
    kept = [plans[i] for i in heaviest(plans, MOST, labels.lexicon)]
    return SummaryTable(
        "targets",
        counted(labels("summary-plans"), len(kept), len(plans), labels),
        labels.many("column-indicator", "column-plan", "column-result", "column-gap", "column-verdict"),
        tuple(_row(target, answers.get(target.id), labels) for target in kept),
    )


def _answers(of: Comparison, labels: Labels) -> dict[str, Link]:
    """Return the progress row of each plan, by the plan's id: a judged one before others, then the surest."""
    links = [link for link in of.links if link.lens == "progress"]
    best: dict[str, Link] = {}
    for link in surest_first(links, labels):
        if link.b is not None:
            best.setdefault(link.b.id, link)
    return best


def _told(link: Link | None) -> bool:
    return link is not None and link.a is not None


def _row(target: Target, link: Link | None, labels: Labels) -> SummaryRow:
    result = "—" if link is None or link.a is None else figure(link.a, labels)
    told = ("", "") if link is None else (gap(link, link.b, labels), labels.verdict(link.verdict))
    return SummaryRow((target.indicator, figure(target, labels), result, *told), "a", target.clause, target.line)
