"""All that stands behind a row of the ledger: both quotes, the reason, what else might be meant, the checks."""

from __future__ import annotations

from collections.abc import Iterable

from core.diff import diff
from core.lexicon import default, verdict_name
from core.model import Check, Comparison, Link, Side, Span, Target
from core.show.labels import Labels
from tui.locale import t
from tui.screens.review_edits import SIGNS
from tui.screens.review_rows import told
from tui.widgets.rows import Block, Look, Mark, Row, shown

_COMPARED = ("revision", "results")
"""Lenses in which both quotes say the same kind of thing, so that a comparison of their words tells something."""


def detail_rows(link: Link, comparison: Comparison, labels: Labels) -> list[Row]:
    """Return the rows of the detail panel."""
    named = link.b or link.a
    verdict = default().verdicts[link.verdict]
    title = f"{verdict.mark} {verdict_name(link.verdict, labels.lang)}  {named.indicator if named else ''}"
    blocks = [Block(title, "heading", marks=(Mark(0, len(title), verdict.tone),))]
    blocks += _quotes(link, comparison, verdict.tone)
    blocks.append(Block(shown(labels.say(link.why)), label=labels.known("column", "reason")))
    blocks += [_check(check, labels) for check in comparison.checks if _touches(check, link)]
    about = [t("review.confidence", labels.lang, score=f"{link.confidence:f}")] if link.a and link.b else []
    about += [labels.known("flag", flag) for flag in link.flags]
    blocks += [_note("；".join(about))] if about else []
    blocks += _candidates(link, comparison, labels)
    return [Row(block) for block in blocks]


def _quotes(link: Link, comparison: Comparison, tone: Look) -> Iterable[Block]:
    """Yield the two quotes, what was promised first; the value is marked, and where it helps the words that differ."""
    differing = _differences(link)
    for side in link.sides:
        target = link.on(side)
        if target is None:
            continue
        document = comparison.side(side, link.lens).document
        text = shown(document.quote(target.clause))
        block = Block(text, side=side, pieces=(target.clause,), label=f"{side.upper()} {target.line}")
        marks = [Mark(first, last, tone) for span in told(target) for first, last in block.local(span)]
        marks = differing.get(side, []) + marks
        yield Block(text, "text", side, block.pieces, (), tuple(sorted(marks, key=lambda m: m.start)), block.label)


def _differences(link: Link) -> dict[Side, list[Mark]]:
    """Return the words of each quote that the other lacks."""
    if link.a is None or link.b is None or link.lens not in _COMPARED:
        return {}
    marks: dict[Side, list[Mark]] = {"a": [], "b": []}
    for edit in diff(link.a.quote, link.b.quote):
        if edit.op in SIGNS:
            look, sign = SIGNS[edit.op]
            marks["a"] += [Mark(edit.a.start, edit.a.end, look, sign)] if edit.a else []
            marks["b"] += [Mark(edit.b.start, edit.b.end, look, sign)] if edit.b else []
    return marks


def _candidates(link: Link, comparison: Comparison, labels: Labels) -> Iterable[Block]:
    """Yield what else might be meant, so that a row with one side can be checked at once."""
    if not link.candidates:
        return
    yield _note(labels("note-candidates"), kind="heading")
    missing: Side = "a" if link.a is None else "b"
    document = comparison.side(missing, link.lens).document
    for item in link.candidates:
        text = shown(document.quote(item.target.clause))
        yield Block(f"{text} ({item.score:f})", label=f"{missing.upper()} {item.target.line}", side=missing)


def _touches(check: Check, link: Link) -> bool:
    """Tell whether a check is about one of the row's two passages."""
    clauses: dict[Side, Span] = {}
    if link.a:
        clauses["a"] = link.a.clause
    if link.b:
        clauses["b"] = link.b.clause
    return any(quote.side in clauses and clauses[quote.side].overlap(quote.span) for quote in check.quotes)


def _check(check: Check, labels: Labels) -> Block:
    return _note(labels.say(check.why), "✓" if check.ok else "✗")


def _note(text: str, label: str = "", kind: str = "note") -> Block:
    return Block(shown(text), "heading" if kind == "heading" else "note", label=label)


def passages(link: Link) -> list[tuple[Side, Span]]:
    """Return the quotes of a row, to be shown in the text."""
    sides: tuple[tuple[Side, Target | None], ...] = (("a", link.a), ("b", link.b))
    return [(side, target.clause) for side, target in sides if target is not None]


def copied(link: Link, comparison: Comparison, labels: Labels) -> str:
    """Return a row as text for the clipboard."""
    lines = [row.left for row in detail_rows(link, comparison, labels) if row.left]
    return "\n".join(f"{block.label}  {block.text}" if block.label else block.text for block in lines)
