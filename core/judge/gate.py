"""The comparability gate (口径): what must agree before two figures may be compared at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.judge.measure import Measure, converted, shared
from core.judge.names import grades, place, restrictions, sameness
from core.judge.periods import is_long
from core.judge.setting import Page
from core.judge.show import measure, name, period
from core.lexicon import Lexicon
from core.model import Basis, Message, Period, Reason, Target
from core.words import fold, simplified

_LONG_BASES: frozenset[Basis] = frozenset({"annual_avg", "cumulative", "since_base"})

_SO_FAR = "累计"
_IN_ALL = re.compile(r"累计[^,、;]{0,4}(?:达到?|增至|突破|超过?|近)$|累计$")
# What stands before a sum of all years: accepts 累计达到 and 累计分别达到; rejects 累计完成.


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why two targets cannot be compared."""

    reason: Reason
    """What differs."""
    why: Message
    """In which way."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two figures of one kind, in one unit."""

    a: Measure
    """Of side a."""
    b: Measure
    """Of side b, in a's unit."""


def identity(a: Target, b: Target, lexicon: Lexicon) -> Obstacle | None:
    """Return what keeps two targets from being one indicator in one scope, or None."""
    if sameness(a, b, lexicon) == "different":
        return Obstacle("indicator", Message.of("why-indicator", a=name(a), b=name(b)))
    place_a, place_b = place(a, lexicon), place(b, lexicon)
    if place_a is not None and place_b is not None and place_a != place_b:
        return Obstacle("scope", Message.of("why-scope", a=a.place_scope, b=b.place_scope))
    narrow_a, narrow_b = restrictions(a, lexicon), restrictions(b, lexicon)
    if narrow_a != narrow_b:
        return _scopes(narrow_a - narrow_b, narrow_b - narrow_a)
    grade_a, grade_b = grades(a, lexicon), grades(b, lexicon)
    if grade_a - grade_b and grade_b - grade_a:
        return _scopes(grade_a - grade_b, grade_b - grade_a)
    if _contract(a, lexicon) != _contract(b, lexicon):
        return Obstacle("basis", Message.of("why-money-basis", a=a.quote, b=b.quote))
    return None


def figures(a: Target, b: Target, lexicon: Lexicon, *, growth_first: bool = False) -> Pair | Obstacle:
    """Return the two figures to compare, in one unit, or what differs: level against growth, unit, base."""
    found = shared(a, b, lexicon, growth_first=growth_first)
    if found is None:
        return Obstacle("basis", Message.of("why-level-growth", a=a.shown, b=b.shown))
    mine, theirs = found
    same_unit = _firms(a, b, mine, theirs, lexicon) or converted(theirs, mine.unit, lexicon)
    if same_unit is None:
        return Obstacle("unit", Message.of("why-unit", a=measure(mine), b=measure(theirs)))
    if mine.kind == "growth" and {mine.basis, theirs.basis} - {"unknown", None} and not _one_base(mine, theirs):
        return Obstacle("basis", Message.of("why-growth-basis", a=measure(mine), b=measure(theirs)))
    return Pair(mine, same_unit)


def several_years(target: Target, other: Target, page: Page, when: Period | None, lexicon: Lexicon) -> Obstacle | None:
    """Return the obstacle of a result that sums up or averages several years, or None.

    A mean or a total of five years is no annual figure; a stock at their end is (国家高新技术企业超1.5万家).
    """
    flow = counts_flow(other, lexicon) or not _stands(target, other, lexicon)
    by_growth = target.growth is not None and (target.value is None or other.value is None)
    mean = by_growth and target.growth is not None and target.growth.basis in _LONG_BASES
    words = _any_of(lexicon.words("outcomes", "cumulative"), target)
    inside = target.section in page.long_sections and target.period is None
    if mean or ((words or inside or is_long(when)) and flow):
        return Obstacle("period", Message.of("why-several-years", quote=target.quote, period=period(when)))
    return None


def _stands(target: Target, other: Target, lexicon: Lexicon) -> bool:
    """Tell whether a figure is a state at a date: by unit, dictionary, or words (突破, 稳定在) on both sides."""
    if counts_flow(target, lexicon):
        return False
    entry = lexicon.indicators.get(target.indicator_id or "")
    words = lexicon.words("outcomes", "stands_at")
    stated = all(_any_of(words, t) for t in (target, other))
    return (
        target.unit == "%"
        or target.dimension == "concentration"
        or stated
        or (entry is not None and "stock" in entry.type)
    )


def new_against_all(a: Target, b: Target, lexicon: Lexicon) -> Obstacle | None:
    """Return the obstacle of what is new set against all there is, or None.

    新培育小巨人300家 says nothing of 小巨人1356家, nor 新建绿道130公里 of 绿道累计达到2136公里.
    """
    sums = [in_all(target, lexicon) for target in (a, b)]
    apart = sums[0] != sums[1] and not all(_SO_FAR in simplified(target.quote) for target in (a, b))
    if _new_only(a, b, lexicon) or _new_only(b, a, lexicon) or apart:
        return Obstacle("basis", Message.of("why-new-all", a=a.quote, b=b.quote))
    return None


def _new_only(one: Target, other: Target, lexicon: Lexicon) -> bool:
    new, told = lexicon.words("outcomes", "new_only"), lexicon.words("outcomes", "flow_verb")
    return _speaks_of(new, one) and one.unit != "%" and not _speaks_of((*new, *told), other)


def in_all(target: Target, lexicon: Lexicon) -> bool:
    """Tell whether a value is said to be all there is so far: 累计达到2136公里, 新型储能装机超630万千瓦.

    累计完成 before a figure of the year's first months is no such sum.
    """
    if target.value is None or target.unit == "%":
        return False
    before = fold(target.quote).partition(fold(target.shown))[0] if target.shown in target.quote else ""
    name = simplified(target.indicator)
    return _IN_ALL.search(before) is not None or any(word in name for word in lexicon.words("outcomes", "total"))


def only_begun(plan: Target, result: Target, lexicon: Lexicon) -> Obstacle | None:
    """Return the obstacle of a start set against a promise to finish (完成30个城中村改造, 启动26个), or None."""
    finish, begin = (lexicon.words("outcomes", kind) for kind in ("finishing", "starting"))
    to_finish = _any_of(finish, plan) and not _any_of(begin, plan)
    if to_finish and _any_of(begin, result) and not _any_of(finish, result):
        return Obstacle("basis", Message.of("why-only-begun", a=plan.quote, b=result.quote))
    return None


def _any_of(words: tuple[str, ...], target: Target) -> bool:
    """Tell whether one of the words, which are simplified, stands in what a target is quoted with."""
    quote = simplified(target.quote)
    return any(word in quote for word in words)


def _speaks_of(words: tuple[str, ...], target: Target) -> bool:
    """Tell whether one of the words stands in the quote or in the name of a target."""
    name = simplified(target.indicator)
    return _any_of(words, target) or any(word in name for word in words)


def counts_flow(target: Target, lexicon: Lexicon) -> bool:
    """Tell whether a target counts what happened in a time (新增就业), not what there is at its end (企业数)."""
    if target.value is None and target.growth is not None:
        return True
    if target.unit == "%":
        return False
    words = lexicon.words("outcomes", "flow_verb")
    if _speaks_of(words, target):
        return True
    entry = lexicon.indicators.get(target.indicator_id or "")
    if entry is not None:
        return entry.type == "flow"
    return target.dimension == "money" and not _any_of(lexicon.words("outcomes", "money_stock"), target)


def _scopes(a: frozenset[str], b: frozenset[str]) -> Obstacle:
    first, second = ("、".join(sorted(words)) or "—" for words in (a, b))
    return Obstacle("scope", Message.of("why-scope", a=first, b=second))


def _one_base(a: Measure, b: Measure) -> bool:
    return a.basis == b.basis or "unknown" in {a.basis, b.basis} or None in {a.basis, b.basis}


def _contract(target: Target, lexicon: Lexicon) -> bool:
    """Tell whether a sum of money is what contracts or plans name (签约, 总投资), not what was spent or came in.

    完成年度计划投资 is spent, and the 年度计划投资 of a plan is what is to be spent.
    """
    if target.dimension != "money":
        return False
    if _any_of(lexicon.words("outcomes", "money_signed"), target):
        return True
    named = _any_of(lexicon.words("outcomes", "money_named"), target)
    spent = _any_of(lexicon.words("outcomes", "money_spent"), target)
    return named and not spent and target.status != "planned"


def _firms(a: Target, b: Target, mine: Measure, theirs: Measure, lexicon: Lexicon) -> Measure | None:
    """Return theirs where both count firms, for which 户 and 家 are one (新增小巨人企业84户, 81家)."""
    words = lexicon.words("outcomes", "firm_piece")
    firms = any(_any_of(lexicon.words("outcomes", "firm"), target) for target in (a, b))
    return theirs if firms and mine.unit in words and theirs.unit in words else None
