"""What a number is about: its name cut out of the words around it, and the known indicator that the name means."""

from core.extract.names.cutting import (
    balanced,
    before,
    cleaned,
    inside_word,
    is_generic,
    is_measure,
    is_statement,
    is_verb,
    noun_after,
)
from core.extract.names.ontology import indicator_id

__all__ = [
    "balanced",
    "before",
    "cleaned",
    "indicator_id",
    "inside_word",
    "is_generic",
    "is_measure",
    "is_statement",
    "is_verb",
    "noun_after",
]
