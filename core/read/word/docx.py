"""DOCX: the text of a Word document as its pages show it, with insertions accepted and deletions left out.

The body comes first, text boxes after the paragraph they are anchored in; then footnotes and endnotes in the order of
their signs; then running heads and feet, which the outline drops and lists. Comments, deletions and hidden text are
left out, which notes tell. Of the file's properties none is taken: the title there is often that of the template, the
author is the typist, the date that of typing.
"""

from __future__ import annotations

from lxml.etree import LxmlError, _Element

from core.errors import ReadError
from core.read.extracted import Extracted
from core.read.limits import Limits
from core.read.packed import DAMAGE
from core.read.word.docx_body import Walker
from core.read.word.docx_numbering import Numbering
from core.read.word.docx_package import Package, R, W
from core.read.word.docx_styles import Styles
from core.read.word.output import Output

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def read_docx(raw: bytes, limits: Limits) -> Extracted:
    """Return the text of a Word document.

    Raises:
        ReadError: The file is damaged.
        LimitError: It, or a part of it, goes beyond `limits`.
    """
    try:
        package = Package(raw, limits)
        root = package.xml(package.main)
        if root is None:
            raise ReadError("file-damaged", format="DOCX")
        styles = Styles(package.related("styles"))
        walker = Walker(styles, Numbering(package.related("numbering"), styles), limits.deadline())
        return _written(package, root, walker)
    except (*DAMAGE, LxmlError) as error:
        raise ReadError("file-damaged", format="DOCX") from error


def _written(package: Package, root: _Element, walker: Walker) -> Extracted:
    out = Output()
    body = root.find(W + "body")
    out.add(walker.part(root if body is None else body))
    for kind in ("footnotes", "endnotes"):
        part = package.related(kind)
        notes = {note.get(W + "id"): note for note in part} if part is not None else {}
        for ident in dict.fromkeys(walker.notes[kind]):
            out.notes(walker.part(notes[ident]) if ident in notes else ())
    references = [item.get(R + "id", "") for item in root.iter(f"{W}headerReference", f"{W}footerReference")]
    for ident in dict.fromkeys(references):
        part = package.xml(package.links[ident].target) if ident in package.links else None
        out.running(walker.part(part) if part is not None else ())
    return Extracted(out.builder.text, MEDIA_TYPE, marks=out.marks(), notes=walker.left_out)
