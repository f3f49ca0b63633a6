"""Parts that add up to the whole before them: 7个项目, of which 4个项目已开工, 3个项目已履约."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from core.judge import show
from core.judge.setting import Page
from core.lexicon import Lexicon
from core.model import Check, Message, Quote, Side, Target
from core.show import numbers

_REACH = 8
"""Targets after the whole among which its parts are looked for."""
_NOUN = 2
"""Characters after the number that tell what is counted (项目)."""


def sums(page: Page, side: Side, lexicon: Lexicon) -> Iterator[Check]:
    """Yield a check for each whole whose following parts, counted in the same thing, add up to it.

    Parts that do not add up are no error (37个村通过评定，其中五星级7个、四星级10个); a part after 其中 that
    exceeds its whole is, unless the whole is itself a mean or a change (年均超收2040亿元，其中2006年2573亿元).
    """
    for place, whole in enumerate(page.targets):
        if whole.value is None or whole.growth is not None or whole.dimension not in {"count", "people", "money"}:
            continue
        parts = _parts(page, whole, page.targets[place + 1 : place + 1 + _REACH])
        if parts:
            yield _check(whole, parts, side, "check-sum", ok=True)
        if any(word in whole.quote for word in lexicon.words("outcomes", "no_whole")):
            continue
        nested = tuple(t for t in page.targets if t.of == whole.id and t.unit == whole.unit and t.value is not None)
        over = next((t for t in nested if t.value is not None and t.value > whole.value), None)
        if over is not None:
            yield _check(whole, (over,), side, "check-part-off", ok=False)


def _parts(page: Page, whole: Target, after: tuple[Target, ...]) -> tuple[Target, ...]:
    """Return the run of two or more same-noun counts after the whole that add up to it."""
    noun = _noun(page, whole)
    run: list[Target] = []
    total = Decimal(0)
    for target in after:
        if target.section != whole.section or target.status != whole.status:
            break
        if not noun or target.unit != whole.unit or target.value is None or _noun(page, target) != noun:
            continue
        run.append(target)
        total += target.value
        if total == whole.value and len(run) > 1:
            return tuple(run)
        if whole.value is None or total >= whole.value:
            break
    return ()


def _noun(page: Page, target: Target) -> str:
    noun = page.text[target.span.end : target.span.end + _NOUN]
    return noun if len(noun) == _NOUN and noun.isalpha() else ""


def _check(whole: Target, parts: tuple[Target, ...], side: Side, key: str, *, ok: bool) -> Check:
    values = {
        "name": show.name(whole),
        "whole": numbers.number(whole.value or Decimal(0), whole.unit),
        "parts": " + ".join(numbers.number(t.value or Decimal(0), t.unit) for t in parts),
    }
    quotes = tuple(Quote(side, t.clause) for t in (whole, *parts))
    return Check("sum", ok=ok, quotes=quotes, why=Message.of(key, **values))
