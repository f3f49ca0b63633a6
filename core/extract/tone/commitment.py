"""Reads how firmly something is promised and how far it has come."""

from __future__ import annotations

import re
from functools import cache

from core.lexicon import Lexicon

_ONGOING = re.compile(
    r"加快|加速|持续|扎实推进|有序推进|稳步推进|全力推进|推进|正在|在建|有序开展|如火如荼|提速|抓紧|深化|统筹推进|进行"
)

# Accepts 要|建成; rejects the 要 of 主要, 重要 and 要素.
_SHALL = re.compile(r"(?<![主重需必不只若首摘纪])要(?![素求点闻事务道件])")


@cache
def _pattern(lexicon: Lexicon, table: str, kinds: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon.words(table, *kinds))))


@cache
def _strengths(lexicon: Lexicon) -> dict[str, int]:
    return {row.term: row.strength for row in lexicon.terms("modality") if row.strength is not None}


def modality(clause: str, lexicon: Lexicon) -> tuple[str | None, int | None]:
    """Return the strongest word of commitment of a clause and its strength from 0 to 5."""
    words = _pattern(lexicon, "modality", ("hard", "commit", "effort", "stretch", "process", "weak", "forecast"))
    found = [m.group() for m in words.finditer(clause) if _means_it(m, clause)]
    strengths = _strengths(lexicon)
    best = max(found, key=lambda word: strengths[word], default=None)
    return best, (strengths[best] if best else None)


@cache
def _stages(lexicon: Lexicon) -> dict[str, int]:
    return {row.term: row.stage for row in lexicon.terms("stages") if row.stage is not None and row.term != "提前"}


def stage(clause: str, lexicon: Lexicon) -> str | None:
    """Return the word that says how far the thing of the clause has come, on a project's ladder or else a task's."""
    for kind in ("project", "task"):
        words = [m.group() for m in _pattern(lexicon, "stages", (kind,)).finditer(clause) if m.group() != "提前"]
        if words:
            return max(words, key=lambda word: _stages(lexicon)[word])
    return None


def ongoing(clause: str) -> bool:
    """Tell whether the clause tells of work under way."""
    return _ONGOING.search(clause) is not None


def _means_it(match: re.Match[str], clause: str) -> bool:
    """Tell whether a word commits: not the 要 of 主要 and not the 预期 of 预期寿命."""
    if match.group() == "要":
        return _SHALL.match(clause, match.start()) is not None
    return not clause.startswith("寿命", match.end())
