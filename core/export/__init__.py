"""Results as files: JSON and CSV for programs, Markdown, plain text, HTML and workbooks for people."""

from __future__ import annotations

from typing import Literal, TypeAlias

from core.export.as_csv import as_csv
from core.export.as_html import as_html
from core.export.as_json import FORMS, Kind, as_json, schema
from core.export.as_markdown import as_markdown
from core.export.as_text import as_text
from core.export.as_xlsx import as_xlsx
from core.export.listing import Filter, Listing
from core.export.pages import page
from core.export.subject import Subject
from core.lexicon import Language, Lexicon
from core.show.labels import Labels

Format: TypeAlias = Literal["json", "md", "txt", "html"]

FORMATS: tuple[Format, ...] = ("json", "md", "txt", "html")
"""The formats that `export` writes; `as_csv` and `as_xlsx` write tables of targets."""


def export(
    subject: Subject,
    format: Format,  # noqa: A002 - the word that users know
    lang: Language = "zh",
    lexicon: Lexicon | None = None,
    *,
    full: bool = False,
) -> str:
    """Return the subject in a format.

    Args:
        subject: A Report (its outline), a (Report, Extraction) pair (its targets), a Listing (those asked for), a
            Comparison, or a (Summary, Report or Comparison) pair.
        format: "json", "md" (GitHub-flavoured Markdown), "txt" (plain columns) or "html" (one page, all in it).
        lang: Language of labels and sentences; quotes stay as they are.
        lexicon: Where the wording is; the program's own by default.
        full: In "md" and "txt", list all that an outline left out or repaired; JSON and HTML always do.

    Returns:
        The whole text, ending with a newline.
    """
    if format == "json":
        return as_json(subject, lang, lexicon)
    labels = Labels.of(lang, lexicon)
    if format == "html":
        return as_html(subject, labels)
    if format == "md":
        return as_markdown(page(subject, labels, full=full))
    return as_text(page(subject, labels, full=full, wide=False))


__all__ = [
    "FORMATS", "FORMS", "Filter", "Format", "Kind", "Listing", "Subject", "as_csv", "as_xlsx", "export", "schema",
]  # fmt: skip
