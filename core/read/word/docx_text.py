"""The text of a Word paragraph as its page shows it: no deletions, no hidden text, no field codes.

Source: ECMA-376 Part 1, 17.3 (runs), 17.13.5 (revisions), 17.16 (fields), 17.3.3.25 (ruby); Part 3 (alternate content).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from lxml.etree import _Element

from core.read.word.docx_faces import NO_FACE, RunFormat, looks, run_format
from core.read.word.docx_package import MC, A, M, W, child_of
from core.read.word.docx_styles import Styles
from core.read.word.faces import Face
from core.read.word.output import CONTENTS_TARGET
from core.read.word.symbols import symbol

RUN, RUN_PROPERTIES, PROPERTIES = W + "r", W + "rPr", W + "pPr"
TEXTS = frozenset({W + "t", M + "t", A + "t"})
SIGNS = {
    W + "tab": "\t", W + "ptab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "-", W + "softHyphen": "",
}  # fmt: skip
"""Elements that stand for a character."""
SYMBOL, CODE = W + "sym", W + "instrText"
FIELDS = frozenset({W + "fldChar", CODE})
TARGETS = {W + "hyperlink": W + "anchor", W + "fldSimple": W + "instr"}
"""Elements that may point to a place in the file, and the attribute that says to which."""
BOXES = frozenset({W + "txbxContent", W + "footnote", W + "endnote"})
"""Elements with paragraphs of their own inside a paragraph; notes stand there in files of Word 2003."""
CHOICES, FRACTION = MC + "AlternateContent", M + "f"
NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}

SKIPPED = frozenset(
    W + name
    for name in (
        "del", "moveFrom", "delText", "delInstrText", "pPr", "rPr", "rt", "rubyPr", "sdtPr", "sdtEndPr", "smartTagPr",
        "customXmlPr", "tblPr", "tblGrid", "sectPr", "commentReference", "annotationRef", "subDoc", "altChunk",
    )
)  # fmt: skip
"""Elements whose text is not shown: deletions, what was moved away, properties, readings above characters."""

LEFT_OUT = {
    W + "del": "note-deletions", W + "commentReference": "note-comments", W + "subDoc": "note-embedded",
    W + "altChunk": "note-embedded",
}  # fmt: skip
"""What is told of elements that are left out: the message, which takes how many there are."""


@dataclass(slots=True)
class Line:
    """What stands in one paragraph."""

    parts: list[str] = field(default_factory=list)
    """Its text, in pieces."""
    faces: list[tuple[Face, int]] = field(default_factory=list)
    """Look and number of characters of each piece."""
    boxes: list[_Element] = field(default_factory=list)
    """Text boxes anchored in it."""
    contents: bool = False
    """Whether it points to headings as a line of a table of contents does."""

    @property
    def text(self) -> str:
        """All of it; a line feed for each break inside the paragraph."""
        return "".join(self.parts)


class TextReader:
    """Reads paragraphs in the order of the document; a field may begin in one and end in another."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool] = []  # those that are open, outermost first: whether the result has begun
        self._letters = NO_FACE
        self.notes: dict[str, list[str]] = {"footnotes": [], "endnotes": []}
        """Identifiers of the notes met so far, in order."""
        self.left_out: Counter[str] = Counter()
        """How many elements were not read, by the key of the message that tells it."""

    def leave_out(self, tag: str, *, hidden: bool = False) -> None:
        """Count an element that is not read, if that must be told."""
        if hidden:
            self.left_out["note-hidden"] += 1
        elif tag in LEFT_OUT:
            self.left_out[LEFT_OUT[tag]] += 1

    def read(self, paragraph: _Element, letters: RunFormat, line: Line) -> None:
        """Add the text of a paragraph to a line.

        Args:
            paragraph: A `w:p`.
            letters: How its letters look by its style.
            line: What is already known of it: empty, or a paragraph whose end was deleted.
        """
        self._letters = letters
        self._inline(paragraph, line)
        # A code that does not end in its paragraph is a damaged one: what follows is text.
        self._fields = [shown for shown in self._fields if shown]

    def _inline(self, element: _Element, line: Line) -> None:
        for child in element:
            tag = child.tag
            if tag == RUN:
                self._run(child, line)
            elif tag in SKIPPED:
                self.leave_out(tag)
            elif tag in TEXTS:
                self._add(_written(child), self._letters.face(), line)
            elif tag in SIGNS:
                self._add(SIGNS[tag], None, line)
            else:
                self._inner(child, tag, line)

    def _run(self, run: _Element, line: Line) -> None:
        own = run_format(child_of(run, RUN_PROPERTIES))
        letters = self._letters
        if own.style is not None:
            letters = letters.under(self._styles.of(own.style).format)
        face, hidden = looks(letters, own)
        for child in run:
            tag = child.tag
            if tag in FIELDS:
                self._field(child, tag, line)
            elif hidden or tag in SKIPPED:
                self.leave_out(tag, hidden=hidden and tag in TEXTS)
            elif tag in TEXTS:
                self._add(_written(child), face, line)
            elif tag in SIGNS:
                self._add(SIGNS[tag], None, line)
            elif tag == SYMBOL:
                self._add(_symbol(child), face, line)
            elif tag in NOTES:
                self.notes[NOTES[tag]].append(child.get(W + "id", ""))
            else:
                self._inner(child, tag, line)

    def _inner(self, child: _Element, tag: str, line: Line) -> None:
        """Read what is not text itself but may hold some: boxes, links, fields, controls, insertions, formulas."""
        if tag in BOXES:
            line.boxes.append(child)
        elif tag == CHOICES:
            self._chosen(child, line)
        elif tag == FRACTION:
            self._fraction(child, line)
        else:
            if tag in TARGETS and CONTENTS_TARGET in child.get(TARGETS[tag], ""):
                line.contents = True
            self._inline(child, line)

    def _field(self, child: _Element, tag: str, line: Line) -> None:
        if tag == CODE:
            line.contents = line.contents or CONTENTS_TARGET in (child.text or "")
            return
        kind = child.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _chosen(self, choices: _Element, line: Line) -> None:
        """Read the first of the alternatives that holds something; they say the same for newer and older programs."""
        for choice in choices:
            before = len(line.parts), len(line.boxes)
            self._inline(choice, line)
            if (len(line.parts), len(line.boxes)) != before:
                return

    def _fraction(self, fraction: _Element, line: Line) -> None:
        """Write a fraction of a formula as 1/2."""
        for index, part in enumerate(child for child in fraction if child.tag in {M + "num", M + "den"}):
            if index:
                self._add("/", None, line)
            self._inline(part, line)

    def _add(self, text: str, face: Face | None, line: Line) -> None:
        if text and all(self._fields):
            line.parts.append(text)
            if face is not None:
                line.faces.append((face, len(text)))


def _written(element: _Element) -> str:
    """Return the characters of a text element; line feeds in it were put there by a program that laid out the XML."""
    text = element.text or ""
    return " ".join(text.split()) if "\n" in text else text


def _symbol(element: _Element) -> str:
    """Return the character of a `w:sym`."""
    try:
        return symbol(int(element.get(W + "char", ""), 16), element.get(W + "font", ""))
    except (ValueError, OverflowError):
        return ""
