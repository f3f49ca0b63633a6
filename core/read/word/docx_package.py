"""The parts of a Word file: found by their relations, unpacked within limits, parsed without following any reference.

Source: ECMA-376 Part 2 (packages, relations) and Part 1, 11.3 (parts). Files of the strict kind (ISO 29500) name the
same elements in other namespaces; they are read as the usual kind.
"""

from __future__ import annotations

import posixpath
import zipfile
from dataclasses import dataclass

from lxml import etree
from lxml.etree import XMLSyntaxError, _Element

from core.errors import LimitError, ReadError
from core.read.limits import Limits
from core.read.packed import open_packed, part_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
VAL = W + "val"

STRICT = b"http://purl.oclc.org/ooxml/"
USUAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A[1:-1].encode()),
)
"""Namespaces of the strict kind, and the usual ones."""

WIDE = (b"\xff\xfe", b"\xfe\xff")
"""First bytes of XML in UTF-16."""

DEEPEST = 256
"""Levels of elements that the parser (libxml2) follows; text boxes in tables in tables in text boxes reach 60."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part names as belonging to it."""

    kind: str
    """Last word of its type, e.g. "styles" or "header"."""
    target: str
    """Name of the part that is meant."""


def child_of(element: _Element | None, tag: str) -> _Element | None:
    """Return the first child with a tag; ten times as fast as `find`."""
    return next(element.iterchildren(tag), None) if element is not None else None


class Package:
    """A Word file, opened."""

    def __init__(self, raw: bytes, limits: Limits) -> None:
        self._limits = limits
        self._archive = open_packed(raw, limits)
        self._entries = {entry.filename.replace("\\", "/").lower(): entry for entry in self._archive.infolist()}
        main = next((link.target for link in self.relations("").values() if link.kind == "officeDocument"), "")
        self.main = main if main.lower() in self._entries else "word/document.xml"
        """Name of the part that holds the body."""
        self.links = self.relations(self.main)
        """What the main part names, by its identifiers."""

    def relations(self, part: str) -> dict[str, Relation]:
        """Return what a part (the empty name: the file) names, by identifier, but nothing outside of the file."""
        folder, name = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", name + ".rels"))
        found = {}
        for item in root if root is not None else ():
            if item.get("TargetMode") != "External" and (target := item.get("Target")):
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[item.get("Id", "")] = Relation(item.get("Type", "").rpartition("/")[2], path)
        return found

    def related(self, kind: str) -> _Element | None:
        """Return the first part of a kind that the main part names, parsed; None when there is none."""
        target = next((link.target for link in self.links.values() if link.kind == kind), None)
        return self.xml(target) if target is not None else None

    def xml(self, part: str) -> _Element | None:
        """Return a part, parsed; None when the file has none of that name.

        Raises:
            LimitError: It is too large, has too many elements, or they are nested too deep.
            ReadError: It holds a document type.
            XMLSyntaxError: It is damaged; other errors of `core.read.packed.DAMAGE` are possible.
        """
        entry = self._entries.get(part.lower())
        return None if entry is None else parsed(self._bytes(entry), self._limits)

    def _bytes(self, entry: zipfile.ZipInfo) -> bytes:
        return part_of(self._archive, entry, self._limits)


def parsed(data: bytes, limits: Limits) -> _Element:
    """Return the root of an XML part; nothing outside of it is fetched, no entity replaced (see `Package.xml`)."""
    if data.startswith(WIDE):
        data = data.decode("utf-16").encode()
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ReadError("file-entities")
    if (size := data.count(b"<") + data.count(b"=")) > limits.elements:
        raise LimitError("limit-elements", size=size, limit=limits.elements)
    if STRICT in data:
        for strict, usual in USUAL:
            data = data.replace(strict, usual)
    parser = etree.XMLParser(
        encoding="utf-8" if b"UTF-16" in data[:80].upper() else None,
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except XMLSyntaxError as error:
        if "depth" in str(error):
            raise LimitError("limit-nesting", limit=DEEPEST) from error
        raise
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadError("file-entities")
    return root
