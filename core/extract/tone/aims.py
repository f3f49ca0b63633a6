"""Finds the lists of aims (主要预期目标是:…), whose every item is planned."""

from __future__ import annotations

import re

from core.extract.passage import Passage

# Accepts 主要预期目标是: what follows to the sentence's end is a list of aims; rejects 完成预期目标.
_AIMS = re.compile(
    "(?P<word>预期)?(?:发展|增长|奋斗)?目标(?:任务)?(?:是|为(?![导了])|:|定为|设定为|初步安排(?:是|为|:)?)"
)


def aims(passage: Passage) -> tuple[str | None, ...]:
    """Return, clause by clause, the word of a list of aims (主要预期目标是:…) that holds for it: 预期, 目标 or None.

    Empty for a passage without such a list.
    """
    if "目标" not in passage.text:
        return ()
    heads = passage.by_clause([(match.start(), match["word"] or "目标") for match in _AIMS.finditer(passage.text)])
    result: list[str | None] = []
    word, sentence = None, -1
    for clause, own in zip(passage.clauses, heads, strict=True):
        word = word if clause.sentence == sentence else None
        sentence = clause.sentence
        word = own[0] if own else word
        result.append(word)
    return tuple(result) if any(result) else ()
