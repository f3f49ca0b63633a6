"""How the program's answers are counted against a careful reader's: shares from 0 to 100, or plain counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tally:
    """What was said and what was wanted, and how much of each was right."""

    right: int
    """Of what was said, how much is right."""
    said: int
    found: int
    """Of what was wanted, how much was found."""
    wanted: int

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.said + other.said, self.found + other.found, self.wanted + other.wanted
        )

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, in percent."""
        precision, recall = self.right / max(1, self.said), self.found / max(1, self.wanted)
        return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


NOTHING = Tally(0, 0, 0, 0)


def bare(text: str) -> str:
    """Return the text without white space, punctuation and the characters 的 数 率 人 额."""
    return re.sub(r"[\s“”\"‘’'()（）、,，·—\-的数率人额]", "", text or "")
