"""Rebuilds the automatic numbers of Word paragraphs, which stand in no text of the file.

Source: ECMA-376 Part 1, 17.9 (numbering): a paragraph, or its style, names a list and a level; the list names an
abstract list, whose levels say how the number is written ("%1、", format chineseCounting…). Lists of the same abstract
list count on from each other unless one says where it starts.
"""

from __future__ import annotations

from dataclasses import replace

from lxml.etree import _Element

from core.read.word.docx_faces import OFF
from core.read.word.docx_package import VAL, W, child_of
from core.read.word.docx_styles import Style, Styles, number_place
from core.read.word.lists import Counter, List, ListLevel
from core.read.word.symbols import FIGURE, bullet


class Numbering:
    """Counts the paragraphs of each list while the document is walked in order."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._counter = Counter({} if root is None else _lists(root, styles))

    def next(self, properties: _Element | None, style: Style, ident: str | None) -> str:
        """Count a paragraph and return its number with the blank after it as it would be shown, or nothing.

        Args:
            properties: Its `w:pPr`.
            style: Its style.
            ident: Identifier of its style.
        """
        own = child_of(properties, W + "numPr")
        if own is None and style.number is None:
            return ""
        number, depth = number_place(own) if own is not None else (None, None)
        name = style.number if number is None else number
        found = self._counter.lists.get(name or "0")
        if name is None or found is None:
            return ""
        if depth is None:
            depth = next((at for at, level in found.levels.items() if ident and level.style == ident), style.depth)
        return self._counter.next(name, depth)


def _lists(root: _Element, styles: Styles) -> dict[str, List]:
    abstracts = {item.get(W + "abstractNumId", ""): item for item in root.findall(W + "abstractNum")}
    numbers = {item.get(W + "numId", ""): item for item in root.findall(W + "num")}
    levels = {ident: _levels(item) for ident, item in abstracts.items()}
    found = {}
    for ident, item in numbers.items():
        abstract = _value(item, "abstractNumId")
        if abstract in abstracts and (link := _value(abstracts[abstract], "numStyleLink")):
            target = numbers.get(styles.of(link).number or "")
            abstract = _value(target, "abstractNumId") if target is not None else abstract
        own, starts = dict(levels.get(abstract, {})), {}
        for override in item.findall(W + "lvlOverride"):
            depth = _depth(override)
            if (changed := override.find(W + "lvl")) is not None:
                own[depth] = _level(changed)
            if (start := _value(override, "startOverride")).isdecimal():
                starts[depth] = int(start)
        found[ident] = List(abstract, own, starts)
    return found


def _levels(abstract: _Element) -> dict[int, ListLevel]:
    return {_depth(item): _level(item) for item in abstract.findall(W + "lvl")}


def _level(item: _Element) -> ListLevel:
    start, restart = _value(item, "start"), _value(item, "lvlRestart")
    form = item.find(f"{W}numFmt")
    form = item.find(f".//{W}numFmt") if form is None else form
    legal, hidden = item.find(W + "isLgl"), item.find(f"{W}rPr/{W}vanish")
    level = ListLevel(
        form=form.get(VAL, "decimal") if form is not None else "decimal",
        text=_value(item, "lvlText"),
        start=int(start) if start.isdecimal() else 1,
        restart=int(restart) if restart.isdecimal() else None,
        figures=legal is not None and legal.get(VAL) not in OFF,
        spaced=_value(item, "suff") != "nothing",
        hidden=hidden is not None and hidden.get(VAL) not in OFF,
        style=_value(item, "pStyle") or None,
    )
    return replace(level, text=_bullet(item, level.text)) if level.form == "bullet" else level


def _bullet(item: _Element, text: str) -> str:
    """Return the sign of a bullet as a character that means one outside of its font; nothing for a blank one."""
    if item.find(W + "lvlPicBulletId") is not None:
        return FIGURE
    fonts = item.find(f"{W}rPr/{W}rFonts")
    font = (fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or "") if fonts is not None else ""
    return bullet(text, font)


def _depth(item: _Element) -> int:
    depth = item.get(W + "ilvl", "")
    return int(depth) if depth.isdecimal() else 0


def _value(item: _Element, name: str) -> str:
    """Return the value of a child element; nothing when there is none."""
    child = item.find(W + name)
    return (child.get(VAL) or "") if child is not None else ""
