"""JSON, and the JSON Schema of every form."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from core.export import convert, convert_pair, wire, wire_pair
from core.export.listing import Listing
from core.export.subject import Subject
from core.lexicon import Language, Lexicon
from core.model import Comparison, Extraction, Report, Summary

Kind = Literal["outline", "targets", "compare", "summary"]

FORMS: dict[Kind, type[msgspec.Struct]] = {
    "outline": wire.Outline,
    "targets": wire.Targets,
    "compare": wire_pair.Comparison,
    "summary": wire_pair.Summary,
}
"""The form of every kind of JSON document."""


def as_json(subject: Subject, lang: Language, lexicon: Lexicon | None) -> str:
    """Return the subject as JSON, indented by two spaces, with a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(_form(subject, lang, lexicon)), indent=2).decode() + "\n"


def _form(subject: Subject, lang: Language, lexicon: Lexicon | None) -> msgspec.Struct:
    if isinstance(subject, Report):
        return convert.outline(subject, lang, lexicon)
    if isinstance(subject, Listing):
        return convert.targets(subject.extraction, subject.report)
    if isinstance(subject, Comparison):
        return convert_pair.comparison(subject, lang, lexicon)
    first, second = subject
    if isinstance(first, Report) and isinstance(second, Extraction):
        return convert.targets(second, first)
    if isinstance(first, Summary) and not isinstance(second, Extraction):
        return convert_pair.summary(first, second, lang, lexicon)
    raise TypeError(f"no form for {type(first).__name__} with {type(second).__name__}")


def schema(kind: Kind) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the documents of a kind.

    Raises:
        KeyError: There is no such kind.
    """
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(FORMS[kind])}
