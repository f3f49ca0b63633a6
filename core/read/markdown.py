"""Markdown: the text is kept as it is; headings, bold text and table rows become marks."""

from __future__ import annotations

import re

from core.model import Mark, Span
from core.read.encoding import decode
from core.read.extracted import Extracted

# Accepts "## 二、主要目标", "# 标题 #"; rejects "#标签" (no blank after the signs).
HEADING = re.compile(r"^[ ]{0,3}(?P<signs>#{1,6})[ \t]+(?P<text>\S[^\n\r]*?)[ \t]*#*[ \t]*$", re.MULTILINE)

# Accepts "| 指标 | 数值 |"; rejects "指标 | 数值" (no bar at the start).
ROW = re.compile(r"^[ ]{0,3}\|[^\n\r]*\|[ \t]*$", re.MULTILINE)


def read_markdown(raw: bytes, encoding: str | None) -> Extracted:
    """Return the decoded text with marks for what Markdown says about it.

    Raises:
        ReadError: See `core.read.encoding.decode`.
    """
    text, found = decode(raw, encoding)
    return Extracted(text, "text/markdown", found, marks=markdown_marks(text))


def markdown_marks(text: str) -> tuple[Mark, ...]:
    """Return headings (their text without the signs) and table rows, in the order of the text."""
    headings = [
        Mark("heading", Span(match.start("text"), match.end("text")), level=len(match["signs"]))
        for match in HEADING.finditer(text)
    ]
    rows = [Mark("table_row", Span(match.start(), match.end())) for match in ROW.finditer(text)]
    return tuple(sorted([*headings, *rows], key=lambda mark: mark.span))
