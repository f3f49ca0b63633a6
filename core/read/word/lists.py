"""Counts the paragraphs of automatic lists and writes their numbers, for both kinds of Word files."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.read.word.numerals import written

# Where a template takes a number: the %1 of "（%1）" and of "%1.%2"; rejects "100%".
PLACEHOLDER = re.compile(r"%([1-9])")

# A number that somebody typed: "一、", "（二）", "3.", "(4)", "⑤", "第六章"; rejects "2024年", "1.5亿元", "（试行）".
TYPED = re.compile(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．）)]|\.(?!\d))"
    r"|[①-⑳⑴-⒇⒈-⒛]|第[一二三四五六七八九十\d]{1,3}[章节条部编篇])"
)


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list writes its number."""

    form: str = "decimal"
    """Name of the number format, e.g. "decimal"."""
    text: str = ""
    """Template, e.g. "（%1）"; for a bullet the sign."""
    start: int = 1
    """First number."""
    restart: int | None = None
    """Number of levels, from the highest, after any of which this one starts again; None for all above it."""
    figures: bool = False
    """Whether the numbers of the levels above are written in figures here ("第一章", but "1.1")."""
    spaced: bool = True
    """Whether a blank follows."""
    hidden: bool = False
    """Whether it is hidden text."""
    style: str | None = None
    """Identifier of the paragraph style that has this level."""


@dataclass(slots=True)
class List:
    """A list as paragraphs name it."""

    abstract: str
    """Identifier of the abstract list, by which numbers are counted."""
    levels: dict[int, ListLevel]
    """Its levels, from 0."""
    starts: dict[int, int]
    """Where the first paragraph of this list begins at a level."""


class Counter:
    """Counts the paragraphs of each list while the document is walked in order."""

    def __init__(self, lists: dict[str, List]) -> None:
        self.lists = lists
        """The lists by identifier."""
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def next(self, name: str, depth: int) -> str:
        """Count a paragraph and return its number with the blank after it as it would be shown, or nothing.

        Args:
            name: Identifier of its list.
            depth: Its level, from 0.
        """
        found = self.lists.get(name)
        if found is None or depth not in found.levels:
            return ""
        return self._shown(found, depth, self._count(name, found, depth))

    def _count(self, name: str, found: List, depth: int) -> dict[int, int]:
        """Count one more at a level, and start the levels below again; return where every level stands."""
        counts = self._counts.setdefault(found.abstract, {})
        if (name, depth) not in self._begun and depth in found.starts:
            counts[depth] = found.starts[depth] - 1
        self._begun.add((name, depth))
        counts[depth] = counts.get(depth, found.levels[depth].start - 1) + 1
        for deeper in [key for key in counts if key > depth]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or depth < restart:
                del counts[deeper]
        return counts

    @staticmethod
    def _shown(found: List, depth: int, counts: dict[int, int]) -> str:
        level = found.levels[depth]
        if level.hidden or not level.text.strip():
            return ""
        if level.form == "bullet":
            return level.text + " " if level.text.isascii() else level.text

        def number(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            upper = found.levels.get(at, level)
            form = "decimal" if level.figures and upper.form != "none" else upper.form
            return written(counts.get(at, found.starts.get(at, upper.start)), form)

        text = PLACEHOLDER.sub(number, level.text)
        return text + " " if level.spaced and text[-1:].isascii() and not text[-1:].isspace() else text


def with_number(number: str, text: str) -> str:
    """Return a paragraph with its number before it, unless somebody typed one there already.

    A figure is kept apart from the digits after it: "1." and "2024年" are no 1.2024.
    """
    if not number or TYPED.match(text):
        return text
    bare = text.lstrip()
    blank = " " if number[-1:] in ".0123456789" and bare[:1].isdigit() else ""
    return number + blank + bare
