"""HTML elements: text is escaped when the page is written, so that nothing of a report can become markup."""

from __future__ import annotations

from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

Content: TypeAlias = Element | str


def element(tag: str, *content: Content, **attributes: str) -> Element:
    """Return an element; an underscore at the end of an attribute's name (class_) is left out, as is an empty value."""
    made = Element(tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value})
    return extended(made, *content)


def extended(parent: Element, *content: Content) -> Element:
    """Return the element with text and elements added at its end."""
    for piece in content:
        if not isinstance(piece, str):
            parent.append(piece)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece
    return parent


def html(root: Element) -> str:
    """Return a whole document as HTML 5, ending with a newline."""
    return f"<!DOCTYPE html>\n{tostring(root, encoding='unicode', method='html')}\n"
