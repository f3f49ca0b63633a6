"""Turns the working forms of a passage into targets of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from core.extract import names
from core.extract.figures.draft import Draft
from core.extract.numbers.found import Found
from core.extract.numbers.scan import tidy
from core.extract.passage import Passage
from core.extract.tone import commitment
from core.extract.tone.commitment import Commitment
from core.extract.tone.scope import place_scope, without_scope
from core.extract.tone.told import Told
from core.extract.wordless.deeds import Deed
from core.extract.wordless.relations import Bound
from core.lexicon import Lexicon
from core.model import Completion, Dimension, Growth, Rank, Relation, Report, Span, Status, Target

_FURTHEST = 300
"""A quote begins at most so far before its number."""
_NEAR = 100
"""A quote reaches back to a clause that begins at most so far before its number."""
# Accepts the 、 of 、二级网格207个; behind another number also the 和 of 和2个省级试点, which may be a word elsewhere.
_JOINT = re.compile(r"[\s,;:、。·)”—-]+(?:以及|和|与|及(?!时)|并(?=\d))?")
_INNER_JOINT = re.compile(r"[\s,;:、。·)”—-]*(?:以及|和|与|及(?!时)|并(?=\d))?")
_PLAIN_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z]{2}")
_AMONG = 200
"""其中 speaks of a figure at most so many characters before it."""
_STRIVING = ("争取更好结果", 3)
"""Word and strength of an aim that a clause of its own strives to surpass."""
_ABBREVIATED = 2
"""A known name this short (固投, 社零) is written out."""


@dataclass(slots=True)
class Figures:
    """What a target says in numbers; all empty for one in words."""

    dimension: Dimension | None = None
    """What kind of unit it is."""
    found: Found | None = None
    """The number."""
    growth: Growth | None = None
    """How it changed."""
    rank: Rank | None = None
    """Its place in an order."""
    completion: Completion | None = None
    """Its share of a plan."""
    baseline: Decimal | None = None
    """The value it came from."""
    relation: Relation | None = None
    """A bound that is not a number."""
    qualitative: bool = True
    """True without a number."""
    part: bool = False
    """True for 其中."""
    context: bool = False
    """True for a number that only sets the scene."""
    stretch: bool = False
    """True when a clause behind it strives for more."""


_IN_WORDS = Figures()


@dataclass(slots=True)
class Form:
    """A target of which all is known but its number in the order of the text; never leaves this floor."""

    finisher: Finisher
    """Its passage."""
    name: str
    """The indicator."""
    clause: int
    """Index of its clause."""
    span: Span
    """The number with its unit, or the clause, in the document."""
    held: Span
    """The words to be quoted, in the document."""
    figures: Figures
    """What it says in numbers."""
    stage: str | None
    """The word that says how far the thing is."""
    dated: int
    """Index of the clause whose time it has: that of its number."""
    counted: bool = False
    """True for a member of a list that a count closes."""


@dataclass(frozen=True, slots=True)
class Finisher:
    """What all targets of a passage have in common."""

    report: Report
    """The report."""
    passage: Passage
    """The passage."""
    lexicon: Lexicon
    """The dictionaries."""
    said: Told
    """Status and period of each clause."""
    tones: dict[int, tuple[Commitment, str | None]] = field(default_factory=dict)
    """What was already read of a clause's words: how firm, and whose figure it is."""
    stages: dict[int, str | None] = field(default_factory=dict)
    """And how far."""
    sentences: dict[int, Span] = field(default_factory=dict)
    """The sentences that were already looked up, by their index."""

    def numeric(self, draft: Draft) -> Form:
        """Return the target of a number, a change or a rank."""
        clause, found = self.passage.clauses[draft.clause], draft.found
        shown = _shown(draft, (clause.start, clause.end))
        dimension: Dimension = (
            found.dimension if found else "rank" if draft.rank and not draft.growth else "growth_only"
        )
        figures = Figures(
            dimension, found, self._growth(draft), self._rank(draft), self._completion(draft), draft.baseline,
            qualitative=False, part=draft.part, context=draft.context, stretch=draft.stretch,
        )  # fmt: skip
        stage = self._stage(draft.clause)
        form = self._form(draft.name, draft.clause, (shown, self._held(draft, shown)), figures, stage)
        while found and self.passage.clauses[form.dated].end <= found.span.start:
            form.dated += 1  # 今后五年,地区生产总值年均增长6%,到2026年达到400亿元 is one target, of 2026
        return form

    def _held(self, draft: Draft, shown: tuple[int, int]) -> tuple[int, int]:
        """Return the shortest passage that can be read by itself: words beside the number, and no joint at its head.

        "、二级网格207个" → "二级网格207个"; "40%" of 40%超50万元 → the clause; a lone number → with the clause before.
        """
        text, clause = self.passage.text, self.passage.clauses[draft.clause]
        start, end = max(clause.start, min(draft.start, shown[0])), max(draft.end, shown[1])
        if start > clause.start:
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

    def qualitative(self, deed: Deed, index: int) -> Form:
        """Return the target of a thing that is promised or reported without a number."""
        place = deed.start, deed.end
        form = self._form(deed.name, index, (place, place), _IN_WORDS, deed.stage)
        form.counted = deed.counted
        return form

    def dated(self, topic: str, index: int) -> Form:
        """Return the target of a milestone, whose thing an earlier clause names."""
        clause = self.passage.clauses[index]
        place = clause.start, clause.end
        name, stage = topic.removesuffix("投入").removesuffix("建设"), self._stage(index)
        return self._form(name, index, (place, place), Figures("time"), stage)

    def relational(self, bound: Bound, index: int) -> Form:
        """Return the target of a bound that is no number; 与上年持平 is a growth of zero."""
        clause = self.passage.clauses[index]
        place = clause.start, clause.end
        figures = Figures(relation=bound.relation)
        if bound.level:
            flat = Growth(Decimal(0), None, "%", "yoy", "eq", self.passage.span(*place))
            figures = Figures("growth_only", growth=flat, qualitative=False)
        return self._form(bound.name, index, (place, place), figures, None)

    def _form(
        self,
        name: str,
        index: int,
        places: tuple[tuple[int, int], tuple[int, int]],
        figures: Figures,
        stage: str | None,
    ) -> Form:
        """Return a target with its name and its two places: what is shown and what is quoted."""
        shown, held = places
        span = self.passage.span(*shown)
        whole = (span if held == shown else self.passage.span(*held)).stripped(self.report.document.text)
        return Form(self, without_scope(name, self.lexicon), index, span, whole, figures, stage, index)

    def target(self, form: Form, ident: str, of: str | None) -> Target:
        """Return the finished target."""
        passage, document, figures, span = self.passage, self.report.document, form.figures, form.span
        (tone, scope), found = self._tone(form.clause), figures.found
        status: Status = "context" if figures.context else self.said.states[form.clause]
        word, strength = (tone.modality, tone.strength) if status == "planned" else (None, None)
        if figures.stretch and word is None:
            word, strength = _STRIVING
        known = names.indicator_id(form.name, self.lexicon, figures.dimension if found else None)
        name = self.lexicon.indicators[known].canonical if known and len(form.name) <= _ABBREVIATED else form.name
        value, high, unit = (found.value, found.high, found.unit) if found else (None, None, None)
        # In the order of the fields: with 29 names said, the call alone would take as long as all else here.
        return Target(
            ident, name, known, of,
            value, high, unit, figures.dimension,
            document.text[span.start : span.end], found.comparator if found else "eq", span,
            figures.growth, figures.rank, figures.completion, figures.baseline,
            self.said.periods[form.dated], status, word, strength, form.stage, tone.ongoing,
            figures.qualitative, figures.relation, scope,
            form.held, document.text[form.held.start : form.held.end], self._sentence(form.clause),
            passage.section, document.line(span.start), document.page(span.start),
        )  # fmt: skip

    def _tone(self, index: int) -> tuple[Commitment, str | None]:
        """Return what the words of a clause say beside its figures; read once for all its targets."""
        known = self.tones.get(index)
        if known is None:
            clause, text = self.passage.clauses[index], self.passage.text
            place, planned = (clause.start, clause.end), self.said.states[index] == "planned"
            aim = self.said.aim(index)
            firm = commitment.commitment(text, place, self.lexicon, aim, planned=planned)
            known = self.tones[index] = firm, place_scope(text[clause.start : clause.end], self.lexicon)
        return known

    def _stage(self, index: int) -> str | None:
        """Return the word of a clause that says how far a thing is; read once for all its numbers."""
        if index not in self.stages:
            clause = self.passage.clauses[index]
            self.stages[index] = commitment.stage(self.passage.text, (clause.start, clause.end), self.lexicon)
        return self.stages[index]

    def _sentence(self, index: int) -> Span:
        """Return the sentence of a clause; looked up once for all its targets."""
        number = self.passage.clauses[index].sentence
        if number not in self.sentences:
            self.sentences[number] = self.passage.span(*self.passage.sentence(index))
        return self.sentences[number]

    def _growth(self, draft: Draft) -> Growth | None:
        delta = draft.growth
        if delta is None:
            return None
        found, sign = delta.found, -1 if delta.falls else 1
        value, high = sign * found.value, None if found.high is None else sign * found.high
        unit, basis = found.unit or "%", delta.basis
        period = self.said.periods[draft.clause]
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


@dataclass(slots=True)
class Finished:
    """The targets of a report so far, in the order of the text."""

    targets: list[Target] = field(default_factory=list)
    """With their ids."""
    whole: Target | None = None
    """The last one that is no part of another."""

    def add(self, forms: list[Form]) -> None:
        """Add targets that all stand behind those added before, and give them their ids.

        Each 其中 is tied to the target before it, each member of a list to the number behind it that counts the list.
        """
        placed = sorted(forms, key=_place)
        first = len(self.targets) + 1
        for number, (form, counter) in enumerate(zip(placed, _counters(placed, first), strict=True), start=first):
            whole = self.whole if form.figures.part else None
            near = whole is not None and form.span.start - whole.span.end < _AMONG
            target = form.finisher.target(form, f"t{number}", whole.id if whole and near else counter)
            self.targets.append(target)
            if target.of is None and not target.qualitative:
                self.whole = target


def _counters(placed: list[Form], first: int) -> list[str | None]:
    """Return, for each member of a list that a count closes, the id of the count: the next number of its clause."""
    result: list[str | None] = [None] * len(placed)
    count: tuple[Form, int] | None = None
    for at in range(len(placed) - 1, -1, -1):
        form = placed[at]
        if not form.figures.qualitative:
            count = form, first + at
        elif form.counted and count and count[0].finisher is form.finisher and count[0].clause == form.clause:
            result[at] = f"t{count[1]}"
    return result


def _place(form: Form) -> tuple[int, int, bool, str]:
    return form.span.start, form.span.end, form.figures.qualitative, form.name


def _worded(text: str, held: tuple[int, int], shown: tuple[int, int]) -> bool:
    """Tell whether a passage holds words beside the number that it shows."""
    search = _PLAIN_WORDS.search
    return search(text, held[0], shown[0]) is not None or search(text, shown[1], held[1]) is not None


def _shown(draft: Draft, clause: tuple[int, int]) -> tuple[int, int]:
    """Return where the words stand that a target shows as its value."""
    if draft.found:
        return draft.found.span.start, draft.found.span.end
    if draft.growth:
        return draft.growth.found.span.start, draft.growth.found.span.end
    return (draft.rank[0], draft.rank[1]) if draft.rank else clause
