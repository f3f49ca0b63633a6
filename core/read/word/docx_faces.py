"""What a Word file (DOCX) says of the letters of a run: how they look, and whether they are hidden."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from lxml.etree import _Element

from core.read.word.docx_package import VAL, W
from core.read.word.faces import Face, Family, family_of

OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class RunFormat:
    """What one place (a run, a style, the defaults) says of letters; None where it says nothing."""

    bold: bool | None = None
    """Whether they are bold."""
    family: Family | None = None
    """Kind of the Chinese typeface."""
    size: int | None = None
    """Half points."""
    hidden: bool | None = None
    """Whether they are hidden text."""
    style: str | None = None
    """Identifier of a character style."""

    def under(self, other: RunFormat) -> RunFormat:
        """Return this with whatever the other says put over it."""
        if other is NO_FACE:
            return self
        return RunFormat(
            self.bold if other.bold is None else other.bold,
            self.family if other.family is None else other.family,
            self.size if other.size is None else other.size,
            self.hidden if other.hidden is None else other.hidden,
            self.style if other.style is None else other.style,
        )

    def face(self) -> Face:
        """Return how letters look of which nothing more is said."""
        return Face(bool(self.bold), self.family or "", self.size or 0)


NO_FACE = RunFormat()
"""Says nothing."""

BOLD, FONTS, SIZE, HIDDEN, STYLE = W + "b", W + "rFonts", W + "sz", W + "vanish", W + "rStyle"
EAST = W + "eastAsia"


def run_format(properties: _Element | None) -> RunFormat:
    """Return what a `rPr` says."""
    if properties is None:
        return NO_FACE
    bold = hidden = None
    font = size = style = None
    for item in properties:
        tag = item.tag
        if tag == FONTS:
            font = item.get(EAST)
        elif tag == SIZE:
            size = item.get(VAL)
        elif tag == BOLD:
            bold = item.get(VAL) not in OFF
        elif tag == HIDDEN:
            hidden = item.get(VAL) not in OFF
        elif tag == STYLE:
            style = item.get(VAL)
    return _format(font, size, style, bold=bold, hidden=hidden)


@lru_cache(maxsize=1024)
def _format(
    font: str | None, size: str | None, style: str | None, *, bold: bool | None, hidden: bool | None
) -> RunFormat:
    """Return a format from what the file says; a file says the same of many runs."""
    found = RunFormat(
        bold, family_of(font) if font else None, int(size) if size and size.isdecimal() else None, hidden, style
    )
    return NO_FACE if found == NO_FACE else found


@lru_cache(maxsize=1024)
def looks(style: RunFormat, own: RunFormat) -> tuple[Face, bool]:
    """Return how letters look of which a style says one thing and their run another, and whether they are hidden."""
    letters = style.under(own)
    return letters.face(), bool(letters.hidden)
