"""Lines that are no part of a report: navigation, buttons, copyright notices, source lines, bylines."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import cast

from core.lexicon import Lexicon
from core.outline.blocks import INVISIBLE, Block, Kind

LONGEST_LINE = 400
"""Characters above which a line is a paragraph, whatever it looks like."""

LONGEST_NAME = 16
"""Characters of a name on a line of its own."""

TAIL_FROM = 2, 5
"""The part of the text, two fifths, after which a line may take all that follows with it."""


def without_chrome(blocks: list[Block], lexicon: Lexicon) -> list[Block]:
    """Return the blocks with chrome, captions, bylines and meta lines marked as the lexicon knows them."""
    patterns = _compiled(lexicon)
    tail = blocks[-1].span.end * TAIL_FROM[0] // TAIL_FROM[1] if blocks else 0
    out: list[Block] = []
    rest: Kind | None = None
    for block in blocks:
        kind, takes_rest = (rest, False) if rest else _kind(block, patterns)
        if kind is None and out and _names_next(out[-1]) and len(block.text) <= LONGEST_NAME:
            kind = "meta"
        if takes_rest and block.span.start >= tail:
            rest = kind
        out.append(replace(block, kind=kind) if kind and block.kind in {"body", "row"} else block)
    return out


def _names_next(block: Block) -> bool:
    """Tell whether a line asks for the one below it: "来源:" / "四川日报"."""
    return block.kind == "meta" and block.text.endswith((":", "："))


def _kind(block: Block, patterns: tuple[tuple[re.Pattern[str], Kind, bool], ...]) -> tuple[Kind | None, bool]:
    """Return what the lexicon says of a line, and whether all that follows goes with it."""
    if block.kind == "body" and not block.level and len(block.text) <= LONGEST_LINE:
        bare = block.text.strip(INVISIBLE + " \t\xa0\u3000")
        for pattern, reason, takes_rest in patterns:
            if pattern.search(bare):
                return reason, takes_rest
    return None, False


@lru_cache(maxsize=8)
def _compiled(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], Kind, bool], ...]:
    """Return each pattern with its reason and whether all that follows goes with it."""
    ends = {"full": r"\A(?:{})\Z", "start": r"\A(?:{})", "anywhere": "{}"}
    return tuple(
        (re.compile(ends[row.match].replace("{}", row.pattern)), cast("Kind", row.reason), row.rest)
        for row in lexicon.chrome
    )
