"""Results as files: JSON for programs, Markdown and plain text for people."""

from __future__ import annotations

from typing import Literal, TypeAlias

from core.export.as_json import FORMS, Kind, as_json, schema
from core.export.as_markdown import as_markdown
from core.export.as_text import as_text
from core.export.pages import page
from core.export.subject import Subject
from core.lexicon import Language, Lexicon
from core.show.labels import Labels

Format: TypeAlias = Literal["json", "md", "txt"]

FORMATS: tuple[Format, ...] = ("json", "md", "txt")
"""The formats that `export` writes."""


def export(
    subject: Subject,
    format: Format,  # noqa: A002 - the word that users know
    lang: Language = "zh",
    lexicon: Lexicon | None = None,
) -> str:
    """Return the subject in a format.

    Args:
        subject: A Report (its outline), a (Report, Extraction) pair (its targets), a Comparison, or a
            (Summary, Report or Comparison) pair.
        format: "json", "md" (GitHub-flavoured Markdown) or "txt" (plain columns).
        lang: Language of labels and sentences; quotes stay as they are.
        lexicon: Where the wording is; the program's own by default.

    Returns:
        The whole text, ending with a newline.
    """
    if format == "json":
        return as_json(subject, lang, lexicon)
    drawn = page(subject, Labels.of(lang, lexicon))
    return as_markdown(drawn) if format == "md" else as_text(drawn)


__all__ = ["FORMATS", "FORMS", "Format", "Kind", "Subject", "export", "schema"]
