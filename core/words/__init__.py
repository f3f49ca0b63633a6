"""Cheap tools for Chinese text that every floor may use; the one door to segmentation and fuzzy matching.

Nothing here knows a report. Spans are offsets into the string that was given.
"""

from core.words.folding import fold, simplified
from core.words.fuzzy import coverage, likeness
from core.words.grams import Vector, cosine, inverse_frequencies, ngrams, vector
from core.words.quotation import quoted
from core.words.segment import tokens
from core.words.splitting import clauses, sentences

__all__ = [
    "Vector", "clauses", "cosine", "coverage", "fold", "inverse_frequencies", "likeness", "ngrams", "quoted",
    "sentences", "simplified", "tokens", "vector",
]  # fmt: skip
