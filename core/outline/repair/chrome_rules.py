"""What the lexicon says of one line: that it is chrome, or that its head or tail is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from core.lexicon import Lexicon, Pattern
from core.outline.blocks import INVISIBLE, Block, Kind

LONGEST_LINE = 400
"""Characters above which a line is a paragraph, whatever it looks like."""

LONGEST_SHORT = 100
"""Characters above which only the patterns for long lines are tried."""

LONGEST_SENTENCE = 48
"""The same for a line that ends like a sentence, as most lines of a report do."""

BLANKS = INVISIBLE + " \t\xa0\u3000"
BULLETS = "•·▪‣∙-" + BLANKS

ENDS = {"full": r"\A(?:{})\Z", "start": r"\A(?:{})", "anywhere": "{}", "head": "(?:{})", "tail": r"(?:{})\Z"}


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

    any_short: re.Pattern[str]
    """All of `short` in one, since hardly a line matches any."""
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
            return next((rule for rule in self.opening if rule.pattern.search(bare)), None)
        short = len(bare) <= (LONGEST_SENTENCE if bare.endswith(("。", "；")) else LONGEST_SHORT)
        if not (self.any_short if short else self.any_long).search(bare):
            return None
        rule = next(rule for rule in (self.short if short else self.long) if rule.pattern.search(bare))
        return rule if block.kind == "body" or rule.kind == "meta" else None

    def trimmed(self, block: Block) -> tuple[Block, ...]:
        """Return a line, or its parts when its head or tail is no part of the text: "…；社会(下转第四版)"."""
        if block.kind != "body" or block.level is not None or block.pieces:
            return (block,)
        head: tuple[Block, ...] = ()
        if block.text[:1] in {"（", "("}:
            for rule in self.heads:
                if (match := rule.pattern.match(block.text)) and match.end() < len(block.text):
                    first, block = block.cut(match.end(), first=rule.kind)
                    head = (first,)
                    break
        if block.text[-1:] in {"）", ")"}:
            bracket = block.text.rfind("（" if block.text[-1:] == "）" else "(")
            for rule in self.tails:
                if bracket > 0 and rule.pattern.match(block.text, bracket):
                    return head + block.cut(bracket, second=rule.kind)
        return (*head, block)


@lru_cache(maxsize=8)
def rules_of(lexicon: Lexicon) -> Rules:
    """Return the patterns of a lexicon, compiled once."""
    rows = [(row, _rule(row)) for row in lexicon.chrome]
    whole = [(row, rule) for row, rule in rows if row.match not in {"head", "tail"}]
    return Rules(
        _any(rule for _, rule in whole),
        _any(rule for row, rule in whole if row.long),
        tuple(rule for _, rule in whole),
        tuple(rule for row, rule in whole if row.long),
        tuple(rule for row, rule in whole if row.match == "start"),
        tuple(rule for row, rule in rows if row.match == "head"),
        tuple(rule for row, rule in rows if row.match == "tail"),
    )


def _any(rules: Iterable[Rule]) -> re.Pattern[str]:
    """Return one pattern that matches where any of the rules does."""
    return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in rules) or r"(?!)")


def _rule(row: Pattern) -> Rule:
    pattern = re.compile(ENDS[row.match].replace("{}", row.pattern))
    return Rule(pattern, cast("Kind", row.reason), row.rest, row.edge)
