"""The ledger's columns and cells, as many as the width holds."""

from __future__ import annotations

from collections.abc import Sequence

from core.model import PROMISES, Lens, Link
from core.show import figures
from core.show.labels import Labels

"""Lenses that set a result beside a plan; the other two set like beside like."""

Heads = list[tuple[str, int]]
"""Words and width of each column."""

_VERDICT = {"zh": 13, "en": 17}
_NARROW = 96
"""From this width on the two figures have columns of their own."""


def heads(lens: Lens, width: int, labels: Labels) -> Heads:
    """Return the columns for a table of a width in cells: three below 96 cells, six from there on."""
    plan, result, gap = _names(lens)
    verdict = _VERDICT[labels.lang]
    room = max(30, width - verdict - 2)
    if width < _NARROW:
        indicator = min(room * 3 // 8, 26)
        both = f"{labels(plan)} → {labels(result)}"
        return [(labels("column-verdict"), verdict), (labels("column-indicator"), indicator), (both, room - indicator)]
    line = 9
    distance = 22 if lens in PROMISES else 16
    indicator = (room - line) * 22 // 100
    value = (room - line - indicator - distance) // 2
    return [
        (labels("column-verdict"), verdict),
        (labels("column-indicator"), indicator),
        (labels(plan), value),
        (labels(result), value),
        (labels(gap), distance),
        (labels("column-line"), line),
    ]


def cells(link: Link, columns: int, labels: Labels) -> list[str]:
    """Return the texts of a row, for three or six columns."""
    first, second = (link.promise, link.answer)
    named = first or second
    verdict = labels.verdict(link.verdict)
    indicator = named.indicator if named else ""
    values = [figures.figure(target, labels) if target else "—" for target in (first, second)]
    promised = link.lens in PROMISES
    gap = figures.gap(link, first, labels) if promised else figures.change(link)
    if columns == 3:
        both = values[0] if values[1] == "—" else values[1] if values[0] == "—" else " → ".join(values)
        return [verdict, indicator, both if not gap else f"{both}  {gap}"]
    return [verdict, indicator, *values, gap, " ".join(str(t.line) if t else "—" for t in (first, second))]


def _names(lens: Lens) -> Sequence[str]:
    if lens in PROMISES:
        return ("column-plan", "column-result", "column-gap")
    return ("column-before", "column-after", "column-change")
