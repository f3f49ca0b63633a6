"""The element tree of a page, by lxml, and a walk over it that needs no recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element

from core.errors import LimitError

DEEPEST = 2048
"""Elements inside each other that libxml2 reads at most; real pages have some dozens."""

# Old pages leave hundreds of these unclosed, so that each stands inside the last one. Accepts "<font size=2>", "</b>";
# rejects "<br>" (cuts a line), "<body>".
INLINE_TAG = re.compile(
    rb"</?(?:font|span|b|i|u|big|small|strong|em|a|tt|s|strike|ins|label)(?:\s[^<>]*)?>", re.IGNORECASE
)

# A page made of pieces ends in the middle, and browsers read on, as HTML asks; libxml2 would stop. Accepts "</html>".
END_TAG = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)


def tree_of(text: str) -> _Element | None:
    """Return the root of a page's tree, None when the page holds no element at all.

    Raises:
        LimitError: The elements are nested deeper than `DEEPEST`.
    """
    raw = END_TAG.sub(b"", text.replace("\0", "").encode("utf-8", "replace"))
    root, too_deep = _parsed(raw)
    if too_deep:
        root, too_deep = _parsed(INLINE_TAG.sub(b"", raw))
    if too_deep:
        raise LimitError("limit-nesting", limit=DEEPEST)
    if root is not None:
        for area in list(root.iter("textarea")):
            _unpacked(area)
    return root


def _unpacked(area: _Element) -> None:
    """Put the elements into a text field whose text is HTML: some pages keep their article there for a script."""
    inner = _parsed(area.text.encode("utf-8", "replace"))[0] if area.text and "</" in area.text else None
    if inner is not None:
        area.text = None
        area.extend(inner)


def _parsed(raw: bytes) -> tuple[_Element | None, bool]:
    """Return the root, and whether the parser gave up because the tree is too deep."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root: _Element | None = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        root = None
    return root, any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def walk(root: _Element) -> Iterator[tuple[bool, _Element]]:
    """Yield each element twice, True when it begins and False after all that is in it, in the order of the page."""
    yield True, root
    stack = [(root, iter(root))]
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield False, element
        elif isinstance(child.tag, str):
            yield True, child
            stack.append((child, iter(child)))
