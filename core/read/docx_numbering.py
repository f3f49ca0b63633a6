"""Rebuilds the automatic numbers of Word paragraphs, which stand in no text of the file.

Source: ECMA-376 Part 1, 17.9 (numbering): a paragraph names a list and a level; the list names an abstract list, whose
levels say how the number is written ("%1、", format chineseCounting…).
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml.etree import _Element

DIGITS = "零一二三四五六七八九"
CHINESE = frozenset({"chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographTraditional"})
# Where a template takes a number: the %1 of "（%1）" and of "%1.%2"; rejects "100%".
PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list writes its number."""

    form: str
    """Name of the number format, e.g. "decimal"."""
    text: str
    """Template, e.g. "（%1）"."""
    start: int
    """First number."""


class Numbering:
    """Counts the paragraphs of each list while the document is walked in order."""

    def __init__(self, document: WordDocument) -> None:
        self._levels: dict[str, dict[int, ListLevel]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        root = _numbering_root(document)
        if root is None:
            return
        abstract = {item.get(qn("w:abstractNumId")): _levels(item) for item in root.findall(qn("w:abstractNum"))}
        for item in root.findall(qn("w:num")):
            link = item.find(qn("w:abstractNumId"))
            if link is not None:
                self._levels[item.get(qn("w:numId"), "")] = abstract.get(link.get(qn("w:val")), {})

    def next(self, paragraph: _Element) -> str:
        """Return the number of the paragraph as it would be shown, or nothing, and count it."""
        place = _place(paragraph)
        levels = self._levels.get(place[0], {}) if place else {}
        if place is None or place[1] not in levels:
            return ""
        ident, level = place
        counts = self._counts[ident]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        for deeper in [key for key in counts if key > level]:
            del counts[deeper]

        def written(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            form = levels.get(at, levels[level])
            return _written(counts.get(at, form.start), form.form)

        return "" if levels[level].form in {"bullet", "none"} else PLACEHOLDER.sub(written, levels[level].text)


def _numbering_root(document: WordDocument) -> _Element | None:
    try:
        root: _Element = document.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return None
    return root


def _levels(abstract: _Element) -> dict[int, ListLevel]:
    found = {}
    for item in abstract.findall(qn("w:lvl")):
        values = {name: item.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start")}
        form, text, start = (
            (element.get(qn("w:val")) or "") if element is not None else "" for element in values.values()
        )
        found[int(item.get(qn("w:ilvl")) or 0)] = ListLevel(form, text, int(start) if start.isdecimal() else 1)
    return found


def _place(paragraph: _Element) -> tuple[str, int] | None:
    """Return the list and the level that a paragraph names."""
    properties = paragraph.find(qn("w:pPr"))
    numbers = properties.find(qn("w:numPr")) if properties is not None else None
    if numbers is None:
        return None
    ident, level = numbers.find(qn("w:numId")), numbers.find(qn("w:ilvl"))
    depth = (level.get(qn("w:val")) or "0") if level is not None else "0"
    return (ident.get(qn("w:val")) or "", int(depth) if depth.isdecimal() else 0) if ident is not None else None


def _written(number: int, form: str) -> str:
    """Return a number as its format writes it; formats that are not known are written in figures."""
    return chinese(number) if form in CHINESE else str(number)


def chinese(number: int) -> str:
    """Return 1 to 99 in Chinese numerals, e.g. 12 → 十二; larger ones in figures."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (DIGITS[ones] if ones else "")
