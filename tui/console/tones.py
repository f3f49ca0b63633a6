"""Colours of verdicts. Marks carry the meaning, colour only repeats it; `below` alone is red."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from rich.text import Text

from core.model import Verdict
from core.show.labels import Labels

STYLES = {"good": "green", "warn": "yellow", "bad": "bold red", "open": "cyan", "new": "blue", "plain": ""}
"""The style of each tone of `core/lexicon/verdicts.toml`."""
ROLES = {"achievement": "green", "plan": "blue", "background": "dim", "mixed": "cyan"}
"""The style of each role of a section, whose word stands beside it."""
STATUSES = {"achieved": "green", "planned": "blue", "context": "dim"}
"""The style of each status of a target, whose word it is."""
_CHECKS = {"✓": "green", "✗": "yellow"}


@dataclass(frozen=True)
class Tones:
    """The style of every verdict, by its words."""

    styles: dict[str, str]
    """Words as they are printed, e.g. "▲达序时", and the style."""

    @classmethod
    def of(cls, labels: Labels) -> Tones:
        """Return the styles in the language of the labels."""
        verdicts = {labels.verdict(name): STYLES[labels.lexicon.verdicts[name].tone] for name in get_args(Verdict)}
        return cls({**verdicts, **_CHECKS})

    @cached_property
    def _words(self) -> re.Pattern[str]:
        """Any of the words, the longer first: accepts "▲达序时" and "✓"; rejects the mark alone."""
        words = sorted(self.styles, key=lambda word: (-len(word), word))
        return re.compile("|".join(map(re.escape, words)))

    def painted(self, text: str) -> Text:
        """Return the text with every verdict in its colour."""
        painted = Text(text)
        for match in self._words.finditer(text):
            painted.stylize(self.styles[match[0]], *match.span())
        return painted
