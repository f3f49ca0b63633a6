"""How far a project or task is, by the words of a clause (签约 → 开工 → 竣工 → 投产; 启动 → 完成)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from core.judge.setting import Page
from core.lexicon import Lexicon
from core.model import Target
from core.words import fold

State = Literal["done", "begun", "under_way", "missed", "unsaid"]

_STOP = re.compile("[,;。]")
# What ends a list in folded text: accepts "," and "。"; rejects "、".
_COMPLETED = 7
"""First stage of the project ladder at which the thing stands (竣工)."""
_TASK_DONE = 6
"""First stage of the task ladder at which the task is done (完成)."""
_BUILDING = range(5, _COMPLETED)
"""Stages at which it is being built (开工, 在建, 加快建设)."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The stages that a clause names."""

    first: int | None
    """The earliest stage on the project ladder; None when none is named."""
    last: int | None
    """The latest."""
    first_word: str = ""
    """The word of the earliest."""
    last_word: str = ""
    """The word of the latest."""

    @property
    def built(self) -> bool:
        """Tell whether the clause says that the thing stands or works."""
        return self.last is not None and self.last >= _COMPLETED

    @property
    def building(self) -> bool:
        """Tell whether the clause says that the thing is being built."""
        return self.first in _BUILDING


def stage(text: str, lexicon: Lexicon) -> Stage:
    """Return the project stages that a clause names; a longer word hides the shorter ones in it (启动建设, 建设)."""
    rest = fold(text)
    found: list[tuple[int, str]] = []
    nouns = lexicon.words("outcomes", "stage_noun")
    for row in lexicon.terms("stages", "project"):
        if row.term not in nouns and row.stage is not None and row.term in rest:
            found.append((row.stage, row.term))
            rest = rest.replace(row.term, "\n")
    if not found:
        return Stage(None, None)
    first, last = min(found, key=lambda x: x[0]), max(found, key=lambda x: x[0])
    return Stage(first[0], last[0], first[1], last[1])


def stage_of(target: Target, page: Page, lexicon: Lexicon) -> Stage:
    """Return the stages that a target's clause names, else those of the list that it stands in.

    推进帮德机械、凌盛五金、联兴机械等10个项目开工建设: each of them is to start.
    """
    named = stage(target.quote, lexicon)
    if named.last is not None:
        return named
    rest = fold(page.text[target.clause.end : target.sentence.end])
    in_list = stage(_STOP.split(rest, maxsplit=1)[0], lexicon) if rest.startswith("、") else named
    return in_list if in_list.last is not None or not target.stage else stage(target.stage, lexicon)


def state(text: str, lexicon: Lexicon) -> tuple[State, str]:
    """Return what a clause reports (done, begun, under way, not achieved) and the word that says so.

    A report's own 未完成 comes before any word of success, and a completed act before work that goes on.
    """
    folded = fold(text)
    for row in lexicon.terms("stages", "task"):
        if row.class_ == "missed" and row.term in folded:
            return "missed", row.term
    ladder = stage(text, lexicon)
    if ladder.built:
        return "done", ladder.last_word
    for row in lexicon.terms("stages", "task"):
        if row.stage is not None and row.stage >= _TASK_DONE and row.term in folded:
            return "done", row.term
    states: tuple[tuple[str, State], ...] = (
        ("done", "done"), ("whole", "done"), ("done_start", "begun"), ("under_way", "under_way")
    )  # fmt: skip
    for kind, meaning in states:
        for word in lexicon.words("outcomes", kind):
            if word in folded:
                return meaning, word
    return "unsaid", ""
