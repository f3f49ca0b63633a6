"""What a number is about: its name cut out of the words around it, and the known indicator that the name means."""

from core.extract.names.cutting import balanced, cleaned, noun_after
from core.extract.names.kinds import is_generic, is_measure, is_statement, is_verb
from core.extract.names.ontology import indicator_id, is_known
from core.extract.names.owners import before, joined, subject, told
from core.extract.names.words import inside_word

__all__ = [
    "balanced",
    "before",
    "cleaned",
    "indicator_id",
    "inside_word",
    "is_generic",
    "is_known",
    "is_measure",
    "is_statement",
    "is_verb",
    "joined",
    "noun_after",
    "subject",
    "told",
]
