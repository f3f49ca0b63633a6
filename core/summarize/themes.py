"""What a report is about: the terms that it puts in quotation marks, then the headings of its sections."""

from __future__ import annotations

from collections import Counter

from core.model import Report
from core.summarize.tables import bare
from core.words import quoted

MOST = 12
"""Key words of a summary."""

LONGEST = 12
"""Characters of a term; a longer one is a quotation or a sentence."""


def themes(report: Report) -> tuple[str, ...]:
    """Return the quoted terms of the body, the most used first, then short headings; of equal ones the earlier first.

    A report marks as names what it wants to be known by: of the new phrases that the press picks, most stand in
    quotation marks, and nearly all of them once, so that plain word counts find few.
    """
    text = report.document.text
    pieces = [piece for paragraph in report.paragraphs for piece in paragraph.pieces]
    terms = Counter(span.of(piece.of(text)) for piece in pieces for span in quoted(piece.of(text)))
    heads = map(bare, report.sections())
    ranked = (*(term for term, _ in terms.most_common()), *heads)
    short = (term for term in ranked if 1 < len(term) <= LONGEST)
    return tuple(dict.fromkeys(short))[:MOST]
