"""From links to the rows of the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from core.judge.case import case
from core.judge.fulfilment import fulfilment
from core.judge.guard import SURE
from core.judge.measure import measures
from core.judge.names import sameness
from core.judge.objects import names
from core.judge.repeats import told_once, without_guesses
from core.judge.results import results
from core.judge.revision import revision
from core.judge.ruling import Ruling
from core.judge.setting import Setting
from core.judge.show import name
from core.judge.standing import place as standing_place
from core.lexicon import Lexicon, default
from core.model import Lens, Link, Message, Span, Target, TargetLink, Verdict
from core.words import fold

_LENSES: tuple[Lens, ...] = ("fulfilment", "revision", "results", "progress")
_ALONE: dict[tuple[Lens, bool], tuple[Verdict, str]] = {
    ("fulfilment", True): ("not_found", "why-not-found"),
    ("fulfilment", False): ("not_comparable", "why-no-plan"),
    ("revision", True): ("chg_gone", "why-chg-gone"),
    ("revision", False): ("chg_new", "why-chg-new"),
    ("results", True): ("not_found", "why-not-found"),
    ("results", False): ("new", "why-new"),
    ("progress", True): ("not_comparable", "why-no-plan"),
    ("progress", False): ("not_found", "why-not-found-progress"),
}
"""Verdict of a row with one side only, by lens and whether the side is a."""
_KEPT: frozenset[Verdict] = frozenset({"met", "exceeded", "met_edge", "near", "ontrack"})
_SURE_FIGURES = Decimal("0.8")
"""The likeness from which two figures are set side by side although their names have little in common."""
_LEAST = SURE / 2
"""Below this likeness a pair is shown, but nothing is said about it."""


def judge(
    links: Iterable[TargetLink], setting: Setting | None = None, lexicon: Lexicon | None = None
) -> tuple[Link, ...]:
    """Judge every link and return the ledger: by lens, then by standing, then in the order of the promises.

    The gate comes first: what differs in indicator, scope, period, unit or basis is `not_comparable`, with the reason.
    Nothing is called `below` or `behind` unless every doubt is out (`core.judge.guard`).

    Args:
        links: Pairs and single rows, as `core.align.align` gives them.
        setting: The two reports; without it no dates but the targets' own are known.
        lexicon: The dictionaries; the program's own by default.
    """
    known, words = setting or Setting(), lexicon or default()
    rows = [_row(link, _ruled(link, known, words)) for link in links]
    return tuple(sorted(without_guesses(told_once(_one_answer(_stretched(rows)))), key=lambda row: _place(row, words)))


def _ruled(link: TargetLink, setting: Setting, lexicon: Lexicon) -> Ruling:
    if link.a is None or link.b is None:
        target = link.a or link.b
        if target is None:
            raise ValueError("a link has at least one side")
        verdict, key = _ALONE[link.lens, link.a is not None]
        return Ruling(verdict, Message.of(key, name=name(target)), "indicator" if verdict == "not_comparable" else None)
    if link.score < _LEAST:
        return Ruling("uncertain", Message.of("why-doubt-match", **_unsure(link.a, link.b)))
    judged = case(link, setting, lexicon)
    if judged is not None:
        return fulfilment(judged)
    if _doubtful(link.a, link.b, link, lexicon):
        return Ruling("uncertain", Message.of("why-doubt-match", **_unsure(link.a, link.b)))
    page_a, page_b = setting.page("a", link.lens), setting.page("b", link.lens)
    rule = revision if link.lens == "revision" else results
    return rule(link.a, link.b, page_a, page_b, lexicon)


def _doubtful(a: Target, b: Target, link: TargetLink, lexicon: Lexicon) -> bool:
    """Tell whether nothing can be said of a pair because its names have little in common.

    In a list (刑事、治安案件分别下降…) only the name says which number is whose, however alike the clauses.
    """
    alike = sameness(a, b, lexicon)
    listed = any(word in t.quote for t in (a, b) for word in lexicon.words("outcomes", "list"))
    if alike != "unclear":
        return alike == "generic"
    if not measures(a, lexicon) or not measures(b, lexicon):
        return listed or link.score < SURE
    either = names(a, fold(b.indicator), lexicon) or names(b, fold(a.indicator), lexicon)
    return listed or link.score < (SURE if either else _SURE_FIGURES)


def _unsure(a: Target, b: Target) -> dict[str, str]:
    return {"name": name(a), "plan": a.shown, "result": b.shown}


def _row(link: TargetLink, ruling: Ruling) -> Link:
    return Link(
        link.lens, link.a, link.b, ruling.verdict, ruling.reason, ruling.delta, ruling.gap, ruling.elapsed,
        ruling.share, link.score, ruling.why, link.candidates, ruling.flags,
    )  # fmt: skip


def _stretched(rows: list[Link]) -> list[Link]:
    """Turn a missed 力争 target into `stretch_open` where the base of the same promise was met (确保5%、力争5.5%)."""
    kept = {
        (row.lens, row.a.indicator, row.a.sentence)
        for row in rows
        if row.lens == "fulfilment" and row.a is not None and row.verdict in {"met", "met_edge", "exceeded"}
    }
    return [
        replace(row, verdict="stretch_open", why=replace(row.why, key="why-stretch-open"))
        if row.verdict == "below"
        and row.a is not None
        and row.a.modality in {"力争", "争取", "冲刺"}
        and (row.lens, row.a.indicator, row.a.sentence) in kept
        else row
        for row in rows
    ]


def _one_answer(rows: list[Link]) -> list[Link]:
    """Take back an adverse verdict where another result for the same promise satisfies it: the two must be read."""
    kept = {(row.lens, plan) for row in rows if row.verdict in _KEPT and (plan := _promise(row)) is not None}
    return [
        replace(row, verdict="uncertain", why=replace(row.why, key="why-doubt-two"))
        if row.verdict in {"below", "behind"} and (row.lens, _promise(row)) in kept
        else row
        for row in rows
    ]


def _promise(row: Link) -> Span | None:
    """Return where the number stands that a row of `fulfilment` or `progress` promises."""
    return None if row.promise is None else row.promise.span


def _place(row: Link, lexicon: Lexicon) -> tuple[int, ...]:
    """Return what puts rows in order: lens, standing, promise, answer."""
    start = (row.promise or row.answer).clause.start  # type: ignore[union-attr]
    return _LENSES.index(row.lens), standing_place(row, lexicon), start, row.answer.clause.start if row.answer else -1
