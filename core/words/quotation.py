"""Terms in quotation marks or title marks: the words that a report itself marks as a name."""

from __future__ import annotations

import re

from core.model import Span

_PAIRS = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("〝", "〞"))
_LONGEST = 40
_TERM = re.compile("|".join(rf"{left}([^{left}{right}\n]{{1,{_LONGEST}}}){right}" for left, right in _PAIRS))
"""Accepts “网格+” and 《政府工作报告》; rejects an opening mark whose partner stands in another line."""


def quoted(text: str) -> tuple[Span, ...]:
    """Return the terms in quotation marks or title marks, without the marks, in the order of the text."""
    return tuple(Span(*match.span(match.lastindex or 0)) for match in _TERM.finditer(text))
