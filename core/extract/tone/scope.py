"""Reads whose figure it is: 全镇, 全市, 辖区."""

from __future__ import annotations

import re
from functools import cache

from core.extract import names
from core.lexicon import Lexicon


@cache
def _areas(lexicon: Lexicon) -> re.Pattern[str]:
    words = [word for word in lexicon.words("scopes", "area") if word.startswith("全") or word == "辖区"]
    # Accepts 全镇|设置; rejects 居全区第1 and 占全国 (an order or a share, not the figure's own area).
    return re.compile(rf"(?<![居列占于过])(?:{'|'.join(words)})(?!第|领先|前|平均|首|排)")


def place_scope(clause: str, lexicon: Lexicon) -> str | None:
    """Return the word of the clause that names the figure's area, or None."""
    match = _areas(lexicon).search(clause)
    return match.group() if match else None


def without_scope(name: str, lexicon: Lexicon) -> str:
    """Return a measure's name without the area before it: 全市生产总值 → 生产总值."""
    match = _areas(lexicon).match(name)
    return name[match.end() :] if match and names.is_measure(name[match.end() :], lexicon) else name
