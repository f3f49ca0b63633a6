"""The styles of a Word file: which are headings and of what level, how they number, how their letters look.

Source: ECMA-376 Part 1, 17.7 (styles): a style takes from the one that it is based on whatever it does not say itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lxml.etree import _Element

from core.read.word.docx_faces import NO_FACE, RunFormat, run_format
from core.read.word.docx_package import VAL, W, child_of

# Accepts "heading 1", "标题 3", "公文二级标题", "标题一"; rejects "Subtitle", "标题", "heading 1 Char".
HEADING = re.compile(
    r"(?:heading|标题)\s*(?P<after>[1-9一二三四五六])|\D{0,6}?(?P<before>[1-6一二三四五六])\s*级标题", re.IGNORECASE
)
# Accepts "toc 1", "TOC Heading", "目录 2", "toc标题"; rejects "目录学".
CONTENTS = re.compile(r"(?:toc|目录)\s*(?:[1-9]|heading|标题)?", re.IGNORECASE)

TITLES = frozenset({"title", "标题"})
SUBTITLES = frozenset({"subtitle", "副标题"})
CAPTIONS = frozenset({"caption", "题注"})
CHINESE_DIGITS = "一二三四五六"

DEEPEST_CHAIN = 20
"""Styles that are based on each other; more are a circle."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style of paragraphs or characters says, with what it takes from others."""

    role: str = ""
    """One of "title", "subtitle", "caption", "contents" (a line of the table of contents), or nothing."""
    level: int | None = None
    """Level of a heading, from 1; None for others."""
    number: str | None = None
    """Identifier of the list that numbers its paragraphs; "0" takes them out of every list."""
    depth: int = 0
    """Their level in that list, from 0."""
    format: RunFormat = NO_FACE
    """How its letters look."""


PLAIN = Style()


class Styles:
    """Looks up styles; each is put together once."""

    def __init__(self, root: _Element | None) -> None:
        elements = root.findall(W + "style") if root is not None else []
        self._elements = {item.get(W + "styleId", ""): item for item in elements}
        self._known: dict[str, Style] = {}
        defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        self.base = run_format(defaults)
        """How letters look where nothing is said."""
        self._default = next(
            (
                item.get(W + "styleId", "")
                for item in elements
                if _is_default(item) and item.get(W + "type") == "paragraph"
            ),
            "",
        )

    def of(self, ident: str | None) -> Style:
        """Return a style of characters, or of a paragraph that names one; the usual style for a paragraph without."""
        name = self._default if ident is None else ident
        found = self._known.get(name)
        if found is None:
            found = self._known[name] = self._resolved(name)
        return found

    def _resolved(self, ident: str) -> Style:
        """Put a style together, from the one at the root of its chain to itself."""
        chain: list[_Element] = []
        item = self._elements.get(ident)
        while item is not None and len(chain) < DEEPEST_CHAIN:
            chain.append(item)
            based = item.find(W + "basedOn")
            item = self._elements.get(based.get(VAL, "")) if based is not None else None
        style = PLAIN
        for link in reversed(chain):
            style = _over(style, link)
        return style


def _is_default(item: _Element) -> bool:
    return item.get(W + "default") in {"1", "true", "on"}


def _over(style: Style, item: _Element) -> Style:
    """Return a style with what an element says put over it."""
    name_element = item.find(W + "name")
    name = " ".join((name_element.get(VAL) or "").split()) if name_element is not None else ""
    style = replace(style, format=style.format.under(run_format(item.find(W + "rPr"))))
    if item.get(W + "type") == "character":
        return style
    if match := HEADING.fullmatch(name):
        digit = match["after"] or match["before"]
        style = replace(style, role="", level=CHINESE_DIGITS.find(digit) + 1 or int(digit))
    elif name.lower() in TITLES:
        style = replace(style, role="title", level=None)
    elif name.lower() in SUBTITLES:
        style = replace(style, role="subtitle", level=None)
    elif name.lower() in CAPTIONS:
        style = replace(style, role="caption", level=None)
    elif CONTENTS.fullmatch(name):
        style = replace(style, role="contents", level=None)
    properties = item.find(W + "pPr")
    if properties is None:
        return style
    if style.role == "" and (outline := outline_level(properties)) is not None:
        style = replace(style, level=outline or None)
    if (numbers := properties.find(W + "numPr")) is not None:
        ident, depth = number_place(numbers)
        style = replace(
            style, number=style.number if ident is None else ident, depth=style.depth if depth is None else depth
        )
    return style


def outline_level(properties: _Element) -> int | None:
    """Return the level of a heading that paragraph properties name: 1 to 9, 0 for body text, None for nothing."""
    outline = child_of(properties, W + "outlineLvl")
    value = outline.get(VAL, "") if outline is not None else ""
    if not value.isdecimal():
        return None
    return int(value) + 1 if int(value) < 9 else 0


def number_place(numbers: _Element) -> tuple[str | None, int | None]:
    """Return the list and the level from 0 that a `numPr` names, None for what it does not name."""
    ident, level = numbers.find(W + "numId"), numbers.find(W + "ilvl")
    depth = level.get(VAL, "") if level is not None else ""
    return ident.get(VAL) if ident is not None else None, int(depth) if depth.isdecimal() else None
