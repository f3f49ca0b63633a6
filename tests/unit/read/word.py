"""Word files for the tests, written part by part so that each element stands where the test says."""

from __future__ import annotations

import io
import zipfile

from core.model import Document
from core.read import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def word_file(body: str, **parts: str) -> bytes:
    """Return a Word file with a body and other parts (`styles`, `footnotes`, …), each without its root element."""
    roots = {"numbering": "numbering", "header": "hdr", "footer": "ftr"}
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": _relations({"main": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations({name: (name, f"{name}.xml") for name in parts}),
    }
    for name, inside in parts.items():
        root = roots.get(name, name)
        files[f"word/{name}.xml"] = f"<w:{root} {NAMESPACES}>{inside}</w:{root}>"
    return packed({name: text.encode() for name, text in files.items()})


def packed(files: dict[str, bytes], *, stored: bool = False) -> bytes:
    """Return a packed file with the given files in it, compressed or stored as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def _relations(links: dict[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{ident}" Type="{KIND}{kind}" Target="{target}"/>' for ident, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """Return a run of letters."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str, properties: str = "") -> str:
    """Return a paragraph; plain text is put in a run."""
    inside = "".join(item if item.startswith("<") else run(item) for item in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def styled(style: str, text: str) -> str:
    """Return a paragraph of a style."""
    return para(text, properties=f'<w:pStyle w:val="{style}"/>')


def cell(*blocks: str, properties: str = "") -> str:
    """Return a cell; plain text is put in a paragraph."""
    inside = "".join(item if item.startswith("<") else para(item) for item in blocks)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: list[str]) -> str:
    """Return a table of rows of cells; plain text is put in a cell."""
    lines = ["".join(item if item.startswith("<w:tc") else cell(item) for item in row) for row in rows]
    return "<w:tbl>" + "".join(f"<w:tr>{line}</w:tr>" for line in lines) + "</w:tbl>"


def read_word(body: str, **parts: str) -> Document:
    """Read a Word file with the given parts."""
    return read(word_file(body, **parts), name="report.docx")


def text_of(body: str, **parts: str) -> str:
    """Return the text that is read of a Word file."""
    return read_word(body, **parts).text


def marked(document: Document, kind: str) -> list[str]:
    """Return the stretches of a document that have marks of a kind."""
    return [document.quote(mark.span) for mark in document.marks if mark.kind == kind]
