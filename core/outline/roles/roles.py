"""Says whether a section or a paragraph tells results, plans, both or neither."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from core.lexicon import Lexicon
from core.model import Role

LEAD_IN = re.compile(r"[\s　“”●◆■]*(?:各位代表[！!，,：:])?[\s　]*")
"""What may stand before the first words that tell."""

LEAD_IN_FIRST = frozenset("“”●◆■各")
"""What it may begin with, besides blanks."""

PUNCTUATION = "。；;：:！!？? 》”"
"""What may stand behind the last word of a heading."""


@dataclass(frozen=True, eq=False)
class RoleWords:
    """The words of the lexicon, compiled."""

    headings: tuple[tuple[str, Role], ...]
    """Words of headings and what they make of the section."""
    in_headings: re.Pattern[str]
    """Any of these words, or a noun of problems: most headings have none."""
    problems: tuple[str, ...]
    """Nouns that end a heading about problems."""
    solved: tuple[str, ...]
    """Words by which such a heading is about solving them."""
    results: tuple[str, ...]
    """How a heading of results ends."""
    leads: tuple[tuple[str, Role], ...]
    """Starts of paragraphs, longest first."""
    lead_words: tuple[str, ...]
    """The same without their roles, to be tried at once."""
    asides: tuple[str, ...]
    """Starts of paragraphs about problems, thanks and lessons."""
    aside_signs: re.Pattern[str]
    """What makes a paragraph one of these wherever it stands."""
    prefaces: tuple[str, ...]
    """Ends of paragraphs that only announce what follows."""
    situations: tuple[str, ...]
    """Starts of paragraphs that say where the year stands."""
    resolved: tuple[str, ...]
    """What makes such a paragraph one of plans: 总体要求是."""
    closer: tuple[str, ...]
    """Starts of closing paragraphs."""
    final_starts: tuple[str, ...]
    """How the final call begins."""
    final: tuple[str, ...]
    """Words of the final call."""
    annex: tuple[str, ...]
    """Headings of annexes."""


@lru_cache(maxsize=8)
def words_of(lexicon: Lexicon) -> RoleWords:
    """Return the words that tell roles."""

    def with_role(kind: str, role: Role) -> list[tuple[str, Role]]:
        return [(word, role) for word in lexicon.words("roles", kind)]

    headings = [
        *with_role("heading_past", "achievement"),
        *with_role("heading_plan", "plan"),
        *with_role("heading_background", "background"),
    ]
    problems = list(lexicon.words("roles", "heading_problem"))
    leads = [*with_role("lead_past", "achievement"), *with_role("lead_plan", "plan")]
    return RoleWords(
        headings=tuple(headings),
        in_headings=_either([*(word for word, _ in headings), *problems]),
        problems=tuple(problems),
        solved=lexicon.words("roles", "problem_solved"),
        results=lexicon.words("roles", "heading_result"),
        leads=tuple(sorted(leads, key=lambda item: -len(item[0]))),
        lead_words=tuple(word for word, _ in leads),
        asides=lexicon.words("roles", "lead_aside"),
        aside_signs=_either(lexicon.words("roles", "sign_aside")),
        prefaces=lexicon.words("roles", "preface_end"),
        situations=lexicon.words("roles", "lead_situation"),
        resolved=lexicon.words("roles", "sign_resolved"),
        closer=lexicon.words("roles", "closer"),
        final_starts=lexicon.words("roles", "final_start"),
        final=lexicon.words("roles", "final"),
        annex=lexicon.words("roles", "annex"),
    )


def _either(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of any of the words, which finds the first of them in one scan; of none it finds nothing."""
    return re.compile("|".join(map(re.escape, words)) or "(?!)")


def heading_role(heading: str, words: RoleWords) -> Role | None:
    """Return what a heading says of its section; the word that ends last decides, as Chinese puts the head last."""
    if words.in_headings.search(heading) is None:
        return None
    bare = heading.rstrip(PUNCTUATION)
    if bare.endswith(words.problems) and not any(word in bare for word in words.solved):
        return "background"
    found = [
        (at + len(word), len(word), role)
        for word, role in words.headings
        if word in bare and (role != "background" or bare.endswith(word))
        for at in (bare.rfind(word),)
    ]
    return max(found)[2] if found else None


def title_role(title: str, words: RoleWords) -> Role | None:
    """Return what the title says of the whole document: 2024年工作总结 results, 2024年工作要点 plans.

    2023年工作总结及2024年工作思路 names both and says nothing; so does 奋力打造…标杆, whose last word is none of these.
    """
    bare = "".join(title.split()).rstrip(PUNCTUATION)
    ends = [(len(word), role) for word, role in words.headings if bare.endswith(word)]
    last = max(ends)[1] if ends else None
    if last == "plan" and any(role == "achievement" and word in bare for word, role in words.headings):
        return None
    return last if last in {"achievement", "plan"} else None


def tells_result(heading: str, words: RoleWords) -> bool:
    """Tell whether a heading ends as one of results does: 强化政治引领，党建根基不断夯实."""
    return heading.rstrip(PUNCTUATION).endswith(words.results)


def lead_role(text: str, words: RoleWords) -> Role | None:
    """Return what the first words of a paragraph say of it."""
    start = _lead_end(text)
    if not text.startswith(words.lead_words, start):
        return None
    return next((role for word, role in words.leads if text.startswith(word, start)), None)


def is_aside(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph tells of problems, gives thanks, or draws lessons."""
    return text.startswith(words.asides, _lead_end(text)) or words.aside_signs.search(text) is not None


def is_preface(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph without figures only announces what follows: 现将有关情况汇报如下."""
    return text.rstrip(PUNCTUATION).endswith(words.prefaces) and not any(char in "%％亿" for char in text)


def is_situation(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph only says where the year stands: 综合分析国内外形势，今年我国发展面临的环境更复杂."""
    return text.startswith(words.situations, _lead_end(text)) and not any(map(text.__contains__, words.resolved))


def is_call(text: str, words: RoleWords) -> bool:
    """Tell whether a paragraph is the call at the end of a report: 让我们更加紧密地团结起来."""
    return any(map(text.__contains__, words.final))


def _lead_end(text: str) -> int:
    """Return where the first words of a paragraph begin; most paragraphs have nothing before them."""
    if text[:1] not in LEAD_IN_FIRST and not text[:1].isspace():
        return 0
    match = LEAD_IN.match(text)
    return match.end() if match else 0
