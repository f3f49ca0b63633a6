"""HTML: one page that holds all it needs, without scripts and without the network; it prints well."""

from __future__ import annotations

from importlib import resources

from core.export.elements import Content, element, html
from core.export.html_blocks import block_elements
from core.export.html_outline import outline_body
from core.export.page import Register
from core.export.pages import page
from core.export.subject import Subject
from core.model import Report
from core.show.labels import Labels

LANGUAGES = {"zh": "zh-CN", "en": "en"}
"""The names that HTML has for the languages of the labels (BCP 47)."""


def as_html(subject: Subject, labels: Labels) -> str:
    """Return the subject as a self-contained HTML page; an outline shows the whole text beside its tree."""
    if isinstance(subject, Report):
        return _document(labels("page-outline", name=labels.name(subject)), outline_body(subject, labels), labels)
    drawn = page(subject, labels)
    blocks = [made for block in drawn.blocks for made in block_elements(block)]
    across = any(isinstance(block, Register) for block in drawn.blocks)
    return _document(drawn.title, [element("main", element("h1", drawn.title), *blocks)], labels, across=across)


def _document(title: str, body: list[Content], labels: Labels, *, across: bool = False) -> str:
    """Return a whole document; one that goes `across` is printed on paper laid sideways."""
    style = resources.files(__package__).joinpath("page.css").read_text(encoding="utf-8")
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", style),
    )
    whole = element("body", *body, class_="across" if across else "")
    return html(element("html", head, whole, lang=LANGUAGES[labels.lang]))
