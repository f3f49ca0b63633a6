"""Turns the working forms of a passage into targets of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal

from core.extract import names
from core.extract.figures.draft import Draft
from core.extract.numbers.scan import tidy
from core.extract.passage import Passage
from core.extract.tone import commitment
from core.extract.tone.scope import place_scope, without_scope
from core.extract.wordless.deeds import Deed
from core.extract.wordless.relations import Bound
from core.lexicon import Lexicon
from core.model import Completion, Dimension, Growth, Period, Rank, Report, Status, Target

_FURTHEST = 300
"""A quote begins at most so far before its number."""
_NEAR = 100
"""A quote reaches back to a clause that begins at most so far before its number."""
# Accepts the 、 of 、二级网格207个; behind another number also the 和 of 和2个省级试点, which may be a word elsewhere.
_JOINT = re.compile(r"[\s,;:、。·)”—-]+(?:以及|和|与|及(?!时)|并(?=\d))?")
_INNER_JOINT = re.compile(r"[\s,;:、。·)”—-]*(?:以及|和|与|及(?!时)|并(?=\d))?")
_PLAIN_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z]{2}")
_ABBREVIATED = 2
"""A known name this short (固投, 社零) is written out."""
PART = "part"
"""Stands in `Target.of` until ids are given."""


@dataclass(frozen=True, slots=True)
class Tone:
    """What the words of a clause say beside its figures."""

    modality: str | None
    """The word of commitment."""
    strength: int | None
    """Its strength."""
    stage: str | None
    """How far the thing has come."""
    scope: str | None
    """Whose figure it is."""
    ongoing: bool
    """True for work under way."""


@dataclass(frozen=True, slots=True)
class Finisher:
    """What all targets of a passage have in common."""

    report: Report
    """The report."""
    passage: Passage
    """The passage."""
    lexicon: Lexicon
    """The dictionaries."""
    states: tuple[Status, ...]
    """Status of each clause."""
    periods: tuple[Period | None, ...]
    """Period of each clause."""
    tones: dict[int, Tone] = field(default_factory=dict)
    """What was already read of a clause's words."""

    def numeric(self, draft: Draft) -> Target:
        """Return the target of a number, a change or a rank."""
        clause, found = self.passage.clauses[draft.clause], draft.found
        shown = _shown(draft, (clause.start, clause.end))
        base = self._blank(draft.name, draft.clause, shown, self._held(draft, shown))
        dimension: Dimension = (
            found.dimension if found else "rank" if draft.rank and not draft.growth else "growth_only"
        )
        target = replace(
            base, of=PART if draft.part else None, dimension=dimension, qualitative=False, growth=self._growth(draft),
            rank=self._rank(draft), completion=self._completion(draft), baseline=draft.baseline,
        )  # fmt: skip
        if found is not None:
            target = replace(target, value=found.value, high=found.high, unit=found.unit, comparator=found.comparator)
        if draft.context:
            target = replace(target, status="context", modality=None, strength=None)
        if draft.stretch and target.modality is None:
            target = replace(target, modality="争取更好结果", strength=3)
        return target

    def _held(self, draft: Draft, shown: tuple[int, int]) -> tuple[int, int]:
        """Return the shortest passage that can be read by itself: words beside the number, and no joint at its head.

        "、二级网格207个" → "二级网格207个"; "40%" of 40%超50万元 → the clause; a lone number → with the clause before.
        """
        text, clause = self.passage.text, self.passage.clauses[draft.clause]
        start, end = max(clause.start, min(draft.start, shown[0])), max(draft.end, shown[1])
        own = names.cleaned(text[start : shown[0]], self.lexicon)
        start = clause.start if not own or names.is_generic(own, self.lexicon) else start
        start = max(start, shown[0] - _FURTHEST)
        if not _worded(text, (start, end), shown):
            end = clause.end if clause.end - shown[1] <= _FURTHEST else end
        index = draft.clause
        while not _worded(text, (start, end), shown) and self._continues(index, shown):
            index -= 1
            start = self.passage.clauses[index].start
        joint = (_INNER_JOINT if start > clause.start else _JOINT).match(text, start, shown[0])
        return (joint.end() if joint else start), end

    def _continues(self, index: int, shown: tuple[int, int]) -> bool:
        """Tell whether the clause before belongs to the same chain and is near enough."""
        clauses = self.passage.clauses
        return (
            index > 0
            and clauses[index - 1].chain == clauses[index].chain
            and shown[0] - clauses[index - 1].start < _NEAR
        )

    def qualitative(self, deed: Deed, index: int) -> Target:
        """Return the target of a thing that is promised or reported without a number."""
        return self._blank(deed.name, index, (deed.start, deed.end), (deed.start, deed.end))

    def dated(self, topic: str, index: int) -> Target:
        """Return the target of a milestone, whose thing an earlier clause names."""
        clause = self.passage.clauses[index]
        place = clause.start, clause.end
        name = topic.removesuffix("投入").removesuffix("建设")
        return replace(self._blank(name, index, place, place), dimension="time")

    def relational(self, bound: Bound, index: int) -> Target:
        """Return the target of a bound that is no number; 与上年持平 is a growth of zero."""
        clause = self.passage.clauses[index]
        place = clause.start, clause.end
        base = replace(self._blank(bound.name, index, place, place), relation=bound.relation)
        if not bound.level:
            return base
        flat = Growth(Decimal(0), None, "%", "yoy", "eq", base.span)
        return replace(base, growth=flat, dimension="growth_only", qualitative=False, relation=None)

    def _tone(self, index: int) -> Tone:
        """Return what the words of a clause say beside its figures; read once for all its targets."""
        if index not in self.tones:
            clause = self.passage.clauses[index]
            words = self.passage.text[clause.start : clause.end]
            word, strength = commitment.modality(words, self.lexicon)
            scope, stage = place_scope(words, self.lexicon), commitment.stage(words, self.lexicon)
            self.tones[index] = Tone(word, strength, stage, scope, ongoing=commitment.ongoing(words))
        return self.tones[index]

    def _blank(self, name: str, index: int, shown: tuple[int, int], held: tuple[int, int]) -> Target:
        """Return a target with the name, place, period and commitment, as if it had no number."""
        passage, document = self.passage, self.report.document
        tone = self._tone(index)
        span, whole = passage.span(*shown), passage.span(*held).stripped(document.text)
        status = self.states[index]
        word, strength = (tone.modality, tone.strength) if status == "planned" else (None, None)
        name = without_scope(name, self.lexicon)
        known = names.indicator_id(name, self.lexicon)
        name = self.lexicon.indicators[known].canonical if known and len(name) <= _ABBREVIATED else name
        return Target(
            id="", indicator=name, indicator_id=known, of=None, value=None, high=None,
            unit=None, dimension=None, shown=document.quote(span), comparator="eq", span=span, growth=None, rank=None,
            completion=None, baseline=None, period=self.periods[index], status=status, modality=word,
            strength=strength,
            stage=tone.stage, ongoing=tone.ongoing, qualitative=True,
            relation=None, place_scope=tone.scope, clause=whole, quote=document.quote(whole),
            sentence=passage.span(*passage.sentence(index)), section=passage.section, line=document.line(span.start),
            page=document.page(span.start),
        )  # fmt: skip

    def _growth(self, draft: Draft) -> Growth | None:
        delta = draft.growth
        if delta is None:
            return None
        found, sign = delta.found, -1 if delta.falls else 1
        value, high = sign * found.value, None if found.high is None else sign * found.high
        unit, basis = found.unit or "%", delta.basis
        period = self.periods[draft.clause]
        if delta.assumed and basis == "yoy" and period is not None and period.kind == "multi_year":
            basis = "since_base"  # 五年来居民收入增长34.3% is no year's growth
        if unit == "番":
            value, unit = tidy((2**found.value - 1) * 100), "%"
        return Growth(value, high, unit, basis, found.comparator, self.passage.span(found.span.start, found.span.end))

    def _rank(self, draft: Draft) -> Rank | None:
        place = draft.rank
        return Rank(place[2], place[3], self.passage.span(*place[:2])) if place else None

    def _completion(self, draft: Draft) -> Completion | None:
        done = draft.completion
        return Completion(done[2], done[3], self.passage.span(*done[:2])) if done else None


def _worded(text: str, held: tuple[int, int], shown: tuple[int, int]) -> bool:
    """Tell whether a passage holds words beside the number that it shows."""
    return _PLAIN_WORDS.search(text[held[0] : shown[0]] + " " + text[shown[1] : held[1]]) is not None


def _shown(draft: Draft, clause: tuple[int, int]) -> tuple[int, int]:
    """Return where the words stand that a target shows as its value."""
    if draft.found:
        return draft.found.span.start, draft.found.span.end
    if draft.growth:
        return draft.growth.found.span.start, draft.growth.found.span.end
    return (draft.rank[0], draft.rank[1]) if draft.rank else clause
