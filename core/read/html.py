"""HTML: the main text of a web page, without navigation, by trafilatura.

The page's tree is walked paragraph by paragraph: headings become marks, a table becomes one line a row with its cells
between bars, and the title becomes the first line unless the text has it.
"""

from __future__ import annotations

import logging
import re

import trafilatura
from lxml.etree import _Element

from core.errors import ReadError
from core.read.builder import TextBuilder
from core.read.encoding import SAMPLE_BYTES, decode, marked
from core.read.extracted import Extracted

# Its warnings about odd pages would go to the terminal; what matters of them is told as an error.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that no page holds, whatever its encoding, except in UTF-16."""

MOST_CONTROLS = 100
"""One such byte in so many is too much for a page."""

# Between the title of a page and the name of its site: "…_晋江新闻网", "… - 新华网", "…|人民网".
SITE_MARK = re.compile(r"\s*[_|｜]\s*|\s+[-–—]+\s+|-(?=[^-]{2,12}网$)")

LEAST_TITLE = 8
"""Characters of a title that can do without the name of the site."""

BLOCKS = frozenset({"p", "head", "item", "quote", "row", "ab", "code"})
"""Elements of trafilatura's tree that hold one paragraph each."""


def read_html(raw: bytes, encoding: str | None) -> Extracted:
    """Return the main text of a page.

    Raises:
        ReadError: The page has no main text, or its bytes do not fit the encoding.
    """
    if len(CONTROLS.findall(raw[:SAMPLE_BYTES])) * MOST_CONTROLS > min(len(raw), SAMPLE_BYTES) and not marked(raw):
        raise ReadError("file-binary")
    source: str | bytes = decode(raw, encoding)[0] if encoding or marked(raw) else raw
    found = trafilatura.bare_extraction(source, favor_precision=True, include_comments=False, with_metadata=True)
    if found is None or isinstance(found, dict):
        raise ReadError("file-no-text")
    builder = TextBuilder()
    title = _headline(found.title or "", found.sitename or "")
    if title and title not in _words(found.body):
        builder.metadata("title", title)
    _walk(found.body, builder, title)
    return Extracted(builder.text, "text/html", marks=builder.marks)


def _headline(title: str, site: str) -> str:
    """Return a page's title without the name of the site behind it: 安海镇召开人大会议_晋江新闻网."""
    words = " ".join(title.split())
    parts = SITE_MARK.split(words)
    return parts[0] if len(parts) > 1 and (len(parts[0]) >= LEAST_TITLE or parts[-1] == site) else words


def _walk(element: _Element, builder: TextBuilder, title: str) -> None:
    """Add the paragraphs below an element, in the order of the page; one that repeats the title is the title."""
    tag = element.tag
    if tag == "row":
        builder.row([_words(cell) for cell in element])
        return
    if tag == "head":
        level = (element.get("rend") or "h2").removeprefix("h")
        words = _words(element)
        if words == title:
            builder.metadata("title", words)
        else:
            builder.heading(words, int(level) if level.isdecimal() else 2)
        return
    if tag in BLOCKS and not any(child.tag in BLOCKS for child in element):
        for piece in _lines(element):
            builder.paragraph(piece)
        return
    builder.paragraph(" ".join((element.text or "").split()))
    for child in element:
        _walk(child, builder, title)
        builder.paragraph(" ".join((child.tail or "").split()))


def _lines(element: _Element) -> list[str]:
    """Return the text of a paragraph, cut at its line breaks."""
    parts = [""]
    _collect(element, parts)
    return [" ".join(part.split()) for part in parts]


def _collect(element: _Element, parts: list[str]) -> None:
    parts[-1] += element.text or ""
    for child in element:
        if child.tag == "lb":
            parts.append("")
        else:
            _collect(child, parts)
        parts[-1] += child.tail or ""


def _words(element: _Element) -> str:
    """Return the text of an element and all below it, on one line."""
    return " ".join("".join(str(piece) for piece in element.itertext()).split())
