"""Finds what a copy has set around the words of its lines: signs of quoting, of bold letters, the numbers of lines.

They are told by coming back all over a text; one alone may be a sign of the text itself.
"""

from __future__ import annotations

import re
from itertools import pairwise

from core.model import Document, Span
from core.outline.headings.numbering import marker_of

LEAST_QUOTED, LEAST_BOLD, LEAST_NUMBERED = 3, 2, 8
"""Lines with a sign of quoting, stretches in bold, and lines with a number that a text must have."""

LEAST_PARTS = 2
"""Headings behind the numbers of lines, without which these are the numbers of a list."""

# The signs before a line of an e-mail or of a forum: "> 一、", ">> 二、"; rejects "首页 > 新闻".
QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)

# A stretch in bold as Markdown sets it: "**一、回顾**", "**一是**抓项目"; rejects "2 ** 3", "**注".
BOLD = re.compile(r"(\*{2,3})(?=[^\s*])[^*\n]{1,200}?(?<=[^\s*])(\*{2,3})")

# A line in bold as wikis set it, and what is left of one: "'''一、回顾'''", "'", "改革深化。'"; rejects "'双减'政策".
WIKI = re.compile(
    r"^[ \t]*('{2,5})[^'\n]*('{2,5})[ \t]*$|^[ \t]*('{1,5})[ \t]*$|^[^'\n]+[。！？；]('{1,5})[ \t]*$",
    re.MULTILINE,
)

# The number of a line before its words: "12 一、", "012|二、", "3: 三、"; rejects "12、", "3.2", "12个".
NUMBER = re.compile(r"[ \t]*(\d{1,5})(?:[|:：][ \t]?|[ \t\u3000]+|\Z)")


def margins_of(document: Document) -> list[Span]:
    """Return what stands around the words of a plain text's lines, in no order."""
    text = document.text
    if document.media_type != "text/plain":
        return []
    found: list[Span] = []
    if text.count(">") >= LEAST_QUOTED:
        found += _quoted(text)
    if text.count("**") >= 2 * LEAST_BOLD:
        bold = list(BOLD.finditer(text))
        found += [Span(*match.span(group)) for match in bold if len(bold) >= LEAST_BOLD for group in (1, 2)]
    if "'" in text:
        groups = ((match, group) for match in WIKI.finditer(text) for group in range(1, 5))
        found += [Span(*match.span(group)) for match, group in groups if match[group]]
    return found + _numbers(text)


def _quoted(text: str) -> list[Span]:
    """Return the signs before quoted lines, when at least half of the lines have them."""
    found = [Span(*match.span()) for match in QUOTED.finditer(text)]
    lines = sum(not line.isspace() for line in text.splitlines() if line)
    return found if len(found) >= LEAST_QUOTED and 2 * len(found) >= lines else []


def _numbers(text: str) -> list[Span]:
    """Return the numbers before all lines, when they run on by one and headings with numbers of their own follow."""
    first = NUMBER.match(text.lstrip())
    if first is None or int(first[1]) != 1:
        return []
    found: list[Span] = []
    numbers: list[tuple[int, int]] = []
    parts = at = 0
    for place, line in enumerate(text.splitlines(keepends=True)):
        match = NUMBER.match(line.rstrip()) if line.strip() else None
        if match is not None:
            found.append(Span(at, at + match.end()))
            numbers.append((place, int(match[1])))
            marker = marker_of(line[match.end() :].strip())
            parts += marker is not None and marker.kind in {"cn", "cn_paren", "part", "chapter"}
        elif line.strip():
            return []
        at += len(line)
    runs = all(b - a in {1, after - before} for (before, a), (after, b) in pairwise(numbers))
    return found if runs and len(found) >= LEAST_NUMBERED and parts >= LEAST_PARTS else []
