"""Says where a report turns from results to plans, or back, below the level of its parts."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from core.lexicon import Lexicon
from core.model import Role
from core.outline.roles.article import ArticleText
from core.outline.roles.roles import PUNCTUATION
from core.words import fold

LONGEST_LEAD_IN = 160
"""Characters of a paragraph that leads in a list."""

YEAR = r"(?:(?:19|20)\d{2}年度?)"


@dataclass(frozen=True, eq=False)
class TurnWords:
    """The words of the lexicon, compiled."""

    ahead: re.Pattern[str]
    """A heading of plans by its own plain words: 2020年工作计划, 公司未来发展的展望; rejects 工作计划落实."""
    back: re.Pattern[str]
    """A heading of results by its own plain words: 2019年工作回顾; rejects 摸清情况."""
    lead_in: re.Pattern[str]
    """A paragraph that leads in a list of plans: 2022年，我们将突出抓好以下工作：; rejects 2022年以来，."""


@lru_cache(maxsize=8)
def turn_words(lexicon: Lexicon) -> TurnWords:
    """Return the words that turn a report."""

    def either(kind: str) -> str:
        return "|".join(map(re.escape, lexicon.words("roles", kind)))

    who, after = rf"(?:{either('turn_subject')})*", either("turn_ahead_time")
    past = either("turn_back_time")
    return TurnWords(
        ahead=re.compile(
            rf"{who}(?:(?:(?:{after}).*|{YEAR}(?:工作|经营|发展|主要|总体|重点|的)*)(?:{either('turn_ahead_end')})"
            rf"|(?:{either('turn_ahead')}))"
        ),
        back=re.compile(rf"{who}(?:(?:{past}|{YEAR}).*(?:{either('turn_back_end')})|(?:{either('turn_back')}))"),
        lead_in=re.compile(
            rf"\s*(?:答[:：])?(?:{after}|今年|{YEAR})(?!以来|初以来|来).{{0,60}}?[，,我们镇乡市县区省局院校道司会村委府]"
            rf"(?:将|要|计划|拟|力争).*[：:]\s*"
        ),
    )


def turned_role(heading: str, parent: Role, words: TurnWords) -> Role | None:
    """Return the role that the plain words of a heading give it against its parent's, else None."""
    if parent not in {"achievement", "plan"}:
        return None
    bare = "".join(fold(heading).split()).rstrip(PUNCTUATION)
    if parent == "achievement":
        return "plan" if words.ahead.fullmatch(bare) else None
    return "achievement" if words.back.fullmatch(bare) else None


def leads_in_plans(text: str, words: TurnWords) -> bool:
    """Tell whether a paragraph leads in a list of plans."""
    return (
        len(text) <= LONGEST_LEAD_IN
        and text.rstrip().endswith(("：", ":"))
        and words.lead_in.fullmatch(fold(text)) is not None
    )


def turning_heads(source: ArticleText, words: TurnWords) -> frozenset[int]:
    """Return the blocks of the headings right below a paragraph that leads in plans.

    Args:
        source: The paragraphs, and the headings in the order of their blocks.
        words: The words that turn a report.
    """
    found: set[int] = set()
    drafts, heads = source.drafts, list(source.headings)
    for at, draft in enumerate(drafts):
        text = source.of(draft)
        if not text.endswith(("：", ":")) or not leads_in_plans(text, words):
            continue
        next_head = bisect_left(heads, draft.blocks[-1] + 1)
        last = drafts[at + 1].blocks[0] if at + 1 < len(drafts) else None
        if next_head < len(heads) and (last is None or heads[next_head] <= last):
            found.add(heads[next_head])
    return frozenset(found)
