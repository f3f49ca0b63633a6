"""Word files that are one XML text: the one of Word 2003, and a DOCX written flat.

Office systems fill templates in the XML of Word 2003 and call the result ".doc". Its elements are those of DOCX in
another namespace; numbers of lists stand beside their paragraphs as a hint. A flat DOCX holds its parts as elements.

Source: the schema "wordml" of 2003 with its "auxHint"; ECMA-376 Part 2, annex on flat packages.
"""

from __future__ import annotations

import io
import zipfile

from lxml import etree
from lxml.etree import LxmlError, _Element

from core.errors import ReadError
from core.read.extracted import Extracted
from core.read.limits import Limits
from core.read.packed import DAMAGE
from core.read.word.doc_lists import FORMS
from core.read.word.docx import MEDIA_TYPE, read_docx
from core.read.word.docx_body import Walker
from core.read.word.docx_package import VAL, W, child_of, parsed
from core.read.word.docx_styles import Style, Styles
from core.read.word.lists import Counter, List, ListLevel
from core.read.word.output import Output
from core.read.word.symbols import bullet

WORDML = b"http://schemas.microsoft.com/office/word/2003/wordml"
HINT = "{http://schemas.microsoft.com/office/word/2003/auxHint}"
FLAT = "{http://schemas.microsoft.com/office/2006/xmlPackage}"


def read_single(raw: bytes, limits: Limits) -> Extracted:
    """Return the text of a Word document that is one XML text.

    Raises:
        ReadError: The file is damaged.
        LimitError: It goes beyond `limits`.
    """
    try:
        root = parsed(raw.strip().replace(WORDML, W[1:-1].encode()), limits)
        if root.tag == FLAT + "package":
            return read_docx(_packed(root), limits)
        styles = Styles(child_of(root, W + "styles"))
        walker = Walker(styles, _Numbers(root), limits.deadline())
        body = child_of(root, W + "body")
        if body is None:
            raise ReadError("file-damaged", format="XML")
        out = Output()
        out.add(walker.part(body))
        out.running(item for head in root.iter(W + "hdr", W + "ftr") for item in walker.part(head))
    except (*DAMAGE, LxmlError) as error:
        raise ReadError("file-damaged", format="XML") from error
    return Extracted(out.builder.text, MEDIA_TYPE, marks=out.marks(), notes=walker.left_out)


class _Numbers:
    """Takes the numbers that Word wrote beside the paragraphs, and counts where another program did not."""

    def __init__(self, root: _Element) -> None:
        self._counter = Counter(_lists(root))

    def next(self, properties: _Element | None, style: Style, ident: str | None) -> str:  # noqa: ARG002 - see there
        """Return the number of a paragraph with the blank after it, or nothing (see `Numbering.next`)."""
        place = child_of(properties, W + "listPr")
        name, depth = _value(place, "ilfo") or style.number, _value(place, "ilvl")
        number = self._counter.next(name, int(depth) if depth.isdecimal() else style.depth) if name else ""
        hint = child_of(place, HINT + "t")
        if hint is None or not (text := hint.get(HINT + "val", "").strip()):
            return number
        sign = bullet(text, "")
        return sign + " " if sign[-1:].isascii() else sign


def _lists(root: _Element) -> dict[str, List]:
    """Return the lists by the numbers that paragraphs name."""
    lists = child_of(root, W + "lists")
    kinds = {
        item.get(W + "listDefId", ""): {number: _level(level) for number, level in enumerate(item.iter(W + "lvl"))}
        for item in (lists if lists is not None else ())
        if item.tag == W + "listDef"
    }
    named = lists.iterchildren(W + "list") if lists is not None else ()
    return {
        item.get(W + "ilfo", ""): List(_value(item, "ilst"), kinds.get(_value(item, "ilst"), {}), {}) for item in named
    }


def _level(item: _Element) -> ListLevel:
    start, form = _value(item, "start"), _value(item, "nfc") or "0"
    name = FORMS.get(int(form), "decimal") if form.isdecimal() else "decimal"
    text = _value(item, "lvlText")
    return ListLevel(
        form=name,
        text=bullet(text, "") if name == "bullet" else text,
        start=int(start) if start.isdecimal() else 1,
        spaced=_value(item, "suff").lower() != "nothing",
    )


def _packed(root: _Element) -> bytes:
    """Return a flat DOCX as a packed one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for part in root.iterchildren(FLAT + "part"):
            data = child_of(part, FLAT + "xmlData")
            if data is not None and len(data):
                archive.writestr(part.get(FLAT + "name", "").lstrip("/"), etree.tostring(data[0]))
    return out.getvalue()


def _value(item: _Element | None, name: str) -> str:
    child = child_of(item, W + name)
    return (child.get(VAL) or "") if child is not None else ""
