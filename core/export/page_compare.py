"""The ledger: every row with its verdict, both quotes and the reason."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from core.export.page import Block, Heading, Lines, Page, Row, Table
from core.judge import Standing, standing
from core.model import PROMISES, Comparison, Edit, Heat, Lens, Link, Phrase, Report, SectionLink, Target, Verdict
from core.show import figures
from core.show.labels import Labels
from core.show.numbers import percent

ALWAYS: tuple[Verdict, ...] = ("below",)
"""Verdicts whose count is told even when it is zero, in the lenses that can give them."""

LISTED: tuple[Standing, ...] = ("unanswered", "unplanned")
"""Rows of one side without a number: their quotes are listed under one heading that says what they have in common."""

CANDIDATES = 2
"""How many candidates a row with one side names."""


def compare_page(of: Comparison, labels: Labels) -> Page:
    """Return the page of a comparison."""
    blocks: list[Block] = [Lines(_head(of, labels))]
    for lens in get_args(Lens):
        links = tuple(link for link in of.links if link.lens == lens)
        if links:
            blocks += [Heading(labels(f"lens-{lens}")), Lines((_totals(links, lens, labels),))]
            blocks += _ledger(links, of, labels)
    for part in (_checks(of, labels), _sections(of, labels), _wording(of, labels), _edits(of, labels)):
        blocks += part
    title = labels("page-compare-one", name=labels.name(of.a))
    if of.b is not None:
        title = labels("page-compare-two", a=labels.name(of.a), b=labels.name(of.b))
    return Page(title, tuple(blocks))


def _head(of: Comparison, labels: Labels) -> tuple[str, ...]:
    reports = [("A", of.a)] if of.b is None else [("A", of.a), ("B", of.b)]
    lines = [
        labels("page-side", side=side, title=report.meta.title or labels("unnamed"), path=report.document.path)
        for side, report in reports
    ]
    reasons = "；".join(labels.say(reason).rstrip("。.") for reason in of.comparability.reasons)
    level = labels(f"level-{of.comparability.level}")
    return (*lines, labels("page-comparability", level=level, reasons=reasons))


def _totals(links: tuple[Link, ...], lens: Lens, labels: Labels) -> str:
    counts = Counter(link.verdict for link in links)
    always = ALWAYS if lens in PROMISES else ()
    order = [*(verdict for verdict in get_args(Verdict) if counts[verdict]), *(v for v in always if not counts[v])]
    judged = sum(counts[verdict] for verdict in order if labels.judged(verdict))
    told = " · ".join(f"{labels.verdict(verdict)} {counts[verdict]}" for verdict in order)
    return labels("page-totals", counts=told, total=len(links), judged=judged)


def _ledger(links: tuple[Link, ...], of: Comparison, labels: Labels) -> list[Block]:
    """Return the rows of a lens in full, and after them what only one side names, as lists of quotes."""
    standings: dict[Standing, list[Link]] = {}
    for link in links:
        standings.setdefault(standing(link, labels.lexicon), []).append(link)
    listed = {name: standings.pop(name) for name in LISTED if name in standings}
    full = [link for group in standings.values() for link in group]
    blocks: list[Block] = [_table(full, of, labels)] if full else []
    for name, group in listed.items():
        quotes = tuple(dict.fromkeys(_only_quote(link, of, labels) for link in group))
        key = f"listed-{name}-{group[0].lens}"
        blocks += [Lines((labels(key, count=len(group)),)), Lines(quotes, (1,) * len(quotes), listed=True)]
    return blocks


def _only_quote(link: Link, of: Comparison, labels: Labels) -> str:
    return "".join(_quote(link.on(side), of.side(side, link.lens), labels) for side in link.sides)


def _table(links: list[Link], of: Comparison, labels: Labels) -> Table:
    promised = links[0].lens in PROMISES
    names = (
        ("column-plan", "column-result", "column-gap")
        if promised
        else ("column-before", "column-after", "column-change")
    )
    notes = ("note-plan", "note-result") if promised else ("note-before", "note-after")
    return Table(
        columns=labels.many("column-verdict", "column-indicator", *names, "column-line"),
        rows=tuple(_row(link, of, labels) for link in links),
        notes=labels.many(*notes, "note-why", "note-again", "note-candidates"),
    )


def _row(link: Link, of: Comparison, labels: Labels) -> Row:
    sides = (link.promise, link.answer)
    named = link.promise or link.answer
    told = figures.gap(link, link.promise, labels) if link.lens in PROMISES else figures.change(link)
    if link.reason is not None:
        told = labels("gap-differs", what=labels(f"reason-{link.reason}"))
    cells = (
        labels.verdict(link.verdict),
        "" if named is None else named.indicator,
        *("—" if target is None else figures.figure(target, labels) for target in sides),
        told,
        " ".join(str(target.line) if target else "—" for target in sides),
    )
    quotes = (_quote(link.on(side), of.side(side, link.lens), labels) for side in link.sides)
    return Row(cells, (*quotes, labels.say(link.why), _again(link, of, labels), _near(link, of, labels)))


def _quote(target: Target | None, report: Report, labels: Labels) -> str:
    return "" if target is None else labels.quote(report.document, target.clause)


def _again(link: Link, of: Comparison, labels: Labels) -> str:
    """Return the nearest other passage that tells the same result, for a row that stands for several."""
    if "repeated" not in link.flags:
        return ""
    document = of.side(link.sides[1], link.lens).document
    return labels.quote(document, link.candidates[0].target.clause)


def _near(link: Link, of: Comparison, labels: Labels) -> str:
    """Return the nearest passages of a row with one side, so that "not mentioned" can be checked at once."""
    if link.a is not None and link.b is not None:
        return ""
    document = of.side("a" if link.a is None else "b", link.lens).document
    return "；".join(labels.quote(document, item.target.clause) for item in link.candidates[:CANDIDATES])


def _checks(of: Comparison, labels: Labels) -> list[Block]:
    if not of.checks:
        return []
    rows = []
    for check in of.checks:
        sides = {"a": of.a.document, "b": (of.b or of.a).document}
        quotes = "；".join(labels.quote(sides[quote.side], quote.span) for quote in check.quotes)
        rows.append(Row(("✓" if check.ok else "✗", labels.say(check.why)), (quotes,)))
    columns = labels.many("page-checks", "note-why")
    return [Heading(labels("page-checks")), Table(columns, tuple(rows), labels.many("column-text"))]


def _sections(of: Comparison, labels: Labels) -> list[Block]:
    if not of.sections:
        return []
    rows = tuple(Row(_section_cells(link, of)) for link in of.sections)
    return [Heading(labels("page-sections")), Table(("A", "B", *labels.many("column-score")), rows)]


def _section_cells(link: SectionLink, of: Comparison) -> tuple[str, ...]:
    a, b = of.side("a", link.lens), of.side("b", link.lens)
    left, right = (
        "；".join(f"{ident} {report.section(ident).heading}" for ident in ids) or "—"
        for report, ids in ((a, link.a), (b, link.b))
    )
    return left, right, percent(link.score)


def _wording(of: Comparison, labels: Labels) -> list[Block]:
    wording = of.wording
    phrases = (("wording-new", wording.new), ("wording-gone", wording.gone))
    heats = (("wording-hotter", wording.hotter), ("wording-cooler", wording.cooler))
    lines = [f"{labels(key)}  {' '.join(map(_phrase, items))}" for key, items in phrases if items]
    lines += [f"{labels(key)}  {' '.join(map(_heat, items))}" for key, items in heats if items]
    return [Heading(labels("page-wording")), Lines(tuple(lines), listed=True)] if lines else []


def _phrase(item: Phrase) -> str:
    return f"{item.phrase}×{item.count}"


def _heat(item: Heat) -> str:
    return f"{item.word} {item.a}→{item.b}"


def _edits(of: Comparison, labels: Labels) -> list[Block]:
    """Return the count of every kind of edit, and all edits of numbers and units."""
    if of.edits is None or of.b is None:
        return []
    counts = Counter(edit.kind for edit in of.edits if edit.op != "equal")
    kinds = {kind: counts[kind] for kind in ("wording", "number", "unit", "form")}
    rows = tuple(
        _edit_row(edit, of.a, of.b, labels)
        for edit in of.edits
        if edit.op != "equal" and edit.kind in {"number", "unit"}
    )
    blocks: list[Block] = [Heading(labels("page-edits", total=sum(kinds.values()), **kinds))]
    if rows:
        blocks.append(Table((*labels.many("column-status", "column-line"), "A", "B"), rows))
    return blocks


def _edit_row(edit: Edit, a: Report, b: Report, labels: Labels) -> Row:
    texts = [
        "" if span is None else " ".join(report.document.quote(span).split())
        for report, span in ((a, edit.a), (b, edit.b))
    ]
    lines = [
        "—" if span is None else str(report.document.line(span.start)) for report, span in ((a, edit.a), (b, edit.b))
    ]
    return Row((labels(f"edit-{edit.kind}"), " ".join(lines), *texts))
