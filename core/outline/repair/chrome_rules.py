"""What the lexicon says of one line: that it is chrome, or that its head or tail is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import cast

from core.lexicon import Lexicon, Pattern
from core.model import Span
from core.outline.blocks import Block, Kind
from core.outline.shapes import BLANKS

LONGEST_LINE = 400
"""Characters above which a line is a paragraph, whatever it looks like."""

LONGEST_SHORT = 100
"""Characters above which only the patterns for long lines are tried."""

LONGEST_SENTENCE = 48
"""The same for a line that ends like a sentence, as most lines of a report do."""

BULLETS = "•·▪‣∙-" + BLANKS

# The salutation behind what a page set above it: "…作政府工作报告。 各位代表："; rejects "尊敬的各位领导、各位代表：".
CALLED = re.compile(r"(?<=[。摄）)\s上])(?:尊敬的)?(?:各位代表|各位委员|同志们)(?:[，、]\S{2,8})?[：:]\Z")

LONGEST_CALL = 20
"""Characters from the end of a line in which a salutation is looked for."""

ENDS = {"full": r"(?:{})\Z", "start": "(?:{})", "anywhere": "(?s:.*?)(?:{})", "head": "(?:{})", "tail": r"(?:{})\Z"}
"""How a row becomes a pattern that is matched at the start of a line: a search would try each at every character."""

FIRST, LAST = frozenset("（("), frozenset("：:）)")
"""Characters with which a line begins whose head may be cut off, and with which one ends whose tail may be."""

NEVER = r"(?!)"
"""Matches nowhere."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the lexicon, compiled."""

    pattern: re.Pattern[str]
    """What it matches."""
    kind: Kind
    """What such a line is."""
    rest: bool
    """Whether all that follows goes with it."""
    edge: bool
    """Whether it counts only above and below the text and beside other such lines."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The patterns of a lexicon."""

    words: re.Pattern[str]
    """Any of the words that some rules need: hardly a line holds one."""
    any_short: re.Pattern[str]
    """All of `short` in one, but those that need a word, since hardly a line matches any."""
    any_long: re.Pattern[str]
    """The same for `long`."""
    short: tuple[Rule, ...]
    """All patterns for whole lines."""
    long: tuple[Rule, ...]
    """Those among them that are tried on long lines too."""
    opening: tuple[Rule, ...]
    """Those that know a line by its start, also one that was put together of several."""
    heads: tuple[Rule, ...]
    """What is cut off the start of a line."""
    tails: tuple[Rule, ...]
    """What is cut off the end of a line."""

    def of(self, block: Block) -> Rule | None:
        """Return the first rule that knows the line; of a row of a table only that it says where the text is from."""
        if block.kind not in {"body", "row"} or block.level or len(block.text) > LONGEST_LINE:
            return None
        bare = block.text.strip(BLANKS).lstrip(BULLETS) or block.text.strip(BLANKS)
        if block.pieces:
            return _first(self.opening, bare)
        short = len(bare) <= (LONGEST_SENTENCE if bare.endswith(("。", "；")) else LONGEST_SHORT)
        likely = self.words.search(bare) or (self.any_short if short else self.any_long).match(bare)
        rule = _first(self.short if short else self.long, bare) if likely else None
        return rule if block.kind == "body" or (rule is not None and rule.kind == "meta") else None

    def trimmed(self, block: Block) -> tuple[Block, ...]:
        """Return a line, or its parts when its head or tail is no part of the text: "…；社会(下转第四版)"."""
        if block.text[-1:] not in LAST and block.text[:1] not in FIRST:
            return (block,)
        if block.kind != "body" or block.level is not None or block.pieces:
            return (block,)
        head: tuple[Block, ...] = ()
        if block.text[:1] in {"（", "("}:
            for rule in self.heads:
                if (match := rule.pattern.match(block.text)) and match.end() < len(block.text):
                    first, block = block.cut(match.end(), first=rule.kind)
                    head = (first,)
                    break
        if block.text[-1:] in {"：", ":"}:
            match = CALLED.search(block.text, max(0, len(block.text) - LONGEST_CALL))
            return (*head, block) if match is None else (*head, *self._called(block, match.start()))
        if block.text[-1:] in {"）", ")"}:
            bracket = block.text.rfind("（" if block.text[-1:] == "）" else "(")
            for rule in self.tails:
                if bracket > 0 and rule.pattern.match(block.text, bracket):
                    return head + block.cut(bracket, second=rule.kind)
        return (*head, block)

    def _called(self, block: Block, at: int) -> tuple[Block, ...]:
        """Return what a page set above a salutation, and the salutation, where the lexicon knows the former."""
        before = block.text[:at].rstrip()
        if not before:
            return (block,)
        first, last = block.cut(at)
        first = replace(first, span=Span(first.span.start, first.span.start + len(before)), text=before)
        rule = self.of(first)
        return (block,) if rule is None else (replace(first, kind=rule.kind), last)


@lru_cache(maxsize=8)
def rules_of(lexicon: Lexicon) -> Rules:
    """Return the patterns of a lexicon, compiled once."""
    rows = [(row, _rule(row)) for row in lexicon.chrome]
    whole = [(row, rule) for row, rule in rows if row.match not in {"head", "tail"}]
    return Rules(
        _any_word({word for row in lexicon.chrome for word in row.needs}),
        _any(rule for row, rule in whole if not row.needs),
        _any(rule for row, rule in whole if row.long and not row.needs),
        tuple(rule for _, rule in whole),
        tuple(rule for row, rule in whole if row.long),
        tuple(rule for row, rule in whole if row.match == "start"),
        tuple(rule for row, rule in rows if row.match == "head"),
        tuple(rule for row, rule in rows if row.match == "tail"),
    )


def _first(rules: tuple[Rule, ...], text: str) -> Rule | None:
    return next((rule for rule in rules if rule.pattern.match(text)), None)


def _any(rules: Iterable[Rule]) -> re.Pattern[str]:
    """Return one pattern that matches where any of the rules does."""
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in rules) or NEVER)


def _any_word(words: set[str]) -> re.Pattern[str]:
    """Return one pattern for all words, put together by their first characters, so that few are tried at each place."""
    heads = groupby(sorted(words), key=lambda word: word[0])
    tails = ((head, "|".join(re.escape(word[1:]) for word in found)) for head, found in heads)
    return re.compile("|".join(f"{re.escape(head)}(?:{tail})" for head, tail in tails) or NEVER)


def _rule(row: Pattern) -> Rule:
    pattern = re.compile(ENDS[row.match].replace("{}", row.pattern))
    return Rule(pattern, cast("Kind", row.reason), row.rest, row.edge)
