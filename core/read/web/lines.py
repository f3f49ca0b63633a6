"""A page as lines: what a browser would show one below the other, with what the tags say of each.

Blocks and line breaks cut lines; a row of a table is one line. Each line belongs to the box (element) that holds it,
and each box to its parent, so that a box is a range of lines and sums over boxes are differences of running totals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from lxml.etree import _Element

from core.read.web.names import caption_name, unprinted
from core.read.web.tables import data_tables, rows_of
from core.read.web.tree import walk

BLOCK_TAGS = """
    html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr iframe legend li listing main marquee menu nav noscript ol
    optgroup option p plaintext pre section select summary table tbody td textarea tfoot th thead tr ul xmp
"""
BLOCKS = frozenset(BLOCK_TAGS.split())
"""Elements that begin and end a line; all others, known or not, run on in the line."""

UNREAD_TAGS = """
    head title meta link script style template svg math object embed applet audio video canvas map area button input
    select option optgroup datalist iframe frame noframes rp rt
"""
UNREAD = frozenset(UNREAD_TAGS.split())
"""Elements that hold no text to read."""

CHROME_TAGS = frozenset({"nav", "footer", "aside", "dialog"})
"""Elements that HTML itself calls chrome."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}

# Accepts "display:none", "font-size:0; DISPLAY : none"; rejects "visibility: hidden" (pages show such text by script).
HIDDEN_STYLE = re.compile(r"display\s*:\s*none", re.IGNORECASE)
# Accepts "font-weight: bold", "font-weight:700"; rejects "font-weight: normal".
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)

# A link to a file that belongs to the text. Accepts "P020220916.pdf", "a.docx?id=3"; rejects "index.html".
ATTACHED = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|rtf|zip|rar|7z|txt|csv)(?:[?#]|$)", re.IGNORECASE)
# Accepts "white-space: pre-wrap"; rejects "white-space:nowrap".
KEPT_BREAKS = re.compile(r"white-space\s*:\s*(?:pre|break)", re.IGNORECASE)

STYLE_STATES = ("hidden", HIDDEN_STYLE), ("bold", BOLD_STYLE), ("kept_breaks", KEPT_BREAKS)

TAG_STATES: dict[str, tuple[str, ...]] = {
    "b": ("bold",), "strong": ("bold",), "figcaption": ("caption",), "caption": ("caption",), "pre": ("kept_breaks",),
    "xmp": ("kept_breaks",), "noscript": ("hidden",), "textarea": ("hidden",),
}  # fmt: skip
"""What an element is by its tag; noscript and textarea are shown only without scripts, or in a form."""

BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
WIDTHLESS = re.compile("[\u200b\u200c\u200d\u2060\ufeff\xad]+")

LineKind = Literal["text", "heading", "caption", "row"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page."""

    text: str
    """Its characters, blanks made one; the cells of a row with bars between them."""
    box: int
    """Number of the box that holds it."""
    links: int = 0
    """How many of its characters are in links."""
    bold: int = 0
    """How many are bold."""
    kind: LineKind = "text"
    """What the tags say it is."""
    level: int = 0
    """Level of a heading, from 1."""
    hidden: bool = False
    """The page does not show it, at least not at first."""


@dataclass(slots=True)
class Box:
    """An element that cuts lines."""

    tag: str
    """Its tag."""
    name: str
    """Its class and id."""
    parent: int
    """Number of the box around it; -1 for the outermost."""
    first: int
    """Number of its first line."""
    last: int = 0
    """Number of the line after its last."""


@dataclass(slots=True)
class Page:
    """The lines of a page and the boxes around them, in the order of the page."""

    lines: list[Line] = field(default_factory=list)
    """The lines that are not blank."""
    boxes: list[Box] = field(default_factory=list)
    """The boxes; a box comes after its parent."""


def page_of(root: _Element) -> Page:
    """Return the lines of a page."""
    walker = _Walker()
    tables = data_tables(root)
    skipped: _Element | None = None
    for begins, element in walk(root):
        if skipped is not None and element is not skipped:
            continue
        if not begins:
            if skipped is None or element in tables:
                walker.close(element)
            skipped = None
            walker.add(element.tail)
        elif _unread(element):
            skipped = element
        elif element in tables:
            walker.open(element)
            walker.rows(element)
            skipped = element
        else:
            walker.open(element)
            walker.add(element.text)
    walker.cut()
    return walker.page


def _unread(element: _Element) -> bool:
    """Tell whether an element holds nothing to read: a control of the page, or words hidden inside a line."""
    if element.tag in UNREAD or unprinted(element.get("class") or ""):
        return True
    return element.tag not in BLOCKS and "hidden" in _states(element)


class _Walker:
    """Takes the tags of a page one by one, and knows what holds at the place where it stands."""

    def __init__(self) -> None:
        self.page = Page()
        self._boxes: list[int] = []
        self._pieces: list[str] = []
        self._links = self._bold = 0
        self._inside = {"link": 0, "bold": 0, "hidden": 0, "kept_breaks": 0, "caption": 0}
        self._levels: list[int] = []
        self._states: list[tuple[str, ...]] = []

    def open(self, element: _Element) -> None:
        """Begin an element."""
        tag = element.tag
        if tag == "br":
            self.cut()
        states = _states(element)
        self._states.append(states)
        if tag in BLOCKS:
            self.cut()
            self._enter(element)
        for state in states:
            self._inside[state] += 1

    def _enter(self, element: _Element) -> None:
        """Begin a box."""
        tag = element.tag
        if tag in HEADINGS:
            self._levels.append(HEADINGS[tag])
        name = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
        parent = self._boxes[-1] if self._boxes else -1
        self._boxes.append(len(self.page.boxes))
        self.page.boxes.append(Box(tag, name, parent, len(self.page.lines)))

    def close(self, element: _Element) -> None:
        """End an element."""
        tag = element.tag
        if tag in BLOCKS:
            self.cut()
            self.page.boxes[self._boxes.pop()].last = len(self.page.lines)
            if tag in HEADINGS:
                self._levels.pop()
        for state in self._states.pop():
            self._inside[state] -= 1

    def add(self, text: str | None) -> None:
        """Add characters to the line that is being made."""
        if not text:
            return
        if self._inside["kept_breaks"] and "\n" in text:
            for index, part in enumerate(text.splitlines()):
                if index:
                    self.cut()
                self._piece(part)
            return
        self._piece(text)

    def _piece(self, text: str) -> None:
        self._pieces.append(text)
        size = len(text) if text.isascii() and not text.isspace() else len(text.strip())
        if self._inside["link"]:
            self._links += size
        if self._inside["bold"]:
            self._bold += size

    def cut(self) -> None:
        """End the line; one without a visible character is none."""
        text = squeezed("".join(self._pieces)) if self._pieces else ""
        if text:
            self._line(text, "caption" if self._inside["caption"] else "text", self._links, self._bold)
        self._pieces.clear()
        self._links = self._bold = 0

    def rows(self, table: _Element) -> None:
        """Add the rows of a data table, and its caption."""
        for cells, links in rows_of(table):
            texts = tuple(squeezed(cell) for cell in cells)
            if any(texts):
                self._line(" | ".join(texts), "row", links)

    def _line(self, text: str, kind: LineKind, links: int, bold: int = 0) -> None:
        level = self._levels[-1] if self._levels and kind == "text" else 0
        box, size = self._boxes[-1] if self._boxes else 0, len(text)
        kind = "heading" if level else kind
        hidden = self._inside["hidden"] > 0
        self.page.lines.append(Line(text, box, min(links, size), min(bold, size), kind, level, hidden))


def _states(element: _Element) -> tuple[str, ...]:
    """Return what holds for the text inside an element."""
    tag = element.tag
    found = TAG_STATES.get(tag, ())
    attributes = element.attrib
    if not attributes:
        return found
    if tag == "a" and (href := attributes.get("href")) and not ATTACHED.search(href):
        found = (*found, "link")
    if style := attributes.get("style"):
        found = (*found, *(state for state, pattern in STYLE_STATES if pattern.search(style)))
    if (name := attributes.get("class")) and caption_name(name):
        found = (*found, "caption")
    if "hidden" in attributes or (tag in BLOCKS and attributes.get("aria-hidden") == "true"):
        found = (*found, "hidden")
    return found


def squeezed(text: str) -> str:
    """Return the text with each run of blanks made one, without characters that have no width.

    Full-width blanks inside stay: two of them are the indent of a paragraph whose line break the page has lost.
    """
    return BLANKS.sub(" ", WIDTHLESS.sub("", text)).strip(" \u3000")
